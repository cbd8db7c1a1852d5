/** How likely a block that begins with names is a cookie's: by the names, by what is behind and below them, by its neighbours. */
import { expiryIn } from './expiry-told.ts';
import { isExpiry } from './expiry.ts';
import { labelsIn } from './labelled.ts';
import { beginsWithUse, isWordInCapitals, type Led, ledBy } from './led-by-names.ts';
import type { Line } from './lines.ts';
import { likenessOf } from './name-words.ts';
import { isNumbered, type Neighbours } from './neighbours.ts';
import { COOKIE_WORD } from './scope.ts';
import type { Session } from './session.ts';

/** From here on it is one. */
export const ENOUGH = 2;
const SURE = 3;
/** Of each step of likeness: an identifier (2) needs one thing more, a word (1) needs two, or one that says it all. */
const BY_LIKENESS = 0.7;
const SOME = 0.8;
const MUCH = 1.4;

export function evidenceFor(
  led: Led,
  lines: readonly Line[],
  at: number,
  { from, to, isList, isSure, scope }: Neighbours,
  session: Session,
): number {
  const [head, lead, behind] = [lines[at], lines[from - 1]?.text.slice(-200) ?? '', lines[to]];
  if (head === undefined || (isList && OF_PEOPLE.test(lead) && !COOKIE_WORD.test(lead))) return 0;
  if (led.likeness === 3) return scope.saysCookies || !isWordInCapitals(led) ? SURE : 0;
  if (led.names.some((name) => session.productOf(name) !== null)) return 0;
  const isIdentifier = led.likeness === 2;
  const isBare = led.mark === null;
  const isMarked = led.mark !== null && /^[:–—(=-]/.test(led.mark);
  const isOwnLine = head.kind !== 'paragraph' || isNumbered(head);
  const isUse = beginsWithUse(led.rest);
  const isTimed = !isBare && led.mark !== '' && expiryIn(`. ${led.rest}`) !== null;
  const cells = led.rest.split(/ [–—-] /);
  const weights: [boolean, number][] = [
    [isBare && isOwnLine && scope.isLedByCookies && led.names.every((name) => likenessOf(name) >= 2), SOME],
    [isMarked && isUse && scope.saysCookies, SOME],
    [isTimed && scope.saysCookies && (isIdentifier || (isUse && scope.isOfCookies)), SOME],
    // "bigtype - Letter size - a week"
    [isMarked && cells.length >= 2 && isExpiry(cells.at(-1) ?? '') && scope.isOfCookies, MUCH],
    [head.kind === 'term' && NAMED_ABOVE.test(behind?.text ?? ''), ENOUGH],
    [scope.isOfCookies && isBesideTold(lines, at, led), MUCH],
    [isBare && areLabelledBelow(lines, at, isIdentifier && scope.isOfCookies), MUCH],
    [isBare && head.kind === 'item' && behind !== undefined && tellsOfAll(behind), SOME],
  ];
  const own = weights.reduce((sum, [is, weight]) => sum + (is ? weight : 0), led.likeness * BY_LIKENESS);
  const mayFollow = isIdentifier ? isMarked || mayBeBare(led) : scope.saysCookies && (isBare || isMarked);
  return own < ENOUGH && mayFollow && own + MUCH >= ENOUGH && isSure() ? own + MUCH : own;
}

/** "The personal data may include:", above what is known about people. */
const OF_PEOPLE =
  /\b(?:personal (?:data|information|details)|details of|information about you|(?:data|gwybodaeth) bersonol|data personol|manylion personol)\b[^.]*:$/i;
/** "Both cookies named above …", below a list. */
const NAMED_ABOVE = /\b(?:cookies?|cwcis?) (?:[\w ]{2,20} )?(?:above|uchod)\b|\babove cookies\b/i;

/** Nothing stands behind it, or a mark, or its end: "SS Expiry 10 years". */
const mayBeBare = ({ mark, rest }: Led): boolean => mark !== '' || TELLS_END.test(rest);
const TELLS_END = /^(?:expir\w+|lasts?|duration|lifetime|yn dod i ben|yn para)\b/i;

/** "bigtype keeps your letter size. It goes after a week.", beside "_ga counts visits. It goes after a year." */
function isBesideTold(lines: readonly Line[], at: number, led: Led): boolean {
  const isToldAsProse = (one: Led | null): boolean =>
    one?.mark === '' && IS_PROSE.test(one.rest) && expiryIn(one.rest) !== null;
  if (lines[at]?.kind !== 'paragraph' || !isToldAsProse(led)) return false;
  return [lines[at - 1], lines[at + 1]].some((line) => {
    const beside = line?.kind === 'paragraph' ? ledBy(line) : null;
    return beside?.likeness === 3 && isToldAsProse(beside);
  });
}

/** "Keeps your place. It …": a verb, and a full stop at the end. A row that lost its table has neither. */
export const IS_PROSE = /^\p{Ll}+s\b[^]*[.!]$/u;

/** Labelled lines below a line of names, of which one tells how long; the first may describe it without a label. */
function areLabelledBelow(lines: readonly Line[], at: number, isDescribed: boolean): boolean {
  for (const [below, line] of lines.slice(at + 1, at + 1 + MOST_LABELLED).entries()) {
    const labels = labelsIn(line.text);
    if (
      below === 0 &&
      labels.length === 0 &&
      isDescribed &&
      line.kind === 'paragraph' &&
      ledBy(line) === null
    )
      continue;
    if (labels.length === 0 || labels.some(({ role, value }) => role === 'name' || value === ''))
      return false;
    if (labels.some(({ role }) => role === 'expiry')) return true;
  }
  return false;
}
const MOST_LABELLED = 8;

/** A paragraph after a list of nothing but names that says what they are for. */
export const tellsOfAll = ({ kind, text }: Line): boolean =>
  kind === 'paragraph' &&
  text.length <= 500 &&
  /^(?:this|these|it|they|used|the|we use (?:this|these|the)) /i.test(text) &&
  COOKIE_WORD.test(text);
