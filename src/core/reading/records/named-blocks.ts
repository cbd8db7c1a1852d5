/** Items, terms, headings and lines that begin with a name: "_ga – counts visitors (2 years)"; lists of nothing but names. */
import { expiryIn } from './expiry-told.ts';
import { isExpiry } from './expiry.ts';
import { labelsIn } from './labelled.ts';
import type { Found, Line } from './lines.ts';
import { likenessOf } from './name-words.ts';
import { cookiesOf, type Row } from './rows.ts';
import { COOKIE_WORD, scopeAt, type Scope } from './scope.ts';
import type { Session } from './session.ts';
import { cellsOf, describe, ledBy, MOST_AFTER, withoutMarks, type Led } from './led-by-names.ts';

export function namedBlockAt(lines: readonly Line[], at: number, session: Session): Found | null {
  const line = lines[at];
  if (line === undefined || line.kind === 'cell') return null;
  const led = ledBy(line.text);
  if (led === null || led.likeness < 2) return null;
  // What stands above a table that was read is its caption.
  const isAboveTable =
    session.document.blocks[line.index + 1]?.kind === 'cell' && lines[at + 1]?.kind !== 'cell';
  if (line.kind === 'heading' && led.likeness < 3 && isAboveTable) return null;
  if (line.kind === 'paragraph' || line.kind === 'definition') return paragraph(lines, at, led, session);
  const scope = scopeAt(session, line.index, []);
  const run =
    line.kind !== 'item' && isSure(led, scope, session)
      ? [line]
      : runAt(lines, line.kind === 'term' ? listStart(lines, at) : at);
  const all = run.map(({ text }) => ledBy(text));
  const isTold = line.kind === 'item' && purposeBelow(lines[at + run.length]) !== null;
  if (!all.some((one) => one !== null && (isSure(one, scope, session) || (isTold && isBare(one, session)))))
    return null;
  return line.kind === 'item'
    ? items(lines, at, run, all, scope, session)
    : defined(lines, at, led, scope, session);
}

/** Whether a block is a cookie's without looking at those beside it. */
function isSure(led: Led, scope: Scope, session: Session): boolean {
  if (led.likeness === 3) return true;
  if (led.likeness < 2 || led.names.some((name) => session.productOf(name) !== null)) return false;
  if (led.mark === null) return scope.isLedByCookies && led.names.every((name) => likenessOf(name) >= 2);
  // "privacy-choice: Remembers what you chose."
  if (/^[:–—-]$/.test(led.mark) && scope.saysCookies && TELLS_USE.test(led.rest)) return true;
  return led.mark !== '' && scope.saysCookies && expiryIn(`. ${led.rest}`) !== null;
}

const TELLS_USE =
  /^(?:(?:is )?used|remembers?|stores?|saves?|sets?|tracks?|helps?|this cookie|a cookie|records?|identif\w+|keeps?|contains?|allows?|distinguish\w+|registers?)\b/i;

/** Identifiers and nothing else, none of them a product. */
const isBare = ({ mark, names }: Led, session: Session): boolean =>
  mark === null && names.every((name) => likenessOf(name) >= 2 && session.productOf(name) === null);

/** Where the list of terms begins that a term stands in. */
function listStart(lines: readonly Line[], at: number): number {
  let start = at;
  const isTold = (line: Line | undefined): boolean => line?.kind === 'term' || line?.kind === 'definition';
  while (start > 0 && start > at - 24 && isTold(lines[start - 1])) start -= 1;
  return start;
}

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
  scope: Scope,
  session: Session,
): Found {
  const found: Found = { cookies: [], next: at + run.length };
  const purpose = purposeBelow(lines[at + run.length]);
  for (let index = 0; index < run.length; index += 1) {
    const line = run[index];
    const led = all[index];
    if (line === undefined || led == null || !fits(led, scope, session)) continue;
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
    found.cookies.push(...cookiesOf(row, scope, session));
  }
  return found;
}

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

/** A term or a heading that is a name: what follows up to the next one defines it. */
function defined(lines: readonly Line[], at: number, led: Led, scope: Scope, session: Session): Found | null {
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
  return { cookies: cookiesOf(row, scope, session), next };
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
  const scope = scopeAt(session, line.index, []);
  const row: Row = {
    names: led.names,
    cells: table ?? cellsOf(led.rest),
    offset: line.offset,
    end: line.end,
  };
  return { next: describe(lines, at + 1, row, line), cookies: cookiesOf(row, scope, session) };
}
