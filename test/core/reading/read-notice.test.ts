import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companies } from '../../../rules/index.ts';
import { fromHtml } from '../../../src/core/reading/page/from-html.ts';
import { formOf, namesOf, readNotice } from '../../../src/core/reading/index.ts';

const names = namesOf(companies);
const read = (source: string, form: 'html' | 'text' | 'json' | 'auto' = 'text') =>
  readNotice(source, { form, names });

const WORDS = [
  '# Cookies',
  '## Google Analytics',
  'We use Google Analytics',
  'We do not use Hotjar',
  'With your permission',
  ' unless you agree',
  'Your data is stored in the UK',
  'Last updated 3 May 2021',
  '- a list',
  ':',
  '.',
  '\n',
  '\n\n',
  '|',
  '| _ga | Google | 2 years |',
  '\t',
  '[a link](https://example.gov.uk/privacy)',
  '**',
  '<p>',
  '</p>',
  '<table><tr><td>',
  '<li>',
  '’',
  '“',
  '{',
  '}',
  '"optionalCookies":[',
  ']',
];

describe('whatever is read', () => {
  it.each(['text', 'html', 'json', 'auto'] as const)('never throws on %s', (form) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string()), { maxLength: 60 }), (parts) => {
        expect(read(parts.join(' '), form).schema).toBe('candour/notice@1');
      }),
      { numRuns: 150 },
    );
  });
  it.each(['text', 'html'] as const)('quotes %s verbatim at its place', (form) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.lorem()), { maxLength: 60 }), (parts) => {
        const source = parts.join(' ');
        const text = form === 'html' ? fromHtml(source).text : source;
        const { products, cookies, claims, links } = read(source, form);
        for (const { quote, offset } of [...products, ...cookies, ...claims, ...links]) {
          expect(text.slice(offset, offset + quote.length)).toBe(quote);
          expect(quote).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the form of a source', () => {
  it.each([
    ['<!doctype html><p>Hi', 'html'],
    ['  <div>Hi</div>', 'html'],
    ['{"optionalCookies":[]}', 'json'],
    ['CookieControl.load({});', 'json'],
    ['var cookieTableNecessary = [];', 'json'],
    ['CookieConsent.run({});', 'json'],
    ['var klaroConfig = {};', 'json'],
    ['var settings = {};', 'text'],
    ['# Cookies\n\nWe use cookies.', 'text'],
    ['Cookies', 'text'],
  ])('%s', (source, form) => {
    expect(formOf(source)).toBe(form);
  });
});

describe('the date of a notice', () => {
  it.each([
    ['This notice was updated 27 May 2021.', '2021-05-27'],
    ['Last updated: 6 September 2016', '2016-09-06'],
    ['Last updated on the 21st of February 2017.', '2017-02-21'],
    ['This notice was created in January 2024.', '2024-01'],
    ['It was last updated on January 8th, 2021.', '2021-01-08'],
    ['Page last reviewed 04/11/2022', '2022-11-04'],
    ['Last modified: 2023-06-30', '2023-06-30'],
    ['Diweddarwyd ddiwethaf: 3 Gorffennaf 2020', '2020-07-03'],
    ['We created this policy on 15th May 2018. It was last updated on 8 January 2021.', '2021-01-08'],
    ['Last updated\n\n12 March 2020', '2020-03-12'],
    ['We follow the Data Protection Act 2018.', null],
    ['The Regulations of 2003 apply, as amended on 5 May 2011.', null],
    ['The next review date is 1 June 2030.', null],
  ])('%s', (text, dated) => {
    expect(read(text).dated).toBe(dated);
  });
});

describe('the language of a notice', () => {
  it('is what most of its words are', () => {
    const welsh =
      'Mae’r wefan yn defnyddio cwcis. Rydym yn defnyddio gwybodaeth am eich ymweliad a hyn sydd yn bod. Bydd y cyngor yn cadw eich gwybodaeth.';
    expect(read(welsh).language).toBe('cy');
    expect(read('We use cookies on this website and you can say which of them you want.').language).toBe(
      'en',
    );
  });
  it('is what the document says where its words do not decide', () => {
    expect(read('<html lang="cy"><body><h1>Cwcis</h1></body></html>', 'html').language).toBe('cy');
  });
});

describe('what kind of notice it is', () => {
  it.each([
    ['# Cookies\n\nWe use cookies.', 'cookies'],
    ['# Website privacy notice\n\nHow we use what our website collects.', 'website'],
    [
      '# Housing benefit privacy notice\n\nWhat we hold about you, for the purposes of providing the benefit.',
      'service',
    ],
  ])('%s', (text, kind) => {
    expect(read(text).kind).toBe(kind);
  });
});

describe('where a notice points', () => {
  const kinds = (markdown: string) => read(markdown).links.map(({ text, kind }) => `${text}: ${kind}`);
  it.each([
    ['See our [cookies page](/cookies).', ['cookies page: cookies']],
    ['See our [general privacy notice](/privacy).', ['general privacy notice: privacy']],
    ['Change your [cookie settings](/cookie-settings).', ['cookie settings: consent-tool']],
    ['Read the [Hotjar privacy policy](https://www.hotjar.com/legal).', ['Hotjar privacy policy: vendor']],
    [
      '[Opt out of Google Analytics](https://tools.google.com/dlpage/gaoptout).',
      ['Opt out of Google Analytics: opt-out'],
    ],
    [
      'You can [complain to the ICO](https://ico.org.uk/make-a-complaint/).',
      ['complain to the ICO: complaint'],
    ],
    ['[Jump to cookies](#cookies)', []],
    ['[Run](javascript:alert(1))', []],
  ])('%s', (markdown, links) => {
    expect(kinds(markdown)).toEqual(links);
  });
  it('is read from words where the link itself was lost', () => {
    expect(read('You can read about how we use cookies on our Cookies page.').links).toMatchObject([
      { text: 'our Cookies page', address: null, kind: 'cookies', read: false },
    ]);
  });
});

describe('of a page with more links than are kept', () => {
  const menuOf = (count: number): string =>
    Array.from({ length: count }, (_, at) => `<li><a href="/service/${at}">Service ${at}</a></li>`).join('');
  const linksOf = (count: number) =>
    read(`<!doctype html><ul>${menuOf(count)}</ul><footer><a href="/cookies">Cookies</a></footer>`, 'html');

  it('the one to the cookie page is told, however long the menu before it', () => {
    const { links, cuts } = linksOf(600);
    expect(links.at(-1)).toMatchObject({ address: '/cookies', kind: 'cookies' });
    expect(links.length).toBeLessThan(500);
    expect(cuts).toEqual([]);
  });

  it('it is said where not all were looked at', () => {
    expect(linksOf(5000).cuts).toEqual(['Only the first 4000 links were looked at.']);
  });
});
