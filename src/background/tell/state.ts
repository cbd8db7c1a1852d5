/** What the popup is told of a tab, but for what judging says of its page. Pure. */
import { hostOf, siteOf } from '../../core/parties/index.ts';
import type { TabState } from '../../core/report/tab-state.ts';
import type { Visit } from '../../core/visit/visit.ts';

export interface TabNow {
  tab: number;
  /** Address in the tab, or null where the browser does not tell. */
  url: string | null;
  visit: Visit | null;
  isAdded: (site: string) => boolean;
  /** False where the person does not let Candour see all websites. */
  mayLook: boolean;
}

/** What judging says of the page in a tab. */
export type Judged = Pick<TabState, 'report' | 'notice'>;

export function stateOf(now: TabNow, judged: Judged): TabState {
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
    ...judged,
  };
}

function statusOf({ visit, url, mayLook }: TabNow, isWeb: boolean): TabState['status'] {
  if (visit !== null) return visit.settled ? 'ready' : 'loading';
  if (isWeb) return 'not-council';
  // Whose address the browser keeps back may be a council's.
  return url === null && !mayLook ? 'not-allowed' : 'unsupported';
}
