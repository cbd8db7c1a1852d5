/** The observed tables → who was contacted and who holds cookies: one row a product, one row a company. */
import { left, wasStored, type CookieFact, type ProductFact, type RequestFact } from '../findings/facts.ts';
import { standingOf } from './declared.ts';
import type { CompanyRow, Declared } from './report.ts';
import type { Context } from './tables.ts';

/** In the popup's words; a company with nothing else is counted apart. */
const DELIVERS = 'delivers fonts or files';
const NOBODY_KNOWN = 'we do not know what it does';

export function productTable(
  requests: readonly RequestFact[],
  cookies: readonly CookieFact[],
  context: Context,
): ProductFact[] {
  const products = new Map<string, ProductFact>();
  for (const request of requests) {
    if (request.party !== 'third' || request.product === null || !left(request)) continue;
    const product = productOf(
      products,
      request.product,
      request.company ?? request.host,
      request.host,
      context,
    );
    product.contacted = true;
    product.requests += request.count;
    product.requestIndexes.push(request.index);
    if (!product.hosts.includes(request.host)) product.hosts.push(request.host);
    if (!product.choices.includes(request.choice)) product.choices.push(request.choice);
    product.beforeChoice ||= request.choice === 'none';
  }
  for (const cookie of cookies) {
    if (cookie.product === null || !wasStored(cookie)) continue;
    const product = productOf(products, cookie.product, null, cookie.host.replace(/^\./, ''), context);
    product.cookieIndexes.push(cookie.index);
    if (!product.cookies.includes(cookie.name)) product.cookies.push(cookie.name);
    product.beforeChoice ||= cookie.choice === 'none';
    const seconds = cookie.askedSeconds ?? cookie.storedSeconds;
    if (seconds !== null) product.longestSeconds = Math.max(product.longestSeconds ?? 0, seconds);
  }
  return [...products.values()];
}

function productOf(
  products: Map<string, ProductFact>,
  id: string,
  companyName: string | null,
  host: string,
  { notices, known: { companies } }: Context,
): ProductFact {
  const present = products.get(id);
  if (present !== undefined) return present;
  const known = companies.product(id);
  const fallback = known === null ? companies.ofRequest({ host, path: '/', tag: null }) : null;
  const company = companies.company(known?.companyId ?? '');
  const name = known?.product.name ?? fallback?.productName ?? companyName ?? host;
  const category = known?.product.category ?? fallback?.category ?? 'unknown';
  const does = known?.product.does ?? fallback?.does ?? NOBODY_KNOWN;
  const row: ProductFact = {
    id,
    name,
    company: company?.name ?? fallback?.company ?? companyName ?? host,
    category,
    does,
    hosts: [],
    requests: 0,
    cookies: [],
    longestSeconds: null,
    beforeChoice: false,
    ...standingOf({ id, companyId: known?.companyId ?? null, category }, notices),
    companyId: known?.companyId ?? null,
    country: company?.country ?? null,
    known: known?.product ?? null,
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

/** Companies that were contacted, those not named first. What only helps the page load weighs only where it is all. */
export function companyTable(products: readonly ProductFact[]): CompanyRow[] {
  const byName = Map.groupBy(
    products.filter(({ contacted }) => contacted),
    ({ company }) => company,
  );
  const rows = [...byName].map(([name, theirs]): CompanyRow => {
    const weighty = theirs.filter(({ helpsLoad }) => !helpsLoad);
    const judged = weighty.length > 0 ? weighty : theirs;
    const worst = ORDER.find((declared) => judged.some((product) => product.declared === declared));
    const first = judged.find(({ declared }) => declared === worst);
    return {
      name,
      products: theirs.map(({ id }) => id),
      does: first?.does ?? NOBODY_KNOWN,
      declared: worst ?? 'not-named',
      helpsLoad: weighty.length === 0,
    };
  });
  return rows.sort(
    (a, b) =>
      Number(a.helpsLoad) - Number(b.helpsLoad) ||
      ORDER.indexOf(a.declared) - ORDER.indexOf(b.declared) ||
      a.name.localeCompare(b.name, 'en'),
  );
}
