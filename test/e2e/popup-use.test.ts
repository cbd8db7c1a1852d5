import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATES } from '../popup/fixtures/states.ts';
import { POPUP, ZOOMED, openPopups, type Popups } from '../popup/open-popup.ts';

let popups: Popups;
let page: Page;

beforeAll(async () => {
  popups = await openPopups();
  page = await popups.newPage();
});
afterAll(async () => {
  await popups?.close();
});

/** https://developer.mozilla.org/docs/Web/API/LayoutShift */
interface Shift {
  value: number;
  sources: { node: Element | null }[];
}

const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '');

it('saves the report as a page that needs nothing else, and its data', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candour-saves-'));
  const session = await popups.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await popups.show(page, STATES.differs);
  await page.click('button ::-p-text(Save report)');
  await page.click('button ::-p-text(Save data)');
  const saved = (): string => readdirSync(folder).sort().join(' ');
  await expect.poll(saved, { timeout: 10_000 }).toMatch(/^candour-\S+\.html candour-\S+\.json$/);
  const [html = '', json = ''] = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(html).toContain(STATES.differs.report?.headline.text);
  expect(html).not.toMatch(/<script|<link|<img[^>]+src="(?!data:)/);
  expect(JSON.parse(json)).toEqual(STATES.differs.report);
  rmSync(folder, { recursive: true });
});

describe('with a keyboard alone', () => {
  beforeAll(async () => {
    await page.setViewport(POPUP);
  });

  it('starts at the headline and goes through everything in the order read', async () => {
    await popups.show(page, STATES['before-choice']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('headline');
    const stops: string[] = [];
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      stops.push((await focused()).slice(0, 24));
    }
    expect(stops).toEqual([
      'Website privacy and cook',
      'Your cookie choice here:',
      'Something optional was u',
      'Microsoft Clarity Record',
      'Hotjar (Contentsquare) R',
      'Google Analytics Counts ',
      'Mentioned in the privacy',
      'Ask the council',
      'The privacy notice on th',
      'Details for specialists',
      'Save report',
      'Save data',
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
    expect(await focused()).toMatch(/^Facebook Pixel/);
  });

  it.each([
    ['at its usual size', POPUP],
    ['zoomed in twice', ZOOMED],
  ])('sees all of a form that it opens, and nothing of it under the footer, %s', async (_, size) => {
    await page.setViewport(size);
    await popups.show(page, STATES['before-choice']);
    await page.$eval('summary', (summary) => {
      summary.focus();
    });
    await page.keyboard.press('Enter');
    const save = await page.waitForSelector('button ::-p-text(Save my answer)');
    const room = (): Promise<number | undefined> | undefined =>
      save?.evaluate((button) => {
        const footer = document.querySelector('footer') as HTMLElement;
        const isOver = getComputedStyle(footer).position === 'sticky';
        const edge = isOver ? footer.getBoundingClientRect().top : innerHeight;
        const form = button.closest('form') as HTMLElement;
        // Where all of it has no room, it is seen from its beginning.
        const top = form.parentElement?.getBoundingClientRect().top ?? 0;
        return top < 16 && top > -16 ? 0 : edge - button.getBoundingClientRect().bottom;
      });
    await expect.poll(room, { timeout: 3_000 }).toBeGreaterThanOrEqual(0);
    await page.setViewport(POPUP);
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
});

describe('while a page is loading', () => {
  /** Where whatever can be pressed stands, by what it says. */
  const boxes = (): Promise<Record<string, number[]>> =>
    page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('a, button, summary, label')].map((element) => {
          const { left, top } = element.getBoundingClientRect();
          return [element.id || (element.textContent ?? '').replace(/\s+/g, ' ').trim(), [left, top]];
        }),
      ),
    );
  const isVerdict = (words: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector('#headline')?.textContent?.startsWith(wanted),
      {},
      words,
    );

  it.each([
    ['a long verdict', STATES.differs, 'This page'],
    ['a short one', STATES.matches, 'Nothing we saw'],
    ['the offer to read the privacy notice', STATES['no-notice'], 'This page'],
  ])(
    'nothing moves that can be pressed: figures grow where they stand, and %s comes',
    async (_, state, says) => {
      await page.setViewport(POPUP);
      await popups.show(page, null);
      await page.evaluate(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & Shift)[])
            for (const { node } of entry.sources)
              if (node?.querySelector?.('a, button, summary, label')) shifts.push(entry.value);
        }).observe({ type: 'layout-shift', buffered: false });
      });
      const before = await boxes();
      expect(Object.keys(before)).toEqual(['to-workspace', 'Save report', 'Save data']);
      await popups.write(page, STATES['loading-counting']);
      await page.waitForFunction(() => document.querySelector('dd')?.textContent === '4');
      expect(await boxes()).toEqual(before);
      await popups.write(page, state);
      await isVerdict(says);
      expect(await boxes()).toMatchObject(before);
      // Two frames: shifts are reported after the frame they happened in.
      await page.evaluate(
        () =>
          new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))),
          ),
      );
      expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
    },
  );

  it('the verdict takes the room that it needs, and no more', async () => {
    const heights = await Promise.all(
      ['.panel', '.panel > header'].map((at) =>
        page.$eval(at, (element) => element.getBoundingClientRect().height),
      ),
    );
    await popups.show(page, STATES.matches);
    const free = await page.$eval('.panel header', (header) => {
      const last = [...header.querySelectorAll('p, h1, button')].map(
        (one) => one.getBoundingClientRect().bottom,
      );
      return header.getBoundingClientRect().bottom - Math.max(...last);
    });
    expect(heights[0]).toBe(heights[1]);
    expect(free).toBeLessThan(24);
  });

  it('what was said of the choice stays where it is while a page is looked at again', async () => {
    await page.setViewport(POPUP);
    await popups.show(page, STATES.differs);
    await page.click('summary ::-p-text(Your cookie choice)');
    await page.waitForSelector('button ::-p-text(Save my answer)');
    const top = () => page.$eval('details', (choice) => choice.getBoundingClientRect().top + scrollY);
    const before = await top();
    await popups.write(page, STATES['loading-counting']);
    await isVerdict('Still looking');
    expect(await top()).toBe(before);
    expect(await page.$('button ::-p-text(Save my answer)')).not.toBeNull();
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
      document.querySelector('main > [role=status]')?.textContent?.startsWith('Nothing we saw'),
    );
    expect(await page.title()).toBe('Nothing we saw here differs from the council’s privacy notice.');
  });
});
