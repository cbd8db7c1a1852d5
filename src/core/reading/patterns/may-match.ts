/**
 * Whether a pattern may match a text, by the words that are there: most patterns are about something else, and are not
 * tried at all. A text's words are looked up once for all the patterns that it is asked about in a row.
 */
import { needsOf } from './pieces.ts';

interface Node {
  next: Map<number, Node>;
  /** Sets of pieces that the piece ending here is in. */
  sets: number[];
}

const newNode = (): Node => ({ next: new Map(), sets: [] });
/** All pieces, by their letters. */
const root = newNode();
/** Patterns share sets: each has one number. */
const numbers = new Map<string, number>();
/** Of each alternative, the sets of which it needs a piece each; null where one needs nothing. */
type Needed = readonly (readonly number[])[] | null;
const needs = new WeakMap<RegExp, Needed>();
/** The same of each of a list that is asked in order. */
const needsOfAll = new WeakMap<readonly RegExp[], readonly Needed[]>();
/** Which sets a word has a piece of; words come again and again. */
const words = new Map<string, readonly number[]>();
const MOST_WORDS = 8000;
const LONGEST_REMEMBERED = 40;
/** Sets that a text has a piece of, 32 in a number. */
type Bits = readonly number[];
/** The last text, since every pattern asks, and the one before: words ahead of a name and behind it are asked in turn. */
let last = '';
let had: Bits = [];
let earlier = '';
let hadEarlier: Bits = [];
/** What the sentences of a notice have, and the words beside them: one reader of all of them comes after the other. */
const lately = new Map<string, Bits>();
const MOST_LATELY = 500;

export const mayMatch = (pattern: RegExp, text: string): boolean => hasAny(neededBy(pattern), text);

function neededBy(pattern: RegExp): Needed {
  let needed = needs.get(pattern);
  if (needed === undefined) needs.set(pattern, (needed = numbered(pattern)));
  return needed;
}

function hasAny(needed: Needed, text: string): boolean {
  if (needed === null) return true;
  if (text !== last) look(text);
  for (const sets of needed) if (hasAll(sets)) return true;
  return false;
}

function hasAll(sets: readonly number[]): boolean {
  for (const set of sets) if (((had[set >> 5] ?? 0) & (1 << (set & 31))) === 0) return false;
  return true;
}

function numbered(pattern: RegExp): number[][] | null {
  const all = needsOf(pattern).map((sets) => sets.map(numberOf));
  return all.some((sets) => sets.length === 0) ? null : all;
}

function numberOf(pieces: readonly string[]): number {
  const key = pieces.join(' ');
  const before = numbers.get(key);
  if (before !== undefined) return before;
  const found = numbers.size;
  numbers.set(key, found);
  for (const piece of pieces) plant(piece, found);
  words.clear();
  lately.clear();
  last = earlier = '';
  return found;
}

function plant(piece: string, set: number): void {
  let node = root;
  for (let at = 0; at < piece.length; at += 1) {
    const code = piece.charCodeAt(at);
    let next = node.next.get(code);
    if (next === undefined) node.next.set(code, (next = newNode()));
    node = next;
  }
  node.sets.push(set);
}

function look(text: string): void {
  const found = text === earlier ? hadEarlier : hadBy(text);
  earlier = last;
  hadEarlier = had;
  last = text;
  had = found;
}

function hadBy(text: string): Bits {
  const before = lately.get(text);
  if (before !== undefined) return before;
  const found = bitsOf(text);
  if (lately.size >= MOST_LATELY) lately.clear();
  lately.set(text, found);
  return found;
}

function bitsOf(text: string): Bits {
  const bits = new Array<number>((numbers.size >> 5) + 1).fill(0);
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    if (isOfWord(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      for (const set of setsOf(text.slice(start, at).toLowerCase()))
        bits[set >> 5] = (bits[set >> 5] ?? 0) | (1 << (set & 31));
      start = -1;
    }
  }
  return bits;
}

/** What `\w` is: a pattern's `\b` knows no other letters. */
const isOfWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

function setsOf(word: string): readonly number[] {
  const before = words.get(word);
  if (before !== undefined) return before;
  const sets = new Set<number>();
  const whole = `|${word}|`;
  for (let from = 0; from < whole.length; from += 1) {
    let node = root.next.get(whole.charCodeAt(from));
    for (let at = from + 1; node !== undefined; at += 1) {
      for (const set of node.sets) sets.add(set);
      node = at < whole.length ? node.next.get(whole.charCodeAt(at)) : undefined;
    }
  }
  const found = [...sets];
  if (word.length <= LONGEST_REMEMBERED) {
    if (words.size >= MOST_WORDS) words.clear();
    words.set(word, found);
  }
  return found;
}

/** Whether a text holds what a pattern looks for. */
export const holds = (text: string, pattern: RegExp): boolean =>
  mayMatch(pattern, text) && pattern.test(text);

export const matchIn = (text: string, pattern: RegExp): RegExpExecArray | null =>
  mayMatch(pattern, text) ? pattern.exec(text) : null;

/** Every match of a global pattern, as `matchAll` gives them: that makes a new pattern each time. */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  if (!mayMatch(pattern, text)) return found;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** The first of some patterns that a text holds. The list is a constant: what it needs is worked out once. */
export function firstOf(text: string, patterns: readonly RegExp[]): RegExpExecArray | null {
  let needed = needsOfAll.get(patterns);
  if (needed === undefined) needsOfAll.set(patterns, (needed = patterns.map(neededBy)));
  for (let at = 0; at < patterns.length; at += 1) {
    const match = hasAny(needed[at] ?? null, text) ? (patterns[at]?.exec(text) ?? null) : null;
    if (match !== null) return match;
  }
  return null;
}
