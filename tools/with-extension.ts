/** A Chromium with the built extension in a profile of its own, and the ways to ask the extension about a tab. */
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { tabStateOf, type Ask, type TabState } from '../src/core/report/tab-state.ts';
import { makeProfile, removeAbandoned } from '../src/scan/browser/profile.ts';

const EXTENSION = resolve('dist/extension');

export interface WithExtension {
  browser: Browser;
  /** Address of the popup as a page, for this tab. */
  popupOf(tab: number): string;
  /** The browser's number of the tab that the page is in. */
  tabOf(page: Page): Promise<number>;
  /** Asks the background as the popup does. */
  ask(question: Ask): Promise<TabState>;
  close(): Promise<void>;
}

/** `browserPath`: path of a Chromium. `args`: beside the usual ones. `extension`: the folder of a built one. */
export async function openWithExtension(
  browserPath: string,
  args: string[],
  extension = EXTENSION,
): Promise<WithExtension> {
  await removeAbandoned();
  const profile = await makeProfile();
  const browser = await puppeteer.launch({
    executablePath: browserPath,
    userDataDir: profile.path,
    pipe: true,
    // Whoever runs this says what a signal does; see below for what is put away then.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    enableExtensions: [extension],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
  const abandon = (): void => {
    browser.process()?.kill('SIGKILL');
    profile.removeNow();
  };
  process.once('exit', abandon);
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
  );
  const inside = (path: string): string => new URL(path, worker.url()).href;
  // One of the extension's own pages, to ask from: it wakes the worker where that has been stopped.
  const own = await browser.newPage();
  await own.goto(inside('/manifest.json'));
  await listening(own);
  return {
    browser,
    popupOf: (tab) => inside(`/src/popup/index.html?tab=${tab}`),
    tabOf: async (page) => {
      await page.bringToFront();
      return own.evaluate(async () => {
        const [active] = await chrome.tabs.query({ active: true });
        if (active?.id === undefined) throw new Error('No tab is in front.');
        return active.id;
      });
    },
    async ask(question) {
      const answer: unknown = await own.evaluate(
        (message) => chrome.runtime.sendMessage(message) as Promise<unknown>,
        question,
      );
      const state = tabStateOf(answer);
      if (state === null) throw new Error(`This is no state of a tab: ${JSON.stringify(answer)}`);
      return state;
    },
    close: async () => {
      await browser.close();
      await profile.remove();
      process.off('exit', abandon);
    },
  };
}

/** A new extension hears nothing until the first turn of its worker is over. */
async function listening(own: Page): Promise<void> {
  for (const end = Date.now() + 10_000; ;) {
    const isHeard = await own.evaluate(() =>
      chrome.runtime.sendMessage({ ask: 'judge', tab: 0 }).then(
        () => true,
        () => false, // Nobody listens yet.
      ),
    );
    if (isHeard) return;
    if (Date.now() > end) throw new Error('The extension does not answer. Build it anew: npm run build.');
    await new Promise((wait) => setTimeout(wait, 50));
  }
}
