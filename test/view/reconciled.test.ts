import { describe, expect, it } from 'vitest';
import { RECONCILIATION_COLUMNS } from '../../src/view/columns/reconciliation-columns.ts';
import { csvTable } from '../../src/view/csv.ts';
import { RECONCILIATION_FIELDS } from '../../src/view/fields/reconciliation-fields.ts';
import { isDifference, nameOf, reconciledRows, sawOf, saysOf } from '../../src/view/reconciled.ts';
import { AUDITED, HOSTILE, UNDECLARED } from '../workspace/fixtures.ts';

const rows = (state: typeof AUDITED) => (state.report ? reconciledRows(state.report) : []);
const named = (name: string) => {
  const row = rows(AUDITED).find((each) => each.row.name === name);
  if (row === undefined) throw new Error(`There is no row of ${name}`);
  return row;
};

describe('a row in words', () => {
  it('says what the notice says, and what we saw', () => {
    const counter = named('_counter');
    expect(saysOf(counter)).toBe(
      'It lists it. Kept: 30 days. Kind: statistics. Purpose: tells one visitor from another',
    );
    expect(sawOf(counter)).toMatch(/^It was stored, asked to be kept for 2 years\. Seen before you chose/);
  });

  it('says of what was not seen that this is normal', () => {
    expect(sawOf(named('Mapco'))).toBe('Nothing; it may need a step that was not taken. This is normal.');
    expect(nameOf(named('Mapco'))).toBe('Mapper (Mapco)');
  });

  it('has words in each of the first four columns, whatever was seen', () => {
    for (const row of [...rows(AUDITED), ...rows(UNDECLARED), ...rows(HOSTILE)])
      for (const column of RECONCILIATION_COLUMNS.slice(0, 4)) expect(column.text(row)).not.toBe('');
  });

  it('is no difference where it agrees, is not seen here, or no finding rests on it', () => {
    const left = rows(AUDITED).filter((row) => !isDifference(row));
    expect(new Set(left.map(({ row }) => row.difference))).toEqual(
      new Set(['agrees', 'not-seen', 'not-checked']),
    );
    expect(left.length).toBeLessThan(rows(AUDITED).length);
  });
});

it('keeps a hostile name from running in a spreadsheet', () => {
  const lines = csvTable(RECONCILIATION_FIELDS, rows(HOSTILE)).split('\r\n');
  expect(lines.filter((line) => line.includes('HYPERLINK'))).toEqual([
    expect.stringMatching(/^cookie,"'=HYPERLINK\(/),
  ]);
});
