import { describe, expect, it } from 'vitest';
import { complaints } from './lint.ts';

const RULES = ['no-restricted-globals', 'no-restricted-properties', 'no-restricted-syntax'];

async function refused(text: string, file = 'src/core/visit/new.ts'): Promise<string[]> {
  const said = await Promise.all(RULES.map((rule) => complaints(rule, file, text)));
  return said.flat();
}

describe('core is refused', () => {
  it.each([
    'Date.now()',
    "Date['now']()",
    'new Date()',
    'Date()',
    'performance.now()',
    'setTimeout(String, 5)',
    'Math.random()',
    'crypto.randomUUID()',
    'process.env',
    "process.env['HOME']",
    'console.log(1)',
    "fetch('/')",
    'new WebSocket(1)',
    'document.cookie',
    'window.name',
    'navigator.language',
    'localStorage.length',
    'chrome.storage',
    'browser.storage',
    'globalThis.fetch',
    'self.name',
    'Buffer.from([])',
    'import.meta.url',
    // The machine's own time zone and language.
    'new Date(2026, 1, 1)',
    'new Date(0).getHours()',
    '(5).toLocaleString()',
    "'a'.localeCompare('b')",
    'new Intl.NumberFormat()',
  ])('%s', async (code) => {
    expect(await refused(`export const got = ${code};`)).not.toEqual([]);
  });

  it('a name of the browser’s that was meant for a variable', async () => {
    expect(await refused('export const got = [name, status, event];')).toHaveLength(3);
  });
});

describe('core may use', () => {
  it.each([
    'new Date(0).toISOString()',
    "Date.parse('2026-01-01T00:00:00Z')",
    'Date.UTC(2026, 1, 1)',
    'new Date(0).getUTCHours()',
    'Math.max(1, 2)',
    "new URL('https://www.leeds.gov.uk/').host",
    'new TextDecoder()',
    "(5).toLocaleString('en-GB')",
    "'a'.localeCompare('b', 'en')",
  ])('%s', async (code) => {
    expect(await refused(`export const got = ${code};`)).toEqual([]);
  });
});

it('others may know the time', async () => {
  expect(await refused('export const got = Date.now();', 'src/scan/observe/new.ts')).toEqual([]);
});
