/**
 * Whose host is it: the site of a host, the councils of a site, and the party of a host as seen from a page.
 * The one importer of tldts. Never throws on a malformed host: what cannot be read is its own site.
 */
import { getDomain, parse } from 'tldts';
import type { Party } from './party.ts';
import type { Council, CouncilSite, Councils } from './council.ts';
import { plainHost } from './host.ts';
import { isPublicBody, publicSuffixOf } from './public-body.ts';

export { cookieHost, hostOf, plainHost } from './host.ts';
export { isPublicBody } from './public-body.ts';

/** Which councils a site belongs to; made once from rules/councils.json. Two councils may share one. */
export interface CouncilIndex {
  /** By every site that is or was theirs, as the registrable domain. */
  bySite: ReadonlyMap<string, readonly Council[]>;
}

/** Sites of hosts met before; emptied when full, so that no page can make it grow. */
const sites = new Map<string, string>();
const SITES_KEPT = 4096;

/**
 * The registrable domain of a host, private suffixes counted (`x.azurewebsites.net` is a site).
 * An IP address, a bare name or a suffix is its own site. Takes a host in any spelling that `plainHost` reads.
 */
export function siteOf(host: string): string {
  const known = sites.get(host);
  if (known !== undefined) return known;
  const site = findSite(plainHost(host));
  if (sites.size >= SITES_KEPT) sites.clear();
  sites.set(host, site);
  return site;
}

/**
 * The site of a host where it is one of these, else null. The public suffix list is asked only where an end of the host is
 * one of them: most pages are on no site that is looked for, and the list takes time to be read.
 */
export function siteAmong(host: string, among: { has(site: string): boolean }): string | null {
  const plain = plainHost(host);
  let end = plain;
  while (!among.has(end)) {
    const dot = end.indexOf('.');
    if (dot < 0) return null;
    end = end.slice(dot + 1);
  }
  const site = siteOf(plain);
  return among.has(site) ? site : null;
}

/** The public suffix list lacks some of the suffixes of public bodies; with these nothing turns on its version. */
function findSite(host: string): string {
  const suffix = publicSuffixOf(host);
  // Below gov.uk the list has suffixes of its own, such as service.gov.uk.
  if (suffix === null || suffix === 'gov.uk') return getDomain(host, { allowPrivateDomains: true }) ?? host;
  if (host === suffix) return host;
  const label = host.slice(0, -suffix.length - 1);
  return host.slice(label.lastIndexOf('.') + 1);
}

/** Whether anyone may register names under this host, as browsers see it: no cookie may be set for all of them. */
export function isPublicSuffix(host: string): boolean {
  const { publicSuffix, isIcann, isPrivate, isIp } = parse(host, { allowPrivateDomains: true });
  return !isIp && publicSuffix === host && (isIcann === true || isPrivate === true || !host.includes('.'));
}

/** Whether its site is a name under somebody else's, as suppliers give their customers (`x.azurewebsites.net`). */
export function isTenant(host: string): boolean {
  return parse(plainHost(host), { allowPrivateDomains: true }).isPrivate === true;
}

/** Sites are taken as they stand: that each is a registrable domain in its one spelling, tools/rule-checks.ts holds. */
export function councilIndexOf({ councils }: Councils): CouncilIndex {
  const bySite = new Map<string, Council[]>();
  for (const council of councils) for (const { site } of council.sites) add(bySite, site, council);
  return { bySite };
}

function add(index: Map<string, Council[]>, site: string, council: Council): void {
  const owners = index.get(site);
  if (owners === undefined) index.set(site, [council]);
  else if (!owners.includes(council)) owners.push(council);
}

/**
 * Whether a page of this site is the council's. Outside the names of public bodies, one that a council has left may
 * belong to anyone by now: nothing there is said to be the council's.
 */
export function isStillCouncils({ site, role }: CouncilSite): boolean {
  const isFormer = role === 'former-address' || role === 'former-council';
  return !isFormer || isPublicBody(site);
}

/**
 * The councils whose page it is, by its host: none, one, or those that share it. Of a council that was replaced, those
 * that replaced it.
 */
export function councilsOfHost(host: string, index: CouncilIndex): Council[] {
  const site = siteAmong(host, index.bySite);
  return site === null ? [] : councilsOfPage(site, index);
}

/** Not those of a name that anyone may have taken over since: whose page it is, that does not tell. */
function councilsOfPage(pageSite: string, index: CouncilIndex): Council[] {
  const isTheirs = ({ sites: theirs }: Council): boolean =>
    theirs.some((listed) => listed.site === pageSite && isStillCouncils(listed));
  return index.bySite.get(pageSite)?.filter(isTheirs) ?? [];
}

/**
 * What a host is to the page at `pageHost`: `first` on the same site, `sibling` on a site that is or was a site of the
 * page's councils, alone or shared, else `third`.
 */
export function partyOf(host: string, pageHost: string, index: CouncilIndex): Party {
  const site = siteOf(host);
  const pageSite = siteOf(pageHost);
  if (site === pageSite) return 'first';
  const councils = councilsOfPage(pageSite, index);
  return index.bySite.get(site)?.some((owner) => councils.includes(owner)) ? 'sibling' : 'third';
}
