/**
 * A Vite plugin that turns the extension's background, once built, from modules into one classic script. A browser
 * starts it a quarter sooner: a worker of modules fetches each file in turn and keeps no compiled code between starts.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { build, type Plugin } from 'vite';
import { onceWritten } from './once-written.ts';
import { removeUnused } from './remove-unused.ts';

interface Background {
  service_worker?: string;
  scripts?: string[];
  type?: string;
}

/** @param plugins Plugins for the build that makes one script of the modules. */
export const classicWorker = (plugins: Plugin[]): Plugin =>
  onceWritten('classic-worker', (folder) => makeClassic(folder, plugins));

/** The extension in `folder`, as the build left it: a loader that imports the background's modules. */
async function makeClassic(folder: string, plugins: Plugin[]): Promise<void> {
  const manifestFile = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as { background?: Background };
  const { service_worker: worker, scripts } = manifest.background ?? {};
  const loader = worker ?? scripts?.[0];
  if (loader === undefined) throw new Error('classic-worker: the built manifest names no background script.');
  const input = join(folder, loader);
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: {
        input,
        // What is imported later is run later, from the same file: a worker may not import on its own.
        output: { format: 'iife', codeSplitting: false },
        optimization: { inlineConst: false },
      },
    },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('classic-worker: nothing was built.');
  const [{ code, moduleIds }, ...others] = built.output;
  await writeFile(input, code);
  const beside = others.flatMap((file) => (file.type === 'asset' ? [file] : []));
  for (const { fileName, source } of beside) await writeFile(join(folder, fileName), source);
  if (scripts !== undefined && manifest.background) {
    manifest.background.scripts = [...beside.map(({ fileName }) => fileName), ...scripts];
  }
  // The popup may share some.
  await removeUnused(
    folder,
    moduleIds.filter((id) => isAbsolute(id) && id !== input && !relative(folder, id).startsWith('..')),
  );
  delete manifest.background?.type;
  await writeFile(manifestFile, JSON.stringify(manifest, null, 2));
}
