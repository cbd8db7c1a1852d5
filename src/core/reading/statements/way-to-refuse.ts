/**
 * That one may say no to cookies or to being counted, in whatever words: in the browser, or elsewhere. It is no claim of
 * the council's that the site can be held to (those are ./claims/can-decline.ts and opt-out-link.ts); but who speaks of a
 * way is not said to speak of none.
 */
import type { Document } from '../page/document.ts';
import { quoteOf, type Sentence } from '../page/sentences.ts';
import { firstOf } from '../patterns/may-match.ts';
import type { Quoted } from '../reading.ts';

const BROWSER = String.raw`\b(?:browsers?|(?:p|b|ph|mh)orwr)\b`;
const REFUSES = String.raw`\b(?:(?:block|refus|reject|disabl|declin|restrict|prevent|stop|control|manag|deactivat)(?:e|es|ed|ing|s|ging|ping|ped)?|(?:turn|switch|opt)(?:ed|ing|s)?\b[^.;]{0,40}\b(?:off|out)|not (?:to )?accept|g?wrthod|[bf]h?locio|d?diffodd|r?h?eoli|h?atal|analluogi)\b`;
const IN_BROWSER = [
  new RegExp(`${BROWSER}[^.;]{0,120}${REFUSES}`, 'i'),
  new RegExp(`${REFUSES}[^.;]{0,120}${BROWSER}`, 'i'),
];
const UNWILLING = [
  /\b(?:rather|prefer|like|choose|wish) not\b|\b(?:do|would|did)(?: not|n['’]t) (?:want|wish|like|mind)\b|\b(?:say|saying) no\b|\bno (?:stats|statistics|thanks?|thank you)\b/i,
  /\b(?:turn|switch)(?:ed|ing)?\b[^.;]{0,30}\boff\b|\b(?:be|leave \w+) left out\b|\b(?:decline|refuse|reject|disable|block) (?:it|them|this|these)\b/i,
  /\bobject(?:s|ed|ing|ion|ions)?\b|\bopt(?:s|ed|ing)?[- ]out\b|\bopt-?outs?\b|\bstop (?:counting|measuring|us|this|it)\b|\bwe(?:['’]ll| will) stop\b|\b(?:count|leave) (?:me|you) out\b/i,
  /\bnot (?:to )?be (?:counted|measured|tracked|included)\b|\b(?:g?wrthwynebu|optio allan|gwrthod|wrthod)\b|\b(?:peidio|heb) (?:â |gael |cael )/i,
];
const COUNTED =
  /\b(?:stat(?:s|istics)|analytic\w*|count\w*|measur\w*|visits?|figures|ystadegau|(?:c|g|ch|ngh)yfri\w*)\b/i;
const COOKIES = /\b_[a-z]|\b(?:cookies?|tracking|counted|(?:c|g|ch|ngh)wcis?)\b/i;

/** Sentences before it that may say what "them" are. */
const NEAR = 3;

/** The nearest; one that is of privacy as well, such as a title, says nothing of a sentence. */
function headingOf(headings: readonly string[]): string {
  const nearest = headings.at(-1) ?? '';
  return /\bprivacy\b|\bdata protection\b|preifatrwydd/i.test(nearest) ? '' : nearest;
}

/** The first sentence that says so; null where none does. */
export function wayToRefuseOf(document: Document, sentences: readonly Sentence[]): Quoted | null {
  const said = sentences.find(({ text, headings }, at) => {
    const isElsewhere = firstOf(text, UNWILLING) !== null;
    if (!isElsewhere && firstOf(text, IN_BROWSER) === null) return false;
    const near = sentences
      .slice(Math.max(0, at - NEAR), at)
      .filter((before) => before.headings.at(-1) === headings.at(-1))
      .map((before) => before.text.slice(-300));
    const around = [headingOf(headings), ...near, text].join(' ');
    return COOKIES.test(around) || (isElsewhere && COUNTED.test(around));
  });
  return said === undefined ? null : quoteOf(document, said);
}
