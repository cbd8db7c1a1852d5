/** `--pages N`: what is looked at for an address is its site, one page at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { scanSite, type SiteScanned } from '../../fleet/site/scan-site.ts';
import { hostOf, partyOf } from '../../core/parties/index.ts';
import type { Report } from '../../core/report/report.ts';
import { siteReportOf, type SiteReport } from '../../core/site/site-report.ts';
import { knownRules } from '../known/known.ts';
import type { LookAt } from '../look-at.ts';

export interface Following {
  pages: number;
  pauseSeconds: number;
}

/** `onSite`: called as each site ends, with its entry as it was asked for. */
export const followingSites =
  ({ pages, pauseSeconds }: Following, onSite?: (entry: string, site: SiteScanned) => void): LookAt =>
  async (scanner, entry, how, signal) => {
    const host = hostOf(entry) ?? '';
    const isOwn = (other: string): boolean => partyOf(other, host, knownRules().councils) !== 'third';
    const site = await scanSite(
      scanner,
      { entry, pages, pauseSeconds, how, isOwn },
      {
        sleep: (seconds) => sleep(seconds * 1000, undefined, { ...(signal !== undefined && { signal }) }),
        ...(signal !== undefined && { signal }),
      },
    );
    onSite?.(entry, site);
    return site;
  };

interface SitesFollowed {
  lookAt: LookAt;
  /** Of these addresses, in their order, once all are done; `mark`: what becomes of each page’s Report. */
  reports(addresses: readonly string[], mark: (report: Report) => Report): SiteReport[];
}

/** `tell`: a line for whoever looks, as each site ends. */
export function sitesFollowed(following: Following, tell: (line: string) => void): SitesFollowed {
  const sites = new Map<string, SiteScanned>();
  return {
    lookAt: followingSites(following, (entry, site) => {
      sites.set(entry, site);
      tell(`${hostOf(entry) ?? entry}: ${site.pages.length} of at most ${following.pages} pages looked at.`);
    }),
    reports: (addresses, mark) =>
      addresses.flatMap((entry) => {
        const site = sites.get(entry);
        if (site === undefined) return [];
        const pages = site.pages.map((page) => ({ ...page, report: mark(page.report) }));
        return [siteReportOf(pages, site.following)];
      }),
  };
}
