/** One consent tool is found from one entry: its rule, and the reader of the same id where the rule says that it declares. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { consentTools } from '../../../../rules/index.ts';
import { deviceStorage } from '../../../../src/core/reading/tools/iab-device-storage.ts';
import { toolReaders } from '../../../../src/core/reading/tools/index.ts';

const folder = fileURLToPath(new URL('../../../../src/core/reading/tools', import.meta.url));
const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
const declaring = consentTools.filter(({ declares }) => declares !== undefined).map(({ id }) => id);
const readers = toolReaders.map(({ id }) => id);

describe('a consent tool that declares', () => {
  it('has a reader for its rule, and a rule for its reader', () => {
    expect([...readers].sort()).toEqual([...declaring].sort());
  });

  it('is read in the file of its id, which the list has', () => {
    const named = files.filter((file) => consentTools.some(({ id }) => id === file));
    expect(named.sort()).toEqual([...readers].sort());
    expect(files).toContain(deviceStorage.id);
  });
});
