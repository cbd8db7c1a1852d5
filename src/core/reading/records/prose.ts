/** Names inside sentences: "we set the following cookies: _ga, _gid", "a cookie called PollTimeout-<pollid>". */
import type { CookieRead } from '../reading.ts';
import { UNIT_WORDS } from '../../cookies/lifetime-words.ts';
import { expiryIn } from './expiry-told.ts';
import type { Line } from './lines.ts';
import { calledInWords } from './called-in-words.ts';
import { isWelshNot } from './led-by-names.ts';
import { bare, beginnings, likenessOf, mayBeName, printedName } from './name-words.ts';
import { cookiesOf } from './rows.ts';
import { COOKIE_WORD, scopeAt } from './scope.ts';
import type { Session } from './session.ts';
import { lengthsByPlace, tellsPlaces } from './told-by-place.ts';
import { wordsOf, type Word } from './tokens.ts';

/** Characters of a block looked at. */
const MOST_CHARACTERS = 6000;
/** Not of visitors: "those who do not use it get the cookie X" denies no cookie. */
const DENIED =
  /(?<!\b(?:who|you|people|visitors|users|readers) )\b(?:(?:do|does|did|will) not|don['’]t|doesn['’]t|no longer|never) (?:set|use|place|drop|store)\b/i;

const SETS = /\bwe (?:also |only )?(?:set|use|store|place|save)\b/i;

/** What a block of prose lists. `isLed`: what stands before it speaks of cookies. */
export function cookiesInProse(line: Line, session: Session): CookieRead[] {
  // Brackets around a whole list are no part of its names; as long as before, so that places stay.
  const text = line.text
    .slice(0, MOST_CHARACTERS)
    .replace(/\[(_?\w+,[^[\]]{1,200})\]/g, (_, names: string) => ` ${names} `);
  if (!HAS_MARKS.test(text) && !MAY_NAME.test(text)) return [];
  const sentences = sentencesOf(text);
  const found: CookieRead[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (DENIED.test(sentence)) continue;
    const written = namesIn(sentence);
    const sure = [...new Set([...written.sure, ...quotedIn(sentence, line, session)])];
    const plain = written.plain.filter((name) => !sure.includes(name));
    const names = [...sure, ...plain];
    if (names.length === 0) continue;
    const scope = scopeAt(session, line.index, [sentence], line.index + 1);
    const isSaid =
      COOKIE_WORD.test(sentence) ||
      (index > 0 && COOKIE_WORD.test(sentences[index - 1] ?? '')) ||
      isSet(sentence, names[0] ?? '');
    // An item under "We use these cookies:" need not say so again, nor "We set _ga" under a heading about cookies.
    const isLed = !isSaid && scopeAt(session, line.index, []).isLedByCookies;
    if (!isSaid && !isLed) continue;
    const common =
      expiryIn(sentence) ??
      toldBehind(sentences.slice(index + 1, index + 1 + MOST_BEHIND)) ??
      introduced(sentences[index - 1] ?? '', sentence, names[0] ?? '');
    const isTold =
      line.kind === 'item' ||
      SETS.test(sentence) ||
      common !== null ||
      expiryIn(between(sentence, names[0] ?? '', undefined)) !== null;
    if (!isSaid && !isTold) continue;
    const own = names.map((name, at) => {
      const told = between(sentence, name, names[at + 1]);
      return expiryIn(told) ?? expiryIn(told.replace(/^[\s,]*(?=\p{L})/u, 'It '));
    });
    // Several lengths for several names: by their places, or none of them told which is whose.
    const nearby = [sentence, `${sentence} ${sentences[index + 1] ?? ''}`];
    const placed = names.length > 1 ? nearby.find(tellsPlaces) : undefined;
    const byPlace = lengthsByPlace(placed ?? '', names.length);
    const isEachTold = own.filter((one) => one !== null).length > (placed === undefined ? 0 : 1);
    const shared =
      placed !== undefined || (names.length > 1 && (sentence.match(LENGTHS)?.length ?? 0) > 1)
        ? null
        : common;
    for (const [at, name] of names.entries()) {
      const expiry = byPlace.get(at) ?? (isEachTold ? own[at] : shared);
      if (expiry == null && plain.includes(name)) continue;
      const cells = { purpose: [sentence], ...(expiry == null ? {} : { expiry: [expiry] }) };
      found.push(...cookiesOf({ names: [name], cells, offset: line.offset, end: line.end }, scope, session));
    }
  }
  return found;
}

/** What stands in names or around them, and words without which a sentence names none. */
const HAS_MARKS = /[_:*<[{‘“]|'\S+'|\b[A-Z]{4,}\b/;
const MAY_NAME =
  /called|named|\b(?:known|listed|stored|saved|shown) as\b|\bnames?\b|\bcall it\b|\b(?:cookie|one|other|another|first|second|third|last), |cookies?\b.{0,30}\(|enw|\bcookie \w|\b(?:the|our|this) \S+ cookies?\b/i;

const LENGTHS = new RegExp(String.raw`(?<!\p{L})(?:session|${UNIT_WORDS.join('|')})(?!\p{L})`, 'giu');

/** "YouTube sets X, which …": what is hardly anything but a name, and is set, is a cookie's. */
const isSet = (sentence: string, name: string): boolean =>
  likenessOf(name) === 3 && SETS_IT.test(sentence.slice(0, Math.max(0, sentence.indexOf(name))));
const SETS_IT =
  /(?:\p{Lu}[\p{L}\d]+|\b(?:it|they|which|that|player|map|form|tool|site|website|page)) (?:also |then |may |can |will )*(?:sets?|saves?|stores?|keeps?|puts?|writes?|creates?|places?|leaves?|drops?) (?:the |a |one )?["'‘“]?$/u;

/** "PHPSESSID is …": what a sentence begins with is a name of its own. */
const isOfAnother = (sentence: string): boolean => {
  const first = wordsOf(sentence.slice(0, 100), 1)[0]?.text ?? '';
  return likenessOf(first) >= 2 && !COOKIE_WORD.test(first);
};

/** Sentences behind a name in which its lifetime may stand. */
const MOST_BEHIND = 4;

/** "… whose name is X. You need not vote. If you do, the cookie will expire after a day.": before the next name. */
function toldBehind(behind: readonly string[]): string | null {
  for (const [at, sentence] of behind.entries()) {
    if (namesIn(sentence).sure.length > 0 || isOfAnother(sentence)) return null;
    if (at === 0 && !isOfCookie(sentence)) continue;
    if (at > 0 && !/\b(?:the|this) cookie (?:will |then |also )?(?:be )?\w+\b/i.test(sentence)) continue;
    const told = expiryIn(sentence);
    if (told !== null) return told;
  }
  return null;
}

/** "It goes …", "Kept for …", "our server forgets it"; not "We keep drafts for …", which is another thing's time. */
const isOfCookie = (sentence: string): boolean =>
  /\b(?:it|its|they|them|this|these|that|both|each|all|cookies?|session|expir\w+|lifetime|lifespan|duration|[cg]h?wcis?|mae|maent|bydd|caiff|fe)\b/i.test(
    sentence,
  ) ||
  /^(?:\d|an? \p{L}+ (?:session|day|week|month|year)\b)/iu.test(sentence) ||
  !OF_OTHERS.test(sentence);
/** Somebody, or a thing of theirs, that does something. */
const OF_OTHERS =
  /^(?:we|i|you|our|your|the|their|staff|officers|other|some|most|any)\b|^\p{Lu}\p{L}+(?: \p{L}+){0,4} (?:is|are|was|were|will|stays?|lasts?)\b/iu;

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["”’)]?)\s+(?=[\p{Lu}"“‘_])/u).slice(0, 60);
}

/** "We save a session cookie. It is always called …": what the sentence before says of the one that this names. */
function introduced(before: string, sentence: string, name: string): string | null {
  const lead = sentence.slice(0, Math.max(0, sentence.indexOf(asPrinted(name))));
  const isOfIt =
    /^(?:it|its|they|this|these|the (?:name|cookie)|enw|ei enw)\b/i.test(sentence) ||
    (/\b(?:it|its|them|this one|that one|this cookie|that cookie)\b/i.test(lead) && COOKIE_WORD.test(before));
  return isOfIt && OF_ONE.test(before) && namesIn(before).sure.length === 0 ? expiryIn(before) : null;
}
/** What the sentence before speaks of. */
const OF_ONE = /\b(?:cookies?|[cg]h?wcis?|one)\b/i;

/** "__utm*" may stand for "cookies prefixed with __utm". */
const asPrinted = (name: string): string => name.replace(/\*$/, '');

/** What a sentence says after one name and before the next. */
function between(sentence: string, name: string, next: string | undefined): string {
  const from = sentence.indexOf(asPrinted(name)) + asPrinted(name).length;
  const to = next === undefined ? -1 : sentence.indexOf(asPrinted(next), from);
  return sentence.slice(from, to < 0 ? undefined : to).replace(/^\*/, '');
}

/** The names in a sentence about cookies, and the plain words that it says a cookie is called by. */
function namesIn(sentence: string): { sure: string[]; plain: string[] } {
  const words = wordsOf(sentence, 400);
  const isSure = words.some(({ text }) => likenessOf(text) === 3);
  const called = calledInWords(sentence, words);
  const names = words
    .filter(
      (word, index) =>
        (likenessOf(word.text) === 3 && !isWelshNot(word.text, words[index + 1]?.text ?? '')) ||
        called.names.includes(word) ||
        isIntroduced(words, index) ||
        (isSure && isBeside(words, index)),
    )
    .map(({ text }) => printedName(bare(text)));
  const begun = beginnings(sentence);
  const own = [...names, ...listed(sentence, names)].filter((name) => !begun.includes(`${name}*`));
  return {
    sure: [...new Set([...own, ...begun])],
    plain: called.plain.map(({ text }) => printedName(bare(text))),
  };
}

const NAMES_IT =
  /\b(?:cookies?(?:['’]s)?|its|their|whose|the) names?\b|\bnames? of (?:the|these|this) cookies?\b|\b(?:it|they|which|these) (?:is|are) (?:always )?(?:called|named)\b|\bei enw\b/i;

/** "The 'prefer-colour' cookie". */
const CALLED_COOKIE = /(?<![\p{L}\p{N}])['‘"“]([a-z][\w.-]{2,60}[-_.]\w+)['’"”] cookies?\b/gu;

/** "The name is always in the format 'news--XXX'"; "Accepted: 'CookieAccepted'" in a list of cookies. */
function quotedIn(sentence: string, line: Line, session: Session): string[] {
  const quoted = [
    ...sentence.matchAll(/(?<![\p{L}\p{N}])['‘"“]([\w.[\]<>{}*-]{3,80})['’"”](?![\p{L}\p{N}])/gu),
  ].flatMap((match) => match[1] ?? []);
  if (quoted.length === 0) return [];
  const least = NAMES_IT.test(sentence) ? 1 : 2;
  const isListed =
    line.kind === 'item' && sentence.length <= 120 && scopeAt(session, line.index, []).isLedByCookies;
  const called = [...sentence.matchAll(CALLED_COOKIE)].flatMap((match) => match[1] ?? []);
  const isName = (name: string): boolean => likenessOf(name) >= (called.includes(name) ? 1 : least);
  return least === 1 || isListed
    ? quoted.filter(isName).map(printedName)
    : called.filter(isName).map(printedName);
}

/** "a cookie called locale", "the session cookie (SERVERID)", "in the cookie CookieControl". */
function isIntroduced(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.text ?? '';
  // Behind any other word stands no name.
  if (!/^(?:the|our|this|called|named|enw|o[’']r|cookies?)$/i.test(before)) return false;
  const [word, earlier] = [words[index]?.text ?? '', words[index - 2]?.text ?? ''];
  if (COOKIE_WORD.test(bare(word)) && bare(word).length <= 8) return false;
  // "the banner-answer-given cookie"
  if (/^cookies?[.,;]?$/i.test(words[index + 1]?.text ?? '') && /^(?:the|our|this)$/i.test(before))
    return likenessOf(word) >= 2 && !/part(?:y|ies)\b|^non-/i.test(word);
  if (/^(?:called|named|enw|o’r|o'r)$/i.test(before))
    return (
      likenessOf(word) >= (/^c/i.test(before) || /^n/i.test(before) ? 1 : 2) &&
      (likenessOf(word) >= 2 || COOKIE_WORD.test(`${earlier} ${words[index - 3]?.text ?? ''}`))
    );
  if (/^cookie$/i.test(before) && /^(?:the|a|our|its|this)$/i.test(earlier)) return likenessOf(word) >= 2;
  return /^\(/.test(word) && /^cookies?$/i.test(before) && likenessOf(word) >= 2;
}

/** "user-id is kept for a day and ab_sess for an hour": written as no word is, and told of as a cookie is. */
const isBeside = (words: readonly Word[], index: number): boolean =>
  /^(?!(?:first|second|third|non)-)[a-z]+[-.][a-z-.]+$/.test(words[index]?.text ?? '') &&
  likenessOf(words[index]?.text ?? '') >= 1 &&
  expiryIn(
    `It ${words
      .slice(index + 1, index + 8)
      .map(({ text }) => text)
      .join(' ')}`,
  ) !== null;

/** Where one part of a list after a colon is surely a name, its single words are names too. */
function listed(sentence: string, sure: readonly string[]): string[] {
  const colon = sentence.indexOf(':');
  if (sure.length === 0 || colon < 0 || colon > 240) return [];
  const parts = sentence
    .slice(colon + 1)
    .split(/,|;|\sand\s/)
    .map((part) => printedName(part.trim().replace(/\.$/, '')));
  return parts.some((part) => sure.includes(part))
    ? parts.filter((part) => mayBeName(part) && likenessOf(part) >= 1)
    : [];
}
