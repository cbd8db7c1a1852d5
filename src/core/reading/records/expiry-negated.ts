/** Lifetimes told by what does not happen: "none of them stays after you close the browser", "is not kept past a week". */
import { isExpiry } from './expiry.ts';
import { expiryAtStart } from './expiry-ends.ts';

const DENIES = /^(?:not|cannot|never|no|none|neither|nor|nothing|nid|ni|\p{L}+n['’]t)$/iu;
const MAY_DENY = /\b(?:not|cannot|never|no|none|neither|nor|nothing|nid|ni)\b|n['’]t\b/i;
const STAYS =
  /^(?:stays?|remains?|kept|keeps?|held|holds?|stored?|stores|lasts?|lives?|persists?|retain(?:s|ed)?|left|saved|survives?|exists?|there|aros|para|ch?adw|gadw|ch?edwir|gedwir|storio)$/i;
/** "Outlives your visit": what follows is its end. */
const OUTLIVES = /^out(?:live|last|stay)s?$/i;
/** "And is kept" says what does happen. */
const PARTS = /^(?:and|but|a|ac|ond)$|[;:.]$/i;
/** From here on it is gone. */
const FROM = /^(?:after|once|when|beyond|past|wedi|unwaith|pan)$/i;
const LONGER = /^(?:longer|more|later|further|over|hwy|fwy|hirach|hwyrach)$/i;
const WITHIN =
  /^(?:on|in|your|any|the|a|device|computer|browser|for|of|much|even|anywhere|there|back|behind|by|us|am|yn|ar|eich|dyfais|i|gael|ei|eu)$/i;

const MOST_SENTENCES = 20;
const MOST_WORDS = 60;
/** Words between what denies and its verb, and between that and the time. */
const MOST_BETWEEN = 16;
const MOST_BEFORE_TIME = 8;

/** The time beyond which it is said not to stay, as printed; null where nothing of the kind is said. */
export function staysNoLonger(text: string): string | null {
  if (!MAY_DENY.test(text)) return null;
  for (const sentence of text.split(/(?<=[.;!?])\s+/).slice(0, MOST_SENTENCES)) {
    const words = sentence.split(/\s+/).slice(0, MOST_WORDS);
    const denial = words.findIndex((word) => DENIES.test(word));
    const found = denial < 0 ? null : fromDenial(words, denial);
    if (found !== null) return found;
  }
  return null;
}

function fromDenial(words: readonly string[], denial: number): string | null {
  for (let at = denial + 1; at < Math.min(words.length, denial + MOST_BETWEEN); at += 1) {
    const word = words[at] ?? '';
    if (PARTS.test(word)) return null;
    if (OUTLIVES.test(word)) return endAt(words, at + 1);
    if (STAYS.test(word)) {
      const found = beyond(words, at + 1);
      if (found !== null) return found;
    }
  }
  return null;
}

/** "On your device after you leave", "for longer than a week". */
function beyond(words: readonly string[], from: number): string | null {
  for (let at = from; at < Math.min(words.length, from + MOST_BEFORE_TIME); at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    if (LONGER.test(word)) return endAt(words, at + (/^(?:than|na)$/i.test(next) ? 2 : 1));
    if (FROM.test(word) || (/^ar$/i.test(word) && /^ôl$/i.test(next))) {
      const end = expiryAtStart(words, at);
      return end > at ? plain(words.slice(at, end).join(' ')) : endAt(words, at + 1);
    }
    if (!WITHIN.test(word)) return null;
  }
  return null;
}

/** The end itself: "14 days", "the end of your session", "your visit". */
function endAt(words: readonly string[], at: number): string | null {
  const end = expiryAtStart(words, at);
  if (end > at) return plain(words.slice(at, end).join(' '));
  const visit =
    /^(?:(?:your|the|this|each|one|a|current|single|own) ){0,3}(?:browser )?(?:visit|session|window|tab)\b/i.exec(
      words.slice(at, at + 6).join(' '),
    )?.[0];
  return visit === undefined ? null : plain(visit);
}

/** Without the word that leads to a length, and the mark that ends the sentence. */
function plain(words: string): string {
  const bare = words.replace(/[.,;:)]+$/, '');
  const length = bare.replace(/^(?:after|once|beyond|past|ar ôl|wedi) /i, '');
  return /\d/.test(length) && isExpiry(length) ? length : bare;
}
