import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TabState } from '../../src/core/report/tab-state.ts';
import { STATE_NAMES, STATES } from '../popup/fixtures/states.ts';
import { POPUP, ZOOMED, openPopups, type Popups } from '../popup/open-popup.ts';

const SCREENS = 'out/screens';
const THEMES = ['light', 'dark'] as const;

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

/** A popup that shows a stored state asks nothing, and its buttons say so: here they look as they do in use. */
const asInUse = (): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLButtonElement>('button, fieldset'))
      if (element.textContent !== 'Save report') element.disabled = false;
  });

/** What axe finds on the page as it is in use: one line for each element. */
async function violations(): Promise<string[]> {
  await asInUse();
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

  it('names that a page chose, with everything opened, without scrolling sideways', async () => {
    await page.setViewport(POPUP);
    await theme(scheme);
    await popups.show(page, STATES.hostile);
    await openAll();
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    expect(await page.$$('img, script[src=""], header a')).toEqual([]);
    await picture(`hostile-opened-${scheme}`);
    await page.setViewport({ width: 790, height: 600 });
    await popups.show(page, STATES.hostile, '#auditor');
    expect(await page.$eval('main', (main) => main.textContent ?? '')).not.toContain('\u202e');
    await picture(`hostile-auditor-${scheme}`);
    await page.click('#tab-findings');
    await picture(`hostile-findings-${scheme}`);
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

  it.each(['differs', 'no-notice', 'notice-read-in-part', 'hostile'] as const)(
    'reads %s in a window of 320 pixels without scrolling sideways',
    async (name) => {
      await page.setViewport({ width: 320, height: 600 });
      await popups.show(page, STATES[name]);
      await openAll();
      await asInUse();
      await picture(`narrow-${name}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
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
