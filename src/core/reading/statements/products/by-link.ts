/**
 * Suppliers of whom a notice says that they are used, and names them by a link alone: "Our maps come from another company:
 * [read its privacy policy](https://policies.google.com)". Only names that a rule knows are read from an address.
 */
import { plainHost } from '../../../parties/host.ts';
import type { Document, Link } from '../../page/document.ts';
import type { Mention, Names } from '../../names/names.ts';
import { lastPlaceOf, quoteOf, type Sentence } from '../../page/sentences.ts';
import type { ProductRead } from '../../reading.ts';
import type { Named } from '../products.ts';
import { categoryIn } from './around.ts';
import { NETWORKS } from './networks.ts';
import { WEBSITE } from './where.ts';

/** Somebody who is not named, or what is theirs. */
const WHOSE = 'an?|our|the|this|these|another|other|external|outside|third[- ]party|some|their|its';
const WHAT = [
  'providers?|suppliers?|compan(?:y|ies)|processors?|firms?|third part(?:y|ies)',
  'services?|tools?|software|platforms?|systems?|widgets?|plug-?ins?|players?|products?|app',
].join('|');
const SOMEBODY = String.raw`(?:(?:${WHOSE})(?: [\w-]+){0,4} (?:${WHAT})|third part(?:y|ies)|somebody else|someone else)\b`;
const WE = 'we|council|(?:our|this|the) (?:web ?)?(?:site|pages?)|website';
const USE = 'use[sd]?|using|embeds?|loads?|rel(?:y|ies) on|works? with|buys?';
const DONE = [
  'provided|supplied|hosted|run|powered|embedded|shown|played|served|handled|managed|processed',
  'collected|sent|stored|operated|translated|counted|taken',
].join('|');
/** That somebody unnamed is used here, or does something of ours: both in one breath, for two sentences may speak of two. */
const IS_USED = new RegExp(
  [
    String.raw`\b(?:${WE}) (?:\w+ ){0,2}?(?:${USE}) ${SOMEBODY}`,
    String.raw`\b(?:is|are|come|comes) (?:\w+ly )?(?:${DONE})? ?(?:by|from|through|via|with|using) ${SOMEBODY}`,
  ].join('|'),
  'i',
);
/** The sentence after it that does nothing but point there. Any other may speak of somebody else. */
const POINTS =
  /^(?:please )?(?:read|see|view|visit|find|click|here|you can|it|they|its|their|for more|more)\b(?!.*\b(?:if|other|another|different|may)\b)/i;
/** What is only led to is not used. */
const LEADS_AWAY =
  /\blink(?:s|ed|ing)?\b (?:\w+ )?(?:to|from)\b|\b(?:other|external|third[- ]party) (?:web ?)?sites\b/i;
const DENIES = /\b(?:do(?:es)? not|don't|doesn't|never|no longer|not|no)\b/i;
/** What a link to anybody's help says: how to be rid of cookies, where the council is to be met. */
const ANYBODYS =
  /\b(?:opt(?:ing)?[- ]?out|browsers?|delet\w+|disabl\w+|block\w*|follow us|like us|find us|what cookies are|about cookies|manag\w+ cookies|report\w*|complain\w*)\b/i;
/** A link that names nobody. */
const NAMES_NOBODY =
  /^(?:(?:please )?(?:click|read|see|view|visit|find out|learn|follow)? ?(?:on |at )?(?:here|more|this (?:link|page|website|site|notice)|(?:more )?information|details|(?:their|its|the (?:provider|supplier|company|third party|service)'s|the|this)?(?: (?:own|full|website))? ?(?:privacy|cookies?|data protection)? ?(?:polic(?:y|ies)|notices?|statements?|website|site|terms)|(?:the |our |this |their )?(?:[\w-]+ )?(?:provider|supplier|company|third party|tool|service|system)))\.?$/i;

export function linkedSuppliers(
  document: Document,
  all: readonly Named[],
  read: readonly ProductRead[],
  own: ReadonlySet<string>,
  names: Names,
): ProductRead[] {
  const companyOf = (id: string): string => names.product(id)?.companyId ?? id.replace(/^company:/, '');
  const known = new Set(read.flatMap(({ id }) => (id === null ? [] : [companyOf(id)])));
  return all.flatMap(({ sentence, mentions }) => {
    const links = mentions.length > 0 ? NONE : linksIn(document, sentence);
    return links.flatMap((link): ProductRead[] => {
      const words = `${sentence.before?.text ?? ''} ${sentence.text}`;
      const isUsed = IS_USED.test(POINTS.test(sentence.text) ? words : sentence.text);
      if (!isUsed || !NAMES_NOBODY.test(link.text)) return [];
      if (DENIES.test(words) || ANYBODYS.test(words) || LEADS_AWAY.test(words)) return [];
      const host = plainHost(HOST.exec(link.address ?? '')?.[1] ?? '');
      const mention = namedIn(host, names);
      if (mention === null || own.has(mention.id) || known.has(mention.companyId)) return [];
      known.add(mention.companyId);
      return [
        {
          name: host,
          id: mention.id,
          category: mention.category ?? categoryIn(words),
          where: WEBSITE.test(words) ? 'website' : 'service',
          negated: false,
          openList: false,
          ...quoteOf(document, sentence),
        },
      ];
    });
  });
}

const NONE: readonly Link[] = [];

const HOST = /^(?:https?:)?\/\/([^/?#:]{1,200})/i;

function linksIn({ blocks }: Document, sentence: Sentence): readonly Link[] {
  const links = blocks[sentence.block]?.links ?? NONE;
  if (links.length === 0) return NONE;
  const [from, to] = [sentence.offset, lastPlaceOf(sentence)];
  return links.filter(({ offset }) => offset >= from - 1 && offset <= to);
}

/** Whose host it is: "policies.google.com". Where people talk, a link leads to them and says no more. */
function namedIn(host: string, names: Names): Pick<Mention, 'id' | 'companyId' | 'category'> | null {
  if (host === '') return null;
  const product = names.product(names.productNamed(host)?.id ?? '');
  const mention =
    product === null
      ? names.mentions(host).at(-1)
      : { id: product.product.id, companyId: product.companyId, category: product.product.category };
  return mention === undefined || NETWORKS.has(mention.companyId) ? null : mention;
}
