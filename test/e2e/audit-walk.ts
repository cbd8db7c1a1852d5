/**
 * An auditor's whole work on a replayed council, with the extension alone: told step by step, so that a test can look at
 * each and the walk-through of docs/auditor.md can be pictured from the very same.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { TabState } from '../../src/core/report/tab-state.ts';
import { govukPattern } from '../sites/consent/govuk-pattern.ts';
import { pageNamed } from '../sites/pages.ts';
import type { Sites } from '../sites/server.ts';
import { ask, readyState, type Chromium } from './chromium.ts';
import { control, open, popupOf, says } from './reading.ts';

interface Walk {
  chromium: Chromium;
  sites: Sites;
  /** Where the browser saves to. */
  folder: string;
  /** After each step, with the page that it was done in. */
  step: (name: string, page: Page) => Promise<void>;
}

export interface Walked {
  workspace: Page;
  tab: number;
  /** As it was judged after each of these. */
  before: TabState;
  noted: TabState;
  corrected: TabState;
  /** What was saved, by the end of its name. */
  saved: (end: string) => Promise<{ name: string; bytes: Buffer }>;
}

export async function auditWalk({ chromium, sites, folder, step }: Walk): Promise<Walked> {
  const { address } = pageNamed('leeds-lasts-longer');
  const { visited, tab } = await open(chromium, sites, address);
  const popup = await popupOf(chromium, tab);
  await (await control(popup, 'button', 'Read it now')).click();
  await says(popup, 'Compared with');
  await step('1-popup', popup);

  const opening = chromium.browser.waitForTarget((target) => target.url().includes('/src/workspace/'));
  await popup.click('#to-workspace');
  const workspace = await (await opening).page();
  if (workspace === null) throw new Error('The workspace is no page.');
  await workspace.setViewport({ width: 1280, height: 900 });
  await toFolder(workspace, folder);
  const turnTo = async (part: string): Promise<void> => {
    await workspace.bringToFront();
    await workspace.locator(`#tab-${part}`).click();
    await workspace.waitForSelector(`#tab-${part}[aria-selected=true]`);
  };
  const press = async (words: string): Promise<void> => (await control(workspace, 'button', words)).click();
  const fill = (selector: string, words: string): Promise<void> => workspace.locator(selector).fill(words);

  await turnTo('kept');
  await press('Keep this visit');
  await says(workspace, 'The visit is kept on this device.');
  await step('2-kept', workspace);

  await visited.bringToFront();
  await visited.click(govukPattern.reject);
  await visited.reload();
  await readyState(chromium, tab, address);
  const before = await ask(chromium, { ask: 'judge', tab });

  await turnTo('notes');
  const finding = before.report?.findings.findIndex(({ id }) => id === 'lasts-longer') ?? -1;
  const item = `.notes li:nth-child(${finding + 1})`;
  await workspace.locator(`${item} button`).click();
  await workspace.locator(`${item} input[value=disputed]`).click();
  await fill(`${item} textarea`, 'The notice gives two years; the reading took the row above.');
  await step('3-note', workspace);
  await workspace.locator(`${item} [type=submit]`).click();
  await says(workspace, 'The note is in the report.');
  const noted = await ask(chromium, { ask: 'judge', tab });

  await turnTo('notice');
  await says(workspace, 'statements were understood');
  await step('4-notice', workspace);
  await press('leeds_theme');
  await workspace.waitForSelector('mark.selected');
  await fill('.opened input[placeholder]', '2 years');
  await fill('.opened textarea', 'Row of leeds_theme, read by hand.');
  await step('5-correcting', workspace);
  await workspace.locator('.opened button.main').click();
  await says(workspace, 'The page is judged again with the correction.');
  await step('6-corrected', workspace);
  const corrected = await ask(chromium, { ask: 'judge', tab });

  await turnTo('notes');
  await says(workspace, 'This finding is no longer in the report.');
  await turnTo('kept');
  await press('Compare with this page now');
  await says(workspace, 'What changed');
  await step('7-compared', workspace);

  await turnTo('notice');
  await press('Save as a rule file');
  for (const [button, end] of [
    ['Save report', '.html'],
    ['Save data', '.json'],
    ['Save evidence', '-evidence.zip'],
  ] as const) {
    await press(button);
    await workspace.waitForFunction(
      (ending) => new RegExp(`Saved as \\S+${ending}\\. SHA-256`).test(document.body.innerText),
      {},
      end.replace('.', '\\.'),
    );
  }
  await step('8-saved', workspace);
  return { workspace, tab, before, noted, corrected, saved: (end) => savedIn(folder, end) };
}

async function toFolder(page: Page, folder: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}

/** A download is there in whole once it has its name. */
async function savedIn(folder: string, end: string): Promise<{ name: string; bytes: Buffer }> {
  for (const until = Date.now() + 10_000; ;) {
    const name = (await readdir(folder)).find((file) => file.endsWith(end));
    if (name !== undefined) return { name, bytes: await readFile(join(folder, name)) };
    if (Date.now() > until) throw new Error(`Nothing was saved that ends in ${end}.`);
    await new Promise((wait) => setTimeout(wait, 50));
  }
}
