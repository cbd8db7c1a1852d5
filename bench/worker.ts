/**
 * What the rules cost the extension’s worker: `npm run bench:worker`. The extension is built with one addition, which
 * asks at the end of the worker’s first turn who is behind a host, then whose page another host is, brings in what judges a
 * page, and notes the time of each since the worker’s start. Prints medians beside an extension whose worker does nothing: of each start after the first, which is what browsers do all
 * day; of the very first, when the browser also takes the extension’s scripts into its store, once for each version;
 * and of the heap after a full collection. Exit code 1 where a first answer takes over 60 ms or the heap is over 6 MB.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { startChromium, type Chromium } from '../test/e2e/chromium.ts';

const STARTS = Number(process.env['STARTS'] ?? 9);
const MOST_MS = 60;
const MOST_MB = 6;

/** Milliseconds since the worker’s start. */
interface Start {
  /** The worker’s scripts were read and run. */
  evaluated: number;
  /** The first question was answered. */
  answered: number;
  /** A council’s page was told from others, for which the public suffix list is brought in. */
  told: number;
  /** What judges a page was brought in. */
  judging: number;
}

interface Measured {
  /** In a browser that met the extension just now. */
  installed: Start;
  again: Start;
  heapMb: number;
}

const NOTE = `
  chrome.runtime.onMessage.addListener((message, sender, answer) => {
    if (message === 'bench') answer(globalThis.benchStart);
  });`;
const EMPTY = `globalThis.benchStart = { evaluated: performance.now(), answered: performance.now(), told: performance.now(), judging: performance.now() };${NOTE}`;

/** Asks as judging does: the rules made ready, and one host looked up. */
const asking: Plugin = {
  name: 'ask-at-once',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/background\/index\.ts$/.test(id.split('?')[0] ?? '')) return null;
    return `import { isCouncilHost as benchIsCouncilHost, knowledge as benchKnowledge } from './known/knowledge.ts';
${code}
const benchEvaluated = performance.now();
const benchAnswer = benchKnowledge('bench').known.companies.ofRequest({ host: 'www.clarity.ms' });
globalThis.benchStart = { evaluated: benchEvaluated, answered: performance.now(), product: benchAnswer?.productId };
if (!benchIsCouncilHost('www.norfolk.gov.uk')) throw new Error('bench: a council is not known.');
globalThis.benchStart.told = performance.now();
void import('./tell/judged.ts').then(() => (globalThis.benchStart.judging = performance.now()));
${NOTE}`;
  },
};

async function buildAsking(outDir: string): Promise<void> {
  await build({
    configFile: resolve('vite.config.ts'),
    logLevel: 'error',
    plugins: [asking],
    build: { outDir, emptyOutDir: true },
  });
}

async function writeEmpty(folder: string): Promise<void> {
  const background = { service_worker: 'worker.js' };
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Empty', version: '1', background }),
  );
  // It answers whatever is asked, so that the driver knows when it listens.
  await writeFile(
    join(folder, 'worker.js'),
    `${EMPTY} chrome.runtime.onMessage.addListener((message, sender, answer) => { if (message !== 'bench') answer(null); });`,
  );
}

async function measure(extension: string): Promise<Measured> {
  const chromium = await startChromium({ sites: null, extension });
  try {
    const installed = await readStart(chromium);
    await chromium.stopWorker();
    const again = await readStart(chromium);
    const { client } = await chromium.worker();
    await client.send('HeapProfiler.enable');
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    return { installed, again, heapMb: usedSize / 1e6 };
  } finally {
    await chromium.close();
  }
}

/** Wakes the worker where it is stopped. */
async function readStart(chromium: Chromium): Promise<Start> {
  const start = await chromium
    .inside()
    .evaluate(() => chrome.runtime.sendMessage('bench') as Promise<unknown>);
  if (start === null || typeof start !== 'object') throw new Error('The worker did not say when it started.');
  return start as Start;
}

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

const folder = await mkdtemp(join(tmpdir(), 'candour-worker-'));
const empty = await mkdtemp(join(tmpdir(), 'candour-empty-'));
const took: Record<'empty' | 'ours', Measured[]> = { empty: [], ours: [] };
try {
  await buildAsking(folder);
  await writeEmpty(empty);
  for (let start = 0; start < STARTS; start += 1) {
    took.empty.push(await measure(empty));
    took.ours.push(await measure(folder));
  }
} finally {
  await rm(folder, { recursive: true });
  await rm(empty, { recursive: true });
}

const say = (what: string, pick: (one: Measured) => number, unit: string, limit?: number): number => {
  const [floor, ours] = [median(took.empty.map(pick)), median(took.ours.map(pick))];
  const atMost = limit === undefined ? '' : `  (at most ${limit} ${unit})`;
  console.log(
    `${what.padEnd(42)}${ours.toFixed(1).padStart(8)} ${unit}   empty worker ${floor.toFixed(1)} ${unit}${atMost}`,
  );
  return ours;
};
console.log(`medians of ${STARTS} starts`);
say('start to scripts run', ({ again }) => again.evaluated, 'ms');
const first = say('start to first answer', ({ again }) => again.answered, 'ms', MOST_MS);
say('start to a council’s page told', ({ again }) => again.told, 'ms');
say('start to judging at hand', ({ again }) => again.judging, 'ms');
say('the very first start to scripts run', ({ installed }) => installed.evaluated, 'ms');
say('the very first start to first answer', ({ installed }) => installed.answered, 'ms');
const heap = say('heap after a full collection', ({ heapMb }) => heapMb, 'MB', MOST_MB);
if (first > MOST_MS || heap > MOST_MB) process.exitCode = 1;
