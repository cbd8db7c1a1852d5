/** The zip that people get, put into a Chromium or a Firefox as they do it: unpacked, loaded, a page opened and judged. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { TabState } from '../../src/core/report/tab-state.ts';
import { readyState, tabOf } from '../../test/e2e/chromium.ts';
import { startFirefox } from '../../test/e2e/firefox.ts';
import { openWithExtension } from '../with-extension.ts';

/** A page that has not gone quiet by then will not. */
const PATIENCE_MS = 30_000;

export function unzipped(zip: string, folder: string): string {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** `extension`: the unpacked folder. The verdict on the page at `address`. */
export async function verdictOf(
  address: string,
  extension: string,
  browser: string,
  args: string[],
): Promise<string | undefined> {
  const chromium = await openWithExtension(browser, args, extension);
  try {
    const page = await chromium.browser.newPage();
    await page.goto(address, { waitUntil: 'load' });
    const tab = await chromium.tabOf(page);
    let state: TabState = await chromium.ask({ ask: 'judge', tab });
    for (const end = Date.now() + PATIENCE_MS; state.status === 'loading' && Date.now() < end;) {
      await new Promise((wait) => setTimeout(wait, 300));
      state = await chromium.ask({ ask: 'judge', tab });
    }
    assert.equal(state.report?.page, address);
    return state.report?.verdict;
  } finally {
    await chromium.close();
  }
}

/** The same in Firefox. `sites`: port of the replayed sites. */
export async function verdictInFirefox(
  address: string,
  extension: string,
  sites: number,
): Promise<string | undefined> {
  const firefox = await startFirefox({ sites, extension });
  try {
    const page = await firefox.browser.newPage();
    await page.goto(address, { waitUntil: 'load' });
    const { report } = await readyState(firefox, await tabOf(firefox, address), address);
    assert.equal(report?.page, address);
    return report?.verdict;
  } finally {
    await firefox.close();
  }
}
