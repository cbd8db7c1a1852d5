/**
 * `npm run bench:workspace`: milliseconds from opening the workspace to the frame that shows the first rows, for a page
 * of 500 requests and 5,000 cookies, in the built extension; then of what an auditor does there. The goals on two cores
 * are 300 until the first rows, and 100 of work for each act.
 */
import { openPopups } from '../test/popup/open-popup.ts';
import { LARGE } from '../test/workspace/fixtures.ts';
import { acting, markShown, opening, openingsWords, type Opening } from './opening.ts';

const OPENINGS = 11;

const popups = await openPopups();
const page = await popups.newPage();
await page.setViewport({ width: 1280, height: 800 });
await markShown(page, () => document.querySelector('tbody tr') !== null);

for (const part of ['reconciliation', 'cookies', 'time', 'origins']) {
  const openings: Opening[] = [];
  while (openings.length < OPENINGS)
    openings.push(await opening(page, () => popups.showWorkspace(page, LARGE, part)));
  process.stdout.write(`${part}: first rows after ${openingsWords(openings)}\n`);
}

const press = (selector: string): string => `document.querySelector('${selector}').click()`;
const change = (selector: string, value: string, event: string): string =>
  `const field = document.querySelector('${selector}');
  field.value = '${value}';
  field.dispatchEvent(new Event('${event}', { bubbles: true }))`;

/** Each is done on the page as the one before left it. */
const ACTS: [name: string, act: string][] = [
  ...['cookies', 'hosts', 'time', 'origins', 'findings', 'reconciliation', 'cookies'].map(
    (part): [string, string] => [`turn to ${part}`, press(`#tab-${part}`)],
  ),
  ['type a letter', change('#filter', 'v', 'input')],
  ['type a name', change('#filter', 'visit_49', 'input')],
  ['empty the filter', change('#filter', '', 'input')],
  ['sort by name', press('thead button')],
  ['sort the other way', press('thead button')],
  ['sort as it was', press('thead button')],
  ['later rows', press('nav button:last-child')],
  ['open a row', press('tbody th button')],
  ['close it', press('tbody th button')],
  ['turn to reconciliation again', press('#tab-reconciliation')],
  ['type a letter there', change('#filter', 'v', 'input')],
  ['empty the filter there', change('#filter', '', 'input')],
  ['choose a kind', change('#facet-kind', 'cookie', 'change')],
  ['differences alone', press('.tools input[type=checkbox]')],
  ['all of them', press('.tools input[type=checkbox]')],
  ['choose any kind', change('#facet-kind', '', 'change')],
  ['turn to time again', press('#tab-time')],
  ['type a letter in time', change('#filter', 'v', 'input')],
  ['empty the filter of time', change('#filter', '', 'input')],
];
const ROUNDS = 5;

const acts = ACTS.map((): Opening[] => []);
for (let round = 0; round < ROUNDS; round += 1) {
  await popups.showWorkspace(page, LARGE, 'findings');
  for (const [place, [, act]] of ACTS.entries()) acts[place]?.push(await acting(page, act));
}
for (const [place, [name]] of ACTS.entries())
  process.stdout.write(`${name}: ${openingsWords(acts[place] ?? [])}\n`);
await popups.close();
