import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import config from '../../knip.config.ts';

const folder = mkdtempSync(join(tmpdir(), 'candour-unused-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What knip says, asked for what we ask it for, of a package with every fault. */
function complaints(): string {
  const files = {
    'package.json': JSON.stringify({ name: 'faulty', dependencies: { 'left-alone': '1.0.0' } }),
    'knip.json': JSON.stringify({ include: config.include, entry: ['start.ts'], project: ['*.ts'] }),
    'start.ts':
      "import { there } from './there.ts';\nimport 'not-listed';\nimport './not-there.ts';\nthere();\n",
    'there.ts':
      "import { back } from './back.ts';\nexport const there = () => back;\nexport const unasked = there;\nexport type Unasked = 1;\n",
    'back.ts': "import { there } from './there.ts';\nexport const back = () => there;\n",
    'forgotten.ts': 'export const forgotten = 1;\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const knip = resolve('node_modules/knip/bin/knip.js');
  const { status, stdout } = spawnSync(process.execPath, [knip, '--no-progress'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return `${stdout}\nstatus ${status}`;
}

describe('npm run check refuses', () => {
  const said = complaints();

  it.each([
    ['a file that nothing uses', /^forgotten\.ts/m],
    ['an export that nothing uses', /^unasked\s/m],
    ['a type that nothing uses', /^Unasked\s/m],
    ['a package that nothing uses', /^left-alone\s/m],
    ['a package that is not listed', /^not-listed\s/m],
    ['a file that is not there', /^\.\/not-there\.ts\s/m],
    ['imports in a circle', /there\.ts → back\.ts|back\.ts → there\.ts/],
    ['them with its exit code', /^status 1$/m],
  ])('%s', (_, complaint) => {
    expect(said).toMatch(complaint);
  });
});
