/** A visit and the notices it is held against → its Report. */
import { judge } from '../core/report/judge.ts';
import { layered, type NoticesCame } from '../core/notices/layers.ts';
import type { Notice } from '../core/notices/notice.ts';
import type { Report } from '../core/report/report.ts';
import { isPageSeen } from '../core/report/verdict.ts';
import { consentTools } from '../../rules/index.ts';
import { declaredIn, proved, type BannerDeclared } from '../core/notices/site/declared.ts';
import type { Visit } from '../core/visit/visit.ts';
import type { Asking } from './notices/asking.ts';
import { STEPS, type Deadline } from './browser/deadline.ts';
import { knownRules, namesKnown } from './known/known.ts';
import { bundledNotices, suppliedFor, type Supplied } from './notices/supplied.ts';
import { siteNotice, type NoticeShelf } from './notices/site-notice.ts';

/** Called with what is held against each other, just before it is judged. */
export type OnJudged = (visits: readonly Visit[], notices: readonly Notice[]) => void;

/** What is known of the page besides the visit, to find its notice by. */
interface Judging {
  /** What the page gave as its consent tool's declarations: the page's word, unchecked. */
  declarations: unknown;
  shelf: NoticeShelf;
  asking: Asking;
  deadline: Deadline;
  onJudged?: OnJudged | undefined;
}

/** All Visits to one page; the first is the one whose links are followed. */
export type Visits = readonly [Visit, ...Visit[]];

/** Against the notices that the person named, and no other. */
export function judgeSupplied(visits: Visits, supplied: readonly Supplied[], onJudged?: OnJudged): Report {
  const notices = suppliedFor(visits[0].finalPage, supplied);
  onJudged?.(visits, notices);
  return judge(visits, notices, knownRules());
}

/** Against the site's own notice and what its consent tool declares, with the bundled notice beside them. */
export async function judgeBySite(visits: Visits, judging: Judging): Promise<Report> {
  const [visit, ...others] = visits;
  const bundled = bundledNotices();
  const known = knownRules();
  const page = URL.parse(visit.finalPage);
  if (page === null || !isPageSeen([visit])) {
    judging.onJudged?.(visits, bundled);
    return judge(visits, bundled, known);
  }
  const declared = proved(declaredIn(judging.declarations, namesKnown()), visit, consentTools);
  const came = await comeFor(visit, judging, declared.proved);
  const { notices, gaps } = layered(page, bundled, came, known.councils);
  const first = { ...visit, gaps: [...visit.gaps, ...gaps, ...declared.gaps] };
  judging.onJudged?.([first, ...others], notices);
  return judge([first, ...others], notices, known);
}

async function comeFor(
  { finalPage, links }: Visit,
  { shelf, asking, deadline }: Judging,
  declared: readonly BannerDeclared[],
): Promise<NoticesCame> {
  const looked = { page: finalPage, links, declared };
  return siteNotice(looked, shelf, asking, deadline.step(STEPS.notices));
}
