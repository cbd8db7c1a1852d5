/** Which frame of the page a request or a cookie is of. */
import { expect, it } from 'vitest';
import { judge } from '../../../src/core/report/judge.ts';
import { COOKIE_COLUMNS } from '../../../src/view/columns/cookie-columns.ts';
import { HOST_COLUMNS } from '../../../src/view/columns/host-columns.ts';
import { csvTable } from '../../../src/view/csv.ts';
import { COOKIE_FIELDS } from '../../../src/view/fields/cookie-fields.ts';
import { HOST_FIELDS } from '../../../src/view/fields/host-fields.ts';
import { shownColumns } from '../../../src/view/table.ts';
import { cookie, known, request, visit } from '../build.ts';

const FRAME = 'maps.example';
const framed = judge(
  [
    visit([
      request('tiles.example', { at: 50 }),
      request('tiles.example', { frame: FRAME }),
      request('tiles.example', { frame: FRAME }),
      cookie('own'),
      cookie('_map', { host: FRAME, frame: FRAME }),
    ]),
  ],
  [],
  known,
);
const plain = judge([visit([request('tiles.example'), cookie('own')])], [], known);

it('tells requests of a frame apart from the page’s own, and counts those of one together', () => {
  expect(framed.requests.map(({ frame, count }) => [frame, count])).toEqual([
    [undefined, 1],
    [FRAME, 2],
  ]);
});

it('says in which frame a cookie was asked for', () => {
  expect(framed.cookies.find(({ name }) => name === '_map')?.frame).toBe(FRAME);
  expect(framed.cookies.find(({ name }) => name === 'own')).not.toHaveProperty('frame');
});

it('has a column for it where any row has one', () => {
  const ids = (report: typeof framed): boolean[] => [
    shownColumns(HOST_COLUMNS, report.requests).some(({ id }) => id === 'frame'),
    shownColumns(COOKIE_COLUMNS, report.cookies).some(({ id }) => id === 'frame'),
  ];
  expect(ids(framed)).toEqual([true, true]);
  expect(ids(plain)).toEqual([false, false]);
});

it('has it in each table for a spreadsheet', () => {
  expect(csvTable(HOST_FIELDS, framed.requests)).toContain(`,${FRAME},`);
  expect(csvTable(COOKIE_FIELDS, framed.cookies)).toMatch(new RegExp(`^_map,.*,${FRAME},`, 'm'));
});
