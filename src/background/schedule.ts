/**
 * The order of things: events are noted at once, told and written down in pauses, judged when the page is quiet.
 * The only module that waits and counts time; what it calls is told the time. Each Visit has a line of its own: what
 * one page keeps waiting keeps no other waiting.
 */
import { gapOf, type Gap } from '../core/visit/gaps.ts';
import { isGivenUp, note, noteGap, release, type HeldVisits, type HeldVisit } from './held/held-visits.ts';
import { giveChanges } from './follow/cookie-changes.ts';
import type { Entry } from './held/entry.ts';
import { flush, keep, nextTelling, type FlushWays } from './follow/flush.ts';
import type { Journal } from './held/journal.ts';
import { openVisit } from '../core/visit/see.ts';
import { openTimers } from './browser/timers.ts';
import { noteAhead } from './follow/unwatched.ts';

/** Long enough for a page's own words about what the browser tells at once. */
const FLUSH_MS = 250;
const QUIET_MS = 500;
/** A page that has not loaded is asked this often whether it still answers. */
const STUCK_MS = 2_000;
/** A page that is quiet this long without having loaded is not going to, nor to go quiet that has not by then. */
const PATIENCE_MS = 15_000;
/** A page that never rests is judged again this often. */
const RESTLESS_MS = 5_000;
export const MOST_VISITS = 30;

interface ScheduleWays extends FlushWays {
  journal: Journal;
  /** The page has gone quiet: read what only now can be read, then say what it is. Has an end of its own. */
  settle: (held: HeldVisit) => Promise<void>;
  /** False where the page's own code keeps it from answering. Has an end of its own. */
  isAnswering: (held: HeldVisit) => Promise<boolean>;
  /** Quiet again after something was seen: what is said of it may have changed. */
  changed: (held: HeldVisit) => Promise<void>;
  /** Where an error that no one waits for is told. */
  report: (error: unknown) => void;
}

export interface Schedule {
  inHand: HeldVisits;
  /** Something was noted for these Visits. */
  touch: (visits: readonly HeldVisit[]) => void;
  /** What could not be read of the page can be now. */
  readAgain: (held: HeldVisit) => void;
  /** Folds and writes everything noted so far. */
  flushNow: () => Promise<void>;
  drop: (held: HeldVisit) => void;
}

export function openSchedule(inHand: HeldVisits, ways: ScheduleWays): Schedule {
  const touched = new Set<HeldVisit>();
  const quiet = openTimers<HeldVisit>();
  const open = openTimers<HeldVisit>();
  /** The last of what is being done for each Visit, one after the other. */
  const lines = new Map<HeldVisit, Promise<void>>();
  const settling = new Set<HeldVisit>();
  const unwritten = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const touch = (visits: readonly HeldVisit[]): void => {
    let isNews = false;
    for (const held of visits) {
      touched.add(held);
      held.memory.touchedAt = ways.now();
      if (!unwritten.has(held.tab)) isNews = Boolean(unwritten.add(held.tab));
    }
    if (isNews) ways.journal.markUnwritten([...unwritten]);
    if (touched.size > 0) timer ??= setTimeout(() => void flushNow().catch(ways.report), FLUSH_MS);
  };

  const readAgain = (held: HeldVisit): void => {
    if (!isHeld(held)) return;
    held.memory.isReadingDue = true;
    touch([held]);
  };

  const isHeld = ({ id }: HeldVisit): boolean => inHand.visits.has(id);

  const flushNow = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const { given, waiting } = giveChanges(inHand, ways.now());
    // What is being done already is waited for, too.
    const visits = [...new Set([...touched, ...given, ...lines.keys()])].filter(isHeld);
    touched.clear();
    await Promise.all(
      visits.map(async (held) => {
        await writeDown(held);
        if (!isHeld(held)) return;
        const shown = inHand.byTab.get(held.tab);
        if (shown !== undefined && noteAhead(shown, held)) readAgain(shown);
        tellLater(held);
        waitForQuiet(held);
      }),
    );
    evict();
    await written();
    unwritten.clear();
    for (const held of inHand.visits.values()) {
      if (held.entries.length > 0 || lines.has(held) || hasOpenRequests(held)) unwritten.add(held.tab);
    }
    touch(waiting);
    ways.journal.markUnwritten([...unwritten]);
    await written();
  };

  /** In the Visit's own line: what is noted while the browser is asked about its cookies waits for the next. */
  const writeDown = (held: HeldVisit): Promise<void> => {
    const before = lines.get(held) ?? Promise.resolve();
    const line = before
      .then(async () => {
        const text = isHeld(held) ? await flush(held, ways) : null;
        if (text !== null && isHeld(held)) ways.journal.append(held.id, text);
      })
      .catch(ways.report)
      .then(() => {
        if (lines.get(held) === line) lines.delete(held);
      });
    lines.set(held, line);
    return line;
  };

  /** What the browser would not keep is given up, so that what it did keep does not pass for all. */
  const written = async (): Promise<void> => {
    const refused = await ways.journal.done();
    for (const id of refused) {
      const held = inHand.visits.get(id);
      if (held === undefined) continue;
      if (isGivenUp(held)) makeRoom();
      else if (held.isLeft) drop(held);
      else giveUp(held, 'The browser would not keep what was seen of this page, so that it was given up.');
    }
    if (refused.size > 0) await written();
  };

  const makeRoom = (): void => {
    const left = [...inHand.visits.values()].filter(({ isLeft }) => isLeft);
    for (const held of left) drop(held);
  };

  /** Requests still in the air are told of once there is something to tell, even if nothing else happens. */
  const tellLater = (held: HeldVisit): void => {
    const next = nextTelling(held);
    if (next === null) open.clear(held);
    else open.set(held, next - ways.now(), () => touch([held]));
  };

  const waitForQuiet = (held: HeldVisit): void => {
    if (held.isLeft || !isHeld(held)) {
      quiet.clear(held);
      return;
    }
    const { hasLoaded, touchedAt } = held.memory;
    const needed = hasLoaded || held.visit.settled ? QUIET_MS : STUCK_MS;
    const wait = isRestless(held) ? 0 : Math.max(0, touchedAt + needed - ways.now());
    quiet.set(held, wait, () => {
      // Touched since: its next flush will wait again.
      if (!isRestless(held) && ways.now() - held.memory.touchedAt < needed) return;
      becomeQuiet(held).catch(ways.report);
    });
  };

  const isRestless = ({ memory, visit }: HeldVisit): boolean =>
    ways.now() - memory.quietSince > (visit.settled ? RESTLESS_MS : PATIENCE_MS);

  /** One at a time for each Visit; what touches it meanwhile makes it wait for quiet again. */
  const becomeQuiet = async (held: HeldVisit): Promise<void> => {
    if (held.isLeft || settling.has(held)) return;
    settling.add(held);
    const begunAt = ways.now();
    try {
      if (await isStillLoading(held)) quiet.set(held, STUCK_MS, () => becomeQuiet(held).catch(ways.report));
      else await settle(held);
    } finally {
      settling.delete(held);
    }
    if (held.memory.touchedAt > begunAt) waitForQuiet(held);
  };

  /** Not loaded, but its own code answers: then the rest may yet come. */
  const isStillLoading = async (held: HeldVisit): Promise<boolean> => {
    const { memory, visit } = held;
    if (visit.settled || memory.hasLoaded || isRestless(held)) return false;
    if (ways.now() - memory.touchedAt >= PATIENCE_MS) return false;
    return ways.isAnswering(held);
  };

  const settle = async (held: HeldVisit): Promise<void> => {
    const { memory } = held;
    const hasGap = held.visit.gaps.some(({ code }) => code === 'not-settled');
    const isAtRest = ways.now() - memory.touchedAt >= QUIET_MS;
    const isSettledLate = hasGap && memory.hasLoaded && isAtRest;
    if (isSettledLate)
      note(held, { seen: 'gap-closed', code: 'not-settled', at: ways.now() - held.startedAt });
    if (!held.visit.settled || memory.isReadingDue || isSettledLate) {
      if (!held.visit.settled && (isRestless(held) || !memory.hasLoaded)) {
        const detail = memory.hasLoaded ? 'The page never went quiet.' : 'The page did not finish loading.';
        noteGap(held, gapOf('not-settled', detail), ways.now());
      }
      await ways.settle(held);
      await writeDown(held);
      await written();
    }
    if (!isHeld(held)) return;
    memory.quietSince = ways.now();
    await ways.changed(held);
    if (hasGap && !isAtRest) waitForQuiet(held);
  };

  const drop = (held: HeldVisit): void => {
    quiet.clear(held);
    open.clear(held);
    touched.delete(held);
    release(inHand, held);
    ways.journal.forget(held.id);
  };

  /** Visits of pages that were left go first, the oldest first; of one that is open, the gap stays. */
  const evict = (): void => {
    const whole = [...inHand.visits.values()].filter((held) => !isGivenUp(held));
    const oldest = whole.sort((a, b) => Number(b.isLeft) - Number(a.isLeft) || a.startedAt - b.startedAt);
    for (const held of oldest.slice(0, Math.max(0, whole.length - MOST_VISITS))) {
      if (held.isLeft) drop(held);
      else giveUp(held, 'So many pages were open that what was seen of this one was given up.');
    }
  };

  /** Keeps of a Visit that it was, and where, with the gap. */
  const giveUp = (held: HeldVisit, detail: string): void => {
    ways.journal.forget(held.id);
    const { collector, journey, load, page, startedAt, conditions, finalPage, httpStatus } = held.visit;
    const opening = { collector, journey, load, page, startedAt, conditions };
    const at = ways.now() - held.startedAt;
    const gap: Gap = gapOf('evicted', detail);
    held.visit = openVisit(opening);
    held.written = 0;
    const text = keep(
      held,
      [
        { note: 'opened', tab: held.tab, opening },
        ...[...held.documents].map((id): Entry => ({ note: 'document', id, origin: null })),
        ...(held.isLeft ? [] : [{ note: 'current' as const }]),
        { seen: 'page', finalPage, httpStatus, at: 0 },
        { seen: 'gap', ...gap, at },
        { seen: 'settled', jarRead: false, at },
      ],
      ways.now(),
    );
    if (text !== null) ways.journal.append(held.id, text);
  };

  return { inHand, touch, readAgain, flushNow, drop };
}

/** Requests whose answer has not begun: what it asks to be stored is still to come. */
function hasOpenRequests(held: HeldVisit): boolean {
  return !held.isLeft && Object.values(held.visit.pending).some(({ status }) => status === null);
}
