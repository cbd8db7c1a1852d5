/** What gaps lose, and what that leaves unsaid. The one place where facts that are lost meet findings. */
import type { Facts } from '../findings/facts.ts';
import type { FindingRule, Found } from '../findings/rule.ts';
import type { About, Gap, Need } from '../visit/gaps.ts';
import type { Subject } from '../findings/finding.ts';

/** What a notice says; all other needs are of what a page does. */
const OF_NOTICE: readonly Need[] = ['notice', 'cookie-list'];

/** A notice that was not read may hold a list of cookies of its own. */
const losesOf = ({ loses }: Gap): readonly Need[] =>
  loses.includes('notice') && !loses.includes('cookie-list') ? [...loses, 'cookie-list'] : loses;

/** Ids of the findings that a gap could hide: they need what it loses, and apply here, or could. */
export function hiddenBy(gap: Gap, facts: Facts, rules: readonly FindingRule[]): string[] {
  return rules
    .filter((rule) => needs(rule, gap) && couldApply(rule, facts) && concerns(rule, gap.about, facts))
    .map(({ id }) => id);
}

/** True where a firing rests on the absence of something that a gap lost: then nobody is accused. */
export function isUnproved(
  rule: FindingRule,
  { restsOn = rule.restsOn, subject }: Pick<Found, 'restsOn' | 'subject'>,
  gaps: readonly Gap[],
): boolean {
  return gaps.some((gap) => restsOn.some((need) => losesOf(gap).includes(need)) && isOf(gap.about, subject));
}

const needs = ({ looksAt, restsOn }: FindingRule, gap: Gap): boolean =>
  losesOf(gap).some((need) => need === 'page' || looksAt.includes(need) || restsOn.includes(need));

/** True where it has something to check, or where what could give it that was lost. */
function couldApply({ isSeen, isSaid, looksAt, restsOn }: FindingRule, facts: Facts): boolean {
  const lost = facts.gaps
    .flatMap(losesOf)
    .filter((need) => need === 'page' || looksAt.includes(need) || restsOn.includes(need));
  const mayBeSeen = (isSeen?.(facts) ?? true) || lost.some((need) => !OF_NOTICE.includes(need));
  const mayBeSaid =
    (isSaid?.(facts) ?? true) || lost.some((need) => need === 'page' || OF_NOTICE.includes(need));
  return mayBeSeen && mayBeSaid;
}

const concerns = (rule: FindingRule, about: About | null, facts: Facts): boolean =>
  about === null || (rule.concerns?.(about, facts) ?? true);

/** A gap about one thing loses nothing of another; where a finding does not say, it may be of it. */
function isOf(about: About | null, subject: Subject): boolean {
  if (about === null) return true;
  const isSame = (lost: string | undefined, own: string | undefined): boolean =>
    lost === undefined || own === undefined || lost === own;
  return (
    isSame(about.cookie, subject.cookie) &&
    isSame(about.storage, subject.storage) &&
    isSame(about.host, subject.host)
  );
}
