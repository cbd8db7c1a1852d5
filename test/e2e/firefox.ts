/**
 * A real Firefox on the replayed sites, with the extension built for it: driven by WebDriver BiDi, and looked into as
 * Chromium is (./chromium.ts). Each browser context of Puppeteer is a container of Firefox's, with a cookie jar of its own.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findFirefox } from '../../tools/firefox.ts';
import { untilHeard, type WithExtension } from './chromium.ts';

/** The extension built for Firefox. `CANDOUR_EXTENSION_FIREFOX` names another build. */
const BUILT = resolve(process.env['CANDOUR_EXTENSION_FIREFOX'] ?? 'dist/firefox');
/** As in the manifest: browser_specific_settings.gecko.id. */
const GECKO_ID = 'candour@extension';
/** Firefox gives each extension an address by chance, unless it has one already. */
const ADDRESS = '6d2b1c9e-3f84-4a57-9c11-7e5a0b8d4f26';

export interface FirefoxOptions {
  /** Port of the replayed sites. */
  sites: number;
  /** Folder of an unpacked extension; the built one by default. */
  extension?: string;
  /** Preferences beside those that keep the browser quiet. */
  preferences?: Record<string, string | number | boolean>;
}

export interface Firefox extends WithExtension {
  browser: Browser;
  close: () => Promise<void>;
}

/** What keeps Firefox from asking for anything of its own, or from asking anyone but the replayed sites. */
const quiet = (port: number): Record<string, string | number | boolean> => ({
  'network.dns.forceResolve': '127.0.0.1',
  'network.socket.forcePort': `443=${port};80=${port}`,
  'network.trr.mode': 5,
  'network.proxy.type': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: ADDRESS }),
});

export async function startFirefox(options: FirefoxOptions): Promise<Firefox> {
  const { sites, extension = BUILT, preferences = {} } = options;
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`No extension built for Firefox at ${extension}: vite build --mode firefox.`);
  const executablePath = await findFirefox();
  if (executablePath === null) throw new Error('No Firefox was found: set CANDOUR_FIREFOX.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    // A machine with other work needs its time to start it.
    timeout: 120_000,
    // Pages of an extension are the browser's own to WebDriver.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...quiet(sites), ...preferences },
  });
  await browser.installExtension(extension);
  const inside = await browser.newPage();
  await openOwnPage(inside, '/manifest.json');
  await untilHeard(inside);
  return { browser, inside: () => inside, close: () => browser.close() };
}

/** For a page of the extension to open, on a machine with other work. */
const PATIENCE_MS = 30_000;

/**
 * Firefox never tells WebDriver that a page of an extension has loaded. Until it is there nothing but its address is asked
 * for: whatever Puppeteer keeps in the empty page before it would be used in this one, and hang.
 */
export async function openOwnPage(page: Page, path: string): Promise<void> {
  const address = `moz-extension://${ADDRESS}${path}`;
  await page.goto(address, { timeout: 1_500 }).catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
  });
  await untilTrue(page, OPEN);
}

/**
 * Until what is asked of the page is so. Asked anew each time: Puppeteer's own waiting never ends in pages of an extension
 * there that are not the one in front.
 */
export async function untilTrue(page: Page, what: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await isTrue(page, what))) {
    if (Date.now() > until) throw new Error(`${page.url()}: this did not come true: ${what}`);
    await pause(50);
  }
}

const OPEN = `location.href.startsWith('moz-extension:') && typeof chrome === 'object' && document.readyState === 'complete'`;

/** While one document makes way for another, WebDriver fails in ways of its own. */
const isTrue = (page: Page, what: string): Promise<boolean> =>
  page.evaluate(what).then(
    (is) => is === true,
    () => false,
  );
