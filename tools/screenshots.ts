/**
 * `npm run screenshots`: docs/popup.png for the README, taken of the built extension's popup in a real Chromium.
 */
import { mkdirSync } from 'node:fs';
import { STATES } from '../test/popup/fixtures/states.ts';
import { openPopups, POPUP } from '../test/popup/open-popup.ts';

const PICTURE = 'docs/popup.png';

const popups = await openPopups();
try {
  const page = await popups.newPage();
  await page.setViewport({ ...POPUP, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await popups.show(page, STATES.differs);
  mkdirSync('docs', { recursive: true });
  await page.screenshot({ path: PICTURE });
  process.stdout.write(`${PICTURE}\n`);
} finally {
  await popups.close();
}
