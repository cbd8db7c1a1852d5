import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TabState } from '../../src/core/report/tab-state.ts';
import { STATE_NAMES, STATES } from '../popup/fixtures/states.ts';
import { BUILT, openPopups, POPUP, ZOOMED, type Popups } from '../popup/open-popup.ts';

const SCREENS = 'out/screens';
const THEMES = ['light', 'dark'] as const;
const VERDICT_WITHIN_MS = 150;
const BUNDLE_WITHIN_BYTES = 60_000;

let popups: Popups;
let page: Page;

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  popups = await openPopups();
  page = await popups.newPage();
});
afterAll(async () => {
  await popups?.close();
});

const theme = (value: (typeof THEMES)[number]): Promise<void> =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

/** What axe finds on the page as it is: one line for each element. */
async function violations(): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** A picture of the whole page, as tall as it is. */
async function picture(name: string): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const viewport = page.viewport() ?? POPUP;
  await page.setViewport({ ...viewport, height: Math.min(Math.max(viewport.height, height), 2400) });
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
  await page.setViewport(viewport);
}

const headline = (): Promise<string> => page.$eval('#headline', (element) => element.textContent ?? '');
const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
const openAll = (): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe.each(THEMES)('every state, %s', (scheme) => {
  it.each(STATE_NAMES)('%s is shown, and axe finds nothing', async (name) => {
    await page.setViewport(POPUP);
    await theme(scheme);
    const state: TabState | null = STATES[name];
    await popups.show(page, state);
    if (state?.status === 'ready') expect(await headline()).toBe(state.report?.headline.text);
    else expect((await headline()).length).toBeGreaterThan(10);
    expect(await violations()).toEqual([]);
    await picture(`${name}-${scheme}`);
  });

  it('with everything opened, and axe finds nothing', async () => {
    await page.setViewport(POPUP);
    await theme(scheme);
    await popups.show(page, STATES.differs);
    await openAll();
    expect(await violations()).toEqual([]);
    await picture(`opened-${scheme}`);
  });

  it.each(['cookies', 'findings', 'hosts', 'storage', 'conditions'])(
    'the table of %s, and axe finds nothing',
    async (part) => {
      await page.setViewport({ width: 790, height: 600 });
      await theme(scheme);
      await popups.show(page, STATES.differs, '#auditor');
      await page.click(`#tab-${part}`);
      expect(await violations()).toEqual([]);
      await picture(`auditor-${part}-${scheme}`);
    },
  );
});

describe('a reader with large text', () => {
  it.each(['differs', 'loading-counting', 'not-council', 'inconclusive-late'] as const)(
    'reads %s at twice the size without scrolling sideways',
    async (name) => {
      await theme('light');
      await page.setViewport(ZOOMED);
      await popups.show(page, STATES[name]);
      await page.screenshot({ path: join(SCREENS, `zoom-${name}.png`) });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    },
  );

  it('reads text twice as large in the same width', async () => {
    await page.setViewport(POPUP);
    await popups.show(page, STATES.differs);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await picture('text-200');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  });

  it('sees the verdict in words where colours are forced', async () => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await popups.show(page, STATES.differs);
    await picture('forced-colors');
    expect(await page.$eval('header', (header) => getComputedStyle(header).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await headline()).toMatch(/does not mention 3\./);
    await session.detach();
  });
});

describe('with a keyboard alone', () => {
  beforeAll(async () => {
    await page.setViewport(POPUP);
    await theme('light');
  });

  it('starts at the headline and goes through everything in the order read', async () => {
    await popups.show(page, STATES['before-choice']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('headline');
    const stops: string[] = [];
    for (let press = 0; press < 9; press += 1) {
      await page.keyboard.press('Tab');
      stops.push((await focused()).slice(0, 24));
    }
    expect(stops).toEqual([
      '“Website privacy and coo',
      'Your cookie choice here:',
      'Optional cookies were sa',
      'Microsoft Clarity Record',
      'Google Analytics Counts ',
      'Hotjar from Contentsquar',
      'In the privacy notice, n',
      'Cookies and findings',
      'Save report',
    ]);
  });

  it.each(['Enter', 'Space'] as const)('opens a company with %s, and closes it with Escape', async (key) => {
    await popups.show(page, STATES.differs);
    const company = '#group-not-named';
    await page.$eval(company, (heading) =>
      heading.closest('section')?.querySelector<HTMLElement>('summary')?.focus(),
    );
    await page.keyboard.press(key);
    await page.waitForFunction(() =>
      document.activeElement?.parentElement?.textContent?.includes('We did not find'),
    );
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.querySelectorAll('details[open]').length)).toBe(0);
    expect(await focused()).toMatch(/^Microsoft Clarity/);
  });

  it('shows a long list a part at a time', async () => {
    await popups.show(page, STATES.large);
    const companies = () =>
      page.$eval(
        '#group-not-named',
        (heading) => heading.closest('section')?.querySelectorAll('li').length ?? 0,
      );
    expect(await companies()).toBe(10);
    await (await page.waitForSelector('::-p-text(Show all 63)'))?.click();
    expect(await companies()).toBe(63);
  });

  it('turns to the tables and back without losing its place', async () => {
    await popups.show(page, STATES.differs);
    await page.focus('#to-auditor');
    await page.keyboard.press('Enter');
    await page.waitForSelector('table');
    expect(await focused()).toBe('Cookies and findings');
    await page.focus('#tab-cookies');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^Findings/);
    expect(await page.$eval('#tab-findings', (tab) => tab.getAttribute('aria-selected'))).toBe('true');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#to-auditor');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('to-auditor');
  });
});

describe('the tables', () => {
  const column = (place: number) =>
    page.$$eval(
      'tbody tr',
      (rows, at) => rows.map((row) => row.children[at]?.textContent?.trim() ?? ''),
      place,
    );
  const press = async (label: string): Promise<string | null> => {
    const handle = await page.waitForSelector(`thead ::-p-text(${label})`);
    await handle?.click();
    return page.$$eval(
      'thead th',
      (headings, wanted) =>
        headings.find((heading) => heading.textContent?.includes(wanted))?.getAttribute('aria-sort') ?? null,
      label,
    );
  };

  beforeAll(async () => {
    await page.setViewport({ width: 1280, height: 800 });
    await popups.show(page, STATES.differs, '#auditor');
  });

  it('sort by any column, and say so', async () => {
    const before = await column(0);
    expect(await press('Asked for')).toBe('ascending');
    expect((await column(5))[0]).toBe('session');
    expect(await press('Asked for')).toBe('descending');
    expect((await column(0))[0]).toBe('nmstat');
    expect(await press('Asked for')).toBe('none');
    expect(await column(0)).toEqual(before);
  });

  it('filter by text, and say how many are left', async () => {
    await page.type('input[type=search]', 'hotjar 30');
    expect(await column(0)).toEqual(['_hjSession_1183214']);
    expect(await page.$eval('[role=status]', (status) => status.textContent)).toContain('1 of 9 cookies');
    await page.keyboard.press('Escape');
    expect((await column(0)).length).toBe(9);
  });

  it('copy a row', async () => {
    await page.bringToFront();
    await page.click('tbody tr button');
    await page.waitForFunction(() =>
      document.querySelector('[role=status]')?.textContent?.includes('Row copied'),
    );
    await page.focus('input[type=search]');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    const copied = await page.$eval('input[type=search]', (input) => (input as HTMLInputElement).value);
    expect(copied.split('\t').slice(0, 2)).toEqual(['ASP.NET_SessionId', 'www.norfolk.gov.uk']);
  });

  it('keep their heading in sight', async () => {
    await popups.show(page, STATES.large, '#auditor');
    const top = () => page.$eval('thead th', (heading) => heading.getBoundingClientRect().top);
    const before = await top();
    await page.$eval('[role=region]', (region) => region.scrollBy(0, 2000));
    expect(await top()).toBe(before);
  });

  it('save the report as JSON and the cookies as CSV', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'candour-saves-'));
    const session = await popups.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await popups.show(page, STATES.differs, '#auditor');
    await (await page.waitForSelector('button::-p-text(Save report)'))?.click();
    await (await page.waitForSelector('button::-p-text(Save cookies as CSV)'))?.click();
    const json = 'candour-norfolk.gov.uk-2026-11-21.json';
    const csv = 'candour-norfolk.gov.uk-2026-11-21-cookies.csv';
    await expect.poll(() => readdirSync(folder).sort(), { timeout: 10_000 }).toEqual([csv, json]);
    expect(JSON.parse(readFileSync(join(folder, json), 'utf8'))).toEqual(STATES.differs.report);
    expect(readFileSync(join(folder, csv), 'utf8').split('\r\n')).toHaveLength(
      (STATES.differs.report?.cookies.length ?? 0) + 2,
    );
    rmSync(folder, { recursive: true });
  });
});

describe('while a page is loading', () => {
  it('nothing moves: figures grow where they stand, and the verdict comes where it was waited for', async () => {
    await page.setViewport(POPUP);
    await popups.show(page, null);
    // Long enough to have been read: a verdict that comes at once may take the room it needs.
    await new Promise((done) => setTimeout(done, 600));
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: false });
    });
    const boxes = () =>
      page.evaluate(() =>
        ['#headline', 'details', '#to-auditor'].map((at) => {
          const box = document.querySelector(at)?.getBoundingClientRect();
          return [box?.left, box?.top];
        }),
      );
    const before = await boxes();
    await popups.write(page, STATES['loading-counting']);
    await page.waitForFunction(() => document.querySelector('dd')?.textContent === '4');
    expect(await boxes()).toEqual(before);
    await popups.write(page, STATES.differs);
    await page.waitForFunction(() =>
      document.querySelector('#headline')?.textContent?.startsWith('This page'),
    );
    expect(await boxes()).toEqual(before);
    // Two frames: shifts are reported after the frame they happened in.
    await page.evaluate(
      () =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
    );
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });

  it('a screen reader is told the verdict when it comes', async () => {
    await popups.show(page, STATES['loading-counting']);
    await popups.write(page, STATES.matches);
    await page.waitForFunction(() =>
      document.querySelector('main > [role=status]')?.textContent?.startsWith('Everything we saw'),
    );
    expect(await page.title()).toBe('Everything we saw here is in the council’s privacy notice.');
  });
});

describe('quick and small', () => {
  it(`shows the verdict on a page of 500 requests within ${VERDICT_WITHIN_MS} ms of opening`, async () => {
    const requests = STATES.large.report?.requests ?? [];
    expect(requests.reduce((sum, row) => sum + row.count, 0)).toBeGreaterThanOrEqual(500);
    const fresh = await popups.newPage();
    await fresh.evaluateOnNewDocument(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('#headline')?.textContent?.startsWith('This page connects')) return;
        observer.disconnect();
        // After the frame that shows it.
        requestAnimationFrame(() =>
          setTimeout(() => Object.assign(globalThis, { verdictAt: performance.now() })),
        );
      }).observe(document, { childList: true, subtree: true, characterData: true });
    });
    const times: number[] = [];
    // Whatever else the machine does can only add: the quickest of a few is the popup's own time.
    while (times.length < 15 && (times.length < 5 || Math.min(...times) > VERDICT_WITHIN_MS)) {
      await popups.show(fresh, STATES.large);
      await fresh.waitForFunction(() => 'verdictAt' in globalThis);
      times.push(await fresh.evaluate(() => (globalThis as unknown as { verdictAt: number }).verdictAt));
    }
    await fresh.close();
    console.info(`verdict shown after ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
    expect(Math.min(...times)).toBeLessThan(VERDICT_WITHIN_MS);
  });

  it(`weighs at most ${BUNDLE_WITHIN_BYTES / 1000} kB gzipped, script and style`, () => {
    const seen = new Map<string, number>();
    const follow = (path: string): void => {
      if (seen.has(path)) return;
      const text = readFileSync(path, 'utf8');
      seen.set(path, gzipSync(text).length);
      for (const [, name = ''] of text.matchAll(/["'`](\.{1,2}\/[^"'`]+\.js|assets\/[^"'`]+\.css)["'`]/g))
        follow(name.startsWith('.') ? join(dirname(path), name) : join(BUILT, name));
    };
    const html = readFileSync(join(BUILT, 'src/popup/index.html'), 'utf8');
    const files = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name);
    expect(files.some((name) => name.endsWith('.js'))).toBe(true);
    expect(files.some((name) => name.endsWith('.css'))).toBe(true);
    for (const name of files) follow(join(BUILT, name));
    const bytes = [...seen.values()].reduce((sum, size) => sum + size, 0);
    console.info(`popup: ${(bytes / 1000).toFixed(1)} kB gzipped`);
    expect(bytes).toBeLessThanOrEqual(BUNDLE_WITHIN_BYTES);
  });

  it('asks for nothing from outside the extension', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await popups.show(page, STATES.differs, '#auditor');
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((url) => !/^(chrome-extension:|about:)/.test(url))).toEqual([]);
  });
});

describe('with the background', () => {
  let server: Server;
  let site: string;

  beforeAll(async () => {
    server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><html lang="en"><title>Not a council</title><p>Hello</p></html>');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    site = `http://127.0.0.1:${port}/`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  /** Opens an address in a tab, and the popup that speaks of it. */
  async function popupOf(address: string): Promise<{ visited: Page; popup: Page }> {
    const visited = await popups.browser.newPage();
    await visited.goto(address);
    await visited.bringToFront();
    const popup = await popups.browser.newPage();
    await popup.setViewport(POPUP);
    const tab = await page.evaluate(
      async () => (await chrome.tabs.query({})).sort((a, b) => (b.id ?? 0) - (a.id ?? 0))[1]?.id ?? -1,
    );
    await popup.goto(`${popups.address}?tab=${tab}`);
    return { visited, popup };
  }
  const says = (popup: Page, words: string) =>
    popup.waitForFunction(
      (wanted) => document.querySelector('#headline')?.textContent?.includes(wanted),
      { timeout: 15_000 },
      words,
    );

  it('says that there is nothing to check on a page of the browser', async () => {
    const { visited, popup } = await popupOf('chrome://version');
    await says(popup, 'There is nothing to check here');
    await visited.close();
    await popup.close();
  });

  it('offers to check a site that is no council’s, starts when asked, and stops when asked', async () => {
    const { visited, popup } = await popupOf(site);
    await says(popup, 'We do not recognise this');
    await (await popup.waitForSelector('button::-p-text(Check this site too)'))?.click();
    await popup.waitForSelector('button::-p-text(Stop looking)');
    await visited.reload();
    await says(popup, 'We saw no connection to other companies');
    await (await popup.waitForSelector('button::-p-text(Stop looking)'))?.click();
    await says(popup, 'We do not recognise this');
    await visited.close();
    await popup.close();
  });

  it('takes the person’s word for what they chose', async () => {
    const { visited, popup } = await popupOf(site);
    await (await popup.waitForSelector('button::-p-text(Check this site too)'))?.click();
    await popup.waitForSelector('button::-p-text(Stop looking)');
    await visited.reload();
    await says(popup, 'We saw no connection to other companies');
    await (await popup.waitForSelector('summary::-p-text(Your cookie choice)'))?.click();
    await (await popup.waitForSelector('label::-p-text(I said no)'))?.click();
    await (await popup.waitForSelector('button::-p-text(Save my answer)'))?.click();
    await popup.waitForFunction(() =>
      document.querySelector('summary')?.textContent?.includes('you said no'),
    );
    await (await popup.waitForSelector('button::-p-text(Stop looking)'))?.click();
    await says(popup, 'We do not recognise this');
    await visited.close();
    await popup.close();
  });
});
