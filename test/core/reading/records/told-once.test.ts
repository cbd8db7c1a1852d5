/** What is told once of a list, of one of its cookies, or in the sentence beside a name; and what looks like it. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import { expiryIn } from '../../../../src/core/reading/records/expiry-told.ts';

const names = namesOf(companies);
const DAY = 86_400;
const cookies = (source: string) => readNotice(source, { form: 'auto', names }).cookies;
const seconds = (source: string) => cookies(source).map((cookie) => cookie.seconds);
const lifetimes = (source: string) => cookies(source).map(({ name, expiry }) => [name, expiry]);
const rows = (...cells: [name: string, purpose: string][]): string =>
  `<table><tr><th>Cookie</th><th>What for</th></tr>${cells
    .map(([name, purpose]) => `<tr><td>${name}</td><td>${purpose}</td></tr>`)
    .join('')}</table>`;
const TABLE = rows(['loan_id', 'Your loan'], ['shelf_pick', 'Your shelf']);
const page = (above: string, below = ''): string => `<h1>Cookies</h1>${above}${TABLE}${below}`;

describe('a lifetime of all, told by what none of them does', () => {
  test.each([
    ['<p>None of the cookies below is held for longer than 12 days.</p>', 12 * DAY],
    ['<p>Not one of these outlasts your visit.</p>', 0],
    ['<p>No cookie listed here remains once you have left the site.</p>', 0],
    ['<p>These cookies are never kept past the end of your session.</p>', 0],
    ['<p>Nid oes yr un o’r rhain yn aros ar ôl i chi gau’r porwr.</p>', 0],
  ])('%s', (above, length) => {
    expect(seconds(page(above))).toEqual([length, length]);
  });

  test.each([
    '<p>None of these cookies is kept for less than 12 days.</p>',
    '<p>None of these cookies is deleted when you close your browser.</p>',
    '<p>Not all of these stay after you close your browser.</p>',
    '<p>These cookies stay on your device after you close your browser.</p>',
  ])('and not by %s', (above) => {
    expect(seconds(page(above))).toEqual([null, null]);
  });
});

describe('a lifetime of all, with an exception that has its own', () => {
  test.each([
    ['<p>Each is held for 12 days, apart from shelf_pick (2 weeks).</p>', 12 * DAY, 14 * DAY],
    ['<p>All last 12 days but for shelf_pick. That one goes after a day.</p>', 12 * DAY, DAY],
    [
      '<p>With the exception of shelf_pick, which ends with your session, these cookies stay for 12 days.</p>',
      12 * DAY,
      0,
    ],
    [
      '<p>Cedwir pob un o’r rhain am bedwar mis, heblaw am shelf_pick, sy’n para am 2 ddiwrnod.</p>',
      120 * DAY,
      2 * DAY,
    ],
  ])('%s', (above, all, own) => {
    expect(seconds(page(above))).toEqual([all, own]);
  });

  test('below a list of items', () => {
    const list = '<h1>Cookies</h1><ul><li>loan_id: your loan</li><li>shelf_pick: your shelf</li></ul>';
    expect(seconds(`${list}<p>Everything in this list lapses after 12 days.</p>`)).toEqual([
      12 * DAY,
      12 * DAY,
    ]);
  });
});

describe('a lifetime of one cookie beside a list', () => {
  test('by what it is called, or by its name', () => {
    const table = rows(['loan_id', 'The loan cookie'], ['shelf_pick', 'Your shelf']);
    expect(seconds(`<h1>Cookies</h1><p>The loan cookie is deleted after 12 days.</p>${table}`)).toEqual([
      12 * DAY,
      null,
    ]);
    expect(seconds(page('<p>The shelf cookie, shelf_pick, goes after 12 days.</p>'))).toEqual([
      null,
      12 * DAY,
    ]);
  });

  test('and not by what any cookie is called', () => {
    expect(seconds(page('<p>The first cookie is deleted after 12 days.</p>'))).toEqual([null, null]);
  });
});

describe('the sentence before or behind a name', () => {
  test('says how long it lasts where it speaks of it', () => {
    expect(
      lifetimes(
        '# Cookies\n\nReserving a room leaves a cookie that lasts for 12 days. You will find it as `loan_id`.\n\nA cookie is called `shelf_pick`. We keep it for 2 weeks.\n',
      ),
    ).toEqual([
      ['loan_id', '12 days'],
      ['shelf_pick', '2 weeks'],
    ]);
  });

  test('and not where it speaks of another thing', () => {
    expect(
      lifetimes(
        '# Cookies\n\nA cookie is called `loan_id`. Our records are removed after 12 days.\n\nAnother is the cookie `shelf_pick`. We keep your loans in our system for 2 years.\n',
      ),
    ).toEqual([
      ['loan_id', null],
      ['shelf_pick', null],
    ]);
  });
});

test.each([
  ['Your computer forgets it 12 days after you chose.', '12 days'],
  ['The browser throws it out once 12 days have gone by.', '12 days'],
  ['You lose it when the browser is shut.', 'when the browser is shut'],
  ['We hold it for the entire visit.', 'the entire visit'],
  ['It remains throughout your visit and then it goes.', 'throughout your visit'],
  ['It lives for the time that you are on our site.', 'the time that you are on our site'],
  ['Mae’n para cyhyd â’ch ymweliad.', 'cyhyd â’ch ymweliad'],
  ['Your browser sends it when you leave the site.', null],
  ['It is not deleted when you close your browser.', null],
  ['It stays on your device after you close your browser.', null],
  ['Notes the length of your visit', null],
  ['It is shown throughout the site.', null],
])('a lifetime in a sentence: %s', (words, expiry) => {
  expect(expiryIn(words)).toBe(expiry);
});

describe('entries headed by a number and a name', () => {
  test.each([
    [
      '<p>1. <b>loan_id</b><br>Your loan. Good for 12 days.</p><p>2. <b>shelf_pick</b><br>Your shelf. Good for a day.</p>',
    ],
    [
      '<h3>Cookie no. 1 – loan_id</h3><p>Your loan. Lost after 12 days.</p><h3>Cookie no. 2 – shelf_pick</h3><p>Your shelf. Lost after a day.</p>',
    ],
    [
      '<h2>Cwci 1: loan_id</h2><p>Mae’n dod i ben ar ôl 12 diwrnod.</p><h2>Cwci 2: shelf_pick</h2><p>Mae’n dod i ben ar ôl 1 diwrnod.</p>',
    ],
  ])('%s', (body) => {
    expect(seconds(`<h1>Cookies</h1>${body}`)).toEqual([12 * DAY, DAY]);
  });

  test('whose part they stand in says whose they are, until the next part', () => {
    const text =
      'Cookies\n\nWhat we set is in two parts. Each has a number.\n\nPart A: cookies set by Matomo\n\nA1. _pk_id\nA number. Lapses after 12 days.\n\nA2. shelf_goal\nA goal. Lapses after a day.\n\nPart B: our own cookies\nThese have nothing to do with Matomo.\n\nB1. loan_id\nYour loan. Lapses after 12 days.\n';
    expect(cookies(text).map(({ name, product }) => [name, product])).toEqual([
      ['_pk_id', 'matomo'],
      ['shelf_goal', 'matomo'],
      ['loan_id', null],
    ]);
  });
});

describe('the sentence above a list', () => {
  const kinds = (above: string) => cookies(page(above)).map(({ category }) => category);
  test.each([
    ['<p>The following are set so that we know how our pages are used.</p>', 'statistics'],
    ['<p>The cookies below help us to show you adverts that suit you.</p>', 'advertising'],
    ['<p>These remember your settings.</p>', 'functional'],
    ['<p>Mae’r cwcis isod yn ein helpu i gyfrif ymwelwyr.</p>', 'statistics'],
  ])('says what sort of cookies they are: %s', (above, kind) => {
    expect(kinds(above)).toEqual([kind, kind]);
  });

  test.each([
    '<p>Our cookies are listed below. We use none of these to show you adverts.</p>',
    '<p>The following cookies count visitors and show you adverts.</p>',
    '<p>Our staff count visitors at the door.</p>',
  ])('says nothing of their sort: %s', (above) => {
    expect(kinds(above)).toEqual([null, null]);
  });
});

test('a product written as one word before names in a cell is whose they are', () => {
  const table =
    '<table><tr><th>Cwci</th><th>Diben</th><th>Dod i ben</th></tr><tr><td>GoogleAnalytics: _ga a _gid</td><td>Cyfrif</td><td>2 flynedd</td></tr><tr><td>loan_id</td><td>Eich benthyciad</td><td>1 diwrnod</td></tr></table>';
  expect(cookies(`<h1>Cwcis</h1>${table}`).map(({ name, product }) => [name, product])).toEqual([
    ['_ga', 'google-analytics'],
    ['_gid', 'google-analytics'],
    ['loan_id', null],
  ]);
});
