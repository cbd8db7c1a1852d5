import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { brokenNamesIn } from '../popup/broken-names.ts';
import { STATES } from '../popup/fixtures/states.ts';
import { openPopups, type Popups } from '../popup/open-popup.ts';
import { picture, show } from '../popup/pictures.ts';
import { textSize, widerThanView } from '../popup/wider.ts';
import { AUDITED, HOSTILE, LARGE, UNDECLARED } from '../workspace/fixtures.ts';
import { KEPT_LARGE } from '../workspace/kept-large.ts';
import { violations, violationsInThemes } from './axe.ts';

const WINDOW = { width: 1280, height: 800 };
const PARTS = ['reconciliation', 'findings', 'cookies', 'storage', 'hosts', 'time', 'origins', 'conditions'];

let popups: Popups;
let page: Page;

beforeAll(async () => {
  popups = await openPopups();
  page = await popups.newPage();
});
afterAll(async () => {
  await popups?.close();
});
beforeEach(async () => {
  await page.setViewport(WINDOW);
  await popups.showWorkspace(page, AUDITED);
  await page.evaluate(() => localStorage.clear());
  await popups.showWorkspace(page, AUDITED);
});

const names = (): Promise<string[]> =>
  page.$$eval('tbody th button', (buttons) => buttons.map((button) => button.textContent?.trim() ?? ''));
const rows = (): Promise<number> => page.$$eval('tbody tr', ({ length }) => length);
const status = (): Promise<string> =>
  page.$eval('.part [role=status]', ({ textContent }) => textContent?.trim() ?? '');
const tooWide = (): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.scroll')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ className, scrollWidth, clientWidth }) => `${className}: ${scrollWidth} in ${clientWidth}`),
  );

const violationsIn = (name: string): Promise<string[]> => violationsInThemes(page, `workspace-${name}`);

describe('the workspace', () => {
  it('opens from the popup, and turns between its parts with the arrow keys', async () => {
    await popups.show(page, AUDITED);
    const opened = popups.browser.waitForTarget((target) => target.url().includes('/src/workspace/'));
    await page.click('#to-workspace');
    const workspace = await (await opened).page();
    if (workspace === null) throw new Error('The workspace is no page');
    await workspace.waitForSelector('#tab-cookies');
    await workspace.focus('[role=tab][aria-selected=true]');
    const selected = () => workspace.$eval('[role=tab][aria-selected=true]', ({ id }) => id);
    expect(await selected()).toBe('tab-reconciliation');
    await workspace.keyboard.press('ArrowRight');
    expect(await selected()).not.toBe('tab-reconciliation');
    expect(await workspace.evaluate(() => document.activeElement?.id)).toBe(await selected());
    await workspace.close();
  });

  it.each(PARTS)('has nothing for axe to find in %s, and fits its window', async (part) => {
    await page.click(`#tab-${part}`);
    if (part !== 'conditions') await page.click('tbody th button');
    expect(await violationsIn(part)).toEqual([]);
    expect(await tooWide()).toEqual([]);
  });

  it('fits its window with names that a page chose, and where no notice is known', async () => {
    await popups.showWorkspace(page, HOSTILE);
    expect(await violationsIn('hostile')).toEqual([]);
    expect(await tooWide()).toEqual([]);
    expect(await page.$eval('main', ({ textContent }) => textContent)).not.toContain('\u202e');
    expect(await page.$$('img')).toEqual([]);
    await popups.showWorkspace(page, UNDECLARED);
    expect(await violationsIn('no-notice')).toEqual([]);
    await popups.showWorkspace(page, null);
    expect(await violationsIn('no-report')).toEqual([]);
  });

  it('breaks no name at its hyphens, however wide its window', async () => {
    await popups.showWorkspace(page, STATES.large, 'findings');
    await page.click('tbody th button');
    expect(await brokenNamesIn(page, [320, 560, 800])).toEqual([]);
  });

  it.each([...PARTS, 'notice', 'notes', 'kept'])(
    'has text twice as large in a window half as wide, and nothing is wider: %s',
    async (part) => {
      await show(page, 'light');
      for (const state of [AUDITED, HOSTILE]) {
        await popups.showWorkspace(page, state, part);
        await page.setViewport({ width: 640, height: 800 });
        await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
        await textSize(page, 200);
        await picture(page, `workspace-text-200-${part}`);
        expect(await widerThanView(page)).toEqual([]);
      }
    },
  );

  it('can be read at twice the size, and where colours are forced', async () => {
    await show(page, 'light');
    await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
    await page.click('tbody th button');
    await picture(page, 'workspace-zoom');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    await page.setViewport(WINDOW);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    for (const part of ['reconciliation', 'time', 'origins']) {
      await page.click(`#tab-${part}`);
      await page.click('tbody th button');
      await picture(page, `workspace-${part}-forced`);
    }
    expect(await violations(page)).toEqual([]);
    await session.detach();
  });
});

it('a page that did more than is kept is told as that, in popup and workspace', async () => {
  await popups.showWorkspace(page, KEPT_LARGE, 'conditions');
  expect(await page.$eval('#part', ({ textContent }) => textContent)).toContain('more than is kept');
  await popups.show(page, KEPT_LARGE);
  expect(await page.$eval('main', ({ textContent }) => textContent)).toContain(
    'We could not check everything',
  );
});

describe('a table', () => {
  it('shows the differences alone where it is asked to, and remembers that, but no words', async () => {
    const all = await rows();
    await page.click('label ::-p-text(Differences only)');
    const some = await rows();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await page.type('input[type=search]', '_counter 2 years');
    expect(await names()).toEqual(['_counter']);
    expect(await status()).toMatch(/^1 of /);
    await popups.showWorkspace(page, AUDITED);
    expect(await rows()).toBe(some);
  });

  it('goes through its rows with the arrow keys, the detail beside them, and closes it with Escape', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const detail = () => page.$eval('#detail h2', ({ textContent }) => textContent ?? '');
    const [first = '', second = ''] = await names();
    await page.focus('tbody th button');
    await page.keyboard.press('Enter');
    expect(await detail()).toContain(first);
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((name) => document.activeElement?.textContent?.includes(name), {}, second);
    expect(await detail()).toContain(second);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('#detail') === null);
    expect(await focused()).toBe(second);
  });

  it('sorts by any column, and says so', async () => {
    await page.click('#tab-cookies');
    const before = await names();
    const press = async (): Promise<string | null> => {
      await (await page.waitForSelector('thead ::-p-text(Asked for)'))?.click();
      return page.$$eval(
        'thead th',
        (all) => all.find((one) => one.textContent?.includes('Asked for'))?.getAttribute('aria-sort') ?? null,
      );
    };
    expect(await press()).toBe('ascending');
    expect(await press()).toBe('descending');
    expect((await names())[0]).toBe('_counter');
    expect(await press()).toBe('none');
    expect(await names()).toEqual(before);
  });

  it('shows the columns that are asked for', async () => {
    const headings = () =>
      page.$$eval('thead th', (all) => all.map(({ textContent }) => textContent?.trim()));
    expect(await headings()).toHaveLength(5);
    await page.click('summary ::-p-text(Columns)');
    await page.click('.columns label ::-p-text(Held by)');
    expect(await headings()).toContain('Held by');
    await page.keyboard.press('Escape');
    await popups.showWorkspace(page, AUDITED);
    expect(await headings()).toContain('Held by');
  });

  it('copies a row', async () => {
    await page.bringToFront();
    const [first] = await names();
    await page.click('tbody th button');
    await page.click('#detail ::-p-text(Copy row)');
    await page.waitForFunction(() =>
      document.querySelector('.part [role=status]')?.textContent?.includes('copied'),
    );
    await page.focus('input[type=search]');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    const copied = await page.$eval('input[type=search]', (input) => (input as HTMLInputElement).value);
    expect(copied.split('\t')).toHaveLength(5);
    expect(copied).toContain(first);
  });

  it('saves what is found as CSV, and the report as JSON', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'candour-saves-'));
    const session = await popups.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await page.type('input[type=search]', '_counter 2 years');
    await page.click('button ::-p-text(Save as CSV)');
    await page.click('button ::-p-text(Save data)');
    const saved = () => readdirSync(folder).sort().join(' ');
    await expect.poll(saved, { timeout: 10_000 }).toMatch(/reconciliation\.csv candour-\S+\.json$/);
    const [csv = '', json = ''] = readdirSync(folder).sort();
    expect(readFileSync(join(folder, csv), 'utf8').trimEnd().split('\r\n')).toHaveLength(2);
    expect(JSON.parse(readFileSync(join(folder, json), 'utf8'))).toEqual(AUDITED.report);
    rmSync(folder, { recursive: true });
  });

  it('holds a hundred rows at a time of five thousand, and finds those that it does not hold', async () => {
    await popups.showWorkspace(page, LARGE, 'cookies');
    expect(await rows()).toBe(100);
    expect(await page.$eval('nav', ({ textContent }) => textContent)).toContain('1 to 100 of 5,000');
    await page.click('nav ::-p-text(Later rows)');
    await page.waitForSelector('.beside[aria-busy=false]');
    expect(await rows()).toBe(100);
    const top = () => page.$eval('thead th', (heading) => heading.getBoundingClientRect().top);
    const before = await top();
    await page.$eval('.scroll', (region) => region.scrollBy(0, 2000));
    expect(await top()).toBe(before);
    await page.type('input[type=search]', 'visit_4990');
    expect(await names()).toEqual(['visit_4990']);
    await picture(page, 'workspace-large');
    for (const part of ['time', 'origins']) {
      await page.click(`#tab-${part}`);
      await picture(page, `workspace-large-${part}`);
    }
  });
});
