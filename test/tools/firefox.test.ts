import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findFirefox } from '../../tools/firefox.ts';

const folder = mkdtempSync(join(tmpdir(), 'candour-firefox-'));
const there = join(folder, 'firefox');
writeFileSync(there, '');
chmodSync(there, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

it('finds a Firefox on the path', async () => {
  expect(await findFirefox({ HOME: folder, PATH: ['/nowhere', folder].join(delimiter) })).toBe(there);
});

it('takes the one that is named', async () => {
  expect(await findFirefox({ PATH: '', CANDOUR_FIREFOX: there })).toBe(there);
});

it('says so where the one that is named cannot be run', async () => {
  const named = findFirefox({ PATH: folder, CANDOUR_FIREFOX: '/nowhere/firefox' });
  await expect(named).rejects.toThrow('No Firefox at /nowhere/firefox.');
});
