/** A reading → a Notice of a layer, for the hosts it speaks for. */
import { namesKnown } from './knowledge.ts';
import { councilsAt } from './knowledge.ts';
import type { CookieDeclared, Declaration, Layer, Notice } from '../core/notices/notice.ts';
import type { CookieRead, NoticeReading, ProductRead } from '../core/notices/reader/reading.ts';
import { hostOf } from '../core/parties/index.ts';

export interface Coming {
  /** What was read, whole. */
  source: string;
  layer: Layer;
  /** Host of the page that points to it, or that it was given for. */
  pageHost: string;
}

export async function noticeOf(reading: NoticeReading, { source, layer, pageHost }: Coming): Promise<Notice> {
  const host = hostOf(reading.address ?? '');
  const sha256 = await sha256Of(source);
  const publishers = councilsAt(host ?? pageHost);
  const publisher = publishers.length > 0 ? publishers.map(({ name }) => name).join(' and ') : pageHost;
  return {
    id: `${layer}-${host ?? pageHost}-${sha256.slice(0, 8)}`,
    councils: publishers.map(({ id }) => id),
    publisher,
    title: layer === 'consent-tool' ? 'Cookie banner' : titleOf(reading, publisher),
    address: reading.address,
    dated: reading.dated,
    retrieved: new Date().toISOString(),
    sha256,
    kind: reading.kind,
    language: reading.language,
    // A page that calls something its notice is covered by it, wherever the notice stands.
    scope: {
      hosts:
        layer === 'consent-tool'
          ? [pageHost]
          : [...new Set([host ?? pageHost, pageHost].flatMap(withAndWithoutWww))],
      paths: [],
      except: [],
      service: null,
      sensitive: false,
    },
    listsCookies: reading.cookies.length > 0,
    links: reading.links,
    declarations: declarationsOf(reading),
    claims: reading.claims,
    layer,
  };
}

/** "Privacy - Leeds City Council" is called "Privacy" by people. */
function titleOf({ title }: NoticeReading, publisher: string): string {
  const [first = ''] = (title ?? '').split(/\s+[-–—|]\s+/);
  const said = first.trim().slice(0, 120);
  return said === '' || said === publisher ? 'Privacy notice' : said;
}

const withAndWithoutWww = (host: string): string[] =>
  host.startsWith('www.') ? [host, host.slice(4)] : [host, `www.${host}`];

function declarationsOf({ products, cookies }: NoticeReading): Declaration[] {
  const ofProduct = (id: string | null): CookieRead[] => cookies.filter(({ product }) => product === id);
  const taken = new Set<string>();
  const named = products.map((product) => {
    const own = product.id === null || product.negated || taken.has(product.id) ? [] : ofProduct(product.id);
    if (own.length > 0 && product.id !== null) taken.add(product.id);
    return declarationOf(product, own);
  });
  const rest = cookies.filter(({ product }) => product === null || !taken.has(product));
  const tables = [
    ...Map.groupBy(rest, ({ product, category }) => `${product ?? ''} ${category ?? ''}`).values(),
  ];
  return [...named, ...tables.map(listOf)];
}

function declarationOf(
  { name, id, category, where, negated, openList, quote, offset }: ProductRead,
  own: CookieRead[],
): Declaration {
  const isCompany = id?.startsWith('company:') ?? false;
  const product = isCompany ? null : id;
  return {
    name,
    names: isCompany ? 'company' : 'product',
    product,
    company: isCompany ? (id?.slice('company:'.length) ?? null) : companyOf(product),
    where,
    limitedTo: null,
    category,
    purpose: null,
    cookies: own.map(cookieOf),
    transfers: null,
    promise: null,
    openList,
    negated,
    quote,
    qualification: null,
    offset,
  };
}

const companyOf = (product: string | null): string | null =>
  product === null ? null : (namesKnown().product(product)?.companyId ?? null);

/** Cookies of nobody named: one list, of one product or category. */
function listOf(cookies: CookieRead[]): Declaration {
  const [first] = cookies as [CookieRead, ...CookieRead[]];
  return {
    name: first.name,
    names: first.product?.startsWith('company:') ? 'company' : 'product',
    product: first.product?.startsWith('company:') ? null : first.product,
    company: first.product?.startsWith('company:')
      ? first.product.slice('company:'.length)
      : companyOf(first.product),
    where: 'website',
    limitedTo: null,
    category: first.category,
    purpose: first.purpose,
    cookies: cookies.map(cookieOf),
    transfers: null,
    promise: null,
    openList: false,
    negated: false,
    quote: first.quote,
    qualification: null,
    offset: first.offset,
  };
}

const cookieOf = ({ product: _, ...cookie }: CookieRead): CookieDeclared => cookie;

async function sha256Of(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
