/**
 * How much is kept of one Visit, in memory as in `storage.session`: as many facts as fit, then what says how it ended.
 * Thirty Visits, the notices and the tabs' states together stay under the ten megabytes that the browser gives.
 */
import { missedWords } from '../../core/words/missed.ts';
import { gapOf } from '../../core/visit/gaps.ts';
import { isNote, packedText, type Entry } from './entry.ts';

const missed = missedWords.byExtension;

/** Octets of one Visit. */
const MOST_WRITTEN = 256 * 1024;
const MOST_FACTS = 192 * 1024;
/** Of a Visit that was given up: everything of it is lost already. */
const MOST_OF_GIVEN_UP = 16 * 1024;
/** What the browser counts beside the text of each batch. */
const BATCH = 64;

export const CUT = gapOf('bound-reached', missed.visitCut, {
  loses: ['requests', 'cookies', 'storage', 'lifetimes', 'choice', 'links', 'sent'],
});

interface Fitting {
  kept: Entry[];
  /** To be written down; null where nothing is. */
  text: string | null;
  /** Octets. */
  size: number;
  isCut: boolean;
}

/** `written`: octets kept before. Facts end with the first that does not fit. */
export function fitting(
  entries: readonly Entry[],
  { written, isFull, isGivenUp }: { written: number; isFull: boolean; isGivenUp: boolean },
): Fitting {
  const most = isGivenUp ? MOST_OF_GIVEN_UP : MOST_WRITTEN;
  const mostFacts = isGivenUp || isFull ? 0 : MOST_FACTS;
  const texts: string[] = [];
  const kept: Entry[] = [];
  let size = BATCH;
  let isCut = false;
  for (const entry of entries) {
    const isFact = !saysHow(entry);
    if (isFact && isCut) continue;
    const text = packedText(entry);
    const next = size + octetsOf(text) + 1;
    if (written + next > (isFact ? mostFacts : most)) {
      isCut ||= isFact;
      continue;
    }
    texts.push(text);
    kept.push(entry);
    size = next;
  }
  if (texts.length === 0) return { kept, text: null, size: 0, isCut };
  return { kept, text: `[${texts.join(',')}]`, size, isCut };
}

/** What tells of the Visit rather than of what its page did. */
const saysHow = (entry: Entry): boolean =>
  isNote(entry) || ['page', 'settled', 'left', 'gap', 'gap-closed'].includes(entry.seen);

/** Length in UTF-8, as the browser counts. */
export function octetsOf(text: string): number {
  // eslint-disable-next-line no-control-regex -- asks whether anything lies beyond ASCII, where length is enough
  return /^[\x00-\x7f]*$/.test(text) ? text.length : new TextEncoder().encode(text).length;
}
