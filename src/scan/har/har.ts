/**
 * What the browser told of a page’s requests, as an HTTP Archive 1.2, redacted: no value of a cookie, no query string, no
 * body, and of headers only those that hold nothing of a visitor. http://www.softwareishard.com/blog/har-12-spec/
 */
import type { Exchange } from '../translate/exchange.ts';
import type { LoadRecorded } from './recorded.ts';

interface Named {
  name: string;
  value: string;
}

interface HarCookie extends Named {
  path?: string;
  domain?: string;
  httpOnly?: boolean;
  secure?: boolean;
}

interface HarEntry {
  pageref: string;
  startedDateTime: string;
  time: number;
  request: {
    method: string;
    url: string;
    httpVersion: string;
    cookies: HarCookie[];
    headers: Named[];
    queryString: Named[];
    headersSize: number;
    bodySize: number;
  };
  response: {
    status: number;
    statusText: string;
    httpVersion: string;
    cookies: HarCookie[];
    headers: Named[];
    content: { size: number; mimeType: string };
    redirectURL: string;
    headersSize: number;
    bodySize: number;
  };
  cache: Record<string, never>;
  timings: { send: number; wait: number; receive: number };
  comment: string;
}

export interface Har {
  log: {
    version: '1.2';
    creator: { name: string; version: string };
    browser: { name: string; version: string };
    pages: {
      startedDateTime: string;
      id: string;
      title: string;
      pageTimings: Record<string, never>;
      comment: string;
    }[];
    entries: HarEntry[];
    comment: string;
  };
}

interface Maker {
  /** Version of Candour. */
  version: string;
  /** Product and version, such as `Chromium/156.0.8078.79`. */
  browser: string;
}

const NOT_KNOWN = -1;
const REMOVED = '[removed]';

export function harOf(loads: readonly LoadRecorded[], { version, browser }: Maker): Har {
  const [name = '', release = ''] = browser.split('/');
  const placed = loads.map((load, place) => ({ load, id: `page_${place + 1}` }));
  return {
    log: {
      version: '1.2',
      creator: { name: 'Candour', version },
      browser: { name, version: release },
      pages: placed.map(({ load, id }) => ({
        startedDateTime: new Date(load.startedAt).toISOString(),
        id,
        title: plain(load.address),
        pageTimings: {},
        comment: `Journey: ${load.journey}, load ${load.load}`,
      })),
      entries: placed
        .flatMap(({ load, id }) => load.exchanges.map((exchange) => entryOf(exchange, id)))
        .toSorted((one, other) => (one.startedDateTime < other.startedDateTime ? -1 : 1)),
      comment: 'Redacted: no values of cookies, no query strings, no bodies, and few headers.',
    },
  };
}

function entryOf(exchange: Exchange, pageref: string): HarEntry {
  const { address, method, headers, cookies, startedAt, answer, end, kind, isLocal } = exchange;
  const wait = Math.max(0, (answer?.at ?? end?.at ?? startedAt) - startedAt);
  const receive = answer === null ? 0 : Math.max(0, (end?.at ?? answer.at) - answer.at);
  const told = answer?.headers ?? {};
  const httpVersion = '';
  return {
    pageref,
    startedDateTime: new Date(startedAt).toISOString(),
    time: wait + receive,
    request: {
      method,
      url: plain(address),
      httpVersion,
      cookies: cookies.map(({ name }) => ({ name, value: '' })),
      headers: headersKept(headers),
      queryString: [],
      headersSize: NOT_KNOWN,
      bodySize: NOT_KNOWN,
    },
    response: {
      status: answer?.status ?? 0,
      statusText: '',
      httpVersion,
      cookies: (answer?.setCookies ?? []).map(({ line }) => cookieSet(line)),
      headers: headersKept(told),
      content: { size: lengthOf(told), mimeType: exchange.mimeType ?? typeOf(told) },
      redirectURL: told['location'] === undefined ? '' : plain(told['location'], address),
      headersSize: NOT_KNOWN,
      bodySize: NOT_KNOWN,
    },
    cache: {},
    timings: { send: 0, wait, receive },
    comment: [kind ?? 'Other', isLocal ? 'from a cache' : null, end?.error ?? end?.blockedReason ?? null]
      .filter((part) => part !== null)
      .join(', '),
  };
}

/** Without query string, fragment, name and password; of what is no address on the web, only its scheme. */
export function plain(address: string, base?: string): string {
  const url = URL.parse(address, base);
  if (url === null) return '';
  if (!['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol)) return url.protocol;
  return `${url.origin}${url.pathname}`;
}

/** Headers that hold nothing of a visitor. */
const KEPT = new Set(
  `accept accept-encoding accept-language accept-ranges access-control-allow-credentials access-control-allow-headers
access-control-allow-methods access-control-allow-origin access-control-expose-headers access-control-max-age age
allow alt-svc cache-control connection content-disposition content-encoding content-language content-length content-type
cross-origin-embedder-policy cross-origin-opener-policy cross-origin-resource-policy date dnt expires host keep-alive
last-modified origin p3p permissions-policy pragma priority referrer-policy retry-after sec-ch-ua sec-ch-ua-mobile
sec-ch-ua-platform sec-fetch-dest sec-fetch-mode sec-fetch-site sec-fetch-storage-access sec-fetch-user sec-gpc server
strict-transport-security timing-allow-origin trailer transfer-encoding upgrade-insecure-requests user-agent vary via
x-content-type-options x-frame-options`.split(/\s+/),
);
/** Headers that are addresses. */
const ADDRESSES = new Set(['referer', 'location', 'content-location', 'sourcemap']);
/** Told by their names elsewhere. */
const COOKIES = new Set(['cookie', 'set-cookie']);

export const headersKept = (headers: Readonly<Record<string, string>>): Named[] =>
  Object.entries(headers)
    .filter(([name]) => !COOKIES.has(name))
    .map(([name, value]) => ({ name, value: valueKept(name, value) }));

function valueKept(name: string, value: string): string {
  if (ADDRESSES.has(name)) return plain(value) || REMOVED;
  return KEPT.has(name) ? value : REMOVED;
}

/** A Set-Cookie line without its value. */
function cookieSet(line: string): HarCookie {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const named = new Map(
    attributes.map((attribute): [string, string] => {
      const at = attribute.indexOf('=');
      return at < 0
        ? [attribute.toLowerCase(), '']
        : [attribute.slice(0, at).toLowerCase(), attribute.slice(at + 1)];
    }),
  );
  const path = named.get('path');
  const domain = named.get('domain');
  return {
    // A line without a name is all value.
    name: pair.includes('=') ? pair.slice(0, pair.indexOf('=')) : '',
    value: '',
    ...(path !== undefined && { path }),
    ...(domain !== undefined && { domain }),
    httpOnly: named.has('httponly'),
    secure: named.has('secure'),
  };
}

function lengthOf(headers: Readonly<Record<string, string>>): number {
  const length = Number(headers['content-length'] ?? NaN);
  return Number.isSafeInteger(length) && length >= 0 ? length : NOT_KNOWN;
}

const typeOf = (headers: Readonly<Record<string, string>>): string => headers['content-type'] ?? 'x-unknown';
