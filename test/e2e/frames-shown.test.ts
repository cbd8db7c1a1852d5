/** Frames of a host outlined in the visited tab: by nothing that the page is given, for as long as it is asked for. */
import type { Frame, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { picture } from '../popup/pictures.ts';
import { html, type Answering } from '../sites/exchange.ts';
import { startSites, type Sites } from '../sites/server.ts';
import { ask, readyState, startChromium, tabOf, type Chromium } from './chromium.ts';

const ADDRESS = 'https://www.norfolk.gov.uk/find-a-library';
const HOST = 'libraries-map.example';
const withFrames: Answering = ({ host, path }) => {
  if (`https://${host}${path}` === ADDRESS)
    return html(`<title>Find a library</title><h1>Find a library</h1>
      <iframe src="https://${HOST}/map" width="400" height="200"></iframe><iframe src="/opening-hours"></iframe>`);
  if (`https://${host}${path}` === new URL('/opening-hours', ADDRESS).href)
    return html('<p>Nine to five.</p>');
  return host === HOST ? html('<title>Map</title><p>A map.</p>') : null;
};

let sites: Sites;
let chromium: Chromium;
let page: Page;
let workspace: Page;
let tab: number;

beforeAll(async () => {
  sites = await startSites(0, withFrames);
  chromium = await startChromium({ sites: sites.port });
  page = await chromium.browser.newPage();
  await page.goto(ADDRESS);
  tab = await tabOf(chromium, page.url());
  await readyState(chromium, tab, ADDRESS);
});
afterAll(async () => {
  await chromium?.close();
  await sites?.close();
});
beforeEach(async () => {
  workspace = await chromium.browser.newPage();
  await workspace.setViewport({ width: 1280, height: 800 });
  await workspace.goto(new URL(`/src/workspace/index.html?tab=${tab}#hosts`, chromium.inside().url()).href);
  await workspace.waitForSelector('tbody tr');
  await workspace.type('#filter', HOST);
  await workspace.waitForFunction(
    (host) => document.querySelector('tbody th')?.textContent?.includes(host),
    {},
    HOST,
  );
  await workspace.click('tbody th button');
});

/** Hosts of the frames that are outlined now; the page itself is one of them. */
async function outlined(): Promise<string[]> {
  const hosts: string[] = [];
  for (const frame of page.frames()) {
    const isOutlined = await frame.evaluate(() => {
      const { borderTopWidth, position } = getComputedStyle(document.documentElement, '::after');
      return position === 'fixed' && borderTopWidth === '4px';
    });
    if (isOutlined) hosts.push(new URL(frame.url()).hostname);
  }
  return hosts;
}
const press = async (words: string): Promise<void> => {
  await (await workspace.waitForSelector(`#detail button ::-p-text(${words})`))?.click();
};
const said = (): Promise<string> =>
  workspace.$eval('#detail [role=status]', ({ textContent }) => textContent ?? '');
afterEach(async () => {
  if (!workspace.isClosed()) await workspace.close();
});
const judged = async (): Promise<Report> => (await ask(chromium, { ask: 'judge', tab })).report as Report;

it('shows the frame, and nothing else; the page is changed in nothing, nor what is said of it', async () => {
  const before = await judged();
  const watched = page.frames().filter((frame) => frame.url().startsWith('http'));
  const watch = (frame: Frame) =>
    frame.evaluate(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      new MutationObserver((changes) => told.push(...changes.map(({ type }) => type))).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      new ResizeObserver(() => told.push('resized')).observe(document.documentElement);
      addEventListener('scroll', () => told.push('scrolled'), true);
      return new Promise((drawn) => setTimeout(() => drawn((told.length = 0)), 200));
    });
  await Promise.all(watched.map(watch));
  await press('Show the frames of');
  await expect.poll(outlined).toEqual([HOST]);
  expect(await said()).toMatch(/^1 frame is outlined in the tab of the page/);
  await press('Stop showing');
  await expect.poll(outlined).toEqual([]);
  const changes = await Promise.all(
    watched.map((frame) => frame.evaluate(() => (globalThis as unknown as { told: string[] }).told)),
  );
  expect(changes.flat()).toEqual([]);
  expect({ ...(await judged()), conditions: null }).toEqual({ ...before, conditions: null });
});

it.each([
  ['its row is closed', () => workspace.keyboard.press('Escape')],
  ['the auditor’s page is left', () => workspace.goto('about:blank')],
  ['the auditor’s page is closed', () => workspace.close()],
])('is over where %s', async (_, end) => {
  await press('Show the frames of');
  await expect.poll(outlined).toEqual([HOST]);
  await end();
  await expect.poll(outlined).toEqual([]);
});

it('goes to the tab, and says where it is another page’s or closed', async () => {
  await press('Show the frames of');
  await picture(workspace, 'workspace-frames-shown');
  await press('Go to the page');
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  await workspace.bringToFront();
  await press('Stop showing');
  // Within its page, so that the state that the workspace follows stays.
  await page.evaluate(() => history.pushState(null, '', '/elsewhere'));
  await press('Show the frames of');
  await expect.poll(said).toBe('The tab shows another page now.');
  expect(await outlined()).toEqual([]);
  await page.close();
  await press('Show the frames of');
  await expect.poll(said).toBe('The tab of this page is closed, or has no page.');
});
