/**
 * Pictures of the popup for a person to look at, in the folder that `CANDOUR_PICTURES` names. Where it names none, none
 * are made: no test looks at them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const FOLDER = process.env['CANDOUR_PICTURES'];
/** Taller ones are cut. */
const MOST_PIXELS = 2400;

export const show = (page: Page, theme: Theme): Promise<void> =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);

/** Of the whole page, as tall as it is. */
export async function picture(page: Page, name: string): Promise<void> {
  const viewport = page.viewport();
  if (FOLDER === undefined || viewport === null) return;
  mkdirSync(FOLDER, { recursive: true });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ ...viewport, height: Math.min(Math.max(viewport.height, height), MOST_PIXELS) });
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.setViewport(viewport);
}

/** Of the whole page, in each theme. */
export async function pictures(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  for (const theme of THEMES) {
    await show(page, theme);
    await picture(page, `${name}-${theme}`);
  }
}
