import { defineConfig } from 'vitest/config';

/** Two sets of tests: `unit` needs nothing but Node; `e2e` drives a real browser with the built extension. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', '**/node_modules/**'],
          environment: 'node',
          // Property tests run thousands of cases; a busy machine is not a failure.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          // One browser at a time: two cores, and timing is part of what is tested.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A machine shared with others may stall a browser once; twice in a row is the code.
          retry: process.env['CI'] === undefined ? 0 : 1,
        },
      },
    ],
  },
});
