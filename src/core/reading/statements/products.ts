/**
 * Products and companies that a notice says are used, or are not, each with the sentence that says it.
 * A name alone is no use: links, channels, examples and other people's use are left out.
 */
import type { Category } from '../../companies/company.ts';
import type { Document, Table } from '../page/document.ts';
import type { Mention, Names } from '../names/names.ts';
import { tokensIn } from '../names/tokens.ts';
import { categoryAround, categoryIn, isBehindTheScenes, isOpenList } from './products/around.ts';
import { linkedSuppliers } from './products/by-link.ts';
import { chosen, type Candidate } from './products/chosen.ts';
import { stanceOf } from './products/denials.ts';
import { evidenceOf, WEB_WORDS, type Evidence } from './products/evidence.ts';
import { explainsOurs, isChannel, isOnlyMentioned } from './products/exclusions.ts';
import { mentionGroups, type Group } from './products/group.ts';
import { isShownFrom, isUsedHere } from './products/in-our-pages.ts';
import {
  isBehindCookieName,
  isBehindItsSystem,
  isInColumnOfSuppliers,
  isLabelledProvider,
  isListedUnderCookies,
  isListedUnderSuppliers,
} from './products/listed.ts';
import { isNetwork, NETWORKS, ONLY_LINKS, theySetCookies } from './products/networks.ts';
import { speakersIn } from './products/speaker.ts';
import { strangerListed } from './products/list-strangers.ts';
import { unknownProducts } from './products/unknown.ts';
import { subjectOf, whereOf } from './products/where.ts';
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
    mentions: names.mentions(sentence.text, tokensIn(sentence)),
  }));
}

/** Ids of whoever speaks in a notice, and of places that share a name with somebody. */
export const ownIn = (named: readonly Named[]): ReadonlySet<string> =>
  new Set([...ownNames(named), ...speakersIn(named)]);

export function readProducts(document: Document, names: Names, named?: readonly Named[]): ProductRead[] {
  const all = named ?? namedSentences(sentencesOf(document).sentences, names);
  const own = ownIn(all);
  const candidates: Candidate[] = [];
  const strangers = new Map<string, ProductRead>();
  let groups = 0;
  for (const [at, { sentence, mentions }] of all.entries()) {
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
    for (const group of mentionGroups(sentence, known)) {
      if ((groups += 1) > MOST_GROUPS) break;
      const found = candidatesOf(group, known, all[at + 1]?.sentence ?? null, document, names);
      candidates.push(...found);
      for (const read of strangersOf(group, found)) strangers.set(read.name.toLowerCase(), read);
    }
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

/** A name that is a word too is read as a stranger's; where it is the whole of a known one, it is that. */
function recognised(read: ProductRead, names: Names): ProductRead {
  const named = read.id === null ? names.productNamed(read.name) : null;
  const found = named === null || named.name.length < read.name.length ? null : names.product(named.id);
  return found === null
    ? read
    : { ...read, id: found.product.id, category: read.category ?? found.product.category };
}

/** "Mailchimp by Intuit": whose product it is, beside the product. */
const isMaker = (mention: Mention, before: Mention | undefined, { text }: Sentence): boolean =>
  before !== undefined && /^ \(?(?:by|from) (?:the )?$/.test(text.slice(before.end, mention.start));

/** "Microsoft SharePoint": the company, as part of its product's name. */
const isPartOf = (mention: Mention, next: Mention | undefined, { text }: Sentence): boolean =>
  mention.productId === null &&
  next?.companyId === mention.companyId &&
  next.productId !== null &&
  text.slice(mention.end, next.start) === ' ';

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
    return [{ ...beside, name: stranger.name, id: null, category: null, ...quoteOf(document, sentence) }];
  });
}

const listOf = ({ lead, headings }: Sentence): string =>
  lead === null ? `under ${headings.join(' ')}` : `${lead.block} ${lead.index}`;

type How = Exclude<Evidence, null> | 'cell' | 'default' | 'heading';
const RANK: readonly How[] = [
  'use',
  'by',
  'cell',
  'does',
  'its-cookies',
  'shared',
  'listed',
  'default',
  'heading',
];

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
  if (!isDenied && !isExplained && isOnlyMentioned(group)) return [];
  return group.mentions.flatMap((mention): Candidate[] => {
    const how = isDenied ? 'use' : isExplained ? 'listed' : howUsed(mention, group, next, document);
    if (how === null) return [];
    const product = suited(mention, group, names);
    const category = categoryAround(group, product.category);
    const table = tableOf(sentence, document);
    const isOfCompany =
      mention.productId === null &&
      table !== null &&
      !isAboutCookies(table, sentence) &&
      isInColumnOfSuppliers(table, sentence);
    const where =
      isOfCompany || (product.category === 'hosting' && isBehindTheScenes(sentence))
        ? 'service'
        : whereOf(group, subjectOf(document), category);
    const read: ProductRead = {
      name: mention.name,
      id: product.id,
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
    const standsAlone = how === 'by' && PROVIDES.test(group.before) && !pointsBack(sentence) && !isBeside;
    return [{ read, mention, sentence, rank: RANK.indexOf(how), standsAlone }];
  });
}

/** A service of its own; "collected by" is said of products too. */
const PROVIDES =
  /\b(?:provided|supplied|hosted|run|operated|managed|undertaken|delivered|developed|powered|administered|maintained|built)\b[^.;]{0,60}$/i;

/** "This is a service provided by Google": said of what was named before. */
function pointsBack({ text }: Sentence): boolean {
  return /^(?:this|it|these|they|which)\b/i.test(text);
}

/** A cell that is a host and nothing else: "www.example.com" in a column of providers. */
function hostIn({ kind, text }: Sentence, names: Names): Mention | null {
  if (kind !== 'cell' || text.length > 80 || !/^\.?(?:[a-z\d-]{1,40}\.){1,4}[a-z]{2,10}$/i.test(text))
    return null;
  const found = names.product(names.productNamed(text)?.id ?? '');
  if (found === null) return null;
  const { product, companyId } = found;
  const { id, category, name: known } = product;
  const place = { name: text, start: 0, end: text.length, isWord: false, isAddress: true };
  return { ...place, id, productId: id, companyId, category, known };
}

/** Places to talk, big companies and plain words need more than their name. */
function howUsed(mention: Mention, group: Group, next: Sentence | null, document: Document): How | null {
  const { sentence, after } = group;
  const isSocial = isNetwork(mention);
  const table = tableOf(sentence, document);
  if (isLabelledProvider(mention, sentence)) return 'cell';
  if (mention.isAddress && (table == null || isPublicBody(mention))) return null;
  if (/^'?[A-Z\d_.*-]+'?$/.test(sentence.text) && isFirstInRow(table, sentence)) return null;
  if (table != null && isAboutCookies(table, sentence)) return isChannel(group) && isSocial ? null : 'cell';
  if (isInColumnOfSuppliers(table, sentence)) return isPublicBody(mention) ? null : 'cell';
  const evidence = evidenceOf(group);
  // "Cookies needed for the NHS website to work": the site that one is on.
  if (isPublicBody(mention) && /\b(?:for|on|of|to) (?:the )?$/i.test(group.before)) return null;
  if (isPublicBody(mention) && (evidence === null || evidence === 'shared' || !WEB_WORDS.test(sentence.text)))
    return null;
  if (isShownFrom(group) && !ONLY_LINKS.test(sentence.text)) return 'its-cookies';
  if (isSocial) {
    // "Share our pages by links to Facebook; these set no cookies."
    if (
      isChannel(group) &&
      /\bno cookies\b|\b(?:not|n't) (?:set|use|place|store) (?:any )?cookies\b/i.test(sentence.text)
    )
      return null;
    if (ONLY_LINKS.test(sentence.text)) return null;
    if (isUsedHere(group)) return evidence ?? 'its-cookies';
    const isWeb = WEB_WORDS.test(sentence.text) || WEB_WORDS.test(sentence.lead?.text ?? '');
    if (isWeb && !(isChannel(group) && !/\bcookies?\b|\bpixel|\bembed|\bplug-?in/i.test(sentence.text)))
      return evidence ?? 'listed';
    return theySetCookies(next, sentence) ? 'listed' : null;
  }
  if (sentence.kind === 'heading') return headingSays(mention, group) ? 'heading' : null;
  if (evidence !== null) {
    if (mention.productId === null || mention.category === 'functional' || mention.isWord) {
      if (evidence === 'listed' && !WEB_WORDS.test(sentence.text)) return null;
      if (mention.category === 'functional' && evidence === 'does' && !isOurs(after)) return null;
      if (mention.category === 'functional' && evidence === 'by' && isTheirs(group)) return null;
    }
    return evidence;
  }
  if (/ (?:toolbar|widget|plug-?in|pixel|tag|button)$/i.test(mention.name)) return 'its-cookies';
  if (isListedUnderCookies(mention, sentence) || isBehindCookieName(mention, sentence)) return 'listed';
  if (isBehindItsSystem(mention, sentence) || isListedUnderSuppliers(mention, sentence)) return 'listed';
  const needsMore = mention.productId === null || mention.category === 'functional' || mention.isWord;
  return needsMore ? null : 'default';
}

const tableOf = ({ table }: Sentence, { tables }: Document): Table | null =>
  table === null ? null : (tables[table] ?? null);

/** "stored in X's system", "hosted within the X archive". */
const isTheirs = ({ before, after }: Group): boolean =>
  /^'s\b/.test(after) || /\b(?:with)?in the $/.test(before);

/** "… our, us, the council's": a service of ours. */
const isOurs = (words: string): boolean =>
  /\b(?:our|us|we|your|council's|council|staff|officers|employees|visitors?|users?|cookies?|website|pages?)\b/i.test(
    words,
  );

/** A public body receives data by law; its widgets and maps are another matter. */
const isPublicBody = ({ known }: Mention): boolean =>
  /\b(?:NHS|nhs|Agency|Commission|Authority|Association|Transport for|TfL|Government|Council|Office|Department|Ministry|Police|CQC)\b/.test(
    known,
  );

function headingSays({ productId, category, isWord, start, end }: Mention, { sentence }: Group): boolean {
  if (/^(?:how to|about|what is|contact|follow)\b/i.test(sentence.text)) return false;
  if (WEB_WORDS.test(sentence.text)) return true;
  // A heading that is a name and nothing else, on a page of cookies.
  if (productId !== null && start === 0 && end === sentence.text.length && !isWord)
    return category !== 'functional' || /\bcookies?\b|\bcwcis?\b/i.test(sentence.headings.join(' '));
  return productId !== null && category !== 'functional' && !isWord;
}

/** A cell of capitals at the start of a row is a cookie's name. */
function isFirstInRow(table: Table | null | undefined, { places }: Sentence): boolean {
  return table?.rows.some(([first]) => first?.offset === places[0]) ?? false;
}

function isAboutCookies(table: Table, { headings }: Sentence): boolean {
  if (/\bcookies?\b|\bcwcis/i.test(`${table.caption ?? ''} ${headings.slice(-2).join(' ')}`)) return true;
  return table.rows
    .slice(0, 2)
    .flat()
    .some(
      ({ text }) =>
        text.length < 60 &&
        /\bcookies?\b|\bcwcis?\b|\bexpir|\bduration\b|\blifetime\b|\bprovider\b|\bset by\b|\bhost\b/i.test(
          text,
        ),
    );
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

/** "Braintree District Council": a place, wherever else it stands in that notice. */
const IS_OF_PLACE =
  /^(?: (?:and [A-Z]\w+ )?(?:District|Borough|County|City|Town|Parish|Metropolitan|Community|Unitary|Royal|Island))*(?: Borough| Council| County| District| Road| Street| House| Hall| Lane| Avenue)\b/;

/** "The data controller for X is …": X is the body that speaks. */
const CONTROLLED = /\bcontrollers? (?:for|of) (?:the )?$/i;

/** The council's site may itself be called by a name in the rules ("GOV.UK puts small files on your computer"). */
function ownNames(all: readonly Named[]): Set<string> {
  const own = new Set<string>();
  for (const { sentence, mentions } of all) {
    for (const { id, start, end } of mentions) {
      const [before, after] = [
        sentence.text.slice(Math.max(0, start - 40), start),
        sentence.text.slice(end, end + 60),
      ];
      if (IS_OF_PLACE.test(after) || (CONTROLLED.test(before) && /^ (?:is|are)\b/.test(after))) own.add(id);
    }
    const [first] = mentions;
    if (first === undefined || first.start > 4) continue;
    const verb =
      /^(?:'s)?(?: (?:website|site|service))? (puts|places|uses) (?:small (?:text )?files|(?:small )?(?:data )?files|cookies)\b/i.exec(
        sentence.text.slice(first.end),
      )?.[1];
    // "Hotjar uses cookies" is said of a product.
    if (verb === undefined || (/^uses$/i.test(verb) && first.productId !== null && !isPublicBody(first)))
      continue;
    own.add(first.id);
  }
  return own;
}
