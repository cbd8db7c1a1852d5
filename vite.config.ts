/** Builds the extension: `vite build` for Chrome and Edge, `vite build --mode firefox` for Firefox. */
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { bundledLicences } from './tools/bundled-licences.ts';
import { classicWorker } from './tools/classic-worker.ts';
import { councilSites } from './tools/council-sites.ts';
import { packedRules } from './tools/packed-rules.ts';
import { readLate } from './tools/read-late.ts';

/**
 * For each content script crxjs 3.0.0 sets `inlineDynamicImports`, which Vite 8 has replaced by `codeSplitting: false`,
 * to the same effect, and gives us no way to say otherwise; rolldown then warns of the pair. Its own logger has no
 * more to say than such pairs: what it finds in our code goes through Vite.
 */
process.env['CONSOLA_LEVEL'] ??= '0';

export default defineConfig(({ mode }) => {
  const rules = packedRules();
  return {
    plugins: [
      rules.pack,
      readLate('src/core/reading'),
      svelte(),
      // crxjs keeps the background the browser can run: a service worker for Chromium, an event page for Firefox.
      crx({ manifest: manifest as ManifestV3Export, browser: mode === 'firefox' ? 'firefox' : 'chrome' }),
      bundledLicences(import.meta.dirname),
      classicWorker([rules.fill]),
    ],
    // Content scripts are built one by one without plugins: only `define` reaches them.
    define: { __COUNCIL_SITES__: JSON.stringify(councilSites()) },
    build: {
      outDir: mode === 'firefox' ? 'dist/firefox' : 'dist/extension',
      target: 'es2023',
      // Nothing is fetched ahead: the popup's and the worker's chunks are all local.
      modulePreload: false,
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
