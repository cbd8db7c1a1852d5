/**
 * That cookies can be refused in the browser: a way to say no which is not the site's own, so that it is no claim of
 * the council's. Who tells of it is not said to tell of none.
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
const COOKIES = /\b_[a-z]|\b(?:cookies?|tracking|counted|(?:c|g|ch|ngh)wcis?)\b/i;

/** Sentences before it that may say what "them" are. */
const NEAR = 3;

/** The first sentence that says so; null where none does. */
export function browserChoiceOf(document: Document, sentences: readonly Sentence[]): Quoted | null {
  const said = sentences.find(({ text, headings }, at) => {
    if (firstOf(text, IN_BROWSER) === null) return false;
    const near = sentences.slice(Math.max(0, at - NEAR), at).map((before) => before.text.slice(-300));
    return COOKIES.test([...headings, ...near, text].join(' '));
  });
  return said === undefined ? null : quoteOf(document, said);
}
