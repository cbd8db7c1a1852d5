/** How long all the cookies of a list last, told once: "Each cookie below goes when …", "Session cookies". */
import { isModifier } from '../lexicon/lifetimes.ts';
import { expiryIn } from './expiry-told.ts';
import { staysNoLonger } from './expiry-negated.ts';

export interface LifetimeOfAll {
  /** As printed. */
  words: string;
  /** Where it says of which it does not hold, and how long those last; else ''. */
  except: string;
}

/** All of them, wherever it is said. */
const ALL = /\b(?:all|each|every|everything|any|both|pob|bob|holl|i gyd)\b/i;
/** None of them: then it is told by what they do not. */
const NONE =
  /^(?:\W*|and )(?:none|neither|nothing|not (?:a single )?one|no (?:\p{L}+ ){0,2}cookies?\b|ni(?:d oes|d yw[’'r]*) )|\b(?:yr|dim) un\b/iu;
const NOT_ALL = /\b(?:not (?:all|every|each|both)|nid (?:yw )?(?:pob|bob|holl))\b/i;
/** Those that the sentence leads to, where it stands right beside them. */
const THESE =
  /^(?:\W*|and )(?:these(?! (?!cookies\b|always\b)\p{L}+s\b)|they|the (?:following|below)|the (?:\p{L}+ )?cookies|our cookies|mae['’]?r \p{L}*wcis|maent|byddant|bydd y)\b/iu;
const OF_COOKIES = /\b(?:cookies?|cwcis?|chwcis?|gwcis?|they|these|those|them|maent|nhw|rhain|ohonynt)\b/i;
/** "All last a month", "Each is held for …": right beside a list, of what it lists. */
const BARE =
  /^(?:they )?(?:all|each|every one|both|none|neither)\b(?! (?:\p{L}+ )?\p{L}+s (?:are|will|have)\b)/iu;
const THIS_LIST =
  /\b(?:this|the) (?:table|list|section)\b|\b(?:below|following|isod|canlynol)\b|\btabl hwn\b/i;
/** "We set the following session cookies:" */
const LEADS_TO =
  /\b(?:the following|these|below are (?:the|our))(?: [\p{L}-]+){0,2} (session|persistent|permanent)[- ]cookies\b[^.]*:$/iu;
/** Not all of them; or only those of a kind that the list may hold others beside. */
const SOME =
  /\b(?:some|most|many|several|often|usually|normally|generally|certain|few|others?|may|might|can|could|rhai|mwyafrif|fel arfer)\b|\b(?:all|each|every|any) (?:\w+ )?(?:session|persistent|permanent|temporary)\b/i;
/** "Where no time is given, a cookie …": of all that have none of their own. */
const ELSE =
  /^(?:where|if|when|unless)\b.{0,60}?\b(?:give|given|show|shown|state|stated|say|said|list|listed|otherwise)\b(?: otherwise| one| here| below)?,?\s+/i;
const EXCEPT = /\b(?:exception of|except|apart from|other than|unless|but|save for|ac eithrio|heblaw)\b/i;

/** `isLabel`: of a caption or a heading; `isNext`: it stands right above or below the list. */
export function lifetimeOfAll(
  text: string,
  { isLabel, isNext }: { isLabel: boolean; isNext: boolean },
): LifetimeOfAll | null {
  if (text.length > 1000) return null;
  // A short line that leads to a list may be a sentence too.
  if (isLabel && (ofKind(text) !== null || !text.endsWith(':'))) return ofKind(text);
  const sentences = text.split(/(?<=[.!?])\s+/).slice(0, MOST_SENTENCES);
  for (const [at, sentence] of sentences.entries()) {
    if (OF_ANOTHER_LIST.test(sentence)) continue;
    const ofRest = ELSE.exec(sentence)?.[0] ?? '';
    const { said, except } =
      ofRest === '' ? withoutExceptions(sentence) : { said: sentence.slice(ofRest.length), except: '' };
    const isNone = NONE.test(said);
    const isOfAll =
      ofRest !== '' || isNone || ALL.test(said)
        ? isNext || !THIS_LIST.test(said)
        : isNext && (THESE.test(said) || LEADS_TO.test(said));
    const isOfThem = OF_COOKIES.test(said) || (isNext && (BARE.test(said) || THIS_LIST.test(said)));
    if (!isOfAll || NOT_ALL.test(said) || !isOfThem) continue;
    const words = isNone
      ? (expiryIn(BEHIND_COLON.exec(said)?.[1] ?? '') ?? staysNoLonger(said))
      : ((isNext ? LEADS_TO.exec(said)?.[1] : undefined) ?? expiryIn(said) ?? expiryIn(ofIt(said)));
    const next = except !== '' && OF_THAT.test(sentences[at + 1] ?? '') ? ` ${sentences[at + 1] ?? ''}` : '';
    if (words !== null && !SOME.test(said.slice(0, said.indexOf(words))))
      return { words, except: except + next };
  }
  return null;
}

/** "None outlives …: they are wiped when …": what happens is told plainer than what does not. */
const BEHIND_COLON =
  /[:;] ((?:when|once|after|as soon as|they|each|all|it)\b(?![^]*\b(?:not|no|never)\b)[^]+)$/i;
const MOST_SENTENCES = 8;
/** "All the entries in our visitors' book". */
const OF_ANOTHER_LIST =
  /\b(?:entries|items|rows|records|names) (?:in|on|of|from) (?:our|your|their|his|her|a|any) (?!(?:\w+ )?(?:list|table|cookies?)\b)/i;
/** "That one goes after a day." */
const OF_THAT = /^(?:that|this|it|the latter|those|these)\b/i;
const SUBJECT =
  /^(?:all|each|every|everything|any|both|one|ones|of|the|these|those|them|they|cookies?|entry|entries|items?|following|you|see)$/i;

/** The sentence of one of them: "Each of the following will be …" as "It will be …". */
function ofIt(said: string): string {
  const words = said.split(/\s+/);
  const verb = words.findIndex((word) => !SUBJECT.test(word) && !isModifier(word.toLowerCase()));
  return `It ${words.slice(Math.max(0, verb)).join(' ')}`;
}

/** How long one of them lasts: as long as all, or what is told of it as an exception; null where it tells nothing. */
export function lifetimeOfName(name: string, { words, except }: LifetimeOfAll): string | null {
  const at = placeOfName(except, name);
  if (at < 0) return words;
  const rest = except.slice(at + name.length);
  const told = rest
    .replace(/^[^\p{L}(]*(?:(?:that|this) one\b|(?:which|that)\b)?/iu, '')
    .replace(/^sy['’]n\b/i, 'Mae’n');
  return expiryIn(told.startsWith('Mae') ? told : `It ${told}`);
}

/** Where a text names a cookie, and not as a part of another word; -1 where it does not. */
function placeOfName(text: string, name: string): number {
  let at = text.indexOf(name);
  while (at >= 0 && (isPartOfWord(text.charAt(at - 1)) || isPartOfWord(text.charAt(at + name.length))))
    at = text.indexOf(name, at + 1);
  return at;
}
const isPartOfWord = (letter: string): boolean => /[\p{L}\p{N}_-]/u.test(letter);

/** "All of them …, except _ga"; "Unless we say otherwise, they all …". */
function withoutExceptions(sentence: string): { said: string; except: string } {
  const at = EXCEPT.exec(sentence)?.index ?? -1;
  if (at < 0) return { said: sentence, except: '' };
  const commas = [...sentence.matchAll(/,/g)].map(({ index }) => index);
  const main = commas.find((one) =>
    /^(?:all|each|every|both|they|these|the|pob)\b/i.test(sentence.slice(one + 1).trim()),
  );
  const comma = main ?? commas[0] ?? -1;
  if (at > AT_START || comma < at) return { said: sentence.slice(0, at), except: sentence.slice(at) };
  return { said: sentence.slice(comma + 1).trim(), except: sentence.slice(0, comma) };
}

/** "With the exception of …" begins so. */
const AT_START = 10;

/** "Session cookies", "Cookies that last for 30 days". */
function ofKind(label: string): LifetimeOfAll | null {
  if (label.length > 120 || label.endsWith('?') || /\b(?:and|or|a|neu)\b/i.test(label)) return null;
  const kind =
    /^(?!what|how|why|about)[^.:]*?\b(session|persistent|permanent|sesiwn)[- ]cookies?\b|\bcwcis? (sesiwn|parhaus|parhaol)\b/i.exec(
      label,
    );
  const words = kind?.[1] ?? kind?.[2] ?? (/\bcookies?\b|\bcwcis?\b/i.test(label) ? expiryIn(label) : null);
  return words === null ? null : { words, except: '' };
}
