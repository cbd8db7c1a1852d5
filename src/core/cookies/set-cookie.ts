/**
 * What a Set-Cookie header or an assignment to `document.cookie` asks for, read in the order of RFC 6265bis
 * (section 5.6 and 5.7) and as Chromium does where it goes further. The value ends here: its length and kind remain.
 */
import { hostOf, isPublicSuffix } from '../parties/index.ts';
import { secondsUntil } from './cookie-date.ts';
import type { CookieAsked, CookieSetBy, SameSite } from './cookie.ts';
import { valueKindOf } from './value-kind.ts';

export interface Asking {
  /** Address of the response, or of the document or worker whose script wrote the cookie. */
  url: string;
  setBy: CookieSetBy;
  /** Host of the response, or of the script, or null. */
  setByHost: string | null;
  /** As of CookieAsked; null or absent: the page itself, or not known. */
  frame?: string | null;
  /** Milliseconds since the Visit's start. */
  at: number;
  /** Milliseconds since the epoch: what Expires counts from. Of a header, its answer's own (`serverTime`). */
  now: number;
}

/** RFC 6265bis: octets of name and value together, and of an attribute's value. */
const LONGEST_COOKIE = 4096;
const LONGEST_ATTRIBUTE = 1024;

/** The cookies in a header value: Firefox gives several in one, parted by line ends. */
export function splitSetCookie(value: string): string[] {
  return value.split(/\r?\n/).filter((header) => header.trim() !== '');
}

/**
 * What one header asks for; null where it holds no cookie at all or the address has no host. A cookie that a browser
 * would refuse, as far as the text and the address show, says why in the words of CDP's `SetCookieBlockedReason`.
 */
export function fromSetCookie(header: string, asking: Asking): CookieAsked | null {
  const url = URL.parse(asking.url);
  const host = hostOf(asking.url);
  if (url === null || host === null) return null;
  const [pair = '', ...rest] = header.split(';');
  const equals = pair.indexOf('=');
  const name = trimmed(equals < 0 ? '' : pair.slice(0, equals));
  const value = trimmed(equals < 0 ? pair : pair.slice(equals + 1));
  if (name === '' && value === '') return null;
  const attributes = attributesOf(rest);
  const domain = domainOf(attributes.get('domain'), host);
  const path = attributes.get('path');
  const cookie = {
    name,
    path: path?.startsWith('/') ? path : defaultPath(url.pathname),
    partitioned: attributes.has('partitioned'),
    httpOnly: attributes.has('httponly'),
    secure: attributes.has('secure'),
    sameSite: sameSiteOf(attributes.get('samesite')),
  };
  return {
    seen: 'cookie-asked',
    ...cookie,
    host: domain.host,
    askedSeconds: lifetimeOf(attributes, asking.now),
    setBy: asking.setBy,
    setByHost: asking.setByHost,
    ...(asking.frame != null && { frame: asking.frame }),
    valueLength: value.length,
    valueKind: valueKindOf(value),
    refusedBecause: refusal({
      ...cookie,
      header,
      value,
      isByScript: asking.setBy === 'script' || asking.setBy === 'worker',
      isTrustworthy: isTrustworthy(url, host),
      hasDomain: domain.host.startsWith('.'),
      isDomainRight: domain.isRight,
      hasRootPath: path === '/',
    }),
    at: asking.at,
  };
}

/** Names in lower case; of two alike the last counts; one too long is ignored. */
function attributesOf(parts: readonly string[]): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const part of parts) {
    const equals = part.indexOf('=');
    const value = trimmed(equals < 0 ? '' : part.slice(equals + 1));
    if (octets(value) > LONGEST_ATTRIBUTE) continue;
    attributes.set(trimmed(equals < 0 ? part : part.slice(0, equals)).toLowerCase(), value);
  }
  return attributes;
}

/** The host that will hold it, with a dot where its subdomains receive it too, and whether this host may say so. */
function domainOf(attribute: string | undefined, host: string): { host: string; isRight: boolean } {
  const domain = (attribute ?? '').replace(/^\./, '').toLowerCase();
  if (domain === '') return { host, isRight: true };
  const isAddress = /^[\d.]+$/.test(host) || host.startsWith('[');
  if (domain === host && (isAddress || isPublicSuffix(domain))) return { host, isRight: true };
  const isRight = (domain === host || (!isAddress && host.endsWith('.' + domain))) && !isPublicSuffix(domain);
  return { host: '.' + domain, isRight };
}

/** RFC 6265bis 5.1.4. */
function defaultPath(pathname: string): string {
  const slash = pathname.lastIndexOf('/');
  return slash <= 0 ? '/' : pathname.slice(0, slash);
}

function sameSiteOf(attribute: string | undefined): SameSite {
  const value = attribute?.toLowerCase();
  return value === 'strict' || value === 'lax' || value === 'none' ? value : 'unspecified';
}

/** Max-Age, where it is a number, before Expires, where it is a date; else 0. Past or none left: negative. */
function lifetimeOf(attributes: ReadonlyMap<string, string>, now: number): number {
  const maxAge = attributes.get('max-age');
  if (maxAge !== undefined && /^[+-]?\d+$/.test(maxAge)) {
    const seconds = Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, Number(maxAge)));
    return seconds <= 0 ? Math.min(-1, seconds) : seconds;
  }
  const expires = attributes.get('expires');
  return (expires === undefined ? null : secondsUntil(expires, now)) ?? 0;
}

interface Checked {
  name: string;
  value: string;
  header: string;
  secure: boolean;
  httpOnly: boolean;
  partitioned: boolean;
  sameSite: SameSite;
  isByScript: boolean;
  isTrustworthy: boolean;
  hasDomain: boolean;
  isDomainRight: boolean;
  hasRootPath: boolean;
}

function refusal(cookie: Checked): string | null {
  // eslint-disable-next-line no-control-regex -- RFC 6265bis 5.6: any control but a tab ends it
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(cookie.header)) return 'DisallowedCharacter';
  // Chromium refuses a tab inside them, too (seen in 156).
  if (cookie.name.includes('\t') || cookie.value.includes('\t')) return 'DisallowedCharacter';
  if (octets(cookie.name) + octets(cookie.value) > LONGEST_COOKIE) return 'NameValuePairExceedsMaxSize';
  if (!cookie.isDomainRight) return 'InvalidDomain';
  if (cookie.secure && !cookie.isTrustworthy) return 'SecureOnly';
  if (cookie.httpOnly && cookie.isByScript) return 'HttpOnlyFromScript';
  if (!keepsPrefix(cookie)) return 'InvalidPrefix';
  if (cookie.sameSite === 'none' && !cookie.secure) return 'SameSiteNoneInsecure';
  if (cookie.partitioned && !cookie.secure) return 'InvalidPartitioned';
  return null;
}

/** RFC 6265bis 4.1.3, without case; a nameless cookie may not pass for one with a prefix. */
function keepsPrefix(cookie: Checked): boolean {
  const name = cookie.name.toLowerCase();
  if (name === '') return !/^__(?:secure|host|http|host-http)-/i.test(cookie.value);
  const isHost = name.startsWith('__host-');
  // https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes
  const isHttp = name.startsWith('__http-') || name.startsWith('__host-http-');
  if (isHttp && (!cookie.httpOnly || cookie.isByScript)) return false;
  if (isHost && (cookie.hasDomain || !cookie.hasRootPath)) return false;
  return cookie.secure || !(isHost || isHttp || name.startsWith('__secure-'));
}

/** Chromium takes Secure cookies from the machine itself, too. */
function isTrustworthy(url: URL, host: string): boolean {
  if (url.protocol === 'https:' || url.protocol === 'wss:') return true;
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(host)
  );
}

/** Without spaces and tabs at its ends; no other white space counts here. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** Length in UTF-8. */
function octets(text: string): number {
  let count = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}
