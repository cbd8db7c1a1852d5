/** The finished value the popup reads about a tab. Pure. */
import { noticeCorrected } from '../../core/notices/corrections/correct.ts';
import type { Correction } from '../../core/notices/corrections/correction.ts';
import { judgeCorrected } from '../../core/report/judge-corrected.ts';
import type { Known } from '../../core/report/known.ts';
import { withNotes, type NoteKept } from '../../core/report/notes.ts';
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
  /** False where the person does not let Candour see all websites. */
  mayLook: boolean;
  /** Notices that came for the page's site in this run of the browser. */
  came: SiteNotices;
  /** True while the site's notice is being read. */
  isReading: boolean;
  /** What an auditor set right, of any notice, and noted of the page. */
  corrections: readonly Correction[];
  notes: readonly NoteKept[];
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
    status: statusOf(now, isWeb),
    host,
    site,
    added: site !== null && now.isAdded(site),
    choice: choice.choice,
    choiceBy: choice.by,
    ...(visit === null ? { report: null, notice: NO_NOTICE_STATE } : judged(visit, now, knowledge)),
  };
}

function statusOf({ visit, url, mayLook }: TabNow, isWeb: boolean): TabState['status'] {
  if (visit !== null) return visit.settled ? 'ready' : 'loading';
  if (isWeb) return 'not-council';
  // Whose address the browser keeps back may be a council's.
  return url === null && !mayLook ? 'not-allowed' : 'unsupported';
}

function judged(
  visit: Visit,
  { came, isReading, corrections, notes }: TabNow,
  { known, notices }: { known: Known; notices: Notice[] },
): Pick<TabState, 'report' | 'notice'> {
  const page = new URL(visit.finalPage);
  const withThese = (right: (notice: Notice) => Notice): ReturnType<typeof layered> =>
    layered(page, notices.map(right), { ...came, notices: came.notices.map(right) }, known.councils);
  const judgedBy = ({ notices: all, gaps }: ReturnType<typeof layered>) => ({
    visits: [{ ...visit, gaps: [...visit.gaps, ...gaps] }],
    notices: all,
  });
  const now = withThese((notice) => noticeCorrected(notice, corrections, known.companies));
  const asRead = (): ReturnType<typeof judgedBy> => judgedBy(withThese((notice) => notice));
  const notice: NoticeState = {
    links: linksWanted(visit.links, page.href, whoseSeenFrom(page.hostname, known)).slice(0, MOST_LINKS),
    had: now.own.map(({ id, title, address, layer, retrieved }) => ({
      id,
      title,
      address,
      layer,
      at: retrieved,
    })),
    isReading,
    troubles: came.troubles,
  };
  return { report: withNotes(judgeCorrected(judgedBy(now), asRead, known), notes), notice };
}
