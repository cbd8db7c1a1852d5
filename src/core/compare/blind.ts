/** What a Report could not see of a thing that is not in it: in words, or null where it would be there. */
import { JOURNEY_LABELS } from '../report/labels.ts';
import { losesOf } from '../report/lost.ts';
import { isPageSeen } from '../report/parts.ts';
import type { Report } from '../report/report.ts';
import type { About, Gap, Need } from '../visit/gaps.ts';
import type { Journey } from '../visit/visit.ts';
import type { Party } from '../parties/party.ts';
import { specialistWords } from '../words/specialist.ts';

/** What is asked for, and what seeing it rests on. */
export interface Sought {
  needs: readonly Need[];
  /** Where it was seen in the other Report; empty for what belongs to no journey. */
  journeys: readonly Journey[];
  /** For gaps about one thing alone; null where any may be of it. */
  about: About | null;
  /** Of what a browser may refuse to other sites. */
  party: Party | null;
  /** Of a finding: its id. */
  finding: string | null;
}

const says = specialistWords.compared;

/** Of the two Reports. */
export type Which = keyof typeof says.couldNotTell;

/**
 * `inAll`: it is only missed where each journey that showed it was taken; else one of them will do.
 * `which`: of the two reports, for the words.
 */
export function whyUnseen(report: Report, sought: Sought, inAll: boolean, which: Which): string | null {
  if (!isPageSeen(report)) return says.pageUnseen[which];
  const taken = journeysTaken(report);
  const missed = sought.journeys.filter((journey) => !taken.has(journey));
  if (missed.length > 0 && (inAll || missed.length === sought.journeys.length))
    return says.noVisit[which](missed.map((one) => JOURNEY_LABELS[one]));
  const { thirdPartyCookies, gaps } = report.conditions;
  if (sought.party === 'third' && thirdPartyCookies !== 'stored')
    return says.otherSitesCookies[which][thirdPartyCookies];
  const gap = gaps.find((one) => isOf(one, sought));
  return gap === undefined ? null : says.partUnseen[which](gap.detail);
}

function isOf(
  gap: Report['conditions']['gaps'][number],
  { needs, journeys, about, finding }: Sought,
): boolean {
  if (finding !== null && gap.hides.includes(finding)) return true;
  const loses = losesOf(gap);
  return (
    (loses.includes('page') || needs.some((need) => loses.includes(need))) &&
    (gap.journey === null || journeys.length === 0 || journeys.includes(gap.journey)) &&
    mayBeAbout(gap, about)
  );
}

/** A gap about one thing loses nothing of another. */
function mayBeAbout({ about: lost }: Gap, about: About | null): boolean {
  if (lost === null || about === null) return true;
  const isSame = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined || one === other;
  return (
    isSame(lost.cookie, about.cookie) && isSame(lost.storage, about.storage) && isSame(lost.host, about.host)
  );
}

/** Those that came to their end; a Report that names none is of a visit without a choice, or of a person’s own. */
function journeysTaken({ conditions: { journeys, collector } }: Report): Set<Journey> {
  if (journeys.length === 0) return new Set([collector === 'extension' ? 'resident' : 'none']);
  return new Set(journeys.flatMap(({ journey, outcome }) => (outcome === 'done' ? [journey] : [])));
}
