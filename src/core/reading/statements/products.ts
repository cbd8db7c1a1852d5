/**
 * Products and companies that a notice says are used, or are not, each with the sentence that says it.
 * A name alone is no use: links, channels, examples and other people's use are left out.
 */
import type { Category } from '../../companies/company.ts';
import type { Document } from '../page/document.ts';
import type { Mention, Names } from '../names/names.ts';
import { categoryAround, categoryIn, isBehindTheScenes, isOpenList } from './products/around.ts';
import { linkedSuppliers } from './products/by-link.ts';
import { chosen, type Candidate } from './products/chosen.ts';
import { stanceOf } from './products/denials.ts';
import { WEB_WORDS } from './products/evidence.ts';
import { explainsOurs, isOnlyMentioned } from './products/exclusions.ts';
import { mentionGroups, type Group } from './products/group.ts';
import { howUsed, isAboutCookies, RANK, tableOf } from './products/how-used.ts';
import { isInColumnOfSuppliers } from './products/listed.ts';
import { withWhatFollows } from './products/longer-names.ts';
import { NETWORKS } from './products/networks.ts';
import { ownIn } from './products/speaker.ts';
import { strangerListed } from './products/list-strangers.ts';
import { unknownProducts } from './products/unknown.ts';
import { subjectOf, toldBy, toldInRow, whereOf } from './products/where.ts';
import type { ProductRead } from '../reading.ts';
import { quoteOf, sentencesOf, type Sentence } from '../page/sentences.ts';

/** A sentence with the names in it. */
export interface Named {
  sentence: Sentence;
  mentions: Mention[];
}

/** Lists of names weighed at most; a notice has dozens. */
const MOST_GROUPS = 1000;

export function namedSentences(sentences: readonly Sentence[], names: Names): Named[] {
  return sentences.map((sentence) => ({
    sentence,
    mentions: names.mentions(sentence.text, sentence.tokens),
  }));
}

export function readProducts(document: Document, names: Names, named?: readonly Named[]): ProductRead[] {
  const all = named ?? namedSentences(sentencesOf(document).sentences, names);
  const own = ownIn(all);
  const candidates: Candidate[] = [];
  const strangers = new Map<string, ProductRead>();
  let groups = 0;
  for (const [at, { sentence, mentions }] of all.entries()) {
    if (isMenu(sentence, document)) continue;
    const host = hostIn(sentence, names);
    const known =
      host === null
        ? mentions.filter(
            (mention, at) =>
              !own.has(mention.id) &&
              !isMaker(mention, mentions[at - 1], sentence) &&
              !isPartOf(mention, mentions[at + 1], sentence),
          )
        : [host];
    if (known.length === 0) continue;
    const said: Candidate[] = [];
    for (const group of mentionGroups(sentence, known)) {
      if ((groups += 1) > MOST_GROUPS) break;
      const found = candidatesOf(group, known, all[at + 1]?.sentence ?? null, document, names);
      said.push(...found);
      for (const read of strangersOf(group, found)) strangers.set(read.name.toLowerCase(), read);
    }
    candidates.push(...said.filter((candidate) => !isSucceeded(candidate, said)));
  }
  for (const read of listedStrangers(document, all, candidates)) strangers.set(read.name.toLowerCase(), read);
  for (const read of unknownProducts(document, all)) strangers.set(read.name.toLowerCase(), read);
  const told = chosen(candidates);
  const known = new Set(told.map(({ id }) => id));
  const others = [...strangers.values()]
    .map((read) => recognised(read, names))
    .filter(({ id }) => id === null || !known.has(id));
  const read = [...told, ...others];
  return [...read, ...linkedSuppliers(document, all, read, own, names)].sort((a, b) => a.offset - b.offset);
}

/** "[Accessibility](/a) | [YouTube](/b) | [Cookies](/c)": a line of links says nothing. */
const LEAST_OF_MENU = 3;
const isMenu = ({ block, text }: Sentence, { blocks }: Document): boolean => {
  const links = blocks[block]?.links ?? [];
  if (links.length < LEAST_OF_MENU) return false;
  const rest = links.reduce((words, link) => words.replace(link.text, ' '), text);
  return !/[\p{L}\d]/u.test(rest);
};

/** A name that is a word too is read as a stranger's; where it is the whole of a known one, it is that. */
function recognised(read: ProductRead, names: Names): ProductRead {
  const named = read.id === null ? names.productNamed(read.name) : null;
  const found = named === null || named.name.length < read.name.length ? null : names.product(named.id);
  return found === null
    ? read
    : { ...read, id: found.product.id, category: read.category ?? found.product.category };
}

/** "Acme 4, which has replaced Universal Acme": one product under two names, which is used. */
const isSucceeded = ({ read, mention }: Candidate, said: readonly Candidate[]): boolean =>
  read.negated &&
  said.some(
    (other) => !other.read.negated && other.read.id === read.id && other.mention.name !== mention.name,
  );

/** "Mailchimp by Intuit": whose product it is, beside the product. */
const isMaker = (mention: Mention, before: Mention | undefined, { text }: Sentence): boolean =>
  before !== undefined && /^ \(?(?:by|from) (?:the )?$/.test(text.slice(before.end, mention.start));

/** "Microsoft SharePoint", "the Rivers Service (RS) Alerts": the company, as part of its product's name. */
const isPartOf = (mention: Mention, next: Mention | undefined, { text }: Sentence): boolean =>
  mention.productId === null &&
  next?.companyId === mention.companyId &&
  next.productId !== null &&
  /^(?:'s)?[\s).]+$/.test(text.slice(mention.end, next.start));

/** An unknown name is used as those beside it in the list are. */
function strangersOf({ strangers }: Group, [beside]: readonly Candidate[]): ProductRead[] {
  if (beside === undefined || beside.read.negated) return [];
  return strangers.map((name) => ({ ...beside.read, name, id: null }));
}

/** Items of a list in which others are used: what is a name there is used too. */
function listedStrangers(
  document: Document,
  all: readonly Named[],
  candidates: readonly Candidate[],
): ProductRead[] {
  const used = new Map<string, ProductRead>();
  for (const { read, mention, sentence } of candidates) {
    if (sentence.kind === 'item' && sentence.index === 0 && mention.start === 0 && !read.negated)
      used.set(listOf(sentence), read);
  }
  if (used.size === 0) return [];
  return all.flatMap(({ sentence, mentions }) => {
    const beside = used.get(listOf(sentence));
    if (beside === undefined || sentence.kind !== 'item' || sentence.index > 0 || mentions.length > 0)
      return [];
    const stranger = strangerListed(sentence.text);
    if (stranger === null) return [];
    const where = toldBy('', sentence.text) ?? beside.where;
    return [
      { ...beside, name: stranger.name, id: null, category: null, where, ...quoteOf(document, sentence) },
    ];
  });
}

const listOf = ({ lead, headings }: Sentence): string =>
  lead === null ? `under ${headings.join(' ')}` : `${lead.block} ${lead.index}`;

function candidatesOf(
  group: Group,
  beside: readonly Mention[],
  next: Sentence | null,
  document: Document,
  names: Names,
): Candidate[] {
  const stance = stanceOf(group);
  if (stance === 'purpose') return [];
  const isDenied = stance === 'denied';
  const { sentence } = group;
  const isExplained = !isDenied && explainsOurs(group);
  const isSaid = isDenied || stance === 'affirmed';
  if (!isSaid && !isExplained && isOnlyMentioned(group)) return [];
  return group.mentions.flatMap((mention): Candidate[] => {
    const how = isSaid ? 'use' : isExplained ? 'listed' : howUsed(mention, group, next, document);
    if (how === null) return [];
    const product = suited(mention, group, names);
    const category = categoryAround(group, product.category);
    const table = tableOf(sentence, document);
    const isOfCompany =
      mention.productId === null &&
      table !== null &&
      !isAboutCookies(table, sentence) &&
      isInColumnOfSuppliers(table, sentence);
    const inRow = table === null ? null : toldInRow(table, sentence);
    // "Acme keeps its data at X": where a supplier's own data is.
    const isOfAnother = beside.some(
      ({ start, companyId }) => start < mention.start && companyId !== mention.companyId,
    );
    const where =
      inRow ??
      (isOfCompany || (isOfHosts(product, mention) && isOfAnother)
        ? 'service'
        : isOfHosts(product, mention) && isBehindTheScenes(sentence)
          ? 'website'
          : whereOf(group, subjectOf(document), category, mention.name));
    const name = withWhatFollows(mention, sentence);
    const read: ProductRead = {
      name,
      id: name === mention.name || mention.productId !== null ? product.id : null,
      category,
      where,
      negated: isDenied,
      openList: isOpenList(group),
      ...quoteOf(document, sentence),
    };
    // "The Analytics service provided by Google": the product stands before it.
    const isBeside = beside.some(
      ({ productId, companyId, start }) =>
        productId !== null && companyId === mention.companyId && start < mention.start,
    );
    const standsAlone =
      (how === 'by' && PROVIDES.test(group.before) && !pointsBack(sentence) && !isBeside) ||
      (group.mentions.length > 2 && group.mentions.includes(mention) && !isBeside);
    const isSuite = names.product(product.id)?.product.suite ?? false;
    return [{ read, mention, sentence, rank: RANK.indexOf(how), standsAlone, isSuite }];
  });
}

/** Firms whose products are places to keep things and to run them. */
const HOSTS: ReadonlySet<string> = new Set([
  'amazon-web-services',
  'fastly',
  'heroku',
  'netlify',
  'rackspace',
  'vercel',
]);
const isOfHosts = ({ category }: { category: Category | null }, { companyId, productId }: Mention): boolean =>
  category === 'hosting' || (productId === null && HOSTS.has(companyId));

/** A service of its own; "collected by" is said of products too. */
const PROVIDES =
  /\b(?:provided|supplied|hosted|run|operated|managed|undertaken|delivered|developed|powered|administered|maintained|built)\b[^.;]{0,60}$/i;

/** "This is a service provided by Google": said of what was named before. */
function pointsBack({ text }: Sentence): boolean {
  return /^(?:this|it|these|they|which)\b/i.test(text);
}

/** A cell that is a host and nothing else: "www.example.com" in a column of providers. */
function hostIn({ kind, text }: Sentence, names: Names): Mention | null {
  if (
    kind !== 'cell' ||
    text.length > 80 ||
    !text.includes('.') ||
    !/^\.?(?:[a-z\d-]{1,40}\.){1,4}[a-z]{2,10}$/i.test(text)
  )
    return null;
  const found = names.product(names.productNamed(text)?.id ?? '');
  if (found === null) return null;
  const { product, companyId } = found;
  const { id, category, name: known } = product;
  const place = { name: text, start: 0, end: text.length, isWord: false, isAddress: true };
  return { ...place, id, productId: id, companyId, category, known };
}

/** The bare name of a network means what is beside it: its adverts, or its buttons and posts. */
function suited(mention: Mention, group: Group, names: Names): { id: string; category: Category | null } {
  const { id, category, companyId } = mention;
  if (!NETWORKS.has(companyId) || WEB_WORDS.test(mention.known)) return { id, category };
  const words = `${group.sentence.headings.join(' ')} ${group.before} ${group.after}`;
  const isAdverts =
    /\b(?:pixel|remarket|retarget|advert|adverts|advertising|marketing|campaign|ads|conversion|targeting)/i.test(
      words,
    );
  const wanted = isAdverts ? 'advertising' : 'social';
  if (category === wanted || (!isAdverts && categoryIn(words) === 'advertising')) return { id, category };
  const other = names.productOf(companyId, wanted);
  return other === null ? { id, category } : { id: other.id, category: other.category };
}
