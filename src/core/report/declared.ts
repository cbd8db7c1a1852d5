/** How what was observed stands in the notices that cover the page, from *named* to *not named*. REPORT: *declared*. */
import type { Category } from '../companies/company.ts';
import type { Companies } from '../companies/index.ts';
import { bestOf, matches, specificity } from '../cookies/patterns.ts';
import type { CookieDeclared, Declaration, Notice } from '../notices/notice.ts';
import { plainHost } from '../parties/index.ts';
import type { CookieDeclaredBy, CookieRow, Declared } from '../findings/rows.ts';

export interface ProductStanding {
  declared: Declared;
  declaredBy: { notice: string; quote: string } | null;
  /** True where only a statement about nothing in particular mentions it, whatever else was not read. */
  onlyGeneric: boolean;
}

interface ProductAsked {
  id: string;
  companyId: string | null;
  category: Category;
  /** Hosts of it that were asked. */
  hosts: readonly string[];
  /** Its cookies that the page stored. */
  cookies: readonly Pick<CookieRow, 'name' | 'host'>[];
}

type Said = { notice: Notice; declaration: Declaration };
type Listed = Said & { entry: CookieDeclared };

/** What one layer says is used. Denials are not among it. */
interface Layer {
  website: readonly Said[];
  service: readonly Said[];
  /** Cookies and storage listed by name for the website. */
  listed: readonly Listed[];
}

/** What the covering notices say is used, gathered once for all that is looked up in them. */
export interface Statements {
  /** What the council publishes, as it stands. */
  own: Layer;
  /** What the page's consent tool lists. */
  tool: Layer;
  /** What only a transcription says that the live notice has replaced: it excuses. */
  former: Layer;
  all: Layer;
  /** What the words of the page's cookie banner name: it excuses. Read once it is asked for. */
  banner: () => Layer;
  companies: Companies;
}

export function statementsOf(
  current: readonly Notice[],
  superseded: readonly Notice[],
  banners: () => readonly Notice[],
  companies: Companies,
): Statements {
  const isTool = ({ layer }: Notice): boolean => layer === 'consent-tool';
  const own = layerOf(current.filter((notice) => !isTool(notice)));
  const tool = layerOf(current.filter(isTool));
  const former = layerOf(superseded);
  let banner: Layer | null = null;
  return {
    own,
    tool,
    former,
    all: layerOf([...current, ...superseded]),
    banner: () => (banner ??= layerOf(banners())),
    companies,
  };
}

function layerOf(notices: readonly Notice[]): Layer {
  const used = notices.flatMap((notice) =>
    notice.declarations.filter(({ negated }) => !negated).map((declaration) => ({ notice, declaration })),
  );
  const said = used.filter(({ declaration }) => declaration.where === 'website');
  const website = said.filter(
    ({ notice, declaration }) => notice.layer === 'bundled' || !isSpelledOut(declaration, said),
  );
  return {
    website,
    service: used.filter(({ declaration }) => declaration.where === 'service'),
    listed: said.flatMap((each) => each.declaration.cookies.map((entry) => ({ ...each, entry }))),
  };
}

/**
 * "We use analytics cookies", where the notices go on to name those of that kind: then what is not named is not meant.
 * "Our suppliers" are not spelled out by the name of one. A person who transcribed a notice has decided that already.
 */
function isSpelledOut(kind: Declaration, said: readonly Said[]): boolean {
  const isOfCookies = /cookie|cwci/i.test(kind.name);
  if (kind.names !== 'category' && (kind.names !== 'generic' || !isOfCookies)) return false;
  const isMeant = (category: Category | null): boolean =>
    kind.names === 'generic' ? category !== 'consent' : category === kind.category;
  return said.some(({ declaration: { names, category, cookies } }) => {
    const isNamed = (names === 'product' || names === 'company') && cookies.length === 0;
    return (
      (isNamed && isMeant(category)) ||
      cookies.some((entry) => {
        const listed = entry.category ?? category;
        // A list without kinds spells out which cookies are used, and not which companies.
        return listed === null ? isOfCookies : isMeant(listed);
      })
    );
  });
}

/**
 * The first that holds. "Named" means the product; a company alone covers its products of the category stated beside
 * it. `isRead`: whether all that could name it was read.
 */
export function standingOf(
  product: ProductAsked,
  { own, tool, former, banner, companies }: Statements,
  { isPublicBody, isRead }: { isPublicBody: boolean; isRead: boolean },
): ProductStanding {
  const generic = own.website.find(({ declaration }) => declaration.names === 'generic');
  const onlyGeneric = generic !== undefined;
  const named = namedIn(own, product, companies);
  if (named !== undefined) return standing('named', named);
  const byKind = byKindIn(own, product);
  if (byKind !== undefined) return standing('by-category', byKind);
  const byCookies = byCookiesIn(own, product, companies);
  if (byCookies !== undefined) return standing('by-its-cookies', byCookies, byCookies.entry.quote);
  const inTool =
    namedIn(tool, product, companies) ?? byCookiesIn(tool, product, companies) ?? byKindIn(tool, product);
  if (inTool !== undefined) return standing('in-consent-tool', inTool);
  const inBanner = namedIn(banner(), product, companies) ?? byCookiesIn(banner(), product, companies);
  if (inBanner !== undefined) return standing('in-consent-tool', inBanner);
  if (isPublicBody) return { declared: 'public-body', declaredBy: null, onlyGeneric: false };
  const formerly = namedIn(former, product, companies) ?? byCookiesIn(former, product, companies);
  if (formerly !== undefined) return standing('not-read', formerly);
  if (!isRead) return { declared: 'not-read', declaredBy: null, onlyGeneric };
  if (generic !== undefined) return { ...standing('in-general-terms', generic), onlyGeneric };
  return { declared: 'not-named', declaredBy: null, onlyGeneric: false };
}

function namedIn({ website, service }: Layer, product: ProductAsked, companies: Companies): Said | undefined {
  const { id, companyId } = product;
  return (
    website.find(({ declaration }) => declaration.product === id) ??
    website.find(({ declaration: { hosts = [] } }) =>
      hosts.some((host) => product.hosts.some(isUnder(host))),
    ) ??
    // A service's own system, named as such, is named where a page turns out to embed it (a form, a customer account).
    service.find(({ declaration }) => declaration.product === id) ??
    website.find(
      ({ declaration }) =>
        declaration.company !== null &&
        declaration.company === companyId &&
        isOfCompany(declaration, companies) &&
        isOfKind(declaration, product),
    )
  );
}

/** A company by its name; one that has a product of its own name too may mean any of them. */
function isOfCompany({ names, name, company }: Declaration, companies: Companies): boolean {
  if (names !== 'product') return names === 'company';
  const known = companies.company(company ?? '');
  const isName = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  return known !== null && [known.name, ...known.names].some(isName);
}

/** The very domain that the notice prints as the provider's. */
const isUnder =
  (printed: string) =>
  (host: string): boolean =>
    host === printed || host.endsWith(`.${printed}`);

/** A kind of recipient or cookie in a sentence about the website, or a list that is open ("such as"). */
const byKindIn = ({ website }: Layer, product: ProductAsked): Said | undefined =>
  website.find(
    ({ declaration }) =>
      (declaration.names === 'category' || declaration.openList) && isOfKind(declaration, product),
  );

const isOfKind = ({ category }: Declaration, product: ProductAsked): boolean =>
  category === product.category && category !== 'unknown';

/** Letters that a pattern with `*` must have to tell one product's cookies from another's. */
const LEAST_SAID = 3;

/** Cookies are listed that are certainly its own: by their name, or because the page stored one of them. */
function byCookiesIn({ listed }: Layer, product: ProductAsked, companies: Companies): Listed | undefined {
  return listed.find(
    ({ entry: { pattern } }) =>
      specificity(pattern) >= 2 * LEAST_SAID &&
      (product.cookies.some(({ name }) => matches(pattern, name)) ||
        isAnyOf(companies.ofPattern(pattern), product, companies)),
  );
}

/** Where one name is that of several products of one kind, a fork and what it came from, it may be any of them. */
const isAnyOf = (ids: readonly string[], { id, category }: ProductAsked, companies: Companies): boolean =>
  ids.includes(id) && ids.every((other) => companies.product(other)?.product.category === category);

function standing(
  declared: Declared,
  { notice, declaration }: Said,
  quote = declaration.quote,
): ProductStanding {
  return { declared, declaredBy: { notice: notice.id, quote }, onlyGeneric: false };
}

export interface CookieAsked {
  name: string;
  /** As the browser keeps it, perhaps with a leading dot. */
  host: string;
  product: string | null;
  companyId: string | null;
  category: Category;
}

/** Where a cookie (or, with its key for a name, storage) is declared. The most specific pattern wins. */
export function cookieDeclaredBy(
  cookie: CookieAsked,
  { all, banner, companies }: Statements,
): CookieDeclaredBy | null {
  return (
    listedBy(cookie, all, companies) ??
    viaProduct(cookie, all, companies) ??
    viaCategory(cookie, all, companies) ??
    namedBy(cookie, banner(), companies)
  );
}

/** In the banner's words: that it is named, and nothing that it could be held against. */
function namedBy(cookie: CookieAsked, banner: Layer, companies: Companies): CookieDeclaredBy | null {
  const by = listedBy(cookie, banner, companies) ?? viaProduct(cookie, banner, companies);
  return by === null ? null : { ...by, category: null };
}

function listedBy(cookie: CookieAsked, statements: Layer, companies: Companies): CookieDeclaredBy | null {
  const listed = statements.listed.filter(({ entry }) => isOnHost(entry, cookie.host));
  const patterns = listed.map(({ entry }) => entry.pattern);
  const pattern =
    bestOf(patterns, cookie.name) ?? patterns.find((one) => isMisprintOf(one, cookie, companies)) ?? null;
  if (pattern === null) return null;
  const alike = listed.filter(({ entry }) => entry.pattern === pattern);
  // One name under two vendors: the one whose product it is, else the first printed.
  const best = alike.find(({ declaration }) => declaration.product === cookie.product) ?? alike[0];
  if (best === undefined) return null;
  const doubts = best.entry.doubtful?.map(({ what }) => what) ?? [];
  return {
    how: 'listed',
    notice: best.notice.id,
    pattern,
    seconds: best.entry.seconds,
    category: doubts.includes('category') ? null : (best.entry.category ?? best.declaration.category),
    quote: best.entry.quote,
    ...(doubts.length > 0 && { doubtful: doubts }),
    ...(best.entry.byHand === true && { byHand: true }),
  };
}

/** `_utma` for `__utma`: an underscore that a list dropped from a name that we know, where nothing is called so. */
const isMisprintOf = (printed: string, { name, product }: CookieAsked, companies: Companies): boolean =>
  name === `_${printed}` && product !== null && companies.ofPattern(printed).includes(product);

function viaProduct(
  { product, companyId, category }: CookieAsked,
  layer: Layer,
  companies: Companies,
): CookieDeclaredBy | null {
  if (product === null) return null;
  const by = namedIn(layer, { id: product, companyId, category, hosts: [], cookies: [] }, companies);
  if (by === undefined) return null;
  const ofProduct = layer.website.find(({ declaration }) => declaration.product === product);
  return {
    how: 'product',
    notice: by.notice.id,
    pattern: null,
    seconds: null,
    category: ofProduct?.declaration.category ?? null,
    quote: by.declaration.quote,
  };
}

/** Of the cookie's own kind, or of its product's: a film's host that counts its viewers is a film's host. */
function viaCategory(cookie: CookieAsked, { website }: Layer, companies: Companies): CookieDeclaredBy | null {
  const product = companies.product(cookie.product ?? '')?.product;
  const kinds: (Category | undefined)[] = [cookie.category, product?.category];
  const by = website.find(
    ({ declaration: { names, openList, category } }) =>
      (names === 'category' || openList) &&
      category !== null &&
      category !== 'unknown' &&
      kinds.includes(category),
  );
  if (by === undefined) return null;
  return {
    how: 'category',
    notice: by.notice.id,
    pattern: null,
    seconds: null,
    category: by.declaration.category,
    quote: by.declaration.quote,
  };
}

export function isOnHost(entry: Pick<CookieDeclared, 'host'>, host: string): boolean {
  if (entry.host === null) return true;
  const [declared, held] = [plainHost(entry.host), plainHost(host)];
  return held === declared || held.endsWith(`.${declared}`) || declared.endsWith(`.${held}`);
}
