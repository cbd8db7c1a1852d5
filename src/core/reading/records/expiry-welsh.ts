/** Lifetimes in Welsh sentences, where the verb comes first and the time behind its own small words. */
import { expiryAtStart, unbracketed } from './expiry-ends.ts';

const MOST_SENTENCES = 20;
const MOST_TRIES = 12;
const WELSH_VERB = /^(?:mae|maen|maent|bydd|byddant|caiff|cânt|daw|dônt|fe|fe['’]i|\p{L}{3,9}ir)(?=[ '’])/iu;
const WELSH_TIME = / (?=(?:ar ôl|ymhen|am|hyd|cyhyd|[dt]rwy|pan|tan|nes|o fewn) )/giu;
/** Characters of a sentence within which its time stands. */
const MOST_WELSH = 300;

/** Welsh has its verb first: "Mae’n darfod ymhen chwe mis", "Cedwir y cwci am flwyddyn". */
export function afterWelshVerb(text: string): string | null {
  for (const sentence of text.split(/(?<=[.;!?])\s+/).slice(0, MOST_SENTENCES)) {
    if (!WELSH_VERB.test(sentence)) continue;
    for (const { index } of [...sentence.slice(0, MOST_WELSH).matchAll(WELSH_TIME)].slice(0, MOST_TRIES)) {
      const words = sentence.slice(index + 1, index + 161).split(/\s+/);
      const before = /^(?:am|ymhen|ar ôl|o fewn) /i.exec(words.join(' '))?.[0].split(' ').length ?? 1;
      for (const from of [before - 1, 0]) {
        const end = expiryAtStart(words, from);
        if (end > from && !(from === 0 && /^(?:am|ymhen)$/i.test(words[0] ?? '')))
          return unbracketed(words.slice(from, end).join(' '));
      }
    }
  }
  return null;
}
