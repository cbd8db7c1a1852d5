/** Names that are written as few are, with marks of footnotes beside them, or with their maker before them. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const cookies = (source: string) => readNotice(source, { form: 'auto', names }).cookies;

const forms = {
  HTML: (name: string) =>
    `<h1>Cookies</h1><table><tr><th>Name</th><th>Purpose</th><th>Expires</th></tr>
<tr><td>${name}</td><td>Holds a number</td><td>3 days</td></tr></table>`,
  text: (name: string) =>
    `Cookies\n\nName Purpose Expires\nbasket_no Counts books 2 days\n${name} Holds a number 3 days\n`,
};

describe.each(Object.entries(forms))('in %s, a name', (_, form) => {
  test.each([
    '.library.gov.uk_shelf',
    'library.gov.uk_shelf',
    'www.library.gov.uk-consent',
    'SHELF_.library.gov.uk_%2F_last',
    'SHELF_%D_last',
    '%s_shelf',
    'shelf%2Fpick',
  ])('%s is read as printed', (name) => {
    const found = cookies(form(name)).find((cookie) => cookie.seconds === 259_200);
    expect(found?.name).toBe(name);
  });

  test.each([
    '† shelf_pick',
    '‡shelf_pick',
    '* shelf_pick',
    '¹ shelf_pick',
    '²shelf_pick',
    'shelf_pick³',
    'shelf_pick†',
  ])('is read without the mark of its footnote: %s', (printed) => {
    const found = cookies(form(printed)).find((cookie) => cookie.seconds === 259_200);
    expect(found?.name).toBe('shelf_pick');
  });
});

test.each(['[4] tongue', '(4) tongue', '4. tongue'])(
  'a plain name after the number of its footnote: %s',
  (printed) => {
    expect(cookies(forms.HTML(printed)).map(({ name }) => name)).toEqual(['tongue']);
  },
);

test.each(['www.library.gov.uk', '25%', 'library.gov.uk'])('%s is no name', (word) => {
  expect(cookies(forms.HTML(word))).toEqual([]);
});

describe('whose they are', () => {
  test.each([
    [
      'in one word before them',
      'Name Purpose Expires\nGoogleAnalytics __utma, __utmb and __utmz Counts visits 3 days',
    ],
    [
      'in words before them',
      'Name Purpose Expires\nGoogle Analytics __utma, __utmb and __utmz Counts visits 3 days',
    ],
  ])('stands %s', (_, source) => {
    expect(cookies(`Cookies\n\n${source}\n`).map(({ name, product }) => [name, product])).toEqual([
      ['__utma', 'google-analytics'],
      ['__utmb', 'google-analytics'],
      ['__utmz', 'google-analytics'],
    ]);
  });

  test.each([
    ['Google via our pages', '_ga', 'google-analytics'],
    ['Microsoft', '_clck', 'microsoft-clarity'],
    // The company is named, and another sets cookies of that name.
    ['Google', '_clck', 'company:google'],
    ['Google', 'shelf_pick', 'company:google'],
  ])('%s with %s is %s', (provider, name, product) => {
    const [cookie] = cookies(
      `<h1>Cookies</h1><table><tr><th>Name</th><th>Provider</th><th>Expires</th></tr><tr><td>${name}</td><td>${provider}</td><td>1 day</td></tr></table>`,
    );
    expect(cookie?.product).toBe(product);
  });
});

test('a space that was left in a name is none of it', () => {
  expect(cookies(forms.HTML('__ utmz')).map(({ name, pattern }) => [name, pattern])).toEqual([
    ['__ utmz', '__utmz'],
  ]);
});

test('names told of in one sentence under a heading about cookies', () => {
  const read = cookies(
    '<h1>Our pages</h1><h2>Cookies of the map</h2><p>While you look, map-user is kept for 9 days and map_sess for as long as your browser stays open.</p>',
  );
  expect(read.map(({ name, expiry }) => [name, expiry])).toEqual([
    ['map-user', '9 days'],
    ['map_sess', 'as long as your browser stays open'],
  ]);
});

test('columns are known by what they hold where their headings are in words of their own', () => {
  const read = cookies(
    `<h1>Cookies</h1><table><tr><th>Whose</th><th>What it is called</th><th>Gone after</th></tr>
<tr><td>SoundCloud</td><td>loan_id</td><td>9 days</td></tr><tr><td>Issuu</td><td>tongue</td><td>a week</td></tr></table>`,
  );
  expect(read.map(({ name, product, expiry }) => [name, product, expiry])).toEqual([
    ['loan_id', 'soundcloud', '9 days'],
    ['tongue', 'issuu', 'a week'],
  ]);
});
