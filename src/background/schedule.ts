/**
 * The order of things: events are noted at once, told and written down in pauses, judged when the page is quiet.
 * The only module that waits and counts time; what it calls is told the time. Each Visit has a line of its own: what
 * one page keeps waiting keeps no other waiting.
 */
import { missedWords } from '../core/words/missed.ts';
import { openTimers } from './browser/timers.ts';
import { giveChanges } from './follow/cookie-changes.ts';
import { flush, keep, nextTelling, type FlushWays } from './follow/flush.ts';
import { isQuiet, mayStillLoad, quietIn, settlingOf, STUCK_MS } from './follow/quiet.ts';
import { noteAhead } from './follow/unwatched.ts';
import { beyondBound, emptied } from './held/give-up.ts';
import { isGivenUp, note, noteGap, release, type HeldVisit, type HeldVisits } from './held/held-visits.ts';
import type { Journal } from './held/journal.ts';

const missed = missedWords.byExtension;

/** Long enough for a page's own words about what the browser tells at once. */
const FLUSH_MS = 250;

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
    markAgain();
    touch(waiting);
    await written();
  };

  /** Tabs of which something would be lost if the worker ended now. */
  const markAgain = (): void => {
    unwritten.clear();
    for (const held of inHand.visits.values()) {
      const isUnwritten = touched.has(held) || held.entries.length > 0 || lines.has(held);
      if (isUnwritten || mayHear(held)) unwritten.add(held.tab);
    }
    ways.journal.markUnwritten([...unwritten]);
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
      else giveUp(held, missed.notKept);
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
    quiet.set(held, quietIn(held, ways.now()), () => {
      // Touched since; or the timer was early by the browser's clock, which Firefox makes coarse on purpose
      // (https://developer.mozilla.org/docs/Web/API/Performance_API/High_precision_timing#reduced_precision).
      if (isQuiet(held, ways.now())) becomeQuiet(held).catch(ways.report);
      else waitForQuiet(held);
    });
  };

  /** One at a time for each Visit; what touches it meanwhile makes it wait for quiet again. */
  const becomeQuiet = async (held: HeldVisit): Promise<void> => {
    if (held.isLeft || settling.has(held)) return;
    settling.add(held);
    const begunAt = ways.now();
    try {
      const isLoading = mayStillLoad(held, ways.now()) && (await ways.isAnswering(held));
      if (isLoading) quiet.set(held, STUCK_MS, () => becomeQuiet(held).catch(ways.report));
      else await settle(held);
    } finally {
      settling.delete(held);
    }
    if (held.memory.touchedAt > begunAt) waitForQuiet(held);
  };

  const settle = async (held: HeldVisit): Promise<void> => {
    const { isReadingDue, gap, closesGap, isUnfinished } = settlingOf(held, ways.now());
    if (closesGap) note(held, { seen: 'gap-closed', code: 'not-settled', at: ways.now() - held.startedAt });
    if (isReadingDue) {
      if (gap !== null) noteGap(held, gap, ways.now());
      await ways.settle(held);
      await writeDown(held);
      await written();
    }
    if (!isHeld(held)) return;
    held.memory.quietSince = ways.now();
    await ways.changed(held);
    markAgain();
    if (isUnfinished) waitForQuiet(held);
  };

  const drop = (held: HeldVisit): void => {
    quiet.clear(held);
    open.clear(held);
    touched.delete(held);
    release(inHand, held);
    ways.journal.forget(held.id);
  };

  const evict = (): void => {
    for (const held of beyondBound(inHand)) {
      if (held.isLeft) drop(held);
      else giveUp(held, missed.givenUp);
    }
  };

  /** Of one that is open, the gap stays. */
  const giveUp = (held: HeldVisit, detail: string): void => {
    ways.journal.forget(held.id);
    const text = keep(held, emptied(held, detail, ways.now()), ways.now());
    if (text !== null) ways.journal.append(held.id, text);
  };

  return { inHand, touch, readAgain, flushNow, drop };
}

/**
 * A page that has not settled, or waits for an answer, is about to tell more; what the browser has told already and the
 * worker has not heard yet ends with it.
 */
function mayHear({ isLeft, visit }: HeldVisit): boolean {
  return !isLeft && (!visit.settled || Object.values(visit.pending).some(({ status }) => status === null));
}
