import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { packedSuffixes } from '../../tools/packed-suffixes.ts';

const trie = join(dirname(createRequire(import.meta.url).resolve('tldts')), '../es6/src/data/trie.js');

/** The code of the module, as the extension carries it. */
function packed(path: string): string {
  const plugin = packedSuffixes();
  const { load, generateBundle } = plugin;
  if (typeof load !== 'function' || typeof generateBundle !== 'function') throw new Error('no such hook');
  const { code } = Reflect.apply(load, plugin, [path]) as { code: string };
  const chunk = { type: 'chunk', code };
  Reflect.apply(generateBundle, plugin, [{}, { chunk }]);
  return chunk.code;
}

it('has the public suffix list as tldts has it, with no array of numbers for a browser to make code of', async () => {
  const own = (await import(trie)) as object;
  const code = packed(trie);
  const read = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as object;
  expect({ ...read }).toEqual({ ...own });
  expect(Object.values(read).filter((value) => ArrayBuffer.isView(value))).toHaveLength(4);
  expect(code).not.toMatch(/\(\[\d/);
  expect(code.match(/'[^']{1000,}'/g)).toHaveLength(5);
});
