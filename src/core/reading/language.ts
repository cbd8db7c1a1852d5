/** English or Welsh by its commonest words, else as the document says; `und` where it is neither and does not say. */
import type { Document } from './page/document.ts';

const WELSH =
  /\b(?:yr|yn|ac|mae|eich|rydym|gwefan|wefan|cwcis|defnyddio|ddefnyddio|gwybodaeth|wybodaeth|bod|chi|hyn|neu|cyngor|sydd|gan|bydd|preifatrwydd)\b/gi;
const ENGLISH =
  /\b(?:the|and|you|your|our|we|this|use|website|cookies|information|that|with|council|which|will|privacy)\b/gi;
/** Words of grammar alone: a notice in any language says "website" and "cookies". */
const GRAMMAR =
  /\b(?:the|and|you|your|our|we|us|this|these|that|with|which|will|of|to|in|for|by|is|are|it|be|or|not|an?|on|as|if|from|yr?|yn|ac?|mae|eich|ein|rydym|bod|chi|ni|hyn|neu|sydd|gan|bydd|o|i|ar|am|ei|eu|nid)\b/gi;
const SAMPLE = 20_000;
/** Words below which nothing is known, and the share of grammar in the running words of any English or Welsh. */
const LEAST_WORDS = 25;
const LEAST_GRAMMAR = 0.2;
const LEAST_WITHOUT_NAMES = 12;
/** Words of a language that a text has by chance, as names and addresses do. */
const LEAST_FOUND = 10;

export function languageOf({ language, text, blocks }: Document): string {
  const said = language?.trim().toLowerCase() ?? '';
  const known = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(said) ? said : null;
  if (isForeign(blocks)) return known !== null && !/^(?:en|cy)\b/.test(known) ? known : 'und';
  const sample = text.slice(0, SAMPLE);
  const welsh = countOf(sample, WELSH);
  // As far as decides: more are as many.
  const english = countOf(sample, ENGLISH, Math.max(LEAST_FOUND, welsh * 5) + 1);
  // A template's `lang` is often left as it was: words that outnumber the other's five to one decide.
  if (welsh > LEAST_FOUND && welsh > english * 5) return 'cy';
  if (english > LEAST_FOUND && english > welsh * 5) return known?.startsWith('en') === true ? known : 'en';
  return known ?? (welsh > english ? 'cy' : 'en');
}

/** True where its sentences are in neither: names and tables say nothing of that. */
function isForeign(blocks: Document['blocks']): boolean {
  const told = blocks
    .filter(({ kind, text }) => kind !== 'cell' && kind !== 'heading' && isSentence(text))
    .map(({ text }) => text)
    .join(' ')
    .slice(0, SAMPLE);
  // Streets, people and addresses are of no language: where they are most of a short notice, the rest decides.
  return (
    lacksGrammar(told, LEAST_WORDS) &&
    lacksGrammar(told.replace(ADDRESS, ' ').replace(WITH_CAPITAL, unlessGrammar), LEAST_WITHOUT_NAMES)
  );
}

const ADDRESS = /(?<!\S)\S+@\S+|\b(?:https?:|www\.)\S+/g;
const WITH_CAPITAL = /(?<!\p{L})\p{Lu}[\p{L}'’-]*/gu;
const unlessGrammar = (word: string): string => (word.search(GRAMMAR) === 0 ? word : ' ');

function lacksGrammar(text: string, least: number): boolean {
  const words = wordsIn(text);
  const grammar = words * LEAST_GRAMMAR;
  return words >= least && countOf(text, GRAMMAR, grammar) < grammar;
}

/** How often a text has a pattern, which is global; it is not looked for any more once it has it `most` times. */
function countOf(text: string, pattern: RegExp, most = Infinity): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (count < most && pattern.test(text)) count += 1;
  return count;
}

const isSentence = (text: string): boolean => wordsIn(text, LEAST_OF_SENTENCE) >= LEAST_OF_SENTENCE;
const LEAST_OF_SENTENCE = 6;

/** Not every script parts its words. They are counted as far as `most`. */
function wordsIn(text: string, most = Infinity): number {
  let [words, letters] = [0, 0];
  let isInWord = false;
  for (let at = 0; at < text.length && words < most; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    const is = isLetter(code);
    const size = code > 0xffff ? 2 : 1;
    if (is && !isInWord) words += 1;
    if (is) letters += size;
    isInWord = is;
    at += size - 1;
  }
  return Math.max(words, Math.floor(letters / LONGEST_USUAL));
}
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code > 127 && /\p{L}/u.test(String.fromCodePoint(code)));
const LONGEST_USUAL = 8;
