/** The finished value the popup reads about a tab. Pure. */
import { judge, type Known } from '../core/report/judge.ts';
import type { TabState } from '../core/report/tab-state.ts';
import { hostOf, siteOf } from '../core/parties/index.ts';
import type { Notice } from '../core/notices/notice.ts';
import type { Visit } from '../core/visit/visit.ts';

export interface TabNow {
  tab: number;
  /** Address in the tab, or null where the browser does not tell. */
  url: string | null;
  visit: Visit | null;
  isAdded: (site: string) => boolean;
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
    report: visit === null ? null : judge([visit], knowledge.notices, knowledge.known),
    choice: choice.choice,
    choiceBy: choice.by,
  };
}
