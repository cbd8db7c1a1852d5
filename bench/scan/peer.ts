/**
 * One peer on some pages, as its own documentation says to use it, so many at a time:
 * `node peer.ts NAME BROWSER CONCURRENCY ADDRESS…`. Prints what it found as JSON.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Found } from './found.ts';

type ScanPage = (address: string) => Promise<Omit<Found, 'address'>>;

/** By a name worked out here: the type check must not need the peers. */
const peer = async <T>(path: string): Promise<T> =>
  (await import(new URL(`./node_modules/${path}`, import.meta.url).href)) as T;

interface Blacklight {
  collect(
    address: string,
    options: { numPages: number; outDir: string; puppeteerExecutablePath: string },
  ): Promise<{
    status: string;
    hosts: { requests: { first_party: string[]; third_party: string[] } };
    reports: { cookies: { name: string }[] };
  }>;
}

async function blacklight(browser: string): Promise<ScanPage> {
  const { collect } = await peer<Blacklight>('@themarkup/blacklight-collector/build/index.js');
  return async (address) => {
    const outDir = mkdtempSync(join(tmpdir(), 'candour-bench-blacklight-'));
    // By default it goes on to three more pages of the site.
    const result = await collect(address, { numPages: 0, outDir, puppeteerExecutablePath: browser });
    rmSync(outDir, { recursive: true, force: true });
    if (result.status !== 'success') throw new Error(`${address}: ${JSON.stringify(result)}`);
    const { first_party: first, third_party: third } = result.hosts.requests;
    return { hosts: [...first, ...third], cookies: result.reports.cookies.map(({ name }) => name) };
  };
}

interface Playwright {
  chromium: { launch(options: object): Promise<unknown> };
}
interface GdprCookieScanner {
  scan(address: string): Promise<{
    networkBeforeInteraction: { url: string }[];
    cookiesBeforeInteraction: { name: string }[];
  }>;
}

/** It also loads the page again to accept, which cannot be turned off; what it found before any choice counts here. */
async function gdprCookieScanner(browser: string): Promise<ScanPage> {
  const { chromium } = await peer<Playwright>('playwright/index.mjs');
  const launch = chromium.launch.bind(chromium);
  // It has no option for the browser.
  chromium.launch = (options) => launch({ ...options, executablePath: browser });
  const { scan } = await peer<GdprCookieScanner>('@slashgear/gdpr-cookie-scanner/dist/index.js');
  return async (address) => {
    const { networkBeforeInteraction: requests, cookiesBeforeInteraction: cookies } = await scan(address);
    return {
      hosts: requests.flatMap(({ url }) => URL.parse(url)?.hostname || []),
      cookies: cookies.map(({ name }) => name),
    };
  };
}

const peers: Record<string, (browser: string) => Promise<ScanPage>> = {
  blacklight,
  'gdpr-cookie-scanner': gdprCookieScanner,
};

const [name = '', browser = '', concurrency = '1', ...addresses] = process.argv.slice(2);
// Standard output is for what was found; they are talkative.
console.log = console.error;
const scanPage = await peers[name]?.(browser);
if (scanPage === undefined) throw new Error(`No peer is called ${name}.`);
const found: Found[] = [];
const waiting = addresses.values();
await Promise.all(
  Array.from({ length: Number(concurrency) }, async () => {
    for (const address of waiting) found.push({ address, ...(await scanPage(address)) });
  }),
);
// Timers of theirs go on for ten seconds: that is no time that the pages took.
process.stdout.write(JSON.stringify(found), () => process.exit(0));
