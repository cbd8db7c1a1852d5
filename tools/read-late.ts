/**
 * A Vite plugin that lets the reader of notices wait until something is to be read: a third of what the worker did at
 * each start was to pass over it and to make its dictionaries ready. A module outside its room that imports from it gets,
 * when the extension is built, functions that bring in the room's script when one of them is first called.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type { LaterScripts } from './later-scripts.ts';

const LATE = 'late:';
const ENTRY = 'late-entry:';

/** @param room Folder of the modules that wait, in a script of their own; what others import from it are functions. */
export function readLate(room: string, later: LaterScripts): Plugin {
  const folder = `${resolve(room).replaceAll('\\', '/')}/`;
  const isInside = (id: string): boolean => id.replaceAll('\\', '/').startsWith(folder);
  /** Asked for from outside. */
  const modules = new Set<string>();
  let script: Promise<string> | null = null;
  const made = (): Promise<string> => (script ??= scriptOf([...modules].toSorted()));
  return {
    name: 'read-late',
    enforce: 'pre',
    apply: 'build',
    async resolveId(source, importer, options) {
      if (importer === undefined || !source.startsWith('.')) return null;
      if (importer.startsWith(LATE) || isInside(importer)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found !== null && isInside(found.id) ? `${LATE}${found.id}` : null;
    },
    async load(id) {
      if (!id.startsWith(LATE)) return null;
      const module = id.slice(LATE.length);
      modules.add(module);
      const exported = (await import(pathToFileURL(module).href)) as Record<string, unknown>;
      const names = Object.keys(exported).filter((name) => typeof exported[name] === 'function');
      const room = later.want('later-reader', made);
      const late = `${room}()[${JSON.stringify(module.slice(folder.length))}]`;
      return {
        code: names
          .map((name) => `export const ${name} = (...given) => ${late}.${name}(...given);\n`)
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
