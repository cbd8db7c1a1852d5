/** Which pages of a site something is on, and which were left out, in words: for every form that tells of a site. */
import { list } from '../findings/phrases.ts';
import { harmless } from '../text/harmless.ts';
import { counted } from '../text/listed.ts';
import type { Following } from './following.ts';
import type { NotFollowed } from './links.ts';
import type { SiteFinding, SiteReport } from './site-report.ts';

/** Pages that are named beside a finding or a company; the rest is in the JSON. */
const MOST_NAMED = 4;

const LEFT_OUT: Record<NotFollowed, string> = {
  'other-site': 'lead to other sites',
  robots: 'the site asks not to open (robots.txt)',
  'log-out': 'end a session',
  'changes-something': 'could change something',
  calendar: 'are other days of a calendar',
  file: 'are files, not pages',
  endless: 'are the same page sorted or filtered, or lead on without end',
  'passed-over': 'the page asks not to follow',
  'same-page': 'lead to a page looked at already',
  'enough-pages': 'were more than the pages asked for',
  'too-many-links': 'were too many to remember',
  stopped: 'were left when we stopped',
};

/** "12 links that lead to other sites", a line a reason. */
export const leftOutWords = ({ leftOut }: Following): string[] =>
  leftOut.flatMap(({ why, count }) => (count > 0 ? [`${counted(count, 'link')} that ${LEFT_OUT[why]}`] : []));

/** The paths of these pages, or that it is all of them: "on /bins and /parks". */
export function onPages({ pages: all }: SiteReport, on: readonly { page: number }[]): string {
  if (all.length > 1 && on.length === all.length) return 'on every page';
  const paths = on.map(({ page }) => pathOf(all[page]?.page ?? ''));
  return `on ${list(paths, MOST_NAMED)}`;
}

function pathOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? harmless(address) : harmless(url.pathname);
}

/** Where it weighs as it is told here; on other pages it may be advice, or not known. */
export function seenOnPages(site: SiteReport, { outcome, on }: SiteFinding): string {
  const alike = on.filter((one) => one.outcome === outcome);
  const others = on.length - alike.length;
  const besides = others === 0 ? '' : ` On ${counted(others, 'other page')} it weighs less.`;
  return `Seen ${onPages(site, alike)}.${besides}`;
}
