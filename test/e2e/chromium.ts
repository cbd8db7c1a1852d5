/**
 * A real Chromium on the replayed sites, with the built extension or without it, and ways to see what the extension
 * keeps. One browser a file, or two where most of the time is spent waiting for pages.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer';
import { entriesOf } from '../../src/background/held/entry.ts';
import { tabStateOf, type Ask, type TabState } from '../../src/core/report/tab-state.ts';
import { UNANIMATED, WINDOW_FEATURES_OFF } from '../../src/scan/browser/browser.ts';
import { findBrowser } from '../../src/scan/browser/find.ts';
import { makeProfile } from '../../src/scan/browser/profile.ts';
import { browserArguments } from '../sites/server.ts';

/** The built extension. `CANDOUR_EXTENSION` names another build. */
export const BUILT = resolve(process.env['CANDOUR_EXTENSION'] ?? 'dist/extension');

export interface ChromiumOptions {
  /** Port of the replayed sites, or null for a browser that reaches nothing of them. */
  sites: number | null;
  /** Folder of an unpacked extension; the built one by default; null for none. */
  extension?: string | null;
  /** Debian's Chromium refuses unpartitioned cookies of other sites unless told otherwise. */
  thirdPartyCookies?: 'store' | 'refuse';
}

/** A browser that has the extension. */
export interface WithExtension {
  /** A page of the extension's own, from which its storage and its tabs are looked at without its worker. */
  inside: () => Page;
}

export interface Chromium extends WithExtension {
  browser: Browser;
  /** The worker, attached to: not to be used in a browser whose worker is stopped. */
  worker: () => Promise<WebWorker>;
  /** Ends the worker as the browser would, with nothing said beforehand. Any event starts it again. */
  stopWorker: () => Promise<void>;
  /** Closes all pages but the extension's own. */
  closePages: () => Promise<void>;
  close: () => Promise<void>;
}

export async function startChromium(options: ChromiumOptions): Promise<Chromium> {
  const { sites, extension = BUILT, thirdPartyCookies = 'store' } = options;
  if (extension !== null && !existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`No built extension at ${extension}: build it first.`);
  }
  const executablePath = await findBrowser(null);
  if (executablePath === null) throw new Error('No Chromium was found: set CANDOUR_BROWSER.');
  const profile = await makeProfile();
  const userDataDir = profile.path;
  const stored = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };
  if (thirdPartyCookies === 'store') {
    await mkdir(join(userDataDir, 'Default'), { recursive: true });
    await writeFile(join(userDataDir, 'Default/Preferences'), JSON.stringify(stored));
  }
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir,
    headless: true,
    pipe: true,
    enableExtensions: extension === null ? false : [extension],
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      UNANIMATED,
      `--disable-features=${WINDOW_FEATURES_OFF.join(',')}`,
      ...(sites === null ? [] : browserArguments(sites)),
    ],
  });
  const isWorker = (target: { type(): string; url(): string }): boolean =>
    target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
  const inside = extension === null ? null : await openInside(browser, await browser.waitForTarget(isWorker));
  return {
    browser,
    inside: () => {
      if (inside === null) throw new Error('This browser has no extension.');
      return inside;
    },
    worker: async () => {
      const worker = await (await browser.waitForTarget(isWorker)).worker();
      if (worker === null) throw new Error('The extension has no worker.');
      return worker;
    },
    stopWorker: async () => {
      const session = await (inside as Page).createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    closePages: async () => {
      for (const page of await browser.pages()) {
        if (page !== inside && page.url() !== 'about:blank') await page.close();
      }
    },
    close: async () => {
      await browser.close();
      await profile.remove();
    },
  };
}

/**
 * A new extension hears nothing before the end of its worker's first turn: then it answers. The worker itself is not
 * attached to: one that is would wait for its debugger each time it is started again.
 */
async function openInside(browser: Browser, worker: Target): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(new URL('/manifest.json', worker.url()).href);
  await untilHeard(page);
  return page;
}

/** Resolves once the background answers. `page`: one of the extension's own. */
export async function untilHeard(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isHeard = (): Promise<boolean> =>
      chrome.runtime.sendMessage({ ask: 'judge', tab: -1 }).then(
        () => true,
        () => false,
      );
    while (!(await isHeard())) await new Promise((wait) => setTimeout(wait, 20));
  });
}

/** The tab that shows an address, as the extension numbers it; an error page comes a moment after the error. */
export async function tabOf(chromium: WithExtension, address: string): Promise<number> {
  const tab = await chromium.inside().evaluate(async (url) => {
    for (let tries = 0; tries < 40; tries += 1) {
      const found = (await chrome.tabs.query({})).find((one) => one.url === url)?.id;
      if (found !== undefined) return found;
      await new Promise((wait) => setTimeout(wait, 50));
    }
    return null;
  }, address);
  if (tab === null) throw new Error(`No tab shows ${address}.`);
  return tab;
}

/** Everything the extension keeps for this run of the browser. */
export async function kept(chromium: WithExtension): Promise<Record<string, unknown>> {
  return chromium.inside().evaluate(() => chrome.storage.session.get(null));
}

/** Asks the background as the popup does. */
export async function ask(chromium: WithExtension, question: Ask): Promise<TabState> {
  const answer: unknown = await chromium
    .inside()
    .evaluate((message) => chrome.runtime.sendMessage(message) as Promise<unknown>, question);
  const state = tabStateOf(answer);
  if (state === null) throw new Error(`This is no state of a tab: ${JSON.stringify(answer)}`);
  return state;
}

/** The tab's state once the background says that this page, by its address without query, has gone quiet in it. */
export async function readyState(
  chromium: WithExtension,
  tab: number,
  page: string,
  within = 20_000,
): Promise<TabState> {
  const end = Date.now() + within;
  for (;;) {
    const state = tabStateOf((await kept(chromium))[`tab:${tab}`]);
    if (state?.status === 'ready' && state.report?.finalPage === page) return state;
    if (Date.now() > end) throw new Error(`Tab ${tab} is not ready: ${JSON.stringify(state)?.slice(0, 500)}`);
    await new Promise((wait) => setTimeout(wait, 100));
  }
}

/** What is written down of each Visit: its page and the hosts that it contacted. */
export async function writtenHosts(
  chromium: WithExtension,
): Promise<Map<string, { page: string; hosts: Set<string> }>> {
  const visits = new Map<string, { page: string; hosts: Set<string> }>();
  for (const [key, value] of Object.entries(await kept(chromium)).sort()) {
    if (!key.startsWith('v:')) continue;
    const id = key.split(':')[1] ?? '';
    const visit = visits.get(id) ?? { page: '', hosts: new Set() };
    for (const entry of entriesOf(value as string)) {
      if ('note' in entry && entry.note === 'opened') visit.page = entry.opening.page;
      if ('seen' in entry && entry.seen === 'request') visit.hosts.add(entry.host);
    }
    visits.set(id, visit);
  }
  return visits;
}
