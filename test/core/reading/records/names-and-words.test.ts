/** Cookies whose names stand beside other words, and lifetimes that are of something else. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const cookiesIn = (text: string): [string, string | null][] =>
  readNotice(`# Cookies\n\n${text}\n`, { form: 'text', names }).cookies.map(({ pattern, expiry }) => [
    pattern,
    expiry,
  ]);
const table = (name: string): string =>
  `| Cookie | Purpose | Expires |\n| --- | --- | --- |\n| ${name} | Shows the page | 1 day |`;

describe('names in brackets behind words', () => {
  test.each([
    ['QX7 Cookies (__QXShow__ and __QXSign__)', ['__QXShow__', '__QXSign__']],
    ['Place cookies (qxplace)', ['qxplace']],
    ['Site session (qx_session_id)', ['qx_session_id']],
  ])('%s', (cell, expected) => {
    expect(cookiesIn(table(cell))).toEqual(expected.map((name) => [name, '1 day']));
  });

  test.each([
    ['qx_count (Fernley)', 'qx_count'],
    ['qx_count (first party)', 'qx_count'],
  ])('and words behind a name are none: %s', (cell, expected) => {
    expect(cookiesIn(table(cell))).toEqual([[expected, '1 day']]);
  });
});

test('labels run together below a heading that might head a table', () => {
  const text =
    '## Cookie information\n\nName qx.NET_SignIdType SessionDomain  Expires At end of session\nThe server keeps your place.\n\nName qxstatType OtherDomain  Expires 900 days\nThis cookie counts visits.';
  expect(cookiesIn(text)).toEqual([
    ['qx.NET_SignId', 'At end of session'],
    ['qxstat', '900 days'],
  ]);
});

test('dots at the end of a name stand for what varies', () => {
  expect(cookiesIn('The QXS... cookie is a session cookie for those who sign in.')).toEqual([
    ['QXS*', 'session'],
  ]);
});

test('a line that says what kind of cookie it is, without a mark behind the name', () => {
  expect(cookiesIn('These cookies are set:\n\n_qx a session cookie used to slow requests down')).toEqual([
    ['_qx', 'session'],
  ]);
});

describe('how long other things last', () => {
  test('is no lifetime of the cookies', () => {
    const text =
      'The qx_js cookie records whether scripts run.\n\nThe server writes logs of each visit. These logs last for 21 days.';
    expect(cookiesIn(text)).toEqual([['qx_js', null]]);
  });
  test('and how long these last is', () => {
    expect(cookiesIn(`${table('qx_a').replace('1 day', '')}\n\nThese cookies last for 21 days.`)).toEqual([
      ['qx_a', '21 days'],
    ]);
  });
});
