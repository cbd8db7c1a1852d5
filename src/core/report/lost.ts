/** What gaps lose, and which findings that leaves unsaid. The one place where facts that are lost meet findings. */
import type { Facts } from '../findings/facts.ts';
import type { FindingRule } from '../findings/finding.ts';
import type { Gap, Need } from '../visit/gaps.ts';

/** What a page or a browser shows; the other needs are of the notice. */
const OF_NOTICE: readonly Need[] = ['notice', 'cookie-list'];

/** Ids of the findings that a gap could hide: they need what it loses, and apply here, or could. */
export function hiddenBy(gap: Gap, facts: Facts, rules: readonly FindingRule[]): string[] {
  return rules.filter((rule) => needs(rule, gap) && couldApply(rule, facts)).map(({ id }) => id);
}

const needs = ({ looksAt, restsOn }: FindingRule, { loses }: Gap): boolean =>
  loses.some((need) => need === 'page' || looksAt.includes(need) || restsOn.includes(need));

/** True where it has something to check, or where what could give it that was lost. */
function couldApply({ applies, looksAt, restsOn }: FindingRule, facts: Facts): boolean {
  if (applies(facts)) return true;
  const lost = new Set(facts.gaps.flatMap(({ loses }) => loses));
  return OF_NOTICE.some((need) => lost.has(need) && [...looksAt, ...restsOn].includes(need));
}
