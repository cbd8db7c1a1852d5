/** The observed tables → who was contacted and who holds cookies: one row a product, one row a company. */
import { left, wasStored, type CookieFact, type ProductFact, type RequestFact } from '../findings/facts.ts';
import type { Answer } from '../companies/index.ts';
import { councilsOfHost, isPublicBody, siteOf } from '../parties/index.ts';
import { standingOf, type ProductStanding } from './declared.ts';
import type { CompanyRow } from './rows.ts';
import { isBefore, type Moment } from '../findings/choices/loads.ts';
import type { Declared, SeenIn } from '../findings/rows.ts';
import { list } from '../findings/phrases.ts';
import { isIdentifier } from '../findings/long-lifetime.ts';
import type { Choice, Journey } from '../visit/visit.ts';
import { strangerId, type Context } from './tables.ts';

/** In the popup's words; a company with nothing else is counted apart. */
const DELIVERS = 'delivers fonts or files';
const NOBODY_KNOWN = 'we do not know what it does';
const OWN_SITE = 'is another site of the council';
const PUBLIC_SITE = 'is another public site';

/** What standing in the notices turns on besides the product. `isRead`: all that could name it was read. */
export interface Reading {
  isRead: boolean;
}

/** `requests`: those that count. In order of id: what came first is chance. */
export function productTable(
  requests: readonly RequestFact[],
  cookies: readonly CookieFact[],
  context: Context,
  reading: Reading,
): ProductFact[] {
  const products = new Map<string, ProductFact>();
  for (const request of requests) {
    const product = ofRequest(products, request, context);
    if (product === null) continue;
    product.contacted ||= left(request);
    product.requests += request.count;
    product.requestIndexes.push(request.index);
    if (!product.hosts.includes(request.host)) product.hosts.push(request.host);
    if (!product.choices.includes(request.choice)) product.choices.push(request.choice);
    if (left(request)) noteSeen(product, request);
  }
  const certain = new Map<string, CookieFact[]>();
  for (const cookie of cookies) {
    if (!wasStored(cookie)) continue;
    // A stranger's cookie belongs with the stranger's requests.
    const site = siteOf(cookie.host);
    const id = cookie.product ?? (cookie.party === 'third' ? strangerId(site) : null);
    if (id === null) continue;
    const product = productOf(products, id, cookie.who, site, context);
    product.cookieIndexes.push(cookie.index);
    if (cookie.isCertain) certain.set(id, [...(certain.get(id) ?? []), cookie]);
    if (!product.cookies.includes(cookie.name)) product.cookies.push(cookie.name);
    noteSeen(product, cookie);
    noteIdentifier(product, cookie);
    const seconds = cookie.askedSeconds ?? cookie.storedSeconds;
    if (seconds !== null) product.longestSeconds = Math.max(product.longestSeconds ?? 0, seconds);
  }
  return [...products.values()]
    .map((product) => ({ ...product, ...standing(product, certain.get(product.id) ?? [], context, reading) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What the browser keeps is what the visitor gets, whatever was asked for. Without its length nobody knows what it holds. */
function noteIdentifier(product: ProductFact, cookie: CookieFact): void {
  const seconds = cookie.storedSeconds ?? cookie.askedSeconds;
  if (seconds === null || seconds === 0 || cookie.valueLength === null || !isIdentifier(cookie)) return;
  product.identifierSeconds = Math.max(product.identifierSeconds ?? 0, seconds);
}

/** Rows come in order of time within a load; journeys stand in the order in which a run takes them. */
function noteSeen(product: ProductFact, row: Moment): void {
  const { journey, choice } = row;
  product.beforeChoice ||= isBefore(row);
  if (product.seen.some((known) => known.journey === journey && known.choice === choice)) return;
  product.seen.push({ journey, choice });
  product.seen.sort((a, b) => placeOf(a) - placeOf(b));
}

const JOURNEYS: readonly Journey[] = ['resident', 'none', 'reject', 'accept', 'withdraw', 'close'];
const CHOICES: readonly Choice[] = [
  'none',
  'unknown',
  'rejected',
  'accepted',
  'partial',
  'withdrawn',
  'closed',
];

const placeOf = ({ journey, choice }: SeenIn): number =>
  CHOICES.length * JOURNEYS.indexOf(journey) + CHOICES.indexOf(choice);

/** Null for the page's own site, and for what asks nobody. */
function ofRequest(
  products: Map<string, ProductFact>,
  request: RequestFact,
  context: Context,
): ProductFact | null {
  const site = siteOf(request.host);
  if (request.party === 'sibling') return ownSite(products, site, context);
  if (request.party !== 'third' || request.product === null) return null;
  return productOf(products, request.product, request.who, site, context);
}

function standing(
  product: ProductFact,
  cookies: readonly CookieFact[],
  { statements }: Context,
  { isRead }: Reading,
): ProductStanding {
  if (product.declared === 'own') return { declared: 'own', declaredBy: null, onlyGeneric: false };
  const isStranger = product.companyId === null;
  const isPublic = isStranger && product.hosts.length > 0 && product.hosts.every(isPublicBody);
  return standingOf({ ...product, cookies }, statements, { isPublicBody: isPublic, isRead });
}

/** Another site of the council itself. */
function ownSite(products: Map<string, ProductFact>, site: string, context: Context): ProductFact {
  const id = strangerId(site);
  const row = productOf(products, id, null, site, context);
  row.declared = 'own';
  row.does = OWN_SITE;
  row.company = councilsOfHost(site, context.known.councils)[0]?.name ?? site;
  return row;
}

/** `stranger`: the site to name where nobody knows who it is. */
function productOf(
  products: Map<string, ProductFact>,
  id: string,
  who: Answer | null,
  stranger: string,
  { known: { companies } }: Context,
): ProductFact {
  const present = products.get(id);
  if (present !== undefined) return present;
  // The product's own category, where the request or cookie at hand has one of its own.
  const category = who?.product?.category ?? who?.category ?? 'unknown';
  const does = who?.does ?? (isPublicBody(stranger) ? PUBLIC_SITE : NOBODY_KNOWN);
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
    seen: [],
    declared: 'not-named',
    declaredBy: null,
    onlyGeneric: false,
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

/** From the one that stands lowest. */
const LOWEST_FIRST: readonly Declared[] = [
  'not-named',
  'in-general-terms',
  'not-read',
  'public-body',
  'in-consent-tool',
  'by-its-cookies',
  'by-category',
  'own',
  'named',
];

const worstOf = (products: readonly ProductFact[]): Declared =>
  LOWEST_FIRST.find((declared) => products.some((product) => product.declared === declared)) ?? 'not-named';

/** All that a company does here, each thing once: what is not known is said only where nothing is. */
function doneBy(products: readonly ProductFact[]): string {
  const done = [...new Set(products.map(({ does }) => does))];
  const known = done.filter((does) => does !== NOBODY_KNOWN);
  return known.length === 0 ? NOBODY_KNOWN : list(known, Infinity);
}

/** Companies that were contacted, those not named first. What only helps the page load comes last. */
export function companyTable(products: readonly ProductFact[]): CompanyRow[] {
  const byName = Map.groupBy(
    products.filter(({ contacted, declared }) => contacted && declared !== 'own'),
    ({ company }) => company,
  );
  const rows = [...byName].map(([name, theirs]): CompanyRow => {
    const weighty = theirs.filter(({ helpsLoad }) => !helpsLoad);
    const counted = weighty.length > 0 ? weighty : theirs;
    const standing = worstOf(counted);
    return {
      name,
      products: theirs.map(({ id }) => id),
      does: doneBy([...counted.filter(({ declared }) => declared === standing), ...counted, ...theirs]),
      declared: worstOf(theirs),
      declaredApart: standing,
      helpsLoad: weighty.length === 0,
    };
  });
  return rows.sort(
    (a, b) =>
      Number(a.helpsLoad) - Number(b.helpsLoad) ||
      LOWEST_FIRST.indexOf(a.declaredApart) - LOWEST_FIRST.indexOf(b.declaredApart) ||
      a.name.localeCompare(b.name, 'en'),
  );
}
