/**
 * The extension's pages' one door to the browser: which tab they speak of, the state that the background wrote for it,
 * and asking the background to do something.
 */
import browser, { type Storage } from 'webextension-polyfill';
import { tabStateKey, tabStateOf, type Ask, type TabState } from '../core/report/tab-state.ts';

/** Where a page reads, and whether it may ask: `?state=KEY` shows what is stored there and asks nothing. */
export interface Place {
  tab: number | null;
  key: string | null;
  asks: boolean;
  /** True where the address says which tab: then this is a page in a tab, not the toolbar's popup. */
  inTab: boolean;
}

export async function placeOf(search: string): Promise<Place> {
  const address = new URLSearchParams(search);
  const key = address.get('state');
  if (key !== null) return { tab: null, key, asks: false, inTab: true };
  const named = Number.parseInt(address.get('tab') ?? '', 10);
  if (Number.isInteger(named)) return { tab: named, key: tabStateKey(named), asks: true, inTab: true };
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tab = active?.id ?? null;
  return { tab, key: tab === null ? null : tabStateKey(tab), asks: tab !== null, inTab: false };
}

/** The state now, or null where the background has written none. */
export async function readState(key: string): Promise<TabState | null> {
  const stored = await browser.storage.session.get(key);
  return readOnce(stored[key]);
}

/** What was read last: what is answered stands there too, and is not read twice. */
let last: { text: unknown; state: TabState | null } = { text: null, state: null };

function readOnce(text: unknown): TabState | null {
  if (text !== last.text) last = { text, state: tabStateOf(text) };
  return last.state;
}

/** Calls `show` whenever the background writes a new state; gives back how to stop. */
export function followState(key: string, show: (state: TabState) => void): () => void {
  const heard = (changes: Record<string, Storage.StorageChange>, area: string): void => {
    const state = area === 'session' ? readOnce(changes[key]?.newValue) : null;
    if (state !== null) show(state);
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

/** Asks the background; gives the new state where it answers with one, else null. Fails where it fails. */
export async function ask(question: Ask): Promise<TabState | null> {
  const answer: unknown = await browser.runtime.sendMessage(question);
  if (typeof answer === 'string') return readOnce(answer);
  if (typeof answer === 'object' && answer !== null && 'error' in answer)
    throw new Error(String(answer.error), { cause: answer });
  return null;
}
