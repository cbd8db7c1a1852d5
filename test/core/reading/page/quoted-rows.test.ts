/** Tables of comma-separated values in quotation marks. */
import { expect, test } from 'vitest';
import { fromText } from '../../../../src/core/reading/page/from-text.ts';

const tablesIn = (text: string): string[][][] =>
  fromText(text).tables.map(({ rows }) => rows.map((row) => row.map((cell) => cell.text)));

test('below a directive, with headings that need no marks', () => {
  const text =
    '.. csv-table:: What we set\n   :header: Name, Use, Lasts\n   :widths: 2, 6, 2\n\n   "qx_a", "Keeps a place, and counts", "1 day"\n   qx_b, "Says that you ""saw"" it", 1 year\n\nAfter it, a sentence.\n';
  expect(tablesIn(text)).toEqual([
    [
      ['Name', 'Use', 'Lasts'],
      ['qx_a', 'Keeps a place, and counts', '1 day'],
      ['qx_b', 'Says that you "saw" it', '1 year'],
    ],
  ]);
  expect(fromText(text).blocks.at(-1)?.text).toBe('After it, a sentence.');
});

test('rows alike, each cell at its place', () => {
  const text = 'Cookies\n\n"Name","Lasts"\n"qx_a", "1 day"\n';
  expect(tablesIn(text)).toEqual([
    [
      ['Name', 'Lasts'],
      ['qx_a', '1 day'],
    ],
  ]);
  for (const cell of fromText(text).tables.flatMap(({ rows }) => rows.flat()))
    expect(text.slice(cell.offset, cell.end)).toBe(cell.text);
});

test.each([
  'He said "yes", "no" and "perhaps".\n"Yes", she said.',
  '"Yes", "no"',
  '"One", "two"\n"One", "two", "three"',
  '"One", "two\n"three", "four"',
])('no table: %s', (text) => {
  expect(tablesIn(text)).toEqual([]);
});
