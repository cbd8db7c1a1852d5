/** The finished value the popup reads about a tab. Pure. */
import { judge, type Known } from '../../core/report/judge.ts';
import { NO_NOTICE_STATE, type NoticeState, type TabState } from '../../core/report/tab-state.ts';
import { hostOf, siteOf } from '../../core/parties/index.ts';
import { layered } from '../../core/notices/layers.ts';
import type { Notice } from '../../core/notices/notice.ts';
import { linksWanted } from '../../core/notices/site/links.ts';
import { whoseSeenFrom } from '../../core/notices/site/whose.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { SiteNotices } from '../notices/notice-store.ts';

interface TabNow {
  tab: number;
  /** Address in the tab, or null where the browser does not tell. */
  url: string | null;
  visit: Visit | null;
  isAdded: (site: string) => boolean;
  /** Notices that came for the page's site in this run of the browser. */
  came: SiteNotices;
  /** True while the site's notice is being read. */
  isReading: boolean;
}

/** Links that the popup is told of. */
const MOST_LINKS = 6;

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
  { came, isReading }: TabNow,
  { known, notices }: { known: Known; notices: Notice[] },
): Pick<TabState, 'report' | 'notice'> {
  const page = new URL(visit.finalPage);
  const { notices: all, own, gaps } = layered(page, notices, came, known.councils);
  const notice: NoticeState = {
    links: linksWanted(visit.links, page.href, whoseSeenFrom(page.hostname, known)).slice(0, MOST_LINKS),
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
