/**
 * A reading → the Notice that judge() holds pages against, or a rule for rules/notices. Products become declarations,
 * with the cookies, promises and places that the notice ties to them; nothing is added that was not read.
 */
import { hostOf } from '../parties/host.ts';
import type {
  Claim,
  CookieDeclared,
  Declaration,
  Layer,
  Notice,
  NoticeContact,
  NoticeRule,
} from './notice.ts';
import { printedHost } from '../reading/records/whose.ts';
import type { Names } from '../reading/names/names.ts';
import type {
  ClaimRead,
  ContactRead,
  CookieRead,
  Doubt,
  NoticeReading,
  ProductRead,
  RecipientRead,
} from '../reading/reading.ts';

export interface Meta {
  /** Kebab-case. */
  id: string;
  councils: string[];
  publisher: string;
  /** Host of the page that it speaks for, where its own address says nothing; null where unknown. */
  host: string | null;
  /** ISO 8601. */
  retrieved: string;
  /** SHA-256 of the text as read, lower-case hexadecimal. */
  sha256: string;
  names: Names;
  /** Addresses of notices that were read too. */
  read?: readonly string[];
}

export function noticeFrom(
  reading: NoticeReading,
  meta: Meta & { layer: Exclude<Layer, 'bundled'> },
): Notice {
  const { address } = reading;
  return { ...ruleFrom(reading, meta), layer: meta.layer, addresses: address === null ? [] : [address] };
}

/** Ready for rules/notices, for a person to check: what stands nowhere in a text is left out. */
export function asRule(reading: NoticeReading, meta: Meta): NoticeRule {
  const isQuoted = ({ offset, quote }: { offset: number; quote: string }): boolean =>
    offset >= 0 && quote !== '';
  const rule = ruleFrom(reading, meta);
  return {
    $schema: '../schemas/notice.schema.json',
    ...rule,
    links: rule.links.filter(isQuoted),
    declarations: rule.declarations.filter(isQuoted),
    claims: rule.claims.filter(isQuoted),
  };
}

function ruleFrom(reading: NoticeReading, meta: Meta): NoticeRule {
  const { kind, title, address } = reading;
  const host = hostIn(address) ?? meta.host;
  const read = new Set(meta.read ?? []);
  const named = titleOf(title) ?? 'Privacy notice';
  // A page is held against words, not against what a consent tool is set to do.
  const claims = reading.claims.filter(({ quote }) => quote !== '');
  return {
    id: meta.id,
    councils: meta.councils,
    publisher: meta.publisher,
    title: named,
    address,
    dated: reading.dated,
    retrieved: meta.retrieved,
    sha256: meta.sha256,
    kind,
    language: reading.language,
    scope: {
      hosts: kind === 'policy' || host === null ? [] : withAndWithoutWww(host),
      paths: [],
      except: [],
      service: kind === 'service' ? serviceIn(named) : null,
      sensitive: SENSITIVE.test(named),
    },
    listsCookies: reading.cookies.length > 0,
    links: reading.links.map((link) => ({
      ...link,
      read: link.address !== null && isRead(link.address, address, read),
    })),
    declarations: declarationsOf({ ...reading, claims }, meta.names),
    claims: claims.map((claim): Claim => ({ ...claim })),
    ...(reading.contacts !== undefined && {
      contacts: reading.contacts.flatMap((contact) => resolved(contact, address) ?? []),
    }),
    ...(reading.spokenOf !== undefined && { spokenOf: reading.spokenOf }),
    ...(reading.wayToRefuse !== undefined && { wayToRefuse: reading.wayToRefuse }),
  };
}

/** Null for a page whose address cannot be made whole. */
function resolved(contact: ContactRead, base: string | null): NoticeContact | null {
  if (contact.kind === 'email') return contact;
  const whole = URL.parse(contact.to, base ?? undefined);
  return whole !== null && /^https?:$/.test(whole.protocol) ? { ...contact, to: whole.href } : null;
}

const SENSITIVE =
  /\b(?:health|benefits?|abuse|debt|care|safeguarding|immigration|asylum|disab\w+|addiction|drugs?|alcohol|homeless\w*|adoption|fostering|children'?s services|mental|victims?|bereave\w*)\b/i;

/** "Privacy - Leeds City Council" is called "Privacy" by people. */
function titleOf(title: string | null): string | null {
  const first =
    (title ?? '')
      .split(/\s+[-–—|]\s+/)[0]
      ?.trim()
      .slice(0, 160) ?? '';
  return first === '' ? null : first;
}

const serviceIn = (title: string): string =>
  title.replace(/\s*[-–:]?\s*\b(?:privacy|cookies?|data protection)\b.*$/i, '').trim() || title;

const hostIn = (address: string | null): string | null => (address === null ? null : hostOf(address));

const withAndWithoutWww = (host: string): string[] =>
  host.startsWith('www.') ? [host, host.slice(4)] : [host, `www.${host}`];

const isRead = (link: string, base: string | null, read: ReadonlySet<string>): boolean =>
  read.has(link) || read.has(URL.parse(link, base ?? undefined)?.href ?? '');

function declarationsOf(reading: NoticeReading, names: Names): Declaration[] {
  const taken = new Set<CookieRead>();
  const named = reading.products.map((product) => {
    const own = product.negated
      ? []
      : reading.cookies.filter(
          (cookie) => cookie.product !== null && cookie.product === product.id && !taken.has(cookie),
        );
    for (const cookie of own) taken.add(cookie);
    return declarationOf(product, own, reading.claims, names);
  });
  const rest = reading.cookies.filter((cookie) => !taken.has(cookie));
  const lists = [
    ...Map.groupBy(rest, ({ product, category }) => `${product ?? ''} ${category ?? ''}`).values(),
  ];
  return [
    ...named,
    ...lists.map((cookies) => listOf(cookies, reading.claims, names)),
    ...reading.recipients.map(kindOf),
  ];
}

/**
 * `company:<id>` stands for a company without a product. Where we know one product of it alone, that is what its name
 * means, a former name too: notices keep the name that a supplier had when they were written.
 */
function ownerOf(id: string | null, names: Names): Pick<Declaration, 'names' | 'product' | 'company'> {
  if (id?.startsWith('company:')) {
    const company = id.slice('company:'.length);
    return { names: 'company', product: names.soleProduct(company)?.id ?? null, company };
  }
  return {
    names: 'product',
    product: id,
    company: id === null ? null : (names.product(id)?.companyId ?? null),
  };
}

function declarationOf(
  product: ProductRead,
  own: readonly CookieRead[],
  claims: readonly ClaimRead[],
  names: Names,
): Declaration {
  const { name, id, category, where, negated, openList, quote, offset } = product;
  const denial = negated
    ? claims.find(
        (claim) => claim.kind === 'denies-product' && claim.offset === offset && claim.value === name,
      )
    : undefined;
  return {
    name,
    ...ownerOf(id, names),
    // A page stores its cookies, whoever else it serves: by e-mail, or on the telephone.
    where: own.length > 0 && (where === 'email' || where === 'offline') ? 'website' : where,
    limitedTo: null,
    category,
    purpose: purposeIn(quote, name),
    ...(negated ? {} : hostsOf(name, own)),
    cookies: own.map(cookieOf),
    transfers: placeOf(product, claims),
    promise: negated ? null : promiseFrom(id, category, claims),
    openList,
    negated,
    quote,
    qualification: denial?.qualification ?? null,
    offset,
    ...pageOf(product),
  };
}

/** Cookies that the notice ties to no product that it names elsewhere. */
function listOf(cookies: readonly CookieRead[], claims: readonly ClaimRead[], names: Names): Declaration {
  const [first] = cookies as readonly [CookieRead, ...CookieRead[]];
  return {
    name: first.name,
    ...ownerOf(first.product, names),
    where: 'website',
    limitedTo: null,
    category: first.category,
    purpose: first.purpose,
    ...hostsOf(null, cookies),
    cookies: cookies.map(cookieOf),
    transfers: null,
    promise: promiseFrom(first.product, first.category, claims),
    openList: false,
    negated: false,
    quote: first.quote,
    qualification: null,
    offset: first.offset,
    ...pageOf(first),
  };
}

const pageOf = ({ page }: { page?: number | undefined }): { page?: number } =>
  page === undefined ? {} : { page };

/** What is promised of a kind stands in the claims. */
function kindOf({ name, names, category, quote, offset, page }: RecipientRead): Declaration {
  return {
    ...pageOf({ page }),
    name,
    names,
    product: null,
    company: null,
    where: 'website',
    limitedTo: null,
    category,
    purpose: null,
    cookies: [],
    transfers: null,
    promise: null,
    openList: false,
    negated: false,
    quote,
    qualification: null,
    offset,
  };
}

/** A provider's domain says whose a cookie is, not where it is kept: "google.com" sets cookies on the council's host. */
function cookieOf({ product: _, provider, host, ...cookie }: CookieRead): CookieDeclared {
  const isDoubtful = (what: Doubt['what']): boolean =>
    cookie.doubtful?.some((doubt) => doubt.what === what) === true;
  return {
    ...cookie,
    // What can be read in two ways holds nobody to either.
    seconds: isDoubtful('lifetime') ? null : cookie.seconds,
    category: isDoubtful('category') ? null : cookie.category,
    host: host !== null && printedHost(provider) === host ? null : host,
  };
}

/** Domains printed for a declaration: its own name, where that is one, and those of its cookies. */
function hostsOf(name: string | null, cookies: readonly CookieRead[]): Pick<Declaration, 'hosts'> {
  const printed = [
    printedHost(name),
    ...cookies.flatMap(({ host, provider }) => [printedHost(provider), host]),
  ];
  const hosts = [...new Set(printed.flatMap((host) => host ?? []))];
  return hosts.length === 0 ? {} : { hosts };
}

/** "… to look at heat maps": what follows the name, in the notice's words. */
function purposeIn(quote: string, name: string): string | null {
  const behind = quote.slice(quote.indexOf(name) + name.length);
  return /^[^.;]{0,80}?\bto ([a-z][^.;]{6,240})/.exec(behind)?.[1]?.trim() ?? null;
}

function placeOf({ id }: ProductRead, claims: readonly ClaimRead[]): string | null {
  if (id === null) return null;
  const claim = claims.find(
    ({ kind, products }) => (kind === 'transfers' || kind === 'storage') && products.includes(id),
  );
  return claim?.value ?? null;
}

/** What is asked or can be declined: of this product, of its kind of cookie, or of all that may be refused. */
export function promiseFrom(
  id: string | null,
  category: Declaration['category'],
  claims: readonly Pick<ClaimRead, 'kind' | 'products' | 'categories'>[],
): Declaration['promise'] {
  if (category === 'necessary' || category === 'security' || category === 'consent') return null;
  const covers = ({ products, categories }: Pick<ClaimRead, 'products' | 'categories'>): boolean => {
    if (id !== null && products.includes(id)) return true;
    if (categories.length > 0) return category !== null && categories.includes(category);
    return products.length === 0;
  };
  for (const kind of ['asks-first', 'can-decline'] as const) {
    if (claims.some((claim) => claim.kind === kind && covers(claim))) return kind;
  }
  return null;
}
