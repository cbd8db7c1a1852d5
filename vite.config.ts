/** Builds the extension: `vite build` for Chrome and Edge, `vite build --mode firefox` for Firefox. */
import { crx } from '@crxjs/vite-plugin';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { bundledLicences } from './tools/bundled-licences.ts';
import { classicWorker } from './tools/classic-worker.ts';
import { councilSites } from './tools/council-sites.ts';
import { laterScripts } from './tools/later-scripts.ts';
import { manifestFor } from './tools/manifest-for.ts';
import { packedRules } from './tools/packed-rules.ts';
import { packedSuffixes } from './tools/packed-suffixes.ts';
import { printedOnce } from './tools/printed-once.ts';
import { readLate } from './tools/read-late.ts';
import { scriptAPage } from './tools/script-a-page.ts';

/**
 * For each content script crxjs 3.0.0 sets `inlineDynamicImports`, which Vite 8 has replaced by `codeSplitting: false`,
 * to the same effect, and gives us no way to say otherwise; rolldown then warns of the pair. Its own logger has no
 * more to say than such pairs: what it finds in our code goes through Vite.
 */
process.env['CONSOLA_LEVEL'] ??= '0';

export default defineConfig(({ mode }) => {
  const later = laterScripts();
  const rules = packedRules(later);
  const target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      rules.pack,
      readLate({ script: 'later-reader', room: 'src/core/reading' }, later),
      readLate(
        { script: 'early-suffixes', room: 'tldts', isPackage: true, plugins: [packedSuffixes()] },
        later,
      ),
      printedOnce(),
      svelte(),
      crx({ manifest: manifestFor(target), browser: target }),
      bundledLicences(import.meta.dirname, later.modules),
      classicWorker([rules.fill], later),
      scriptAPage(),
    ],
    // Content scripts are built one by one without plugins: only `define` reaches them.
    define: { __COUNCIL_SITES__: JSON.stringify(councilSites()) },
    build: {
      outDir: target === 'firefox' ? 'dist/firefox' : 'dist/extension',
      target: 'es2023',
      // A page asks for all its chunks at once, not for those that a chunk names when that has come.
      // A worker has no document to ask by.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, chunks, { hostType }) => (hostType === 'html' ? chunks : []),
      },
      chunkSizeWarningLimit: 2000,
      // Else the public suffix list's text stands in the worker twice.
      rolldownOptions: {
        // The manifest names no page but the popup: the workspace opens from there.
        input: { workspace: 'src/workspace/index.html' },
        optimization: { inlineConst: false },
      },
    },
  };
});
