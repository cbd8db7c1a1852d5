/**
 * How a run scales with the workers that share it: `npm run bench:workers`. Sites that take 400 ms each, of which nothing
 * is computed, so that the queue and the store are what is measured, in a PostgreSQL server of this machine.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { pageAlone } from '../../src/core/site/site-looked.ts';
import { beginRun, listRuns, runNumbered } from '../../src/fleet/runs/runs.ts';
import { watchRun } from '../../src/fleet/runs/watch.ts';
import { takePart } from '../../src/fleet/runs/worker.ts';
import type { Work } from '../../src/fleet/runs/work.ts';
import { openDatabase, type Database } from '../../src/fleet/store/database.ts';
import { unseenReport } from '../../src/scan/unseen.ts';
import { serverBinaries, startServer } from '../../test/fleet/server.ts';

const SITES = Number(process.env['SITES'] ?? 200);
const A_SITE_MS = 400;
const AT_ONCE = 4;
/** As the scanner’s Reports are, in characters. */
const A_REPORT = 40_000;

const open = (server: string): Promise<Database> =>
  openDatabase({ server }, ({ message }) => void process.stderr.write(`${message}\n`));

const work: Work = {
  secondsASite: 60,
  async look(address) {
    await pause(A_SITE_MS);
    const report = unseenReport(address, 'x'.repeat(A_REPORT));
    // Without a gap: what was not seen is tried again.
    return pageAlone({ ...report, verdict: 'matches', conditions: { ...report.conditions, gaps: [] } });
  },
  unseen: (address, reason) => pageAlone(unseenReport(address, reason)),
};

/** A worker: takes part in the newest run until it has ended, from when its standard input is closed. */
async function worker(server: string): Promise<void> {
  const database = await open(server);
  process.stdout.write('ready\n');
  await once(process.stdin.resume(), 'end');
  const [run] = await listRuns(database);
  const { signal } = new AbortController();
  await takePart(database, run?.id ?? 0, work, { concurrency: AT_ONCE, signal });
  await watchRun(database, run?.id ?? 0, { onEnded: () => undefined, signal });
  await database.close();
}

/** Sites a second. */
async function speedOf(database: Database, server: string, workers: number): Promise<number> {
  const sites = Array.from({ length: SITES }, (_, index) => ({
    address: `https://site-${index}.example/`,
    councils: [],
  }));
  const processes = Array.from({ length: workers }, () =>
    spawn(process.execPath, [import.meta.filename, server], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  await Promise.all(processes.map(({ stdout }) => once(stdout, 'data')));
  const run = await beginRun(database, { version: '0', how: {}, sites, secondsASite: 60 });
  const began = performance.now();
  for (const { stdin } of processes) stdin.end();
  await Promise.all(processes.map((one) => once(one, 'exit')));
  const seconds = (performance.now() - began) / 1000;
  const { ended } = await runNumbered(database, run);
  if (ended !== SITES) throw new Error(`${ended} of ${SITES} sites ended.`);
  return SITES / seconds;
}

async function main(): Promise<void> {
  const binaries = serverBinaries();
  if (binaries === null) throw new Error('No PostgreSQL server is installed here.');
  const server = await startServer(binaries);
  const database = await open(server.address);
  try {
    const one = await speedOf(database, server.address, 1);
    const two = await speedOf(database, server.address, 2);
    const ratio = (two / one).toFixed(2);
    process.stdout.write(
      `${SITES} sites of ${A_SITE_MS} ms, ${AT_ONCE} at once in each worker: 1 worker ${one.toFixed(1)} sites a second, 2 workers ${two.toFixed(1)}: ${ratio} ×\n`,
    );
  } finally {
    await database.close();
    await server.stop();
  }
}

const [given] = process.argv.slice(2);
await (given === undefined ? main() : worker(given));
