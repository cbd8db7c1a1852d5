/**
 * `npm test`: format, lint, types, unit tests, build, end-to-end tests, in that order; stops at the first that fails.
 * Ends with a plain line `N passed, N failed`. `--quick` (`npm run check`) leaves out the browser.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isQuick = process.argv.includes('--quick');
/** What did not change since it was last checked is not checked again. */
const CACHE = 'node_modules/.cache';
const results = mkdtempSync(join(tmpdir(), 'candour-tests-'));

interface Step {
  name: string;
  command: string[];
  /** File where vitest leaves its counts; a step without one counts as a single check. */
  counts?: string;
}

const vitest = (project: string): Step => {
  const counts = join(results, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${counts}`];
  return { name: `${project} tests`, command: ['vitest', 'run', '--project', project, ...reporters], counts };
};

const steps: Step[] = [
  { name: 'format', command: ['prettier', '--check', '--cache', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '--cache', '--cache-location', `${CACHE}/eslint`, '.'] },
  { name: 'rules', command: ['node', 'tools/check-rules.ts'] },
  { name: 'types', command: ['tsc', '-p', '.', '--incremental', '--tsBuildInfoFile', `${CACHE}/tsc.json`] },
  {
    name: 'components',
    command: ['svelte-check', '--tsconfig', './tsconfig.json', '--threshold', 'warning'],
  },
  vitest('unit'),
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] },
  ...(isQuick ? [] : [vitest('e2e')]),
];

let passed = 0;
let failed = 0;
for (const step of steps) {
  const began = performance.now();
  process.stderr.write(`\n== ${step.name}\n`);
  const [program = '', ...rest] = step.command;
  const run = spawnSync(join('node_modules', '.bin', program), rest, { stdio: 'inherit' });
  const isGood = run.status === 0;
  const counts = countsOf(step);
  passed += counts?.passed ?? Number(isGood);
  failed += counts === null ? Number(!isGood) : Math.max(counts.failed, Number(!isGood));
  process.stderr.write(
    `== ${step.name}: ${isGood ? 'good' : 'FAILED'} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`,
  );
  if (!isGood) break;
}
rmSync(results, { recursive: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

function countsOf({ counts }: Step): { passed: number; failed: number } | null {
  if (counts === undefined || !existsSync(counts)) return null;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(counts, 'utf8')) as Record<
    string,
    number
  >;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}
