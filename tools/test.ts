/**
 * `npm test`: format, lint, what is unused, rules, types, unit tests and build, as many at once as there are cores; where all are good,
 * the end-to-end tests. Ends with a plain line `N passed, N failed`. `--quick` (`npm run check`) leaves out the browser,
 * the build for it, and the unit tests that take long.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, constants, tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { removeAbandoned } from '../src/scan/browser/profile.ts';

const isQuick = process.argv.includes('--quick');
/** What did not change since it was last checked is not checked again. */
const CACHE = 'node_modules/.cache';
const COMPILED = join(CACHE, 'node');
const DAY = 86_400_000;
const results = mkdtempSync(join(tmpdir(), 'candour-tests-'));
const env = {
  ...process.env,
  // Our Node, whichever one the shell has.
  PATH: [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter),
  NODE_COMPILE_CACHE: COMPILED,
  // See vitest.config.ts; and each property is tried less often than where there is time.
  ...(isQuick ? { CANDOUR_TESTS: 'quick', RUNS: process.env['RUNS'] ?? '40' } : {}),
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
};

interface Step {
  name: string;
  command: string[];
  /** File where vitest leaves its counts; a step without one counts as a single check. */
  counts?: string;
}

interface Count {
  passed: number;
  failed: number;
}

const vitest = (project: string): Step => {
  const counts = join(results, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${counts}`];
  return { name: `${project} tests`, command: ['vitest', 'run', '--project', project, ...reporters], counts };
};

/** None needs another; the longest first. */
const checks: Step[] = [
  vitest('unit'),
  // Checks every TypeScript file as tsc does, and the components with them.
  {
    name: 'types',
    command: ['svelte-check', '--incremental', '--tsconfig', './tsconfig.json', '--threshold', 'warning'],
  },
  { name: 'format', command: ['prettier', '--check', '--cache', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '--cache', '--cache-location', `${CACHE}/eslint`, '.'] },
  // The browser tests are of this one; Firefox's is made of the same, and of more.
  ...(isQuick ? [] : [{ name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] }]),
  { name: 'build for Firefox, and its linter', command: ['node', 'tools/build-firefox.ts'] },
  // A package that does not build, or that names a type that it does not have, is found here and not on its release.
  { name: 'build of the command', command: ['node', 'tools/package/command.ts'] },
  { name: 'unused', command: ['knip', '--no-progress', '--treat-config-hints-as-errors'] },
  { name: 'rules', command: ['node', 'tools/check-rules.ts'] },
];

const total: Count = { passed: 0, failed: 0 };
const waiting = [...checks];
const running = new Set<ChildProcess>();
/** What ends it early is for what it runs: those end first, and nothing more is begun. */
let endedBy: NodeJS.Signals | null = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endedBy ??= signal;
    waiting.length = 0;
    for (const child of running) child.kill(signal);
  });
}
await removeAbandoned();
forgetOld(COMPILED);
await Promise.all(
  Array.from({ length: Math.max(2, availableParallelism()) }, async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await take(step, 'pipe');
  }),
);
if (!isQuick && total.failed === 0 && endedBy === null) await take(vitest('e2e'), 'inherit');
rmSync(results, { recursive: true });
if (endedBy !== null) process.exit(128 + constants.signals[endedBy]);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Removes files of yesterday: vitest gives each test file another address at each run, by which Node keeps it once more. */
function forgetOld(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    // Another run may be at it, too.
    const changed = entry.isFile() ? statSync(path, { throwIfNoEntry: false })?.mtimeMs : undefined;
    if (changed !== undefined && Date.now() - changed > DAY) rmSync(path, { force: true });
  }
}

/** Runs a step and counts it. `output`: `pipe` keeps what it prints together until it is done, beside others. */
async function take(step: Step, output: 'pipe' | 'inherit'): Promise<void> {
  const began = performance.now();
  if (output === 'inherit') process.stdout.write(`\n== ${step.name}\n`);
  const { isGood, printed } = await ended(step.command, output);
  const counts = countsOf(step);
  total.passed += counts?.passed ?? Number(isGood);
  total.failed += counts === null ? Number(!isGood) : Math.max(counts.failed, Number(!isGood));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (output === 'pipe') process.stdout.write(`\n== ${step.name}\n${printed}`);
  process.stdout.write(`== ${step.name}: ${isGood ? 'good' : 'FAILED'} (${seconds} s)\n`);
}

function ended(
  [program = '', ...rest]: string[],
  output: 'pipe' | 'inherit',
): Promise<{ isGood: boolean; printed: string }> {
  return new Promise((resolve) => {
    const child = spawn(join('node_modules', '.bin', program), rest, {
      stdio: ['ignore', output, output],
      env,
    });
    running.add(child);
    const printed: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
    child.on('error', (error) => printed.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ isGood: code === 0, printed: Buffer.concat(printed).toString() });
    });
  });
}

function countsOf({ counts }: Step): Count | null {
  if (counts === undefined || !existsSync(counts)) return null;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(counts, 'utf8')) as Record<
    string,
    number
  >;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}
