/**
 * One engine, two observers: on every replayed page the extension's Report and the command's say the same of findings,
 * products with how they are declared, cookies with their states, storage, hosts, what was linked and not read, and what
 * gaps lose. What differs because of the browser's extension interface is listed in ./differences.ts, and nowhere else.
 */
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import type { ScanRequest } from '../../src/scan/commands/options.ts';
import { pages, type SitePage } from '../sites/pages.ts';
import { browserArguments, startSites, type Sites } from '../sites/server.ts';
import { ask, readyState, startChromium, tabOf, type Chromium } from './chromium.ts';
import { NOT_COMPARED } from './differences.ts';
import { linesOf, missing } from './report-lines.ts';
import { scanAll } from './scan-all.ts';

const hasPackages = existsSync(new URL('../sites/node_modules', import.meta.url));
const canCompare = ({ name, needsPackages }: SitePage): boolean =>
  NOT_COMPARED[name] === undefined && (hasPackages || !needsPackages);
const compared = pages.filter((page) => canCompare(page) && page.expects.gap === null);
const troubled = pages.filter((page) => canCompare(page) && page.expects.gap !== null);

/** How long after its load a page may still do something, in seconds. */
const lateSeconds = (name: string): number => (name === 'every-way' ? 4 : 1);

/** A browser with the extension, which shows one page after another. */
interface Lane {
  chromium: Chromium;
  /** Resolves once the page before has been seen. */
  free: Promise<unknown>;
}

let sites: Sites;
let lanes: Lane[];
/** By name of page, until it is compared: a second try is of a second scan. */
let scanned: Map<string, Promise<Report>>;

beforeAll(async () => {
  sites = await startSites();
  scanned = new Map();
  const all = [...compared, ...troubled];
  for (const seconds of new Set(all.map(({ name }) => lateSeconds(name)))) {
    const late = all.filter(({ name }) => lateSeconds(name) === seconds);
    const reports = scanAll(requestOf(late, seconds));
    for (const [index, report] of reports.entries()) scanned.set(late[index]?.name ?? '', report);
  }
  const start = async (): Promise<Lane> => ({
    chromium: await startChromium({ sites: sites.port }),
    free: Promise.resolve(),
  });
  lanes = await Promise.all([start(), start()]);
});

afterAll(async () => {
  await Promise.all(lanes.map(({ chromium }) => chromium.close()));
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

async function commandReport(page: SitePage): Promise<Report> {
  const report = scanned.get(page.name) ?? scanAll(requestOf([page], lateSeconds(page.name)))[0];
  scanned.delete(page.name);
  if (report === undefined) throw new Error(`No report of ${page.address}.`);
  return report;
}

function extensionReport(page: SitePage, index: number): Promise<Report> {
  const lane = lanes[index % lanes.length] as Lane;
  const report = lane.free.then(() => visit(lane.chromium, page));
  // Whatever became of it, the next one may come.
  lane.free = report.catch(() => undefined);
  return report;
}

async function visit(chromium: Chromium, { name, address, expects }: SitePage): Promise<Report> {
  // Each page in a profile as fresh as the command's: nothing of the page before is left.
  const page = await chromium.browser.newPage();
  await forgetAll(page);
  await page.goto(address).catch((error: unknown) => {
    // Some of them never come: that is what is to be told of them.
    if (expects.status !== null) throw error;
  });
  const shown = expects.status === null ? address : page.url();
  const tab = await tabOf(chromium, shown);
  const at = withoutQuery(shown);
  await new Promise((wait) => setTimeout(wait, 1_000 * lateSeconds(name)));
  let state = await readyState(chromium, tab, at);
  if (expects.gap === null) {
    // What the command does by itself; without what a page of the same site before this one told.
    await ask(chromium, { ask: 'forget-notice', tab });
    state = await ask(chromium, { ask: 'read-notice', tab });
  }
  // A profile of a person's own never shows that nothing was chosen; here we know it, as the person would.
  if (state.choice === 'unknown') state = await ask(chromium, { ask: 'set-choice', tab, choice: 'none' });
  await page.close();
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
/** Each waits for its turn and for its scan, on machines of any speed. */
const PATIENCE = { timeout: 300_000 };

describe.concurrent('the extension and the command agree on', PATIENCE, () => {
  it.each(cases(compared))('%s', async (name, page, index) => {
    const [extension, command] = await Promise.all([extensionReport(page, index), commandReport(page)]);
    const [ours, theirs] = [linesOf(extension), linesOf(command)];
    expect({
      onlyInExtension: missing(ours, theirs, 'extension', name),
      onlyInCommand: missing(theirs, ours, 'scanner', name),
    }).toEqual({ onlyInExtension: [], onlyInCommand: [] });
  });
});

describe.concurrent('the extension and the command say alike why they could not judge', PATIENCE, () => {
  it.each(cases(troubled))('%s', async (_, page, index) => {
    const [extension, command] = await Promise.all([extensionReport(page, index), commandReport(page)]);
    const told = ({ verdict, conditions }: Report) => ({
      verdict,
      gaps: conditions.gaps.filter(({ loses }) => loses.includes('page')).map(({ code }) => code),
    });
    expect(told(extension)).toEqual({ verdict: 'inconclusive', gaps: [page.expects.gap] });
    expect(told(extension)).toEqual(told(command));
  });
});
