/** What is refused: files, exports and packages that nothing uses, packages that are not listed, imports in a circle. */
import type { KnipConfig } from 'knip';
import manifest from './manifest.json' with { type: 'json' };
import npm from './package.json' with { type: 'json' };

/** Files that npm scripts run behind `tools/set-up.mjs --then`. */
const run = Object.values(npm.scripts).flatMap((script) => /--then .*?([\w/-]+\.ts)/.exec(script)?.[1] ?? []);
/** Those of them that are of a package of its own. */
const runIn = (folder: string): string[] =>
  run.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));

const config = {
  include: ['files', 'dependencies', 'unlisted', 'unresolved', 'exports', 'types', 'duplicates', 'cycles'],
  workspaces: {
    '.': {
      entry: [
        ...run.filter((file) => !/^(?:bench\/scan|test\/sites)\//.test(file)),
        manifest.background.service_worker,
        ...manifest.content_scripts.flatMap(({ js }) => js),
        // Loaded by src/popup/index.html.
        'src/popup/main.ts',
        // Run by npm scripts, and what it runs itself in the Node that it has installed.
        'tools/set-up.mjs',
        'tools/browser.ts',
        // Asked for by name through a namespace, in the markup of components too, which is not looked into.
        'src/core/words/en/index.ts',
        // What the package gives to whoever imports it.
        'src/scan/index.ts',
        // A thread, started by its address.
        'src/scan/notices/document-thread.ts',
      ],
      project: ['{src,rules,tools,test,bench}/**/*.{ts,mjs,js,svelte}', '*.{ts,js}'],
      // Run by its name, by tools/test.ts.
      ignoreDependencies: ['svelte-check'],
    },
    // These read the packages of their own from their own node_modules, at addresses put together: all may be missing.
    'bench/scan': {
      entry: [...runIn('bench/scan/'), 'peer.ts'],
      ignoreDependencies: [/./],
    },
    'bench/peers': { ignoreDependencies: [/./] },
    'test/sites': {
      // Those named verify.ts are run by hand.
      entry: [...runIn('test/sites/'), 'verify.ts', 'banners/verify.ts'],
      ignoreDependencies: [/./],
    },
  },
} satisfies KnipConfig;

export default config;
