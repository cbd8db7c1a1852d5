/** Which page's is what: several tabs, back and forward, pages fetched ahead, redirects, reloads, tabs closed early. */
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { startSites, type Sites } from '../sites/server.ts';
import { ask, kept, readyState, startChromium, tabOf, writtenHosts, type Chromium } from './chromium.ts';

const NORFOLK = 'https://www.norfolk.gov.uk';

let sites: Sites;
let chromium: Chromium;

beforeAll(async () => {
  sites = await startSites();
  chromium = await startChromium({ sites: sites.port });
});

afterAll(async () => {
  await chromium.close();
  await sites.close();
});

afterEach(async () => {
  await chromium.closePages();
});

async function open(address: string): Promise<{ page: Page; tab: number; report: Report }> {
  const page = await chromium.browser.newPage();
  await page.goto(address);
  const tab = await tabOf(chromium, page.url());
  return { page, tab, report: await reportOf(tab, page.url()) };
}

async function reportOf(tab: number, address: string): Promise<Report> {
  const state = await readyState(chromium, tab, address.split('?')[0] ?? '');
  return state.report as Report;
}

const hostsOf = (report: Report): string[] => [...new Set(report.requests.map(({ host }) => host))].sort();
const gapsOf = (report: Report): string[] => report.conditions.gaps.map(({ code }) => code);
const lost = [
  'started-late',
  'worker-interrupted',
  'evicted',
  'bound-reached',
  'hooks-not-run',
  'not-settled',
];
const lostOf = (report: Report): string[] => gapsOf(report).filter((code) => lost.includes(code));

it('keeps two tabs of one council apart', async () => {
  const [denied, fonts] = await Promise.all([
    open(`${NORFOLK}/analytics-denied`),
    open(`${NORFOLK}/undeclared-fonts`),
  ]);
  expect(hostsOf(denied.report)).toContain('www.googletagmanager.com');
  expect(hostsOf(denied.report).filter((host) => host.includes('fonts'))).toEqual([]);
  expect(hostsOf(fonts.report)).toContain('fonts.googleapis.com');
  expect(hostsOf(fonts.report)).not.toContain('www.googletagmanager.com');
  expect([...lostOf(denied.report), ...lostOf(fonts.report)]).toEqual([]);
});

it('gives a cookie to the tab that asked for it, not to its neighbour', async () => {
  const plain = await open(`${NORFOLK}/plain`);
  const leeds = await open('https://www.leeds.gov.uk/lasts-longer');
  const again = await ask(chromium, { ask: 'judge', tab: plain.tab });
  const names = new Set(plain.report.cookies.map(({ name }) => name));
  expect(leeds.report.cookies.length).toBeGreaterThan(0);
  expect(again.report?.cookies.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
});

it('gives a council’s cookie to the tab that asked for it, not to another tab of that council', async () => {
  const plain = await open(`${NORFOLK}/plain`);
  const asking = await open(`${NORFOLK}/match`);
  const namesOf = (report: Report | null) => report?.cookies.map(({ name }) => name) ?? [];
  expect(namesOf(asking.report)).toContain('_ga');
  const again = await ask(chromium, { ask: 'judge', tab: plain.tab });
  expect(namesOf(again.report)).not.toContain('_ga');
  expect(namesOf(again.report)).toEqual(namesOf(plain.report));
});

it('shows a page again as it was seen, when the browser brings it back', async () => {
  const { page, tab, report } = await open(`${NORFOLK}/undeclared-fonts`);
  await page.goto(`${NORFOLK}/plain`);
  const other = await reportOf(tab, `${NORFOLK}/plain`);
  expect(hostsOf(other)).not.toContain('fonts.googleapis.com');
  await page.goBack();
  const back = await reportOf(tab, `${NORFOLK}/undeclared-fonts`);
  expect(hostsOf(back)).toEqual(hostsOf(report));
  expect(lostOf(back)).toEqual([]);
  await page.goForward();
  const forward = await reportOf(tab, `${NORFOLK}/plain`);
  expect(hostsOf(forward)).toEqual(hostsOf(other));
});

it('keeps a page fetched ahead apart, and shows it once it is opened', async () => {
  const { page, tab, report } = await open(`${NORFOLK}/prerendering`);
  expect(report.requests.filter(({ host }) => host !== 'www.norfolk.gov.uk')).toEqual([]);
  const target = `${NORFOLK}/match`;
  let isAhead = false;
  for (let tries = 0; tries < 50 && !isAhead; tries += 1) {
    const visits = await writtenHosts(chromium);
    isAhead = [...visits.values()].some((visit) => visit.page === target && visit.hosts.size > 1);
    if (!isAhead) await new Promise((wait) => setTimeout(wait, 100));
  }
  expect(isAhead).toBe(true);
  sites.clearRequests();
  await page.evaluate((address) => location.assign(address), target);
  const opened = await reportOf(tab, target);
  expect(hostsOf(opened)).toContain('www.googletagmanager.com');
  expect(lostOf(opened)).toEqual([]);
  // It was not fetched again: what is shown was seen while nobody looked at it.
  expect(sites.requests().filter(({ path }) => path === '/match')).toEqual([]);
});

it('takes a redirect from one host of a council to another as one Visit', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${NORFOLK}/moved`);
  const tab = await tabOf(chromium, page.url());
  const report = await reportOf(tab, page.url());
  expect(report.page).toBe(`${NORFOLK}/moved`);
  expect(new URL(report.finalPage).host).not.toBe('');
  const documents = report.requests.filter(({ types }) => types.includes('document'));
  expect(documents.map(({ host }) => host)).toEqual(
    expect.arrayContaining(['www.norfolk.gov.uk', 'my.norfolk.gov.uk']),
  );
  expect(report.cookies.find(({ name }) => name === 'moved')).toMatchObject({
    state: 'stored',
    setBy: 'http',
  });
  expect(lostOf(report)).toEqual([]);
});

it('begins anew with a reload', async () => {
  const { page, tab, report } = await open(`${NORFOLK}/undeclared-fonts`);
  const first = report.conditions.startedAt;
  await page.reload();
  let again = await reportOf(tab, page.url());
  for (let tries = 0; tries < 50 && again.conditions.startedAt === first; tries += 1) {
    await new Promise((wait) => setTimeout(wait, 100));
    again = await reportOf(tab, page.url());
  }
  expect(again.conditions.startedAt > first).toBe(true);
  expect(hostsOf(again)).toEqual(hostsOf(report));
  expect(
    again.requests.every(
      ({ host, count }) => report.requests.find((row) => row.host === host)?.count === count,
    ),
  ).toBe(true);
  expect(lostOf(again)).toEqual([]);
});

it('has a Visit of a page that its service worker answers', async () => {
  const address = `${NORFOLK}/served-by-worker`;
  const { page, tab, report } = await open(address);
  const first = report.conditions.startedAt;
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
  await page.goto(`${NORFOLK}/plain`);
  await reportOf(tab, `${NORFOLK}/plain`);
  sites.clearRequests();
  await page.goto(address);
  const served = await reportOf(tab, address);
  expect(sites.requests().filter(({ path }) => path === '/served-by-worker')).toEqual([]);
  expect(served.conditions.startedAt > first).toBe(true);
  expect(served.page).toBe(address);
  expect(lostOf(served)).toEqual([]);
});

it('stands a tab that is closed while it loads', async () => {
  const page = await chromium.browser.newPage();
  const loading = page.goto(`${NORFOLK}/slow-to-answer`).catch((error: unknown) => String(error));
  await new Promise((wait) => setTimeout(wait, 300));
  await page.close();
  expect(await loading).toMatch(/closed|detached|aborted/i);
  const half = await chromium.browser.newPage();
  await half.goto(`${NORFOLK}/slow`, { waitUntil: 'domcontentloaded' });
  const tab = await tabOf(chromium, half.url());
  await half.close();
  await new Promise((wait) => setTimeout(wait, 600));
  expect(Object.keys(await kept(chromium))).not.toContain(`tab:${tab}`);
  const { report } = await open(`${NORFOLK}/undeclared-fonts`);
  expect(lostOf(report)).toEqual([]);
});

it.each([
  [`${NORFOLK}/server-error`, 'http-error'],
  [`${NORFOLK}/bot-wall`, 'bot-wall'],
  [`${NORFOLK}/bot-wall-in-frame`, 'bot-wall'],
  [`${NORFOLK}/redirect-loop`, 'unreachable'],
  ['https://nobody-there.norfolk.gov.uk/', 'unreachable'],
  ['https://no-such-name.norfolk.gov.uk/', 'dns-failed'],
  [`${NORFOLK}/never-settles`, 'not-settled'],
])('says why it could not judge %s', async (address, gap) => {
  const page = await chromium.browser.newPage();
  await page.goto(address).catch((error: unknown) => expect(String(error)).toContain('net::'));
  const tab = await tabOf(chromium, address);
  const report = await reportOf(tab, address);
  expect(gapsOf(report)).toContain(gap);
  expect(['inconclusive', 'no-notice', 'differs']).toContain(report.verdict);
});

it('reads the choice that a consent tool remembers, and takes the person’s word for it', async () => {
  const address = 'https://www.leeds.gov.uk/match';
  const { page, tab } = await open(address);
  expect((await ask(chromium, { ask: 'judge', tab })).choice).toBe('unknown');
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => /reject/i.test(textContent ?? ''))?.click();
  });
  let state = await ask(chromium, { ask: 'judge', tab });
  for (let tries = 0; tries < 50 && state.choice === 'unknown'; tries += 1) {
    await new Promise((wait) => setTimeout(wait, 100));
    state = await ask(chromium, { ask: 'judge', tab });
  }
  expect(state).toMatchObject({ choice: 'rejected', choiceBy: 'govuk-design-system' });
  state = await ask(chromium, { ask: 'set-choice', tab, choice: 'accepted' });
  expect(state).toMatchObject({ choice: 'accepted', choiceBy: 'person' });
});
