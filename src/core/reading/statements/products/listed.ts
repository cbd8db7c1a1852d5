/** Items of lists that name whose a cookie or a system is, with no verb that says so. */
import { likenessOf } from '../../records/name-words.ts';
import type { Mention } from '../../names/names.ts';
import type { Sentence } from '../../page/sentences.ts';
import { NETWORKS } from './networks.ts';

/** An item of a list of cookies that begins with the name: "Worldpay payments". */
export const isListedUnderCookies = ({ start }: Mention, { kind, text, headings }: Sentence): boolean =>
  kind === 'item' &&
  start === 0 &&
  text.length <= 60 &&
  /\bcookies?\b|\bcwcis?\b/i.test(headings.at(-1) ?? '');

/** "AWSELB – Amazon Web Services, shares the load": whose the cookie is, in a list of cookies. */
export const isBehindCookieName = (
  { start, companyId }: Mention,
  { kind, text, headings, lead }: Sentence,
): boolean =>
  (kind === 'item' || kind === 'definition' || kind === 'paragraph') &&
  !NETWORKS.has(companyId) &&
  /^[\w.*-]{3,60} ?[-–—:] ?["(]?$/.test(text.slice(0, start)) &&
  likenessOf(text.split(/[\s:]/)[0] ?? '') >= 2 &&
  /\bcookies?\b|\bcwcis?\b/i.test(`${headings.slice(-2).join(' ')} ${lead?.text ?? ''}`);

/** "Library management system – Acme", under suppliers. */
export const isBehindItsSystem = (
  { start, end }: Mention,
  { kind, text, headings, lead }: Sentence,
): boolean =>
  (kind === 'item' || kind === 'paragraph') &&
  text.length <= 90 &&
  end >= text.length - 1 &&
  /^\p{Lu}[^.:–—]{3,60} ?[-:] $/u.test(text.slice(0, start)) &&
  /\bthird[- ]part(?:y|ies)\b|\bsuppliers?\b|\bprocessors?\b|\bproviders?\b|\bsystems?\b/i.test(
    `${headings.slice(-2).join(' ')} ${lead?.text ?? ''}`,
  );

/** "Provider: .example.com", in labelled lines. */
export const isLabelledProvider = ({ start }: Mention, { text }: Sentence): boolean =>
  start < 20 && /^(?:provider|host|set by|supplier|company) ?: ?\.?(?:www\.)?$/i.test(text.slice(0, start));
