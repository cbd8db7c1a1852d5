import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { classicWorker } from '../../tools/classic-worker.ts';
import { laterScripts } from '../../tools/later-scripts.ts';

const folder = mkdtempSync(join(tmpdir(), 'candour-classic-'));
const out = join(folder, 'out');
const files = {
  'start.js': `import { said } from './said.js';
    said.push('started');
    globalThis.ask = async (text) => (await import('./words.js')).wordsOf(text);
    globalThis.count = async (text) => (await import('./count.js')).countOf(text);`,
  'said.js': 'export const said = (globalThis.said ??= []);',
  'both.js': `import { said } from './said.js';
    said.push('both made ready');
    export const split = (text) => text.split(' ');`,
  'words.js': `import { said } from './said.js';
    import { split } from './both.js';
    said.push('words made ready');
    export const wordsOf = split;`,
  'count.js': `import { split } from './both.js';
    export const countOf = (text) => split(text).length;`,
};

beforeAll(async () => {
  mkdirSync(out);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(
    join(out, 'manifest.json'),
    JSON.stringify({ background: { service_worker: 'loader.js', type: 'module' } }),
  );
  writeFileSync(join(out, 'loader.js'), `import './start.js';`);
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [classicWorker([], laterScripts())],
    build: {
      outDir: out,
      emptyOutDir: false,
      modulePreload: { polyfill: false, resolveDependencies: () => [] },
      rolldownOptions: { input: join(folder, 'start.js'), output: { entryFileNames: '[name].js' } },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Scope {
  said: string[];
  ask: (text: string) => Promise<string[]>;
  count: (text: string) => Promise<number>;
  install: () => void;
}

/** As a worker runs them: all scripts see what one of them declares. */
function run(): Scope {
  const said: string[] = [];
  const scope: Record<string, unknown> = { said, importScripts: (path: string) => take(path.slice(1)) };
  scope['addEventListener'] = (_: string, heard: () => void) => (scope['install'] = heard);
  scope['self'] = createContext(scope);
  const take = (name: string): void => {
    said.push(`took ${name.replace(/\.js$/, '')}`);
    runInContext(readFileSync(join(out, name), 'utf8'), scope);
  };
  take('loader.js');
  return scope as unknown as Scope;
}

it('starts with one script, and brings in each part once, when it is first imported', async () => {
  const { said, ask, count } = run();
  expect(said).toEqual(['took loader', 'started']);
  expect(await ask('one two')).toEqual(['one', 'two']);
  expect(said.toSorted()).toEqual([
    'both made ready',
    'started',
    'took later-both',
    'took later-words',
    'took loader',
    'words made ready',
  ]);
  expect(await ask('three')).toEqual(['three']);
  expect(await count('four five')).toBe(2);
  expect(said.slice(6)).toEqual(['took later-count']);
});

it('brings all parts in, and makes none ready, when the worker is installed', () => {
  const { said, install } = run();
  install();
  expect(said.slice(2).toSorted()).toEqual(['took later-both', 'took later-count', 'took later-words']);
  expect(said).not.toContain('both made ready');
});

it('leaves no module of it, and says so in the manifest', () => {
  expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toEqual({
    background: { service_worker: 'loader.js' },
  });
  expect(() => readFileSync(join(out, 'start.js'))).toThrow('ENOENT');
});
