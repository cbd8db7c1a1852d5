import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { licencesOf } from '../../tools/bundled-licences.ts';

let root: string;
const write = (path: string, text: string): string => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return join(root, path);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licences-'));
  write('LICENSE', 'Ours.');
});
afterEach(() => rmSync(root, { recursive: true }));

const pack = (name: string, licence: string | null, at = `node_modules/${name}`): string => {
  if (licence !== null) write(`${at}/${licence}`, `The terms of ${name}.`);
  write(`${at}/package.json`, JSON.stringify({ name, version: '1.2.3' }));
  return write(`${at}/dist/index.js`, '');
};

describe('the licences of what is bundled', () => {
  it('are our own and those of each package, once, wherever it is installed', () => {
    const modules = [
      write('src/main.ts', ''),
      pack('alpha', 'LICENSE'),
      `${pack('@beta/one', 'license.md')}?inline`,
      join(root, 'node_modules/alpha/other.js'),
      pack('gamma', 'COPYING', 'node_modules/alpha/node_modules/gamma'),
    ];
    const text = licencesOf(modules, root);
    expect(text.match(/^(?:Ours|The terms of .*)\.$/gm)).toEqual([
      'Ours.',
      'The terms of @beta/one.',
      'The terms of alpha.',
      'The terms of gamma.',
    ]);
    expect(text).toContain('@beta/one 1.2.3\n');
  });

  it('are those of the bundler too where its own pieces are there', () => {
    pack('bundler', 'LICENSE');
    expect(licencesOf(['\0bundler/helper.js'], root)).toContain('The terms of bundler.');
    expect(() => licencesOf(['\0nobody/helper.js'], root)).toThrow('nobody');
    expect(() => licencesOf(['\0nobody'], root)).toThrow('nobody');
  });

  it('stop the build where a package has none', () => {
    const module = pack('bare', null);
    expect(() => licencesOf([module], root)).toThrow('bare 1.2.3 has no licence text');
    write('node_modules/bare/LICENSE', ' \n');
    expect(() => licencesOf([module], root)).toThrow('bare 1.2.3 has no licence text');
  });

  it('are those of data that we keep in files of our own', () => {
    pack('third-party-web', 'LICENSE');
    const data = write('rules/third-party-web.json', '{}');
    expect(licencesOf([data], root)).toContain('The terms of third-party-web.');
  });
});

it('need not be looked for in content scripts, which are built apart and import no package', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file) || !/\.ts$/.test(file)) return;
    seen.add(file);
    const code = readFileSync(file, 'utf8').replace(/^(?:import|export) type [^;]*;/gm, '');
    for (const { fileName } of ts.preProcessFile(code).importedFiles) {
      if (fileName.startsWith('.')) follow(resolve(dirname(file), fileName));
      else packages.add(fileName);
    }
  };
  for (const name of readdirSync('src/content')) follow(resolve('src/content', name));
  expect(seen.size).toBeGreaterThan(5);
  expect([...packages]).toEqual([]);
});
