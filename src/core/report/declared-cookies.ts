/** Where a cookie, or a key of storage, stands in the notices that cover the page. */
import type { Category } from '../companies/company.ts';
import type { Companies } from '../companies/index.ts';
import { bestOf } from '../cookies/patterns.ts';
import type { CookieDeclaredBy } from '../findings/rows.ts';
import type { CookieDeclared } from '../notices/notice.ts';
import { plainHost } from '../parties/index.ts';
import { namedIn } from './declared.ts';
import type { Layer, Statements } from './statements.ts';

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
