/** An auditor's work in Firefox: keeping, noting, correcting, comparing and saving, as audit.test.ts does all of it in Chromium. */
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyEvidence } from '../../src/scan/evidence/verify.ts';
import { pageNamed } from '../sites/pages.ts';
import { startSites, type Sites } from '../sites/server.ts';
import { violations } from './axe.ts';
import { ask, readyState, tabOf } from './chromium.ts';
import { openOwnPage, startFirefox, untilTrue, type Firefox } from './firefox.ts';

let sites: Sites;
let firefox: Firefox;
let folder: string;
let workspace: Page;
let tab: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-audit-'));
  sites = await startSites();
  firefox = await startFirefox({
    sites: sites.port,
    // Saved there without asking: a window of Firefox's own could not be pressed.
    preferences: {
      'browser.download.dir': folder,
      'browser.download.folderList': 2,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
  const { address } = pageNamed('leeds-lasts-longer');
  const page = await firefox.browser.newPage();
  await page.goto(address);
  tab = await tabOf(firefox, address);
  await readyState(firefox, tab, address);
  await ask(firefox, { ask: 'read-notice', tab });
  workspace = await firefox.browser.newPage();
  await openOwnPage(workspace, `/src/workspace/index.html?tab=${tab}`);
});

afterAll(async () => {
  await firefox?.close();
  await sites?.close();
  await rm(folder, { recursive: true });
});

const says = (words: string): Promise<void> =>
  untilTrue(workspace, `document.body.innerText.includes(${JSON.stringify(words)})`);

/** In the page: Puppeteer's own clicks wait for what Firefox tells of no page of an extension. */
async function click(selector: string, words = ''): Promise<void> {
  const found = `[...document.querySelectorAll(${JSON.stringify(selector)})].find((one) => one.innerText.includes(${JSON.stringify(words)}))`;
  await untilTrue(workspace, `${found} !== undefined`);
  await workspace.evaluate(`${found}.click()`);
}

const press = (words: string): Promise<void> => click('button', words);

async function turnTo(part: string): Promise<void> {
  await click(`#tab-${part}`);
  await untilTrue(workspace, `document.querySelector('#tab-${part}').ariaSelected === 'true'`);
}

async function fill(selector: string, words: string): Promise<void> {
  await untilTrue(workspace, `document.querySelector(${JSON.stringify(selector)}) !== null`);
  await workspace.evaluate(
    (where, value) => {
      const field = document.querySelector(where) as HTMLInputElement;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    words,
  );
}

const judged = async () => {
  const { report } = await ask(firefox, { ask: 'judge', tab });
  if (report === null) throw new Error('No report.');
  return report;
};

async function saved(button: string, end: string): Promise<string> {
  await press(button);
  const words = `/Saved as (\\S+${end.replace('.', '\\.')})\\. SHA-256/.exec(document.body.innerText)`;
  await untilTrue(workspace, `${words} !== null`);
  const name = (await workspace.evaluate(`${words}[1]`)) as string;
  for (const until = Date.now() + 20_000; ; await pause(50)) {
    const names = await readdir(folder);
    // While it is written, Firefox has it under another name, and under its own an empty file.
    const isWhole = names.includes(name) && !names.some((file) => file.endsWith('.part'));
    if (isWhole && (await stat(join(folder, name))).size > 0) return join(folder, name);
    if (Date.now() > until) throw new Error(`${name} was not saved: ${names.join(', ')}.`);
  }
}

describe('an auditor in Firefox', () => {
  it('keeps the visit by hand', async () => {
    await turnTo('kept');
    await press('Keep this visit');
    await says('The visit is kept on this device.');
    expect(await violations(workspace)).toEqual([]);
  });

  it('notes a finding', async () => {
    const finding = (await judged()).findings.findIndex(({ id }) => id === 'lasts-longer');
    expect(finding).toBeGreaterThan(-1);
    await turnTo('notes');
    const item = `.notes li:nth-child(${finding + 1})`;
    await click(`${item} button`);
    await click(`${item} input[value=disputed]`);
    await fill(`${item} textarea`, 'The notice gives two years.');
    await click(`${item} [type=submit]`);
    await says('The note is in the report.');
    expect((await judged()).notes).toMatchObject([
      { finding: 'lasts-longer', stance: 'disputed', stands: true },
    ]);
  });

  it('corrects what was read, and the page is judged again', async () => {
    await turnTo('notice');
    await says('statements were understood');
    await press('leeds_theme');
    await fill('.opened input[placeholder]', '2 years');
    await fill('.opened textarea', 'Row of leeds_theme, read by hand.');
    expect(await violations(workspace)).toEqual([]);
    await click('.opened button.main');
    await says('The page is judged again with the correction.');
    const report = await judged();
    expect(report.findings.map(({ id }) => id)).not.toContain('lasts-longer');
    expect(report.corrections).toMatchObject([{ by: 'auditor', name: 'leeds_theme' }]);
  });

  it('compares the page with the visit kept', async () => {
    await turnTo('kept');
    await press('Compare with this page now');
    await says('What changed');
  });

  it('saves report, data and evidence, and the command verifies them', async () => {
    const report = await judged();
    expect(await readFile(await saved('Save report', '.html'), 'utf8')).toContain('leeds_theme');
    expect(JSON.parse(await readFile(await saved('Save data', '.json'), 'utf8'))).toEqual(report);
    expect(await verifyEvidence(await saved('Save evidence', '-evidence.zip'))).toMatchObject({
      problems: [],
    });
  });

  it('has what was kept deleted', async () => {
    await turnTo('kept');
    await press('Delete all kept visits');
    await says('No visit is kept.');
  });
});
