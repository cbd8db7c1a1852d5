/** Sites that are no council's: no trace, no hook; unless the person adds one. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSites, type Sites } from '../sites/server.ts';
import { pageNamed } from '../sites/pages.ts';
import { ask, kept, readyState, startChromium, tabOf, type Chromium } from './chromium.ts';

const shop = pageNamed('not-a-council');
let sites: Sites;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  sites = await startSites();
  chromium = await startChromium({ sites: sites.port });
  page = await chromium.browser.newPage();
});

afterAll(async () => {
  await chromium.close();
  await sites.close();
});

const hooks = () =>
  page.evaluate(() => {
    const before = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.set;
    return [before, Storage.prototype.setItem, IDBFactory.prototype.open].map((each) => String(each));
  });

it('leaves no trace of another site, and sets no hook in it', async () => {
  await page.goto(shop.address);
  await new Promise((wait) => setTimeout(wait, 2_500));
  expect(await kept(chromium)).toEqual({});
  expect(await chromium.inside().evaluate(() => chrome.storage.local.get(null))).toEqual({});
  expect(await hooks()).toEqual([
    'function set cookie() { [native code] }',
    'function setItem() { [native code] }',
    'function open() { [native code] }',
  ]);
  const tab = await tabOf(chromium, page.url());
  expect(await chromium.inside().evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tab)).toBe('');
});

it('does hook a council’s page, from before its first script', async () => {
  await page.goto('https://www.norfolk.gov.uk/plain');
  expect((await hooks())[0]).not.toBe('function set cookie() { [native code] }');
});

it('forgets what the tab showed when it goes on to another site', async () => {
  const tab = await tabOf(chromium, page.url());
  await readyState(chromium, tab, 'https://www.norfolk.gov.uk/plain');
  await page.goto(shop.address);
  await new Promise((wait) => setTimeout(wait, 1_000));
  const text = JSON.stringify(await kept(chromium));
  expect(text).not.toContain('example.org');
  expect(text).not.toContain(`"tab:${tab}"`);
});

it('answers the popup there without writing anything down', async () => {
  const tab = await tabOf(chromium, page.url());
  const state = await ask(chromium, { ask: 'judge', tab });
  expect(state).toMatchObject({
    status: 'not-council',
    host: 'www.example.org',
    site: 'example.org',
    added: false,
    report: null,
  });
  expect(JSON.stringify(await kept(chromium))).not.toContain('example.org');
});

it('watches a site once the person adds it, and no longer once they remove it', async () => {
  const tab = await tabOf(chromium, page.url());
  const late = await ask(chromium, { ask: 'add-site', tab, site: 'example.org' });
  expect(late.added).toBe(true);
  expect(late.report?.conditions.gaps.map(({ code }) => code)).toContain('started-late');
  await page.reload();
  let state = await readyState(chromium, tab, shop.address);
  for (
    let tries = 0;
    tries < 50 && state.report?.conditions.gaps.some(({ code }) => code === 'started-late');
    tries += 1
  ) {
    await new Promise((wait) => setTimeout(wait, 100));
    state = await readyState(chromium, tab, shop.address);
  }
  expect(state.added).toBe(true);
  expect(state.report?.conditions.gaps.map(({ code }) => code)).not.toContain('started-late');
  expect((await hooks())[0]).not.toBe('function set cookie() { [native code] }');
  const scripted = state.report?.cookies.filter(({ setBy }) => setBy === 'script') ?? [];
  expect(scripted.length).toBeGreaterThan(0);

  await ask(chromium, { ask: 'remove-site', tab, site: 'example.org' });
  await page.reload();
  await new Promise((wait) => setTimeout(wait, 1_500));
  expect((await hooks())[0]).toBe('function set cookie() { [native code] }');
  expect(Object.keys(await kept(chromium))).not.toContain(`tab:${tab}`);
  expect((await chromium.inside().evaluate(() => chrome.storage.local.get(null)))['added-sites']).toEqual([]);
});
