/** The finished value the popup reads about a tab. Pure. */
import { judge, type Known } from '../core/report/judge.ts';
import { NO_NOTICE_STATE, type NoticeState, type TabState } from '../core/report/tab-state.ts';
import { councilsOfHost, hostOf, siteOf } from '../core/parties/index.ts';
import { coverageOf } from '../core/report/coverage.ts';
import { withLinksRead } from '../core/notices/links-read.ts';
import type { Notice } from '../core/notices/notice.ts';
import type { Visit } from '../core/visit/visit.ts';
import { candidatesOf } from './notice-links.ts';
import { noticeGaps, noticesFor, type SiteNotices } from './notices.ts';

export interface TabNow {
  tab: number;
  /** Address in the tab, or null where the browser does not tell. */
  url: string | null;
  visit: Visit | null;
  isAdded: (site: string) => boolean;
  /** Notices that came for the page's site in this run of the browser. */
  came: SiteNotices;
  /** True while the site's notice is being read. */
  isReading: boolean;
  /** Whether a host is the council's own, as seen from the page. */
  isOwn: (host: string, pageHost: string) => boolean;
}

export function stateOf(now: TabNow, knowledge: { known: Known; notices: Notice[] }): TabState {
  const { tab, visit } = now;
  const url = visit?.finalPage ?? now.url ?? '';
  const isWeb = /^https?:/.test(url);
  const host = isWeb ? hostOf(url) : null;
  const site = host === null ? null : siteOf(host);
  const choice = visit?.choices.at(-1) ?? { choice: 'unknown' as const, by: 'nobody' };
  return {
    tab,
    status: visit !== null ? (visit.settled ? 'ready' : 'loading') : isWeb ? 'not-council' : 'unsupported',
    host,
    site,
    added: site !== null && now.isAdded(site),
    choice: choice.choice,
    choiceBy: choice.by,
    ...(visit === null ? { report: null, notice: NO_NOTICE_STATE } : judged(visit, now, knowledge)),
  };
}

function judged(
  visit: Visit,
  { came, isReading, isOwn }: TabNow,
  { known, notices }: { known: Known; notices: Notice[] },
): Pick<TabState, 'report' | 'notice'> {
  const page = new URL(visit.finalPage);
  const own = noticesFor(page, came);
  const bundled = coverageOf(notices, page, councilsOf(page.hostname, known)).covering;
  const others = notices.filter((notice) => !bundled.includes(notice));
  const all = [...withLinksRead([...bundled, ...own]), ...others];
  const gaps = noticeGaps(own, bundled.length > 0, came.troubles);
  const notice: NoticeState = {
    links: candidatesOf(visit.links, (host) => isOwn(host, page.hostname)),
    had: own.map(({ id, title, address, layer, retrieved }) => ({
      id,
      title,
      address,
      layer,
      at: retrieved,
    })),
    isReading,
    troubles: came.troubles,
  };
  return { report: judge([{ ...visit, gaps: [...visit.gaps, ...gaps] }], all, known), notice };
}

const councilsOf = (host: string, { councils }: Known): string[] =>
  councilsOfHost(host, councils).map(({ id }) => id);
