/** Tables that are no rows below a header: labels within the cells, or a cookie a column. */
import type { Cell } from '../page/document.ts';
import { headingRole, headingsIn, type Role, roleOf } from './labels.ts';
import { likenessOf, namesInCell, printedName } from './name-words.ts';
import type { CookieRead } from '../reading.ts';
import { cookiesOf } from './rows.ts';
import type { Row } from './row.ts';
import type { Scope } from './scope.ts';
import type { Session } from './session.ts';
import { cellsOf } from './table-rows.ts';

/** Rows without a header in which every cell bears its label: "Name: _ga | Expires: 2 years". */
export function labelledRows(rows: readonly Cell[][], scope: Scope, session: Session): CookieRead[] | null {
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
export function isTurned(rows: readonly Cell[][]): boolean {
  const width = rows[0]?.length ?? 0;
  // Over the labels the corner may be empty: then the row that it begins is that of the names.
  const roles = rows.map((row, at) =>
    at === 0 && row[0]?.text === '' ? 'name' : headingRole(row[0]?.text ?? ''),
  );
  const names = rows[roles.indexOf('name')]?.slice(1) ?? [];
  return (
    width >= 3 &&
    rows.length >= 2 &&
    rows.every((row) => row.length === width) &&
    roles.every((role) => role !== null) &&
    new Set(roles).size === roles.length &&
    names.length > 0 &&
    names.every(({ text, lines }) => headingRole(text) === null && namesInCell(lines).length > 0) &&
    (rows[0]?.[0]?.text !== '' || names.some(({ text }) => likenessOf(text) >= 2))
  );
}

export const turned = (rows: readonly Cell[][]): Cell[][] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []));

/** Two columns, labels in the first: one cookie after the other; null where the table is not so. */
export function rowsOnSide(rows: readonly Cell[][]): Row[] | null {
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
