/**
 * The lifetime that a sentence about one cookie tells, whatever its verb: "after 30 days it falls silent". It speaks of the
 * cookie, and of one length of time; what the words make into something else is none.
 */
import { numeralOf } from '../../cookies/lifetime-words.ts';
import { secondsOf } from '../../cookies/lifetimes.ts';
import { isExpiry } from './expiry.ts';
import { expiryAtStart } from './expiry-ends.ts';

const MOST_SENTENCES = 12;
const MOST_WORDS = 40;
/** Words in which the end of a cookie is told. */
const MOST_TOLD = 5;
/** What takes so long is a page or a press. */
const SHORTEST_SECONDS = 60;

const COOKIE = String.raw`(?:it|this one|that one|(?:the|this|that|such an?|an?) (?:\w+ )?cookie(?: (?:of|like) (?:this|that)(?: \w+)?| in question)?)`;
const CLAUSE = String.raw`(?:^|[,;:] |\b(?:and|but|then) )`;
const SOMEBODY = String.raw`(?:you|we|(?:your|the) (?:browser|device|phone|computer))`;
/** "It …", "its life …", "you are rid of it …", "your browser lets go of it …". */
const ABOUT = String.raw`(?:${COOKIE}|its (?:life|time|term|span|end)|${SOMEBODY} (?<does>[^.;,]{2,40}?)(?<! (?:for|about|on|with|at|to|from)) (?:it|(?:the|this|that) cookie))\b`;
const LEADS_TO = '(?:after|for|in|by|at|of|is|has|about|around|some|only|just|up to)';
const BEFORE = new RegExp(String.raw`${CLAUSE}${ABOUT}(?<told>[^.;:]{0,60}?)(?: ${LEADS_TO}){0,3} $`, 'i');
const BEHIND = /^(?:$|[.,;!]| (?:after|from|since|on|later|and|to (?:live|run|go)|left)\b)/i;
/** "After …, it …", "Twelve hours after the last press it …". */
const LENGTH_FIRST = /^(?:and )?(?:(?:after|in|some|about|around) )*$/i;
const THEN = new RegExp(
  String.raw`^(?: (?:after|from|since|on|later)\b[^,;.]{0,50}?)?,? ${COOKIE}(?<told> [^.;,]{2,60})`,
  'i',
);

/** So old, so often: no time of the cookie's. */
const OF_ANOTHER =
  /\b(?:every|each|per|within|since|last|past|first|next|than|under|over|aged?|least|of)(?: the)? $/i;
const OF_LIFE = /\b(?:life|lifetime|lifespan|span|term|lease|time) of $/i;
/** What a cookie is for, what is done with it, and what was. */
const DOES_ELSE =
  /\b(?:was|were|had|been|came|began|(?:ask|answer|renew|refresh|updat|reset|check|sent|send|count|show|log|sign|wait|load|start|begin|open|appear|arriv|fir|work|chang|switch|rotat|remember|record|track|measur|tell|let|help|allow|limit|group|tak|mov|need|us|creat|add|writ|read|see|stor|sav|hold|keep|span|cover|total|compar|feed|mak|ensur|prevent|block|hid|giv|bring|stop|look)(?:e|es|s|ed|ing)?|not|back|into (?:play|force|use|effect)|for (?:those|people))\b/i;
/** "Stops working", "of no more use", "lets go of". */
const NO_MORE =
  /\blets? go of\b|\b(?:stops?|ceases?|done) \w+ing\b|\bof no (?:\w+ )?use\b|\bnot? (?:any )?(?:more|longer)\b/gi;
/** Whose device it is does not matter; whatever else is the reader's or ours does. */
const DEVICE =
  /\b(?:your|the|any|a) (?:own )?(?:device|phone|browser|computer|tablet|machine|disk|memory)\b/gi;
const OF_OTHERS =
  /\b(?:you|your|us|our|we|they|their|which|who|that|whose|so|because|if|unless|an?|the|to (?!(?:an end|dust|nothing|pieces|waste)\b)\w+)\b/i;

/** As printed; null where none of the sentences tells one. */
export function expiryOfEntry(text: string): string | null {
  for (const sentence of text.split(/(?<=[.;!?])\s+/).slice(0, MOST_SENTENCES)) {
    const found = lengthIn(sentence);
    if (found !== null) return found;
  }
  return null;
}

function lengthIn(sentence: string): string | null {
  if (!MAY_TELL.test(sentence)) return null;
  const words = sentence.split(/\s+/).slice(0, MOST_WORDS);
  const lengths: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const end = isNumber(words[at] ?? '') ? expiryAtStart(words, at) : at;
    if (end === at) continue;
    lengths.push(plain(words.slice(at, end).join(' ')));
    at = end - 1;
  }
  const [only, ...others] = lengths;
  if (only === undefined || others.length > 0 || (secondsOf(only) ?? 0) < SHORTEST_SECONDS) return null;
  const place = sentence.indexOf(only);
  return isToldOf(sentence.slice(0, place), sentence.slice(place + only.length)) ? only : null;
}

const MAY_TELL = /\b(?:it|its|cookie|this one|that one)\b/i;
const isNumber = (word: string): boolean => /^\d/.test(word) || numeralOf(word.toLowerCase()) !== null;

/** Without what it is counted from. */
function plain(words: string): string {
  const length = words.replace(/[.,;:]+$/, '').replace(/ (?:after|from|since|on|later)\b.*$/i, '');
  return isExpiry(length) ? length : words;
}

function isToldOf(before: string, after: string): boolean {
  if (OF_ANOTHER.test(before) && !OF_LIFE.test(before)) return false;
  const isFirst = LENGTH_FIRST.test(before);
  if (!isFirst && !BEHIND.test(after)) return false;
  const { does = '', told } = (isFirst ? THEN.exec(after) : BEFORE.exec(before))?.groups ?? {};
  if (told === undefined) return false;
  const words = `${does} ${told}`.replace(DEVICE, ' ').replace(NO_MORE, ' ');
  return (
    words.trim().split(/\s+/).length <= MOST_TOLD &&
    !DOES_ELSE.test(words) &&
    !OF_OTHERS.test(words.replace(OF_LIFE_THERE, ' '))
  );
}
/** "Has a life". */
const OF_LIFE_THERE = /\ban? (?:\w+ )?(?:life|lifetime|lifespan|span|term|lease)\b/gi;
