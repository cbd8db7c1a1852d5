/**
 * `npm run screenshots`: docs/popup.png for the README, taken of the built extension's popup in a real Chromium.
 * `-- --store`: out/store with the pictures that stores ask for, 1280 × 800, and a tile of 440 × 280.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';
import type { TabState } from '../src/core/report/tab-state.ts';
import { STATES, type StateName } from '../test/popup/fixtures/states.ts';
import { openPopups, POPUP, type Popups } from '../test/popup/open-popup.ts';

const PICTURE = 'docs/popup.png';
const STORE = 'out/store';
const SHOWN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

/** What stands beside a popup, which is half as wide as a picture for a store. */
const BESIDE: { state: StateName; words: string }[] = [
  { state: 'differs', words: 'Who else learns that you read this page' },
  { state: 'matches', words: 'Whether the privacy notice told you' },
];

const popups = await openPopups();
try {
  const page = await popups.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  if (process.argv.includes('--store')) await forStores(popups, page);
  else {
    await page.setViewport({ ...POPUP, deviceScaleFactor: 2 });
    await popups.show(page, made('differs'));
    await shoot(page, PICTURE);
  }
} finally {
  await popups.close();
}

async function forStores({ show, showWorkspace }: Popups, page: Page): Promise<void> {
  mkdirSync(STORE, { recursive: true });
  for (const [index, { state, words }] of BESIDE.entries()) {
    await page.setViewport({ ...POPUP, deviceScaleFactor: 2 });
    await show(page, made(state));
    const popup = await page.screenshot({ encoding: 'base64' });
    await page.setViewport(SHOWN);
    await page.setContent(
      poster(`<h1>${words}</h1><img class="popup" alt="" src="data:image/png;base64,${popup}">`),
    );
    await shoot(page, `${STORE}/${index + 1}-${state}.png`);
  }
  await page.setViewport(SHOWN);
  await showWorkspace(page, made('differs'));
  await shoot(page, `${STORE}/3-workspace.png`);
  await page.setViewport(TILE);
  const icon = readFileSync('icons/candour.svg', 'base64');
  await page.setContent(
    poster(`<img class="icon" alt="" src="data:image/svg+xml;base64,${icon}"><h1>Candour</h1>`),
  );
  await shoot(page, `${STORE}/tile.png`);
}

/** What is pictured is made up, and so is its council: nobody is to be shown for what they did not do. */
function made(name: StateName): TabState | null {
  const told = JSON.stringify(STATES[name])
    .replaceAll('Norfolk County Council', 'Anytown Council')
    .replaceAll('norfolk.gov.uk', 'anytown.gov.uk');
  return JSON.parse(told) as TabState | null;
}

function poster(body: string): string {
  return `<!doctype html><style>
  body { margin: 0; height: 100vh; display: flex; align-items: center; justify-content: center; gap: 5%;
    background: #eef3f2; color: #12302b; font-family: system-ui, sans-serif }
  h1 { max-width: 8em; font-size: clamp(40px, 7vh, 60px); line-height: 1.15; margin: 0; text-wrap: balance }
  .popup { height: 88vh; border-radius: 12px; box-shadow: 0 12px 40px #12302b33 }
  .icon { height: 34vh }
</style>${body}`;
}

async function shoot(page: Page, path: `${string}.png`): Promise<void> {
  await page.screenshot({ path });
  process.stdout.write(`${path}\n`);
}
