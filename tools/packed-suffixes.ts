/** A Vite plugin for the public suffix list, which tldts has as arrays of tens of thousands of numbers and one long text. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const TRIE = /\/tldts\/dist\/es6\/src\/data\/trie\.js$/;

/** Each array becomes a text, parsed when the module runs: of numbers in code, a browser would make code first. */
export function packedSuffixes(): Plugin {
  const texts: string[] = [];
  /** Filled in last: a minifier would make templates of the texts, which take longer to read than strings. */
  const named = (text: string): string => `__SUFFIXES_${texts.push(text) - 1}__`;
  return {
    name: 'pack-suffixes',
    enforce: 'pre',
    load(id) {
      const path = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
      if (!TRIE.test(path)) return null;
      const code = readFileSync(path, 'utf8')
        .replace(/\(\[([\d,\s]{1000,})\]\)/g, (_, numbers: string) => {
          return `(JSON.parse(${named(`[${numbers.replace(/\s+/g, '')}]`)}))`;
        })
        .replace(/"([^"\\\n']{1000,})"/g, (_, text: string) => named(text));
      return { code, moduleType: 'js' };
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code.replace(
          /__SUFFIXES_(\d+)__/g,
          (_, place) => `'${texts[Number(place)] ?? ''}'`,
        );
      }
    },
  };
}
