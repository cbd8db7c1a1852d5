/** Whether what was read is no notice but the banner that asks about cookies. */
import { refuses } from '../lexicon/choice-words.ts';
import type { Document } from './document.ts';

const COOKIES = /\bcookies?\b|\b(?:c|ch|g)wcis?\b/i;
const OF_COOKIES_TWICE = new RegExp(`(?:${COOKIES.source}).*(?:${COOKIES.source})`, 'i');
/** Characters shown by the longest banner, and before its first word of cookies. */
const LONGEST = 700;
const AT_ONCE = 200;

/** A banner is short, and speaks of cookies at once; it has buttons, or speaks of them again. */
export function isBanner({ blocks }: Document): boolean {
  if (blocks.reduce((sum, { text }) => sum + text.length + 1, -1) > LONGEST) return false;
  const shown = blocks.map(({ text }) => text).join(' ');
  if (!COOKIES.test(shown.slice(0, AT_ONCE))) return false;
  return OF_COOKIES_TWICE.test(shown) || hasChoices({ blocks });
}

export const hasChoices = ({ blocks }: Pick<Document, 'blocks'>): boolean =>
  blocks.some(({ kind }) => kind === 'button');

/** The words of a button by which cookies are refused: on a page about more, those that name them. */
export const refusesCookies = (words: string, isOnBanner: boolean): boolean =>
  refuses(words) && (isOnBanner || COOKIES.test(words));
