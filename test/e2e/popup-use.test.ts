import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATES } from '../popup/fixtures/states.ts';
import { POPUP, openPopups, type Popups } from '../popup/open-popup.ts';

let popups: Popups;
let page: Page;

beforeAll(async () => {
  popups = await openPopups();
  page = await popups.newPage();
});
afterAll(async () => {
  await popups?.close();
});

const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '');

describe('with a keyboard alone', () => {
  beforeAll(async () => {
    await page.setViewport(POPUP);
  });

  it('starts at the headline and goes through everything in the order read', async () => {
    await popups.show(page, STATES['before-choice']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('headline');
    const stops: string[] = [];
    for (let press = 0; press < 10; press += 1) {
      await page.keyboard.press('Tab');
      stops.push((await focused()).slice(0, 24));
    }
    expect(stops).toEqual([
      '“Website privacy and coo',
      'Your cookie choice here:',
      'Something optional was u',
      'Microsoft Clarity Record',
      'Google Analytics Counts ',
      'Hotjar from Contentsquar',
      'In the privacy notice, n',
      'The privacy notice on th',
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

  it('nothing moves where no privacy notice is known and the offer to read it comes', async () => {
    await page.setViewport(POPUP);
    await popups.show(page, null);
    await new Promise((done) => setTimeout(done, 600));
    const top = () => page.$eval('details', (choice) => choice.getBoundingClientRect().top);
    const before = await top();
    await popups.write(page, STATES['no-notice']);
    await page.waitForSelector('button::-p-text(Read it now)');
    expect(await top()).toBe(before);
  });

  it('whoever reads the headline goes on reading there when it changes', async () => {
    const reader = () => page.evaluate(() => document.activeElement?.id);
    for (const next of [STATES.differs, STATES['not-council'], STATES.unsupported]) {
      await popups.show(page, null);
      expect(await reader()).toBe('headline');
      await popups.write(page, next);
      await page.waitForFunction(
        () => !document.querySelector('#headline')?.textContent?.startsWith('Still looking'),
      );
      expect(await reader()).toBe('headline');
    }
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
