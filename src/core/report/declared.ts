/** How what was observed stands in the notices that cover the page, from *named* to *not named*. REPORT: *declared*. */
import type { Category } from '../companies/company.ts';
import type { Companies } from '../companies/index.ts';
import { matches, specificity } from '../cookies/patterns.ts';
import { isAccusing } from '../findings/facts.ts';
import type { CookieRow, Declared } from '../findings/rows.ts';
import type { Declaration } from '../notices/notice.ts';
import { spokenOfIn } from './spoken-of.ts';
import type { Layer, Listed, Said, Statements } from './statements.ts';

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
  const spoken = spokenOfIn(own, product, companies);
  const cookie = spoken?.spoken.asChannel === false ? undefined : cookieSpokenOf(own, product, companies);
  const inPassing = isAccusing(product.category) ? 'not-read' : 'in-general-terms';
  if (cookie !== undefined)
    return {
      declared: inPassing,
      declaredBy: { notice: cookie.notice.id, quote: cookie.name },
      onlyGeneric: false,
    };
  // Where it acts may have been misread; and nobody who finds it there believes that it is not mentioned.
  const elsewhere = namedIn({ website: own.elsewhere, service: [] }, product, companies);
  if (elsewhere !== undefined) return { ...standing(inPassing, elsewhere), onlyGeneric: false };
  if (spoken === undefined) return { declared: 'not-named', declaredBy: null, onlyGeneric: false };
  const { notice, spoken: of } = spoken;
  return {
    declared: of.asChannel ? 'not-named' : inPassing,
    declaredBy: { notice: notice.id, quote: of.quote },
    onlyGeneric: false,
  };
}

export function namedIn(
  { website, service }: Pick<Layer, 'website' | 'service'>,
  product: ProductAsked,
  companies: Companies,
): Said | undefined {
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

/** Cookies are listed that are certainly its own. */
const byCookiesIn = ({ listed }: Layer, product: ProductAsked, companies: Companies): Listed | undefined =>
  listed.find(({ entry: { pattern } }) => isOwnCookie(pattern, product, companies));

/** One of its own is named, and was not read as listed. */
const cookieSpokenOf = (
  { cookiesSpokenOf }: Layer,
  product: ProductAsked,
  companies: Companies,
): Layer['cookiesSpokenOf'][number] | undefined =>
  cookiesSpokenOf.find(({ name }) => isOwnCookie(name, product, companies));

/** By its name, or because the page stored it. */
const isOwnCookie = (pattern: string, product: ProductAsked, companies: Companies): boolean =>
  specificity(pattern) >= 2 * LEAST_SAID &&
  (product.cookies.some(({ name }) => matches(pattern, name)) ||
    isAnyOf(companies.ofPattern(pattern), product, companies));

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
