/**
 * Whose host is it: the site of a host, the councils of a site, and the party of a host as seen from a page.
 * The one importer of tldts. Never throws on a malformed host: what cannot be read is its own site.
 */
import { getDomain, parse } from 'tldts';
import type { Party } from '../report/rows.ts';
import type { Council, Councils } from './council.ts';

/** Which councils own a site; made once from rules/councils.json. */
export interface CouncilIndex {
  /** Councils by registrable domain; two councils may share one. */
  bySite: ReadonlyMap<string, readonly Council[]>;
}

/**
 * Government suffixes under which each body has its own name, as under `gov.uk`, but which the public suffix list
 * does not hold (it has `gov.scot`; it is listed here so that nothing turns on the list's version).
 */
const SUFFIXES = ['gov.wales', 'llyw.cymru', 'gov.scot'];

/** Sites of hosts met before; emptied when full, so that no page can make it grow. */
const sites = new Map<string, string>();
const SITES_KEPT = 4096;

/**
 * The registrable domain of a host, private suffixes counted (`x.azurewebsites.net` is a site).
 * An IP address, a bare name or a suffix is its own site. Takes a host as browsers, cookies and people write it:
 * leading or trailing dots, a port, capitals, brackets and letters beyond ASCII are all read.
 */
export function siteOf(host: string): string {
  const known = sites.get(host);
  if (known !== undefined) return known;
  const site = findSite(plainHost(host));
  if (sites.size >= SITES_KEPT) sites.clear();
  sites.set(host, site);
  return site;
}

function findSite(host: string): string {
  for (const suffix of SUFFIXES) {
    if (host === suffix) return host;
    if (host.endsWith('.' + suffix)) {
      const label = host.slice(0, -suffix.length - 1);
      return host.slice(label.lastIndexOf('.') + 1);
    }
  }
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/** Whether anyone may register names under this host, as browsers see it: no cookie may be set for all of them. */
export function isPublicSuffix(host: string): boolean {
  const { publicSuffix, isIcann, isPrivate, isIp } = parse(host, { allowPrivateDomains: true });
  return !isIp && publicSuffix === host && (isIcann === true || isPrivate === true || !host.includes('.'));
}

/** Lower case, punycode, without port or dots around it; IPv6 addresses in brackets. */
function plainHost(host: string): string {
  let plain = host.trim().toLowerCase();
  if (plain.startsWith('[')) {
    const end = plain.indexOf(']');
    return end < 0 ? plain : plain.slice(0, end + 1);
  }
  const colon = plain.indexOf(':');
  if (colon >= 0) {
    if (plain.indexOf(':', colon + 1) >= 0) return `[${plain}]`;
    plain = plain.slice(0, colon);
  }
  let start = 0;
  let end = plain.length;
  while (plain[start] === '.') start++;
  while (end > start && plain[end - 1] === '.') end--;
  plain = plain.slice(start, end);
  // eslint-disable-next-line no-control-regex -- asks whether anything lies beyond ASCII
  if (/[^\x00-\x7f]/.test(plain)) return URL.parse(`http://${plain}/`)?.hostname ?? plain;
  return plain;
}

/**
 * The host of an address, lower case and punycode, without port and trailing dot; null where it has none
 * (`data:`, `about:`, a relative address). A `blob:` address has the host of the page that made it.
 */
export function hostOf(address: string): string | null {
  const url = URL.parse(address);
  if (url === null) return null;
  if (url.protocol === 'blob:') return hostOf(url.pathname);
  const host = url.hostname.endsWith('.') ? url.hostname.slice(0, -1) : url.hostname;
  return host === '' ? null : host;
}

export function councilIndexOf(councils: Councils): CouncilIndex {
  const bySite = new Map<string, Council[]>();
  for (const council of councils.councils) {
    for (const site of new Set(council.sites.map((listed) => siteOf(listed.site)))) {
      const owners = bySite.get(site);
      if (owners) owners.push(council);
      else bySite.set(site, [council]);
    }
  }
  return { bySite };
}

/** The councils whose site the host belongs to: none, one, or two that share it. */
export function councilsOfHost(host: string, index: CouncilIndex): Council[] {
  return [...(index.bySite.get(siteOf(host)) ?? [])];
}

/**
 * What a host is to the page at `pageHost`: `first` on the same site, `sibling` on another site of the same
 * council, else `third`.
 */
export function partyOf(host: string, pageHost: string, index: CouncilIndex): Party {
  const site = siteOf(host);
  const pageSite = siteOf(pageHost);
  if (site === pageSite) return 'first';
  const owners = index.bySite.get(pageSite);
  if (!owners) return 'third';
  return index.bySite.get(site)?.some((owner) => owners.includes(owner)) ? 'sibling' : 'third';
}
