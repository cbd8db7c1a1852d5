/** When a page counts as quiet, and how it came to be so. Pure: it is told the time. */
import { missedWords } from '../../core/words/missed.ts';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import type { HeldVisit } from '../held/held-visits.ts';

const missed = missedWords.byExtension;

const QUIET_MS = 500;
/** A page that has not loaded is asked this often whether it still answers. */
export const STUCK_MS = 2_000;
/** A page that is quiet this long without having loaded is not going to, nor to go quiet that has not by then. */
const PATIENCE_MS = 15_000;
/** A page that never rests is judged again this often. */
const RESTLESS_MS = 5_000;

/** True where it has gone on so long that its quiet is no longer waited for. */
const isRestless = ({ memory, visit }: HeldVisit, now: number): boolean =>
  now - memory.quietSince > (visit.settled ? RESTLESS_MS : PATIENCE_MS);

const stillNeeded = ({ memory, visit }: HeldVisit): number =>
  memory.hasLoaded || visit.settled ? QUIET_MS : STUCK_MS;

/** Milliseconds until it is quiet, if nothing touches it until then. */
export const quietIn = (held: HeldVisit, now: number): number =>
  isRestless(held, now) ? 0 : Math.max(0, held.memory.touchedAt + stillNeeded(held) - now);

/** False where it was touched too lately. */
export const isQuiet = (held: HeldVisit, now: number): boolean =>
  isRestless(held, now) || now - held.memory.touchedAt >= stillNeeded(held);

/** Not loaded, and not given up: where its own code answers, the rest may yet come. */
export const mayStillLoad = (held: HeldVisit, now: number): boolean =>
  !held.visit.settled &&
  !held.memory.hasLoaded &&
  !isRestless(held, now) &&
  now - held.memory.touchedAt < PATIENCE_MS;

interface Settling {
  /** What only now can be read is to be read. */
  isReadingDue: boolean;
  /** Why it is taken as it is though it did not settle; null where it did. */
  gap: Gap | null;
  /** It settled after all: the gap that said otherwise is closed. */
  closesGap: boolean;
  /** Something went on in it up to now: its quiet is still waited for. */
  isUnfinished: boolean;
}

export function settlingOf(held: HeldVisit, now: number): Settling {
  const { memory, visit } = held;
  const hasGap = visit.gaps.some(({ code }) => code === 'not-settled');
  const isAtRest = now - memory.touchedAt >= QUIET_MS;
  const closesGap = hasGap && memory.hasLoaded && isAtRest;
  const isTakenAsItIs = !visit.settled && (isRestless(held, now) || !memory.hasLoaded);
  const detail = memory.hasLoaded ? missed.neverQuiet : missed.neverLoaded;
  return {
    isReadingDue: !visit.settled || memory.isReadingDue || closesGap,
    gap: isTakenAsItIs ? gapOf('not-settled', detail) : null,
    closesGap,
    isUnfinished: hasGap && !isAtRest,
  };
}
