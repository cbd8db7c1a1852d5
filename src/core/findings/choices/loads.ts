/**
 * Which of what was seen is from before a choice, and which from after one. Only a load that had one choice in force
 * from its beginning is evidence of what follows from it: in the load in which it was made, what was under way ends.
 */
import type { Choice, Journey, Visit } from '../../visit/visit.ts';
import type { Facts, ProductFact, RequestFact } from '../facts.ts';

/** What a row says of its moment. */
export interface Moment {
  journey: Journey;
  load: number;
  choice: Choice;
}

/** Nothing had been chosen: later loads of a journey have whatever its first one left. */
export const isBefore = ({ choice, load }: Moment): boolean => choice === 'none' && load === 1;

/** What was under way in a journey when it chose is neither before nor after; elsewhere nobody knows. */
export const mayBeBefore = ({ choice, journey }: Moment): boolean =>
  choice === 'unknown' && (journey === 'none' || journey === 'resident');

/** Of the requests of a product. */
export const requestsOf = ({ requestIndexes }: ProductFact, { requests }: Facts): RequestFact[] =>
  requestIndexes.flatMap((index) => requests[index] ?? []);

/** A choice that a scan makes, and the load from which on it holds from the beginning. */
type Made = 'rejected' | 'withdrawn' | 'closed' | 'accepted';

const MADE: Record<Made, { journey: Journey; load: number }> = {
  rejected: { journey: 'reject', load: 2 },
  accepted: { journey: 'accept', load: 2 },
  closed: { journey: 'close', load: 2 },
  withdrawn: { journey: 'withdraw', load: 3 },
};

/** Nobody reads a banner and answers it sooner after the page was asked for: what is known by then was chosen before. */
const SOONEST_ANSWER_MS = 1000;

/** True where one choice was in force as long as the page was open. A person’s word may be of any time. */
function isWhole({ choices }: Visit, choice: Choice): boolean {
  const [first] = choices;
  return (
    first !== undefined &&
    first.by !== 'person' &&
    first.at < SOONEST_ANSWER_MS &&
    choices.every((known) => known.choice === choice)
  );
}

const placeOf = ({ journey, load }: Pick<Moment, 'journey' | 'load'>): string => `${journey} ${load}`;

export interface Under {
  /** Seen in a load that had the choice in force from its beginning. */
  isUnder: (row: Moment) => boolean;
  /** Seen in a load that was to have it, and whether it had is not known. */
  mayBeUnder: (row: Moment) => boolean;
}

export function under(choice: Made, { visits }: Pick<Facts, 'visits'>): Under {
  const { journey, load } = MADE[choice];
  const whole = new Set(visits.filter((visit) => isWhole(visit, choice)).map(placeOf));
  for (const visit of visits) if (!isWhole(visit, choice)) whole.delete(placeOf(visit));
  return {
    isUnder: (row) => row.choice === choice && whole.has(placeOf(row)),
    mayBeUnder: (row) => row.choice === 'unknown' && row.journey === journey && row.load >= load,
  };
}

/** For a rule of what follows from a choice: its journeys, and whether a run has any business with it. */
export function judgedAfter(choice: Made) {
  const { journey } = MADE[choice];
  return {
    journeys: [journey, 'resident'] as readonly Journey[],
    applies: ({ visits, gaps }: Facts): boolean =>
      visits.some(
        (visit) =>
          visit.journey === journey ||
          (visit.journey === 'resident' && visit.choices.some((known) => known.choice === choice)),
      ) ||
      // What a person chose may be what was lost.
      (visits.some((visit) => visit.journey === 'resident') &&
        gaps.some(({ code, loses }) => code !== 'choice-unknown' && loses.includes('choice'))),
  };
}
