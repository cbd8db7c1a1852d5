/**
 * What is written down about a Visit, in the order it happened: what was seen, and which documents and tab it is.
 * Requests are most of it and are packed, so that a page of a thousand requests fits its bound.
 */
import type { Opening } from '../../core/visit/see.ts';
import type { RequestEnded, RequestStarted, Seen } from '../../core/visit/seen.ts';
import type { RequestType } from '../../core/visit/visit.ts';

export type Entry = Seen | Note;

type Note =
  | { note: 'opened'; tab: number; opening: Opening }
  /** A document of the page: its own, or a frame's. `origin`: null where it has none of its own. */
  | { note: 'document'; id: string; origin: string | null }
  /** The page is the one its tab shows now. */
  | { note: 'current' }
  | { note: 'left' };

type Packed =
  | [
      'r',
      string,
      string,
      string,
      string | null,
      RequestType,
      string[],
      0 | 1,
      RequestStarted['sent'] | 0,
      number,
    ]
  | ['e', string, RequestEnded['outcome'], number | null, number, RequestEnded['stoppedBy']?]
  | Exclude<Entry, RequestStarted | RequestEnded>;

export const isNote = (entry: Entry): entry is Note => 'note' in entry;

/** One entry of a batch. A batch is one text: handed over as objects, it costs the worker ten times as long to write. */
export const packedText = (entry: Entry): string => JSON.stringify(pack(entry));

export const entriesOf = (text: string): Entry[] => (JSON.parse(text) as Packed[]).map(unpack);

function pack(entry: Entry): Packed {
  if (isNote(entry)) return entry;
  if (entry.seen === 'request') {
    const { id, host, path, tag, type, initiators, inferred, sent, at } = entry;
    return ['r', id, host, path, tag, type, initiators, inferred ? 1 : 0, saysNothing(sent) ? 0 : sent, at];
  }
  if (entry.seen === 'request-ended') {
    const { id, outcome, status, at, stoppedBy } = entry;
    return stoppedBy === undefined
      ? ['e', id, outcome, status, at]
      : ['e', id, outcome, status, at, stoppedBy];
  }
  return entry;
}

function unpack(packed: Packed): Entry {
  if (!Array.isArray(packed)) return packed;
  if (packed[0] === 'e') {
    const [, id, outcome, status, at, stoppedBy] = packed;
    return { seen: 'request-ended', id, outcome, status, at, ...(stoppedBy !== undefined && { stoppedBy }) };
  }
  const [, id, host, path, tag, type, initiators, inferred, sent, at] = packed;
  const carried = sent === 0 ? NOTHING : sent;
  return {
    seen: 'request',
    id,
    host,
    path,
    tag,
    type,
    initiators,
    inferred: inferred === 1,
    sent: carried,
    at,
  };
}

const NOTHING: RequestStarted['sent'] = {
  page: 'none',
  title: false,
  cookies: [],
  identifiers: [],
  typed: false,
};

function saysNothing({ page, title, cookies, identifiers, typed }: RequestStarted['sent']): boolean {
  return page === 'none' && !title && cookies.length === 0 && identifiers.length === 0 && !typed;
}
