/** Entries that stand in one list: whether its items are cookies is seen from all of them together. */
import { isExpiry } from './expiry.ts';
import { BROWSER_NAMES } from '../lexicon/browsers.ts';
import { expiryIn } from './expiry-told.ts';
import {
  beginsWithUse,
  cellsOf,
  isTitle,
  isWordInCapitals,
  type Led,
  ledBy,
  withoutNumber,
} from './led-by-names.ts';
import type { Found, Line } from './lines.ts';
import { likenessOf } from './name-words.ts';
import { cookiesOf } from './rows.ts';
import { COOKIE_WORD, type Scope, scopeAt } from './scope.ts';
import type { Session } from './session.ts';
import { entryOf, labelsOf, LONGEST_BLOCK, LONGEST_HEADING, MOST_LINES, takes } from './open-entry.ts';

/** Entries of one list that are looked at together. */
const MOST_SIBLINGS = 200;

/** Whether a heading or a term is a cookie's, by itself or by those beside it. */
export function isOwn(lines: readonly Line[], at: number, led: Led, scope: Scope, session: Session): boolean {
  const head = lines[at];
  if (head === undefined || (head.kind === 'heading' && head.text.length > LONGEST_HEADING)) return false;
  // What stands above a table that was read is its caption.
  const isAboveTable =
    session.document.blocks[head.index + 1]?.kind === 'cell' && lines[at + 1]?.kind !== 'cell';
  if (head.kind === 'heading' && led.likeness < 3 && isAboveTable) return false;
  if (isSure(led, scope, session) || (head.kind === 'term' && areNamedAbove(lines, at))) return true;
  const isBare = led.mark === null || led.mark === '(';
  return (
    (led.likeness === 2 || isBare) &&
    siblings(lines, at).some((one) => one !== null && isSure(one, scope, session))
  );
}

/** "All of the cookies named above …", straight below the list that a term stands in. */
function areNamedAbove(lines: readonly Line[], at: number): boolean {
  const below = lines
    .slice(at, at + MOST_SIBLINGS)
    .find(({ kind }) => kind !== 'term' && kind !== 'definition');
  return below?.kind === 'paragraph' && NAMED_ABOVE.test(below.text);
}
const NAMED_ABOVE =
  /\b(?:cookies?|cwcis) (?:that (?:are|we) )?(?:named|listed|shown|given|set out|told of)? ?(?:above|uchod)\b|\babove cookies\b/i;

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
      if (
        line.kind === head?.kind &&
        line.level === head.level &&
        (head.kind !== 'paragraph' || withoutNumber(line.text) !== null)
      )
        found.push(ledBy(line));
    }
  }
  return found;
}

/** Whether a block is a cookie's without looking at those beside it. */
export function isSure(led: Led, scope: Scope, session: Session): boolean {
  if (led.likeness === 3) return scope.saysCookies || !isWordInCapitals(led);
  if (led.names.some((name) => session.productOf(name) !== null)) return false;
  if (led.likeness < 2) return scope.isOfCookies && isToldAsCookie(led, session);
  if (led.mark === null) return scope.isLedByCookies && led.names.every((name) => likenessOf(name) >= 2);
  // "privacy-choice: Remembers what you chose."
  if (/^[:–—-]$/.test(led.mark) && scope.saysCookies && beginsWithUse(led.rest)) return true;
  return led.mark !== '' && scope.saysCookies && expiryIn(`. ${led.rest}`) !== null;
}

/** Cells of a row that lost its table: a name, what it is, how long. */
const LEAST_CELLS = 2;

const IS_BROWSER = new RegExp(`^${BROWSER_NAMES}$`, 'i');

/** "bigtype - keeps your letter size. Lasts a week.", "bigtype - Letter size - a week": told as a cookie is. */
function isToldAsCookie({ names: [name = '', ...more], mark, rest }: Led, session: Session): boolean {
  if (
    more.length > 0 ||
    mark === null ||
    !/^[:–—-]$/.test(mark) ||
    session.categoryOf(name) !== null ||
    IS_BROWSER.test(name)
  )
    return false;
  const cells = rest.split(/ [–—-] /);
  return (
    (beginsWithUse(rest) && expiryIn(`. ${rest}`) !== null) ||
    (cells.length >= LEAST_CELLS && isExpiry(cells.at(-1) ?? ''))
  );
}

/** A list of items of which one at least is surely a cookie's. */
export function items(lines: readonly Line[], at: number, session: Session): Found | null {
  const run = runOf(lines, at);
  const [head, last] = [run[0], run.at(-1)];
  if (head === undefined || last === undefined) return null;
  const scope = scopeAt(session, head.index, [], last.index + 1);
  const led = run.map((line) => (line.kind === 'item' ? ledBy(line) : null));
  const after = lines[at + run.length];
  const purpose = purposeBelow(after);
  const isBare = (one: Led): boolean =>
    one.mark === null && one.names.every((name) => likenessOf(name) >= 2 && session.productOf(name) === null);
  if (!led.some((one) => one !== null && (isSure(one, scope, session) || (purpose !== null && isBare(one)))))
    return null;
  if (isOfData(lines, at)) return null;
  // Among names that are hardly anything else, plain ones are names too.
  const sure = led.filter((one) => one?.likeness === 3).length;
  const saysCookies = scope.saysCookies || sure * 2 >= led.filter((_, at) => run[at]?.kind === 'item').length;
  const isParted = run.some(({ kind }) => kind === 'paragraph');
  const bodies = isParted || isAlternate(run, led);
  const found: Found = { cookies: [], next: at + run.length };
  for (const [index, one] of led.entries()) {
    const line = run[index];
    if (one === null || line === undefined || !fits(one, saysCookies, session)) continue;
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
        !(labels.length > 0 && (isEmpty || isTitle(one)))
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
  let below = isTail ? last + 1 : last;
  for (const most = last + mostBelow(lines.slice(at, last)); isTail && below < most; below += 1) {
    const line = lines[below];
    if (line?.kind !== 'paragraph' || !(labelsOf(line).length > 0 || tellsOfOne(line))) break;
  }
  return lines.slice(at, below);
}

/** How many paragraphs stand below one item, at most. */
function mostBelow(run: readonly Line[]): number {
  let [most, below] = [0, 0];
  for (const { kind } of run) {
    below = kind === 'item' ? 0 : below + 1;
    most = Math.max(most, below);
  }
  return most;
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
function fits(led: Led, saysCookies: boolean, session: Session): boolean {
  if (led.likeness === 3) return true;
  if (led.names.some((name) => session.productOf(name) !== null)) return false;
  if (led.likeness === 2)
    return (
      led.mark !== '' ||
      led.rest === '' ||
      /^(?:expir\w+|lasts?|duration|lifetime|yn dod i ben|yn para)\b/i.test(led.rest)
    );
  return saysCookies && (led.mark === null || /^[–—:=(-]/.test(led.mark));
}

/** A paragraph after a list of nothing but names says what they are for. */
function purposeBelow(line: Line | undefined): string | null {
  if (line?.kind !== 'paragraph' || line.text.length > 500) return null;
  return /^(?:this|these|it|they|used|the|we use (?:this|these|the)) /i.test(line.text) &&
    COOKIE_WORD.test(line.text)
    ? line.text
    : null;
}
