/** HTML tables within Markdown or plain text: read as tables, each quote verbatim in the text as it was published. */
import { expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const read = (source: string) => readNotice(source, { form: 'text', names }).cookies;

const TABLE = `<table>
  <caption>Cookies of the library</caption>
  <thead><tr><th>Cookie</th><th>Purpose</th><th>Lasts</th></tr></thead>
  <tbody>
  <tr><td><code>shelf_pick</code></td><td rowspan="2">Holds a book &amp; a shelf</td><td>9 days</td></tr>
  <tr><td>loan_id<br>loan_no</td><td>2 hours</td></tr>
  </tbody>
</table>`;

test.each([
  ['Markdown', `# Cookies\n\nWe use these.\n\n${TABLE}\n\n## Contact\n\nRing us.`],
  ['Markdown, in one line', `# Cookies\n\n${TABLE.replaceAll('\n', ' ')}\n\nRing us.`],
  ['plain text', `Cookies\n\nWe use these.\n${TABLE}\nRing us.`],
])('in %s', (_, source) => {
  const cookies = read(source);
  expect(cookies.map(({ name, expiry, purpose }) => [name, expiry, purpose])).toEqual([
    ['shelf_pick', '9 days', 'Holds a book & a shelf'],
    ['loan_id', '2 hours', 'Holds a book & a shelf'],
    ['loan_no', '2 hours', 'Holds a book & a shelf'],
  ]);
  for (const { name, quote, offset } of cookies) {
    expect(source.slice(offset, offset + quote.length)).toBe(quote);
    expect(quote).toContain(name);
  }
});

test('one that is never closed swallows nothing', () => {
  const source =
    '# Cookies\n\n<table>\n\n| Cookie | Purpose | Lasts |\n|---|---|---|\n| loan_id | Holds a loan | 9 days |\n';
  expect(read(source).map(({ name, expiry }) => [name, expiry])).toEqual([['loan_id', '9 days']]);
});
