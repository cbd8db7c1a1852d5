/** One row of a table: which of its cells is the name, and what the others are. */
import { secondsOf } from '../../cookies/lifetimes.ts';
import { categoryOf } from '../lexicon/categories.ts';
import type { Columns } from './columns.ts';
import type { Cell } from '../page/document.ts';
import { isExpiry } from './expiry.ts';
import { seemsExpiry } from './expiry-ends.ts';
import type { Role } from './labels.ts';
import { likenessOf, namesInCell } from './name-words.ts';
import type { Row } from './row.ts';

/** An ordinary word ("session", "collect") is a name where a column is headed so and a lifetime stands in its row. */
export function plainName(cell: Cell, row: readonly Cell[], { roles, name, nameHeading }: Columns): string[] {
  const expiry = row[roles.indexOf('expiry')];
  const isNamed = nameHeading !== null && HEADS_NAMES.test(nameHeading) && roles[name] === 'name';
  if (
    !isNamed ||
    expiry === undefined ||
    !(seemsExpiry(expiry.text) || secondsOf(expiry.text) !== null) ||
    !(/^(?:[A-Z]?[a-z]{3,30}|[A-Z]{2,30})$/.test(cell.text) || IS_SPACED_NAME.test(cell.text))
  )
    return [];
  // "Session" beside what it is for, under "Name": not a kind of cookie.
  const isTold = SAYS_NAME.test(nameHeading) && (row[roles.indexOf('purpose')]?.text ?? '') !== '';
  const isName = cell.text === 'session' || (cell.text === 'Session' && isTold);
  return !isName && categoryOf(cell.text) !== null ? [] : [cell.text];
}

const SAYS_NAME = /\b(?:name|enw)\b/i;

const HEADS_NAMES = /\b(?:name|enw)\b|^(?:cookies?|[cg]wcis?)$/i;

/** "ASP.Net Session Id": a name that was printed in words. */
const IS_SPACED_NAME = /^[A-Za-z][\w.-]{1,20}(?: [\w.-]{2,20}){0,2} (?:I[dD]|[Tt]oken|[Kk]ey)$/;

/** A row of headings told again. */
export function isSameRow(row: readonly Cell[], header: readonly Cell[] | null): boolean {
  return (
    header !== null && row.length === header.length && row.every((cell, at) => cell.text === header[at]?.text)
  );
}

/** The cell of names; in a row that lost cells (to a span that became text), the one that surely holds some. */
export function nameCell(row: readonly Cell[], columns: Columns): Cell | undefined {
  const due = row[columns.name];
  if (
    row.length >= columns.roles.length ||
    namesInCell(due?.lines ?? []).some((name) => likenessOf(name) >= 2)
  )
    return due;
  const least = row.length === 1 ? 2 : 3;
  return row.find((cell) => namesInCell(cell.lines).some((name) => likenessOf(name) >= least)) ?? due;
}

/** A row with fewer cells than columns: a lifetime tells itself, and the longest of the rest is the purpose. */
export function shortRow(row: readonly Cell[], name: Cell): Omit<Row, 'names'> {
  const others = row.filter((cell) => cell !== name && cell.text !== '');
  const expiry = others.find((cell) => isExpiry(cell.text));
  const purpose = others.filter((cell) => cell !== expiry).sort((a, b) => b.text.length - a.text.length)[0];
  const { offset, end } = cellsOf(row, []);
  return {
    cells: { ...(expiry && { expiry: expiry.lines }), ...(purpose && { purpose: purpose.lines }) },
    offset,
    end,
  };
}

export function cellsOf(row: readonly Cell[], roles: readonly (Role | null)[]): Omit<Row, 'names'> {
  const cells: Row['cells'] = {};
  const own = row.filter((cell) => !cell.isSpanned && cell.text !== '');
  for (const [column, role] of roles.entries()) {
    const cell = row[column];
    if (role === null || cell === undefined) continue;
    cells[role] = [...(cells[role] ?? []), ...cell.lines];
  }
  return {
    cells,
    offset: Math.min(...own.map(({ offset }) => offset)),
    end: Math.max(...own.map(({ end }) => end)),
  };
}

/** The text of a row that is one cell wide, or says one thing in all its columns. */
export function soleText(row: readonly Cell[]): string | null {
  if (row.length < 2) return null;
  const texts = new Set(row.map(({ text }) => text).filter((text) => text !== ''));
  const [text] = texts;
  return texts.size === 1 &&
    text !== undefined &&
    row.every((cell, at) => at === 0 || cell.isSpanned || cell.text === '')
    ? text
    : null;
}
