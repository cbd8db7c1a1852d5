/** What axe-core finds on a page as it is shown: https://github.com/dequelabs/axe-core/blob/develop/doc/API.md */
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'puppeteer';
import { picture, show, THEMES } from '../popup/pictures.ts';

/** Rules that look at colours: of what a theme changes, they see all. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** One line for each element. Only those lines leave the page: all that axe says of it is megabytes. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules !== undefined && { runOnly: [...rules] }),
  };
  return page.evaluate(async (given) => {
    const run = (globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe;
    const { violations: found } = await run.run(given);
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  }, options);
}

/** In each theme, with a picture of each: all rules in the first, and those of colours in the others. */
export async function violationsInThemes(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const [at, theme] of THEMES.entries()) {
    await show(page, theme);
    const rules = at === 0 ? undefined : OF_COLOURS;
    found.push(...(await violations(page, rules)).map((one) => `${theme} ${one}`));
    await picture(page, `${name}-${theme}`);
  }
  return found;
}
