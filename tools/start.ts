/**
 * `npm start`: opens the replayed Norfolk site in a real Chromium with the built extension, then a page that goes on
 * after its visitor has said no; prints their reports, and writes out/report.json, pictures of the popup and one of the
 * banner. `npm start -- URL…` does it for those addresses, on the real network, and answers no banner.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer';
import { hostOf, siteOf } from '../src/core/parties/index.ts';
import type { Report } from '../src/core/report/report.ts';
import type { TabState } from '../src/core/report/tab-state.ts';
import { jsonText } from '../src/scan/formats/json.ts';
import { text } from '../src/scan/formats/text.ts';
import { choiceCases } from '../test/findings/cases.ts';
import { addressOf, choiceAnswer } from '../test/findings/serve.ts';
import { pageNamed } from '../test/sites/pages.ts';
import { browserArguments, startSites } from '../test/sites/server.ts';
import { ensureBrowser } from './browser.ts';
import { openWithExtension, type WithExtension } from './with-extension.ts';

const OUT = 'out';
/** A page that has not gone quiet by then is told as it is. */
const PATIENCE = 30_000;
/** A consent tool has written down a choice by then, in milliseconds. */
const WRITTEN = 1000;

const { values, positionals } = parseArgs({
  options: { browser: { type: 'string' } },
  allowPositionals: true,
});
for (const address of positionals) {
  if (/^https?:$/.test(URL.parse(address)?.protocol ?? '')) continue;
  process.stderr.write(
    `“${address}” is not the address of a page: it must begin with https:// or http://.\n`,
  );
  process.exit(3);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // Not `once`: it may come again, from npm, while the browser is put away.
  process.on(signal, () => process.exit(128 + constants.signals[signal]));
}
const browserPath = await ensureBrowser(values.browser ?? null);
const sites = positionals.length === 0 ? await startSites(0, choiceAnswer) : null;
/** A page whose notice says that it asks first, and which goes on after a no. */
const broken = choiceCases.find(
  ({ behaviour, notice, kind, tool }) =>
    behaviour === 'ignores-rejection' &&
    notice === 'asks-first' &&
    kind === 'advertising' &&
    tool?.consentTool != null,
);
if (broken === undefined) throw new Error('No replayed page goes on after a no.');
const addresses = sites === null ? positionals : [pageNamed('norfolk-undeclared').address, addressOf(broken)];
const chromium = await openWithExtension(browserPath, sites === null ? [] : browserArguments(sites.port));
const reports: Report[] = [];
mkdirSync(OUT, { recursive: true });
try {
  for (const [index, address] of addresses.entries()) {
    const isBroken = sites !== null && address === addressOf(broken);
    const { tab, report } = await observe(
      chromium,
      address,
      isBroken ? broken.tool?.parts.reject : undefined,
    );
    const picture = `${OUT}/popup${isBroken ? '-after-no' : index === 0 ? '' : `-${index + 1}`}.png`;
    await photograph(chromium, tab, picture);
    if (report === null) {
      process.stderr.write(`The extension has nothing to tell of ${address}.\n`);
      process.exitCode = 1;
      continue;
    }
    reports.push(report);
    process.stdout.write(text.all([report], { colour: process.stdout.isTTY === true }));
    process.stderr.write(`The popup: ${picture}\n`);
  }
} finally {
  await chromium.close();
  await sites?.close();
}
writeFileSync(`${OUT}/report.json`, `${jsonText(reports.length === 1 ? reports[0] : reports)}\n`);
process.stderr.write(`The report: ${OUT}/report.json\n`);

/** `reject`: the control by which a visitor says no, by CSS selector; the page is then opened again and told of. */
async function observe(
  on: WithExtension,
  address: string,
  reject?: string,
): Promise<{ tab: number; report: Report | null }> {
  const page = await on.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await open(page, address);
  if (reject !== undefined) {
    const control = await page.waitForSelector(reject, { visible: true });
    const picture = `${OUT}/banner.png`;
    await page.screenshot({ path: picture });
    process.stderr.write(`The banner, to which we say no: ${picture}\n`);
    await control?.click();
    await new Promise((wait) => setTimeout(wait, WRITTEN));
    await open(page, address);
  }
  const tab = await on.tabOf(page);
  let state = await on.ask({ ask: 'judge', tab });
  const host = hostOf(address);
  if (state.status === 'not-council' && host !== null) {
    await on.ask({ ask: 'add-site', tab, site: siteOf(host) });
    // What was opened before the site was added was not watched.
    await open(page, address);
    state = await on.ask({ ask: 'judge', tab });
  }
  // As the person asks who presses “Read it now”.
  if (reject !== undefined) state = await on.ask({ ask: 'read-notice', tab });
  const end = Date.now() + PATIENCE;
  while (state.status === 'loading' && Date.now() < end) state = await nextState(on, tab);
  return { tab, report: state.report };
}

async function nextState(on: WithExtension, tab: number): Promise<TabState> {
  await new Promise((wait) => setTimeout(wait, 300));
  return on.ask({ ask: 'judge', tab });
}

/** A page that does not load is the extension's to report. */
async function open(page: Page, address: string): Promise<void> {
  try {
    await page.goto(address, { waitUntil: 'load', timeout: PATIENCE });
  } catch (error) {
    process.stderr.write(`${address}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

/** The popup as a page of its own, at the size it has in the toolbar. */
async function photograph(on: WithExtension, tab: number, path: string): Promise<void> {
  const popup = await on.browser.newPage();
  await popup.setViewport({ width: 400, height: 600, deviceScaleFactor: 2 });
  await popup.goto(on.popupOf(tab));
  await popup.waitForSelector('#headline');
  await popup.waitForNetworkIdle({ idleTime: 200 });
  await popup.screenshot({ path: path as `${string}.png` });
  await popup.close();
}
