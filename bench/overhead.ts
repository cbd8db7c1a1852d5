/**
 * What watching costs: a page of 300 requests to other sites, loaded with no extension, with one that only listens to
 * the same events, and with Candour, in turn. Prints medians, and medians of each round’s ratios; ends with 1 where
 * Candour costs more than 1.10 × the bare listener.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startChromium, BUILT, type Chromium } from '../test/e2e/chromium.ts';
import { startSites } from '../test/sites/server.ts';

const ADDRESS = 'https://www.norfolk.gov.uk/heavy?n=300';
const ROUNDS = Number(process.env['ROUNDS'] ?? 20);
const WARM_UP = 2;
const LIMIT = 1.1;

/** The least that an observer does: the events that tell where a request goes and what became of it. */
const LISTENER = `
  const everything = { urls: ['<all_urls>'] };
  let count = 0;
  const hear = () => { count += 1; };
  chrome.webRequest.onBeforeRequest.addListener(hear, everything, ['requestBody']);
  chrome.webRequest.onSendHeaders.addListener(hear, everything, ['requestHeaders', 'extraHeaders']);
  chrome.webRequest.onHeadersReceived.addListener(hear, everything, ['responseHeaders', 'extraHeaders']);
  chrome.webRequest.onBeforeRedirect.addListener(hear, everything);
  chrome.webRequest.onCompleted.addListener(hear, everything);
  chrome.webRequest.onErrorOccurred.addListener(hear, everything);
  // So that the driver knows when it listens.
  chrome.runtime.onMessage.addListener((message, sender, answer) => answer({ count }));`;

async function writeListener(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-listener-'));
  const manifest = {
    manifest_version: 3,
    name: 'Bare listener',
    version: '1',
    permissions: ['webRequest'],
    host_permissions: ['<all_urls>'],
    background: { service_worker: 'worker.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'worker.js'), LISTENER);
  return folder;
}

/** Milliseconds from asking for the page until its last request has ended, in a context with an empty cache. */
async function load(chromium: Chromium): Promise<number> {
  const page = await chromium.browser.newPage();
  await page.setCacheEnabled(false);
  const start = performance.now();
  await page.goto(ADDRESS);
  await page.waitForSelector('html[data-done]');
  const took = performance.now() - start;
  await page.close();
  return took;
}

const median = (numbers: number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};

const sites = await startSites();
const listener = await writeListener();
const ways = [
  { name: 'no extension', extension: null },
  { name: 'bare listener', extension: listener },
  { name: 'Candour', extension: BUILT },
];
const started: { name: string; chromium: Chromium; took: number[] }[] = [];
try {
  for (const { name, extension } of ways) {
    started.push({ name, chromium: await startChromium({ sites: sites.port, extension }), took: [] });
  }
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    // Each begins a round as often as the others.
    for (let turn = 0; turn < started.length; turn += 1) {
      const one = started[(round + turn) % started.length];
      if (one === undefined) continue;
      const took = await load(one.chromium);
      if (round >= WARM_UP) one.took.push(took);
      // What is done after the page is no part of the next one's time.
      await new Promise((wait) => setTimeout(wait, 1_200));
    }
  }
} finally {
  for (const { chromium } of started) await chromium.close();
  await sites.close();
  await rm(listener, { recursive: true });
}

const [none = [], bare = [], ours = []] = started.map(({ took }) => took);
for (const { name, took } of started) {
  const spread = `${Math.round(Math.min(...took))}–${Math.round(Math.max(...took))}`;
  console.log(
    `${name.padEnd(14)} ${median(took).toFixed(0).padStart(6)} ms  (${spread} ms, ${took.length} loads)`,
  );
}
/** Round by round, so that what slows a whole round weighs on both alike. */
const ratio = (these: number[], those: number[]): number =>
  median(these.map((took, round) => took / (those[round] ?? NaN)));
console.log(`bare listener / no extension  ${ratio(bare, none).toFixed(3)}`);
console.log(`Candour / no extension        ${ratio(ours, none).toFixed(3)}`);
console.log(`Candour / bare listener       ${ratio(ours, bare).toFixed(3)}  (at most ${LIMIT.toFixed(2)})`);
if (!(ratio(ours, bare) <= LIMIT)) process.exitCode = 1;
