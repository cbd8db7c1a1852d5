/**
 * Opens every replayed page (or those named) in a plain Chromium, and holds what the server received and what the
 * browser kept against pages.ts, before and after acceptance. For whoever changes a page:
 * `node test/sites/verify.ts [--refuse] [name…]`, where `--refuse` lets the browser refuse cookies of other sites.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer';
import { nothingLeft, together, type CookieExpected, type Leaves, type SitePage } from './expected.ts';
import { pages } from './pages.ts';
import { BROWSERS_OWN_HOSTS } from './special-hosts.ts';
import { browserArguments, startSites, type Sites } from './server.ts';

const MONTHS_13 = 400 * 86_400;

const names = process.argv.slice(2).filter((argument) => argument !== '--refuse');
const isRefusing = process.argv.includes('--refuse');

/** A fresh profile that stores cookies of other sites, or refuses them: flags alone do not make Chromium do so. */
const freshProfile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'replayed-'));
  mkdirSync(join(folder, 'Default'));
  const profile = { block_third_party_cookies: isRefusing, cookie_controls_mode: isRefusing ? 1 : 0 };
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify({ profile }));
  return folder;
};

const openBrowser = (port: number, userDataDir: string): Promise<Browser> =>
  launch({
    executablePath: process.env['CANDOUR_BROWSER'] ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    userDataDir,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...browserArguments(port),
    ],
  });

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const keyOf = (cookie: { name: string; host: string; path: string; partitioned: boolean }): string =>
  `${cookie.name} ${cookie.host} ${cookie.path}${cookie.partitioned ? ' partitioned' : ''}`;

const differences = (what: string, expected: string[], seen: string[]): string[] => {
  const missing = expected.filter((one) => !seen.includes(one));
  const extra = seen.filter((one) => !expected.includes(one));
  return [
    ...missing.map((one) => `${what} missing: ${one}`),
    ...extra.map((one) => `${what} not expected: ${one}`),
  ];
};

const cookieText = (cookie: CookieExpected): string => {
  const kept = Math.min(cookie.askedSeconds, MONTHS_13);
  return `${keyOf(cookie)} ${cookie.httpOnly} ${cookie.secure} ${cookie.sameSite} ${Math.round(kept / 20)}`;
};

const keptCookies = async (page: Page): Promise<string[]> => {
  const session = await page.createCDPSession();
  const { cookies } = await session.send('Network.getAllCookies');
  const now = Date.now() / 1_000;
  return cookies.map((cookie) => {
    const seconds = cookie.session ? 0 : cookie.expires - now;
    const identity = {
      name: cookie.name,
      host: cookie.domain,
      path: cookie.path,
      partitioned: cookie.partitionKey !== undefined,
    };
    const sameSite = cookie.sameSite?.toLowerCase() ?? 'unspecified';
    return `${keyOf(identity)} ${cookie.httpOnly} ${cookie.secure} ${sameSite} ${Math.round((seconds + 5) / 20)}`;
  });
};

const keptStorage = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const frame of page.frames()) {
    const host = URL.canParse(frame.url()) ? new URL(frame.url()).host : '';
    if (host === '') continue;
    const keys = await frame.evaluate(async () => [
      ...Object.keys(localStorage).map((key) => `local ${key}`),
      ...Object.keys(sessionStorage).map((key) => `session ${key}`),
      ...(await indexedDB.databases()).map(({ name }) => `indexeddb ${name ?? ''}`),
      ...(await caches.keys()).map((key) => `cache ${key}`),
    ]);
    found.push(...keys.map((key) => `${host} ${key}`));
  }
  return [...new Set(found)];
};

const keptDifferences = async (page: Page, expected: Leaves, hasStorage: boolean): Promise<string[]> => {
  const state = (cookie: CookieExpected) => (isRefusing ? cookie.stateWhereRefused : cookie.state);
  const stored = expected.cookies.filter((cookie) => state(cookie) === 'stored').map(cookieText);
  const problems = differences('cookie', [...new Set(stored)], await keptCookies(page));
  if (!hasStorage) return problems;
  const storage = expected.storage.map(({ kind, host, key }) => `${host} ${kind} ${key}`);
  return [...problems, ...differences('storage', storage, await keptStorage(page))];
};

const verify = async (site: SitePage, sites: Sites): Promise<string[]> => {
  const profile = freshProfile();
  const browser = await openBrowser(sites.port, profile);
  try {
    const page = await browser.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    sites.clearRequests();
    const problems: string[] = [];
    const status = await page.goto(site.address, { waitUntil: 'load', timeout: 10_000 }).then(
      (response) => response?.status() ?? null,
      () => null,
    );
    if (status !== site.expects.status && site.expects.gap !== 'download') {
      problems.push(`status ${status}, expected ${site.expects.status}`);
    }
    await pause(site.name === 'every-way' ? 3_500 : 1_500);
    const prerendered = pages.find(({ name }) => name === site.prerenders)?.expects ?? nothingLeft;
    let expected = together(site.expects, prerendered);
    if (status !== null) {
      const links = await page.$$eval('a', (all) =>
        all.some((a) => /privacy|cookie/i.test(a.textContent ?? '')),
      );
      if (links !== site.expects.linksNotice) problems.push(`links a notice: ${links}`);
    }
    problems.push(...(await keptDifferences(page, expected, status === 200)));
    if (site.consent !== null && status === 200) {
      await page.click(site.consent.accept);
      await pause(1_200);
      const remembered = { ...nothingLeft, cookies: site.consent.remembers };
      expected = together(expected, site.consent.afterAcceptance, remembered);
      const after = await keptDifferences(page, expected, true);
      problems.push(...after.map((problem) => `after acceptance: ${problem}`));
    }
    await page.goto('about:blank');
    await pause(300);
    const own = new URL(site.address).host;
    const hosts = [...new Set(sites.requests().map(({ host }) => host))].filter(
      (host) => host !== own && !BROWSERS_OWN_HOSTS.has(host),
    );
    problems.push(...differences('host', expected.hosts, hosts));
    return problems;
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
};

const sites = await startSites();
let failed = 0;
for (const site of pages) {
  if (names.length > 0 && !names.includes(site.name)) continue;
  const problems = await verify(site, sites);
  if (problems.length > 0) failed += 1;
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${site.name}`);
  for (const problem of problems) console.log(`     ${problem}`);
}
await sites.close();
process.exitCode = failed > 0 ? 1 : 0;
