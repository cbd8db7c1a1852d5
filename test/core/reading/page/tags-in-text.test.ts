/** HTML tags pasted into plain text are marks, and what they say of a line is heard. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import { tagAt, withoutTags } from '../../../../src/core/reading/page/tags-in-text.ts';

const names = namesOf(companies);
const read = (text: string) => readNotice(text, { form: 'text', names });

describe('a tag', () => {
  test.each([
    ['We use <strong>Matomo</strong>.', 'We use Matomo.'],
    ['one<br/>two', 'one two'],
    ['see <a class="x" href="/a?b=1&c=2">here</a>', 'see here'],
  ])('is taken off: %s', (text, words) => {
    expect(withoutTags(text)).toBe(words);
  });

  test.each(['_ga_<container-id>', 'a < b and b > c', '<property>', '<a', '<script>'])(
    'is none where it only looks like one: %s',
    (text) => {
      expect(withoutTags(text)).toBe(text);
      expect(tagAt(text, text.indexOf('<'))).toBeNull();
    },
  );

  test('is found in time that grows with the text alone', () => {
    const text = '<a '.repeat(100_000);
    const start = performance.now();
    expect(withoutTags(text)).toBe(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

test('names in tags are named, and quotes stay verbatim', () => {
  const text =
    'Privacy\n\nWe count visits with <a href="https://matomo.org">Matomo</a>, and <em>our forms are provided by</em> <b>Fernley Forms Ltd</b>.';
  const { products, links } = read(text);
  expect(products.map(({ name }) => name)).toEqual(['Matomo', 'Fernley Forms Ltd']);
  for (const { quote, offset } of products) expect(text.slice(offset, offset + quote.length)).toBe(quote);
  expect(links.map(({ text: words, address, kind }) => [words, address, kind])).toEqual([
    ['Matomo', 'https://matomo.org', 'vendor'],
  ]);
});

test('headings and items in tags are headings and items', () => {
  const { title, products } = read(
    '<h1>Cookies on this site</h1>\n\n<p>We use these suppliers:</p>\n\n<ul>\n<li>Fernley Forms: online forms</li>\n<li>\nRookford Digital: maps\n</li>\n</ul>\n',
  );
  expect(title).toBe('Cookies on this site');
  expect(products.map(({ name }) => name)).toEqual(['Fernley Forms', 'Rookford Digital']);
});

test('a name with a place for what varies stays whole', () => {
  const { cookies } = read('# Cookies\n\nThe cookie <code>_ga_<container-id></code> lasts <b>2 years</b>.');
  expect(cookies.map(({ name, expiry }) => [name, expiry])).toEqual([['_ga_<container-id>', '2 years']]);
});
