/** Which pages of a site something is on, and which were left out, in words: for every form that tells of a site. */
import { sentences } from '../findings/phrases.ts';
import { harmless } from '../text/harmless.ts';
import { specialistWords } from '../words/specialist.ts';
import type { Following } from './following.ts';
import type { SiteFinding, SiteReport } from './site-report.ts';

const says = specialistWords.site;

/** "12 links that lead to other sites", a line a reason. */
export const leftOutWords = ({ leftOut }: Following): string[] =>
  leftOut.flatMap(({ why, count }) => (count > 0 ? [says.leftOut[why](count)] : []));

type OnPages = readonly { page: number }[];

/** The paths of these pages, or that it is all of them: "on /bins and /parks". */
export const onPages = (site: SiteReport, on: OnPages): string =>
  isEverywhere(site, on) ? says.onEveryPage : says.onPages(pathsOf(site, on));

/** Where it weighs as it is told here; on other pages it may be advice, or not known. */
export function seenOnPages(site: SiteReport, { outcome, on }: SiteFinding): string {
  const alike = on.filter((one) => one.outcome === outcome);
  const others = on.length - alike.length;
  return sentences(
    isEverywhere(site, alike) ? says.seenOnEveryPage : says.seenOnPages(pathsOf(site, alike)),
    others === 0 ? null : says.weighsLess(others),
  );
}

const isEverywhere = ({ pages }: SiteReport, on: OnPages): boolean =>
  pages.length > 1 && on.length === pages.length;

const pathsOf = ({ pages }: SiteReport, on: OnPages): string[] =>
  on.map(({ page }) => pathOf(pages[page]?.page ?? ''));

function pathOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? harmless(address) : harmless(url.pathname);
}
