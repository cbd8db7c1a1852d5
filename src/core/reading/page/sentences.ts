/**
 * A Document → sentences, each with the way back to its place in the text. What rules read is `text`: white space
 * folded, quotation marks straight, Markdown's marks off; what people are shown is `quoteOf`: the source, verbatim.
 */
import { entityAt } from './entities.ts';
import { tagAt } from './tags-in-text.ts';
import { tokensOf, type Token } from '../names/tokens.ts';
import type { BlockKind, Document } from './document.ts';
import type { Quoted } from '../reading.ts';
import { wrappedUntil, wrapWidthOf } from './wrapped-lines.ts';

export interface Sentence {
  /** As rules read it. */
  text: string;
  kind: BlockKind;
  /** Index of its block, and which sentence of that block it is. */
  block: number;
  index: number;
  /** Words of the headings above it, the innermost last. */
  headings: string[];
  /** What introduces the list it stands in ("We will not:"), or null. */
  lead: Sentence | null;
  /** The question that its block stands right under, or ''. */
  asked: string;
  /** Sentence of the same block before it, or null. */
  before: Sentence | null;
  /** Index into the Document's tables for a cell, else null. */
  table: number | null;
  /** Place in the Document's text of its first character. */
  offset: number;
  /** The same of each character of `text`; null where they stand there one behind the other: see `placeOf`. */
  places: Int32Array | null;
  /** Its words: names are looked for in them, and what calls for a claim. */
  tokens: readonly Token[];
}

/** Characters of one sentence; longer runs are cut, so that no rule meets more. */
const LONGEST = 1600;
/** Characters read for statements over the whole; a long notice has half of it. */
export const MOST_READ = 120_000;

type Said = Pick<Sentence, 'text' | 'offset' | 'places'>;

export function sentencesOf(document: Document): { sentences: Sentence[]; isCut: boolean } {
  const sentences: Sentence[] = [];
  let read = 0;
  let lead: Sentence | null = null;
  const width = wrapWidthOf(document);
  let under: readonly number[] = [];
  let asked = '';
  let headings: string[] = [];
  for (let at = 0; at < document.blocks.length;) {
    const block = document.blocks[at];
    if (block === undefined) break;
    const last = wrappedUntil(document, at, width);
    const whole = document.blocks[last]?.end ?? block.end;
    const end = Math.min(whole, block.offset + MOST_READ - read);
    // A heading of nothing ends no text.
    if (whole <= block.offset) {
      at = last + 1;
      continue;
    }
    if (end <= block.offset) return { sentences, isCut: true };
    read += end - block.offset;
    if (block.under.length !== under.length || block.under.some((index, place) => index !== under[place]))
      headings = block.under.flatMap((index) => document.blocks[index]?.text.slice(0, 200) ?? []);
    under = block.under;
    const isListed = block.kind === 'item' || block.kind === 'definition' || block.kind === 'cell';
    let before: Sentence | null = null;
    let index = 0;
    for (const said of cut(saidOf(document.text, block.offset, end))) {
      const sentence: Sentence = {
        ...said,
        tokens: tokensOf(said.text),
        kind: block.kind,
        block: at,
        index: index++,
        headings,
        lead: isListed ? lead : null,
        asked,
        before,
        table: block.table,
      };
      sentences.push(sentence);
      before = sentence;
    }
    if (!isListed) lead = leadOf(before, block.kind);
    asked = before?.text.endsWith('?') === true ? before.text : '';
    at = last + 1;
  }
  return { sentences, isCut: false };
}

/** A list is introduced by what ends in a colon, or by a line that is no whole sentence. */
function leadOf(last: Sentence | null, kind: BlockKind): Sentence | null {
  if (last === null || kind === 'button' || (kind === 'heading' && !last.text.endsWith(':'))) return null;
  return /[:;,–—-]$|[^.!?:)"']$/.test(last.text) ? last : null;
}

const QUOTES: Record<string, string> = Object.fromEntries(
  ["'’‘‛ʼ`", '"“”', '-‑–—'].flatMap(([plain = '', ...marks]) => marks.map((mark) => [mark, plain])),
);

/** Folds white space and takes marks off, keeping the place of every character that stays. */
function saidOf(source: string, from: number, to: number): Said {
  const whole = source.slice(from, to);
  if (!TO_FOLD.test(whole)) return { text: whole, offset: from, places: null };
  const places = new Int32Array(to - from);
  const pieces: string[] = [];
  let isAfterSpace = true;
  const put = (letter: string, place: number): void => {
    places[pieces.length] = place;
    pieces.push(letter);
  };
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (isSpace(code)) {
      if (!isAfterSpace) put(' ', at);
      isAfterSpace = true;
      continue;
    }
    const letter = source.charAt(at);
    const tag = letter === '<' ? tagAt(source, at) : null;
    if (tag !== null && tag.end <= to) {
      if (tag.isBreak && !isAfterSpace) put(' ', at);
      isAfterSpace ||= tag.isBreak;
      at = tag.end - 1;
      continue;
    }
    const entity = letter === '&' ? entityAt(source, at, to) : null;
    if (entity !== null) {
      const said = entity.letter;
      if (said !== ' ' || !isAfterSpace) put(QUOTES[said] ?? said, at);
      isAfterSpace = said === ' ';
      at += entity.length - 1;
      continue;
    }
    if (isUsual(code)) put(letter, at);
    else if (isInvisible(code)) continue;
    else if (letter === '\\' && /[\\`*_{}[\]()#+.!<>|-]/.test(source.charAt(at + 1))) continue;
    else if (letter === '*' && (source.charAt(at + 1) === '*' || source.charAt(at - 1) === '*')) continue;
    else if (letter === '[' && isLinkText(source, at, to)) continue;
    else if (letter === ']' && source.charAt(at + 1) === '(') at = afterAddress(source, at, to);
    else put(QUOTES[letter] ?? letter, at);
    isAfterSpace = false;
  }
  if (pieces.at(-1) === ' ') pieces.pop();
  return { text: pieces.join(''), offset: places[0] ?? from, places: places.subarray(0, pieces.length) };
}

/** What may have to be folded or taken off. */
const TO_FOLD = /[^ !-)+-Z^_a-~]|<[a-z/]|&#?\w+;| (?![^ ])/;

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x3000;
/** Soft hyphens and zero-width marks. */
const isInvisible = (code: number): boolean =>
  code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
/** Letters, digits and the commonest marks: what no rule of writing changes. */
const isUsual = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 44 && code <= 59);

function isLinkText(source: string, at: number, to: number): boolean {
  const near = source.slice(at, Math.min(to, at + 300));
  return near.charAt(near.indexOf(']') + 1) === '(' && near.indexOf(']') > 0;
}

/** The last character of `](address)`, and of the `{…}` that some writers put behind it. */
function afterAddress(source: string, at: number, to: number): number {
  const near = source.slice(at, Math.min(to, at + 1500));
  const close = near.indexOf(')');
  if (close < 0) return at;
  const brace = near.charAt(close + 1) === '{' ? near.slice(close, close + 60).indexOf('}') : -1;
  return at + close + Math.max(0, brace);
}

/** After one of these a full stop ends no sentence. */
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|eg|ie|etc|ltd|inc|co|no|mr|mrs|ms|dr|st|approx|art|para|s\.r\.o|vs|tel|cf)|\b[A-Z]|^\d{1,3}(?:\.\d{1,3})?)$/i;

function cut(said: Said): Said[] {
  const pieces: Said[] = [];
  const { text } = said;
  let from = 0;
  const take = (to: number): void => {
    const whole = text.slice(from, to);
    const lead = whole.length - whole.trimStart().length;
    const piece = whole.trim();
    if (piece !== '') {
      const start = from + lead;
      const places = said.places?.subarray(start, start + piece.length) ?? null;
      pieces.push({ text: piece, offset: placeOf(said, start), places });
    }
    from = to;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (at - from >= LONGEST) take(at);
    else if (isEndMark(text.charCodeAt(at)) && isEnd(text, at, from)) take(at + 1 + closers(text, at + 1));
  }
  take(text.length);
  return pieces;
}

/** A full stop, an exclamation mark, a question mark. */
const isEndMark = (code: number): boolean => code === 46 || code === 33 || code === 63;

/** Brackets and quotation marks that close behind the full stop. */
function closers(text: string, at: number): number {
  let count = 0;
  while ('"\')'.includes(text.charAt(at + count)) && text.charAt(at + count) !== '') count += 1;
  return count;
}

function isEnd(text: string, at: number, from: number): boolean {
  const next = at + 1 + closers(text, at + 1);
  if (next >= text.length) return true;
  if (text.charAt(next) !== ' ') {
    // "mobile phone.These include": a space was lost. "Modern.Gov" is a name.
    return (
      /(?:^|[\s(])[a-z]+\.[A-Z][a-z]+(?:[\s,]|$)/.test(text.slice(Math.max(0, at - 24), at + 24)) &&
      text.charAt(at) === '.' &&
      /[A-Z]/.test(text.charAt(at + 1))
    );
  }
  if (!/[\p{Lu}\d"'(•[]/u.test(text.charAt(next + 1))) return false;
  return text.charAt(at) !== '.' || !ABBREVIATION.test(text.slice(Math.max(from, at - 12), at));
}

/** Where a character of a sentence stands in the Document's text, and where its last one does. */
export const placeOf = ({ offset, places }: Pick<Sentence, 'offset' | 'places'>, at: number): number =>
  places === null ? offset + at : (places[at] ?? offset);
export const lastPlaceOf = (sentence: Sentence): number => placeOf(sentence, sentence.text.length - 1);

/** The source from one character of a sentence to another, verbatim, and its place. */
export function quoteOf(document: Document, sentence: Sentence, from = 0, to = sentence.text.length): Quoted {
  const start = placeOf(sentence, from);
  const last = placeOf(sentence, Math.max(from, to - 1));
  return { quote: document.text.slice(start, last + 1), offset: start };
}

/** From the start of one sentence to the end of a later one, where that is short enough to be a quote; else the later. */
export function quoteAcross(document: Document, first: Sentence, last: Sentence, most = 700): Quoted {
  const start = first.offset;
  const end = lastPlaceOf(last);
  if (end <= start || end - start > most) return quoteOf(document, last);
  return { quote: document.text.slice(start, end + 1), offset: start };
}
