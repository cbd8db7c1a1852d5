import { describe, expect, it } from 'vitest';
import { count, grouped, list } from '../../../src/core/words/en/counting.ts';
import { countingIn } from '../../../src/core/words/counting.ts';

describe('English', () => {
  it('has one form for one and another for the rest', () => {
    const cookies = (n: number): string => count(n, { one: '1 cookie', other: `${n} cookies` });
    expect([0, 1, 2, 21].map(cookies)).toEqual(['0 cookies', '1 cookie', '2 cookies', '21 cookies']);
  });

  it('groups digits', () => {
    expect(grouped(1200)).toBe('1,200');
  });

  it('lists, and says how many a short list leaves out', () => {
    expect(list([])).toBe('');
    expect(list(['A', 'B'])).toBe('A and B');
    expect(list(['A', 'B', 'C'])).toBe('A, B and C');
    expect(list(['A', 'B', 'C', 'D'], 3)).toBe('A, B and 2 others');
    expect(list(['A', 'B', 'C'], 3)).toBe('A, B and C');
  });
});

describe('Welsh', () => {
  const { count, list } = countingIn('cy', (more) => `${more} arall`);

  it('has six forms, each a sentence of its own', () => {
    const dogs = (n: number): string =>
      count(n, { one: '1 ci', two: '2 gi', few: '3 chi', many: '6 chi', zero: '0 cŵn', other: `${n} ci` });
    expect([0, 1, 2, 3, 4, 6].map(dogs)).toEqual(['0 cŵn', '1 ci', '2 gi', '3 chi', '4 ci', '6 chi']);
  });

  it('lists in its own way', () => {
    expect(list(['A', 'B'])).toBe('A a(c) B');
  });
});
