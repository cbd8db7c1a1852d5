/**
 * One host, one spelling: lower case, punycode, without port and dots around it. Everything that compares hosts, or
 * shows one, takes it from here. Imports nothing: content scripts use it, too.
 */

/** What is spelled right already, as nearly every host is: labels of plain letters, the last with no digit first. */
const PLAIN = /^(?:[a-z0-9_-]+\.)*[a-z_-][a-z0-9_-]*$/;

/** What parts an address into more than a host: no part of one, and not to be read as such. */
const NO_HOST = /[/?#@\\]/;

/** A host as browsers, cookies and people write it, in its one spelling; what is no host comes back in lower case. */
export function plainHost(host: string): string {
  if (PLAIN.test(host)) return host;
  const bare = withoutPort(host.trim().toLowerCase());
  if (bare === '' || PLAIN.test(bare) || NO_HOST.test(bare)) return bare;
  // Numbers as addresses (0x7f.1), letters beyond ASCII and their full stops, as the browser reads them.
  return withoutDots(URL.parse(`http://${bare}/`)?.hostname ?? bare);
}

/** IPv6 addresses in brackets, as in addresses. */
function withoutPort(host: string): string {
  if (host.startsWith('[')) {
    const end = host.indexOf(']');
    return end < 0 ? host : host.slice(0, end + 1);
  }
  const colon = host.indexOf(':');
  if (colon < 0) return withoutDots(host);
  return host.includes(':', colon + 1) ? `[${host}]` : withoutDots(host.slice(0, colon));
}

/** Dots, and spaces that stood behind them. */
const isAround = (character: string): boolean => character === '.' || character.trim() === '';

function withoutDots(host: string): string {
  let start = 0;
  let end = host.length;
  while (start < end && isAround(host[start] ?? '')) start++;
  while (end > start && isAround(host[end - 1] ?? '')) end--;
  return host.slice(start, end);
}

/** The host that holds a cookie, in its one spelling but for the dot before it, which says that subdomains share it. */
export function cookieHost(domain: string): string {
  return domain.startsWith('.') ? `.${plainHost(domain)}` : plainHost(domain);
}

/**
 * The host of an address in its one spelling; null where it has none (`data:`, `about:`, a relative address).
 * A `blob:` address has the host of the page that made it.
 */
export function hostOf(address: string): string | null {
  const url = URL.parse(address);
  if (url === null) return null;
  if (url.protocol === 'blob:') return hostOf(url.pathname);
  const host = plainHost(url.hostname);
  return host === '' ? null : host;
}
