import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsOf } from '../../../src/core/cookies/lifetimes.ts';
import cases from './lifetimes.json' with { type: 'json' };

const UNITS = { second: 1, minute: 60, hour: 3600, day: 86400, week: 604800, month: 2592000, year: 31536000 };
const unit = fc.constantFrom(...(Object.keys(UNITS) as (keyof typeof UNITS)[]));

describe('secondsOf', () => {
  it.each(cases as [string, number | null][])('%s is %s', (words, seconds) => {
    expect(secondsOf(words)).toBe(seconds);
  });

  it('reads any count of any unit, in capitals, abbreviated by space, bounded or qualified', () => {
    const before = fc.constantFrom('', 'Up to ', 'Expires after ', 'approx. ', 'Persistent: ');
    const after = fc.constantFrom('', '.', ' from last visit', ' after you accept', ' (persistent)');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        unit,
        before,
        after,
        fc.boolean(),
        (n, name, pre, post, caps) => {
          const words = `${pre}${n} ${name}${n === 1 ? '' : 's'}${post}`;
          expect(secondsOf(caps ? words.toUpperCase() : words)).toBe(n * UNITS[name]);
        },
      ),
    );
  });

  it('is null or a whole number of seconds up to a century, whatever it is given', () => {
    const word = fc.constantFrom(
      'session',
      '2',
      'years',
      'browser',
      'closed',
      'or',
      'and',
      '-',
      '(',
      ')',
      'a',
      'half',
      '½',
      ',',
    );
    const words = fc.oneof(
      fc.string(),
      fc.array(word).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(words, (text) => {
        const seconds = secondsOf(text);
        return seconds === null || (Number.isInteger(seconds) && seconds >= 0 && seconds <= 3_153_600_000);
      }),
      { numRuns: 1000 },
    );
  });

  it('stays fast on hostile input', () => {
    const started = performance.now();
    for (const piece of ['(', ' ', '1,000', 'a ', '1 year ', '-', 'p1y']) secondsOf(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
