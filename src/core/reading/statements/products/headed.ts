/** Suppliers that only a heading names: "Fernboard cookies", "Cwcis Fernboard", "Cookies set by Fernboard". */
import type { Document } from '../../page/document.ts';
import { quoteOf, type Sentence } from '../../page/sentences.ts';
import type { ProductRead } from '../../reading.ts';
import type { Named } from '../products.ts';
import { NAME } from './name-shape.ts';
import { isPart } from './roles.ts';
import { isNoSupplier, NO_LOOSE_NAME, NO_NAME } from './not-names.ts';

const HEADS = new RegExp(
  String.raw`^(?:(?<before>${NAME}) (?:[Cc]ookies?|[Cc]wcis)|[Cc]wcis (?<welsh>${NAME})|Cookies (?:from|(?:set |used |placed )?by) (?<behind>${NAME}))$`,
  'u',
);
/** A kind of cookies is written small within a sentence; a name is not. */
const isWrittenSo = (name: string, text: string): boolean =>
  [...text.matchAll(WITHIN)].some(({ 1: found }) => found === name || found?.startsWith(`${name} `));
const WITHIN = new RegExp(String.raw`(?<=[\p{Ll},] )(${NAME})`, 'gu');
/** "Our suppliers", "Third-party services": each heading or term below is one of them. */
const HEADS_SUPPLIERS =
  /^(?:\d+[.)]? )?(?:(?:our|the|main|other|list of|which|what) )*(?:third[- ]party )?(?:(?:data |sub-?)?processors?|suppliers?|service providers?|contractors|(?:third[- ]party|external) (?:services|suppliers|processors|providers|tools|software|companies)|(?:companies|services|systems|tools|software|suppliers|processors|third parties)(?: that| which)? we (?:use|work with)|(?:ein )?(?:cyflenwyr|darparwyr|proseswyr))$/i;
/** Written as only firms are, or with a capital within a word. */
const IS_FIRM =
  / (?:Ltd|Limited|LLP|plc|Inc|CIC|Digital|Solutions?|Systems?|Software|Technolog(?:y|ies))$|\p{Ll}\p{Lu}/u;
const IS_NAME = new RegExp(`^${NAME}(?: (?:Ltd|Limited|plc|LLP|CIC))?$`, 'u');

/** Whether a heading or a term stands straight under words that head suppliers. */
export const isHeadedBySuppliers = ({ text, headings }: Sentence): boolean =>
  HEADS_SUPPLIERS.test(headings.filter((heading) => heading !== text).at(-1) ?? '');

function isOfTheirs({ sentence }: Named): boolean {
  if (!isHeadedBySuppliers(sentence)) return false;
  return sentence.kind === 'term' || IS_FIRM.test(sentence.text);
}

/** Characters in which a name is looked for. */
const MOST_CHARACTERS = 60_000;

const isNoName = (name: string): boolean =>
  isNoSupplier(name) || NO_NAME.test(name) || NO_LOOSE_NAME.test(name);

export function headedSuppliers(document: Document, all: readonly Named[]): ProductRead[] {
  return all.flatMap((named): ProductRead[] => {
    const { sentence, mentions } = named;
    if ((sentence.kind !== 'heading' && sentence.kind !== 'term') || mentions.length > 0) return [];
    if (IS_NAME.test(sentence.text) && isOfTheirs(named))
      return isNoName(sentence.text) || isPart(sentence.text)
        ? []
        : [
            {
              ...{ name: sentence.text, id: null, category: null, where: 'service' as const },
              ...{ negated: false, openList: false, ...quoteOf(document, sentence) },
            },
          ];
    const { before, welsh, behind } = HEADS.exec(sentence.text)?.groups ?? {};
    const name = before ?? welsh ?? behind;
    if (name === undefined || name.length < 3) return [];
    if (isNoName(name)) return [];
    const elsewhere = document.text.slice(0, MOST_CHARACTERS).replaceAll(sentence.text, ' ');
    if (!isWrittenSo(name, elsewhere)) return [];
    const said = { category: null, where: 'website' as const, negated: false, openList: false };
    return [{ name, id: null, ...said, ...quoteOf(document, sentence) }];
  });
}
