import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueKindOf } from '../../../src/core/cookies/value-kind.ts';

describe('valueKindOf', () => {
  it.each([
    ['', 'empty'],
    ['""', 'empty'],
    ['true', 'flag'],
    ['1', 'flag'],
    ['denied', 'flag'],
    ['42', 'number'],
    ['1700000000', 'number'],
    ['-1.5', 'number'],
    ['5d41402abc4b2a76b9719d911017c592', 'hex'],
    ['123e4567-e89b-12d3-a456-426614174000', 'hex'],
    ['GA1.1.123456789.1700000000', 'token'],
    ['fb.1.1700000000000.123456789', 'token'],
    ['dGVzdA==', 'token'],
    ['en-GB', 'token'],
    ['{"a":1}', 'structured'],
    ['%7B%22a%22%3A1%7D', 'structured'],
    ['[1,2]', 'structured'],
    ['analytics:1,marketing:0', 'structured'],
    ['a=1&b=2', 'structured'],
    ['hello world', 'text'],
    ['Ymweld â ni', 'text'],
  ])('calls %s %s', (value, kind) => {
    expect(valueKindOf(value)).toBe(kind);
  });

  it('answers at once for anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => typeof valueKindOf(value) === 'string'));
    const started = performance.now();
    for (const piece of ['a=', 'a=b&', '%7B', 'a:1,', ' ']) valueKindOf(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
