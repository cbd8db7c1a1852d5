/**
 * How clauses are built: "COOKIE .. HOLD .. NOT .. PERSONAL" is a clause about cookies that hold nothing personal, in
 * whatever words of those classes (./clause-words.ts). A frame says which classes follow each other; the words are there.
 */
import { CLASSES, type WordClass } from './clause-words.ts';
import { holds } from '../../patterns/may-match.ts';

/**
 * Classes in their order, with `|` between those of which either will do, `..` for some words of the same clause, `...`
 * where such words may be told of ("data that they gather"), and `^` where a clause begins.
 */
export type Frame = string;

/** Letters of the languages that are read. Without the flag `u` the engine is twice as quick. */
const LETTER = String.raw`a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f`;

const NAMES = Object.keys(CLASSES) as WordClass[];
const PATTERNS = NAMES.map((name) => new RegExp(CLASSES[name].map(whole).join('|'), 'i'));
/** The same at one place. */
const PATTERNS_AT = PATTERNS.map(({ source }) => new RegExp(source, 'iy'));
const OTHER_WORD = new RegExp(`[${LETTER}\\d][${LETTER}\\d'’@-]*`, 'iy');

/** A whole word, unless it is a mark. */
function whole(words: string): string {
  return /^\[/.test(words) ? words : String.raw`\b(?:${words})(?![${LETTER}\d])`;
}

/** Words between two classes at most. */
const BETWEEN = 7;
/** A sentence longer than this is a list. */
const LONGEST = 600;

interface Clauses {
  /** One class a word, each with a space behind it. */
  tags: string;
  /** Where in `tags` each word begins, and where in the text it ends. */
  starts: number[];
  ends: number[];
}

/** The last sentence, since every kind of claim asks: which classes it has, as far as asked, and its clauses. */
let last: { text: string; has: (boolean | undefined)[]; clauses: Clauses | null } = {
  text: '',
  has: [],
  clauses: null,
};

/** `place`: of the class among their names; of what is no class any word is one. */
function hasClass(place: number): boolean {
  const words = PATTERNS[place];
  return words === undefined || (last.has[place] ??= holds(last.text, words));
}

/** Only the classes that the sentence has are looked for at its words, the earlier ones first. */
function clausesOf(text: string): Clauses {
  const clauses: Clauses = { tags: '', starts: [], ends: [] };
  const present = [...PATTERNS_AT.keys()].filter(hasClass);
  for (let at = 0; at < text.length;) {
    const endOf = (pattern: RegExp | undefined): number => {
      if (pattern === undefined) return at;
      pattern.lastIndex = at;
      return pattern.test(text) ? pattern.lastIndex : at;
    };
    const place = text.charAt(at) === ' ' ? undefined : present.find((one) => endOf(PATTERNS_AT[one]) > at);
    const end = endOf(place === undefined ? OTHER_WORD : PATTERNS_AT[place]);
    if (end > at) {
      clauses.starts.push(clauses.tags.length);
      clauses.ends.push(end);
      clauses.tags += `${NAMES[place ?? -1] ?? 'OTHER'} `;
    }
    at = Math.max(end, at + 1);
  }
  return clauses;
}

interface Compiled {
  pattern: RegExp;
  /** Classes it needs, one of each set, by their places; the last first, which fewer sentences have. */
  needs: number[][];
}

/** Each kind of claim asks with its own list. */
const compiled = new WeakMap<readonly Frame[], readonly Compiled[]>();

function compiledOf(frames: readonly Frame[]): readonly Compiled[] {
  const before = compiled.get(frames);
  if (before !== undefined) return before;
  const found = frames.map((frame) => {
    const parts = frame.split(' ');
    const needs = parts
      .filter((part) => /[A-Z]/.test(part))
      .map((part) => part.split('|').map((name) => NAMES.findIndex((known) => known === name)))
      .toReversed();
    return { pattern: new RegExp(parts.map(patternOf).join('')), needs };
  });
  compiled.set(frames, found);
  return found;
}

function mayBe({ needs }: Compiled): boolean {
  for (const either of needs) if (!either.some(hasClass)) return false;
  return true;
}

function patternOf(part: string): string {
  const between = `{0,${String(BETWEEN)}}?`;
  if (part === '..') return String.raw`(?:(?!STOP |HEDGE |NOT |THAT |FLIPS )\w+ )${between}`;
  if (part === '...') return String.raw`(?:(?!STOP |HEDGE |NOT )\w+ )${between}`;
  if (part === '^') return '(?:^|(?<=STOP |COMMA ))';
  return `(?<![A-Z])(?:${part}) `;
}

/** Where the first of some frames ends in the text; null where it has none of them, or a class that rules them out. */
export function framed(
  text: string,
  frames: readonly Frame[],
  unless: readonly WordClass[] = [],
): number | null {
  if (text.length > LONGEST) return null;
  if (last.text !== text) last = { text, has: [], clauses: null };
  const may = compiledOf(frames).filter(mayBe);
  if (may.length === 0) return null;
  const { tags, starts, ends } = (last.clauses ??= clausesOf(text));
  if (unless.some((name) => ` ${tags}`.includes(` ${name} `))) return null;
  for (const { pattern } of may) {
    const match = pattern.exec(tags);
    if (match === null) continue;
    const end = match.index + match[0].length;
    const at = starts.findLastIndex((start) => start < end);
    return ends[at] ?? text.length;
  }
  return null;
}
