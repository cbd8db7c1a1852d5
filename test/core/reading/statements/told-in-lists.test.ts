/** Suppliers in lists of what each is for, in systems and as libraries; and what stands like them and is none. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const told = (words: string): { used: string[]; denied: string[] } => {
  const { products } = readNotice(words, { form: 'text', names });
  const of = (isDenied: boolean): string[] =>
    products.filter(({ negated }) => negated === isDenied).map(({ name }) => name);
  return { used: of(false), denied: of(true) };
};

test.each([
  [
    '# Privacy\n\nWe use these suppliers:\n\n* Fernlog for surveys\n* Mossgate to send letters\n',
    ['Fernlog', 'Mossgate'],
  ],
  ['# Privacy\n\nBookings need the use of the Fernlog membership system.\n', ['Fernlog']],
  ['# Privacy\n\nThe provider of the link resolver is Fernlog Ltd.\n', ['Fernlog Ltd']],
  ['# Privacy\n\nThis website uses an open source font called Fernlog.\n', ['Fernlog']],
  [
    '# Privacy\n\nWe only work with advertising partners (such as Fernlog) who keep to a code.\n',
    ['Fernlog'],
  ],
  [
    '# Privacy\n\nHow to disable the Google Analytics and Hotjar cookies is told below.\n',
    ['Google Analytics', 'Hotjar'],
  ],
])('is used: %s', (words, used) => {
  expect(told(words).used).toEqual(used);
});

test('what is never passed to somebody, told in a list below, denies nobody', () => {
  const words =
    '# Privacy\n\nWe use Google Analytics. We never pass anything to Google Analytics:\n\n* your name\n* your address\n';
  expect(told(words).denied).toEqual([]);
});

test.each([
  'For more information about cookies visit:\n\n* [Wikipedia](https://en.wikipedia.org/wiki/HTTP_cookie)\n',
  'How to block Facebook cookies is told by your browser.',
])('what is only read elsewhere is not used: %s', (words) => {
  expect(told(`# Cookies\n\n${words}`).used).toEqual([]);
});

test('other parts of who speaks are no supplier', () => {
  expect(told('# Privacy\n\nWe share it with other parts of Fernlog Group.\n').used).toEqual([]);
});

test('a name ends where a quotation begins', () => {
  expect(told("# Privacy\n\nOur pages use Skype 'Call Buttons' to let you ring us.\n").used).toEqual([
    'Skype',
  ]);
});

describe('a heading with nothing in it', () => {
  test('ends no text', () => {
    const html =
      '<h1>Cookies</h1><p>We use Hotjar.</p><h2></h2><p>We also use Siteimprove.</p><h2>More</h2><p>We also use YouTube.</p>';
    const { products } = readNotice(html, { form: 'html', names });
    expect(products.map(({ name }) => name)).toEqual(['Hotjar', 'Siteimprove', 'YouTube']);
  });
});

test.each([
  ['Consent: For cookies that we need not set, we rely on you.', []],
  ['Addresses are supplied by the Driver and Vehicle Licensing Agency.', []],
  ['When you use My Anytown further cookies are set by it.', []],
  ['Our clerk once worked for Civica.', []],
  ['Idox Ltd won a national prize.', []],
  ['The cookie is used with JSESSIONID to find your place.', []],
  ['The X-Frame-Options header is set on this website.', []],
  ['Fernlog Ltd is a private company limited by shares, registered in England.', []],
  ['Your visit is processed by Google’s Analytics service.', ["Google's Analytics"]],
])('%s', (words, used) => {
  expect(told(`# Cookies\n\n${words}\n`).used).toEqual(used);
});
