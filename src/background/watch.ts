/**
 * The order of things: events are noted at once, told and written down in pauses, judged when the page is quiet.
 * The only module that waits and counts time; what it calls is told the time.
 */
import { gapOf } from '../core/visit/gaps.ts';
import { note, noteGap, openBook, release, type Book, type HeldVisit } from './book.ts';
import { giveChanges } from './cookie-changes.ts';
import { isNote, type Entry } from './entry.ts';
import { flush, nextTelling, type FlushWays } from './flush.ts';
import type { Journal } from './journal.ts';
import { openVisit, seeAll } from '../core/visit/see.ts';
import type { Seen } from '../core/visit/seen.ts';

/** Long enough for a page's own words about what the browser tells at once. */
const FLUSH_MS = 250;
const QUIET_MS = 500;
/** A page that is quiet this long without having loaded is not going to, nor to go quiet that has not by then. */
const PATIENCE_MS = 15_000;
/** A page that never rests is judged again this often. */
const RESTLESS_MS = 5_000;
export const MOST_VISITS = 30;
const MOST_WRITTEN = 256 * 1024;

interface WatchWays extends FlushWays {
  journal: Journal;
  /** The page has gone quiet: read what only now can be read, then say what it is. */
  settle: (held: HeldVisit) => Promise<void>;
  /** Quiet again after something was seen: what is said of it may have changed. */
  changed: (held: HeldVisit) => Promise<void>;
  /** Where an error that no one waits for is told. */
  report: (error: unknown) => void;
}

export interface Watch {
  book: Book;
  /** Something was noted for these Visits. */
  touch: (visits: readonly HeldVisit[]) => void;
  /** Folds and writes everything noted so far. */
  flushNow: () => Promise<void>;
  drop: (held: HeldVisit) => void;
}

export function openWatch(ways: WatchWays): Watch {
  const book = openBook();
  const touched = new Set<HeldVisit>();
  const quiet = new Map<HeldVisit, ReturnType<typeof setTimeout>>();
  const open = new Map<HeldVisit, ReturnType<typeof setTimeout>>();
  const unwritten = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let working: Promise<void> = Promise.resolve();

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

  const flushNow = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    working = working.catch(ways.report).then(flushAll);
    return working;
  };

  const flushAll = async (): Promise<void> => {
    const { given, waiting } = giveChanges(book, ways.now());
    const visits = new Set([...touched, ...given]);
    touched.clear();
    for (const held of visits) {
      if (!book.visits.has(held.id)) continue;
      write(held, await flush(held, ways));
      touchLater(held);
      waitForQuiet(held);
    }
    evict();
    await ways.journal.done();
    unwritten.clear();
    for (const held of book.visits.values()) {
      if (held.entries.length > 0 || hasOpenRequests(held)) unwritten.add(held.tab);
    }
    touch(waiting);
    ways.journal.markUnwritten([...unwritten]);
    await ways.journal.done();
  };

  /** Requests still in the air are told of once there is something to tell, even if nothing else happens. */
  const touchLater = (held: HeldVisit): void => {
    clearTimeout(open.get(held));
    open.delete(held);
    const next = nextTelling(held);
    if (next === null) return;
    const wait = Math.max(0, next - ways.now());
    open.set(
      held,
      setTimeout(() => {
        open.delete(held);
        if (book.visits.has(held.id)) touch([held]);
      }, wait),
    );
  };

  const write = (held: HeldVisit, entries: Entry[]): void => {
    if (entries.length === 0) return;
    if (held.written > MOST_WRITTEN && entries.some((entry) => !isNote(entry) && entry.seen !== 'settled')) {
      const cut = gapOf(
        'bound-reached',
        'The page did more than is kept of one Visit; what came later is not written down.',
        { loses: ['requests', 'cookies', 'storage', 'lifetimes', 'choice', 'links', 'sent'] },
      );
      const gap: Seen = { seen: 'gap', ...cut, at: ways.now() - held.startedAt };
      const isSaid = held.visit.gaps.some(({ detail }) => detail === cut.detail);
      held.visit = seeAll(held.visit, [gap]);
      if (!isSaid) ways.journal.append(held.id, [gap]);
      const notes = entries.filter(
        (entry) => isNote(entry) || entry.seen === 'left' || entry.seen === 'settled',
      );
      if (notes.length > 0) ways.journal.append(held.id, notes);
      return;
    }
    held.written += ways.journal.append(held.id, entries);
  };

  const waitForQuiet = (held: HeldVisit): void => {
    clearTimeout(quiet.get(held));
    if (held.isLeft) return;
    const { hasLoaded, quietSince, touchedAt } = held.memory;
    const isRestless = ways.now() - quietSince > (held.visit.settled ? RESTLESS_MS : PATIENCE_MS);
    const needed = hasLoaded || held.visit.settled ? QUIET_MS : PATIENCE_MS;
    const wait = isRestless ? 0 : Math.max(0, touchedAt + needed - ways.now());
    quiet.set(
      held,
      setTimeout(() => {
        quiet.delete(held);
        working = working
          .catch(ways.report)
          .then(() => {
            if (!book.visits.has(held.id) || held.isLeft) return undefined;
            // Touched since: its next flush will wait again.
            if (!isRestless && ways.now() - held.memory.touchedAt < needed) return undefined;
            return becomeQuiet(held);
          })
          .catch(ways.report);
      }, wait),
    );
  };

  const becomeQuiet = async (held: HeldVisit): Promise<void> => {
    const { memory } = held;
    const isGivenUp = held.visit.gaps.some(({ code }) => code === 'not-settled');
    const isAtRest = ways.now() - memory.touchedAt >= QUIET_MS;
    const isSettledLate = isGivenUp && memory.hasLoaded && isAtRest;
    if (isSettledLate)
      note(held, { seen: 'gap-closed', code: 'not-settled', at: ways.now() - held.startedAt });
    if (!held.visit.settled || memory.isJarDue || isSettledLate) {
      const isRestless = ways.now() - memory.quietSince > PATIENCE_MS;
      if (!held.visit.settled && (isRestless || !memory.hasLoaded)) {
        const detail = memory.hasLoaded ? 'The page never went quiet.' : 'The page did not finish loading.';
        noteGap(held, gapOf('not-settled', detail), ways.now());
      }
      await ways.settle(held);
      write(held, await flush(held, ways));
      await ways.journal.done();
    }
    memory.quietSince = ways.now();
    await ways.changed(held);
    if (isGivenUp && !isAtRest) waitForQuiet(held);
  };

  const drop = (held: HeldVisit): void => {
    for (const timers of [quiet, open]) {
      clearTimeout(timers.get(held));
      timers.delete(held);
    }
    touched.delete(held);
    release(book, held);
    ways.journal.forget(held.id);
  };

  /** Visits of pages that were left go first, the oldest first; of one that is open, the gap stays. */
  const evict = (): void => {
    const whole = [...book.visits.values()].filter((held) => !isEvicted(held));
    const oldest = whole.sort((a, b) => Number(b.isLeft) - Number(a.isLeft) || a.startedAt - b.startedAt);
    for (const held of oldest.slice(0, Math.max(0, whole.length - MOST_VISITS))) {
      if (held.isLeft) drop(held);
      else shrink(held);
    }
  };

  const shrink = (held: HeldVisit): void => {
    ways.journal.forget(held.id);
    const { collector, journey, load, page, startedAt, conditions } = held.visit;
    const opening = { collector, journey, load, page, startedAt, conditions };
    const detail = 'So many pages were open that what was seen of this one was given up.';
    const gap: Seen = { seen: 'gap', ...gapOf('evicted', detail), at: ways.now() - held.startedAt };
    const { finalPage, httpStatus } = held.visit;
    const answered: Seen = { seen: 'page', finalPage, httpStatus, at: 0 };
    held.visit = seeAll(openVisit(opening), [answered, gap, { seen: 'settled', jarRead: false, at: gap.at }]);
    const documents = [...held.documents].map((id): Entry => ({ note: 'document', id, origin: null }));
    const entries: Entry[] = [{ note: 'opened', tab: held.tab, opening }, ...documents, { note: 'current' }];
    held.written = ways.journal.append(held.id, [...entries, answered, gap]);
  };

  return { book, touch, flushNow, drop };
}

const isEvicted = (held: HeldVisit): boolean => held.visit.gaps.some(({ code }) => code === 'evicted');

/** Requests whose answer has not begun: what it asks to be stored is still to come. */
function hasOpenRequests(held: HeldVisit): boolean {
  return !held.isLeft && Object.values(held.visit.pending).some(({ status }) => status === null);
}
