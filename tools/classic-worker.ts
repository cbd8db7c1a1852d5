/**
 * A Vite plugin that turns the extension's background, once built, from modules into one classic script. A browser
 * starts it a quarter sooner: a worker of modules fetches each file in turn and keeps no compiled code between starts.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

interface Background {
  service_worker?: string;
  scripts?: string[];
  type?: string;
}

/** @param plugins Plugins for the build that makes one script of the modules. */
export function classicWorker(plugins: Plugin[]): Plugin {
  let folder = '';
  // A build that failed closes its bundle too.
  let isWritten = false;
  return {
    name: 'classic-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = config.build.outDir;
    },
    writeBundle() {
      isWritten = true;
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: () => (isWritten ? makeClassic(folder, plugins) : undefined),
    },
  };
}

/** The extension in `folder`, as the build left it: a loader that imports the background's modules. */
async function makeClassic(folder: string, plugins: Plugin[]): Promise<void> {
  const manifestFile = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as { background?: Background };
  const { service_worker: worker, scripts } = manifest.background ?? {};
  const loader = worker ?? scripts?.[0];
  if (loader === undefined) throw new Error('classic-worker: the built manifest names no background script.');
  const input = join(folder, loader);
  const imported = /^import '\.\/([^']+)';\s*$/.exec(await readFile(input, 'utf8'))?.[1];
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: { input, output: { format: 'iife' }, optimization: { inlineConst: false } },
    },
  });
  const code = Array.isArray(built) || !('output' in built) ? undefined : built.output[0].code;
  if (code === undefined || imported === undefined) {
    throw new Error(`classic-worker: ${loader} is not a loader of one module.`);
  }
  await writeFile(input, code);
  await rm(join(folder, imported));
  delete manifest.background?.type;
  await writeFile(manifestFile, JSON.stringify(manifest, null, 2));
}
