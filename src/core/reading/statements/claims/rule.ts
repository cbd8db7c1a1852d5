/** What a family of claim rules is given, and what it gives back. */
import type { Category } from '../../../companies/company.ts';
import type { ClaimKind } from '../../reading.ts';
import type { Mention } from '../../names/names.ts';
import type { Sentence } from '../../page/sentences.ts';
import { holds } from '../../patterns/may-match.ts';

export interface Said {
  /** What is read: a sentence, or one with what introduces it before. */
  text: string;
  /** Where the sentence itself begins in `text`: 0, or behind its introduction. */
  from: number;
  sentence: Sentence;
  /** Headings above it, joined. */
  headings: string;
  /** The sentence before it in the same paragraph, or ''. */
  before: string;
  /** The sentence after it in the same paragraph, or ''. */
  after: string;
  /** Names in the sentence. */
  mentions: readonly Mention[];
  /** Names in the sentence before it in the same paragraph, which "it" and "them" may stand for. */
  namedBefore: readonly Mention[];
  /** Addresses of links in its block. */
  addresses: readonly string[];
  /** True where the page itself is about cookies. */
  isCookiePage: boolean;
}

export interface Found {
  kind: ClaimKind;
  value: string | null;
  categories?: Category[];
  /** Product ids; taken from the names in the sentence where absent. */
  products?: string[];
  /** Place in `text` where the core of the claim ends: what qualifies it comes behind. */
  end: number;
}

export type Family = (said: Said) => Found[];

/** The source of a pattern that is any of some words. */
export const either = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** Any of some words, whole: a list that grows is data, one word a line. */
export const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(String.raw`\b(?:${words.join('|')})\b`, 'i');

export const endOf = (match: RegExpExecArray): number => match.index + match[0].length;

const COOKIES = /\bcookies?\b|\b(?:ch|c|g)wcis?\b|\banalytics\b|\btrack(?:ing|ers?)\b|\bsimilar technolog/i;

/** Whether it speaks of cookies, by its words or by where it stands. */
export const isAboutCookies = ({ text, headings, isCookiePage }: Said): boolean =>
  isCookiePage || holds(text, COOKIES) || COOKIES.test(headings);

/** What a page does to its visitors, and may ask them about. */
const OF_VISITORS: readonly (Category | null)[] = ['statistics', 'advertising', 'social'];
/** What would be a matter of letters and accounts, and not of the page. */
export const OF_MESSAGES =
  /\b(?:e-?mails?|newsletters?|texts?|letters?|phone|call|bulletins?|updates|account)\b/i;
const STANDS_FOR = /\b(?:it|them|this|these|those|neither|both|the two)\b/i;

/**
 * Products that count visits, advertise or share, named in the sentence or, where it says "it" of them, in the one
 * before: what is said of them is said of the page, without a word of cookies.
 */
export function visitorProducts({ text, mentions, namedBefore, before }: Said): readonly Mention[] {
  const ofVisitors = (each: readonly Mention[]): Mention[] =>
    each.filter(({ category }) => OF_VISITORS.includes(category));
  if (holds(text, OF_MESSAGES)) return [];
  const own = ofVisitors(mentions);
  if (own.length > 0 || mentions.length > 0 || !holds(text, STANDS_FOR)) return own;
  return OF_MESSAGES.test(before) ? [] : ofVisitors(namedBefore);
}

const CATEGORY_WORDS: readonly [RegExp, Category][] = [
  [
    /\banalytic\w*|\bstatistic\w*|\bperformance cookies?|\bmeasure\b|\bgoogle analytics\b|\bhotjar\b|\bclarity\b/i,
    'statistics',
  ],
  [/\bmarketing|\badvert\w*|\btargeting|\bremarketing/i, 'advertising'],
  [/\bfunctional\w*|\bpreference cookies?|\bpersonalis\w+/i, 'functional'],
  [/\bsocial media/i, 'social'],
];

/** Kinds of cookie that words name. */
export const categoriesIn = (words: string): Category[] =>
  CATEGORY_WORDS.filter(([pattern]) => pattern.test(words)).map(([, category]) => category);
