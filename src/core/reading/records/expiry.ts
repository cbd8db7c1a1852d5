/**
 * Lifetimes where nothing marks them: whether words are one. What a lifetime comes to is said by
 * ../../cookies/lifetimes.ts.
 */
import { secondsOf } from '../../cookies/lifetimes.ts';
import { remembered } from '../../text/remembered.ts';
import { type Part, partsOf } from '../lexicon/lifetimes.ts';

/** Cells that say nothing. */
const NOTHING =
  /^[\s\-–—_.*/]*$|^n\/?a\.?$|^(?:not applicable|none given|not (?:specified|stated|given)|tbc|amherthnasol)$/i;

/** A lifetime as printed, or null where the cell says nothing. */
export const expiryOf = remembered((cell): string | null => {
  const words = cell
    .replace(/[,;]\s*$/, '')
    .replace(/^(?:expires|expiry|duration|lifespan|lifetime)\s*[:=–-]\s*/i, '')
    .replace(IN_MARKS, '$1')
    .replace(IN_BRACKETS, '$1')
    .trim();
  return NOTHING.test(words) ? null : (told(words) ?? words).slice(0, 300);
});

/** "“1 year”": the marks are no part of it. */
const IN_MARKS = /^["“”'‘’]([^"“”'‘’]*)["“”'‘’]$/;

/** "(1 year)", or the end of a bracket that was opened before it. */
const IN_BRACKETS = /^\(?([^()]*)\)$/;

/** "Expires two months after creation/update.": the length, without what it is counted from. */
function told(words: string): string | null {
  const rest = /^(?:expires|mae['’]n dod i ben) (?!in\b|on\b)(.{3,120}?)\.?$/i.exec(words)?.[1] ?? '';
  const length = rest.replace(/(?<=\S) (?:after|from|since|ar ôl) .*$/i, '');
  return length !== rest && isExpiry(length) ? length : null;
}

/** A day, as some pages print what they found in the browser. */
const DATE = /^(?:\d{4}[/-]\d{2}[/-]\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})$/;

/** "Thu, 01-Jan-2038", "19 January 2038": as a browser shows it, or too far ahead to be the day of anything else. */
const WRITTEN_DATE =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? \d{1,2}[ -]\p{L}{3,9}[ -]\d{4}|\d{1,2}-\p{L}{3}-\d{4}|(?:\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? )?20[3-9]\d)(?: \d{1,2}:\d{2}(?::\d{2})?)?(?: (?:gmt|utc))?$/u;

/** "Session / 1 year", "6 months or until cleared", "1 year (or until deleted)": either of them. */
const EITHER = / ?\/ ?| or |,? \((?:or )?/;

const MOST_OF_EITHER = 3;

/** "When you close the browser or log out": said of both. */
const WHEN = /^(?:(?:expires|deleted|ends) )?(?:when|until|once|if|after|on)\b/;

/** Characters of the longest lifetime. */
const LONGEST = 120;

/** Words of the longest length. */
const MOST_LENGTH_WORDS = 16;

/** Whether words are a lifetime and nothing else. */
export const isExpiry = (words: string): boolean => {
  const plain = words.length <= LONGEST ? words.replace(SINCE_SET, '') : words;
  return plain.length <= LONGEST && mayBegin(plain) && mayEnd(plain) && isWeighed(plain);
};

/** "From when it is set", "after the day it was last renewed": of any length. */
const SINCE_SET =
  / (?:from|after|of|since) (?:when|the (?:time|date|day|moment)(?: when| that)?) (?:it|they|this|the cookies?) (?:is|are|was|were) (?:first |last )?(?:set|created|placed|issued|updated|renewed|saved|made)\.?$/i;

const isWeighed = remembered(weigh);

/** Most words that are asked about neither begin nor end a lifetime. */
export const mayBegin = remembered((words) => {
  const first = /[\p{L}\p{N}½]+/u.exec(words.slice(0, 40))?.[0] ?? '';
  return (
    /^[\d½]/.test(first) ||
    partsOf(first.toLowerCase()).size > 0 ||
    /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? \d/i.test(words)
  );
});

/** The last word, and the number before it: read from the end. */
const LAST = /(?<=(?:(\d+)[\s-]*)?(\p{L}+|\d+)[^\p{L}\p{N}]*)$/uy;

export const mayEnd = (words: string): boolean => isEnd(words.slice(-40));

const isEnd = remembered((end) => {
  if (/(?:GMT|UTC)$/.test(end)) return true;
  LAST.lastIndex = end.length;
  const last = LAST.exec(end);
  return last !== null && partsOf((last[2] ?? '').toLowerCase(), last[1]).size > 0;
});

/** Whether a word may stand in a lifetime, whatever stands beside it; not of dates, whose months may be any word. */
export const mayStand = remembered((word) =>
  partsIn(word.toLowerCase()).every(
    (part) => part === 'time' || partsOf(part).size > 0 || partsOf(part, ANY_NUMBER).size > 0,
  ),
);
/** Behind a number, letters stand for units. */
const ANY_NUMBER = '2';

const partsIn = (words: string): string[] => words.match(/\d+(?:[.,]\d+)*|\p{L}+/gu) ?? [];

interface Token {
  text: string;
  parts: ReadonlySet<Part>;
}

function weigh(words: string): boolean {
  const text = words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/(\d)\s*½|½/g, '$1.5')
    .replace(/(\d)\+/g, '$1')
    .replace(/\b(approx|max|min)\. /g, '$1 ')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\. (?=or (?:when|if|until|after)\b)/g, ' ')
    .replace(/^[("~<]+|[.,;)"]+$/g, '')
    .trim();
  if (DATE.test(text) || WRITTEN_DATE.test(text)) return true;
  if (/[.!?;:] /.test(text)) return false;
  // "Identifies your session (30 minutes)": what it serves, and how long it lasts.
  if (/^(?:your|the|each|a|their) (?:current )?session \(/.test(text)) return false;
  if (isOne(text)) return true;
  const either = text.split(EITHER);
  return (
    either.length > 1 &&
    either.length <= MOST_OF_EITHER &&
    either.every((one, at) => isOne(one) || (at > 0 && WHEN.test(text) && isOne(`when ${one}`)))
  );
}

/** One lifetime, in lower case. */
function isOne(words: string): boolean {
  // "The time that your visit lasts".
  const text = words.replace(/\btime (?:that )?(?=(?:you|your visit|the visit) )/, 'length ');
  const found = partsIn(text);
  const tokens = found.map((word, at) => ({ text: word, parts: partsOf(word, found[at - 1]) }));
  if (tokens.length === 0 || tokens.some(({ parts }) => parts.size === 0)) return false;
  return isLength(tokens, text) || isVisit(tokens) || isLasting(tokens);
}

const is = (token: Token | undefined, ...parts: Part[]): boolean =>
  token !== undefined && parts.some((part) => token.parts.has(part));

/** Words that may follow a length and end it, beside its unit: "1 year or less", "2 years from last visit". */
const AFTER_LENGTH =
  /^(?:less|under|only|max|maximum|expiry|visits?|use|inactivity|activity|reset|set|updated?|creation|issue|acceptance|consent)$/;

/** What such a noun follows. */
const BEFORE_NOUN = /^(?:last|first|each|your|of|after|from|is|the|on|set)$/;

/** A label, or the end of what stands before. */
const NO_FIRST =
  /^(?:expiry|expiration|date|lasting|ôl|and|or|to|of|from|the|s|m|d|h|w|y|at|each|visits?|use|set|last|first|your|reset|i|a[cr]?)$/;

/** "Up to 2 years", "30 minutes after your last visit". */
function isLength(tokens: readonly Token[], text: string): boolean {
  if (tokens.length > MOST_LENGTH_WORDS || /\d \d/.test(text)) return false;
  if (!tokens.every((token) => is(token, 'number', 'unit', 'bound', 'from', 'goes', 'lasting'))) return false;
  const [first, last, before] = [tokens[0], tokens.at(-1), tokens.at(-2)];
  if (
    NO_FIRST.test(first?.text ?? '') &&
    !(is(first, 'number') && (is(tokens[1], 'unit') || /^\p{L}{2,}$/u.test(tokens[1]?.text ?? '')))
  )
    return false;
  const ends =
    is(last, 'unit', 'lasting') ||
    (AFTER_LENGTH.test(last?.text ?? '') &&
      (/^(?:less|under|only|max|maximum|expiry|reset|activity|inactivity)$/.test(last?.text ?? '') ||
        BEFORE_NOUN.test(before?.text ?? '')));
  if (!ends) return false;
  // "a day 24 hours": the second is the lifetime, the first the end of the sentence before it.
  if (/^(?:an?|the|each) \p{L}/u.test(text) && /\d/.test(text)) return false;
  // "for 24 hours 24 hours": again, the second alone is the lifetime.
  if (/\d (second|minute|hour|day|week|month|year)s? \d+ \1s?\b/.test(text)) return false;
  return secondsOf(text) !== null;
}

/** "The whole website" is no time; "the whole visit" is. */
const OF_VISIT = /^(?:whole|entire|entirety|full|through|throughout)$/;
const IS_VISIT = /^(?:visits?|browsing|h?ymweliad)$/;

/** "Session", "until you close your browser", "as long as the visit lasts": it ends with the visit. */
function isVisit(tokens: readonly Token[]): boolean {
  if (
    !tokens.every((token) =>
      is(token, 'session', 'place', 'ends', 'spans', 'goes', 'when', 'who', 'joint', 'within'),
    )
  )
    return false;
  const [first, last] = [tokens[0], tokens.at(-1)];
  // "(Counts) visits when the browser is closed": the first is the end of what stands before.
  if (is(first, 'place') && is(tokens[1], 'when')) return false;
  if (!is(first, 'session', 'place', 'ends', 'spans', 'goes', 'when', 'who', 'joint')) return false;
  if (
    !is(last, 'session', 'place', 'ends') &&
    !/^(?:cookies?|only|down|based|length|duration|expires?|lasts?|open|continues)$/.test(last?.text ?? '')
  )
    return false;
  // "User sessions" are what a cookie serves.
  if (tokens.some((token) => is(token, 'session') && token.text !== 'sessions')) return true;
  const place = tokens.findIndex((token) => is(token, 'place'));
  const end = tokens.findIndex((token) => is(token, 'ends'));
  // "The page you left", "visits over (a month)": no end of a visit.
  const isOver = tokens[end]?.text !== 'over' || /^(?:is|are)$/.test(tokens[end - 1]?.text ?? '');
  if (place >= 0 && end > place) return isOver && !is(tokens[end - 1], 'who');
  if (place >= 0 && end >= 0) return true;
  // "Until you quit": of a browser, where nothing else is named.
  if (is(first, 'when') && /^(?:quit|exit)$/.test(last?.text ?? '')) return true;
  // "As long as the visit lasts", "the rest of your visit"; not "(how) long the visit lasts".
  const isLed = is(first, 'when') || is(first, 'spans') || is(tokens[1], 'spans');
  const isSpan = (token: Token): boolean =>
    is(token, 'spans') && (!OF_VISIT.test(token.text) || tokens.some(({ text }) => IS_VISIT.test(text)));
  return place >= 0 && isLed && first?.text !== 'long' && tokens.some(isSpan);
}

/** "Persistent", "never expires", "until you delete it", "a few minutes": no length, and no visit. */
function isLasting(tokens: readonly Token[]): boolean {
  if (
    !tokens.every((token) =>
      is(token, 'lasting', 'leaves', 'goes', 'when', 'who', 'joint', 'within', 'place', 'unit'),
    )
  )
    return false;
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!is(first, 'lasting', 'when', 'joint', 'goes') || is(last, 'when', 'joint', 'who')) return false;
  const has = (words: RegExp): boolean => tokens.some(({ text }) => words.test(text));
  if (tokens.some((token) => is(token, 'lasting'))) return true;
  if (has(/^few$/)) return is(last, 'unit');
  if (is(first, 'when') && has(/^(?:log|sign)\w*$/) && has(/^(?:out|off|logout|signout)$/)) return true;
  return (
    (has(/^(?:no|not|never|n)$/) && has(/^(?:expir\w+)$/)) ||
    (/^(?:until|when|nes|tan)$/.test(first?.text ?? '') && has(/^(?:delete|remove|clear|clean)\w*$/))
  );
}
