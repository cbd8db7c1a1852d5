/** Whose a cookie is by its own name: only of a product that the notice names, and never by a name that others use too. */
import { expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const TABLE = (rows: string): string =>
  `<table><tr><th>Cookie</th><th>Purpose</th><th>Expires</th></tr>${rows}</table>`;
const ROW = (name: string): string => `<tr><td>${name}</td><td>A number</td><td>11 months</td></tr>`;
const productsIn = (body: string) =>
  readNotice(`<h1>Cookies</h1>${body}`, { form: 'html', names }).cookies.map(({ name, product }) => [
    name,
    product,
  ]);

test('a product that is named elsewhere has the cookies that are its own', () => {
  expect(
    productsIn(
      `<h2>Visits</h2><p>We use Matomo to count visits to our pages.</p>${TABLE(ROW('_pk_id') + ROW('weir_id'))}`,
    ),
  ).toEqual([
    ['_pk_id', 'matomo'],
    ['weir_id', null],
  ]);
});

test.each([
  ['named by nobody', `<p>We count visits.</p>${TABLE(ROW('_pk_id'))}`],
  ['named as not used', `<p>We do not use Matomo.</p>${TABLE(ROW('_pk_id'))}`],
])('not where it is %s', (_, body) => {
  expect(productsIn(body)).toEqual([['_pk_id', null]]);
});

test('a company that is called as one of its products may mean another', () => {
  const rows =
    '<tr><td>_hjSessionUser_5</td><td>Contentsquare via weir.example</td><td>A number</td><td>11 months</td></tr>';
  const table = `<table><tr><th>Cookie</th><th>Provider</th><th>Purpose</th><th>Expires</th></tr>${rows}</table>`;
  expect(productsIn(table)).toEqual([['_hjSessionUser_5', 'hotjar']]);
});

test('the way it comes, in brackets, is no part of who sets it', () => {
  const rows =
    '<tr><td>_ga</td><td>Google (via www.anytown.gov.uk)</td><td>A number</td><td>11 months</td></tr>';
  const table = `<table><tr><th>Cookie</th><th>Provider</th><th>Purpose</th><th>Expires</th></tr>${rows}</table>`;
  expect(productsIn(table)).toEqual([['_ga', 'google-analytics']]);
});
