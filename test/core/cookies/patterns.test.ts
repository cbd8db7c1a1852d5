import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOf, matches, patternOf, specificity, splitNames } from '../../../src/core/cookies/patterns.ts';
import cases from './patterns.json' with { type: 'json' };

const cookieName = fc.stringMatching(/^[A-Za-z0-9_.#$!^~-]{1,20}$/);
const glob = fc.stringMatching(/^[ab_*]{0,12}$/);

/** The same question answered letter by letter, without cleverness. */
function covers(pattern: string, name: string): boolean {
  if (pattern === '') return name === '';
  if (pattern.startsWith('*')) {
    return covers(pattern.slice(1), name) || (name !== '' && covers(pattern, name.slice(1)));
  }
  return pattern[0] === name[0] && name !== '' && covers(pattern.slice(1), name.slice(1));
}

describe('patternOf', () => {
  it.each(cases.printed)('reads $name: $printed', ({ printed, pattern }) => {
    expect(patternOf(printed)).toBe(pattern);
  });

  it('leaves its own normal form alone', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), cookieName), (printed) => {
        const pattern = patternOf(printed);
        if (pattern !== null) expect(matches(pattern, pattern)).toBe(true);
      }),
    );
  });

  it('covers the name that any placeholder at the end stands for', () => {
    const stem = fc.stringMatching(/^[a-z]{2,8}_$/).filter((text) => !/[xyn]_$/.test(text));
    const ending = fc.constantFrom('XXXX', '<id>', '{id}', '{{id}}', '[random number]', '#', '*', '…', '...');
    fc.assert(
      fc.property(stem, ending, cookieName, (start, end, rest) => {
        const pattern = patternOf(start + end);
        expect(pattern).toBe(start + '*');
        expect(matches(start + '*', start + rest)).toBe(true);
        expect(matches(start + '*', rest.replaceAll('_', '-'))).toBe(false);
      }),
    );
  });
});

describe('splitNames', () => {
  it.each(cases.cells)('parts $name', ({ cell, names }) => {
    expect(splitNames(cell)).toEqual(names);
  });

  it('gives back names joined by commas', () => {
    const plain = fc.stringMatching(/^_[a-z]{2,9}$/);
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1 }), (names) => {
        expect(splitNames(names.join(', '))).toEqual(names);
      }),
    );
  });
});

describe('matches', () => {
  it.each(cases.covers)('$pattern and $name: $covers', ({ pattern, name, covers: expected }) => {
    expect(matches(pattern, name)).toBe(expected);
  });

  it('agrees with a letter-by-letter reading', () => {
    fc.assert(
      fc.property(glob, fc.stringMatching(/^[ab_]{0,12}$/), (pattern, name) => {
        fc.pre(/[^*]/.test(pattern));
        expect(matches(pattern, name)).toBe(covers(pattern, name));
      }),
      { numRuns: 2000 },
    );
  });

  it('stays fast on hostile input', () => {
    const started = performance.now();
    expect(matches('*a'.repeat(5000) + 'b', 'a'.repeat(50_000))).toBe(false);
    patternOf('('.repeat(50_000));
    patternOf(' ('.repeat(50_000));
    patternOf('x'.repeat(50_000));
    splitNames('_'.repeat(50_000) + ' )');
    splitNames('_ and '.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('bestOf', () => {
  it.each([
    [['_ga*', '_ga_*', '_ga'], '_ga_1', '_ga_*'],
    [['_ga*', '_ga_*', '_ga'], '_ga', '_ga'],
    [['_ga*', '_ga'], '_gat', '_ga*'],
    [['*', '_gid'], '_ga', null],
    [['a*c', 'ab*'], 'abc', 'a*c'],
    [[], '_ga', null],
  ])('of %j covering %s picks %s', (patterns, name, best) => {
    expect(bestOf(patterns, name)).toBe(best);
  });

  it('puts an exact name above every other pattern that covers it', () => {
    fc.assert(
      fc.property(cookieName, fc.nat(20), fc.nat(20), (name, from, to) => {
        const pattern = name.slice(0, from) + '*' + name.slice(Math.max(from, to));
        fc.pre(matches(pattern, name));
        expect(specificity(name)).toBeGreaterThan(specificity(pattern));
      }),
    );
  });
});
