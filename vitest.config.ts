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
          // Two files at a time, each with browsers of its own: a browser is mostly waited for.
          maxWorkers: 2,
          // Node loads these itself, as the command does: src/scan/formats/svelte-source.ts.
          server: { deps: { external: [/\.svelte$/] } },
          testTimeout: 240_000,
          hookTimeout: 300_000,
          // A machine shared with others may stall a browser once; twice in a row is the code.
          retry: process.env['CI'] === undefined ? 0 : 1,
        },
      },
    ],
  },
});
