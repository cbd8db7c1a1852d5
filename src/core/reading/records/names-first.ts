/** Columns of descriptions that begin with the names: "_ga, _gid These count visitors", beside a column of titles or vendors. */
import type { Cell } from '../page/document.ts';
import { roleOf, type Role } from './labels.ts';
import { leadingNames, likenessOf } from './name-words.ts';
import type { Row } from './row.ts';
import { wordsOf } from './tokens.ts';

/** The rows of such a table; null where it is none. */
export function rowsNamedFirst(
  header: readonly Cell[] | null,
  body: readonly (readonly Cell[])[],
): Row[] | null {
  if (header === null || body.length === 0) return null;
  const roles = header.map(({ text }) => roleOf(text));
  const purpose = roles.indexOf('purpose');
  if (purpose < 0 || !roles.includes('name')) return null;
  const rows = body.flatMap((row) => rowOf(row, roles, purpose) ?? []);
  return rows.length >= 2 && rows.length >= body.length * 0.6 ? rows : null;
}

function rowOf(row: readonly Cell[], roles: readonly (Role | null)[], purpose: number): Row | null {
  const cell = row[purpose];
  const [first, last] = [row[0], row.at(-1)];
  if (cell === undefined || first === undefined || last === undefined) return null;
  const words = wordsOf(cell.text, 60);
  const { names, next } = leadingNames(words, 0);
  const rest = words[next];
  // "This cookie …" begins a description; "_ga cookies count" is prose.
  if (
    names.length === 0 ||
    rest === undefined ||
    !/^["“‘(]?\p{Lu}\p{Ll}/u.test(rest.text) ||
    !names.every((name) => likenessOf(name) >= 2)
  )
    return null;
  const cells: Row['cells'] = {};
  for (const [column, role] of roles.entries()) {
    const lines = row[column]?.lines;
    if (role !== null && column !== purpose && lines !== undefined)
      cells[role === 'name' ? 'title' : role] = lines;
  }
  cells.purpose = [cell.text.slice(rest.at)];
  return { names, cells, offset: first.offset, end: last.end };
}
