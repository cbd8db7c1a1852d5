/** A block that begins with names, and what stands after them and below: a purpose, a lifetime, labelled values. */
import { expiryAtEnd, isExpiry } from './expiry.ts';
import { labelsIn } from './labelled.ts';
import type { Line } from './lines.ts';
import { leadingNames, likenessOf } from './name-words.ts';
import type { Row } from './rows.ts';
import { wordsOf } from './tokens.ts';

export interface Led {
  names: string[];
  /** Greatest likeness of its names. */
  likeness: number;
  /** What follows the names and the mark after them. */
  rest: string;
  /** The mark, or '' where a plain space follows; null where nothing does. */
  mark: string | null;
}

/** Words of a block looked at for the names it begins with. */
const MOST_WORDS = 80;
/** Blocks after a name that may describe it. */
export const MOST_AFTER = 8;

/** The names that a text begins with, and what follows. */
export function ledBy(text: string): Led | null {
  // Most blocks begin with an ordinary word, and are left at once.
  if (likenessOf(wordsOf(text.slice(0, 200), 1)[0]?.text ?? '') === 0) return null;
  const words = wordsOf(text.slice(0, 4000), MOST_WORDS);
  const { names, next } = leadingNames(words, 0);
  const last = words[next - 1];
  if (names.length === 0 || last === undefined) return null;
  const after = text
    .slice(last.end)
    .trim()
    .replace(/^cookies?\b\s*/i, '');
  const isEnded = /[^:]:$|[,;]$/.test(last.text) ? last.text.slice(-1) : '';
  const mark = after === '' ? null : isEnded || (/^(?:[–—:=,-]|\()/.exec(after)?.[0] ?? '');
  return {
    names,
    likeness: Math.max(...names.map(likenessOf)),
    rest: after.replace(/^[–—:=,-]+\s*/, ''),
    mark,
  };
}

/** Adds the lines below a name that tell of it: labelled ones, a description, a lifetime. Gives the line after them. */
export function describe(lines: readonly Line[], from: number, row: Row, head: Line): number {
  let next = from;
  let isOpen = Object.keys(row.cells).length === 0;
  for (; next < lines.length && next < from + MOST_AFTER; next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    const labels = line.kind === 'heading' ? [] : labelsIn(line.text);
    if (labels[0]?.role === 'name' || ledBy(line.text)?.likeness === 3) break;
    if (labels.length > 0) for (const { role, value } of labels) row.cells[role] ??= [value];
    else if (isOpen && isExpiry(line.text) && row.cells.expiry === undefined) row.cells.expiry = [line.text];
    else if (
      isOpen &&
      line.kind === head.kind &&
      line.text.length <= 600 &&
      row.cells.purpose === undefined
    ) {
      row.cells.purpose = [line.text];
    } else break;
    isOpen &&= labels.length === 0;
    row.end = line.end;
  }
  return next;
}

/** A row of a table whose headings were lost: a description and the lifetime that ends it. */
export function withoutMarks(rest: string): Row['cells'] | null {
  const words = rest.split(/\s+/);
  const start = words.length <= 120 ? expiryAtEnd(words) : -1;
  return start < 1
    ? null
    : { purpose: [words.slice(0, start).join(' ')], expiry: [words.slice(start).join(' ')] };
}

/** What stands after a name: labels, a lifetime alone, or what it is for. */
export function cellsOf(rest: string): Row['cells'] {
  if (rest === '') return {};
  const cells: Row['cells'] = {};
  const labels = labelsIn(rest);
  if (labels.length > 0 && labels[0]?.role !== 'name') {
    for (const { role, value } of labels) cells[role] ??= [value];
    return cells;
  }
  if (isExpiry(rest)) cells.expiry = [rest.replace(/^\(|\)$/g, '')];
  else cells.purpose = [rest];
  return cells;
}
