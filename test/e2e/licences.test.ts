/** The built extension goes with the terms of all that is in it. No browser is started. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { BUILT } from './chromium.ts';

/** Packages that the sources of the extension import, but for types. */
function imported(): string[] {
  const files = ['background', 'popup', 'view', 'core'].flatMap((room) =>
    readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' }).map((name) => `src/${room}/${name}`),
  );
  const names = files
    // The command alone reads documents.
    .filter((name) => /\.(?:ts|svelte)$/.test(name) && !name.startsWith('src/core/reading/documents'))
    .map((name) => readFileSync(name, 'utf8').replace(/^import type [^;]*;/gm, ''))
    .flatMap((code) => ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName))
    .filter((name) => !name.startsWith('.'));
  return [...new Set(names.map((name) => name.split('/')[0] ?? name))];
}

it('has the licence of each package that is bundled, and our own', () => {
  const text = readFileSync(join(BUILT, 'LICENCES.txt'), 'utf8');
  const sections = new Map(
    text.split(/^=+\n(?=.*\n=)/m).map((section) => [section.split(/ |\n/)[0] ?? '', section]),
  );
  const packages = imported();
  expect(packages).toContain('tldts');
  // With those that they import in their turn, and those that data is made from.
  for (const name of ['Candour', ...packages, 'tldts-core', 'entities', 'esm-env', 'third-party-web']) {
    expect(sections.get(name), name).toMatch(
      /Permission is hereby granted|Redistribution and use|Mozilla Public License/,
    );
  }
});
