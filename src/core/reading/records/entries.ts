/**
 * Cookies told one after the other, each opened by its name or by a label for it: headings, numbered headings, terms,
 * items, paragraphs, stanzas of labelled lines. One machine reads what stands below, line by line, until the next opens.
 */
import { expiryIn } from './expiry-told.ts';
import { isLifetimeVerb } from '../lexicon/lifetimes.ts';
import { isExpiry, seemsExpiry } from './expiry.ts';
import { labelsIn, type Labelled } from './labelled.ts';
import { roleOf } from './labels.ts';
import { beginsWithUse, cellsOf, isTitle, ledBy, withoutMarks, type Led } from './led-by-names.ts';
import { isAdjacent, type Found, type Line } from './lines.ts';
import { splitNames } from '../../cookies/patterns.ts';
import { likenessOf, mayBeName, namesInCell, printedName } from './name-words.ts';
import { cookiesOf, type Row } from './rows.ts';
import { COOKIE_WORD, scopeAt, type Scope } from './scope.ts';
import type { Session } from './session.ts';

type CellRole = keyof Row['cells'];

/** An entry that is being read. */
interface Entry {
  head: Line;
  row: Row;
  /** The label that still waits for its value, on the next line. */
  pending: CellRole | null;
  /** The value that goes on in the next lines of wrapped text. */
  open: CellRole | null;
  /** What its description is called, where a label says. */
  described: string | null;
  /** What stands beside its name, a title while a description may follow ("_pk_id Matomo cookie"); else null. */
  title: string | null;
  /** How many blocks of prose below it may be its own. */
  mayTake: number;
}

/** Lines of the longest entry. */
const MOST_LINES = 24;
/** Blocks of prose under a heading that is a name. */
const MOST_BLOCKS = 8;
/** Entries of one list that are looked at together. */
const MOST_SIBLINGS = 200;
/** Longest heading that is a name, and longest line of nothing but names. */
const LONGEST_HEADING = 120;
const LONGEST_NAMES = 200;
/** Longest description in a block of its own. */
const LONGEST_BLOCK = 600;

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
  const scope = scopeAt(session, head.index, []);
  if (head.kind === 'item') return items(lines, at, scope, session);
  if (head.kind === 'paragraph' || head.kind === 'definition')
    return paragraph(lines, at, led, scope, session);
  if (!isOwn(lines, at, led, scope, session)) return null;
  const entry = entryOf(head, { names: led.names, cells: cellsOf(led.rest) }, MOST_BLOCKS, led);
  const next = readOn(lines, at + 1, entry, session);
  return { cookies: cookiesOf(entry.row, scope, session), next };
}

const entryOf = (
  head: Line,
  { names, cells }: Pick<Row, 'names' | 'cells'>,
  mayTake: number,
  led: Led | null = null,
): Entry => ({
  head,
  title: led !== null && led.rest !== '' && isTitle(led) ? led.rest : null,
  row: { names, cells, offset: head.offset, end: head.end },
  described: null,
  pending: null,
  open: null,
  mayTake,
});

/** Reads lines into an entry until one is not its own; gives the index of that. */
function readOn(lines: readonly Line[], from: number, entry: Entry, session: Session): number {
  let next = from;
  for (; next < lines.length && next < from + MOST_LINES; next += 1) {
    const [line, before] = [lines[next], lines[next - 1]];
    if (line === undefined || before === undefined) break;
    if (!takes(entry, line, isAdjacent(before, line, session))) break;
    entry.row.end = line.end;
  }
  return next;
}

/** One step: whether a line is the entry's own, and what it adds to it. */
function takes(entry: Entry, line: Line, isNear: boolean): boolean {
  const { head, row } = entry;
  const labels = labelsOf(line);
  const isFurther =
    labels[0]?.role === 'name' || (entry.pending !== 'name' && (ledBy(line)?.likeness ?? 0) === 3);
  if (
    isFurther ||
    (line.kind === 'heading' && head.kind === 'heading' && !isExpiry(line.text) && labels.length === 0)
  )
    return false;
  if (head.kind === 'term' && line.kind !== 'definition') return false;
  if (labels.length > 0) {
    const described = labels[0]?.role === 'purpose' ? (/^[^:–]{1,40}/.exec(line.text)?.[0] ?? '') : null;
    // "Cookie description", then "Cookie purpose": the first is what it is called.
    const isSecond = described !== null && entry.described !== null && described !== entry.described;
    if (isSecond) row.cells = { title: row.cells.purpose ?? [], ...row.cells };
    if (isSecond) delete row.cells.purpose;
    if (entry.pending === null && labels.every(({ role }) => row.cells[role] !== undefined)) return false;
    entry.described = described ?? entry.described;
    add(entry, labels);
    return true;
  }
  if (entry.pending !== null) {
    // "Cookies" as a heading has sentences below it, not a name.
    if (entry.pending === 'name' && !isNames(line.text)) return false;
    row.cells[entry.pending] = [line.text];
    entry.pending = null;
    return true;
  }
  const isBelow = head.kind === 'item' && line.kind === 'item' && line.level > head.level;
  // "Expires when the browser is closed", in a line of its own.
  const told = isNear || isBelow || entry.mayTake > 0 ? toldAlone(line.text) : null;
  if (told !== null && row.cells.expiry === undefined) {
    row.cells.expiry = [told];
    return true;
  }
  if (isExpiry(line.text) && row.cells.expiry === undefined && (entry.mayTake > 0 || isNear)) {
    const isSentence = line.kind === 'paragraph' && line.text.endsWith('.');
    row.cells.expiry = [(isSentence ? expiryIn(line.text) : null) ?? line.text];
    return true;
  }
  if (line.kind === 'heading' || line.kind === 'cell') return false;
  if (entry.mayTake > 0 || isBelow) {
    entry.mayTake -= 1;
    if (entry.title !== null) row.cells = { ...row.cells, title: row.cells.purpose ?? [], purpose: [] };
    entry.title = null;
    row.cells.purpose = [...(row.cells.purpose ?? []), line.text];
    return true;
  }
  if (!isNear || line.kind !== 'paragraph' || head.kind === 'item') return false;
  if (entry.open !== null && /^[\p{Ll}(]/u.test(line.text)) {
    row.cells[entry.open] = [...(row.cells[entry.open] ?? []), line.text];
    return true;
  }
  if (row.cells.purpose !== undefined || row.cells.name === undefined) return false;
  row.cells.purpose = [line.text];
  return true;
}

/** Longest line that tells a lifetime and nothing else. */
const LONGEST_TOLD = 120;

/** The lifetime of a line that begins with what becomes of a cookie: "Lasts 12 days", "Gone when you sign out". */
function toldAlone(text: string): string | null {
  const first = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  const isTold = text.length <= LONGEST_TOLD && (isLifetimeVerb(first) || first === 'gone');
  return isTold ? expiryIn(text) : null;
}

/** The labels of a line, the line alone being one included ("Name", then its value on the next line). */
function labelsOf(line: Line): Labelled[] {
  if (line.text.length <= 60) {
    const role = roleOf(line.text.replace(/[:–—-]\s*$/, ''));
    if (role !== null) return [{ role, value: '' }];
  }
  return labelsIn(line.text);
}

function isNames(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    namesInCell([text]).some((name) => name.length * 2 >= text.length || name.length >= 12)
  );
}

/** Adds what a line says by its labels. */
function add(entry: Entry, labels: readonly Labelled[]): void {
  for (const { role, value } of labels) {
    entry.pending = value === '' ? role : null;
    const words = role === 'expiry' && entry.head.kind === 'item' ? value.replace(/\.$/, '') : value;
    if (value !== '') entry.row.cells[role] ??= [words];
  }
  const last = labels.at(-1)?.role;
  entry.open = last === 'purpose' || last === 'content' ? last : null;
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

/** Whether a heading or a term is a cookie's, by itself or by those beside it. */
function isOwn(lines: readonly Line[], at: number, led: Led, scope: Scope, session: Session): boolean {
  const head = lines[at];
  if (head === undefined || (head.kind === 'heading' && head.text.length > LONGEST_HEADING)) return false;
  // What stands above a table that was read is its caption.
  const isAboveTable =
    session.document.blocks[head.index + 1]?.kind === 'cell' && lines[at + 1]?.kind !== 'cell';
  if (head.kind === 'heading' && led.likeness < 3 && isAboveTable) return false;
  if (isSure(led, scope, session)) return true;
  const isBare = led.mark === null || led.mark === '(';
  return (
    (led.likeness === 2 || isBare) &&
    siblings(lines, at).some((one) => one !== null && isSure(one, scope, session))
  );
}

/** The names of the headings or terms of the same rank before and after, as far as their section goes. */
function siblings(lines: readonly Line[], at: number): (Led | null)[] {
  const head = lines[at];
  const found: (Led | null)[] = [];
  const isEnd = (line: Line): boolean =>
    head?.kind === 'term'
      ? line.kind !== 'term' && line.kind !== 'definition'
      : line.kind === 'heading' && line.level < (head?.level ?? 0);
  for (const step of [-1, 1]) {
    for (let other = at + step; Math.abs(other - at) <= MOST_LINES * 2; other += step) {
      const line = lines[other];
      if (line === undefined || isEnd(line)) break;
      if (line.kind === head?.kind && line.level === head.level) found.push(ledBy(line));
    }
  }
  return found;
}

/** Whether a block is a cookie's without looking at those beside it. */
function isSure(led: Led, scope: Scope, session: Session): boolean {
  if (led.likeness === 3) return true;
  if (led.likeness < 2 || led.names.some((name) => session.productOf(name) !== null)) return false;
  if (led.mark === null) return scope.isLedByCookies && led.names.every((name) => likenessOf(name) >= 2);
  // "privacy-choice: Remembers what you chose."
  if (/^[:–—-]$/.test(led.mark) && scope.saysCookies && beginsWithUse(led.rest)) return true;
  return led.mark !== '' && scope.saysCookies && expiryIn(`. ${led.rest}`) !== null;
}

/** A list of items of which one at least is surely a cookie's. */
function items(lines: readonly Line[], at: number, scope: Scope, session: Session): Found | null {
  const run = runOf(lines, at);
  const led = run.map((line) => (line.kind === 'item' ? ledBy(line) : null));
  const after = lines[at + run.length];
  const purpose = purposeBelow(after);
  const isBare = (one: Led): boolean =>
    one.mark === null && one.names.every((name) => likenessOf(name) >= 2 && session.productOf(name) === null);
  if (!led.some((one) => one !== null && (isSure(one, scope, session) || (purpose !== null && isBare(one)))))
    return null;
  if (isOfData(lines, at)) return null;
  const isParted = run.some(({ kind }) => kind === 'paragraph');
  const bodies = isParted || isAlternate(run, led);
  const found: Found = { cookies: [], next: at + run.length };
  for (const [index, one] of led.entries()) {
    const line = run[index];
    if (one === null || line === undefined || !fits(one, scope, session)) continue;
    const entry = entryOf(line, { names: one.names, cells: cellsOf(one.rest) }, 0, one);
    let next = index + 1;
    for (; next < run.length; next += 1) {
      const below = run[next];
      if (below === undefined || (led[next]?.likeness ?? 0) >= 2) break;
      // Where paragraphs tell of the items, each item is one of its own.
      if (isParted && below.kind === 'item' && below.level <= line.level) break;
      const labels = labelsOf(below);
      const isEmpty = Object.keys(entry.row.cells).length === 0;
      const isBody = bodies && (below.kind !== 'item' || isEmpty || isTitle(one));
      // "Retention: 1 year", in the next item.
      const isLifetime = labels.length === 1 && labels[0]?.role === 'expiry' && one.mark !== null;
      if (
        below.level <= line.level &&
        !isBody &&
        !isLifetime &&
        !(labels.length > 0 && (isEmpty || one.rest === ''))
      )
        break;
      entry.mayTake = labels.length === 0 ? 1 : 0;
      if (!takes(entry, below, true)) break;
      entry.row.end = below.end;
    }
    if (purpose !== null && Object.keys(entry.row.cells).length === 0) entry.row.cells.purpose = [purpose];
    found.cookies.push(...cookiesOf(entry.row, scope, session));
  }
  return found;
}

/** "The personal data may include:", above a list of what is known about people. */
const OF_DATA =
  /\b(?:personal (?:data|information|details)|details of|information about you|(?:data|gwybodaeth) bersonol|data personol|manylion personol)\b[^.]*:$/i;

function isOfData(lines: readonly Line[], at: number): boolean {
  let lead = at - 1;
  while (lines[lead]?.kind === 'item' && at - lead < MOST_SIBLINGS) lead -= 1;
  const words = lines[lead]?.text.slice(-200) ?? '';
  return OF_DATA.test(words) && !COOKIE_WORD.test(words);
}

/** The items from here on, with the paragraphs between them where what is below an item tells of it. */
function runOf(lines: readonly Line[], at: number): Line[] {
  const head = lines[at];
  let end = at;
  let last = at;
  for (; end < lines.length && end < at + MOST_SIBLINGS; end += 1) {
    const line = lines[end];
    if (line?.kind === 'item') last = end + 1;
    // A further list begins with no name.
    else if (line?.kind !== 'paragraph' || end - last >= 3) break;
    if (line.kind === 'item' && lines[end - 1]?.kind === 'paragraph' && end > at && ledBy(line) === null) {
      last = end - 1;
      while (last > at && lines[last - 1]?.kind === 'paragraph') last -= 1;
      break;
    }
  }
  const between = lines.slice(at, last).filter(({ kind }) => kind !== 'item').length;
  const own = head === undefined ? null : ledBy(head);
  // The last entry has as much below it as those before; an only one, what surely tells of it.
  const tail = lines[last];
  const isOnly = last === at + 1 && own !== null && isTitle(own);
  const isTail = tail?.kind === 'paragraph' && (between > 0 || (isOnly && tellsOfOne(tail)));
  return lines.slice(at, isTail ? last + 1 : last);
}

const tellsOfOne = ({ text }: Line): boolean =>
  text.length <= LONGEST_BLOCK &&
  (/^(?:it|this)\b/i.test(text) || beginsWithUse(text) || expiryIn(text) !== null);

/** Whether every second item tells of the name above it. */
const isAlternate = (run: readonly Line[], led: readonly (Led | null)[]): boolean =>
  run.length >= 4 &&
  run.length % 2 === 0 &&
  led.every((one, at) => (one !== null && isTitle(one)) === (at % 2 === 0));

/** Among items of which one is surely a cookie. */
function fits(led: Led, scope: Scope, session: Session): boolean {
  if (led.likeness === 3) return true;
  if (led.names.some((name) => session.productOf(name) !== null)) return false;
  if (led.likeness === 2)
    return (
      led.mark !== '' ||
      led.rest === '' ||
      /^(?:expir\w+|lasts?|duration|lifetime|yn dod i ben|yn para)\b/i.test(led.rest)
    );
  return scope.saysCookies && (led.mark === null || /^[–—:=(-]/.test(led.mark));
}

/** A paragraph after a list of nothing but names says what they are for. */
function purposeBelow(line: Line | undefined): string | null {
  if (line?.kind !== 'paragraph' || line.text.length > 500) return null;
  return /^(?:this|these|it|they|used|the|we use (?:this|these|the)) /i.test(line.text) &&
    COOKIE_WORD.test(line.text)
    ? line.text
    : null;
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
  if (head === undefined || !(led.likeness === 3 || isToldOf(led, scope, session))) return null;
  const isVerb = beginsWithVerb(led.rest) || IS_A_KIND.test(led.rest);
  const row = led.mark === '' && !isVerb ? withoutMarks(led.rest) : null;
  if (led.mark === '' && !isVerb && row === null) return null;
  const cells = row ?? cellsOf(led.rest);
  const entry = entryOf(head, { names: led.names, cells }, Object.keys(cells).length === 0 ? 1 : 0);
  const next = readOn(lines, at + 1, entry, session);
  return { cookies: cookiesOf(entry.row, scope, session), next };
}

/** "cookie-agreed: whether you agreed; lasts 100 days": its name says little, and its lifetime all. */
const isToldOf = (led: Led, scope: Scope, session: Session): boolean =>
  led.mark === ':' && isSure(led, scope, session) && expiryIn(`. ${led.rest}`) !== null;

/** "_gat a session cookie used to …". */
const IS_A_KIND =
  /^an? (?:(?:short|long|first|third|strictly)[\w-]* )?(?:session|persist[ae]nt|permanent|temporary|essential|necessary) \p{L}+ \p{L}/iu;

const beginsWithVerb = (text: string): boolean =>
  /^(?:is|are|was|will|stores?|saves?|used|helps?|remembers?|this|these|it|set|contains?|allows?|expires?|lasts?)\b/i.test(
    text,
  );
