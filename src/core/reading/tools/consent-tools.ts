/**
 * A consent tool's own declaration → what it declares, as from a notice. What a page hands over is untrusted: it is
 * bounded, its shape is checked field by field, and nothing in it is ever run.
 */
import { secondsOf } from '../../cookies/lifetimes.ts';
import { patternOf } from '../../cookies/patterns.ts';
import { categoryOf } from '../lexicon/categories.ts';
import { refuses } from '../lexicon/choice-words.ts';
import { languageOf } from '../language.ts';
import { readClaims } from '../statements/claims.ts';
import type { ToolDeclared, DeclaredCookie, DeclaredGroup } from './declared.ts';
import { MOST_COOKIES } from './declared.ts';
import { declaredOrSet } from './declared-by.ts';
import { printedHost, OWN, PUBLIC } from '../records/whose.ts';
import { fromText } from '../page/from-text.ts';
import type { Names } from '../names/names.ts';
import { namedSentences, readProducts } from '../statements/products.ts';
import type { ClaimRead, CookieRead, NoticeReading, ProductRead, Quoted } from '../reading.ts';
import { sentencesOf } from '../page/sentences.ts';

export function readConsentTool(source: string, address: string | null, names: Names): NoticeReading | null {
  const declared = declaredOrSet(source);
  return declared === null ? null : readDeclared(declared, { source, address, names });
}

export function readDeclared(
  declared: ToolDeclared,
  { source, address, names }: { source: string; address: string | null; names: Names },
): NoticeReading {
  const quoted = (text: string): Quoted => ({ quote: text, offset: source.indexOf(text) });
  const products: ProductRead[] = [];
  const claims: ClaimRead[] = [];
  const cookies: CookieRead[] = [];
  for (const group of declared.groups) {
    const said = saidBy(group, quoted, names);
    products.push(...said.products);
    claims.push(...said.claims, ...asked(group));
    const named = names.productNamed(group.label)?.id ?? onlyOne(said.products);
    for (const cookie of group.cookies) {
      cookies.push(...cookiesOf(cookie, group, named, names, products, quoted));
      claims.push(...optOut(cookie, names, quoted));
    }
  }
  // Whatever a consent tool says it says of cookies.
  for (const text of declared.texts) {
    const said = saidBy({ label: 'Cookies', description: text }, quoted, names);
    products.push(...said.products);
    claims.push(...said.claims);
  }
  for (const words of declared.buttons)
    if (refuses(words)) claims.push({ ...bySetting('can-decline', 'cookies', []), ...quoted(words) });
  if (declared.choiceDays !== null && /^\d+$/.test(declared.choiceDays))
    claims.push(bySetting('retention', `consent choice ${declared.choiceDays} days`, ['consent']));
  return {
    schema: 'candour/notice@1',
    title: declared.title,
    address,
    kind: 'cookies',
    dated: declared.dated,
    language: languageOf(fromText(wordsOf(declared))) === 'cy' ? 'cy' : 'en',
    products: distinct(products, ({ id, name }) => id ?? name.toLowerCase()),
    // What a tool says of its categories is the tool's own wording, whether or not anything is in them.
    recipients: [],
    cookies: cookies.slice(0, MOST_COOKIES),
    claims: distinct(claims, ({ kind, value, quote }) => `${kind} ${value ?? quote}`),
    links: [...declared.links, ...declared.groups.flatMap(optOutLinks)].map((link) => ({
      ...link,
      read: false,
      ...quoted(link.text),
    })),
    cuts: [],
  };
}

/** All that it says in sentences. */
const wordsOf = ({ groups, texts }: ToolDeclared): string =>
  [...texts, ...groups.map(({ description }) => description)].join('\n\n');

/** What a group's label and description say in words. */
function saidBy(
  { label, description }: Pick<DeclaredGroup, 'label' | 'description'>,
  quoted: (text: string) => Quoted,
  names: Names,
): { products: ProductRead[]; claims: ClaimRead[] } {
  const document = fromText(`${label}\n\n${description}`);
  const named = namedSentences(sentencesOf(document).sentences, names);
  const products = readProducts(document, names, named);
  const claims = readClaims(document, named, products);
  const placed = <T extends Quoted>(item: T): T => ({ ...item, ...quoted(item.quote) });
  return { products: products.map(placed), claims: claims.map(placed) };
}

/**
 * An optional group that is said to be off until it is chosen is asked for first. A default that the tool leaves
 * unsaid is no promise, and what is on from the start promises nothing.
 */
function asked({ isFixed, isOn, label, category }: DeclaredGroup): ClaimRead[] {
  if (isFixed || isOn !== false || label === '') return [];
  const known = category ?? categoryOf(label);
  return [bySetting('asks-first', label, known === null ? [] : [known])];
}

/** What a tool is set to do is nobody's words: there is nothing to quote, and no page is held against it. */
const bySetting = (
  kind: ClaimRead['kind'],
  value: string,
  categories: ClaimRead['categories'],
): ClaimRead => ({ kind, value, categories, products: [], qualification: null, quote: '', offset: -1 });

const optOutLinks = ({ cookies }: DeclaredGroup): ToolDeclared['links'] =>
  cookies.flatMap(({ provider, optOut: address }) =>
    provider === null || address === null ? [] : [{ text: provider, address, kind: 'opt-out' as const }],
  );

/** Where a third party of the tool's own list can be refused. */
const optOut = (
  { provider, optOut: address }: DeclaredCookie,
  names: Names,
  quoted: (text: string) => Quoted,
): ClaimRead[] => {
  if (provider === null || address === null) return [];
  const id = names.productNamed(provider)?.id;
  return [
    {
      kind: 'opt-out-link',
      value: provider,
      categories: [],
      products: id === undefined || id.startsWith('company:') ? [] : [id],
      qualification: null,
      ...quoted(address),
    },
  ];
};

function cookiesOf(
  cookie: DeclaredCookie,
  group: DeclaredGroup,
  named: string | null,
  names: Names,
  products: ProductRead[],
  quoted: (text: string) => Quoted,
): CookieRead[] {
  const provider = cookie.provider === null ? null : names.productNamed(cookie.provider);
  const category = group.category ?? categoryOf(group.label);
  if (cookie.provider !== null && !isOwn(cookie.provider, cookie.host))
    products.push({
      name: cookie.provider,
      id: provider?.id ?? null,
      category,
      where: 'website',
      negated: false,
      openList: false,
      ...quoted(cookie.provider),
    });
  const pattern = patternOf(cookie.name);
  if (cookie.name === '' || pattern === null) return [];
  return [
    {
      name: cookie.name,
      pattern,
      product: provider?.id ?? named,
      category,
      purpose: cookie.purpose ?? purposeOf(group, category),
      expiry: cookie.expiry,
      seconds: cookie.seconds ?? (cookie.expiry === null ? null : secondsOf(cookie.expiry)),
      host: cookie.host,
      provider: cookie.provider,
      party: cookie.party,
      ...quoted(cookie.name),
    },
  ];
}

/** "This website", "www.example.gov.uk": no supplier. */
function isOwn(provider: string, host: string | null): boolean {
  const printed = printedHost(provider);
  return OWN.test(provider) || (printed !== null && (PUBLIC.test(printed) || printed === host));
}

/** What a group says of itself it says of each of its cookies; a label alone, where it is a kind of use. */
function purposeOf({ description, label }: DeclaredGroup, category: CookieRead['category']): string | null {
  if (description !== '') return description;
  return category === null || label === '' ? null : label;
}

/** A group that names one product is that product's. */
function onlyOne(products: readonly ProductRead[]): string | null {
  const ids = new Set(products.filter(({ negated }) => !negated).map(({ id }) => id));
  const [only] = ids;
  return ids.size === 1 ? (only ?? null) : null;
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}
