/** What tests of reading notices share: a page opened and quiet, its popup, what was asked of the sites. */
import type { ElementHandle, Page } from 'puppeteer';
import type { TabState } from '../../src/core/report/tab-state.ts';
import type { RequestReceived, Sites } from '../sites/server.ts';
import { BROWSERS_OWN_HOSTS } from '../sites/special-hosts.ts';
import { ask, readyState, tabOf, type Chromium } from './chromium.ts';

/** What the sites were asked since they were last cleared, without what the browser itself asks for. */
export const asked = (sites: Sites): RequestReceived[] =>
  sites.requests().filter(({ host }) => !BROWSERS_OWN_HOSTS.has(host));

export interface Opened {
  visited: Page;
  tab: number;
  state: TabState;
}

/** Opens a page, waits until it is quiet, and forgets what was read of its site and what was asked so far. */
export async function open(chromium: Chromium, sites: Sites, address: string): Promise<Opened> {
  const visited = await chromium.browser.newPage();
  await visited.goto(address);
  const tab = await tabOf(chromium, visited.url());
  await readyState(chromium, tab, address.replace(/\?.*/, ''));
  const state = await ask(chromium, { ask: 'forget-notice', tab });
  sites.clearRequests();
  return { visited, tab, state };
}

export async function popupOf(chromium: Chromium, tab: number): Promise<Page> {
  const popup = await chromium.browser.newPage();
  await popup.setViewport({ width: 400, height: 600 });
  await popup.goto(new URL(`/src/popup/index.html?tab=${tab}`, chromium.inside().url()).href);
  await popup.waitForSelector('#headline');
  return popup;
}

/** The control that says so, waited for. */
export async function control(
  popup: Page,
  kind: 'button' | 'summary',
  words: string,
): Promise<ElementHandle> {
  const found = await popup.waitForSelector(`${kind}::-p-text(${words})`);
  if (found === null) throw new Error(`No ${kind} says ${words}.`);
  // From under the footer, as a person would.
  await found.scrollIntoView();
  return found;
}

export async function says(popup: Page, words: string): Promise<void> {
  await popup.waitForFunction(
    (wanted) => document.body.innerText.includes(wanted),
    { timeout: 25_000 },
    words,
  );
}
