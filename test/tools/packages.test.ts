/** What package.json lists is at hand where it is needed. That all of it is used, and nothing else, knip says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

interface Listed {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
}

const listed = JSON.parse(readFileSync('package.json', 'utf8')) as Listed;

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|js|mjs|svelte)$/.test(name) && !/node_modules|^sites\/public/.test(name))
    .map((name) => join(folder, name));

/** Packages that a file imports, but for those of which it takes types alone. */
function imports(file: string): string[] {
  const code = readFileSync(file, 'utf8').replace(/^import type [^;]*;/gm, '');
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

it('has every package that the command runs with among its dependencies', () => {
  const running = sourcesIn('src/scan').concat(sourcesIn('src/core'), sourcesIn('rules'));
  const missing = running.flatMap((file) =>
    imports(file)
      .filter((name) => !(name in listed.dependencies))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it('has no shell between npm and what it starts, which would keep a signal to itself', () => {
  const started = Object.values(listed.scripts).filter((script) => script.includes('tools/set-up.mjs'));
  expect(started.filter((script) => !script.startsWith('exec node '))).toEqual([]);
});
