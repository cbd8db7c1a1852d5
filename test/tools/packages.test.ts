/** What package.json lists is at hand where it is needed. That all of it is used, and nothing else, knip says. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

const withoutTypes = (code: string): string => code.replace(/^(?:im|ex)port type [^;]*;/gm, '');

/** `names`: what is imported, files and packages. */
const packagesAmong = (names: readonly string[]): string[] =>
  names
    .filter((name) => !/^(?:\.|node:)/.test(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );

/** Packages that a file imports, but for those of which it takes types alone. */
const imports = (file: string): string[] =>
  packagesAmong(
    ts.preProcessFile(withoutTypes(readFileSync(file, 'utf8'))).importedFiles.map(({ fileName }) => fileName),
  );

/** Packages that are loaded with a file, at once: what is imported later is not. */
function loadedWith(entry: string): Set<string> {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const load = (file: string): void => {
    if (seen.has(file) || !file.endsWith('.ts')) return;
    seen.add(file);
    const code = withoutTypes(readFileSync(file, 'utf8')).replace(/\bimport\(/g, 'later(');
    const names = ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
    for (const name of packagesAmong(names)) packages.add(name);
    for (const name of names.filter((one) => one.startsWith('.'))) load(join(dirname(file), name));
  };
  load(entry);
  return packages;
}

/** Built into the package: tools/package/command.ts compiles the components of the printed report. */
const BUILT_IN = ['svelte'];

it('has every package that the command runs with among its dependencies', () => {
  const running = sourcesIn('src/scan').concat(sourcesIn('src/core'), sourcesIn('rules'));
  const missing = running.flatMap((file) =>
    imports(file)
      .filter((name) => !(name in listed.dependencies) && !BUILT_IN.includes(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it('makes nobody who installs the command install what it does not run with', () => {
  const running = ['src/scan', 'src/fleet', 'src/core'].flatMap(sourcesIn);
  const used = new Set(running.flatMap(imports));
  expect(Object.keys(listed.dependencies).filter((name) => !used.has(name))).toEqual([]);
});

it.each(['src/scan/cli.ts', 'src/scan/index.ts'])('loads no database with %s', (entry) => {
  const loaded = loadedWith(entry);
  expect(loaded).toContain('tldts');
  for (const name of ['pg', 'pg-boss', 'kysely', '@electric-sql/pglite']) expect(loaded).not.toContain(name);
});

it('has no shell between npm and what it starts, which would keep a signal to itself', () => {
  const started = Object.values(listed.scripts).filter((script) => script.includes('tools/set-up.mjs'));
  expect(started.filter((script) => !script.startsWith('exec node '))).toEqual([]);
});
