/**
 * A Vite plugin that packs the rules when the extension is built: each list of rule files, and each large data file,
 * becomes one JSON text that the worker parses at once. Hundreds of object literals take it far longer to read.
 * https://v8.dev/blog/cost-of-javascript-2019#json
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { ruleIds } from './list-rules.ts';

/** Folders listed by tools/list-rules.ts. */
const LISTS = /\/rules\/(?:companies|consent|notices)\/index\.ts$/;
const DATA = /\/rules\/(?:councils|third-party-web)\.json$/;

export function packedRules(): Plugin {
  const texts: string[] = [];
  /** The text itself comes last: a minifier would make a template of it, which takes longer to read than a string. */
  const parsed = (value: unknown) => `JSON.parse(__PACKED_RULES_${texts.push(textOf(value)) - 1}__)`;
  return {
    name: 'packed-rules',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      const path = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
      if (LISTS.test(path)) return `export const files = ${parsed(listed(dirname(path)))};`;
      if (DATA.test(path)) return { code: `export default ${parsed(read(path))};`, moduleType: 'js' };
      return null;
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code.replace(/__PACKED_RULES_(\d+)__/g, (_, place: string) => {
          const text = texts[Number(place)];
          if (text === undefined) throw new Error(`packed-rules: nothing is packed as ${place}`);
          return JSON.stringify(text);
        });
      }
    },
  };
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

/** As the list beside the files has them: by id. The address of the schema serves editors alone. */
function listed(folder: string): unknown[] {
  return ruleIds(folder).map((id) => {
    const { $schema: _, ...rule } = read(join(folder, `${id}.json`));
    return rule;
  });
}

/** JSON in ASCII: one letter beyond Latin-1 would double what the whole text takes in memory. */
const textOf = (value: unknown) =>
  JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
