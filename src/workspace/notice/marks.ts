/** Where each statement stands in the text of its notice: the text in pieces, each with what it says. Pure. */
import type { Entry } from '../../core/notices/corrections/entries.ts';

export interface Piece {
  text: string;
  /** Keys of the entries whose words these are. */
  keys: string[];
  /** Numbers of those whose words begin here. */
  begins: number[];
}

export interface Numbered {
  /** From 1, in the order in which they stand; those without a place last. */
  number: number;
  entry: Entry;
  /** False where its words are not in the text as it is at hand. */
  isPlaced: boolean;
}

/** Entries in the order of the text. `text` null: their quotes are all there is. */
export function numbered(entries: readonly Entry[], text: string | null): Numbered[] {
  const placed = entries.map((entry) => ({ entry, isPlaced: text !== null && isIn(text, entry) }));
  const place = ({ entry: { statement } }: { entry: Entry }): number =>
    statement.offset < 0 ? Infinity : statement.offset;
  return placed
    .toSorted((one, other) => (place(one) === place(other) ? 0 : place(one) - place(other)))
    .map((each, at) => ({ ...each, number: at + 1 }));
}

const isIn = (text: string, { statement: { quote, offset } }: Entry): boolean =>
  offset >= 0 && quote !== '' && text.startsWith(quote, offset);

export function piecesOf(text: string, entries: readonly Numbered[]): Piece[] {
  const marks = entries
    .filter(({ isPlaced, entry }) => isPlaced && !entry.isRemoved)
    .map(({ entry: { key, statement }, number }) => ({
      key,
      number,
      start: statement.offset,
      end: statement.offset + statement.quote.length,
    }));
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const here = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      text: text.slice(start, end),
      keys: here.map(({ key }) => key),
      begins: here.filter((mark) => mark.start === start).map(({ number }) => number),
    };
  });
}

/** Where words stand in the notice: in its text, else in one of its quotes; null where they do not. */
export function placeOf(
  quote: string,
  { text, entries }: { text: string | null; entries: readonly Entry[] },
): number | null {
  if (quote.trim() === '') return null;
  if (text !== null) {
    const at = text.indexOf(quote);
    return at < 0 ? null : at;
  }
  for (const { statement } of entries) {
    const at = statement.offset < 0 ? -1 : statement.quote.indexOf(quote);
    if (at >= 0) return statement.offset + at;
  }
  return null;
}
