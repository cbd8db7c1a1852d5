/** How long all the cookies of a list last, told once: "Each cookie below goes when …", "Session cookies". */
import { expiryIn } from './expiry-told.ts';

export interface LifetimeOfAll {
  /** As printed. */
  words: string;
  /** The rest of the sentence, where it says of which it does not hold; else ''. */
  except: string;
}

/** All of them, wherever it is said. */
const ALL = /\b(?:all|each|every|any|both|none|pob|bob|holl|i gyd)\b/i;
/** Those that the sentence leads to, where it stands right beside them. */
const THESE =
  /^(?:\W*|and )(?:these(?! (?!cookies\b|always\b)\p{L}+s\b)|they|the (?:following|below)|the (?:\p{L}+ )?cookies|our cookies|mae['’]?r \p{L}*wcis|maent|byddant|bydd y)\b/iu;
const OF_COOKIES = /\b(?:cookies?|cwcis?|chwcis?|gwcis?|they|these|maent|nhw)\b/i;
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
const EXCEPT = /\b(?:except|apart from|other than|unless|but|save for|ac eithrio|heblaw)\b/i;

/** `isLabel`: of a caption or a heading; `isNext`: it stands right above or below the list. */
export function lifetimeOfAll(
  text: string,
  { isLabel, isNext }: { isLabel: boolean; isNext: boolean },
): LifetimeOfAll | null {
  if (text.length > 1000) return null;
  // A short line that leads to a list may be a sentence too.
  if (isLabel && (ofKind(text) !== null || !text.endsWith(':'))) return ofKind(text);
  for (const sentence of text.split(/(?<=[.!?])\s+/).slice(0, 8)) {
    const ofRest = ELSE.exec(sentence)?.[0] ?? '';
    const { said, except } =
      ofRest === '' ? withoutExceptions(sentence) : { said: sentence.slice(ofRest.length), except: '' };
    const isOfAll =
      ofRest !== '' || ALL.test(said)
        ? isNext || !THIS_LIST.test(said)
        : isNext && (THESE.test(said) || LEADS_TO.test(said));
    if (!isOfAll || !OF_COOKIES.test(said)) continue;
    const words = (isNext ? LEADS_TO.exec(said)?.[1] : undefined) ?? expiryIn(said);
    if (words !== null && !SOME.test(said.slice(0, said.indexOf(words)))) return { words, except };
  }
  return null;
}

/** "All of them …, except _ga"; "Unless we say otherwise, they all …". */
function withoutExceptions(sentence: string): { said: string; except: string } {
  const at = EXCEPT.exec(sentence)?.index ?? -1;
  const comma = sentence.indexOf(',');
  if (at < 0) return { said: sentence, except: '' };
  if (at > 0 || comma < 0) return { said: sentence.slice(0, at), except: sentence.slice(at) };
  return { said: sentence.slice(comma + 1).trim(), except: sentence.slice(0, comma) };
}

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
