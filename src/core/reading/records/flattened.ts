/**
 * Tables that became text with single spaces between their cells: a line of headings, then a row a line. Names and
 * lifetimes are told by their form, the rest is the description.
 */
import { endOfCell, startOfCell, textBetween } from './flattened-cells.ts';
import { expiryAtEnd, expiryAtStart } from './expiry-ends.ts';
import { labelsIn } from './labelled.ts';
import { headingsAtStart, headingsIn, type Role } from './labels.ts';
import { isAdjacent, type Found, type Line } from './lines.ts';
import { bare, leadingNames, likenessOf, printedName } from './name-words.ts';
import { cookiesOf } from './rows.ts';
import type { Row } from './row.ts';
import { printedHost } from './whose.ts';
import { COOKIE_WORD, scopeAt } from './scope.ts';
import type { Session } from './session.ts';
import { wordsOf, type Word } from './tokens.ts';

export function flattenedAt(lines: readonly Line[], at: number, session: Session): Found | null {
  const head = lines[at];
  if (head === undefined) return null;
  const roles = headingsIn(head.text);
  if (roles === null) return oneLine(head, at, session);
  // "Cookie information", above rows that bear their own labels.
  if (isLabelled(lines[at + 1]?.text ?? '')) return null;
  const scope = scopeAt(session, head.index, COOKIE_WORD.test(head.text) ? [head.text] : []);
  const found: Found = { cookies: [], next: at + 1 };
  let pending: Pending | null = null;
  const close = (): void => {
    const row = pending === null ? null : rowOf(pending.text, roles, session, pending.isPlain);
    if (row !== null && pending !== null) {
      found.cookies.push(
        ...cookiesOf({ ...row, offset: pending.line.offset, end: pending.end.end }, scope, session),
      );
    }
    pending = null;
  };
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    const before: Line | undefined = lines[next - 1];
    if (line === undefined || before === undefined || headingsIn(line.text) !== null) break;
    const isNear = isAdjacent(before, line, session);
    const row: string | null = pending === null ? null : pending.text;
    if (startsRow(line.text, roles, () => row === null || isWhole(row, roles), next === at + 1)) {
      if (!isNear && line.kind === 'heading' && line.text.includes(' ')) break;
      close();
      pending = { line, end: line, text: line.text, isPlain: next === at + 1 };
    } else if (isNear && line.kind !== 'heading' && pending !== null && !isWhole(pending.text, roles)) {
      pending = goneOn(pending, line);
    } else if (pending !== null && line.kind === 'paragraph' && isCellBelow(pending.text, line.text, roles)) {
      pending = goneOn(pending, line);
    } else if (isNear && isWhole(`x ${line.text}`, roles) && roles.includes('expiry')) {
      close(); // A row whose name was lost.
    } else break;
  }
  close();
  found.next = next;
  return found.cookies.length > 0 ? found : null;
}

/** "Name _gaType PersistentExpires 2 years": labels with their values, and no headings of rows. */
function isLabelled(text: string): boolean {
  const [first, ...more] = labelsIn(text);
  return first?.role === 'name' && first.value !== '' && more.length > 0;
}

/** A row that is being read. */
interface Pending {
  line: Line;
  end: Line;
  text: string;
  /** True right below the headings, where a plain word may be the name. */
  isPlain: boolean;
}

function goneOn({ line, text, isPlain }: Pending, end: Line): Pending {
  return { line, end, text: `${text} ${end.text}`.slice(0, 4000), isPlain };
}

/** A row whose cells came to stand a line each, with a gap between: its name alone, its purpose, its lifetime. */
function isCellBelow(row: string, text: string, roles: readonly Role[]): boolean {
  if (isWhole(row, roles)) return false;
  return !/\s/.test(row) || isWhole(`x ${text}`, roles);
}

/** Whether a line begins a row. A plain word does only where the row before is whole and its own line is. */
function startsRow(text: string, roles: readonly Role[], isFree: () => boolean, isFirst = false): boolean {
  const words = wordsOf(text, 60);
  const isRow = (): boolean => words.length >= 2 && isWhole(text, roles) && isFree();
  if (roles[0] !== 'name') {
    if (words.slice(0, 12).some((word) => likenessOf(word.text) >= 2)) return true;
    return (
      words.slice(1, 5).some((word) => likenessOf(word.text) === 1) && roles.includes('expiry') && isRow()
    );
  }
  const likeness = likenessOf(words[0]?.text ?? '');
  if (likeness >= 2) return true;
  // "Google Analytics _ga Counts visits": words before the name in its own cell.
  if (words.slice(1, 6).some((word) => likenessOf(word.text) >= 2) && isRow()) return true;
  // Right below the headings a plain word ("session") is the first name.
  if (isFirst && roles.includes('expiry') && /^[a-z]{3,30}$/.test(words[0]?.text ?? ''))
    return isCellStart(words[1]?.text) && isRow();
  const isLong = (words[0]?.text.length ?? 0) >= 6;
  return likeness === 1 && (roles.includes('expiry') || isLong) && isCellStart(words[1]?.text) && isRow();
}

/** A plain word is a name only where the next cell visibly begins: "locale Keeps your language", not "a random number". */
function isCellStart(word: string | undefined): boolean {
  return /^["“‘'(]?[\p{Lu}\d]/u.test(word ?? '') || printedHost(word ?? null) !== null;
}

/** Whether a row has reached the lifetime that ends it. */
function isWhole(text: string, roles: readonly Role[]): boolean {
  if (roles.at(-1) !== 'expiry') return true;
  const words = text.slice(-300).trim().split(/\s+/);
  return words.length > 1 && (/^[-–—]$/.test(words.at(-1) ?? '') || expiryAtEnd(words) >= 0);
}

/** A whole table in one line: headings, then rows, each from a name that follows a lifetime. */
function oneLine(line: Line, at: number, session: Session): Found | null {
  const head = headingsAtStart(line.text);
  if (head === null || head.roles[0] !== 'name') return null;
  const words = wordsOf(line.text.slice(head.end), 3000);
  if (likenessOf(words[0]?.text ?? '') < 2) return null;
  const starts: number[] = [0];
  for (let word = 1; word < words.length; word += 1) {
    const from = starts.at(-1) ?? 0;
    if (likenessOf(words[word]?.text ?? '') < 2 || likenessOf(words[word - 1]?.text ?? '') >= 2) continue;
    const before = words.slice(Math.max(from, word - 14), word).map(({ text }) => text);
    if (head.roles.at(-1) !== 'expiry' || expiryAtEnd(['', ...before]) > 0) starts.push(word);
  }
  const scope = scopeAt(session, line.index, []);
  const isPlain = session.document.text.slice(line.offset, line.end) === line.text;
  const cookies = starts.flatMap((start, index) => {
    const first = words[start];
    const last = words[(starts[index + 1] ?? words.length) - 1];
    if (first === undefined || last === undefined) return [];
    const row = rowOf(line.text.slice(head.end + first.at, head.end + last.end), head.roles, session);
    if (row === null) return [];
    const offset = line.offset + (isPlain ? head.end + first.at : 0);
    return cookiesOf(
      { ...row, offset, end: isPlain ? line.offset + head.end + last.end : line.end },
      scope,
      session,
    );
  });
  return cookies.length > 0 ? { cookies, next: at + 1 } : null;
}

/** The cells of a row in the order of the headings; null where no name stands where it should. */
function rowOf(
  text: string,
  roles: readonly Role[],
  session: Session,
  /** Right below the headings: its first word may be a plain one. */
  isPlain = false,
): Pick<Row, 'names' | 'cells'> | null {
  const words = wordsOf(text, 600);
  const cells: Row['cells'] = {};
  let role = roles.indexOf('name');
  const plainName =
    isPlain && role === 0 && /^[a-z]{3,30}$/.test(words[0]?.text ?? '') ? words[0]?.text : undefined;
  let from = plainName === undefined ? namesFrom(words, roles.slice(0, role), session) : 0;
  if (from < 0) return null;
  if (from > 0) cells[roles[0] === 'name' ? 'title' : (roles[0] ?? 'title')] = [textBetween(words, 0, from)];
  const lead = plainName === undefined ? leadingNames(words, from) : { names: [plainName], next: 1 };
  if (lead.names.length === 0) return null;
  from = lead.next;
  let to = words.length;
  role += 1;
  for (; role < roles.length; role += 1) {
    const kind = roles[role];
    const isLast = role === roles.length - 1 && kind === 'expiry';
    const end = kind === undefined ? from : isLast ? words.length : endOfCell(kind, words, from, session);
    if (kind === undefined || end === null) break;
    if (end > from) cells[kind] = [textBetween(words, from, end)];
    from = end;
  }
  for (let last = roles.length - 1; last > role; last -= 1) {
    const kind = roles[last];
    const start = kind === undefined ? to : startOfCell(kind, words, from, to);
    if (kind === undefined || start === null) break;
    if (start < to) cells[kind] = [textBetween(words, start, to)];
    to = start;
  }
  const free = roles[role];
  if (free !== undefined && from < to) cells[free] = [textBetween(words, from, to)];
  if (roles.includes('expiry')) placeExpiry(cells, lead.names, free, words.slice(from));
  return { names: lead.names, cells };
}

/** Index of the word where the names begin; -1 where none does. `before`: the columns left of them. */
function namesFrom(words: readonly Word[], before: readonly Role[], session: Session): number {
  let at = 0;
  for (const role of before) {
    const end = endOfCell(role, words, at, session);
    if (end === null) break;
    at = end;
  }
  if (at > 0 && likenessOf(words[at]?.text ?? '') >= 1) return at;
  if (before.length === 0 && likenessOf(words[0]?.text ?? '') >= 1) return 0;
  return words.findIndex((word) => likenessOf(word.text) >= 2);
}

/** Lifetimes keyed by name ("_ga 2 years, _gid 24 hours"), and those in another column than the headings say. */
function placeExpiry(
  cells: Row['cells'],
  names: readonly string[],
  free: Role | undefined,
  rest: readonly Word[],
): void {
  const key = rest.findIndex(
    (word, at) =>
      names.includes(printedName(bare(word.text))) &&
      expiryAtStart(textsOf(rest.slice(at + 1, at + 16)), 0) > 0,
  );
  if (key >= 0) {
    cells.expiry = [textBetween(rest, key, rest.length)];
    if (free !== undefined && free !== 'expiry') cells[free] = [textBetween(rest, 0, key)];
    return;
  }
  if (cells.expiry !== undefined || free === undefined || free === 'expiry') return;
  const words = wordsOf(cells[free]?.[0] ?? '', 600);
  const start = expiryAtEnd(['', ...textsOf(words)]) - 1;
  if (start < 0) return;
  cells.expiry = [textBetween(words, start, words.length)];
  cells[free] = [textBetween(words, 0, start)];
}

function textsOf(words: readonly Word[]): string[] {
  return words.map(({ text }) => text);
}
