/**
 * What few starts of the extension's background ask for, in scripts of their own beside it: it takes a start half as long
 * again to pass over half a megabyte that it does not use. A worker may import, at any time, what it imported while it was
 * installed; a background page has the scripts from its start. https://w3c.github.io/ServiceWorker/#importscripts
 */
import type { Plugin } from 'vite';

export interface LaterScripts {
  /**
   * `make` gives an expression, once everything else is built. Where it is of use, the code holds what this gives back:
   * the expression's value.
   */
  want: (name: string, make: () => string | Promise<string>) => string;
  /** Ids of the modules that have code in them, known once the first build makes its bundle. */
  modules: Set<string>;
  /** Writes them, and what brings them in: for the last build, which makes one script of the background. */
  fill: Plugin;
}

const bringing = (names: readonly string[]): string =>
  `const candourLater=(name)=>{if(!self.candourLate?.[name])importScripts('/'+name+'.js');return self.candourLate[name]};self.addEventListener('install',()=>${JSON.stringify(names)}.forEach(candourLater));
`;

export function laterScripts(): LaterScripts {
  const makers = new Map<string, () => string | Promise<string>>();
  return {
    modules: new Set(),
    want(name, make) {
      makers.set(name, make);
      return `candourLater('${name}')`;
    },
    fill: {
      name: 'later-scripts',
      async generateBundle(_options, bundle) {
        const names = [...makers.keys()].toSorted();
        if (names.length === 0) return;
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk') chunk.code = bringing(names) + inAscii(chunk.code);
        }
        for (const name of names) {
          const made = (await makers.get(name)?.()) ?? 'undefined';
          const source = `(self.candourLate??={})['${name}']=${inAscii(made)};\n`;
          this.emitFile({ type: 'asset', fileName: `${name}.js`, source });
        }
      },
    },
  };
}

/**
 * JSON or code in ASCII: one letter beyond Latin-1 would double what the whole text takes in memory, and any beyond
 * ASCII makes it slower to read.
 */
export const inAscii = (text: string): string =>
  text.replace(/[^\0-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
