/** Lifetimes told in sentences: "it lapses six months after we last wrote it", "we save a session cookie". */
import {
  isAuxiliary,
  isLifetimeVerb,
  isModifier,
  isNoLifetimeVerb,
  isParticle,
} from '../lexicon/lifetimes.ts';
import { secondsOf } from '../../cookies/lifetimes.ts';
import { isExpiry } from './expiry.ts';
import { expiryAtStart, unbracketed } from './expiry-ends.ts';
import { afterWelshVerb } from './expiry-welsh.ts';
import { beforeEnd } from './expiry-before-end.ts';
import { afterActs } from './expiry-done.ts';
import { staysNoLonger } from './expiry-negated.ts';

/** Characters looked at, and lifetimes tried. */
const MOST_CHARACTERS = 2000;
const MOST_TRIES = 12;
/** Words between a verb and its lifetime. */
const MOST_BETWEEN = 9;

/** The lifetime that a sentence or a description tells, as printed; null where it tells none. */
export function expiryIn(text: string): string | null {
  const bounded = text.slice(0, MOST_CHARACTERS);
  return (
    atStart(bounded) ??
    staysNoLonger(bounded) ??
    afterVerb(bounded) ??
    ofSubject(bounded) ??
    ofObject(bounded) ??
    afterWelshVerb(bounded) ??
    inBrackets(bounded) ??
    atEnd(bounded) ??
    counted(bounded) ??
    beforeEnd(bounded) ??
    ofKind(bounded)
  );
}

/** "End of session. Holds the pages you saw."; of "Lasts for 2 years. Counts." the verb is no part. */
function atStart(text: string): string | null {
  const first = /^[^.;]{3,60}(?=[.;]\s)/.exec(text)?.[0];
  if (first === undefined || !isExpiry(first)) return null;
  const [verb = '', ...rest] = first.split(' ');
  return isLifetimeVerb(verb.toLowerCase()) && !END_AS_NOUN.test(first) && rest.length > 1
    ? (after(rest.join(' '), false, verb) ?? first)
    : first;
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.;!?])\s+/).slice(0, 20);

/** "End of browser session". */
const END_AS_NOUN = /^end of\b/i;

/** "It is not deleted when …". */
const DENIED = /(?:\b(?:not|never)|n['’]t) (?:be |been |being |automatically )*$/i;

/** "Expires in …", "is kept on your device for …", "mae'n dod i ben ar ôl …". */
function afterVerb(text: string): string | null {
  let tries = 0;
  for (const match of text.matchAll(/\p{L}+/gu)) {
    if (!isLifetimeVerb(match[0].toLowerCase())) continue;
    // "When the last tab is shut": no verb.
    if (
      /^(?:last|end)$/i.test(match[0]) &&
      /\b(?:the|your|its|each|at) $/i.test(text.slice(Math.max(0, match.index - 6), match.index))
    )
      continue;
    const end = match.index + match[0].length;
    if (END_AS_NOUN.test(text.slice(match.index, end + 4))) continue;
    if (DENIED.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
    if ((tries += 1) > MOST_TRIES) break;
    const rest = text.slice(end, end + 160).replace(/^ (?:up|away|out) (?!to\b)/, ' ');
    const found = after(rest, false, match[0]);
    if (found !== null) return found;
  }
  return null;
}

/** "Your browser drops it 8 days after you chose." */
function ofObject(text: string): string | null {
  for (const { verb, rest } of afterActs(text)) {
    const found = after(rest, true, verb);
    if (found !== null) return found;
  }
  return null;
}

/** Words within which the cookie is named that a sentence is about. */
const MOST_SUBJECT = 5;
/** Words of a sentence that leaves the cookie out. */
const MOST_BARE = 12;
/** "It", "these", "this one", "such cookies", "each cookie in the list below". */
const PRONOUN = /^(?:it|they|this|these|both|which|that)$/i;

/** Whatever the verb: "It lapses six months after …", "It notes your answer and goes away after …". */
function ofSubject(text: string): string | null {
  for (const sentence of sentencesOf(text)) {
    const words = sentence.split(/\s+/).slice(0, 60);
    const noun = words.slice(0, MOST_SUBJECT).findIndex((word) => /^cookies?$/i.test(word));
    let at = noun >= 0 ? noun + 1 : PRONOUN.test(words[0] ?? '') ? 1 : -1;
    // "Fades after 9 days."
    const bare = at < 0 && words.length <= MOST_BARE ? afterAnyVerb(words, 0) : null;
    if (bare !== null && isWhatIsLeft(sentence, bare)) return bare;
    if (at < 0) continue;
    if (noun < 0 && /^one$/i.test(words[at] ?? '')) at += 1;
    while (noun >= 0 && isModifier((words[at] ?? '').toLowerCase())) at += 1;
    for (let and = at - 1; and >= 0; and = words.indexOf('and', Math.max(and + 1, at))) {
      const found = afterAnyVerb(words, and < at ? at : and + 1);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Nothing behind it but what it is counted from: "Fades a week after you chose." */
const isWhatIsLeft = (sentence: string, told: string): boolean =>
  /^(?: (?:after|from|since) [^,;]{2,60})?[.;!\s]*$/i.test(
    sentence.slice(sentence.lastIndexOf(told) + told.length),
  );

function afterAnyVerb(words: readonly string[], from: number): string | null {
  const lower = (at: number): string => (words[at] ?? '').toLowerCase();
  let at = from;
  while (isAuxiliary(lower(at))) at += 1;
  if (lower(at) === '' || isNoLifetimeVerb(lower(at))) return null;
  if (END_AS_NOUN.test(words.slice(at, at + 2).join(' '))) return null;
  const verb = words[at] ?? '';
  // "It does not expire."
  if (!/^(?:does|do|never)$/.test(lower(at))) at += 1;
  if (isParticle(lower(at))) at += 1;
  return after(words.slice(at).join(' '), true, verb);
}

/** "Remembers the bar (expires in 2 days)". */
function inBrackets(text: string): string | null {
  for (const match of text.matchAll(/\(([^()]{3,80})\)/g)) {
    // "(your bin day; 12 days)"
    for (const part of new Set([match[1] ?? '', ...(match[1] ?? '').split(/\s*[;,–—]\s*/).toReversed()])) {
      const inner = part.replace(
        /^(?:expires?|expiry|lasts?|kept|stored|held|duration)\s*[:–-]?\s*(?:in|after|for)?\s*/i,
        '',
      );
      if (isExpiry(inner)) return inner.replace(/[.,;]$/, '');
    }
  }
  return null;
}

/** "Counts visits – 2 years". */
function atEnd(text: string): string | null {
  // What stands behind a dash may have commas of its own.
  const behind = /\s[–—-]\s+([^–—.;:]{3,60})\.?\s*$/u.exec(text.slice(-90))?.[1];
  if (behind !== undefined && isExpiry(behind)) return behind.trim();
  const tail = /(?:\s[–—-]|[.,;:])\s+([^–—.,;:]{3,60})\.?\s*$/u.exec(text.slice(-90))?.[1];
  return tail !== undefined && isExpiry(tail) ? tail.trim() : null;
}

/** "It keeps your choice for one year.", "yours for the length of your visit", "It has a 2 year expiry." */
function counted(text: string): string | null {
  const words =
    /(?<!\b(?:wait|pause)s? )\bfor ((?:(?:up to|about|around|a maximum of) )?(?:\d|an?\b|[a-z]+(?:[- ][a-z]+)? (?=minute|hour|day|week|month|year)|(?:the|your) (?:duration|length|rest|remainder|time|whole|entire|entirety|full)|as long as)[^.,;:()]{2,60}?)(?:[.\s]*$|,? (?:and )?then\b)/i.exec(
      text.slice(-160),
    )?.[1] ??
    /\b(\d{1,4}[- ](?:minute|hour|day|week|month|year)s?) (?:expiry|lifespan|lifetime|duration|life)\b/i.exec(
      text,
    )?.[1];
  return words !== undefined && isExpiry(words.trim()) ? words.trim() : null;
}

/** "We save a session cookie": what is said of one kind, and not of others beside it. */
function ofKind(text: string): string | null {
  return (
    /(?<!\b(?:not|no|nor) )\b(?:a|as|this|these are|are) (?:(?!not )\p{L}+ ){0,2}?(session|persistent|permanent)[- ]cooki?es?\b(?! (?:and|or) (?:session|persistent|permanent))/iu.exec(
      text,
    )?.[1] ??
    /\bcookies? (?:is|are) (?:all |both |only )?(session|persistent|permanent)(?=[.,;]|$)/i.exec(text)?.[1] ??
    /\b(?:cwci|gwci|chwci|cwcis) (?:\p{L}+ )?(sesiwn)\b/iu.exec(text)?.[1] ??
    null
  );
}

const JOINTS = new Set(
  (
    'only just there all right once when by with wedi ar ôl ymhen is are will be it this date time period on your device computer browser ' +
    'for in after every of the cookie cookies set to automatically and then from expire expires hefyd am yn ' +
    'off out away again phone tablet laptop machine disk drive memory itself its own accord exactly precisely roughly quietly use'
  ).split(' '),
);
/** "Used to persist session state" tells no lifetime. */
const NO_LIFETIME = /^(?:state|data|ids?|identifiers?|information|variables?|tokens?|keys?|values?)\b/i;

/** Past "is", "for", "on your device": the lifetime that follows, if one does. `isLoose`: after a verb nobody knows. */
function after(text: string, isLoose: boolean, verb: string): string | null {
  const words = text
    .replace(/^\s*[:=–—-]\s*/, '')
    .replace(/^((?:\w+ ){0,4})(?:no|not) (?:longer|more|later) than /i, '$1')
    .trim()
    .split(/\s+/)
    .slice(0, 24);
  for (let at = 0; at < Math.min(words.length, MOST_BETWEEN); at += 1) {
    if (isLoose && /^every$/i.test(words[at] ?? '')) return null;
    const end = expiryAtStart(words, at);
    if (end > at && NO_LIFETIME.test(words[end] ?? '')) return null;
    if (end > at) {
      const start = /^(?:for|in|after|every|ymhen)$/i.test(words[at] ?? '') ? at + 1 : at;
      const found = unbracketed(withoutStart(words.slice(start, end).join(' ')));
      if (isNoEnd(words.slice(0, end), at, isLoose, verb) && secondsOf(found) === 0) return null;
      return `${found}${alternative(text.slice(text.indexOf(found) + found.length))}`;
    }
    if (!JOINTS.has((words[at] ?? '').toLowerCase())) return null;
  }
  return null;
}

/** "Stays after you close the browser", "notes the length of your visit": a visit that is not its end. */
const isNoEnd = (words: readonly string[], at: number, isLoose: boolean, verb: string): boolean =>
  (STAYS.test(verb) && words.some((word) => /^(?:after|once|beyond)$/i.test(word))) ||
  (isLoose && at === 0 && /^(?:the|your|a|an|this|each)$/i.test(words[0] ?? ''));
const STAYS = /^(?:stay|remain|kept|keep|live|last|persist|held|hold|store|retain|save)/i;

/** ", or when you have been away for an hour": what comes first is not known. */
const alternative = (rest: string): string =>
  /^,? or (?:when|whenever|if|until|after|once|as soon as)\b[^.;:]{3,120}/i.exec(rest)?.[0] ?? '';

/** A length without what it is counted from: "six months after your last visit". */
function withoutStart(words: string): string {
  const length = words
    .replace(/^(?:only|just|deleted|removed|you(?= until| till| for)) /i, '')
    .replace(/ (?:after|from|since|ar ôl|o) .*$/i, '');
  return isExpiry(length) ? length : words;
}
