/**
 * A Vite plugin that lets a room of modules wait until something of it is asked, such as the reader of notices: a third of
 * what the worker did at each start was to pass over it and to make its dictionaries ready. A module outside the room that
 * imports from it gets, when the extension is built, functions that bring in the room's script when one of them is first
 * called.
 */
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type { LaterScripts } from './later-scripts.ts';

/** Begins the ids of what stands for a module outside its room: nothing of the module itself. */
export const LATE = 'late:';
const ENTRY = 'late-entry:';

/** Modules that wait, in a script of their own; what others import from them are functions. */
export interface LateRoom {
  /**
   * Name of the script. Chromium hands a starting worker the scripts beside the first by their names: what is asked soon
   * after a start is to have one that comes before the others', which are ten times as long.
   */
  script: string;
  /** A folder; of a package, its name. */
  room: string;
  isPackage?: boolean;
  /** For the build of the script. */
  plugins?: Plugin[];
}

export function readLate(
  { script: name, room, isPackage, plugins = [] }: LateRoom,
  later: LaterScripts,
): Plugin {
  const path = isPackage ? realpathSync(join('node_modules', room)) : resolve(room);
  const folder = `${path.replaceAll('\\', '/')}/`;
  const isInside = (id: string): boolean => id.replaceAll('\\', '/').startsWith(folder);
  const mayBeInside = (source: string): boolean => (isPackage ? source === room : source.startsWith('.'));
  /** Asked for from outside. */
  const modules = new Set<string>();
  let script: Promise<string> | null = null;
  const made = (): Promise<string> => (script ??= scriptOf([...modules].toSorted()));
  return {
    name: `read-late:${name}`,
    enforce: 'pre',
    apply: 'build',
    async resolveId(source, importer, options) {
      if (importer === undefined || !mayBeInside(source)) return null;
      if (importer.startsWith(LATE) || isInside(importer)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found !== null && isInside(found.id) ? `${LATE}${found.id}` : null;
    },
    async load(id) {
      if (!id.startsWith(LATE) || !isInside(id.slice(LATE.length))) return null;
      const module = id.slice(LATE.length);
      modules.add(module);
      const exported = (await import(isPackage ? room : pathToFileURL(module).href)) as Record<
        string,
        unknown
      >;
      const functions = Object.keys(exported).filter((key) => typeof exported[key] === 'function');
      const brought = later.want(name, made);
      const late = `${brought}()[${JSON.stringify(module.slice(folder.length))}]`;
      return {
        code: functions
          .map((key) => `export const ${key} = (...given) => ${late}.${key}(...given);\n`)
          .join(''),
        moduleType: 'js',
      };
    },
    // Now, not when it is written: its modules are told to whoever lists what is bundled.
    async generateBundle() {
      if (modules.size > 0) await made();
    },
  };

  /** An expression: a function that gives what the modules export, by their paths, and makes them ready but once. */
  async function scriptOf(paths: readonly string[]): Promise<string> {
    const imports = paths.map((path, place) => `import * as m${place} from ${JSON.stringify(path)};`);
    const named = paths.map((path, place) => `${JSON.stringify(path.slice(folder.length))}: m${place}`);
    const built = await build({
      configFile: false,
      logLevel: 'error',
      plugins: [
        ...plugins,
        {
          name: 'late-entry',
          resolveId: (source) => (source === ENTRY ? ENTRY : null),
          load: (id) =>
            id === ENTRY ? `${imports.join('\n')}\nexport default {${named.join(', ')}};` : null,
        },
      ],
      build: {
        write: false,
        target: 'es2023',
        rolldownOptions: {
          input: ENTRY,
          preserveEntrySignatures: 'strict',
          output: { format: 'iife', name: 'candourRoom', exports: 'default', codeSplitting: false },
          optimization: { inlineConst: false },
        },
      },
    });
    if (Array.isArray(built) || !('output' in built)) throw new Error('read-late: nothing was built.');
    const [{ code, moduleIds }] = built.output;
    for (const id of moduleIds) if (id !== ENTRY) later.modules.add(id);
    return `(()=>{let room;return()=>room??=(()=>{${code};return candourRoom})()})()`;
  }
}
