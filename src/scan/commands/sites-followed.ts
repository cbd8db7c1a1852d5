/** `--pages N`: what is looked at for an address is its site, one page at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { scanSite, type SiteScanned } from '../../fleet/site/scan-site.ts';
import { hostOf, partyOf } from '../../core/parties/index.ts';
import type { Report } from '../../core/report/report.ts';
import { siteReportOf, type SiteReport } from '../../core/site/site-report.ts';
import { knownRules } from '../known/known.ts';
import type { LookAt } from '../run.ts';

interface SitesFollowed {
  lookAt: LookAt;
  /** Of the sites that were asked for, in their order, once all are done; `mark`: what becomes of each page’s Report. */
  reports(mark: (report: Report) => Report): SiteReport[];
}

/** `tell`: a line for whoever looks, as each site ends. */
export function sitesFollowed(
  { pages, pauseSeconds }: { pages: number; pauseSeconds: number },
  signal: AbortSignal,
  tell: (line: string) => void,
): SitesFollowed {
  const sites = new Map<number, SiteScanned>();
  return {
    async lookAt(scanner, address, how, number) {
      const host = hostOf(address) ?? '';
      const isOwn = (other: string): boolean => partyOf(other, host, knownRules().councils) !== 'third';
      const asked = { entry: address, pages, pauseSeconds, how, isOwn };
      const site = await scanSite(scanner, asked, {
        signal,
        sleep: (seconds) => sleep(seconds * 1000, undefined, { signal }),
      });
      sites.set(number, site);
      tell(`${host}: ${site.pages.length} of at most ${pages} pages looked at.`);
      return site.pages.map(({ report }) => report);
    },
    reports: (mark) =>
      [...sites.entries()]
        .toSorted(([a], [b]) => a - b)
        .map(([, { pages: seen, following }]) =>
          siteReportOf(
            seen.map((page) => ({ ...page, report: mark(page.report) })),
            following,
          ),
        ),
  };
}
