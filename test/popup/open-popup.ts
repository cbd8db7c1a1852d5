/**
 * Opens the built extension's popup in a real Chromium with a stored state, for tests and for pictures.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { storedTabState, type TabState } from '../../src/core/report/tab-state.ts';
import { WINDOW_FEATURES_OFF } from '../../src/scan/browser/browser.ts';
import { findBrowser } from '../../src/scan/browser/find.ts';
import { makeProfile } from '../../src/scan/browser/profile.ts';

/** The built extension. `CANDOUR_EXTENSION` names another build. */
export const BUILT = resolve(process.env['CANDOUR_EXTENSION'] ?? 'dist/extension');

/** A popup at 100 % is 400 by 600 at most; zoomed to 200 % it is as many device pixels and half as many of its own. */
export const POPUP = { width: 400, height: 600 };
export const ZOOMED = { width: 400, height: 300, deviceScaleFactor: 2 };

export interface Popups {
  browser: Browser;
  /** Address of the popup's page. */
  address: string;
  newPage: () => Promise<Page>;
  /** Shows this state in the popup and waits for its headline; null is the state of a tab nobody has written of. */
  show: (page: Page, state: TabState | null) => Promise<void>;
  /** The same in the workspace, at one of its parts. */
  showWorkspace: (page: Page, state: TabState | null, part?: string) => Promise<void>;
  /** Writes the state without opening anything, as the background does while a popup is open. */
  write: (page: Page, state: TabState | null) => Promise<void>;
  close: () => Promise<void>;
}

const KEY = 'fixture';

async function write(page: Page, state: TabState | null): Promise<void> {
  await page.evaluate(
    (key, text) =>
      text === null ? chrome.storage.session.remove(key) : chrome.storage.session.set({ [key]: text }),
    KEY,
    state === null ? null : storedTabState(state),
  );
}

/** Until all is drawn that is put off until the first frame is shown. */
const drawn = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
};

export async function openPopups(): Promise<Popups> {
  if (!existsSync(BUILT)) throw new Error(`No built extension at ${BUILT}: build it first.`);
  const executablePath = await findBrowser(null);
  if (executablePath === null) throw new Error('No Chromium was found: name one in CANDOUR_BROWSER.');
  const profile = await makeProfile();
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir: profile.path,
    pipe: true,
    enableExtensions: [BUILT],
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${WINDOW_FEATURES_OFF.join(',')}`,
      '--force-color-profile=srgb',
    ],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const address = new URL('/src/popup/index.html', worker.url()).href;
  const workspace = new URL('/src/workspace/index.html', worker.url()).href;
  const showAt = async (page: Page, state: TabState | null, at: string): Promise<void> => {
    if (!page.url().startsWith(address)) await page.goto(`${address}?state=none`);
    await write(page, state);
    // Away first: a change of the fragment alone would not open the page anew.
    await page.goto('about:blank');
    await page.goto(at);
    await page.waitForSelector('#headline');
    await drawn(page);
  };
  return {
    browser,
    address,
    newPage: async () => {
      const page = await browser.newPage();
      await page.setViewport(POPUP);
      await page.goto(`${address}?state=none`);
      return page;
    },
    show: (page, state) => showAt(page, state, `${address}?state=${KEY}`),
    showWorkspace: (page, state, part = '') => showAt(page, state, `${workspace}?state=${KEY}#${part}`),
    write,
    close: async () => {
      await browser.close();
      await profile.remove();
    },
  };
}
