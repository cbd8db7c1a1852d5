/** Of what it is said that it has no cookies: of the whole site, of one that counts visits, or of something else. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const KINDS = ['no-cookies', 'statistics-without-cookies', 'denies-product'];
const said = (words: string): [kind: string, ...products: string[]][] =>
  readNotice(`# Privacy notice\n\nThe council runs this website.\n\n## Cookies\n\n${words}\n`, {
    form: 'text',
    names,
  })
    .claims.filter(({ kind }) => KINDS.includes(kind))
    .map(({ kind, products }) => [kind, ...products]);

describe('of what counts visits', () => {
  test.each([
    ['We measure use with Matomo, which stores no cookies.', 'matomo'],
    [
      'Siteimprove counts who reads our pages. It has been set up to count without cookies.',
      'siteimprove-analytics',
    ],
    ['Hotjar has three cookies, but Siteimprove needs no cookies.', 'siteimprove-analytics'],
    ['Cloudflare Web Analytics stores no cookies and Hotjar stores three.', 'cloudflare-web-analytics'],
    ['Google Analytics counts readers, but it sets no cookies.', 'google-analytics'],
    ['The figures come from Silktide Analytics, a service that sets no cookies.', 'silktide-analytics'],
  ])('%s', (words, product) => {
    expect(said(words)).toEqual([['statistics-without-cookies', product]]);
  });
});

describe('of something else beside it', () => {
  test.each([
    'Hotjar comes by way of Google Tag Manager, which stores no cookies of its own.',
    'We use Hotjar to see what is read and plans by Leaflet, which set no cookies.',
    'Our pages use Google Analytics; the plan of the town sets no cookies.',
    'We use Matomo for statistics, while the chat by Tawk stores no cookies.',
  ])('%s', (words) => {
    expect(said(words)).toEqual([]);
  });
});

describe('of the whole site, by whatever verb', () => {
  test.each([
    'This website saves no cookies.',
    'Our pages leave no cookies on your phone.',
    'Our website writes no cookies at all.',
    'On this website not a single cookie is stored.',
  ])('%s', (words) => {
    expect(said(words)).toEqual([['no-cookies']]);
  });
});

describe('of some cookies, on a condition, or of what one may do without', () => {
  test.each([
    'This website saves no cookies about you.',
    'Our website keeps no cookies longer than a month.',
    'This website saves no cookies from other companies.',
    'Our pages save no cookies themselves.',
    'If you say no, this website saves no cookies.',
    'This website works without cookies.',
    'This website needs no cookies.',
    'Our chat saves no cookies.',
    'We have few or no cookies on this website.',
    'Our pages leave almost no cookies.',
    'You can choose to allow no cookies on our website.',
    'That does not mean no cookies on our site.',
    'You may ask that our website leaves no cookies.',
  ])('%s', (words) => {
    expect(said(words)).toEqual([]);
  });
});
