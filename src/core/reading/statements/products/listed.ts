/** Items of lists that name whose a cookie or a system is, with no verb that says so. */
import { likenessOf } from '../../records/name-words.ts';
import type { Mention } from '../../names/names.ts';
import type { Table } from '../../page/document.ts';
import type { Sentence } from '../../page/sentences.ts';
import { NETWORKS } from './networks.ts';

/** An item of a list of cookies that begins with the name: "Worldpay payments". */
export const isListedUnderCookies = ({ start }: Mention, { kind, text, headings }: Sentence): boolean =>
  kind === 'item' &&
  start === 0 &&
  text.length <= 60 &&
  /\bcookies?\b|\bcwcis?\b/i.test(headings.at(-1) ?? '');

const OF_SUPPLIERS =
  /\bthird[- ]part(?:y|ies)\b(?! cookies)|\bsuppliers?\b|\b(?:data |sub-?)?processors?\b|\b(?:service|software|system) providers?\b|\b(?:systems?|services|tools) (?:that )?we use\b|\bwho (?:we share|process|handle)/i;
/** Whether a list or a table stands under words that lead to suppliers. */
export const isUnderSuppliers = ({ headings, lead }: Sentence): boolean =>
  OF_SUPPLIERS.test(`${headings.at(-1) ?? ''} ${lead?.before?.text ?? ''} ${lead?.text ?? ''}`);

/** An item of a list of suppliers that begins with the name: "Acme: forms". */
export const isListedUnderSuppliers = ({ start, end }: Mention, sentence: Sentence): boolean =>
  sentence.kind === 'item' &&
  start === 0 &&
  /^(?:[.;,]?$| ?[-–:(]|, )/.test(sentence.text.slice(end)) &&
  isUnderSuppliers(sentence);

/** A cell under "Supplier". */
export function isInColumnOfSuppliers(table: Table | null | undefined, { places }: Sentence): boolean {
  const head = table?.rows[0];
  const column = head?.findIndex(({ text }) => IS_SUPPLIER.test(text)) ?? -1;
  return column >= 0 && (table?.rows.some((row) => row[column]?.offset === places[0]) ?? false);
}
export const IS_SUPPLIER =
  /^(?:name of )?(?:(?:the|our|third[- ]party|data|service|software) )?(?:suppliers?|(?:sub-?)?processors?|providers?|vendors?|contractors?|compan(?:y|ies)|third part(?:y|ies))(?: names?)?$/i;

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
