/** Suppliers that only a heading names: "Fernboard cookies", "Cwcis Fernboard", "Cookies set by Fernboard". */
import type { Document } from '../../page/document.ts';
import { quoteOf } from '../../page/sentences.ts';
import type { ProductRead } from '../../reading.ts';
import type { Named } from '../products.ts';
import { NAME } from './name-shape.ts';
import { isNoSupplier, NO_LOOSE_NAME, NO_NAME } from './not-names.ts';

const HEADS = new RegExp(
  String.raw`^(?:(?<before>${NAME}) (?:[Cc]ookies?|[Cc]wcis)|[Cc]wcis (?<welsh>${NAME})|Cookies (?:from|(?:set |used |placed )?by) (?<behind>${NAME}))$`,
  'u',
);
/** A kind of cookies is written small within a sentence; a name is not. */
const isWrittenSo = (name: string, text: string): boolean =>
  [...text.matchAll(WITHIN)].some(({ 1: found }) => found === name || found?.startsWith(`${name} `));
const WITHIN = new RegExp(String.raw`(?<=[\p{Ll},] )(${NAME})`, 'gu');
/** Characters in which a name is looked for. */
const MOST_CHARACTERS = 60_000;

export function headedSuppliers(document: Document, all: readonly Named[]): ProductRead[] {
  return all.flatMap(({ sentence, mentions }): ProductRead[] => {
    if (sentence.kind !== 'heading' || mentions.length > 0) return [];
    const { before, welsh, behind } = HEADS.exec(sentence.text)?.groups ?? {};
    const name = before ?? welsh ?? behind;
    if (name === undefined || name.length < 3) return [];
    if (isNoSupplier(name) || NO_NAME.test(name) || NO_LOOSE_NAME.test(name)) return [];
    const elsewhere = document.text.slice(0, MOST_CHARACTERS).replaceAll(sentence.text, ' ');
    if (!isWrittenSo(name, elsewhere)) return [];
    const said = { category: null, where: 'website' as const, negated: false, openList: false };
    return [{ name, id: null, ...said, ...quoteOf(document, sentence) }];
  });
}
