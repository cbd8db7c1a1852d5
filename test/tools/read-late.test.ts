import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
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

/** The script that the built modules are. */
async function builtWith(start: string): Promise<string> {
  mkdirSync(join(folder, 'room'), { recursive: true });
  for (const [name, text] of Object.entries({ ...files, 'start.js': start })) {
    writeFileSync(join(folder, name), text);
  }
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [readLate(join(folder, 'room'))],
    build: {
      write: false,
      rolldownOptions: { input: join(folder, 'start.js'), output: { format: 'iife', codeSplitting: false } },
    },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('nothing was built');
  return built.output[0].code;
}

function run(code: string): { said: string[]; ask: (text: string) => unknown } {
  const scope = { said: [] as string[], ask: (): unknown => null };
  new Function('globalThis', code)(scope);
  return scope;
}

describe('a room that is read late', () => {
  it('is made ready when something of it is first asked, once', async () => {
    const { said, ask } = run(await builtWith(files['start.js']));
    expect(said).toEqual(['started']);
    expect(ask('one two')).toEqual(['one', 'two']);
    expect(said).toEqual(['started', 'spaces made ready', 'words made ready']);
    expect(ask('three')).toEqual(['three']);
    expect(said).toHaveLength(3);
  });

  it('gives nothing but functions: anything else would have to be ready', async () => {
    const asking = `import { SPACE } from './room/space.js'; globalThis.ask = () => SPACE;`;
    await expect(builtWith(asking)).rejects.toThrow(/SPACE/);
  });
});
