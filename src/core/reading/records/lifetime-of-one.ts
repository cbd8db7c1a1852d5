/** How long one cookie of a list lasts, told beside the list by what it is for: "The language cookie is removed when …". */
import { expiryIn } from './expiry-told.ts';

export interface LifetimeOfOne {
  /** What the cookie is called in words, in lower case: "language". */
  called: string;
  /** As printed. */
  words: string;
}

const SUBJECT =
  /^(?:the|our|mae['’]?r|bydd y|bydd yr)\s+(?:(cwci)\s+)?([\p{L}’' -]{2,40}?)\s+(?:cookie\b|(?=yn\b))/iu;
/** What such words say of any cookie. */
const OF_ANY =
  /\b(?:session|persistent|permanent|temporary|first|second|third|last|next|other|following|above|below|same|party|necessary|essential|cwcis?)\b/i;
const MOST_SENTENCES = 8;

/** What a paragraph tells of single cookies. */
export function lifetimesOfOne(text: string): LifetimeOfOne[] {
  if (text.length > 1000 || !/\bcookie\b|\bcwci\b/i.test(text)) return [];
  return text
    .split(/(?<=[.!?])\s+/)
    .slice(0, MOST_SENTENCES)
    .flatMap((sentence) => {
      const [, cwci, called = ''] = SUBJECT.exec(sentence) ?? [];
      if (called === '' || OF_ANY.test(called) || (/^mae|^bydd/i.test(sentence) && cwci === undefined))
        return [];
      const words = expiryIn(sentence);
      return words === null ? [] : [{ called: called.toLowerCase(), words }];
    });
}

/** Whether a row's own words call its cookie so. */
export function isCalled(called: string, words: string | null): boolean {
  const text = words?.toLowerCase() ?? '';
  return text.includes(`${called} cookie`) || text.includes(`cwci ${called}`) || beginsWith(text, called);
}

const beginsWith = (text: string, called: string): boolean =>
  text.startsWith(called) && !/^\p{L}/u.test(text.slice(called.length));
