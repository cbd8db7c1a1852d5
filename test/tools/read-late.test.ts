import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { laterScripts } from '../../tools/later-scripts.ts';
import { readLate } from '../../tools/read-late.ts';

const folder = mkdtempSync(join(tmpdir(), 'candour-late-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = {
  'start.js': `import { wordsOf } from './room/words.js';
    import { said } from './beside.js';
    said.push('started');
    globalThis.ask = (text) => wordsOf(text);`,
  'beside.js': 'export const said = (globalThis.said ??= []);',
  'room/words.js': `import { said } from '../beside.js';
    import { SPACE } from './space.js';
    said.push('words made ready');
    export const wordsOf = (text) => text.split(SPACE);`,
  'room/space.js': `import { said } from '../beside.js';
    said.push('spaces made ready');
    export const SPACE = / +/;`,
};

/** The scripts that the built modules are, by name: the first to run is `start.js`. */
async function builtWith(start: string): Promise<Map<string, string>> {
  mkdirSync(join(folder, 'room'), { recursive: true });
  for (const [name, text] of Object.entries({ ...files, 'start.js': start })) {
    writeFileSync(join(folder, name), text);
  }
  const later = laterScripts();
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [readLate(join(folder, 'room'), later), later.fill],
    build: {
      write: false,
      rolldownOptions: {
        input: join(folder, 'start.js'),
        output: { format: 'iife', codeSplitting: false, entryFileNames: '[name].js' },
      },
    },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('nothing was built');
  return new Map(
    built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]),
  );
}

interface Scope {
  said: string[];
  ask: (text: string) => unknown;
  /** What a worker is told once, when it is installed. */
  install: () => void;
}

function run(scripts: Map<string, string>): Scope {
  const scope: Scope = { said: [], ask: (): unknown => null, install: () => undefined };
  const self = {
    addEventListener: (_: string, heard: () => void) => (scope.install = heard),
  };
  const take = (name: string): void => {
    scope.said.push(`took ${name}`);
    new Function('self', 'globalThis', 'importScripts', scripts.get(name) ?? 'throw new Error("no script")')(
      self,
      scope,
      (path: string) => take(path.slice(1)),
    );
  };
  take('start.js');
  return scope;
}

describe('a room that is read late', () => {
  it('is brought in and made ready when something of it is first asked, once', async () => {
    const { said, ask } = run(await builtWith(files['start.js']));
    expect(said).toEqual(['took start.js', 'started']);
    expect(ask('one two')).toEqual(['one', 'two']);
    expect(said.slice(2)).toEqual(['took later-reader.js', 'spaces made ready', 'words made ready']);
    expect(ask('three')).toEqual(['three']);
    expect(said).toHaveLength(5);
  });

  it('is brought in, and not made ready, when the worker is installed', async () => {
    const { said, install } = run(await builtWith(files['start.js']));
    install();
    expect(said).toEqual(['took start.js', 'started', 'took later-reader.js']);
  });

  it('gives nothing but functions: anything else would have to be ready', async () => {
    const asking = `import { SPACE } from './room/space.js'; globalThis.ask = () => SPACE;`;
    await expect(builtWith(asking)).rejects.toThrow(/SPACE/);
  });
});
