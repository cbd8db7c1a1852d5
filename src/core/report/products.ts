/** The observed tables → who was contacted and who holds cookies: one row a product, one row a company. */
import { left, wasStored, type CookieFact, type ProductFact, type RequestFact } from '../findings/facts.ts';
import type { Answer } from '../companies/index.ts';
import { siteOf } from '../parties/index.ts';
import { standingOf } from './declared.ts';
import type { CompanyRow, Declared } from './rows.ts';
import { strangerId, type Context } from './tables.ts';

/** In the popup's words; a company with nothing else is counted apart. */
const DELIVERS = 'delivers fonts or files';
const NOBODY_KNOWN = 'we do not know what it does';

/** `requests`: those that count. In order of id: what came first is chance. */
export function productTable(
  requests: readonly RequestFact[],
  cookies: readonly CookieFact[],
  context: Context,
): ProductFact[] {
  const products = new Map<string, ProductFact>();
  for (const request of requests) {
    if (request.party !== 'third' || request.product === null) continue;
    const product = productOf(products, request.product, request.who, siteOf(request.host), context);
    product.contacted ||= left(request);
    product.requests += request.count;
    product.requestIndexes.push(request.index);
    if (!product.hosts.includes(request.host)) product.hosts.push(request.host);
    if (!product.choices.includes(request.choice)) product.choices.push(request.choice);
    product.beforeChoice ||= request.choice === 'none';
  }
  for (const cookie of cookies) {
    if (!wasStored(cookie)) continue;
    // A stranger's cookie belongs with the stranger's requests.
    const site = siteOf(cookie.host);
    const id = cookie.product ?? (cookie.party === 'third' ? strangerId(site) : null);
    if (id === null) continue;
    const product = productOf(products, id, cookie.who, site, context);
    product.cookieIndexes.push(cookie.index);
    if (!product.cookies.includes(cookie.name)) product.cookies.push(cookie.name);
    product.beforeChoice ||= cookie.choice === 'none';
    const seconds = cookie.askedSeconds ?? cookie.storedSeconds;
    if (seconds !== null) product.longestSeconds = Math.max(product.longestSeconds ?? 0, seconds);
  }
  return [...products.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** `stranger`: the site to name where nobody knows who it is. */
function productOf(
  products: Map<string, ProductFact>,
  id: string,
  who: Answer | null,
  stranger: string,
  { statements, known: { companies } }: Context,
): ProductFact {
  const present = products.get(id);
  if (present !== undefined) return present;
  // The product's own category, where the request or cookie at hand has one of its own.
  const category = who?.product?.category ?? who?.category ?? 'unknown';
  const does = who?.does ?? NOBODY_KNOWN;
  const row: ProductFact = {
    id,
    name: who?.productName ?? stranger,
    company: who?.company ?? stranger,
    category,
    does,
    hosts: [],
    requests: 0,
    cookies: [],
    longestSeconds: null,
    beforeChoice: false,
    ...standingOf({ id, companyId: who?.companyId ?? null, category }, statements),
    companyId: who?.companyId ?? null,
    country: companies.company(who?.companyId ?? '')?.country ?? null,
    helpsLoad: category === 'hosting' || does === DELIVERS,
    contacted: false,
    choices: [],
    requestIndexes: [],
    cookieIndexes: [],
  };
  products.set(id, row);
  return row;
}

const ORDER: Declared[] = ['not-named', 'in-general-terms', 'named'];

const worstOf = (products: readonly ProductFact[]): Declared =>
  ORDER.find((declared) => products.some((product) => product.declared === declared)) ?? 'not-named';

/** Companies that were contacted, those not named first. What only helps the page load comes last. */
export function companyTable(products: readonly ProductFact[]): CompanyRow[] {
  const byName = Map.groupBy(
    products.filter(({ contacted }) => contacted),
    ({ company }) => company,
  );
  const rows = [...byName].map(([name, theirs]): CompanyRow => {
    const weighty = theirs.filter(({ helpsLoad }) => !helpsLoad);
    const counted = weighty.length > 0 ? weighty : theirs;
    const standing = worstOf(counted);
    return {
      name,
      products: theirs.map(({ id }) => id),
      does: counted.find(({ declared }) => declared === standing)?.does ?? NOBODY_KNOWN,
      declared: worstOf(theirs),
      declaredApart: standing,
      helpsLoad: weighty.length === 0,
    };
  });
  return rows.sort(
    (a, b) =>
      Number(a.helpsLoad) - Number(b.helpsLoad) ||
      ORDER.indexOf(a.declaredApart) - ORDER.indexOf(b.declaredApart) ||
      a.name.localeCompare(b.name, 'en'),
  );
}
