/**
 * The finished value the popup reads about a page. Pure. A script of its own in the extension: what it brings with it is
 * half of the worker's code, and most starts only note what they see.
 */
import { noticeCorrected } from '../../core/notices/corrections/correct.ts';
import type { Correction } from '../../core/notices/corrections/correction.ts';
import { layered } from '../../core/notices/layers.ts';
import type { Notice } from '../../core/notices/notice.ts';
import { linksWanted } from '../../core/notices/site/links.ts';
import { whoseSeenFrom } from '../../core/notices/site/whose.ts';
import { judgeCorrected } from '../../core/report/judge-corrected.ts';
import type { Known } from '../../core/report/known.ts';
import { withNotes, type NoteKept } from '../../core/report/notes.ts';
import type { NoticeState } from '../../core/report/tab-state.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { SiteNotices } from '../notices/notice-store.ts';
import type { Judged } from './state.ts';

export interface SiteNow {
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

export function judgedOf(
  visit: Visit,
  { came, isReading, corrections, notes }: SiteNow,
  { known, notices }: { known: Known; notices: Notice[] },
): Judged {
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
