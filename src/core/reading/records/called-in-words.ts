/** Where a sentence tells what a cookie is called: "it is known as X", "we call it X", "another, X, is put down". */
import { matchesIn } from '../patterns/may-match.ts';
import { likenessOf } from './name-words.ts';
import type { Word } from './tokens.ts';

/** The sentence has such words at all: most have none, and are left at once. */
const MAY_CALL =
  /\b(?:names?|called|named|known|calls?|goes by|listed|stored|saved|shown|appears|shows up|labelled)\b/i;
const COOKIE = String.raw`(?:it|this|that|this one|that one|them|(?:the|this|that) cookie)`;
/** Said of a cookie's name alone. */
const NAME_OF = [
  String.raw`\b(?:its|whose|their|the|the cookie's) names? (?:of (?:it|the cookie|this cookie) )?(?:is|are|being|will be)`,
  String.raw`\b(?:we|you|our \w+|the council|which we) (?:\w+ )?(?:call|name)s? ${COOKIE}`,
  String.raw`\b(?:goes|known) by the name(?: of)?|\bunder the name(?: of)?`,
].join('|');
/** Said of what else has a name, too. */
const CALLED = [
  String.raw`\b(?:called|named|labelled|known as)`,
  String.raw`\b(?:listed|stored|saved|shown|appears|shows up)(?: [\w ]{2,20})? as`,
].join('|');
const MARKS = String.raw`(?: (?:always|just|simply|then))? ["'‘“]?`;
const IS_NAMED = new RegExp(`(?:${NAME_OF})${MARKS}`, 'gi');
const IS_CALLED = new RegExp(`(?:${CALLED})${MARKS}`, 'gi');

/** "A cookie, X, is …", "the second, X, …". */
const BESIDE_COOKIE = /\b(?:cookie|cwci|gwci|chwci), ["'‘“]?(?=\S+[,.;)]|\S+$)/gi;
const BESIDE_ONE =
  /\b(?:another|(?:the|a) (?:other|first|second|third|last|next)(?: one)?|the latter), ["'‘“]?(?=\S+[,.;)]|\S+$)/gi;
/** "A cookie, however, …": words that stand between commas anyway. */
const IS_ASIDE =
  /^(?:however|therefore|though|too|then|instead|namely|also|perhaps|moreover|thus|hence|e\.?g|i\.?e|please|once|again|indeed|at|if|when|for|in|as|or|and|which|that|who)\W*$|ly\W*$/i;

const endsOf = (sentence: string, pattern: RegExp): number[] =>
  matchesIn(sentence, pattern).map(({ index, 0: whole }) => index + whole.length);

export interface CalledInWords {
  /** Names that are written as names are, or are told of as nothing else is. */
  names: Word[];
  /** Plain words, which are names where a lifetime is told of them. */
  plain: Word[];
}

/** The words of a sentence that it says a cookie is called by. */
export function calledInWords(sentence: string, words: readonly Word[]): CalledInWords {
  const mayCall = MAY_CALL.test(sentence);
  const named = mayCall ? endsOf(sentence, IS_NAMED) : [];
  const called = mayCall ? endsOf(sentence, IS_CALLED) : [];
  const beside = sentence.includes(', ') ? endsOf(sentence, BESIDE_COOKIE) : [];
  const one = sentence.includes(', ') ? endsOf(sentence, BESIDE_ONE) : [];
  const found: CalledInWords = { names: [], plain: [] };
  if (named.length + called.length + beside.length + one.length === 0) return found;
  for (const word of words) {
    const stands = (places: readonly number[]): boolean =>
      places.includes(word.at) || places.includes(word.at + 1);
    const likeness = likenessOf(word.text);
    if (likeness === 0 || !stands([...named, ...called, ...beside, ...one])) continue;
    if (likeness >= 2) found.names.push(word);
    else if (stands(named) || (stands(beside) && !IS_ASIDE.test(word.text))) found.plain.push(word);
  }
  return found;
}
