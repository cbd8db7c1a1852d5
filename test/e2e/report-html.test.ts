/** The report as HTML and as PDF in a real browser: with axe-core, by keyboard alone, narrow and magnified, and printed. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compare } from '../../src/core/compare/compare.ts';
import { findBrowser } from '../../src/scan/browser/find.ts';
import { indexPage } from '../../src/scan/commands/index-page.ts';
import { html } from '../../src/scan/formats/html.ts';
import { pdf } from '../../src/scan/formats/pdf.ts';
import { brokenNamesIn } from '../popup/broken-names.ts';
import { STATES } from '../popup/fixtures/states.ts';
import { picture } from '../popup/pictures.ts';
import { OF_COLOURS, violations } from './axe.ts';
import { textSize, widerThanView } from '../popup/wider.ts';
import { differing, ignored, matching, notSeen, withoutNotice } from '../scan/formats/made.ts';

const reports = [differing(), matching(), notSeen(), withoutNotice(), ignored('libraries')];
const since = {
  run: 6,
  startedAt: '2026-10-01T08:00:00.000Z',
  comparison: compare([{ ...matching(), page: differing().page }, notSeen()], reports),
};
const plain = { colour: false, since };

let folder: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-html-'));
  const file = join(folder, 'report.html');
  await writeFile(file, await html.all(reports, plain));
  const executablePath = await findBrowser(null);
  if (executablePath === null) throw new Error('No Chromium was found: set CANDOUR_BROWSER.');
  browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  page = await browser.newPage();
  // axe is put into the page, which lets nothing run.
  await page.setBypassCSP(true);
  await page.goto(`file://${file}`);
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

it.each([
  ['light', 1200],
  ['dark', 1200],
  ['light', 380],
  ['dark', 600],
])('has nothing that axe complains of, and is no wider than its window: %s, %i', async (scheme, width) => {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height: 900 });
  expect(await violations(page, scheme === 'light' ? undefined : OF_COLOURS)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
});

it.each([320, 640])('has text twice as large in %i pixels, and nothing is wider', async (width) => {
  const other = await browser.newPage();
  await other.setBypassCSP(true);
  await other.setViewport({ width, height: 900 });
  for (const [name, shown] of [
    ['report', reports],
    ['hostile', [STATES.hostile, STATES.large].flatMap(({ report }) => report ?? [])],
  ] as const) {
    const file = join(folder, `large-${name}.html`);
    await writeFile(file, await html.all(shown, plain));
    await other.goto(`file://${file}`);
    await textSize(other, 200);
    await picture(other, `html-text-200-${width}-${name}`);
    expect(await widerThanView(other)).toEqual([]);
  }
  await other.close();
});

it.each(['light', 'dark'])(
  'lists what was written with nothing that axe complains of: %s',
  async (scheme) => {
    const file = join(folder, 'index.html');
    const written = reports.map((_, place) => [`pages/page-${place}.json`]);
    await writeFile(file, indexPage(['report.html', 'report.pdf'], reports, written));
    const other = await browser.newPage();
    await other.setBypassCSP(true);
    await other.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await other.setViewport({ width: 380, height: 900 });
    await other.goto(`file://${file}`);
    expect(await violations(other, scheme === 'light' ? undefined : OF_COLOURS)).toEqual([]);
    expect(await other.evaluate('document.documentElement.scrollWidth')).toBe(380);
    await other.close();
  },
);

it('leads by keyboard to the councils, and from there to one of them', async () => {
  await page.bringToFront();
  await page.focus('body');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the list of councils');
  await page.keyboard.press('Enter');
  // The list itself can be scrolled, then comes its first council.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Anytown Council');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('location.hash')).toBe('#council-1');
});

it('breaks no name at its hyphens, however wide its window', async () => {
  const file = join(folder, 'names.html');
  await writeFile(file, await html.all(STATES.large.report === null ? [] : [STATES.large.report], plain));
  const other = await browser.newPage();
  await other.goto(`file://${file}`);
  expect(await other.$$eval('h5 + p', ({ length }) => length)).toBeGreaterThan(0);
  expect(await brokenNamesIn(other, [320, 400, 800])).toEqual([]);
  await other.close();
});

it('is printed as a PDF whose words are those of the page', async () => {
  const bytes = await pdf.all(reports, plain);
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  });
  expect(totalPages).toBeGreaterThan(2);
  const words = text.replace(/\s+/g, ' ');
  for (const told of [
    'Anytown Council',
    'What we did not see or read',
    'The privacy notice says',
    'What changed since 1 October 2026',
  ])
    expect(words).toContain(told);
});
