/** Names that a sentence, a list or a table tells of in its own way, beside what looks like them and is none. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const cookiesIn = (text: string, form: 'text' | 'html' = 'text'): [string, number | null][] =>
  readNotice(text, { form, names }).cookies.map(({ name, seconds }) => [name, seconds]);
const DAY = 86_400;

describe('what a cookie is called is told in the words around it', () => {
  test.each([
    ['When the banner is closed a cookie is kept for 90 days. We call it bnr-shut.', 'bnr-shut', 90 * DAY],
    ['A cookie stays for one day. It goes by the name of "signup-ok".', 'signup-ok', DAY],
    ['A cookie is kept for 14 days; its name is keepdraft.', 'keepdraft', 14 * DAY],
    ['The map sets one cookie, mapzoom, which is kept for 7 days.', 'mapzoom', 7 * DAY],
    ['One cookie counts. Another, pollLater, is gone by the time you close your browser.', 'pollLater', 0],
    ['A cookie named voteDone is saved; a week later it is gone.', 'voteDone', 7 * DAY],
    ['Films come from Vimeo. Vimeo sets vuid_2x, which counts. It is kept for 2 days.', 'vuid_2x', 2 * DAY],
  ])('%s', (said, name, seconds) => {
    expect(cookiesIn(`Cookies\n\n${said}\n`)).toEqual([[name, seconds]]);
  });

  test.each([
    'A cookie, however, is no program and is kept for 2 days.',
    'A cookie is sent back for a day. This is called caching.',
    'Another, perhaps, is kept for 2 days.',
    'The header is called Set-Cookie.',
  ])('and is no other word: %s', (said) => {
    expect(cookiesIn(`Cookies\n\n${said}\n`)).toEqual([]);
  });
});

describe('plain words in a list are names where they are told of as cookies', () => {
  test('by what they do and how long, or in the cells of a row', () => {
    const text =
      'Our cookies\n\n- bigtype - keeps your letter size. Lasts 6 weeks.\n- bask - "Basket" - What is in it - 1 hour\n';
    expect(cookiesIn(text)).toEqual([
      ['bigtype', 42 * DAY],
      ['bask', 3600],
    ]);
  });

  test('and not in a list of what is kept about people', () => {
    const text =
      'Privacy and cookies policy\n\nWe keep:\n\n- complaints - 6 years\n- enquiries - used to answer you - 1 year\n';
    expect(cookiesIn(text)).toEqual([]);
  });

  test('by the sentence below that says so, and not in a glossary', () => {
    const list = '<h1>Cookies</h1><dl><dt>trail</dt><dd>The way back</dd><dt>larger</dt><dd>Type</dd></dl>';
    expect(cookiesIn(`${list}<p>Both cookies named above are deleted after 2 days.</p>`, 'html')).toEqual([
      ['trail', 2 * DAY],
      ['larger', 2 * DAY],
    ]);
    expect(cookiesIn(`${list}<p>Cookies are kept in the browser.</p>`, 'html')).toEqual([]);
  });

  test('beside a sentence of the same kind about a sure one', () => {
    const text =
      '## Cookies\n\n**pinned** keeps your pages. It is deleted after a week.\n\n**bk_token** proves who you are. It lasts an hour.\n';
    expect(cookiesIn(text)).toEqual([
      ['pinned', 7 * DAY],
      ['bk_token', 3600],
    ]);
  });

  test.each(['[1] |[2] ', '#1 |#2 ', '(a) |(b) ', 'A) |B) '])('with %sas their numbers', (numbers) => {
    const [one = '', two = ''] = numbers.split('|');
    const text = `Cookies\n\n${one}_ga (Google Analytics)\nCounts. Kept for 2 days.\n\n${two}bigtype\nLetters. Kept for a week.\n`;
    expect(cookiesIn(text)).toEqual([
      ['_ga', 2 * DAY],
      ['bigtype', 7 * DAY],
    ]);
  });
});

test('a table may stand on its side under an empty corner', () => {
  const text =
    '|  | _gid | lang_pick |\n|---|---|---|\n| Set by | Google | us |\n| Lasts | 24 hours | 7 days |\n';
  expect(cookiesIn(text)).toEqual([
    ['_gid', DAY],
    ['lang_pick', 7 * DAY],
  ]);
});

test('a table of other things under an empty corner lists none', () => {
  const text =
    'Cookies\n\n|  | Monday | Tuesday |\n|---|---|---|\n| Purpose | Bins | Paper |\n| Lasts | 1 day | 2 days |\n';
  expect(cookiesIn(text)).toEqual([]);
});

test('what stands right across a table heads a part of it', () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const table = `<table>${row('Name', 'Supplier', 'Expiry')}${row('_ga', 'Google', '2 days')}<tr><td colspan="3">Maps</td></tr>${row('NID', 'Google', '6 days')}</table>`;
  expect(cookiesIn(table, 'html').map(([name]) => name)).toEqual(['_ga', 'NID']);
});

test('a lifetime may be told below a table by the place of its cookie', () => {
  const text =
    '| Cookie | Duration | Purpose |\n|---|---|---|\n| gr_q | 5 days | Last search |\n| gr_p | see below | Page |\n\nThe second goes after one day.\n';
  expect(cookiesIn(text)).toEqual([
    ['gr_q', 5 * DAY],
    ['gr_p', DAY],
  ]);
});

test.each([
  ['Thrown away twenty minutes after your last click.', 1200],
  ['Runs out a fortnight after you opened it.', 14 * DAY],
  ['Counted from your last visit, it is gone after two days.', 2 * DAY],
  ['You would find it for sixty days, then it is deleted.', 60 * DAY],
  ['Once you close the browser it is gone.', 0],
  ['The bins are gone after two days.', null],
  ['We look at the figures after two days.', null],
])('how long it lasts, and nothing else: %s', (said, seconds) => {
  expect(cookiesIn(`Cookies\n\n- my_guide: the guide you opened. ${said}\n`)).toEqual([
    ['my_guide', seconds],
  ]);
});

test('a kind of cookie that stands before names as one word is none of them', () => {
  const text =
    'Cookies\n\nName Purpose Expires\nEssentialCookies sp_id and sp_key Keep you signed in 8 hours\n';
  const found = readNotice(text, { form: 'text', names }).cookies;
  expect(found.map(({ name, category }) => [name, category])).toEqual([
    ['sp_id', 'necessary'],
    ['sp_key', 'necessary'],
  ]);
});

test('a site that does not need cookies calls none of them necessary', () => {
  const table = '| Cookie | Purpose | Duration |\n|---|---|---|\n| tally_x | A number | 1 year |\n';
  const categoryIn = (lead: string): string | null | undefined =>
    readNotice(`# Cookies\n\n${lead}\n${table}`, { form: 'text', names }).cookies[0]?.category;
  expect(categoryIn('Our site needs these cookies to run.')).toBe('necessary');
  expect(categoryIn('Our site does not need these cookies to run. They count visits.')).toBe('statistics');
});

test('who is told nothing of a cookie does not set it', () => {
  const text =
    'Cookies\n\n1. _pk_ses, from Matomo\nOne visit. Gone after a day.\n\n2. ward_last\nThe last ward. Nothing of it goes to Matomo. Gone after a day.\n';
  expect(readNotice(text, { form: 'text', names }).cookies.map(({ product }) => product)).toEqual([
    'matomo',
    null,
  ]);
});
