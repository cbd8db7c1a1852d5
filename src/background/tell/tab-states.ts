/**
 * Where the popup reads about a tab. Reports are large: only those of the tabs judged last are kept there, and none that
 * is too large. The popup is given any when it asks.
 */
import browser from 'webextension-polyfill';
import { storedTabState, tabStateKey, type TabState } from '../../core/report/tab-state.ts';
import { badgeOf, showBadge } from './badge.ts';
import { octetsOf } from '../held/fitting.ts';

const MOST_REPORTS = 8;
/** Octets, of all together: what the Visits and the notices leave of the browser's ten megabytes. */
const MOST_KEPT = 1_200_000;

/** By tab, the last one judged last: octets. */
const kept = new Map<number, number>();

/** What earlier runs of the worker left there. `stored`: by key. */
export function restoreTabStates(stored: Record<string, unknown>): void {
  for (const [key, text] of Object.entries(stored)) {
    const tab = Number(/^tab:(\d+)$/.exec(key)?.[1] ?? Number.NaN);
    if (tabStateKey(tab) === key && typeof text === 'string') kept.set(tab, octetsOf(text));
  }
}

export async function writeTabState(state: TabState): Promise<void> {
  const text = storedTabState(state);
  const size = octetsOf(text);
  kept.delete(state.tab);
  const gone = makeRoom(size);
  if (gone.length > 0) await browser.storage.session.remove(gone.map(tabStateKey));
  if (size > MOST_KEPT) await browser.storage.session.remove([tabStateKey(state.tab)]);
  else {
    kept.set(state.tab, size);
    await browser.storage.session.set({ [tabStateKey(state.tab)]: text });
  }
  await showState(state);
}

/** The tabs whose states have to go for one more of this size. */
function makeRoom(size: number): number[] {
  const gone: number[] = [];
  let sum = size;
  let count = 1;
  for (const [tab, octets] of [...kept].reverse()) {
    sum += octets;
    count += 1;
    if (count <= MOST_REPORTS && sum <= MOST_KEPT) continue;
    gone.push(tab);
    kept.delete(tab);
  }
  return gone;
}

/** The tab shows something else, or is gone. */
export async function forgetTab(tab: number): Promise<void> {
  kept.delete(tab);
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
