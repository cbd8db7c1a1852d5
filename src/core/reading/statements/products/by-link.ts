/**
 * Suppliers of whom a notice says that they are used, and names them by a link alone: "Our maps come from another company:
 * [read its privacy policy](https://policies.google.com)". Only names that a rule knows are read from an address.
 */
import { plainHost } from '../../../parties/host.ts';
import type { Document, Link } from '../../page/document.ts';
import type { Mention, Names } from '../../names/names.ts';
import { quoteOf, type Sentence } from '../../page/sentences.ts';
import type { ProductRead } from '../../reading.ts';
import type { Named } from '../products.ts';
import { categoryIn } from './around.ts';
import { NETWORKS } from './networks.ts';
import { WEBSITE } from './where.ts';

/** Somebody who is not named, or what is theirs. */
const SOMEBODY =
  /\b(?:an?|our|the|this|these|another|other|external|outside|third[- ]party|some|their|its)(?: [\w-]+){0,4} (?:providers?|suppliers?|compan(?:y|ies)|processors?|services?|tools?|software|platforms?|systems?|widgets?|plug-?ins?|players?|products?|firms?|third part(?:y|ies)|app)\b|\bthird part(?:y|ies)\b|\b(?:somebody|someone) else\b/i;
/** That it is used here. */
const IS_USED =
  /\b(?:we|council|our (?:web ?)?(?:site|pages?)|this (?:web ?)?(?:site|page)|website) (?:\w+ ){0,2}?(?:uses?|using|embeds?|includes?|shows?|loads?|rel(?:y|ies) on|works? with|buys?|has|have)\b|\b(?:is|are|come|comes) (?:\w+ly )?(?:provided|supplied|hosted|run|powered|embedded|shown|played|served|handled|managed|processed|collected|sent|stored|operated|translated|counted|taken)? ?(?:by|from|through|via|with|using)\b/i;
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
    const links = mentions.length > 0 ? [] : linksIn(document, sentence);
    return links.flatMap((link): ProductRead[] => {
      const words = `${sentence.before?.text ?? ''} ${sentence.text}`;
      if (!NAMES_NOBODY.test(link.text) || !SOMEBODY.test(words) || !IS_USED.test(words)) return [];
      if (DENIES.test(words) || ANYBODYS.test(words)) return [];
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

const HOST = /^(?:https?:)?\/\/([^/?#:]{1,200})/i;

function linksIn({ blocks }: Document, { block, places }: Sentence): Link[] {
  const [from, to] = [places[0] ?? 0, places.at(-1) ?? 0];
  return (blocks[block]?.links ?? []).filter(({ offset }) => offset >= from - 1 && offset <= to);
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
