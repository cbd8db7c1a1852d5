/**
 * `npm run bench:popup`: milliseconds from opening the popup to the frame that shows the verdict, for a page of 500
 * requests, in the built extension. The goal is 150 on two cores. Prints each opening, the quickest and the median.
 */
import { STATES } from '../test/popup/fixtures/states.ts';
import { openPopups } from '../test/popup/open-popup.ts';

const OPENINGS = 21;

const popups = await openPopups();
const page = await popups.newPage();
await page.evaluateOnNewDocument(() => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('#headline')?.textContent?.startsWith('This page connects')) return;
    observer.disconnect();
    // After the frame that shows it.
    requestAnimationFrame(() =>
      setTimeout(() => Object.assign(globalThis, { verdictAt: performance.now() })),
    );
  }).observe(document, { childList: true, subtree: true, characterData: true });
});

const times: number[] = [];
while (times.length < OPENINGS) {
  await popups.show(page, STATES.large);
  await page.waitForFunction(() => 'verdictAt' in globalThis);
  times.push(await page.evaluate(() => (globalThis as unknown as { verdictAt: number }).verdictAt));
}
await popups.close();

const requests = (STATES.large.report?.requests ?? []).reduce((sum, row) => sum + row.count, 0);
const sorted = times.toSorted((a, b) => a - b);
process.stdout.write(
  `${requests} requests; verdict after ${times.map((time) => time.toFixed(0)).join(', ')} ms\n`,
);
process.stdout.write(
  `quickest ${sorted[0]?.toFixed(0)} ms, median ${sorted[Math.floor(OPENINGS / 2)]?.toFixed(0)} ms\n`,
);
