import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { words } from '../../../src/core/words/index.ts';

it('gives the manifest the words of the catalogue', () => {
  const messages = JSON.parse(readFileSync('_locales/en/messages.json', 'utf8')) as Record<
    string,
    { message: string }
  >;
  expect(Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]))).toEqual(
    words.manifest,
  );
  const asked = JSON.stringify(manifest).match(/(?<=__MSG_)\w+?(?=__)/g) ?? [];
  expect([...new Set(asked)].sort()).toEqual(Object.keys(messages).sort());
});
