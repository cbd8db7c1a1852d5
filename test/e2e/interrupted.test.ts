/** A worker stopped at any moment: what is reported is complete, or says what it may have missed. */
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { startSites, type Sites } from '../sites/server.ts';
import { heavyHosts } from '../sites/heavy.ts';
import { ask, readyState, startChromium, tabOf, type Chromium } from './chromium.ts';

const HEAVY = 'https://www.norfolk.gov.uk/heavy';

let sites: Sites;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  sites = await startSites();
});
afterAll(() => sites.close());
beforeEach(async () => {
  chromium = await startChromium({ sites: sites.port });
  page = await chromium.browser.newPage();
});
afterEach(() => chromium.close());

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const gapsOf = (report: Report): string[] => report.conditions.gaps.map(({ code }) => code);
const hostsOf = (report: Report): Set<string> => new Set(report.requests.map(({ host }) => host));

it('loses nothing, and says so, where it was idle', async () => {
  await page.goto(`${HEAVY}?n=40`);
  const tab = await tabOf(chromium, page.url());
  const before = (await readyState(chromium, tab, HEAVY)).report as Report;
  await wait(500);
  await chromium.stopWorker();
  const state = await ask(chromium, { ask: 'judge', tab });
  expect(state.status).toBe('ready');
  expect(state.report?.requests).toEqual(before.requests);
  expect(gapsOf(state.report as Report)).not.toContain('worker-interrupted');
  expect(gapsOf(state.report as Report)).not.toContain('started-late');
});

it('goes on with the same Visit after an idle stop', async () => {
  await page.goto(`${HEAVY}?n=20`);
  const tab = await tabOf(chromium, page.url());
  await readyState(chromium, tab, HEAVY);
  await wait(500);
  await chromium.stopWorker();
  await page.evaluate(() =>
    fetch('https://heavy-59.example/later.json', { mode: 'no-cors' }).then(() => true),
  );
  await page.evaluate(() => (document.cookie = 'later=1; max-age=63072000; path=/'));
  await wait(1500);
  const report = (await ask(chromium, { ask: 'judge', tab })).report as Report;
  expect([...hostsOf(report)]).toEqual(expect.arrayContaining([...heavyHosts(20), 'heavy-59.example']));
  expect(report.cookies.find(({ name }) => name === 'later')).toMatchObject({
    state: 'stored',
    askedSeconds: 63072000,
  });
  expect(gapsOf(report)).not.toContain('worker-interrupted');
});

it('sees the whole of a page that is opened while it is stopped', async () => {
  await page.goto('https://www.norfolk.gov.uk/plain');
  const tab = await tabOf(chromium, page.url());
  await readyState(chromium, tab, page.url());
  await wait(500);
  await chromium.stopWorker();
  await page.goto(`${HEAVY}?n=40`);
  const report = (await readyState(chromium, tab, HEAVY)).report as Report;
  expect([...hostsOf(report)]).toEqual(expect.arrayContaining(heavyHosts(40)));
  expect(report.requests.some(({ types }) => types.includes('document'))).toBe(true);
  expect(gapsOf(report).filter((code) => code !== 'choice-unknown')).toEqual([]);
});

it.each([0, 60, 250, 700])(
  'is complete or says what it may have missed when stopped %i ms into a page',
  async (ms) => {
    const loading = page.goto(`${HEAVY}?n=300`);
    await wait(ms);
    await chromium.stopWorker();
    await loading;
    await page.waitForSelector('html[data-done]');
    await wait(1000);
    const tab = await tabOf(chromium, page.url());
    const report = (await ask(chromium, { ask: 'judge', tab })).report as Report;
    const missed = heavyHosts(300).filter((host) => !hostsOf(report).has(host));
    const count = report.requests.reduce((sum, row) => sum + row.count, 0);
    const isWhole = missed.length === 0 && count >= 300;
    const hiding = report.conditions.gaps
      .filter(({ loses }) => loses.includes('requests'))
      .map(({ code }) => code);
    if (!isWhole)
      expect(hiding.some((code) => ['worker-interrupted', 'started-late'].includes(code))).toBe(true);
    expect(report.verdict).not.toBe('matches');
  },
);
