/** Where the popup reads about a tab. Reports are large: only those of the tabs judged last are kept there. */
import browser from 'webextension-polyfill';
import { tabStateKey, type TabState } from '../core/report/tab-state.ts';
import { badgeOf, showBadge } from './badge.ts';

const MOST_REPORTS = 8;
let judged: number[] = [];

export async function writeTabState(state: TabState): Promise<void> {
  judged = [...judged.filter((tab) => tab !== state.tab), state.tab];
  const old = judged.splice(0, Math.max(0, judged.length - MOST_REPORTS));
  if (old.length > 0) await browser.storage.session.remove(old.map(tabStateKey));
  await browser.storage.session.set({ [tabStateKey(state.tab)]: state });
  await showState(state);
}

/** The tab shows something else, or is gone. */
export async function forgetTab(tab: number): Promise<void> {
  judged = judged.filter((other) => other !== tab);
  await browser.storage.session.remove([tabStateKey(tab)]);
}

async function showState(state: TabState): Promise<void> {
  try {
    await showBadge(state.tab, badgeOf(state));
  } catch (error) {
    // The tab may have been closed since: then there is no badge to set.
    if (!(error instanceof Error) || !/no tab/i.test(error.message)) throw error;
  }
}
