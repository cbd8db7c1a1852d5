/**
 * How long a cookie lives, as notices print it. A month is 30 days, a year 365.
 * Wording that gives no one length is null, never 0: 0 means until the browser closes.
 */

import { remembered } from '../text/remembered.ts';
import {
  DAY,
  HOUR,
  HUNDRED,
  isSessionWord,
  MINUTE,
  MONTH,
  numeralOf,
  unitAfterNumber,
  unitOf,
  WELSH_UNITS,
  YEAR,
} from './lifetime-words.ts';

/** Longer than this is a misprint ("2096 years") or no length at all. */
const LONGEST = 100 * YEAR;

/** A Welsh unit alone is one of it, behind a word that may stand before a length too. */
const WELSH_ONE = new RegExp(
  `^(?:(?:am|ymhen|ar ôl|wedi|o fewn|hyd at|tua) )?(${WELSH_UNITS.join('|')})\\.?$`,
);

const PLACE = /\b(?:browsers?|windows?|tabs?|browsing|p?h?orwr|borwr)\b/;
const VISIT = /\b(?:visits?|sites?|websites?|h?ymweliad|n?g?wefan)\b/;
/** "For as long as the visit lasts", "the length of your visit". */
const SPANS =
  /\b(?:duration|length|remainder|rest|long|lasts?|while|during|throughout|time (?:that )?(?:you|your|the)|cyhyd|hyd|tra|gydol)\b/;
const ENDS =
  /\b(?:clos|exit|quit|shut|leav|left\b|ends?\b|ended|ending|[cg]h?au(?:r|ch)?\b|[cg]h?aeir\b|gadael|adael|dd?iwedd\b)/;
/** "On exit", "When closed": of the browser, and nothing else is said. */
const BARE_END =
  /^(?:(?:expires?|deleted|removed|cleared) )?(?:on|upon|at|until|when|ar|wrth|nes|pan) (?:(?:you|it is|chi|ichi) )?(?:exit(?:ed|ing)?|close[ds]?|closing|quit|[cg]h?au|g?adael)$/;
/** "After each visit": each visit ends it. */
const AFTER_VISIT =
  /^(?:(?:expires?|deleted|removed|cleared|dileu) )?(?:after|following|ar ôl|wedi) (?:(?:each|every|your|the|this|a|pob|bob|eich|yr?) )?(?:site |web ?site )?(?:visits?|h?ymweliad)$/;
/** "Your visit", "the whole of this visit": the length of it, with or without a word that says so. */
const WHOLE_VISIT =
  /^(?:(?:for|all|through|of|only|the|this|each|one|your|our|a|current|single|whole|entire|entirety|full|browser) ){1,7}(?:visit|browser window|browser tab)(?: only)?$/;
/** Words that say it is no session, or that it has no end. */
const LASTING = /\b(?:not|never|persistent|permanent|parhaus|byth)\b/;
/** "Session or 1st Jan 2100". */
const OR_A_DATE = /\b(?:or|neu) [^;]*\d/;
/** A least length gives no length; "no more than" and "no longer than" do. */
const AT_LEAST =
  /\b(?:at least|minimum|o leiaf|mwy na)\b|(?<!\bnot? )\b(?:more than|longer than|(?<!\bis )over)\b|\bnot? less than\b|^\s*-\s*\d/;

/**
 * Seconds that a printed lifetime stands for: 0 until the browser closes; null where the words give no length
 * ("Persistent", "Never"), more than one ("session or 1 month"), or are not understood. An upper bound and the
 * upper end of a range count as the length.
 */
export const secondsOf = remembered((printed): number | null => {
  const text = plain(printed);
  const iso = isoSeconds(text);
  if (iso !== null) return bounded(iso);
  if (AT_LEAST.test(text)) return null;
  const main = text.replace(/\([^()]*\)/g, ' ').trim();
  const aside = [...text.matchAll(/\(([^()]*)\)/g)].map((match) => match[1]).join(' ; ');
  const lengths = lengthsIn(main);
  const asides = lengthsIn(aside);
  if (isSession(main)) return lengths.length + asides.length > 0 || OR_A_DATE.test(main) ? null : 0;
  if (lengths.length > 0) return agreed(lengths);
  if (asides.length > 0) return agreed(asides);
  const isLasting = LASTING.test(text);
  return !isLasting &&
    (isSession(aside) || ((VISIT.test(text) || PLACE.test(text)) && (ENDS.test(text) || SPANS.test(text))))
    ? 0
    : null;
});

function plain(printed: string): string {
  return printed
    .slice(0, 400)
    .toLowerCase()
    .replace(/(\d)\s*½/g, '$1.5')
    .replace(/½|\b1\/2\b/g, '0.5')
    .replace(/['’‘‛`]/g, '')
    .replace(/\(s\)/g, 's')
    .replace(/[–—−‑]/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

function isSession(text: string): boolean {
  if (LASTING.test(text)) return false;
  const whole = text.replace(/\.$/, '');
  if (BARE_END.test(whole) || AFTER_VISIT.test(whole) || WHOLE_VISIT.test(whole)) return true;
  return (text.match(/\p{L}+/gu) ?? []).some(isSessionWord) || (PLACE.test(text) && ENDS.test(text));
}

function isoSeconds(text: string): number | null {
  const parts = /^p(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?)?$/.exec(
    text,
  );
  if (parts === null) return null;
  const units = [YEAR, MONTH, 7 * DAY, DAY, HOUR, MINUTE, 1];
  return units.reduce((sum, unit, i) => sum + Number(parts[i + 1] ?? 0) * unit, 0);
}

/** One length told in parts ("1 year, 11 months and 29 days"). `ranged`: it is the upper end of the one before. */
interface Length {
  seconds: number;
  ranged: boolean;
}

function lengthsIn(text: string): Length[] {
  const tokens = text.match(/\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|\p{L}+|[^\s\p{L}\d]/gu) ?? [];
  const welshOne = WELSH_ONE.exec(text)?.[1];
  if (welshOne !== undefined) return [{ seconds: unitOf(welshOne) ?? 0, ranged: false }];
  const lengths: Length[] = [];
  let lastEnd = -1;
  let i = 0;
  while (i < tokens.length) {
    let amount = amountAt(tokens, i);
    if (amount === null) {
      i++;
      continue;
    }
    const ranged = lastEnd === i - 1 && /^(?:to|till|-|i)$/.test(tokens[lastEnd] ?? '');
    let seconds = amount.seconds;
    for (;;) {
      i = amount.next;
      const joint = /^(?:,|and|&|\+|plus|a|ac)$/.test(tokens[i] ?? '') ? 1 : 0;
      const comma = joint && /^(?:and|&|a|ac)$/.test(tokens[i + 1] ?? '') && tokens[i] === ',' ? 1 : 0;
      const more: Amount | null = amountAt(tokens, i + joint + comma) ?? amountAt(tokens, i);
      if (more === null || more.unit >= amount.unit) break;
      seconds += more.seconds;
      amount = more;
    }
    lengths.push({ seconds, ranged });
    lastEnd = i;
  }
  return lengths;
}

interface Amount {
  seconds: number;
  unit: number;
  /** Index of the first token after it. */
  next: number;
}

/** A number and its unit: "2 years", "2yrs", "18-month", "a year", "one and a half hours", "half an hour". */
function amountAt(tokens: readonly string[], start: number): Amount | null {
  const first = tokens[start] ?? '';
  const isDigits = /^\d/.test(first);
  const number = isDigits ? { value: Number(digits(first)), next: start + 1 } : spelledAt(tokens, start);
  if (number === null) return null;
  let { value, next: i } = number;
  if (first === 'half' && /^an?$/.test(tokens[i] ?? '')) i++;
  if (tokens.slice(i, i + 3).join(' ') === 'and a half') {
    value += 0.5;
    i += 3;
  }
  if (tokens[i] === '-' || /^(?:calendar|full|whole)$/.test(tokens[i] ?? '')) i++;
  const word = tokens[i] ?? '';
  // "a moth" is no time; "3 moths" is.
  const unit = first === 'a' || first === 'an' ? unitOf(word) : unitAfterNumber(word);
  if (unit === null || (word.length === 1 && !isDigits)) return null;
  return { seconds: value * unit, unit, next: i + 1 };
}

/** A number in words: "twenty-eight", "a hundred", "three hundred and sixty five". */
function spelledAt(tokens: readonly string[], start: number): { value: number; next: number } | null {
  let value = numeralOf(tokens[start] ?? '');
  if (value === null) return null;
  let next = start + 1;
  if (value >= 1 && value < 10 && tokens[next] === 'hundred') {
    value *= HUNDRED;
    next += 1;
  }
  if (value >= HUNDRED) {
    const rest = spelledAt(tokens, next + (/^(?:and|a)$/.test(tokens[next] ?? '') ? 1 : 0));
    return rest === null || rest.value >= HUNDRED || rest.value < 1
      ? { value, next }
      : { value: value + rest.value, next: rest.next };
  }
  const gap = tokens[next] === '-' ? 1 : 0;
  const ones = value < 20 ? null : numeralOf(tokens[next + gap] ?? '');
  return ones !== null && ones >= 1 && ones < 10
    ? { value: value + ones, next: next + gap + 1 }
    : { value, next };
}

/** `1,000` is a thousand, `1,5` is one and a half. */
function digits(token: string): string {
  return /^\d+(?:,\d{3})+/.test(token) ? token.replaceAll(',', '') : token.replace(',', '.');
}

/** The one length that all of them state, give or take (a year is 365 days, twelve months 360); else null. */
function agreed(lengths: readonly Length[]): number | null {
  let one = 0;
  for (const [i, { seconds, ranged }] of lengths.entries()) {
    if (i === 0) one = seconds;
    else if (ranged) one = Math.max(one, seconds);
    else if (Math.abs(seconds - one) > 0.05 * one) return null;
  }
  return bounded(one);
}

function bounded(seconds: number): number | null {
  const whole = Math.round(seconds);
  return whole > 0 && whole <= LONGEST ? whole : null;
}
