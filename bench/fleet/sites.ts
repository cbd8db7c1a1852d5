/**
 * A run over many replayed sites with a real browser: `npm run bench:sites` (SITES=2000, AT_ONCE as the command finds it). One in twenty fails, in every way
 * in turn. The command is killed twice and taken up again. Told are: sites accounted for, failing ones that came out
 * clean, time a site, processor time a site (which other work on the machine hardly touches) and memory from tenth to
 * tenth, and browser processes that are left.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Report } from '../../src/core/report/report.ts';
import { servePages } from '../../test/e2e/scan-pages.ts';
import { memoryOf, processorSecondsOf } from '../scan/memory.ts';
import { say, sayTarget } from '../scan/tell.ts';
import { answers, MAY_PASS, unanswered, WAYS } from './failing.ts';

const SITES = Number(process.env['SITES'] ?? 2000);
/** Sites side by side; empty for what the command finds right for this machine. */
const AT_ONCE = process.env['AT_ONCE'] === undefined ? [] : ['--concurrency', process.env['AT_ONCE']];
const FAILING_EVERY = 20;
const PARTS = 10;
/** The command is killed once so much of the run has ended. */
const KILLED_AT = [0.25, 0.6];
/** Of this run's browsers alone. */
const MARK = `--candour-bench-${process.pid}`;

const sites = Array.from({ length: SITES }, (_, at) => {
  const way =
    at % FAILING_EVERY === FAILING_EVERY - 1 ? WAYS[Math.floor(at / FAILING_EVERY) % WAYS.length] : null;
  if (way == null) return { way: null, address: `https://site-${at}.example/` };
  const isUnanswered = (unanswered as readonly string[]).includes(way);
  return {
    way,
    address: isUnanswered ? `https://${way}-${at}.example/` : `https://site-${at}.example/${way}`,
  };
});

/** A moment of the run. */
interface Ended {
  address: string;
  at: number;
  memoryMb: number;
  /** Seconds that a processor worked for the run up to then. */
  worked: number;
}

async function main(): Promise<void> {
  const good = await servePages(answers);
  const other = await servePages({});
  const folder = await mkdtemp(join(tmpdir(), 'candour-many-sites-'));
  await writeFile(join(folder, 'sites.txt'), sites.map(({ address }) => address).join('\n'));
  const rules = `MAP refused-* 127.0.0.1:1, MAP no-name-* ~NOTFOUND, MAP no-certificate-* 127.0.0.1:${other.port}, MAP * 127.0.0.1:${good.port}`;
  const args = [
    ...['--data', join(folder, 'data'), '--observe', '0', '--timeout', '8', '--format', 'ndjson'],
    ...[`--host-resolver-rules=${rules}`, `--ignore-certificate-errors-spki-list=${good.key}`, MARK],
  ];
  const given = args.flatMap((arg) =>
    arg.startsWith('--host') || arg.startsWith('--ign') || arg === MARK ? ['--browser-arg', arg] : [arg],
  );
  const heap = ['--browser-arg', '--js-flags=--max-old-space-size=256'];
  try {
    const ended: Ended[] = [];
    let out = '';
    for (const [life, until] of [...KILLED_AT, null].entries()) {
      const what = life === 0 ? ['--sites', join(folder, 'sites.txt')] : ['--resume'];
      out = await live(
        ['scan', ...what, ...AT_ONCE, ...given, ...heap],
        ended,
        until === null ? null : until * SITES,
      );
    }
    tell(
      ended,
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Report),
    );
    const left = await processesMarked();
    sayTarget(left === 0, `no browser process is left (${left})`);
  } finally {
    await Promise.all([good.close(), other.close()]);
    await rm(folder, { recursive: true });
  }
}

/** One life of the command, killed once so many sites have ended; what it printed. */
async function live(args: readonly string[], ended: Ended[], killedAt: number | null): Promise<string> {
  const child = spawn(process.execPath, ['src/scan/cli.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const end = (): void => void child.kill();
  process.once('exit', end);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const lines = createInterface({ input: child.stderr });
  let weighing = 0;
  const before = ended.at(-1)?.worked ?? 0;
  let worked = before;
  const weigh = setInterval(() => {
    void memoryOf(child.pid ?? 0).then((size) => (weighing = size));
    void processorSecondsOf(child.pid ?? 0).then((seconds) => (worked = Math.max(worked, before + seconds)));
  }, 2000);
  lines.on('line', (line) => {
    const address = /^candour: \d+ of \d+ (https:\S+?):? /.exec(line)?.[1];
    if (address === undefined) return void (/^candour: Run/.test(line) || process.stderr.write(`${line}\n`));
    ended.push({ address, at: performance.now(), memoryMb: weighing, worked });
    if (ended.length % 50 === 0) process.stderr.write(`${line}  ${Math.round(weighing)} MB\n`);
    if (killedAt !== null && ended.length >= killedAt) child.kill('SIGKILL');
  });
  await once(child, 'close');
  clearInterval(weigh);
  process.off('exit', end);
  return out;
}

function tell(ended: readonly Ended[], reports: readonly Report[]): void {
  const byPage = Map.groupBy(reports, ({ page }) => page);
  const once = sites.filter(({ address }) => byPage.get(address)?.length === 1).length;
  sayTarget(
    once === SITES && reports.length === SITES,
    `${once} of ${SITES} sites accounted for exactly once`,
  );
  const verdictOf = (address: string): string => byPage.get(address)?.[0]?.verdict ?? 'none';
  const failing = sites.filter(({ way }) => way !== null);
  const clean = failing.filter(
    ({ way, address }) => verdictOf(address) === 'matches' && !MAY_PASS.includes(way ?? ''),
  );
  sayTarget(
    clean.length === 0,
    `none of ${failing.length} failing sites is clean (${clean.map(({ address }) => address).join(' ')})`,
  );
  for (const way of WAYS) {
    const theirs = failing.filter((one) => one.way === way).map(({ address }) => byPage.get(address)?.[0]);
    const codes = new Set(theirs.flatMap((one) => one?.conditions.gaps.map(({ code }) => code) ?? []));
    say(
      `  ${way.padEnd(16)}${theirs.length} × ${[...new Set(theirs.map((one) => one?.verdict))].join(', ')}: ${[...codes].join(', ')}`,
    );
  }
  const passed = sites.filter(({ way, address }) => way === null && verdictOf(address) === 'matches').length;
  sayTarget(passed === SITES - failing.length, `${passed} of ${SITES - failing.length} others match`);
  // A failing site is tried again, and those trials come last: what a site takes is told of the others.
  const isFailing = new Set(failing.map(({ address }) => address));
  const well = ended.filter(({ address }) => !isFailing.has(address));
  const size = Math.floor(well.length / PARTS);
  const parts = Array.from({ length: PARTS }, (_, part) => well.slice(part * size, (part + 1) * size));
  const memory = parts.map(
    (part) => part.reduce((sum, { memoryMb }) => sum + memoryMb, 0) / Math.max(1, part.length),
  );
  const pace = parts.map(
    (part) => ((part.at(-1)?.at ?? 0) - (part[0]?.at ?? 0)) / 1000 / Math.max(1, part.length - 1),
  );
  say(`seconds a site, by tenths: ${pace.map((one) => one.toFixed(2)).join(' ')}`);
  const work = parts.map(
    (part) => ((part.at(-1)?.worked ?? 0) - (part[0]?.worked ?? 0)) / Math.max(1, part.length - 1),
  );
  say(`processor seconds a site:  ${work.map((one) => one.toFixed(2)).join(' ')}`);
  say(`memory in MB, by tenths:   ${memory.map(Math.round).join(' ')}`);
  const slower = middle(work.slice(PARTS / 2)) / (middle(work.slice(0, PARTS / 2)) || 1);
  sayTarget(
    slower <= 1.2,
    `processor time a site in the second half ${slower.toFixed(2)} × that in the first (the middle tenth of each), at most 1.20 ×`,
  );
  const grown = (memory.at(-1) ?? 0) / (memory[1] ?? 1);
  sayTarget(
    grown <= 1.1,
    `memory in the last tenth ${grown.toFixed(2)} × that in the second, at most 1.10 ×`,
  );
}

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

async function processesMarked(): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  // Empty where the process has ended since it was listed.
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return lines.filter((line) => line.includes(MARK)).length;
}

// What was started ends with it.
process.once('SIGINT', () => process.exit(1)).once('SIGTERM', () => process.exit(1));
await main();
