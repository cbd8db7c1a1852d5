/** Ours and the peers behind one question: scan these pages and say what was found on each. Each is a process. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Report } from '../../src/core/report/report.ts';
import type { Found } from './found.ts';
import { watchMemory } from './memory.ts';

export interface Contestant {
  name: string;
  /** How many pages it has open at once where there are many; 1 for one after another. */
  concurrency: number;
  /** What Node runs for so many pages at once. */
  args(addresses: readonly string[], concurrency: number): string[];
  /** Standard output → what was found. */
  found(output: string): Found[];
  /** Exit codes of a scan that went well. */
  wellEnds: number[];
}

export interface Run {
  seconds: number;
  peakMb: number | null;
  found: Found[];
}

/** As it is installed: compiled, as the peers are. */
const COMMAND = 'dist/command/cli.js';
const PEER = fileURLToPath(new URL('peer.ts', import.meta.url));
const BARE = fileURLToPath(new URL('bare.ts', import.meta.url));

/** Builds the command, as `npm pack` does, and says how it is asked. */
export async function ours(browserArgs: readonly string[], concurrency: number): Promise<Contestant> {
  await promisify(execFile)(process.execPath, ['tools/package/command.ts']);
  const { stdout: help } = await promisify(execFile)(process.execPath, [COMMAND, 'scan', '--help']);
  const isMany = help.includes('--concurrency');
  return {
    name: 'candour',
    concurrency: isMany ? concurrency : 1,
    args: (addresses, atOnce) => [
      ...[COMMAND, 'scan', '--format', 'ndjson'],
      ...browserArgs.flatMap((arg) => ['--browser-arg', arg]),
      ...(isMany ? ['--concurrency', String(atOnce)] : []),
      ...addresses,
    ],
    found: (output) =>
      output
        .trim()
        .split('\n')
        .map((line) => foundOf(JSON.parse(line) as Report)),
    // 1 where a page differs from its notice, 2 where it could not be told.
    wellEnds: [0, 1, 2],
  };
}

const foundOf = ({ page, requests, cookies }: Report): Found => ({
  address: page,
  hosts: requests
    .filter(({ outcome }) => outcome === 'answered' || outcome === 'failed')
    .map(({ host }) => host),
  cookies: cookies.filter(({ state }) => state === 'stored').map(({ name }) => name),
});

export const peer = (name: string, browser: string, concurrency: number): Contestant => ({
  name,
  concurrency,
  args: (addresses, atOnce) => [PEER, name, browser, String(atOnce), ...addresses],
  found: (output) => JSON.parse(output) as Found[],
  wellEnds: [0],
});

/** No scanner: only the loads that three journeys take. */
export const bareLoads = (
  browser: string,
  browserArgs: readonly string[],
  concurrency: number,
): Contestant => ({
  name: 'loads alone',
  concurrency,
  args: (addresses, atOnce) => [BARE, browser, String(atOnce), JSON.stringify(browserArgs), ...addresses],
  found: (output) => JSON.parse(output) as Found[],
  wellEnds: [0],
});

interface How {
  atOnce: number;
  /** Whether to look on at its memory, which costs it a little time. */
  isWeighed: boolean;
}

/** From the start of the process to its end. Throws where it does not end well. */
export async function run(
  { name, args, found, wellEnds }: Contestant,
  addresses: readonly string[],
  { atOnce, isWeighed }: How,
): Promise<Run> {
  const start = performance.now();
  const { promise, resolve } = Promise.withResolvers<{ code: unknown; stdout: string; stderr: string }>();
  const child = execFile(
    process.execPath,
    args(addresses, atOnce),
    { maxBuffer: 1e9 },
    (error, stdout, stderr) => resolve({ code: error?.code ?? error?.signal ?? 0, stdout, stderr }),
  );
  const memory = isWeighed && child.pid !== undefined ? watchMemory(child.pid) : async () => null;
  const { code, stdout, stderr } = await promise;
  const seconds = (performance.now() - start) / 1000;
  const peakMb = await memory();
  if (!wellEnds.includes(code as number)) throw new Error(`${name} ended with ${code}: ${stderr}`);
  return { seconds, peakMb, found: found(stdout) };
}

/** Each begins a round as often as the others: what slows a while weighs on all alike. */
export const inTurn = (contestants: readonly Contestant[], round: number): Contestant[] =>
  contestants.map((_, turn) => contestants[(round + turn) % contestants.length] as Contestant);
