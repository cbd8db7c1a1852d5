/**
 * A Vite plugin that lets the reader of notices wait until something is to be read: a third of what the worker did at
 * each start was to make its dictionaries ready. A module outside its room that imports from it gets, when the extension
 * is built, functions that make the room's module ready when one of them is first called.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const LATE = 'late:';

/** @param room Folder of the modules that wait; what others import from it are functions. */
export function readLate(room: string): Plugin {
  const folder = `${resolve(room).replaceAll('\\', '/')}/`;
  const isInside = (id: string): boolean => id.replaceAll('\\', '/').startsWith(folder);
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
      const exported = (await import(pathToFileURL(module).href)) as Record<string, unknown>;
      const names = Object.keys(exported).filter((name) => typeof exported[name] === 'function');
      const made = names.map((name) => `export const ${name} = (...given) => late().${name}(...given);\n`);
      return {
        code: `const late = () => require(${JSON.stringify(module)});\n${made.join('')}`,
        moduleType: 'js',
      };
    },
  };
}
