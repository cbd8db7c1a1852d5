/**
 * One engine, two observers: on the replayed pages the extension's Report and the command's say the same of findings,
 * products with how they are declared, cookies with their states, storage, hosts, what was linked and not read, and what
 * gaps lose. What differs because of the browser's extension interface is listed in ./differences.ts, and nowhere else.
 */
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import type { ScanRequest } from '../../src/scan/commands/scan-request.ts';
import { pages, type SitePage } from '../sites/pages.ts';
import { browserArguments, startSites, type Sites } from '../sites/server.ts';
import { ask, readyState, startChromium, tabOf, type Chromium, type WithExtension } from './chromium.ts';
import { AS_ANOTHER, NOT_COMPARED } from './differences.ts';
import { startFirefox, type Firefox } from './firefox.ts';
import { linesOf, missing } from './report-lines.ts';
import { scanAll } from './scan-all.ts';

const hasPackages = existsSync(new URL('../sites/node_modules', import.meta.url));
const isLeftOut = process.env['ALL_PAGES'] === undefined ? { ...NOT_COMPARED, ...AS_ANOTHER } : NOT_COMPARED;
const canCompare = ({ name, needsPackages }: SitePage): boolean =>
  isLeftOut[name] === undefined && (hasPackages || !needsPackages);
const compared = pages.filter((page) => canCompare(page) && page.expects.gap === null);
const troubled = pages.filter((page) => canCompare(page) && page.expects.gap !== null);

/** Of Firefox a part, in which each of its ways differs from Chromium's: cookies of others, workers, storage, frames. */
const IN_FIREFOX = new Set([
  'norfolk-match-many',
  'norfolk-advertising-before-choice',
  'norfolk-embed',
  'norfolk-refused-cookies',
  'norfolk-deleted-cookies',
  'norfolk-own-storage',
  'norfolk-served-by-worker',
  'norfolk-prerendering',
  'my-norfolk-account',
  'ict-share-buttons',
  'cornwall-chatbot',
  'cornwall-marketing',
  'leeds-category-differs',
  'leeds-denial-contradicted',
  'leeds-onetrust',
  'two-councils',
  // Why they could not be judged:
  'bot-wall',
  'connection-closed',
  'redirect-loop',
  'server-error',
]);

it('leaves out no page for one that is not compared', () => {
  const names = new Set([...compared, ...troubled].map(({ name }) => name));
  const known = new Set(pages.map(({ name }) => name));
  for (const [page, other] of Object.entries(AS_ANOTHER)) {
    expect(known).toContain(page);
    if (hasPackages) expect(names).toContain(other);
  }
});

/** How long after its load a page may still do something, in seconds. */
const lateSeconds = (name: string): number => (name === 'every-way' ? 4 : 1);

/** A browser with the extension, which shows one page after another. */
interface Lane<Browser> {
  browser: Browser;
  /** Resolves once the page before has been seen. */
  free: Promise<unknown>;
}

let sites: Sites;
let lanes: Lane<Chromium>[];
let inFirefox: Lane<Firefox>;
/** By name of page. */
let scanned: Map<string, Promise<Report>>;
/** Those that were compared: a second try is of a second scan. */
const tried = new Set<string>();

beforeAll(async () => {
  sites = await startSites();
  scanned = new Map();
  const all = [...compared, ...troubled];
  for (const seconds of new Set(all.map(({ name }) => lateSeconds(name)))) {
    const late = all.filter(({ name }) => lateSeconds(name) === seconds);
    const reports = scanAll(requestOf(late, seconds));
    for (const [index, report] of reports.entries()) scanned.set(late[index]?.name ?? '', report);
  }
  const lane = async <Browser>(starting: Promise<Browser>): Promise<Lane<Browser>> => ({
    browser: await starting,
    free: Promise.resolve(),
  });
  const chromium = () => lane(startChromium({ sites: sites.port }));
  [inFirefox, ...lanes] = await Promise.all([
    lane(startFirefox({ sites: sites.port })),
    chromium(),
    chromium(),
  ]);
});

afterAll(async () => {
  await Promise.all([inFirefox, ...lanes].map(({ browser }) => browser.close()));
  await sites.close();
});

const requestOf = (of: SitePage[], observeSeconds: number): ScanRequest => ({
  addresses: of.map(({ address }) => address),
  formats: ['json'],
  notices: [],
  out: null,
  failOn: ['differs'],
  observeSeconds,
  timeoutSeconds: 20,
  thirdPartyCookies: 'store',
  browser: null,
  browserArgs: browserArguments(sites.port),
  concurrency: 1,
});

/** `against`: what it is held against. */
async function commandReport(page: SitePage, against: string): Promise<Report> {
  const isFirst = !tried.has(`${against} ${page.name}`);
  tried.add(`${against} ${page.name}`);
  const first = isFirst ? scanned.get(page.name) : undefined;
  const report = first ?? scanAll(requestOf([page], lateSeconds(page.name)))[0];
  if (report === undefined) throw new Error(`No report of ${page.address}.`);
  return report;
}

/** Once its turn has come. */
function inTurn<Browser>(lane: Lane<Browser>, see: (browser: Browser) => Promise<Report>): Promise<Report> {
  const report = lane.free.then(() => see(lane.browser));
  // Whatever became of it, the next one may come.
  lane.free = report.catch(() => undefined);
  return report;
}

const chromiumReport = (page: SitePage, index: number): Promise<Report> =>
  inTurn(lanes[index % lanes.length] as Lane<Chromium>, (chromium) => visitInChromium(chromium, page));

const firefoxReport = (page: SitePage): Promise<Report> =>
  inTurn(inFirefox, (firefox) => visitInFirefox(firefox, page));

async function visitInChromium(chromium: Chromium, visited: SitePage): Promise<Report> {
  // Each page in a profile as fresh as the command's: nothing of the page before is left.
  const page = await chromium.browser.newPage();
  await forgetAll(page);
  return visit(chromium, page, visited).finally(() => page.close());
}

/** In a container of its own. */
async function visitInFirefox(firefox: Firefox, visited: SitePage): Promise<Report> {
  const container = await firefox.browser.createBrowserContext();
  return visit(firefox, await container.newPage(), visited).finally(() => container.close());
}

async function visit(
  browser: WithExtension,
  page: Page,
  { name, address, expects }: SitePage,
): Promise<Report> {
  await page.goto(address).catch((error: unknown) => {
    // Some of them never come: that is what is to be told of them.
    if (expects.status !== null) throw error;
  });
  const shown = expects.status === null ? address : page.url();
  const tab = await tabOf(browser, shown);
  const at = withoutQuery(shown);
  await new Promise((wait) => setTimeout(wait, 1_000 * lateSeconds(name)));
  let state = await readyState(browser, tab, at);
  if (expects.gap === null) {
    // What the command does by itself; without what a page of the same site before this one told.
    await ask(browser, { ask: 'forget-notice', tab });
    state = await ask(browser, { ask: 'read-notice', tab });
  }
  // A profile of a person's own never shows that nothing was chosen; here we know it, as the person would.
  if (state.choice === 'unknown') state = await ask(browser, { ask: 'set-choice', tab, choice: 'none' });
  if (state.report === null) throw new Error(`No report of ${address}.`);
  return state.report;
}

async function forgetAll(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Storage.clearCookies');
  const origins = new Set(pages.map(({ address }) => new URL(address).origin));
  await Promise.all(
    [...origins].map((origin) => session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })),
  );
  await session.detach();
}

function withoutQuery(address: string): string {
  const url = new URL(address);
  return url.origin + url.pathname;
}

const cases = (of: SitePage[]) => of.map((page, index) => [page.name, page, index] as const);
const firefoxCases = (of: SitePage[]) => cases(of.filter(({ name }) => IN_FIREFOX.has(name)));
/** Each waits for its turn and for its scan, on machines of any speed. */
const PATIENCE = { timeout: 300_000 };

async function compare(
  page: SitePage,
  seeing: Promise<Report>,
  browser: 'chromium' | 'firefox',
): Promise<void> {
  const [extension, command] = await Promise.all([seeing, commandReport(page, browser)]);
  const [ours, theirs] = [linesOf(extension), linesOf(command)];
  expect({
    onlyInExtension: missing(ours, theirs, { only: 'extension', page: page.name, browser }),
    onlyInCommand: missing(theirs, ours, { only: 'scanner', page: page.name, browser }),
  }).toEqual({ onlyInExtension: [], onlyInCommand: [] });
}

async function compareTroubles(page: SitePage, seeing: Promise<Report>, browser: string): Promise<void> {
  const [extension, command] = await Promise.all([seeing, commandReport(page, browser)]);
  const told = ({ verdict, conditions }: Report) => ({
    verdict,
    gaps: conditions.gaps.filter(({ loses }) => loses.includes('page')).map(({ code }) => code),
  });
  expect(told(extension)).toEqual({ verdict: 'inconclusive', gaps: [page.expects.gap] });
  expect(told(extension)).toEqual(told(command));
}

describe.concurrent('the extension and the command agree on', PATIENCE, () => {
  it.each(cases(compared))('%s', (_, page, index) => compare(page, chromiumReport(page, index), 'chromium'));
});

describe.concurrent('the extension and the command say alike why they could not judge', PATIENCE, () => {
  it.each(cases(troubled))('%s', (_, page, index) =>
    compareTroubles(page, chromiumReport(page, index), 'chromium'),
  );
});

describe.concurrent('the extension in Firefox and the command agree on', PATIENCE, () => {
  it.each(firefoxCases(compared))('%s', (_, page) => compare(page, firefoxReport(page), 'firefox'));
});

describe.concurrent(
  'the extension in Firefox and the command say alike why they could not judge',
  PATIENCE,
  () => {
    it.each(firefoxCases(troubled))('%s', (_, page) => compareTroubles(page, firefoxReport(page), 'firefox'));
  },
);
