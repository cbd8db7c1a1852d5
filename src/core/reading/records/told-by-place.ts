/** How long a cookie of a table lasts, told below the table by its place in it: "The second goes after an hour." */
import { secondsOf } from '../../cookies/lifetimes.ts';
import type { CookieRead } from '../reading.ts';
import { expiryIn } from './expiry-told.ts';
import { isExpiry } from './expiry.ts';

const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const BY_PLACE = new RegExp(
  String.raw`^(?:and )?the (${PLACES.join('|')}|last)(?: (?:one|cookie|of (?:them|these)))?,? (?=(?:is|are|will|gets?|goes|lasts?|stays?|remains?|expires?|ends?|runs?|lives?|lapses|disappears|for|after|until|when)\b)(.+)$`,
  'i',
);
/** "See below": the cell says that the words beside the table do. */
const SAYS_NOTHING = /^\W*(?:see|as) (?:below|above|text|note\w*|the note\w*)\b/i;
const MOST_SENTENCES = 8;

/** The cookies, each with what the paragraph tells of its place. */
export function withPlaces(cookies: readonly CookieRead[], paragraph: string): CookieRead[] {
  const told = new Map<number, string>();
  const parts = paragraph
    .split(/(?<=[.!?;])\s+|,(?= (?:and )?the (?:first|second|third|last)\b)/)
    .slice(0, MOST_SENTENCES);
  for (const part of parts) {
    const [, place = '', rest = ''] = BY_PLACE.exec(part.trim()) ?? [];
    const words = rest === '' ? null : (expiryIn(`It ${rest}`) ?? bareLength(rest));
    if (words !== null)
      told.set(
        place.toLowerCase() === 'last' ? cookies.length - 1 : PLACES.indexOf(place.toLowerCase()),
        words,
      );
  }
  return cookies.map((cookie, at) => {
    const expiry = told.get(at);
    const isOpen = cookie.expiry === null || (cookie.seconds === null && SAYS_NOTHING.test(cookie.expiry));
    return expiry === undefined || !isOpen ? cookie : { ...cookie, expiry, seconds: secondsOf(expiry) };
  });
}

/** "…, the second for an hour": the verb was said before. */
function bareLength(rest: string): string | null {
  const words = rest.replace(/^(?:for|after|in) /i, '').replace(/[.!;]$/, '');
  return isExpiry(words) ? words : null;
}
