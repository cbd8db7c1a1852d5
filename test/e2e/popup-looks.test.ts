import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TabState } from '../../src/core/report/tab-state.ts';
import { STATE_NAMES, STATES, type StateName } from '../popup/fixtures/states.ts';
import { brokenNamesIn } from '../popup/broken-names.ts';
import { POPUP, ZOOMED, openPopups, type Popups } from '../popup/open-popup.ts';
import { picture, show } from '../popup/pictures.ts';
import { textSize, widerThanView } from '../popup/wider.ts';
import { violationsInThemes } from './axe.ts';

let popups: Popups;
let page: Page;

beforeAll(async () => {
  popups = await openPopups();
  page = await popups.newPage();
});
afterAll(async () => {
  await popups?.close();
});

/** A popup that shows a stored state asks nothing, and its buttons say so: here they look as they do in use. */
const asInUse = (): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLButtonElement>('button, fieldset'))
      if (!element.textContent?.startsWith('Save ')) element.disabled = false;
  });

const headline = (): Promise<string> => page.$eval('#headline', (element) => element.textContent ?? '');

const openAll = (): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** What axe finds in each theme of what is shown, as it is in use. */
async function violationsIn(name: string): Promise<string[]> {
  await asInUse();
  return violationsInThemes(page, name);
}

describe('in light and dark, axe finds nothing', () => {
  it.each(STATE_NAMES)('where %s is shown', async (name) => {
    await page.setViewport(POPUP);
    const state: TabState | null = STATES[name];
    await popups.show(page, state);
    if (state?.status === 'ready') expect(await headline()).toBe(state.report?.headline.text);
    else expect((await headline()).length).toBeGreaterThan(10);
    expect(await violationsIn(name)).toEqual([]);
  });

  it('with everything opened', async () => {
    await page.setViewport(POPUP);
    await popups.show(page, STATES.differs);
    await openAll();
    expect(await violationsIn('opened')).toEqual([]);
  });

  it('with names that a page chose and everything opened, which does not scroll sideways', async () => {
    await page.setViewport(POPUP);
    await popups.show(page, STATES.hostile);
    await openAll();
    expect(await violationsIn('hostile-opened')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    expect(await page.$$('img, script[src=""], header a')).toEqual([]);
  });
});

describe('a reader with large text', () => {
  it.each(['differs', 'loading-counting', 'not-council', 'inconclusive-late'] as const)(
    'reads %s at twice the size without scrolling sideways',
    async (name) => {
      await show(page, 'light');
      await page.setViewport(ZOOMED);
      await popups.show(page, STATES[name]);
      await picture(page, `zoom-${name}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    },
  );

  it.each(['differs', 'no-notice', 'notice-read-in-part', 'hostile'] as const)(
    'reads %s in a window of 320 pixels without scrolling sideways',
    async (name) => {
      await page.setViewport({ width: 320, height: 600 });
      await popups.show(page, STATES[name]);
      await openAll();
      await asInUse();
      await picture(page, `narrow-${name}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );

  it('reads no name broken at its hyphens, however wide the window', async () => {
    await popups.show(page, STATES.large);
    await openAll();
    expect(await brokenNamesIn(page, [160, 320, 400, 560, 800])).toEqual([]);
  });

  it('reads text twice as large in the same width', async () => {
    await page.setViewport(POPUP);
    await popups.show(page, STATES.differs);
    await textSize(page, 200);
    await picture(page, 'text-200');
    expect(await widerThanView(page)).toEqual([]);
  });

  it.each([
    ...['differs', 'denial', 'before-choice', 'choice-asked', 'no-notice', 'notice-read-in-part'],
    ...['not-council', 'loading-counting', 'inconclusive-late', 'hostile', 'large'],
  ] as const)('reads %s with text twice as large in 320 pixels, and nothing is wider', async (name) => {
    await page.setViewport({ width: 320, height: 600 });
    await popups.show(page, STATES[name as StateName]);
    await openAll();
    await asInUse();
    await textSize(page, 200);
    await picture(page, `narrow-200-${name}`);
    expect(await widerThanView(page)).toEqual([]);
  });

  it('sees the verdict in words where colours are forced', async () => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await popups.show(page, STATES.differs);
    await picture(page, 'forced-colors');
    expect(await page.$eval('header', (header) => getComputedStyle(header).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await headline()).toMatch(/does not mention Facebook Pixel/);
    await session.detach();
  });
});
