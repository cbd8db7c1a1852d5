/**
 * A Vite plugin that turns the extension's background, once built, from modules into classic scripts: one that it starts
 * with, and one for each part that the code brings in with `import()`. A browser starts it a quarter sooner: a worker of
 * modules fetches each file in turn and keeps no compiled code between starts. A worker may not import on its own
 * (https://github.com/w3c/ServiceWorker/issues/1585), so the scripts beside the first come as later-scripts.ts has it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, isAbsolute, join, relative } from 'node:path';
import { build, type Plugin } from 'vite';
import type { LaterScripts } from './later-scripts.ts';
import { onceWritten } from './once-written.ts';
import { removeUnused } from './remove-unused.ts';

interface Background {
  service_worker?: string;
  scripts?: string[];
  type?: string;
}

/** @param plugins Plugins for the build that makes scripts of the modules. */
export const classicWorker = (plugins: Plugin[], later: LaterScripts): Plugin =>
  onceWritten('classic-worker', (folder) => makeClassic(folder, plugins, later));

/** The extension in `folder`, as the build left it: a loader that imports the background's modules. */
async function makeClassic(folder: string, plugins: Plugin[], later: LaterScripts): Promise<void> {
  const used = new Set<string>();
  const manifestFile = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as { background?: Background };
  const { service_worker: worker, scripts } = manifest.background ?? {};
  const loader = worker ?? scripts?.[0];
  if (loader === undefined) throw new Error('classic-worker: the built manifest names no background script.');
  const input = join(folder, loader);
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins, asScripts(later, used), later.fill],
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: {
        input,
        output: {
          format: 'cjs',
          entryFileNames: '[name].js',
          // Not what the module is called that it was made of: that is named no more.
          chunkFileNames: ({ name }) => `later-${name.replace(/-[\w-]{8}$/, '')}.js`,
        },
        optimization: { inlineConst: false },
      },
    },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('classic-worker: nothing was built.');
  const [{ code }] = built.output;
  await writeFile(input, code);
  const beside = built.output.flatMap((file) => (file.type === 'asset' ? [file] : []));
  for (const { fileName, source } of beside) await writeFile(join(folder, fileName), source);
  if (scripts !== undefined && manifest.background) {
    manifest.background.scripts = [...beside.map(({ fileName }) => fileName), ...scripts];
  }
  // The popup may share some.
  await removeUnused(
    folder,
    [...used].filter((id) => isAbsolute(id) && id !== input && !relative(folder, id).startsWith('..')),
  );
  delete manifest.background?.type;
  await writeFile(manifestFile, JSON.stringify(manifest, null, 2));
}

/**
 * Each chunk beside the first becomes a script that holds the chunk as a function, run when it is first required.
 * @param used Ids of the modules that they are made of are added to it.
 */
function asScripts(later: LaterScripts, used: Set<string>): Plugin {
  return {
    name: 'as-scripts',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const [first, ...others] = chunks.toSorted((one, other) => Number(other.isEntry) - Number(one.isEntry));
      if (first === undefined) throw new Error('classic-worker: nothing was built.');
      for (const id of chunks.flatMap(({ moduleIds }) => moduleIds)) used.add(id);
      for (const { fileName, code } of others) {
        later.want(basename(fileName, '.js'), () => asFunction(code));
        delete bundle[fileName];
      }
      first.code = `${REQUIRE}candourRun('./${first.fileName}',${asFunction(first.code)});`;
    },
  };
}

/** As Node requires modules: each is run once, and may require one that still runs. */
const REQUIRE = `const candourModules={},candourRun=(name,run)=>{const module=candourModules[name]={exports:{}};run(module,module.exports,candourRequire);return module},candourRequire=(name)=>(candourModules[name]??candourRun(name,candourLater(name.slice(2,-3)))).exports;
`;

const asFunction = (code: string): string => `(function(module,exports,require){${code}\n})`;
