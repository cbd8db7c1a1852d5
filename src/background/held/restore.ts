/** Takes up what an earlier run of the worker wrote down, as if there had been no stop; where there had, it says so. */
import { missedWords } from '../../core/words/missed.ts';
import { gapOf } from '../../core/visit/gaps.ts';
import { seeAll } from '../../core/visit/see.ts';
import type { Seen } from '../../core/visit/seen.ts';
import { addDocument, hold, makeCurrent, noteGap, type HeldVisits, type HeldVisit } from './held-visits.ts';
import { isNote } from './entry.ts';
import type { Remembered } from './journal.ts';

const missed = missedWords.byExtension;

/** What had not been written is a gap in its tabs' Visits: those are given back. */
export function restore(inHand: HeldVisits, remembered: Remembered, now: number): HeldVisit[] {
  const interrupted: HeldVisit[] = [];
  for (const [id, { entries, written }] of remembered.visits) {
    const opened = entries.find((entry) => 'note' in entry && entry.note === 'opened');
    if (opened === undefined || !('opening' in opened)) continue;
    const held = hold(inHand, id, opened.tab, opened.opening, opened.opening.page);
    held.written = written;
    held.origins.add(new URL(opened.opening.page).origin);
    held.visit = seeAll(
      held.visit,
      entries.filter((entry): entry is Seen => !isNote(entry)),
    );
    let isShown = false;
    for (const entry of entries) {
      if (!isNote(entry)) continue;
      if (entry.note === 'document') addDocument(inHand, held, entry.id, entry.origin);
      if (entry.note === 'current') isShown = true;
      if (entry.note === 'left') isShown = false;
    }
    // A page fetched ahead and never shown has neither.
    held.isLeft = !isShown && entries.some((entry) => isNote(entry) && entry.note === 'left');
    if (isShown) makeCurrent(inHand, held);
    // One that was given up has not, until the browser says so.
    held.memory.hasLoaded = held.visit.settled && !held.visit.gaps.some(({ code }) => code === 'not-settled');
    held.memory.quietSince = now;
    held.memory.isTakenUpWhole = !remembered.unwritten.includes(held.tab);
    held.memory.isHooked = true; // What there was to say about its hooks was said by the worker that began it.
  }
  for (const held of inHand.visits.values()) {
    if (held.isLeft || !remembered.unwritten.includes(held.tab)) continue;
    noteGap(held, gapOf('worker-interrupted', missed.interrupted), now);
    interrupted.push(held);
  }
  return interrupted;
}
