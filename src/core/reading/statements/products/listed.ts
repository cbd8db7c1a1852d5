/** Items of lists that name whose a cookie or a system is, with no verb that says so. */
import { likenessOf } from '../../records/name-words.ts';
import type { Mention } from '../../names/names.ts';
import type { Table } from '../../page/document.ts';
import type { Sentence } from '../../page/sentences.ts';
import { either } from '../claims/rule.ts';
import { NETWORKS } from './networks.ts';

/** An item of a list of cookies that begins with the name: "Worldpay payments". */
export const isListedUnderCookies = ({ start }: Mention, { kind, text, headings }: Sentence): boolean =>
  kind === 'item' &&
  start === 0 &&
  text.length <= 60 &&
  /\bcookies?\b|\bcwcis?\b/i.test(headings.at(-1) ?? '');

/** What leads to suppliers, above a list or a table. */
const OF_SUPPLIERS = new RegExp(
  either([
    String.raw`\bthird[- ]part(?:y|ies)\b(?! cookies)`,
    String.raw`\bsuppliers?\b`,
    String.raw`\b(?:data |sub-?)?processors?\b`,
    String.raw`\b(?:service|software|system) providers?\b`,
    String.raw`\b(?:systems?|services|tools|software|companies|firms) (?:that |which )?we use\b`,
    String.raw`\b(?:use|using) (?:the )?(?:following|these) (?:systems|services|tools|software|companies|firms)\b`,
    String.raw`\bwho (?:we share|process|handle)`,
    String.raw`\b(?:use|using|engage) (?:\w+ )?(?:organisations|companies|businesses|firms|others)\b[^.:]{0,90}\b(?:on our behalf|for us)\b`,
    String.raw`\bdd?efnyddio (?:sefydliadau|cwmnïau)\b[^.:]{0,120}\b(?:ar ein rhan|i ni)(?!\p{L})`,
    String.raw`\bprocess\w* (?:your|our|personal|the) (?:personal )?(?:data|information)\b[^.:]{0,20}\b(?:for us|on our behalf)\b`,
    String.raw`(?<!\p{L})(?:g?ch?yflenw(?:r|yr)|d?darparwyr|p?b?h?rosesw?yr|contractwyr|thrydydd parti\w*|trydydd parti\w*)(?!\p{L})`,
  ]),
  'iu',
);
/** Whether a list or a table stands under words that lead to suppliers. */
export const isUnderSuppliers = ({ headings, lead }: Sentence): boolean =>
  OF_SUPPLIERS.test(`${headings.at(-1) ?? ''} ${lead?.before?.text ?? ''} ${lead?.text ?? ''}`);

/** "Our software", "What systems we use": where things are kept there, they are kept in what is called so. */
export const isUnderSoftware = ({ headings, lead }: Sentence): boolean =>
  OF_SOFTWARE.test(`${headings.at(-1) ?? ''} ${lead?.text ?? ''}`);
const OF_SOFTWARE =
  /\b(?:software|(?:computer|it|ict|back[- ]office) (?:systems|tools)|(?:our|which|what|whose) (?:systems|tools)|(?:systems|tools|programs) (?:that |which )?(?:we|staff|officers|our) )/i;

/** An item of a list of suppliers that begins with the name: "Acme: forms"; of receivers, with what it does for us. */
export const isListedUnderSuppliers = ({ start, end }: Mention, sentence: Sentence): boolean =>
  sentence.kind === 'item' &&
  (start === 0 || IS_MAKER.test(sentence.text.slice(0, start))) &&
  ((/^(?:[.;,]?$| ?[-–:(]|, | (?:for|to) )/.test(sentence.text.slice(end)) && isUnderSuppliers(sentence)) ||
    isGivenToDo(sentence, sentence.text.slice(end)));

/** "The Rivers Service (RS) ": before what is theirs. */
const IS_MAKER = /^(?:the )?\p{Lu}[\p{L} '’]{2,50} \([A-Z]{2,8}\)(?:'s)? \.?$/iu;
/** Whom data are shared with. */
const OF_RECEIVERS = new RegExp(
  either([
    String.raw`\bwe (?:\w+ ){0,2}?share\b[^.:]{0,80}\bwith\b`,
    String.raw`\b(?:organisations|companies|bodies|others|those) (?:that |who |which )?we (?:\w+ )?share\b`,
    String.raw`\brh?annu\b[^.:]{0,60}(?:â|gyda) (?:nhw|hwy|['’]r canlynol|phwy)`,
    String.raw`\bwith whom we share\b`,
  ]),
  'iu',
);
/** What is done for a council, and not by somebody who is told of a case. */
const WORK = either([
  'send',
  'collect',
  'gather',
  'pay',
  'process',
  'take (?:card )?payments?',
  'host',
  'store',
  'print',
  'post',
  'e-?mail',
  'text',
  'deliver',
  'run',
  'count',
  'scan',
  'analyse',
  'record',
  'manage (?:our|the|your) (?:bookings?|appointments|feedback|payments?)',
]);
const WORK_IN_WELSH = either([
  'anfon',
  'gasglu',
  'dalu',
  'brosesu',
  'storio',
  'argraffu',
  'bostio',
  'ddosbarthu',
  'gofnodi',
  'drin',
]);
const ITS_KIND = String.raw`(?: \([^()]{2,60}\))?(?: (?:service|system|software|platform|tool))?`;
const ITS_WORK = new RegExp(
  String.raw`^${ITS_KIND}(?: (?:(?:which|that) is )?used)? (?:to (?:help us )?${WORK}\b|i ${WORK_IN_WELSH}(?!\p{L}))`,
  'iu',
);
/** "Acme to send you e-mails", in a list of those whom we share data with. */
export const isGivenToDo = ({ headings, lead, kind }: Sentence, after: string): boolean =>
  kind === 'item' &&
  ITS_WORK.test(after) &&
  OF_RECEIVERS.test(`${headings.at(-1) ?? ''} ${lead?.before?.text ?? ''} ${lead?.text ?? ''}`);

/** A cell under "Supplier". */
export function isInColumnOfSuppliers(table: Table | null | undefined, sentence: Sentence): boolean {
  const column = columnOfSuppliers(table?.rows[0] ?? []);
  return column >= 0 && (table?.rows.some((row) => row[column]?.offset === sentence.offset) ?? false);
}

/** Index of the column in which suppliers stand; -1 where there is none. */
export function columnOfSuppliers(head: Table['rows'][number]): number {
  return head.findIndex(({ text }) => IS_SUPPLIER.test(text));
}
const IS_SUPPLIER = new RegExp(
  either([
    String.raw`^(?:name of )?(?:(?:the|our|third[- ]party|data|service|software) )?(?:suppliers?|(?:sub-?)?processors?|providers?|vendors?|contractors?|compan(?:y|ies)|third part(?:y|ies))(?: names?)?$`,
    String.raw`^(?:the |our )?(?:systems?|software|tools?|platforms?|apps?)(?: (?:names?|used|(?:that )?we use))?$`,
    String.raw`^(?:who|by whom)(?: (?:does|do|provides?|supplies|supply|runs?|makes?|handles?|helps?)(?: (?:it|this|us|that|them))?)?$`,
    '^(?:y |ein )?(?:cyflenwr|cyflenwyr|darparwr|darparwyr|prosesydd|proseswyr|contractwr|contractwyr|cwmni)$',
    String.raw`^(?:it is |which is )?(?:provided|supplied|run|made|done|handled|hosted) by$`,
  ]),
  'i',
);

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
  /\bthird[- ]part(?:y|ies)\b|\bsuppliers?\b|\bprocessors?\b|\bproviders?\b|\bsystems?\b|\bsoftware\b|\btools\b/i.test(
    `${headings.slice(-2).join(' ')} ${lead?.text ?? ''}`,
  );

/** "Provider: .example.com", in labelled lines. */
export const isLabelledProvider = ({ start }: Mention, { text }: Sentence): boolean =>
  start < 20 && /^(?:provider|host|set by|supplier|company) ?: ?\.?(?:www\.)?$/i.test(text.slice(0, start));
