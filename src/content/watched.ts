/**
 * Decides at once, before a page's code runs, whether the top page is a council's: no message could be waited for.
 * Its list is put in by the build (tools/council-sites.ts); core/parties decides again in the background.
 */
import { hostOf, plainHost } from '../core/parties/host.ts';

/** Councils' sites, one space between them; `norfolk` stands for `norfolk.gov.uk`. */
declare const __COUNCIL_SITES__: string;

const COMMON = '.gov.uk';

/** Host of the top page as seen from any of its frames, or null where the browser does not tell. */
export function topHost(): string | null {
  if (window.top === window) return hostOf(self.origin);
  // Firefox has no ancestorOrigins: there frames of the council's own origin can look up, others cannot.
  const ancestors = location.ancestorOrigins as DOMStringList | undefined;
  if (ancestors !== undefined) return hostOf(ancestors[ancestors.length - 1] ?? '');
  try {
    const host = window.top?.location.hostname;
    return host === undefined ? null : plainHost(host);
  } catch {
    return null;
  }
}

export function isCouncilHost(host: string | null): boolean {
  for (let site = host ?? ''; site.includes('.'); site = site.slice(site.indexOf('.') + 1)) {
    const listed = site.endsWith(COMMON) ? site.slice(0, -COMMON.length) : site;
    if (__COUNCIL_SITES__.includes(` ${listed} `)) return true;
  }
  return false;
}
