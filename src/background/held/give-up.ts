/** Which Visits are given up where there are too many, and what is kept of one: that it was, and where, with the gap. */
import { gapOf } from '../../core/visit/gaps.ts';
import { openVisit } from '../../core/visit/see.ts';
import type { Entry } from './entry.ts';
import { isGivenUp, type HeldVisit, type HeldVisits } from './held-visits.ts';

export const MOST_VISITS = 30;

/** Those of pages that were left first, the oldest first. */
export function beyondBound({ visits }: HeldVisits): HeldVisit[] {
  const whole = [...visits.values()].filter((held) => !isGivenUp(held));
  const oldest = whole.sort((a, b) => Number(b.isLeft) - Number(a.isLeft) || a.startedAt - b.startedAt);
  return oldest.slice(0, Math.max(0, whole.length - MOST_VISITS));
}

/** Empties it, and answers what is to be written down in place of all that was. */
export function emptied(held: HeldVisit, detail: string, now: number): Entry[] {
  const { collector, journey, load, page, startedAt, conditions, finalPage, httpStatus } = held.visit;
  const opening = { collector, journey, load, page, startedAt, conditions };
  const at = now - held.startedAt;
  held.visit = openVisit(opening);
  held.written = 0;
  return [
    { note: 'opened', tab: held.tab, opening },
    ...[...held.documents].map((id): Entry => ({ note: 'document', id, origin: null })),
    ...(held.isLeft ? [] : [{ note: 'current' as const }]),
    { seen: 'page', finalPage, httpStatus, at: 0 },
    { seen: 'gap', ...gapOf('evicted', detail), at },
    { seen: 'settled', jarRead: false, at },
  ];
}
