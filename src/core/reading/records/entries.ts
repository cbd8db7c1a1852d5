/**
 * Cookies told one after the other, each opened by its name or by a label for it: headings, numbered headings, terms,
 * items, paragraphs, stanzas of labelled lines. One machine reads what stands below, line by line, until the next opens.
 */
import { expiryIn } from './expiry-told.ts';
import { seemsExpiry } from './expiry-ends.ts';
import { labelsIn } from './labelled.ts';
import { cellsOf, isTitle, type Led, ledBy, withoutMarks, withoutNumber } from './led-by-names.ts';
import type { Found, Line } from './lines.ts';
import { splitNames } from '../../cookies/patterns.ts';
import { likenessOf, mayBeName, namesInCell, printedName } from './name-words.ts';
import { cookiesOf } from './rows.ts';
import type { Row } from './row.ts';
import { type Scope, scopeAt } from './scope.ts';
import type { Session } from './session.ts';
import { add, entryOf, labelsOf, LONGEST_NAMES, readOn } from './open-entry.ts';
import { isOwn, isSure, items } from './listed-entries.ts';

/** Blocks of prose under a heading that is a name. */
const MOST_BLOCKS = 8;
/** Terms of one list, with what tells of them, on either side of one. */
const MOST_TERMS = 120;
/** Under a line that is a number and a name. */
const MOST_PARAGRAPHS = 2;

export function entriesAt(lines: readonly Line[], at: number, session: Session): Found | null {
  const line = lines[at];
  if (line === undefined) return null;
  return labelledAt(lines, at, session) ?? (line.kind === 'cell' ? null : namedAt(lines, at, session));
}

/** "Name: _ga", then "Purpose: …", "Expires: …". */
function labelledAt(lines: readonly Line[], at: number, session: Session): Found | null {
  const head = lines[at];
  const labels = head === undefined ? [] : labelsOf(head);
  if (head === undefined || labels[0]?.role !== 'name') return null;
  const entry = entryOf(head, { names: [], cells: {} }, 0);
  add(entry, labels);
  const next = readOn(lines, at + 1, entry, session);
  const { row } = entry;
  row.names = namesInCell(row.cells.name ?? []);
  // "Cookies" above a list of names is its heading.
  if (labels[0].value === '' && Object.keys(row.cells).length < 2) return null;
  const scope = scopeAt(session, head.index, []);
  return isCookie(row, scope.saysCookies) ? { cookies: cookiesOf(row, scope, session), next } : null;
}

function isCookie({ names, cells }: Row, saysCookies: boolean): boolean {
  const likeness = Math.max(0, ...names.map(likenessOf));
  const others = Object.keys(cells).filter((role) => role !== 'name').length;
  return names.length > 0 && (likeness === 3 || (others > 0 && (likeness === 2 || saysCookies)));
}

/** A block that begins with names; those of its kind beside it help to tell whether it is a cookie's. */
function namedAt(lines: readonly Line[], at: number, session: Session): Found | null {
  const head = lines[at];
  if (head === undefined) return null;
  const bare = nameThenLabels(lines, at, session);
  if (bare !== null) return bare;
  const led = ledBy(head);
  if (led === null) return null;
  if (head.kind === 'item') return items(lines, at, session);
  const scope = head.kind === 'term' ? scopeOfTerms(lines, at, session) : scopeAt(session, head.index, []);
  const isNumbered = head.kind === 'paragraph' && withoutNumber(head.text) !== null && isTitle(led);
  if ((head.kind === 'paragraph' && !isNumbered) || head.kind === 'definition')
    return paragraph(lines, at, led, scope, session);
  if (!isOwn(lines, at, led, scope, session)) return null;
  const entry = entryOf(
    head,
    { names: led.names, cells: cellsOf(led.rest) },
    isNumbered ? MOST_PARAGRAPHS : MOST_BLOCKS,
    led,
  );
  const next = readOn(lines, at + 1, entry, session);
  return { cookies: cookiesOf(entry.row, scope, session), next };
}

/** What is said before and straight after all the terms of a list is said of each. */
function scopeOfTerms(lines: readonly Line[], at: number, session: Session): Scope {
  const isOfList = (line: Line | undefined): boolean => line?.kind === 'term' || line?.kind === 'definition';
  let [first, end] = [at, at + 1];
  while (isOfList(lines[first - 1]) && at - first < MOST_TERMS) first -= 1;
  while (isOfList(lines[end]) && end - at < MOST_TERMS) end += 1;
  return scopeAt(session, lines[first]?.index ?? 0, [], (lines[end - 1]?.index ?? 0) + 1);
}

/** A line of nothing but names, plain ones too, then labelled lines or items of which one tells how long. */
function nameThenLabels(lines: readonly Line[], at: number, session: Session): Found | null {
  const head = lines[at];
  if (
    head === undefined ||
    head.text.length > LONGEST_NAMES ||
    labelsIn(lines[at + 1]?.text ?? '').length === 0
  )
    return null;
  const names = splitNames(head.text).map(printedName);
  const isName = (name: string): boolean =>
    mayBeName(name) &&
    (likenessOf(name) >= 1 || /\w[._-]\w/.test(name)) &&
    (likenessOf(name) >= 2 || session.productOf(name) === null);
  // A line of prose is no list of names.
  if (names.length === 0 || !names.every(isName)) return null;
  const entry = entryOf(head, { names, cells: {} }, 0);
  let next = at + 1;
  for (; next < lines.length && next <= at + MOST_BLOCKS; next += 1) {
    const labels = labelsIn(lines[next]?.text ?? '');
    const isNew = labels.every(
      ({ role, value }) => role !== 'name' && value !== '' && entry.row.cells[role] === undefined,
    );
    if (labels.length === 0 || !isNew) break;
    add(entry, labels);
    entry.row.end = lines[next]?.end ?? entry.row.end;
  }
  const { cells } = entry.row;
  if (!seemsExpiry(cells.expiry?.[0] ?? '') || Object.keys(cells).length < 2) return null;
  return { cookies: cookiesOf(entry.row, scopeAt(session, head.index, []), session), next };
}

/** "_ga: counts visitors", "_ga Counts visitors 2 years", and the labelled lines below. */
function paragraph(
  lines: readonly Line[],
  at: number,
  led: Led,
  scope: Scope,
  session: Session,
): Found | null {
  const head = lines[at];
  if (
    head === undefined ||
    !(led.likeness === 3 || isToldOf(led, scope, session) || isToldBeside(lines, at, led, scope, session))
  )
    return null;
  const isVerb = beginsWithVerb(led.rest) || IS_A_KIND.test(led.rest) || IS_PROSE.test(led.rest);
  const row = led.mark === '' && !isVerb ? withoutMarks(led.rest) : null;
  if (led.mark === '' && !isVerb && row === null) return null;
  const cells = row ?? cellsOf(led.rest);
  const entry = entryOf(head, { names: led.names, cells }, Object.keys(cells).length === 0 ? 1 : 0);
  const next = readOn(lines, at + 1, entry, session);
  return { cookies: cookiesOf(entry.row, scope, session), next };
}

/** "cookie-agreed: whether you agreed; lasts 100 days": its name says little, and its lifetime all. */
const isToldOf = (led: Led, scope: Scope, session: Session): boolean =>
  /^[:–—-]$/.test(led.mark ?? '') && isSure(led, scope, session) && expiryIn(`. ${led.rest}`) !== null;

/** "bigtype keeps your letter size. It goes after a week.", beside "_ga counts visits. It goes after a year." */
function isToldBeside(lines: readonly Line[], at: number, led: Led, scope: Scope, session: Session): boolean {
  const isToldAsProse = (one: Led | null): boolean => one?.mark === '' && IS_PROSE.test(one.rest);
  if (!scope.isOfCookies || led.names.length > 1 || !isToldAsProse(led)) return false;
  if (session.productOf(led.names[0] ?? '') !== null || expiryIn(led.rest) === null) return false;
  return [lines[at - 1], lines[at + 1]].some((line) => {
    const beside = line?.kind === 'paragraph' ? ledBy(line) : null;
    return beside !== null && beside.likeness === 3 && isToldAsProse(beside);
  });
}

/** "Keeps your place. It …": a verb, and a full stop at the end. A row that lost its table has neither. */
const IS_PROSE = /^\p{Ll}+s\b[^]*[.!]$/u;

/** "_gat a session cookie used to …". */
const IS_A_KIND =
  /^an? (?:(?:short|long|first|third|strictly)[\w-]* )?(?:session|persist[ae]nt|permanent|temporary|essential|necessary) \p{L}+ \p{L}/iu;

const beginsWithVerb = (text: string): boolean =>
  /^(?:is|are|was|will|stores?|saves?|used|helps?|remembers?|this|these|it|set|contains?|allows?|expires?|lasts?)\b/i.test(
    text,
  );
