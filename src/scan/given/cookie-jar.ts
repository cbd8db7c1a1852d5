/**
 * A saved session: the cookies of a cookies.txt (Netscape's format, as curl and browsers' exports write it), or of a
 * JSON file as Playwright and puppeteer save it, and the local storage that Playwright saves beside them. What is wrong
 * is told by its place alone, never by what stands there.
 */
import { readFile } from 'node:fs/promises';
import type { Protocol } from 'devtools-protocol';
import { UsageError, unreadable } from '../known/usage.ts';

export type CookieGiven = Protocol.Network.CookieParam;

/** Local storage of one origin. */
export interface StorageGiven {
  /** As the browser serializes it: scheme, host, and a port that is not the usual one. */
  origin: string;
  entries: [key: string, value: string][];
}

export interface SavedSession {
  cookies: CookieGiven[];
  storage: StorageGiven[];
}

export const NO_SESSION: Readonly<SavedSession> = { cookies: [], storage: [] };

/** Cookies that have ended by `now` (milliseconds since the epoch) are left out. Throws a UsageError. */
export async function cookieJar(file: string, now: number): Promise<SavedSession> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw unreadable(`The cookie jar ${file}`, cause);
  }
  const { cookies, storage } = sessionIn(text, file);
  return {
    cookies: cookies.filter(({ expires }) => expires === undefined || expires * 1000 > now),
    storage,
  };
}

/** `file`: its name, for what is said of it. */
export function sessionIn(text: string, file: string): SavedSession {
  const isJson = /^\s*[[{]/.test(text);
  const saved = isJson ? fromJson(text, file) : { cookies: fromNetscape(text, file), storage: [] };
  if (saved.cookies.length + saved.storage.length === 0)
    throw new UsageError(`There is no cookie in ${file}.`);
  return saved;
}

/** A cookie as a file tells it, before it is known to be one. */
interface Told {
  name: unknown;
  value: unknown;
  /** With a dot before it where hosts below it get the cookie too. */
  domain: unknown;
  path: unknown;
  secure: unknown;
  httpOnly: unknown;
  /** Seconds since the epoch; none, 0 or less until the browser closes. */
  expires: unknown;
  sameSite?: unknown;
  partitionKey?: unknown;
}

const HTTP_ONLY = '#HttpOnly_';

/** https://curl.se/docs/http-cookies.html */
function fromNetscape(text: string, file: string): CookieGiven[] {
  return text.split(/\r?\n/).flatMap((whole, index) => {
    const httpOnly = whole.startsWith(HTTP_ONLY);
    const line = httpOnly ? whole.slice(HTTP_ONLY.length) : whole;
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [host = '', below, path, secure, expires, name, value = ''] = line.split('\t');
    const domain = below?.toUpperCase() === 'TRUE' ? `.${host.replace(/^\./, '')}` : host;
    const told = { name, value, domain, path, secure: secure?.toUpperCase() === 'TRUE', httpOnly };
    return [cookieOf({ ...told, expires: Number(expires) }, `Line ${index + 1} of ${file}`)];
  });
}

/** Playwright's storage state and puppeteer's list; databases (IndexedDB) of a storage state are not taken. */
function fromJson(text: string, file: string): SavedSession {
  let all: unknown;
  try {
    all = JSON.parse(text);
  } catch {
    // The parser's own message would quote what it could not read.
    throw new UsageError(`The cookie jar ${file} is not JSON.`);
  }
  const list = Array.isArray(all) ? all : (all as { cookies?: unknown }).cookies;
  if (!Array.isArray(list)) throw new UsageError(`The cookie jar ${file} has no list of cookies.`);
  const cookies = list.map((one: unknown, index) => {
    const cookie = (typeof one === 'object' && one !== null ? one : {}) as Told & Record<string, unknown>;
    const { hostOnly, domain, expires = cookie['expirationDate'] } = cookie;
    const below = hostOnly === false && typeof domain === 'string' ? `.${domain.replace(/^\./, '')}` : domain;
    return cookieOf({ ...cookie, domain: below, expires }, `Cookie ${index + 1} of ${file}`);
  });
  return {
    cookies,
    storage: Array.isArray(all) ? [] : storageOf((all as { origins?: unknown }).origins, file),
  };
}

/** https://playwright.dev/docs/api/class-browsercontext#browser-context-storage-state */
function storageOf(told: unknown, file: string): StorageGiven[] {
  if (told === undefined) return [];
  if (!Array.isArray(told)) throw new UsageError(`The cookie jar ${file} has no list of origins.`);
  return told.flatMap((one: unknown, index): StorageGiven[] => {
    const { origin, localStorage = [] } = Object(one) as { origin?: unknown; localStorage?: unknown };
    const where = `Origin ${index + 1} of ${file}`;
    const address = typeof origin === 'string' ? URL.parse(origin) : null;
    if (address === null || !/^https?:$/.test(address.protocol) || address.origin !== origin)
      throw new UsageError(`${where} is none: it has to be like https://www.example.gov.uk.`);
    if (!Array.isArray(localStorage)) throw new UsageError(`${where} has no list of what is stored.`);
    const entries = localStorage.map((entry: unknown, place): [string, string] => {
      const { name, value } = Object(entry) as { name?: unknown; value?: unknown };
      if (typeof name !== 'string' || typeof value !== 'string')
        throw new UsageError(`Entry ${place + 1} of ${where} is none: its name or its value is missing.`);
      return [name, value];
    });
    return entries.length === 0 ? [] : [{ origin: address.origin, entries }];
  });
}

// What a browser takes as a name and a value: https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html
const NAME = /^[^\p{Cc} ;=]+$/u;
const VALUE = /^[^\p{Cc};]*$/u;

function cookieOf(told: Told, where: string): CookieGiven {
  const { name, value, domain } = told;
  const wrong = (what: string): UsageError => new UsageError(`${where} is no cookie: ${what}.`);
  if (typeof name !== 'string' || !NAME.test(name))
    throw wrong('its name is missing, or has a sign no name has');
  if (typeof value !== 'string' || !VALUE.test(value)) throw wrong('its value has a sign no value has');
  if (typeof domain !== 'string') throw wrong('its domain is missing');
  const path = typeof told.path === 'string' && told.path !== '' ? told.path : '/';
  const secure = told.secure === true || /^__(?:secure|host)-/i.test(name);
  const url = URL.parse(`${secure ? 'https' : 'http'}://${domain.replace(/^\./, '')}`);
  if (url === null || url.pathname !== '/' || url.hostname === '') throw wrong('its domain is no host');
  if (!path.startsWith('/')) throw wrong('its path does not begin with a slash');
  const expires = Number(told.expires);
  return {
    name,
    value,
    url: url.href,
    ...(domain.startsWith('.') ? { domain: `.${url.hostname}` } : {}),
    path,
    secure,
    httpOnly: told.httpOnly === true,
    ...(Number.isFinite(expires) && expires > 0 ? { expires } : {}),
    ...sameSiteOf(told.sameSite),
    ...partitionOf(told.partitionKey),
  };
}

function sameSiteOf(told: unknown): Pick<CookieGiven, 'sameSite'> {
  const known = { strict: 'Strict', lax: 'Lax', none: 'None', no_restriction: 'None' } as const;
  const key = String(told).toLowerCase();
  return key in known ? { sameSite: known[key as keyof typeof known] } : {};
}

function partitionOf(told: unknown): Pick<CookieGiven, 'partitionKey'> {
  if (typeof told === 'string' && told !== '')
    return { partitionKey: { topLevelSite: told, hasCrossSiteAncestor: true } };
  const { topLevelSite, sourceOrigin } = Object(told) as { topLevelSite?: unknown; sourceOrigin?: unknown };
  const site = topLevelSite ?? sourceOrigin;
  if (typeof site !== 'string') return {};
  const { hasCrossSiteAncestor = true } = Object(told) as { hasCrossSiteAncestor?: boolean };
  return { partitionKey: { topLevelSite: site, hasCrossSiteAncestor } };
}
