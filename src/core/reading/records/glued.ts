/**
 * Rows whose cells ran together with nothing between them: "_gaCounts visitors2 years", under "NamePurposeExpires" or under
 * words about cookies.
 */
import { isExpiry } from './expiry.ts';
import { roleOf, type Role } from './labels.ts';
import type { Found, Line } from './lines.ts';
import { BRANDS } from './word-lists.ts';
import { likenessOf, namesInCell } from './name-words.ts';
import { cookiesOf } from './rows.ts';
import type { Row } from './row.ts';
import { scopeAt } from './scope.ts';
import type { Session } from './session.ts';

/** Characters of the longest row; lifetimes are looked for in its last ones. */
const LONGEST_ROW = 1200;
const LONGEST_EXPIRY = 70;

export function gluedAt(lines: readonly Line[], at: number, session: Session): Found | null {
  const head = lines[at];
  if (head === undefined || head.kind === 'cell') return null;
  const roles = gluedHeadings(head.text);
  if (roles === null && !isSureRow(head.text)) return null;
  const scope = scopeAt(session, head.index, []);
  if (roles === null && !scope.saysCookies) return null;
  const found: Found = { cookies: [], next: roles === null ? at : at + 1 };
  for (; found.next < lines.length; found.next += 1) {
    const line = lines[found.next];
    const parts = line === undefined ? null : partsOf(line.text);
    if (line === undefined || parts === null) break;
    if (roles === null ? !isSureRow(line.text) : !parts.names.some((name) => likenessOf(name) >= 1)) break;
    const cells: Row['cells'] = { purpose: [parts.purpose] };
    if (parts.expiry !== null) cells.expiry = [parts.expiry];
    found.cookies.push(
      ...cookiesOf({ names: parts.names, cells, offset: line.offset, end: line.end }, scope, session),
    );
  }
  return found.cookies.length > 0 ? found : null;
}

/** "NamePurposeExpires": labels of a list of cookies with no space between; null for any other line. */
function gluedHeadings(text: string): Role[] | null {
  if (text.length > 90 || !/\p{Ll}\p{Lu}/u.test(text)) return null;
  const roles = text.split(/(?<=\p{Ll})(?=\p{Lu})/u).map((label) => roleOf(label.trim()));
  const known = roles.filter((role) => role !== null);
  const tells = known.some((role) => role === 'purpose' || role === 'expiry' || role === 'content');
  return known.length === roles.length && known.length >= 2 && known.includes('name') && tells ? known : null;
}

/** A row that needs no headings: it begins with what can only be a name and ends with a lifetime. */
function isSureRow(text: string): boolean {
  if (!/^[\p{L}_.]{0,4}_|^[A-Z]{3}/u.test(text)) return false;
  const parts = partsOf(text);
  return parts !== null && parts.expiry !== null && parts.names.every((name) => likenessOf(name) === 3);
}

interface Parts {
  names: string[];
  purpose: string;
  expiry: string | null;
}

function partsOf(text: string): Parts | null {
  if (text.length > LONGEST_ROW) return null;
  const start = purposeStart(text);
  if (start === null) return null;
  const names = namesInCell([text.slice(0, start)]);
  if (names.length === 0) return null;
  const end = expiryStart(text, start);
  return {
    names,
    purpose: text.slice(start, end).trim(),
    expiry: end < text.length ? text.slice(end) : null,
  };
}

/** Where a capital follows the names with no space before it: "_gid|Tells", "PHPSESSID|Keeps". Null where none does. */
function purposeStart(text: string): number | null {
  let from = 0;
  // "_ga, _gid,_gatThese help …", "_ga_<unique id>These help …"
  for (;;) {
    const space = text.indexOf(' ', from);
    const word = text.slice(from, space < 0 ? undefined : space);
    const isOpen = /[<[{][^>\]}]*$/.test(word);
    if (space < 0 || space > 200 || !(word.endsWith(',') || isOpen)) {
      const starts = [...word.matchAll(/(?<=[\p{L}\p{N}\]>}*_])\p{Lu}(?=\p{Ll}|$)/gu)].map(
        ({ index }) => index,
      );
      const last = starts.at(-1);
      if (last === undefined) return null;
      const before = starts.at(-2);
      const isBrand = before !== undefined && BRANDS.test(word.slice(before));
      return from + (isBrand ? before : last);
    }
    if (isOpen) {
      const close = text.slice(space, space + 60).search(/[>\]}]/);
      if (close < 0) return null;
      const after = space + close + 1;
      if (/^\p{Lu}\p{Ll}/u.test(text.slice(after))) return after;
      if (!text.startsWith(', ', after)) return null;
      from = after + 2;
      continue;
    }
    from = space + 1;
  }
}

/** Where the lifetime begins that ends a row with no space before it; the row's length where none does. */
function expiryStart(text: string, from: number): number {
  const first = Math.max(from + 1, text.length - LONGEST_EXPIRY);
  for (let at = first; at < text.length; at += 1) {
    if (
      /[\p{Lu}\d]/u.test(text.charAt(at)) &&
      /[\p{Ll}.)\]]/u.test(text.charAt(at - 1)) &&
      isExpiry(text.slice(at))
    )
      return at;
  }
  return text.length;
}
