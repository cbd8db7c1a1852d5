/** Tables that became text with one cell a line: a run of headings, then the cells row by row. */
import { expiryOf, isExpiry } from './expiry.ts';
import { seemsExpiry } from './expiry-ends.ts';
import { headingRole, headingsIn, roleOf, type Role } from './labels.ts';
import type { Found, Line } from './lines.ts';
import { likenessOf, mayBeName, namesInCell } from './name-words.ts';
import { cookiesOf } from './rows.ts';
import type { Row } from './row.ts';
import { COOKIE_WORD, scopeAt } from './scope.ts';
import type { Session } from './session.ts';

/** Columns of the widest table read. */
const MOST_COLUMNS = 10;

export function cellLinesAt(lines: readonly Line[], at: number, session: Session): Found | null {
  // A table that is none of cookies stays none when its cells are taken one by one.
  if (lines[at]?.kind === 'cell') return null;
  // Two headings at least, one below the other; most lines have no second.
  if (labelRole(lines[at + 1]?.text ?? '') === null) return null;
  if (headsTable(lines[at], lines[at + 1])) return null;
  const roles: Role[] = [];
  while (roles.length <= MOST_COLUMNS) {
    const role = roles.length === 0 ? firstRole(lines, at) : labelRole(lines[at + roles.length]?.text ?? '');
    // "Cookie" and "Name": the second is the name, the first a title.
    if (role === 'name' && roles.includes('name')) roles[roles.indexOf('name')] = 'title';
    if (role === null || (role !== 'other' && roles.includes(role))) break;
    roles.push(role);
  }
  const first = lines[at];
  const name = roles.indexOf('name');
  if (first === undefined || roles.length < 2 || name < 0) return null;
  if (!roles.includes('purpose') && !roles.includes('expiry') && !roles.includes('content')) return null;
  let scope = scopeAt(session, first.index, roleOf(first.text) === null ? [first.text] : []);
  const found: Found = { cookies: [], next: at + roles.length };
  const lastCells = new Set<string>();
  for (;;) {
    const row = rowAt(lines, found.next, roles, name, lastCells);
    if (row === null && isSection(lines, found.next, name)) {
      scope = scopeAt(session, lines[found.next]?.index ?? 0, [lines[found.next]?.text ?? '']);
      found.next += 1;
      continue;
    }
    if (row === null) break;
    found.cookies.push(...cookiesOf(rowOf(row, roles, name), scope, session));
    found.next += row.length;
    if (row.length === roles.length) lastCells.add(row.at(-1)?.text ?? '');
  }
  const likeness = Math.max(0, ...found.cookies.map(({ name }) => likenessOf(name)));
  const isList = likeness >= 2 || scope.isLedByCookies || (likeness >= 1 && scope.saysCookies);
  return found.cookies.length > 0 && isList ? found : null;
}

/** "Cookies we use", of a higher rank than "Cookie name" below it: it heads the table, and no column. */
const headsTable = (line: Line | undefined, next: Line | undefined): boolean =>
  line?.kind === 'heading' &&
  (next?.kind !== 'heading' || next.level > line.level) &&
  roleOf(next?.text ?? '') === 'name';

/** "Strictly necessary cookies", then "Purpose" and "Expires": the first column bears the category. */
function firstRole(lines: readonly Line[], at: number): Role | null {
  const text = lines[at]?.text ?? '';
  if (text.length > 90) return null;
  const isCategory = text.length <= 60 && COOKIE_WORD.test(text);
  const [next, after] = [roleOf(lines[at + 1]?.text ?? ''), roleOf(lines[at + 2]?.text ?? '')];
  const isHead = next !== null && after !== null && [next, after].includes('expiry');
  return (
    roleOf(text) ??
    (isCategory && isHead && next !== 'name' && after !== 'name'
      ? 'name'
      : // "What cookies do we use?" heads the table that begins with the name below.
        next === 'name' && text.endsWith('?')
        ? null
        : labelRole(text))
  );
}

/** The role of a line that is one heading, in whatever words: no sentence, no labelled value, no whole row of headings. */
function labelRole(text: string): Role | null {
  // "seen_bar – Knows you (never expires)": a cookie, whatever words it is told in.
  return text.length > 90 || likenessOf(/^\S+(?= [–—-] )/.exec(text)?.[0] ?? '') >= 1
    ? null
    : (roleOf(text) ?? (/:\s*\S|[.!]$/.test(text) || headingsIn(text) !== null ? null : headingRole(text)));
}

/** The lines of the row that begins here: as many as there are columns, fewer where a cell was empty. */
function rowAt(
  lines: readonly Line[],
  at: number,
  roles: readonly Role[],
  name: number,
  /** What rows above have in their last cell, whatever it says. */
  lastCells: ReadonlySet<string>,
): Line[] | null {
  const nameLine = lines[at + name];
  if (nameLine === undefined || !holdsNames(nameLine.text)) return null;
  // "Chat", then "Supplier", "Cookie": a heading and the next table's headings.
  if (roleOf(lines[at + name + 1]?.text ?? '') !== null && !namesInCell([nameLine.text]).some(isIdentifying))
    return null;
  const row = lines.slice(at, at + roles.length);
  if (name > 0) return row;
  const more = namesBelow(lines, at);
  if (more > 0)
    return [...lines.slice(at, at + 1 + more), ...lines.slice(at + 1 + more, at + more + roles.length)];
  const early = row.findIndex((line, index) => index > 0 && isNextRow(line, row[index - 1], index, roles));
  if (early > 0) return row.slice(0, early);
  // What follows the last row is no lifetime: its cell was empty.
  const isPast =
    roles.at(-1) === 'expiry' && row.length === roles.length && expiryOf(row.at(-1)?.text ?? '') !== null;
  if (
    isPast &&
    !lastCells.has(row.at(-1)?.text ?? '') &&
    !tellsExpiry(row.at(-1)?.text ?? '', nameLine.text) &&
    !isExpiry(lines[at + roles.length]?.text ?? '')
  ) {
    if (!holdsNames(lines[at + roles.length]?.text ?? '')) return row.slice(0, -1);
  }
  // A description in two paragraphs moves the lifetime down.
  const last = row.at(-1);
  const below = lines[at + roles.length];
  const isMoved =
    roles.at(-1) === 'expiry' && last !== undefined && last.text.length > 40 && !seemsExpiry(last.text);
  if (isMoved && below !== undefined && isExpiry(below.text)) return [...row, below];
  return row;
}

/** How many lines below a name are names too, of the same cell: a description follows the last. */
function namesBelow(lines: readonly Line[], at: number): number {
  const isSure = (line: Line | undefined): boolean => line !== undefined && likenessOf(line.text) === 3;
  let more = 0;
  while (more < 20 && isSure(lines[at]) && isSure(lines[at + 1 + more])) more += 1;
  return more > 0 && (lines[at + 1 + more]?.text.length ?? 0) > 30 ? more : 0;
}

function isIdentifying(name: string): boolean {
  return likenessOf(name) >= 2;
}

/** A line between rows that heads those after it: "Google Analytics". */
function isSection(lines: readonly Line[], at: number, name: number): boolean {
  const text = lines[at]?.text ?? '';
  return (
    text !== '' && text.length <= 60 && !/[.!?]$/.test(text) && holdsNames(lines[at + 1 + name]?.text ?? '')
  );
}

/** A lifetime, or lifetimes keyed by name. */
function tellsExpiry(text: string, names: string): boolean {
  return seemsExpiry(text) || namesInCell([names]).some((name) => text.includes(name));
}

function holdsNames(text: string): boolean {
  if (text.length > 300) return false;
  const names = namesInCell([text]);
  if (names.length === 0) return false;
  return names.some((name) => likenessOf(name) >= 2)
    ? text.length < 60 + names.join(' ').length * 2
    : mayBeName(text);
}

/** Whether a line within a row begins the next one: a sure name after a lifetime, or where the lifetime was due. */
function isNextRow(line: Line, before: Line | undefined, index: number, roles: readonly Role[]): boolean {
  const names = namesInCell([line.text]);
  // "_ga 2 years, _gid 24 hours" is a cell of lifetimes.
  const isAll = names.join('').length >= line.text.replace(/[\s,;]|\band\b/g, '').length * 0.8;
  if (!isAll || names.length === 0 || !names.every((name) => likenessOf(name) === 3)) return false;
  return index === roles.length - 1 || (before !== undefined && isExpiry(before.text));
}

function rowOf(whole: readonly Line[], roles: readonly Role[], name: number): Row {
  const more = name === 0 ? namesBelow(whole, 0) : 0;
  const row = whole.filter((_, index) => index === 0 || index > more);
  const cells: Row['cells'] = {};
  const first = row[0];
  const last = row.at(-1);
  const isWhole = row.length === roles.length;
  for (const [index, line] of row.entries()) {
    if (index === name) continue;
    let role = roles[index];
    if (!isWhole)
      role =
        isExpiry(line.text) && roles.includes('expiry') ? 'expiry' : index >= roles.length ? 'purpose' : role;
    if (!isWhole && role === 'expiry' && !isExpiry(line.text)) role = 'purpose';
    if (role !== undefined) cells[role] = [...(cells[role] ?? []), line.text];
  }
  return {
    names: namesInCell([row[name]?.text ?? '', ...whole.slice(1, 1 + more).map(({ text }) => text)]),
    cells,
    offset: first?.offset ?? 0,
    end: last?.end ?? 0,
  };
}
