/** Items, terms, headings and lines that begin with a name: "_ga – counts visitors (2 years)"; lists of nothing but names. */
import { expiryAtEnd, expiryIn, isExpiry } from './expiry.ts';
import { labelsIn } from './labelled.ts';
import type { Found, Line } from './lines.ts';
import { leadingNames, likenessOf } from './name-words.ts';
import { cookiesOf, type Row } from './rows.ts';
import { COOKIE_WORD, settingAt, type Session, type Setting } from './setting.ts';
import { wordsOf } from './words.ts';

interface Led {
  names: string[];
  /** Greatest likeness of its names. */
  likeness: number;
  /** What follows the names and the mark after them. */
  rest: string;
  /** The mark, or '' where a plain space follows; null where nothing does. */
  mark: string | null;
}

/** Words of a block looked at for the names it begins with. */
const MOST_WORDS = 80;
/** Blocks after a name that may describe it. */
const MOST_AFTER = 8;

export function namedBlockAt(lines: readonly Line[], at: number, session: Session): Found | null {
  const line = lines[at];
  if (line === undefined || line.kind === 'cell') return null;
  const led = ledBy(line.text);
  if (led === null || led.likeness < 2) return null;
  if (line.kind === 'paragraph' || line.kind === 'definition') return paragraph(lines, at, led, session);
  const setting = settingAt(session, line.index, []);
  const run = line.kind !== 'item' && isSure(led, setting, session) ? [line] : runAt(lines, at);
  const all = run.map(({ text }) => ledBy(text));
  const isTold = line.kind === 'item' && purposeBelow(lines[at + run.length]) !== null;
  if (!all.some((one) => one !== null && (isSure(one, setting, session) || (isTold && isBare(one, session)))))
    return null;
  return line.kind === 'item'
    ? items(lines, at, run, all, setting, session)
    : defined(lines, at, led, setting, session);
}

/** The names that a text begins with, and what follows. */
function ledBy(text: string): Led | null {
  const words = wordsOf(text.slice(0, 4000), MOST_WORDS);
  const { names, next } = leadingNames(words, 0);
  const last = words[next - 1];
  if (names.length === 0 || last === undefined) return null;
  const after = text
    .slice(last.end)
    .trim()
    .replace(/^cookies?\b\s*/i, '');
  const isEnded = /[^:]:$|[,;]$/.test(last.text) ? last.text.slice(-1) : '';
  const mark = after === '' ? null : isEnded || (/^(?:[–—:=,-]|\()/.exec(after)?.[0] ?? '');
  return {
    names,
    likeness: Math.max(...names.map(likenessOf)),
    rest: after.replace(/^[–—:=,-]+\s*/, ''),
    mark,
  };
}

/** Whether a block is a cookie's without looking at those beside it. */
function isSure(led: Led, setting: Setting, session: Session): boolean {
  if (led.likeness === 3) return true;
  if (led.likeness < 2 || led.names.some((name) => session.productOf(name) !== null)) return false;
  if (led.mark === null) return setting.isLedByCookies && led.names.every((name) => likenessOf(name) >= 2);
  // "privacy-choice: Remembers what you chose."
  if (/^[:–—-]$/.test(led.mark) && setting.saysCookies && TELLS_USE.test(led.rest)) return true;
  return led.mark !== '' && setting.saysCookies && expiryIn(`. ${led.rest}`) !== null;
}

const TELLS_USE =
  /^(?:(?:is )?used|remembers?|stores?|saves?|sets?|tracks?|helps?|this cookie|a cookie|records?|identif\w+|keeps?|contains?|allows?|distinguish\w+|registers?)\b/i;

/** Identifiers and nothing else, none of them a product. */
const isBare = ({ mark, names }: Led, session: Session): boolean =>
  mark === null && names.every((name) => likenessOf(name) >= 2 && session.productOf(name) === null);

/** The blocks of the same kind from here on. */
function runAt(lines: readonly Line[], at: number): Line[] {
  const kind = lines[at]?.kind;
  let end = at;
  while (
    end < lines.length &&
    end < at + (kind === 'term' ? 24 : 200) &&
    (lines[end]?.kind === kind || (kind === 'term' && lines[end]?.kind === 'definition'))
  )
    end += 1;
  return lines.slice(at, kind === 'heading' ? at + 1 : end).filter((line) => line.kind === kind);
}

function items(
  lines: readonly Line[],
  at: number,
  run: readonly Line[],
  all: readonly (Led | null)[],
  setting: Setting,
  session: Session,
): Found {
  const found: Found = { cookies: [], next: at + run.length };
  const purpose = purposeBelow(lines[at + run.length]);
  for (let index = 0; index < run.length; index += 1) {
    const line = run[index];
    const led = all[index];
    if (line === undefined || led == null || !fits(led, setting, session)) continue;
    const row: Row = { names: led.names, cells: cellsOf(led.rest), offset: line.offset, end: line.end };
    // "Retention: 1 year", in the next item.
    const label = run[index + 1];
    const labels = label === undefined || led.mark === null ? [] : labelsIn(label.text);
    if (
      label !== undefined &&
      labels.length === 1 &&
      labels[0]?.role === 'expiry' &&
      isExpiry(labels[0].value)
    ) {
      row.cells.expiry ??= [labels[0].value.replace(/\.$/, '')];
      row.end = label.end;
      index += 1;
    }
    // Items below it that bear labels, or stand deeper, are about it.
    while (
      led.rest === '' ||
      Object.keys(row.cells).length === 0 ||
      (run[index + 1]?.level ?? 0) > line.level
    ) {
      const below = run[index + 1];
      if (below === undefined || (all[index + 1]?.likeness ?? 0) >= 2) break;
      const labels = labelsIn(below.text);
      if (labels.length === 0 && below.level <= line.level) break;
      if (labels.length === 0) row.cells.purpose = [...(row.cells.purpose ?? []), below.text];
      for (const { role, value } of labels) row.cells[role] ??= [value];
      row.end = below.end;
      index += 1;
    }
    if (purpose !== null && Object.keys(row.cells).length === 0) row.cells.purpose = [purpose];
    found.cookies.push(...cookiesOf(row, setting, session));
  }
  return found;
}

/** Among items of which one is surely a cookie. */
function fits(led: Led, setting: Setting, session: Session): boolean {
  if (led.likeness === 3) return true;
  if (led.names.some((name) => session.productOf(name) !== null)) return false;
  if (led.likeness === 2)
    return led.mark !== '' || led.rest === '' || /^(?:expir\w+|lasts?|duration|lifetime)\b/i.test(led.rest);
  return setting.saysCookies && (led.mark === null || /^[–—:=(-]/.test(led.mark));
}

/** A paragraph after a list of nothing but names says what they are for. */
function purposeBelow(line: Line | undefined): string | null {
  if (line?.kind !== 'paragraph' || line.text.length > 500) return null;
  return /^(?:this|these|it|they|used|the|we use (?:this|these|the)) /i.test(line.text) &&
    COOKIE_WORD.test(line.text)
    ? line.text
    : null;
}

/** A term or a heading that is a name: what follows up to the next one defines it. */
function defined(
  lines: readonly Line[],
  at: number,
  led: Led,
  setting: Setting,
  session: Session,
): Found | null {
  const line = lines[at];
  if (line === undefined || (line.kind === 'heading' && line.text.length > 120)) return null;
  const row: Row = { names: led.names, cells: cellsOf(led.rest), offset: line.offset, end: line.end };
  let next = at + 1;
  for (; next < lines.length && next <= at + MOST_AFTER; next += 1) {
    const below = lines[next];
    if (below === undefined || below.kind === 'term') break;
    // In plain text a lifetime on a line of its own looks like a heading.
    if (below.kind === 'heading' && !isExpiry(below.text)) break;
    if (line.kind === 'term' && below.kind !== 'definition') break;
    if ((ledBy(below.text)?.likeness ?? 0) === 3) break;
    const labels = labelsIn(below.text);
    if (labels[0]?.role === 'name') break;
    for (const { role, value } of labels) row.cells[role] ??= [value];
    if (labels.length === 0 && isExpiry(below.text)) row.cells.expiry ??= [below.text];
    else if (labels.length === 0) row.cells.purpose = [...(row.cells.purpose ?? []), below.text];
    row.end = below.end;
  }
  return { cookies: cookiesOf(row, setting, session), next };
}

function paragraph(lines: readonly Line[], at: number, led: Led, session: Session): Found | null {
  const line = lines[at];
  if (line === undefined || led.likeness < 3) return null;
  const isVerb =
    /^(?:is|are|was|will|stores?|saves?|used|helps?|remembers?|this|these|it|set|contains?|allows?|expires?|lasts?)\b/i.test(
      led.rest,
    );
  const table = led.mark === '' && !isVerb ? withoutMarks(led.rest) : null;
  if (led.mark === '' && !isVerb && table === null) return null;
  const setting = settingAt(session, line.index, []);
  const row: Row = {
    names: led.names,
    cells: table ?? cellsOf(led.rest),
    offset: line.offset,
    end: line.end,
  };
  return { next: describe(lines, at + 1, row, line), cookies: cookiesOf(row, setting, session) };
}

/** Adds the lines below a name that tell of it: labelled ones, a description, a lifetime. Gives the line after them. */
function describe(lines: readonly Line[], from: number, row: Row, head: Line): number {
  let next = from;
  let isOpen = Object.keys(row.cells).length === 0;
  for (; next < lines.length && next < from + MOST_AFTER; next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    const labels = line.kind === 'heading' ? [] : labelsIn(line.text);
    if (labels[0]?.role === 'name' || ledBy(line.text)?.likeness === 3) break;
    if (labels.length > 0) for (const { role, value } of labels) row.cells[role] ??= [value];
    else if (isOpen && isExpiry(line.text) && row.cells.expiry === undefined) row.cells.expiry = [line.text];
    else if (
      isOpen &&
      line.kind === head.kind &&
      line.text.length <= 600 &&
      row.cells.purpose === undefined
    ) {
      row.cells.purpose = [line.text];
    } else break;
    isOpen &&= labels.length === 0;
    row.end = line.end;
  }
  return next;
}

/** A row of a table whose headings were lost: a description and the lifetime that ends it. */
function withoutMarks(rest: string): Row['cells'] | null {
  const words = rest.split(/\s+/);
  const start = words.length <= 120 ? expiryAtEnd(words) : -1;
  return start < 1
    ? null
    : { purpose: [words.slice(0, start).join(' ')], expiry: [words.slice(start).join(' ')] };
}

/** What stands after a name: labels, a lifetime alone, or what it is for. */
function cellsOf(rest: string): Row['cells'] {
  if (rest === '') return {};
  const cells: Row['cells'] = {};
  const labels = labelsIn(rest);
  if (labels.length > 0 && labels[0]?.role !== 'name') {
    for (const { role, value } of labels) cells[role] ??= [value];
    return cells;
  }
  if (isExpiry(rest)) cells.expiry = [rest.replace(/^\(|\)$/g, '')];
  else cells.purpose = [rest];
  return cells;
}
