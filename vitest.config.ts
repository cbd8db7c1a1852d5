import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What `npm run check` leaves to `npm test`: each starts other programs, compares times, or holds the whole of the code
 * or thousands of inputs to a rule, and takes from half a second to eight.
 */
export const LONG = [
  'test/background/schedule.test.ts',
  'test/core/compare/compare.test.ts',
  'test/core/reading/{growth,read-notice}.test.ts',
  'test/core/reading/documents/documents.test.ts',
  'test/core/reading/records/cookies-bounds.test.ts',
  'test/core/report/alike.test.ts',
  'test/core/site/frontier.test.ts',
  'test/core/words/sentences.test.ts',
  'test/fleet/site/{robots,sitemaps}.test.ts',
  'test/judgements/judgements.test.ts',
  'test/lint/{pure,rooms}.test.ts',
  'test/rules/check.test.ts',
  'test/scan/browser/{patience,profile}.test.ts',
  'test/scan/{cli,gate}.test.ts',
  'test/scan/commands/{notice,print-run}.test.ts',
  'test/scan/evidence/{sites-kept,time-stamp,verify}.test.ts',
  'test/sites/server.test.ts',
  'test/tools/{company-docs,learn-cookies,packages,set-up}.test.ts',
];

/** Small, and takes more than a minute. */
const LONG_FOR_ITS_SIZE = /\/e2e\/judged\.test\.ts$/;

/** Where no file has been timed, vitest begins with the largest: a small one that takes long would run last, alone. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): number => Number(LONG_FOR_ITS_SIZE.test(moduleId));
    return (await super.sort(files)).toSorted((one, other) => isLong(other) - isLong(one));
  }
}

/** Two sets of tests: `unit` needs nothing but Node; `e2e` drives a real browser with the built extension. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/e2e/**',
            '**/node_modules/**',
            ...(process.env['CANDOUR_TESTS'] === 'quick' ? LONG : []),
          ],
          environment: 'node',
          setupFiles: ['test/properties.ts'],
          // What is tested is pure: files share one process, which reads the rules once instead of ninety times.
          isolate: false,
          // Property tests run thousands of cases; a busy machine is not a failure.
          testTimeout: 30_000,
          // Node loads the tests and what they test, as it loads the command: nothing is transformed first, and calls
          // from file to file are not slowed by a module runner. `vi.mock` would need the loader; nothing here is mocked.
          experimental: { viteModuleRunner: false, nodeLoader: false },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          // Two files at a time, each with browsers of its own: with three or four two cores were the bound, and tests failed.
          maxWorkers: 2,
          // As above.
          experimental: { viteModuleRunner: false, nodeLoader: false },
          testTimeout: 240_000,
          hookTimeout: 300_000,
          // A machine shared with others may stall a browser once; twice in a row is the code.
          retry: process.env['CI'] === undefined ? 0 : 1,
        },
      },
    ],
  },
});
