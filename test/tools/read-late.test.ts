import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
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
  const room = { script: 'later-reader', room: join(folder, 'room') };
  return scriptsOf('start.js', [readLate(room, later), later.fill]);
}

/** The first to run is called `start.js`, whatever file it is made of. */
async function scriptsOf(file: string, plugins: Plugin[]): Promise<Map<string, string>> {
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins,
    build: {
      write: false,
      rolldownOptions: {
        input: join(folder, file),
        output: { format: 'iife', codeSplitting: false, entryFileNames: 'start.js' },
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

describe('a package that is read late', () => {
  it('is brought in by its name when something of it is first asked', async () => {
    const later = laterScripts();
    const room = { script: 'later-suffixes', room: 'tldts', isPackage: true };
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(
      join(folder, 'sites.js'),
      `import { getDomain } from 'tldts'; globalThis.ask = (host) => getDomain(host);`,
    );
    const scripts = await scriptsOf('sites.js', [readLate(room, later), later.fill]);
    const { said, ask } = run(scripts);
    expect(said).toEqual(['took start.js']);
    expect(ask('www.norfolk.gov.uk')).toBe('norfolk.gov.uk');
    expect(said.slice(1)).toEqual(['took later-suffixes.js']);
    expect([...later.modules].filter((id) => id.includes('/tldts/'))).not.toEqual([]);
  });
});
