/** Names of which only the beginning is told, and cells that tell more than a lifetime or less than a place. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const cookiesIn = (text: string): [string, string | null, number | null][] =>
  readNotice(`# Cookies\n\n${text}\n`, { form: 'text', names }).cookies.map(
    ({ pattern, expiry, seconds }) => [pattern, expiry, seconds],
  );
const DAY = 86_400;
const row = (name: string, lasts: string): string =>
  `| Name | Purpose | Duration |\n| --- | --- | --- |\n| ${name} | Shows the page | ${lasts} |`;

describe('the beginning of names', () => {
  test.each([
    ['Several cookies prefixed with qx_', ['qx_*']],
    ['Cookies starting with qx_seen or qx_kept', ['qx_seen*', 'qx_kept*']],
    ['All beginning with “qx_”', ['qx_*']],
    ['Cwcis sy’n dechrau gyda qx_', ['qx_*']],
    ['Any cookie whose name begins with qx_1-', ['qx_1-*']],
  ])('%s', (cell, expected) => {
    expect(cookiesIn(row(cell, '1 day'))).toEqual(expected.map((name) => [name, '1 day', DAY]));
  });

  test('in a sentence', () => {
    expect(cookiesIn('We set cookies that start with qx_ and keep them for 3 days.')).toEqual([
      ['qx_*', '3 days', 3 * DAY],
    ]);
  });

  test('is none where no name follows', () => {
    expect(cookiesIn(row('qx_seen', '1 day').replace('Shows', 'Starts with Welsh, and shows'))).toEqual([
      ['qx_seen', '1 day', DAY],
    ]);
  });
});

test.each([
  ['Expires two months after creation/update.', 'two months', 60 * DAY],
  ['Expires up to 2 years after it is set.', 'up to 2 years', 730 * DAY],
  ['Expires when you close the browser', 'Expires when you close the browser', 0],
  ['Expires after 24 hours', 'Expires after 24 hours', DAY],
  ['Expires 30 minutes from your last visit', '30 minutes', 1800],
  ['"1 year"', '1 year', 365 * DAY],
  ['‘6 mis’', '6 mis', 180 * DAY],
  ['On exit', 'On exit', 0],
  ['Wrth adael', 'Wrth adael', 0],
  ['When closed', 'When closed', 0],
  ['When you leave us a message', 'When you leave us a message', null],
])('a cell that says %s', (cell, words, seconds) => {
  expect(cookiesIn(row('qx_seen', cell))).toEqual([['qx_seen', words, seconds]]);
});

test('an ordinary word below “Enw”', () => {
  expect(
    cookiesIn(
      '| Enw | Pwrpas | Dod i ben |\n| --- | --- | --- |\n| session | Cofio eich lle | Ar ddiwedd y sesiwn |',
    ),
  ).toEqual([['session', 'Ar ddiwedd y sesiwn', 0]]);
});
