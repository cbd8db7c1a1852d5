/**
 * Cookies told one after the other: headings, numbered headings, terms, items, paragraphs, stanzas of labelled lines. One
 * machine: a line opens an entry by its names or by a label for them; each line below adds what it says, until one opens
 * the next or is of a higher rank.
 */
import { ENOUGH, evidenceFor, IS_PROSE, tellsOfAll } from './evidence.ts';
import { cellsOf, type Led, withoutMarks } from './led-by-names.ts';
import type { Labelled } from './labelled.ts';
import { type Found, isAdjacent, type Line } from './lines.ts';
import { likenessOf, namesInCell } from './name-words.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import {
  add,
  type Entry,
  entryAt,
  expectMore,
  isBelow,
  isHeadOfItsOwn,
  labelsOf,
  ledAt,
  LONGEST_HEADING,
  takes,
} from './open-entry.ts';
import type { Row } from './row.ts';
import { cookiesOf } from './rows.ts';
import type { Session } from './session.ts';

/** Lines of the longest entry. */
const MOST_LINES = 24;

export function entriesAt(lines: readonly Line[], at: number, session: Session): Found | null {
  const head = lines[at];
  if (head === undefined) return null;
  const stanza = nameLast(lines, at, session);
  if (stanza !== null) return stanza;
  const isLabelled = labelsOf(head)[0]?.role === 'name';
  const led = isLabelled || head.kind === 'cell' ? null : ledAt(head);
  if (!isLabelled && led === null) return null;
  const around = neighboursOf(lines, at, session);
  const entry = led === null ? labelled(head) : named(led, lines, at, around, session);
  if (entry === null) return null;
  const next = readOn(lines, at + 1, entry, around, session);
  const { row } = entry;
  const hasMore = Object.keys(row.cells).some((role) => role !== 'name');
  if (led === null) {
    row.names = namesInCell(row.cells.name ?? []);
    // "Cookies" above a list of names is its heading.
    if (!hasMore && labelsOf(head)[0]?.value === '') return null;
    if (!isCookie(row, hasMore, around.scope.saysCookies)) return null;
  }
  const behind = lines[around.to];
  if (!hasMore && head.kind === 'item' && behind !== undefined && tellsOfAll(behind))
    row.cells.purpose = [behind.text];
  return { cookies: cookiesOf(row, around.scope, session), next };
}

/** The labels of some lines, each with its value beside it or on the next line; none where a line is neither. */
function labelsWithValues(lines: readonly Line[]): Labelled[] {
  const found: Labelled[] = [];
  let open: Labelled | null = null;
  for (const line of lines) {
    const labels = labelsOf(line);
    if (open !== null) {
      found.push({ ...open, value: line.text });
      open = null;
      continue;
    }
    if (labels.length === 0) return [];
    const last = labels.at(-1);
    open = last?.value === '' ? last : null;
    found.push(...labels.filter(({ value }) => value !== ''));
  }
  return open === null ? found : [];
}

/** "Expires: 2 years", "Purpose: …", then "Name: _ga": labelled lines between empty ones are of one, in whatever order. */
function nameLast(lines: readonly Line[], at: number, session: Session): Found | null {
  const [head, before] = [lines[at], lines[at - 1]];
  if (head?.kind !== 'paragraph' || (before !== undefined && isAdjacent(before, head, session))) return null;
  const [first] = labelsOf(head);
  if (first === undefined || first.role === 'name') return null;
  let end = at + 1;
  for (; end < Math.min(lines.length, at + MOST_LINES); end += 1) {
    const [line, above] = [lines[end], lines[end - 1]];
    if (line === undefined || above === undefined || !isAdjacent(above, line, session)) break;
  }
  const stanza = lines.slice(at, end);
  const labels = labelsWithValues(stanza);
  const named = labels.filter(({ role }) => role === 'name');
  if (named.length !== 1 || labels[0] === named[0]) return null;
  const entry = entryAt(head);
  add(entry, labels);
  entry.row.names = namesInCell(entry.row.cells.name ?? []);
  entry.row.end = stanza.at(-1)?.end ?? head.end;
  const { scope } = neighboursOf(lines, at, session);
  if (!isCookie(entry.row, true, scope.saysCookies)) return null;
  return { cookies: cookiesOf(entry.row, scope, session), next: end };
}

/** "Name: _ga", then "Purpose: …", "Expires: …". */
function labelled(head: Line): Entry {
  const entry = entryAt(head);
  add(entry, labelsOf(head));
  return entry;
}

function isCookie({ names }: Row, hasMore: boolean, saysCookies: boolean): boolean {
  const likeness = Math.max(0, ...names.map(likenessOf));
  return names.length > 0 && (likeness === 3 || (hasMore && (likeness === 2 || saysCookies)));
}

/** A block that begins with names, where it is a cookie's. */
function named(
  led: Led,
  lines: readonly Line[],
  at: number,
  around: Neighbours,
  session: Session,
): Entry | null {
  const head = lines[at];
  if (head === undefined || (head.kind === 'heading' && !mayHead(led, lines, at, head, session))) return null;
  if (evidenceFor(led, lines, at, around, session) < ENOUGH) return null;
  const isRow = !isHeadOfItsOwn(head, led) && led.mark === '' && !IS_SENTENCE.test(led.rest);
  const cells = isRow && !IS_PROSE.test(led.rest) ? withoutMarks(led.rest) : cellsOf(led.rest);
  if (cells === null) return null;
  const entry = entryAt(head, led.names, cells);
  expectMore(entry, led, around);
  return entry;
}

/** "_ga is set by …", "_gat a session cookie used to …"; not "_ga Counts visitors 2 years". */
const IS_SENTENCE = /^(?:an? |(?:is|are|was|will|used|this|these|it|set)\b)/i;

/** What stands above a table that was read is its caption. */
const mayHead = (led: Led, lines: readonly Line[], at: number, head: Line, session: Session): boolean =>
  head.text.length <= LONGEST_HEADING &&
  (led.likeness === 3 ||
    session.document.blocks[head.index + 1]?.kind !== 'cell' ||
    lines[at + 1]?.kind === 'cell');

/** Reads lines into an entry until one is not its own; gives the index of that. */
function readOn(
  lines: readonly Line[],
  from: number,
  entry: Entry,
  around: Neighbours,
  session: Session,
): number {
  let next = from;
  for (; next < Math.min(lines.length, from + MOST_LINES); next += 1) {
    const [line, before] = [lines[next], lines[next - 1]];
    if (line === undefined || before === undefined || !isBelow(entry, line, around)) break;
    if (!takes(entry, line, isAdjacent(before, line, session))) break;
    entry.row.end = line.end;
  }
  return next;
}
