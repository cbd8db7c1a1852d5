/**
 * `npm run bench:workspace`: milliseconds from opening the workspace to the frame that shows the first rows, for a page
 * of 500 requests and 5,000 cookies, in the built extension. The goal is 300 on two cores.
 */
import { openPopups } from '../test/popup/open-popup.ts';
import { LARGE } from '../test/workspace/fixtures.ts';
import { markShown, opening, openingsWords, type Opening } from './opening.ts';

const OPENINGS = 11;

const popups = await openPopups();
const page = await popups.newPage();
await page.setViewport({ width: 1280, height: 800 });
await markShown(page, () => document.querySelector('tbody tr') !== null);

for (const part of ['reconciliation', 'cookies', 'time', 'origins']) {
  const openings: Opening[] = [];
  while (openings.length < OPENINGS)
    openings.push(await opening(page, () => popups.showLargeWorkspace(page, LARGE, part)));
  process.stdout.write(`${part}: first rows after ${openingsWords(openings)}\n`);
}
await popups.close();
