import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patterned, rowsOf } from '../../../src/core/text/patterns-of-rows.ts';

const there = (rows: readonly object[]): unknown => JSON.parse(JSON.stringify(rows));
const back = (rows: readonly object[]): unknown =>
  rowsOf(JSON.parse(JSON.stringify(patterned(rows))) as ReturnType<typeof patterned>);

describe('rows as patterns', () => {
  it('are the same rows again, whatever they hold and miss', () => {
    const cell = fc.oneof(
      fc.constantFrom(null, true, 0, '', '[]', 'null', [], {}, [null], { a: 1 }, undefined),
      fc.jsonValue(),
    );
    const row = fc.dictionary(fc.constantFrom('name', 'host', 'seen', 'at', 'quote'), cell);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        expect(back(rows)).toEqual(there(rows));
      }),
    );
  });

  it('keep the order of their keys', () => {
    const rows = [
      { b: 1, a: 2 },
      { a: 3, b: 4 },
    ];
    expect(JSON.stringify(back(rows))).toBe(JSON.stringify(rows));
  });

  it('say once what all of them say', () => {
    const rows = Array.from({ length: 1000 }, (_, n) => ({
      name: `visit_${n}`,
      host: '.anytown.gov.uk',
      seen: [{ journey: n % 2 === 0 ? 'none' : 'reject' }],
    }));
    const text = JSON.stringify(patterned(rows));
    // Once for either journey.
    expect(text.split('.anytown.gov.uk')).toHaveLength(3);
    expect(text.length).toBeLessThan(JSON.stringify(rows).length / 4);
  });
});
