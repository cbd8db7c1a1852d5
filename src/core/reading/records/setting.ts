/** What stands above a list of cookies: its captions, the lines that lead to it, its headings; and what they say of it. */
import type { Category } from '../../companies/company.ts';
import { categoryOf } from '../lexicon/categories.ts';
import type { Document } from '../page/document.ts';
import type { Naming } from '../names/naming.ts';
import { purposeAbove } from './list-purpose.ts';

/** One reading of one document: what its parts share. */
export interface Session {
  document: Document;
  /** As `Naming.productNamed`, remembered: the id, or null. */
  productOf(words: string): string | null;
  /** As `categoryOf`, remembered. */
  categoryOf(label: string): Category | null;
  /** For each block, the index of the last heading before it; -1 where there is none. */
  headingBefore: Int32Array;
}

export interface Setting {
  category: Category | null;
  /** Product id, or null. */
  product: string | null;
  party: 'first' | 'third' | null;
  /** What they are for, where a caption, the sentence straight above or a heading that is a kind of use says so. */
  purpose: string | null;
  /** True where what stands above speaks of cookies, the title included. */
  saysCookies: boolean;
  /** True where the lines that lead to it, or the heading right above it, do. */
  isLedByCookies: boolean;
}

/** Longest caption or heading that is asked for a product. */
const MOST_CHARACTERS = 240;
/** Blocks looked back over for the lines that lead to a list. */
const MOST_BACK = 6;

export function sessionOf(document: Document, naming: Naming): Session {
  return {
    document,
    productOf: remembered((words: string) =>
      words === '' || words.length > MOST_CHARACTERS ? null : (naming.productNamed(words)?.id ?? null),
    ),
    categoryOf: remembered(categoryOf),
    headingBefore: headingsBefore(document),
  };
}

function remembered<Found>(find: (words: string) => Found): (words: string) => Found {
  const known = new Map<string, Found>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const found = find(words);
    known.set(words, found);
    return found;
  };
}

function headingsBefore({ blocks }: Document): Int32Array {
  const before = new Int32Array(blocks.length);
  let last = -1;
  for (const [index, { kind }] of blocks.entries()) {
    before[index] = last;
    if (kind === 'heading') last = index;
  }
  return before;
}

export const COOKIE_WORD = /\b(?:cookies?|cwcis?|chwcis?|gwcis?|briwsion\w*)\b/i;
const THIRD = /\b(?:third|3rd)[- ]part(?:y|ies)\b|\btrydydd parti/i;
const FIRST = /\b(?:first|1st)[- ]part(?:y|ies)\b|\bparti cyntaf/i;

const PARTY_COOKIES = /\bpart(?:y|ies) cookies?\b|\bcookies? (?:set by|from) (?:third|first)/i;

/** A line of its own that heads what follows: no sentence. */
function isCaption(text: string): boolean {
  return text.length <= 60 && !/[.!?]$/.test(text);
}

/** What captions (nearest first), the lines before a block and the headings above it say. */
export function settingAt(session: Session, at: number, captions: readonly string[]): Setting {
  const { intros, headings } = above(session, at);
  const near = [...captions, ...intros];
  const all = [...near, ...headings];
  const { document } = session;
  const title = document.title ?? '';
  return {
    category: firstOf(
      [...captions, ...intros.filter(isCaption), ...headings.slice(0, 1), ...intros, ...headings],
      session.categoryOf,
    ),
    product: firstOf([...near, ...headings.filter((heading) => heading !== title)], session.productOf),
    party: firstOf([...captions, ...headings], (text) =>
      PARTY_COOKIES.test(text) ? printedParty(text) : null,
    ),
    purpose:
      purposeAbove(document, at, captions) ??
      [...captions, ...headings.slice(0, 1)].find((words) => session.categoryOf(words) !== null) ??
      null,
    isLedByCookies: [...near, ...headings.slice(0, 1)].some((text) => COOKIE_WORD.test(text)),
    saysCookies: all.some((text) => COOKIE_WORD.test(text)) || COOKIE_WORD.test(title.slice(0, 200)),
  };
}

function above({ document, headingBefore }: Session, at: number): { intros: string[]; headings: string[] } {
  const { blocks } = document;
  const intros: string[] = [];
  let back = at - 1;
  for (; back >= 0 && back >= at - MOST_BACK; back -= 1) {
    const block = blocks[back];
    if (block === undefined || block.kind === 'heading' || block.kind === 'cell') break;
    if (leadsToCookies(block.text)) intros.push(block.text);
  }
  const nearest = headingBefore[at] ?? -1;
  const chain = nearest < 0 ? [] : [...(blocks[nearest]?.under ?? []), nearest].reverse();
  return { intros, headings: chain.map((index) => blocks[index]?.text ?? '').filter((text) => text !== '') };
}

/** A line that announces a list of cookies, or names what the list is about. */
function leadsToCookies(text: string): boolean {
  if (
    text.length > MOST_CHARACTERS ||
    /\b(?:opt|opting) out\b|\bblock|\bdelete\b|\bdisable|\bmanage\b/i.test(text)
  )
    return false;
  return COOKIE_WORD.test(text) || text.endsWith(':') || (text.length <= 60 && !/[.!?]$/.test(text));
}

/** First or third party, where words say so plainly. */
export function printedParty(words: string): 'first' | 'third' | null {
  const [first, third] = [FIRST.test(words), THIRD.test(words)];
  if (first === third) return null;
  return first ? 'first' : 'third';
}

function firstOf<Found>(texts: readonly string[], find: (text: string) => Found | null): Found | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}
