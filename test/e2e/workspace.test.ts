import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATES } from '../popup/fixtures/states.ts';
import { openPopups, type Popups } from '../popup/open-popup.ts';

let popups: Popups;
let page: Page;

beforeAll(async () => {
  popups = await openPopups();
  page = await popups.newPage();
  await page.setViewport({ width: 1280, height: 800 });
});
afterAll(async () => {
  await popups?.close();
});

describe('the workspace', () => {
  it('opens from the popup, and turns between its parts with the arrow keys', async () => {
    await popups.show(page, STATES.differs);
    const opened = popups.browser.waitForTarget((target) => target.url().includes('/src/workspace/'));
    await page.click('#to-workspace');
    const workspace = await (await opened).page();
    if (workspace === null) throw new Error('The workspace is no page');
    await workspace.waitForSelector('#tab-cookies');
    await workspace.focus('[role=tab][aria-selected=true]');
    const selected = () => workspace.$eval('[role=tab][aria-selected=true]', ({ id }) => id);
    const first = await selected();
    await workspace.keyboard.press('ArrowRight');
    expect(await selected()).not.toBe(first);
    expect(await workspace.evaluate(() => document.activeElement?.id)).toBe(await selected());
    await workspace.close();
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
    await popups.showWorkspace(page, STATES.differs, 'cookies');
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
      document.querySelector('[role=status]')?.textContent?.includes('The row is copied'),
    );
    await page.focus('input[type=search]');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    const copied = await page.$eval('input[type=search]', (input) => (input as HTMLInputElement).value);
    expect(copied.split('\t').slice(0, 2)).toEqual(['ASP.NET_SessionId', 'www.norfolk.gov.uk']);
  });

  it('keep their heading in sight', async () => {
    await popups.showWorkspace(page, STATES.large, 'cookies');
    const top = () => page.$eval('thead th', (heading) => heading.getBoundingClientRect().top);
    const before = await top();
    await page.$eval('[role=region]', (region) => region.scrollBy(0, 2000));
    expect(await top()).toBe(before);
  });

  it('save the report as JSON', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'candour-saves-'));
    const session = await popups.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await popups.showWorkspace(page, STATES.differs, 'cookies');
    await (await page.waitForSelector('button::-p-text(Save report)'))?.click();
    const json = 'candour-norfolk.gov.uk-2026-11-21.json';
    await expect.poll(() => readdirSync(folder).sort(), { timeout: 10_000 }).toEqual([json]);
    expect(JSON.parse(readFileSync(join(folder, json), 'utf8'))).toEqual(STATES.differs.report);
    rmSync(folder, { recursive: true });
  });
});
