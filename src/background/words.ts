/** What probes in a page say, given to the Visit of their document. Each word is checked in core. */
import type { PageWords } from '../probes/page-words.ts';
import { fromProbe } from '../core/visit/probe.ts';
import { addIdentifier } from '../core/visit/identifiers.ts';
import type { ConsentTool } from '../core/visit/consent-tool.ts';
import { note, type Book, type HeldVisit } from './book.ts';
import { noteMemory } from './choice.ts';
import { noteAsked } from './cookie-changes.ts';

interface Sender {
  tab: number;
  frame: number;
  document: string | null;
  /** Address of the frame, or its origin where it has no address of its own (about:blank, srcdoc). */
  url: string;
}

const MOST_VALUES = 200;
const LONGEST_VALUE = 20_000;

/** True where a message has the shape that the relay sends. */
export function isPageWords(message: unknown): message is PageWords {
  if (typeof message !== 'object' || message === null) return false;
  const { words, values } = message as Partial<Record<keyof PageWords, unknown>>;
  return Array.isArray(words) && Array.isArray(values) && words.every((word) => typeof word === 'string');
}

/** `now`: milliseconds since the epoch. The Visit the words were given to, or null. */
export function takeWords(
  book: Book,
  tools: readonly ConsentTool[],
  message: PageWords,
  sender: Sender,
  now: number,
): HeldVisit | null {
  const byDocument = sender.document === null ? undefined : book.byDocument.get(sender.document);
  const held = byDocument ?? book.byTab.get(sender.tab);
  if (held === undefined) return null;
  // A page fetched ahead has another frame number than 0: its own document is the first of its documents.
  const isTop = sender.frame === 0 || sender.document === [...held.documents][0];
  for (const word of message.words) {
    if (isTop && word.startsWith('{"word":"ready"')) held.memory.isHooked = true;
    const context = { url: sender.url, startedAt: held.startedAt, now, worker: false };
    for (const seen of fromProbe(word, context)) {
      note(held, seen);
      if (seen.seen === 'cookie-asked') noteAsked(held, seen.name, seen.host, held.startedAt + seen.at);
    }
  }
  for (const { kind, key, value } of message.values.slice(0, MOST_VALUES)) {
    if (typeof key !== 'string' || typeof value !== 'string' || value.length > LONGEST_VALUE) continue;
    addIdentifier(held.memory.identifiers, key, value);
    if (kind === 'local') noteMemory(held, tools, { store: 'local', key, value }, now);
  }
  return held;
}
