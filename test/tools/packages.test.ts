/** What package.json lists is what is used: nothing unlisted, nothing for its own sake, and at hand where it is needed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

interface Listed {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const listed = JSON.parse(readFileSync('package.json', 'utf8')) as Listed;
const all = Object.keys({ ...listed.dependencies, ...listed.devDependencies });

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|js|mjs|svelte)$/.test(name) && !/node_modules|^sites\/public/.test(name))
    .map((name) => join(folder, name));

const configs = readdirSync('.').filter((name) => /\.config\.[jt]s$/.test(name));
// bench/peers, bench/scan and test/sites have a package.json of their own.
const sources = ['src', 'rules', 'tools', 'test', 'bench']
  .flatMap(sourcesIn)
  .filter((name) => !/^bench\/(?:peers|scan)\/|^test\/sites\//.test(name))
  .concat(configs);

/** Packages that a file imports; `isRunning`: without those of which it takes types alone. */
function imports(file: string, isRunning = false): string[] {
  const text = readFileSync(file, 'utf8');
  const code = isRunning ? text.replace(/^import type [^;]*;/gm, '') : text;
  return ts
    .preProcessFile(code)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !/^(?:\.|node:)/.test(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

it('lists every package that is imported', () => {
  const unlisted = sources.flatMap((file) =>
    imports(file)
      .filter((name) => !all.includes(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(unlisted).toEqual([]);
});

it('has every package that the command runs with among its dependencies', () => {
  const running = sourcesIn('src/scan').concat(sourcesIn('src/core'), sourcesIn('rules'));
  const missing = running.flatMap((file) =>
    imports(file, true)
      .filter((name) => !(name in listed.dependencies))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it('lists no package that nothing uses', () => {
  const used = new Set(sources.flatMap((file) => imports(file)));
  // Run by name: from scripts, from the tools, by the editor's configuration, or by a compiler that reads types.
  const words = [
    ...Object.values(listed.scripts),
    ...[...sourcesIn('tools'), 'tsconfig.json', '.prettierrc.json'].map((file) => readFileSync(file, 'utf8')),
  ].join(' ');
  const isNamed = (name: string): boolean =>
    words.includes(name) ||
    (name.startsWith('@types/') && (used.has(name.slice(7)) || words.includes(name.slice(7))));
  expect(all.filter((name) => !used.has(name) && !isNamed(name))).toEqual([]);
});

it('has no shell between npm and what it starts, which would keep a signal to itself', () => {
  const started = Object.values(listed.scripts).filter((script) => script.includes('tools/set-up.mjs'));
  expect(started.filter((script) => !script.startsWith('exec node '))).toEqual([]);
});
