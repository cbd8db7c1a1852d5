/** How what was observed stands in the notices that cover the page: by name, in general terms, or not at all. */
import type { Category } from '../companies/company.ts';
import { bestOf } from '../notices/patterns.ts';
import type { CookieDeclared, Declaration, Notice } from '../notices/notice.ts';
import { plainHost } from '../parties/index.ts';
import type { CookieDeclaredBy, Declared } from './rows.ts';

interface ProductStanding {
  declared: Declared;
  declaredBy: { notice: string; quote: string } | null;
  onlyGeneric: boolean;
}

interface ProductAsked {
  id: string;
  companyId: string | null;
  category: Category;
}

type Said = { notice: Notice; declaration: Declaration };
type Listed = Said & { entry: CookieDeclared };

/** What the covering notices say is used, gathered once for all that is looked up in them. Denials are not among it. */
export interface Statements {
  website: readonly Said[];
  service: readonly Said[];
  /** Cookies and storage listed by name for the website. */
  listed: readonly Listed[];
}

export function statementsOf(notices: readonly Notice[]): Statements {
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
 * A person who transcribed a notice has decided that already.
 */
function isSpelledOut(kind: Declaration, said: readonly Said[]): boolean {
  if (kind.names !== 'category' && kind.names !== 'generic') return false;
  const isMeant = (category: Category | null): boolean =>
    kind.names === 'generic' ? category !== 'consent' : category === kind.category;
  return said.some(({ declaration: { names, category, cookies } }) => {
    const isNamed = (names === 'product' || names === 'company') && cookies.length === 0;
    return (
      (isNamed && isMeant(category)) ||
      cookies.some((entry) => {
        const listed = entry.category ?? category;
        return listed === null || isMeant(listed);
      })
    );
  });
}

/**
 * "Named" means the product. A company alone covers its products of the category stated beside it. A category of
 * recipients, or an open list ("such as"), covers products of that category in general terms; "third parties
 * contracted by the council" covers nothing in particular.
 */
export function standingOf(product: ProductAsked, { website, service }: Statements): ProductStanding {
  const first = (holds: (declaration: Declaration) => boolean): Said | undefined =>
    website.find(({ declaration }) => holds(declaration));
  const isSameCategory = ({ category }: Declaration): boolean =>
    category === product.category && category !== 'unknown';

  // A service's own system, named as such, is named where a page turns out to embed it (a form, a customer account).
  const byName =
    first(({ product: id }) => id === product.id) ??
    service.find(({ declaration }) => declaration.product === product.id);
  const byCompany = first(
    (declaration) =>
      declaration.names === 'company' &&
      declaration.company !== null &&
      declaration.company === product.companyId &&
      isSameCategory(declaration),
  );
  const named = byName ?? byCompany;
  if (named !== undefined) return standing('named', named, false);

  const byCategory = first(
    (declaration) =>
      (declaration.names === 'category' || declaration.openList) && isSameCategory(declaration),
  );
  if (byCategory !== undefined) return standing('in-general-terms', byCategory, false);
  const generic = first(({ names }) => names === 'generic');
  if (generic !== undefined) return standing('in-general-terms', generic, true);
  return { declared: 'not-named', declaredBy: null, onlyGeneric: false };
}

function standing(declared: Declared, { notice, declaration }: Said, onlyGeneric: boolean): ProductStanding {
  return { declared, declaredBy: { notice: notice.id, quote: declaration.quote }, onlyGeneric };
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
export function cookieDeclaredBy(cookie: CookieAsked, statements: Statements): CookieDeclaredBy | null {
  return listedBy(cookie, statements) ?? viaProduct(cookie, statements) ?? viaCategory(cookie, statements);
}

function listedBy(cookie: CookieAsked, statements: Statements): CookieDeclaredBy | null {
  const listed = statements.listed.filter(({ entry }) => isOnHost(entry, cookie.host));
  const pattern = bestOf(
    listed.map(({ entry }) => entry.pattern),
    cookie.name,
  );
  if (pattern === null) return null;
  const alike = listed.filter(({ entry }) => entry.pattern === pattern);
  // One name under two vendors: the one whose product it is, else the first printed.
  const best = alike.find(({ declaration }) => declaration.product === cookie.product) ?? alike[0];
  if (best === undefined) return null;
  return {
    how: 'listed',
    notice: best.notice.id,
    pattern,
    seconds: best.entry.seconds,
    category: best.entry.category ?? best.declaration.category,
    quote: best.entry.quote,
  };
}

function viaProduct(cookie: CookieAsked, statements: Statements): CookieDeclaredBy | null {
  if (cookie.product === null) return null;
  const asked = { id: cookie.product, companyId: cookie.companyId, category: cookie.category };
  const { declared, declaredBy } = standingOf(asked, statements);
  if (declared !== 'named' || declaredBy === null) return null;
  const category = statements.website.find(({ declaration }) => declaration.product === cookie.product);
  return {
    how: 'product',
    notice: declaredBy.notice,
    pattern: null,
    seconds: null,
    category: category?.declaration.category ?? null,
    quote: declaredBy.quote,
  };
}

function viaCategory(cookie: CookieAsked, { website }: Statements): CookieDeclaredBy | null {
  if (cookie.category === 'unknown') return null;
  const by = website.find(
    ({ declaration }) =>
      (declaration.names === 'category' || declaration.openList) && declaration.category === cookie.category,
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

function isOnHost(entry: CookieDeclared, host: string): boolean {
  if (entry.host === null) return true;
  const [declared, held] = [plainHost(entry.host), plainHost(host)];
  return held === declared || held.endsWith(`.${declared}`) || declared.endsWith(`.${held}`);
}
