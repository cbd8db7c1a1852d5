/** Rows of a table whose cells hold line ends, below headings that have a bar on either side. */
import { expect, test } from 'vitest';
import { fromText } from '../../../../src/core/reading/page/from-text.ts';

const rowsOf = (text: string): string[][] =>
  fromText(text).tables.flatMap(({ rows }) => rows.map((row) => row.map((cell) => cell.text)));

test('a row that goes on in the next line', () => {
  expect(
    rowsOf(
      '| Name | Use | Lasts |\n|---|---|---|\nqx_a |\nKeeps a place. | Session |\nqx_b, qx_c |\nCounts. | 1 day |',
    ),
  ).toEqual([
    ['Name', 'Use', 'Lasts'],
    ['qx_a', 'Keeps a place.', 'Session'],
    ['qx_b, qx_c', 'Counts.', '1 day'],
  ]);
});

test('rows with a bar on either side stay as they are', () => {
  expect(
    rowsOf('| Name | Use |\n|---|---|\n| qx_a | Counts |\n| qx_b | |\nNot | a row of three | here |'),
  ).toEqual([
    ['Name', 'Use'],
    ['qx_a', 'Counts'],
    ['qx_b', ''],
    ['Not', 'a row of three', 'here'],
  ]);
});
