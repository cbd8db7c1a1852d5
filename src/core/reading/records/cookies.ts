/** The cookies that a published notice lists: in tables, in what tables became as text, in lists and in sentences. */
import { cellLinesAt } from './cell-lines.ts';
import { flattenedAt } from './flattened.ts';
import { gluedAt } from './glued.ts';
import type { Line, LineReader } from './lines.ts';
import { merged } from './merge.ts';
import { cookiesInProse } from './prose.ts';
import { withPlaces } from './told-by-place.ts';
import { sessionOf, type Session } from './session.ts';
import { entriesAt } from './entries.ts';
import { cookiesInTable } from './tables.ts';
import type { Document } from '../page/document.ts';
import type { Naming } from '../names/naming.ts';
import type { CookieRead } from '../reading.ts';

/** Layouts told by how their lines begin; the first that fits reads on from there. */
const LAYOUTS: readonly LineReader[] = [gluedAt, cellLinesAt, flattenedAt, entriesAt];

/** Cookies read from lines; the longest lists seen have a few hundred. */
const MOST_COOKIES = 1000;

/** In the order of the text. Each quote stands verbatim at its offset in the document's text. */
export function readCookies(document: Document, naming: Naming): CookieRead[] {
  const session = sessionOf(document, naming);
  const { cookies, taken } = inTables(document, session);
  const lines: Line[] = document.blocks
    .map((block, index) => ({ ...block, index }))
    .filter(({ table }) => table === null || !taken.has(table));
  const mentioned: CookieRead[] = [];
  for (let at = 0; at < lines.length && cookies.length < MOST_COOKIES;) {
    const found = layoutAt(lines, at, session);
    const line = lines[at];
    if (found !== null) {
      cookies.push(...found.cookies);
      for (const { index } of lines.slice(at, found.next)) session.taken.add(index);
    }
    if (found === null && line !== undefined) mentioned.push(...cookiesInProse(line, session));
    at = found?.next ?? at + 1;
  }
  return merged(cookies, mentioned);
}

function layoutAt(lines: readonly Line[], at: number, session: Session): ReturnType<LineReader> {
  for (const layout of LAYOUTS) {
    const found = layout(lines, at, session);
    if (found !== null) return found;
  }
  return null;
}

function inTables(document: Document, session: Session): { cookies: CookieRead[]; taken: Set<number> } {
  /** Of each table: index of its first block, and of the block after its last. */
  const places = new Map<number, { at: number; end: number }>();
  for (const [index, { table }] of document.blocks.entries()) {
    if (table !== null) places.set(table, { at: places.get(table)?.at ?? index, end: index + 1 });
  }
  const cookies: CookieRead[] = [];
  const taken = new Set<number>();
  for (const [index, table] of document.tables.entries()) {
    const place = places.get(index);
    const found = place === undefined ? null : cookiesInTable(table, place, session);
    if (found === null || place === undefined) continue;
    cookies.push(...withPlaces(found, paragraphBelow(document, place)));
    taken.add(index);
  }
  return { cookies, taken };
}

function paragraphBelow({ blocks }: Document, { end }: { end: number }): string {
  const below = blocks[end];
  return below?.kind === 'paragraph' && below.text.length <= LONGEST_BELOW ? below.text : '';
}
/** Characters of a paragraph that tells of the entries above it. */
const LONGEST_BELOW = 600;
