/**
 * A Vite plugin that lets the extension's pages print Reports as the command does: the components of src/view/printed are
 * compiled for rendering once, by a build of their own, while all others are compiled to live in a page.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';

const ENTRY = /\/src\/view\/printed\/print\.ts$/;

export function printedOnce(): Plugin {
  return {
    name: 'printed-once',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      return ENTRY.test(id) ? rendering(id) : null;
    },
  };
}

async function rendering(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // Its styles go where its markup goes.
    plugins: [svelte({ configFile: false, emitCss: false, compilerOptions: { css: 'injected' } })],
    // In a page there is nothing of Node.
    ssr: { noExternal: true, target: 'webworker' },
    build: {
      ssr: entry,
      write: false,
      target: 'es2023',
      rolldownOptions: { output: { format: 'es', codeSplitting: false } },
    },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('printed-once: nothing was built.');
  return built.output[0].code;
}
