/** Tables → cookies: header rows, rows that head a part of a table, labels within cells, tables that stand on their side. */
import { type Columns, columnsOf, isHeaderRow } from './columns.ts';
import type { Cell, Table } from '../page/document.ts';
import { headingRole, roleOf } from './labels.ts';
import { likenessOf, mayBeName, namesInCell } from './name-words.ts';
import { rowsNamedFirst } from './names-first.ts';
import type { CookieRead } from '../reading.ts';
import { cookiesOf } from './rows.ts';
import { type Scope, scopeAt } from './scope.ts';
import type { Session } from './session.ts';
import { cellsOf, isSameRow, nameCell, plainName, shortRow, soleText } from './table-rows.ts';
import { isTurned, labelledRows, rowsOnSide, turned } from './turned-tables.ts';

/** The cookies of a table; null where it is no list of cookies. */
export function cookiesInTable(table: Table, place: TablePlace, session: Session): CookieRead[] | null {
  const filled = table.rows.filter((row) => row.some((cell) => cell.text !== ''));
  const rows = isTurned(filled) ? turned(filled) : filled;
  const captions = table.caption === null ? [] : [table.caption];
  const scopeOf = (nearest: readonly string[]): Scope =>
    scopeAt(session, place.at, [...nearest, ...captions], place.end);
  const onSide = rowsOnSide(rows);
  if (onSide !== null) return onSide.flatMap((row) => cookiesOf(row, scopeOf([]), session));
  const first = headerIndex(rows);
  for (const row of rows.slice(0, Math.max(0, first))) {
    const sole = soleText(row);
    if (sole !== null) captions.unshift(sole);
  }
  const header = first < 0 ? null : (rows[first] ?? null);
  const parts = partsOf(header, rows.slice(first + 1));
  const found = parts.map((part) => cookiesInPart(part, scopeOf, session));
  return found.every((one) => one === null) ? null : found.flatMap((one) => one ?? []);
}

/** Where a table stands in the document: index of its first block, and of the block after it. */
export interface TablePlace {
  at: number;
  end: number;
}

interface Part {
  header: readonly Cell[] | null;
  rows: Cell[][];
}

/** A further row of other headings begins a table of its own, straight under the first. */
function partsOf(header: readonly Cell[] | null, rows: readonly Cell[][]): Part[] {
  const parts: Part[] = [{ header, rows: [] }];
  for (const row of rows) {
    const isHeading =
      header !== null &&
      isHeaderRow(row) &&
      row.every(({ text }) => text === '' || headingRole(text) !== null);
    if (!isHeading) parts.at(-1)?.rows.push(row);
    else if (!isSameRow(row, parts.at(-1)?.header ?? null)) parts.push({ header: row, rows: [] });
  }
  return parts;
}

function cookiesInPart(
  { header, rows }: Part,
  scopeOf: (captions: readonly string[]) => Scope,
  session: Session,
): CookieRead[] | null {
  const body = unlabelled(header, rows);
  const scope = scopeOf([]);
  const labelled = header === null ? labelledRows(rows, scope, session) : null;
  if (labelled !== null) return labelled;
  const named = rowsNamedFirst(header, body);
  if (named !== null) return named.flatMap((row) => cookiesOf(row, scope, session));
  const columns = columnsOf(header, body, scope);
  if (columns === null) return null;
  return read(body, header, columns, scopeOf, session);
}

/** The row of headings among the first four: the one with most labels. -1 where there is none. */
function headerIndex(rows: readonly Cell[][]): number {
  const labels = (row: readonly Cell[]): number =>
    row.filter(({ text }) => headingRole(text) !== null).length;
  let best = -1;
  for (const [index, row] of rows.slice(0, 4).entries()) {
    if (isHeaderRow(row) && (best < 0 || labels(row) > labels(rows[best] ?? []))) best = index;
  }
  return best;
}

function read(
  body: readonly Cell[][],
  header: readonly Cell[] | null,
  columns: Columns,
  scopeOf: (captions: readonly string[]) => Scope,
  session: Session,
): CookieRead[] {
  // "Google Analytics cookies | Purpose | Expires": a heading that is no label says what the table is about.
  const headed =
    columns.nameHeading !== null && roleOf(columns.nameHeading) === null ? [columns.nameHeading] : [];
  let scope = scopeOf(headed);
  const cookies: CookieRead[] = [];
  for (const row of body) {
    if (isSameRow(row, header)) continue;
    const sole = soleText(row);
    if (sole !== null && (!mayBeName(sole) || isPartHeading(row))) {
      scope = scopeOf([sole, ...headed]);
      continue;
    }
    const cell = nameCell(row, columns);
    if (cell === undefined || cell.text === '') continue;
    const found = namesInCell(cell.lines);
    const names = found.length > 0 ? found : plainName(cell, row, columns);
    if (names.length > 0 && row.length < columns.roles.length) {
      cookies.push(...cookiesOf({ names, ...shortRow(row, cell) }, scope, session));
    } else if (names.length > 0)
      cookies.push(
        ...cookiesOf(
          { names, ...cellsOf(row, columns.roles), rival: row[columns.rival]?.lines ?? [] },
          scope,
          session,
        ),
      );
  }
  return cookies;
}

/** "Videos", right across the table: the heading of a part of it, where it is written as no name is. */
const isPartHeading = ([first, ...others]: readonly Cell[]): boolean =>
  first !== undefined && others.every(({ isSpanned }) => isSpanned) && likenessOf(first.text) < 2;

/** Takes away what pages made for small screens repeat in every cell: the heading of its column. */
function unlabelled(header: readonly Cell[] | null, body: Cell[][]): Cell[][] {
  if (header === null) return body;
  const starts = header.map((head, column) => {
    const label = head.text.toLowerCase();
    const texts = body.map((row) => row[column]?.text.toLowerCase() ?? '').filter((text) => text !== '');
    if (label.length < 3 || texts.length === 0 || !texts.every((text) => text.startsWith(label))) return null;
    return texts.some((text) => /^\p{L}/u.test(text.slice(label.length))) ? 'joined' : 'apart';
  });
  // Where names happen to begin as their heading does, only one column looks so.
  const isEverywhere = starts.filter((one) => one !== null).length >= 2;
  const repeated = starts.map((one) => one === 'apart' || (one === 'joined' && isEverywhere));
  if (!repeated.includes(true)) return body;
  return body.map((row) =>
    row.map((cell, column) => (repeated[column] === true ? without(cell, header[column]?.text ?? '') : cell)),
  );
}

function without(cell: Cell, label: string): Cell {
  const cut = (text: string): string => text.slice(label.length).replace(/^\s*[:–—-]?\s*/, '');
  const [first = '', ...rest] = cell.lines;
  const lines = [first.length >= label.length ? cut(first) : first, ...rest].filter((line) => line !== '');
  return { ...cell, text: lines.join(' '), lines };
}
