/**
 * What a request tells its receiver about the visitor, told at once: the page's address, its title, cookie names,
 * stored identifiers, typed values. The address, the headers and the body end here.
 */
import { decodedOnce, findIdentifiers, type IdentifierSet } from './identifiers.ts';
import type { Carried, PageTold } from './visit.ts';

export interface RequestCarrying {
  url: string;
  /** The Referer header, or null. */
  referrer: string | null;
  /** The Cookie header, or null. */
  cookieHeader: string | null;
  /** The body as text, or null; only its start is read. */
  body: string | null;
}

/** The page that a request may tell of; in memory only. */
export interface PageOpen {
  /** Full address, query included. */
  address: string;
  title: string | null;
  /** Values that a person or a scan typed into a form and has not sent. */
  typed?: readonly string[];
}

/** As much of an address and of a body as is read. */
const LONGEST_URL = 16_384;
const LONGEST_BODY = 65_536;

/** Shorter titles and typed values are found anywhere. */
const SHORTEST_TITLE = 12;
const SHORTEST_TYPED = 4;

export function carriedBy(sent: RequestCarrying, page: PageOpen, identifiers: IdentifierSet): Carried {
  const url = sent.url.slice(0, LONGEST_URL);
  const own = afterAuthority(url);
  const texts = readingsOf(own);
  if (sent.body !== null && sent.body !== '') texts.push(...readingsOf(sent.body.slice(0, LONGEST_BODY)));
  const found = new Set<string>();
  for (const text of texts) findIdentifiers(identifiers, text, found, page.address);
  return {
    page: pageTold(texts, sent.referrer, page.address),
    title: holdsTitle(texts, page.title),
    cookies: cookieNames(sent.cookieHeader),
    identifiers: [...found].sort(),
    typed: (page.typed ?? []).some(
      (value) => value.length >= SHORTEST_TYPED && texts.some((text) => text.includes(value)),
    ),
  };
}

/** Path and query of an address: what follows `#` stays in the browser, whoever reads it there. */
function afterAuthority(address: string): string {
  const [url = ''] = address.split('#', 1);
  const scheme = url.indexOf('://');
  const slash = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
  return slash < 0 ? '' : url.slice(slash);
}

/** The ways in which a text may be written: as it is, URL-decoded once and twice, base64-decoded. */
function readingsOf(text: string): string[] {
  const readings = [text];
  const once = decodedOnce(text.includes('+') ? text.replaceAll('+', ' ') : text);
  if (once !== text) readings.push(once);
  const twice = decodedOnce(once);
  if (twice !== once) readings.push(twice);
  for (const reading of [text, once]) {
    const plain = fromBase64(reading);
    if (plain !== '' && !readings.includes(plain)) readings.push(plain, decodedOnce(plain));
  }
  return readings;
}

/** At most this many runs of base64 are read in one text, and this many letters of each. */
const MOST_RUNS = 8;
const LONGEST_RUN = 16_384;

/** What runs of base64 (either alphabet) in a text say, where it reads as ASCII; else the empty string. */
function fromBase64(text: string): string {
  if (text.length < 32) return '';
  let plain = '';
  let runs = 0;
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{32,}/g)) {
    if (++runs > MOST_RUNS) break;
    const whole = run.slice(0, Math.min(run.length, LONGEST_RUN) & ~3);
    const bytes = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
    if (/^[\t\n\r\x20-\x7e]{8}/.test(bytes)) plain += bytes + '\n';
  }
  return plain;
}

/**
 * How much of the page's address the receiver learns. `full`: its path (with its host, or alone) is in the query, the
 * body or the Referer. The home page's address is told in full only where it is spelled out: its Referer is its origin.
 */
function pageTold(texts: readonly string[], referrer: string | null, address: string): PageTold {
  const page = URL.parse(address);
  if (page === null || page.host === '') return 'none';
  const paths = pathsOf(page);
  if (paths.length > 0) {
    if (referrer !== null && hasPath(referrer, page.host, paths, false)) return 'full';
    if (texts.some((text) => hasPath(text, page.host, paths, true))) return 'full';
  } else if (texts.some((text) => text.includes(`${page.origin}/`))) return 'full';
  const isOrigin = (text: string) => findWhole(text, page.host, 0) >= 0;
  return (referrer !== null && isOrigin(referrer)) || texts.some(isOrigin) ? 'origin' : 'none';
}

/** The page's path as written and as read, without a slash at its end; none for the home page. */
function pathsOf(page: URL): string[] {
  const path = page.pathname.replace(/\/+$/, '');
  if (path !== '') return [...new Set([path, decodedOnce(path)])];
  return page.search.length > 1 ? ['/' + page.search, '/' + decodedOnce(page.search)] : [];
}

/** A path this short means nothing without its host. */
const SHORTEST_PATH = 6;

function hasPath(text: string, host: string, paths: readonly string[], mayStandAlone: boolean): boolean {
  return paths.some((path) => {
    for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
      if (!isEnd(text, at + path.length)) continue;
      if (text.startsWith(host, at - host.length)) return true;
      // At 0 it is the request's own path, which tells nothing of the page.
      if (mayStandAlone && at > 0 && path.length >= SHORTEST_PATH && !/[\w./-]/.test(text.charAt(at - 1)))
        return true;
    }
    return false;
  });
}

/** Where a path may end: a letter after it makes it another path; one slash does not. */
function isEnd(text: string, at: number): boolean {
  const end = text[at] === '/' ? at + 1 : at;
  return end >= text.length || !/[\w./%-]/.test(text.charAt(end));
}

/** Place of a host that is not the middle of another, or -1. */
function findWhole(text: string, host: string, from: number): number {
  for (let at = text.indexOf(host, from); at >= 0; at = text.indexOf(host, at + 1)) {
    const isWhole = !/[\w.-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + host.length));
    if (isWhole) return at;
  }
  return -1;
}

function holdsTitle(texts: readonly string[], title: string | null): boolean {
  const plain = title?.trim() ?? '';
  if (plain.length < SHORTEST_TITLE) return false;
  const escaped = JSON.stringify(plain).slice(1, -1);
  const encoded = asDecodedOnce(plain);
  return texts.some((text) => text.includes(plain) || text.includes(escaped) || text.includes(encoded));
}

/** As a URL-encoded text looks after `decodedOnce`: bytes beyond ASCII stay escaped. */
function asDecodedOnce(text: string): string {
  return decodedOnce(encodeURIComponent(text.toWellFormed()));
}

/** Names in a Cookie header, sorted, each once. */
export function cookieNames(header: string | null): string[] {
  if (header === null || header === '') return [];
  const names = header.split(';').map((pair) => {
    const equals = pair.indexOf('=');
    return equals < 0 ? '' : pair.slice(0, equals).trim();
  });
  return [...new Set(names)].sort();
}

const TAG = /[?&](?:id|tid)=((?:GTM|GT|G|AW|DC|UA|OPT)-[A-Za-z0-9-]{1,30})(?=[&#]|$)/;

/** The tag id in an address (`G-ABC123`, `GTM-XYZ`), which tells products on one host apart; null where none is. */
export function tagOf(url: string): string | null {
  return TAG.exec(url)?.[1] ?? null;
}

/** The path of an address, at most 120 characters; the empty string where it has none. */
export function pathOf(url: string): string {
  return (URL.parse(url)?.pathname ?? '').slice(0, 120);
}
