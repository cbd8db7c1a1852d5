/** Tables → cookies: header rows, rows that head a part of a table, labels within cells, tables that stand on their side. */
import { secondsOf } from '../../cookies/lifetimes.ts';
import { categoryOf } from '../lexicon/categories.ts';
import { columnsOf, isHeaderRow, type Columns } from './columns.ts';
import type { Cell, Table } from '../page/document.ts';
import { isExpiry, seemsExpiry } from './expiry.ts';
import { headingRole, headingsIn, roleOf, type Role } from './labels.ts';
import { likenessOf, mayBeName, namesInCell, printedName } from './name-words.ts';
import { rowsNamedFirst } from './names-first.ts';
import type { CookieRead } from '../reading.ts';
import { cookiesOf, type Row } from './rows.ts';
import { scopeAt, type Scope } from './scope.ts';
import type { Session } from './session.ts';

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
    if (sole !== null && !mayBeName(sole)) {
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

/** An ordinary word ("session", "collect") is a name where a column is headed so and a lifetime stands in its row. */
function plainName(cell: Cell, row: readonly Cell[], { roles, name, nameHeading }: Columns): string[] {
  const expiry = row[roles.indexOf('expiry')];
  const isNamed = nameHeading !== null && HEADS_NAMES.test(nameHeading) && roles[name] === 'name';
  if (
    !isNamed ||
    expiry === undefined ||
    !(seemsExpiry(expiry.text) || secondsOf(expiry.text) !== null) ||
    !(/^(?:[A-Z]?[a-z]{3,30}|[A-Z]{4,30})$/.test(cell.text) || IS_SPACED_NAME.test(cell.text))
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
function isSameRow(row: readonly Cell[], header: readonly Cell[] | null): boolean {
  return (
    header !== null && row.length === header.length && row.every((cell, at) => cell.text === header[at]?.text)
  );
}

/** The cell of names; in a row that lost cells (to a span that became text), the one that surely holds some. */
function nameCell(row: readonly Cell[], columns: Columns): Cell | undefined {
  const due = row[columns.name];
  if (
    row.length >= columns.roles.length ||
    namesInCell(due?.lines ?? []).some((name) => likenessOf(name) >= 2)
  )
    return due;
  return row.find((cell) => namesInCell(cell.lines).some((name) => likenessOf(name) === 3)) ?? due;
}

/** A row with fewer cells than columns: a lifetime tells itself, and the longest of the rest is the purpose. */
function shortRow(row: readonly Cell[], name: Cell): Omit<Row, 'names'> {
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

function cellsOf(row: readonly Cell[], roles: readonly (Role | null)[]): Omit<Row, 'names'> {
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
function soleText(row: readonly Cell[]): string | null {
  if (row.length < 2) return null;
  const texts = new Set(row.map(({ text }) => text).filter((text) => text !== ''));
  const [text] = texts;
  return texts.size === 1 &&
    text !== undefined &&
    row.every((cell, at) => at === 0 || cell.isSpanned || cell.text === '')
    ? text
    : null;
}

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

/** Rows without a header in which every cell bears its label: "Name: _ga | Expires: 2 years". */
function labelledRows(rows: readonly Cell[][], scope: Scope, session: Session): CookieRead[] | null {
  const cookies: CookieRead[] = [];
  for (const row of rows) {
    const labelled = row.map(({ text }) => labelledCell(text));
    if (labelled.filter((one) => one !== null).length < 2) continue;
    const cells: Row['cells'] = {};
    for (const one of labelled) if (one !== null) cells[one.role] = [one.value];
    const names = namesInCell(cells.name ?? []);
    if (names.length === 0) continue;
    const { offset, end } = cellsOf(row, []);
    cookies.push(...cookiesOf({ names, cells, offset, end }, scope, session));
  }
  return cookies.length > 0 ? cookies : null;
}

function labelledCell(text: string): { role: Role; value: string } | null {
  const colon = text.slice(0, 60).indexOf(':');
  const role = colon < 0 ? null : roleOf(text.slice(0, colon));
  return role === null ? null : { role, value: text.slice(colon + 1).trim() };
}

/** A cookie a column: what each row tells stands in its first cell, and the names stand in a row. */
function isTurned(rows: readonly Cell[][]): boolean {
  const width = rows[0]?.length ?? 0;
  const roles = rows.map((row) => headingRole(row[0]?.text ?? ''));
  const names = rows[roles.indexOf('name')]?.slice(1) ?? [];
  return (
    width >= 3 &&
    rows.length >= 2 &&
    rows.every((row) => row.length === width) &&
    roles.every((role) => role !== null) &&
    new Set(roles).size === roles.length &&
    names.length > 0 &&
    names.every(({ text, lines }) => headingRole(text) === null && namesInCell(lines).length > 0)
  );
}

const turned = (rows: readonly Cell[][]): Cell[][] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []));

/** Two columns, labels in the first: one cookie after the other; null where the table is not so. */
function rowsOnSide(rows: readonly Cell[][]): Row[] | null {
  const pairs = rows.filter((row) => row.length === 2 && row[1]?.isSpanned !== true);
  if (pairs.length < 2 || pairs.length < rows.length * 0.6) return null;
  const roles = pairs.map((row) => roleOf((row[0]?.text ?? '').replace(/:$/, '')));
  const known = roles.filter((role) => role !== null).length;
  if (known < pairs.length * 0.7 || !roles.includes('name') || new Set(roles).size < 2) return null;
  if (pairs.length > 1 && headingsIn(pairs[0]?.map(({ text }) => text).join(' ') ?? '') !== null) return null;
  const found: Row[] = [];
  for (const [index, row] of pairs.entries()) {
    const [label, value] = row;
    const role = roles[index] ?? null;
    if (label === undefined || value === undefined || role === null) continue;
    const last = found.at(-1);
    if (role === 'name' || last === undefined) {
      const names = role === 'name' ? namesInCell(value.lines) : [];
      found.push({
        names: names.map(printedName),
        cells: { [role]: value.lines },
        offset: label.offset,
        end: value.end,
      });
    } else {
      last.cells[role] ??= value.lines;
      last.end = value.end;
    }
  }
  return found.filter(({ names }) => names.length > 0);
}
