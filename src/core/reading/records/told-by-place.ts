/**
 * How long cookies last, told by their places: "The first lasts a week, the second an hour", of the names in a sentence
 * or of a table above it. It owns those places; which cookies there are is known before it.
 */
import { secondsOf } from '../../cookies/lifetimes.ts';
import type { CookieRead } from '../reading.ts';
import { expiryIn } from './expiry-told.ts';
import { expiryAtEnd } from './expiry-ends.ts';
import { isExpiry } from './expiry.ts';

const PLACES: ReadonlyMap<string, number> = new Map(
  [
    'first former cyntaf gyntaf',
    'second ail',
    'third trydydd trydedd',
    'fourth pedwerydd pedwaredd bedwaredd',
    'fifth pumed bumed',
    'sixth chweched',
  ].flatMap((words, place) => words.split(' ').map((word) => [word, place])),
);
const AT_THE_END = ['last', 'latter', 'other', 'llall', 'olaf'];
/** A place, and what can only be told of a thing that has it: "the first visit" is no such thing. */
const BY_PLACE = new RegExp(
  String.raw`(?:(?<!\p{L})(?:the|yr?)|['’]r) (${[...PLACES.keys(), ...AT_THE_END].join('|')})(?: (?:one|cookie|[cg]wci)| of (?:them|these|the two))?,? (?=(?:is|are|will|gets?|goes|lasts?|stays?|remains?|expires?|ends?|runs?|lives?|lapses|disappears|for|after|until|when|an?|one|two|\d+|yn|am|ar|hyd|wedi)(?!\p{L}))`,
  'giu',
);
/** "See below": the cell says that the words beside the table do. */
const SAYS_NOTHING = /^\W*(?:see|as) (?:below|above|text|note\w*|the note\w*)\b/i;
const MOST_CHARACTERS = 2000;
/** "2 years, 24 hours and a year respectively": told in the order of the names. */
const IN_TURN: readonly { said: RegExp; joint: RegExp }[] = [
  { said: /,? (?:respectively|in that order)\b/i, joint: /,? (?:and|or|&) |[,;] / },
  { said: /,? yn y drefn (?:honno|hon)\b/i, joint: /,? (?:ac?|neu) |[,;] / },
];

/** Lifetimes as printed, by the places of so many cookies. */
export function lengthsByPlace(text: string, count: number): ReadonlyMap<number, string> {
  const told = new Map<number, string>(inTurn(text.slice(0, MOST_CHARACTERS), count).entries());
  if (told.size > 0) return told;
  const places = [...text.slice(0, MOST_CHARACTERS).matchAll(BY_PLACE)];
  for (const [at, match] of places.entries()) {
    const word = (match[1] ?? '').toLowerCase();
    const place = PLACES.get(word) ?? count - 1;
    const said = text.slice(match.index + match[0].length, places[at + 1]?.index);
    const length = expiryIn(`It ${said}`) ?? bareLength(said);
    if (length !== null && place < count) told.set(place, length);
  }
  return told;
}

/** Whether a text tells things by their places, so that what it says of one is not said of all. */
export const tellsPlaces = (text: string): boolean => {
  const bounded = text.slice(0, MOST_CHARACTERS);
  return IN_TURN.some(({ said }) => said.test(bounded)) || (bounded.match(BY_PLACE)?.length ?? 0) > 1;
};

/** One lifetime for each of so many, in their order; none where another number of them is told. */
function inTurn(text: string, count: number): string[] {
  for (const { said, joint } of IN_TURN) {
    const end = text.search(said);
    const parts = end < 0 ? [] : text.slice(0, end).split(joint).slice(-count);
    const words = (parts[0] ?? '').trim().split(/\s+/);
    // The first stands behind what is said of all: "which last 2 years".
    const [first, ...rest] = [words.slice(Math.max(0, expiryAtEnd(words))).join(' '), ...parts.slice(1)];
    if (parts.length === count && [first, ...rest].every((one) => isExpiry(one))) return [first, ...rest];
  }
  return [];
}

/** The cookies of a table, each with what the paragraph tells of its place. */
export function withPlaces(cookies: readonly CookieRead[], paragraph: string): CookieRead[] {
  const told = lengthsByPlace(paragraph, cookies.length);
  return cookies.map((cookie, at) => {
    const expiry = told.get(at);
    const isOpen = cookie.expiry === null || (cookie.seconds === null && SAYS_NOTHING.test(cookie.expiry));
    return expiry === undefined || !isOpen ? cookie : { ...cookie, expiry, seconds: secondsOf(expiry) };
  });
}

/** "…, the second for an hour": the verb was said before. */
function bareLength(said: string): string | null {
  const words = said
    .replace(/^(?:for|after|in|am|ar ôl) /i, '')
    .replace(/[,;]? ?(?:and|but|while|whereas|a|ac)? *$/i, '')
    .replace(/[.!;].*$/s, '');
  return isExpiry(words) ? words : null;
}
