/**
 * `npm run bench:popup`: milliseconds from opening the popup to the frame that shows the verdict, for a page of 500
 * requests, in the built extension. The goal is 150 on two cores.
 */
import { STATES } from '../test/popup/fixtures/states.ts';
import { openPopups } from '../test/popup/open-popup.ts';
import { markShown, opening, openingsWords, type Opening } from './opening.ts';

const OPENINGS = 21;

const popups = await openPopups();
const page = await popups.newPage();
await markShown(
  page,
  () => document.querySelector('#headline')?.textContent?.startsWith('This page connects') === true,
);

const openings: Opening[] = [];
while (openings.length < OPENINGS) openings.push(await opening(page, () => popups.show(page, STATES.large)));
await popups.close();

const requests = (STATES.large.report?.requests ?? []).reduce((sum, row) => sum + row.count, 0);
process.stdout.write(`${requests} requests; verdict after ${openingsWords(openings)}\n`);
