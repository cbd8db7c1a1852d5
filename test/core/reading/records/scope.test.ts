/** What is said once of all the cookies that follow, and until where it holds. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const cookies = (source: string) => readNotice(source, { form: 'auto', names }).cookies;
const lifetimes = (source: string) =>
  cookies(source).map(({ name, expiry, seconds }) => [name, expiry, seconds]);

const table = (...rows: string[]): string =>
  `<table><tr><th>Cookie</th><th>What for</th></tr>${rows
    .map((name) => `<tr><td>${name}</td><td>Holds a number</td></tr>`)
    .join('')}</table>`;
const page = (above: string, below = ''): string =>
  `<h1>Cookies</h1>${above}${table('loan_id', 'shelf_pick')}${below}`;
const DAY = 86_400;

describe('a lifetime of all', () => {
  test.each<[string, string, number]>([
    ['<p>All these cookies perish after 12 days.</p>', '12 days', 12 * DAY],
    ['<p>Every cookie listed here is wiped when the browser is shut.</p>', 'when the browser is shut', 0],
    ['<p>The cookies below last for a fortnight.</p>', 'a fortnight', 14 * DAY],
    [
      '<p>We set few cookies. They all lapse at the end of your session.</p>',
      'at the end of your session',
      0,
    ],
    ['<p>These are session cookies.</p>', 'session', 0],
    ['<h2>Session cookies</h2>', 'Session', 0],
    ['<h2>Cookies that are kept for three months</h2>', 'three months', 90 * DAY],
    ['<p>Mae pob cwci isod yn para am ddeg diwrnod.</p>', 'ddeg diwrnod', 10 * DAY],
    ['<p>Bydd yr holl gwcis hyn yn dod i ben ar ôl 12 diwrnod.</p>', '12 diwrnod', 12 * DAY],
    ['<p>Our cookies are named here, each with a life of 12 days:</p>', '12 days', 12 * DAY],
    ['<p>Unless we say otherwise, they all lapse after 12 days.</p>', '12 days', 12 * DAY],
    [
      '<p>Each of these cookies stays for as long as your browser is open.</p>',
      'as long as your browser is open',
      0,
    ],
  ])('%s', (above, words, seconds) => {
    expect(lifetimes(page(above))).toEqual([
      ['loan_id', words, seconds],
      ['shelf_pick', words, seconds],
    ]);
  });

  test('said below the list', () => {
    expect(lifetimes(page('', '<p>Each of these cookies fades after 12 days.</p>'))).toEqual([
      ['loan_id', '12 days', 12 * DAY],
      ['shelf_pick', '12 days', 12 * DAY],
    ]);
  });

  test('said once for the tables of all sections, and not where a row or a nearer sentence says another', () => {
    expect(
      lifetimes(`<h1>Cookies</h1><p>All our cookies are deleted after 12 days, unless we say otherwise.</p>
<h2>Needed</h2>${table('loan_id')}
<h2>Counting</h2><p>These cookies last for one hour.</p>${table('seen_no')}
<h2>Others</h2><table><tr><th>Cookie</th><th>Purpose</th><th>Expires</th></tr>
<tr><td>shelf_pick</td><td>Holds the shelf</td><td>2 days</td></tr><tr><td>hue_pick</td><td>Holds a colour</td><td></td></tr></table>`),
    ).toEqual([
      ['loan_id', '12 days', 12 * DAY],
      ['seen_no', 'one hour', 3600],
      ['shelf_pick', '2 days', 2 * DAY],
      ['hue_pick', '12 days', 12 * DAY],
    ]);
  });

  test('of which one of two comes first has no length', () => {
    const words = 'when you shut your browser, or when you have rested for about an hour';
    expect(lifetimes(page(`<p>All these cookies are wiped ${words}.</p>`))).toEqual([
      ['loan_id', words, null],
      ['shelf_pick', words, null],
    ]);
  });

  test('does not hold for the one that is excepted', () => {
    expect(lifetimes(page('<p>All these cookies last for 12 days, except shelf_pick.</p>'))).toEqual([
      ['loan_id', '12 days', 12 * DAY],
      ['shelf_pick', null, null],
    ]);
  });

  test.each([
    '<p>Most of these cookies last for 12 days.</p>',
    '<p>All session cookies are deleted when you close your browser.</p>',
    '<p>Cookies are small files. Some of them last for 12 days.</p>',
    '<p>You can delete all cookies when you close your browser.</p>',
    '<p>We keep your answers for 12 days.</p>',
    '<h2>Session and persistent cookies</h2>',
  ])('none from %s', (above) => {
    expect(lifetimes(page(above))).toEqual([
      ['loan_id', null, null],
      ['shelf_pick', null, null],
    ]);
  });

  test('of this table alone does not reach the next', () => {
    expect(
      lifetimes(
        `<h1>Cookies</h1><p>All cookies in this table last for 12 days.</p>${table('loan_id')}<p>Further ones:</p>${table('seen_no')}`,
      ),
    ).toEqual([
      ['loan_id', '12 days', 12 * DAY],
      ['seen_no', null, null],
    ]);
  });

  test('told in the sentence before the name', () => {
    expect(
      lifetimes('Cookies\n\nWhen you hide the map we leave a session cookie. Its name is ‘map--hide’.'),
    ).toEqual([['map--hide', 'session', 0]]);
  });
});

describe('a category of all', () => {
  const category = (above: string) => cookies(page(above)).map((cookie) => cookie.category);

  test.each([
    ['<p>Our pages cannot work without these.</p>', 'necessary'],
    ['<p>These cookies are needed for the library to work.</p>', 'necessary'],
    ['<p>You cannot refuse the cookies below.</p>', 'necessary'],
    ['<p>The portal relies on the following cookies.</p>', 'necessary'],
    ['<p>Mae’r cwcis hyn yn hollol angenrheidiol.</p>', 'necessary'],
    ['<p>Ni allwch wrthod y rhain: ni ellir eu diffodd.</p>', 'necessary'],
    ['<h2>Security</h2>', 'security'],
    ['<h2>Diogelwch</h2>', 'security'],
    ['<h2>Social media</h2>', 'social'],
    ['<p>These cookies are not essential.</p>', null],
    ['<p>Mae’r cwcis hyn yn anhanfodol.</p>', null],
    ['<p>We set these only if you agree.</p>', null],
    ['<p>Nothing to see.</p>', null],
  ])('%s is %s', (above, expected) => {
    expect(category(above)).toEqual([expected, expected]);
  });
});

test('what is said of one entry is not said of the next', () => {
  const read = cookies(`Cookies

1. _pk_ref.1 Matomo
Notes the page that sent you. It fades after 9 days.

2. hue_pick
Holds a colour.`);
  expect(read.map(({ name, product, expiry }) => [name, product, expiry])).toEqual([
    ['_pk_ref.1', 'matomo', '9 days'],
    ['hue_pick', null, null],
  ]);
});

test('a further row of headings begins a table of its own', () => {
  const { cookies: read, products } = readNotice(
    `# Cookies

| Cookie | Set by | What for | Lasts |
|---|---|---|---|
| bar_shut | Cookiebot | Your answer | 1 year |
| Provider | Cookie | Lasts | What for |
| Matomo | _pk_id.2 | 9 days | Counts |
`,
    { form: 'text', names },
  );
  expect(read.map(({ name, product, expiry }) => [name, product, expiry])).toEqual([
    ['bar_shut', 'cookiebot', '1 year'],
    ['_pk_id.2', 'matomo', '9 days'],
  ]);
  expect(products.map(({ name }) => name)).toEqual(['Cookiebot', 'Matomo']);
});
