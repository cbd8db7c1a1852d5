/** What gaps lose, and what that leaves unsaid. The one place where facts that are lost meet findings. */
import type { Facts } from '../findings/facts.ts';
import type { FindingRule, Found } from '../findings/rule.ts';
import type { About, Gap, Need } from '../visit/gaps.ts';
import type { Journey } from '../visit/visit.ts';
import type { Subject } from '../findings/finding.ts';

/** What a notice says; all other needs are of what a page does. */
const OF_NOTICE: readonly Need[] = ['notice', 'cookie-list', 'cookie-details'];

/** Journeys of a scan that choose: what follows is seen only where the choice was made. */
const CHOOSING: readonly Journey[] = ['reject', 'accept', 'withdraw', 'close'];

/**
 * A notice that was not read may hold a list of cookies of its own; a journey that could not choose did not see what
 * its choice would have brought.
 */
export function losesOf({ loses, journey }: Gap): readonly Need[] {
  const more: Need[] = [];
  if (loses.includes('notice')) more.push('cookie-list');
  if (loses.includes('choice') && journey !== null && CHOOSING.includes(journey))
    more.push('requests', 'cookies', 'storage');
  return more.length === 0 ? loses : [...new Set([...loses, ...more])];
}

/** True where what a gap loses of a page is of one of these journeys. What a notice says is of all. */
const isIn = (gap: Gap, need: Need, journeys: readonly Journey[] | undefined): boolean =>
  journeys === undefined ||
  gap.journey === null ||
  OF_NOTICE.includes(need) ||
  journeys.includes(gap.journey);

/** Ids of the findings that a gap could hide: they need what it loses, and apply here, or could. */
export function hiddenBy(gap: Gap, facts: Facts, rules: readonly FindingRule[]): string[] {
  return rules
    .filter((rule) => needs(rule, gap) && couldApply(rule, facts) && concerns(rule, gap.about, facts))
    .map(({ id }) => id);
}

/** True where a firing rests on the absence of something that a gap lost: then nobody is accused. */
export function isUnproved(
  rule: FindingRule,
  { restsOn = rule.restsOn, subject, journeys }: Pick<Found, 'restsOn' | 'subject' | 'journeys'>,
  gaps: readonly Gap[],
): boolean {
  const isLostIn = (seen: readonly Journey[] | undefined): boolean =>
    gaps.some(
      (gap) =>
        restsOn.some((need) => losesOf(gap).includes(need) && isIn(gap, need, seen)) &&
        isOf(gap.about, subject),
    );
  return journeys === undefined || journeys.length === 0
    ? isLostIn(rule.journeys)
    : journeys.every((journey) => isLostIn([journey]));
}

const needs = ({ looksAt, restsOn, journeys }: FindingRule, gap: Gap): boolean =>
  losesOf(gap).some(
    (need) =>
      (need === 'page' || looksAt.includes(need) || restsOn.includes(need)) && isIn(gap, need, journeys),
  );

/** True where it has something to check, or where what could give it that was lost. */
function couldApply({ applies, isSeen, isSaid, looksAt, restsOn }: FindingRule, facts: Facts): boolean {
  if (applies?.(facts) === false) return false;
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
