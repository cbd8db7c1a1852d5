/** One change, said the same in print, on the desk and in the command’s text. */
import { expect, it } from 'vitest';
import { changeWords } from '../../../src/core/compare/change-words.ts';
import type { Change } from '../../../src/core/compare/comparison.ts';

const change = (over: Partial<Change>): Change => ({
  thing: 'cookie',
  how: 'changed',
  key: 'k',
  name: '_counter',
  before: null,
  after: null,
  why: null,
  ...over,
});

it.each<[string, Partial<Change>, string]>([
  ['is there now', { how: 'appeared', after: 'there' }, 'Cookie: _counter'],
  ['stands so now', { how: 'appeared', after: 'stored' }, 'Cookie: _counter (stored)'],
  [
    'was and is',
    { thing: 'lifetime', before: '1 day', after: '2 years' },
    'How long it is kept: _counter (1 day → 2 years)',
  ],
  ['was not known', { after: '2 years' }, 'Cookie: _counter (not known → 2 years)'],
  [
    'cannot be told, and was seen once',
    { how: 'could-not-tell', before: 'there' },
    'Cookie: _counter (only in the first look)',
  ],
  [
    'cannot be told, and is seen once',
    { how: 'could-not-tell', after: 'stored' },
    'Cookie: _counter (stored; only in the second look)',
  ],
])('a thing that %s', (_, over, told) => {
  expect(changeWords(change(over))).toBe(told);
});

it('cuts what stood as it is told to, and not the name', () => {
  expect(changeWords(change({ before: 'long', after: 'longer' }), (text) => text.slice(0, 2))).toBe(
    'Cookie: _counter (lo → lo)',
  );
});
