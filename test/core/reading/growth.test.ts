import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companies } from '../../../rules/index.ts';
import { namesOf, readNotice } from '../../../src/core/reading/index.ts';

/*
 * Input that means ill: what is compared is how the reader's time grows with the length of it, in time of the
 * processor, so that a busy machine changes nothing. Four times the text may take ten times as long (memory and its
 * cleaning grow too); where a pattern goes back over the text for each of its places it takes sixteen.
 */

const names = namesOf(companies);
const MOST_GROWTH = 10;
/** Below this a time says nothing, in milliseconds. */
const LEAST = 15;
const KILO = 1000;

type Form = 'html' | 'text' | 'json';
type Make = (filler: string) => string;

const quoted = (filler: string): string => filler.replaceAll('\\', '').replaceAll("'", '');

/** Where ill-meant text may stand, by form. */
const PLACES: readonly (readonly [string, Form, Make])[] = [
  ['text', 'text', (f) => f],
  ['a statement', 'text', (f) => `Cookies\n\nWe use ${f}.`],
  ['an item', 'text', (f) => `Cookies\n\n- ${f}`],
  ['a Markdown cell', 'text', (f) => `| Name | Purpose |\n|---|---|\n| _ga | ${f} |\n`],
  ['a flattened row', 'text', (f) => `Name Purpose Expires\n_ga ${f} 2 years\n`],
  ['HTML', 'html', (f) => `<!doctype html>${f}`],
  ['a paragraph', 'html', (f) => `<!doctype html><h1>Cookies</h1><p>${f}</p>`],
  ['a cell', 'html', (f) => `<table><tr><th>Name<th>Provider<th>Expires<tr><td>${f}<td>${f}<td>${f}</table>`],
  ['a frame’s own page', 'html', (f) => `<!doctype html><iframe srcdoc="${f}"></iframe>`],
  ['an attribute', 'html', (f) => `<!doctype html><a href="${f}">${f}`],
  [
    'a caption',
    'html',
    (f) => `<table><caption>${f}</caption><tr><th>Name<th>Expires<tr><td>_ga<td>x</table>`,
  ],
  [
    'Civic, as JSON',
    'json',
    (f) =>
      JSON.stringify({
        necessaryCookies: [f],
        optionalCookies: [
          { label: f, description: f, cookies: [f], recommendedState: false },
          { thirdPartyCookies: [{ name: f, optOutLink: f }] },
        ],
        statement: { name: f, url: f, updated: f },
        text: { title: f, intro: f },
        consentCookieExpiry: 90,
      }),
  ],
  [
    'Civic, as a script',
    'json',
    (f) =>
      `CookieControl.load({ text: { intro: '${quoted(f)}' }, necessaryCookies: ['a'], optionalCookies: [{ label: 'L', cookies: ['_pk_id'], onAccept: 1, recommendedState: false }], consentCookieExpiry: 90 });`,
  ],
  ['a setting', 'json', (f) => `CookieControl.load({ a: ${f}, necessaryCookies: ['a'] });`],
  ['a name of a setting', 'json', (f) => `CookieControl.load({ ${f}: 1, necessaryCookies: ['a'] });`],
  ['before the settings', 'json', (f) => `${f} CookieControl.load({ necessaryCookies: ['a'] });`],
  ['settings that never end', 'json', (f) => `CookieControl.load({ necessaryCookies: ['a', \`${f}`],
  [
    'OneTrust',
    'json',
    (f) =>
      JSON.stringify({
        MainText: f,
        Groups: [
          {
            GroupName: f,
            Status: f,
            FirstPartyCookies: [{ Name: f, Host: f, Length: f, description: f }],
            Hosts: [{ HostName: f, Cookies: [{ Name: 'a', DurationText: f }] }],
          },
        ],
      }),
  ],
  ['Cookiebot', 'json', (f) => `CookieConsentDialog.cookieTableNecessary = [["a", "${f}`],
  [
    'CookieYes',
    'json',
    (f) =>
      JSON.stringify({
        _categories: [
          { name: f, slug: f, description: f, cookies: [{ cookieID: f, domain: f, duration: f }] },
        ],
      }),
  ],
  [
    'Termly',
    'json',
    (f) => JSON.stringify({ cookies: { [f]: [{ name: f, service: f, en_us: f, expire: f }] } }),
  ],
  [
    'Klaro',
    'json',
    (f) => JSON.stringify({ services: [{ name: f, purposes: [f, f], cookies: [f, `/${f}/`, [f, '/', f]] }] }),
  ],
  [
    'vanilla-cookieconsent',
    'json',
    (f) =>
      JSON.stringify({
        categories: { a: { enabled: false, autoClear: { cookies: [{ name: `/^${f}$/` }] } } },
        language: {
          translations: {
            en: { preferencesModal: { sections: [{ title: f, description: f, linkedCategory: 'a' }] } },
          },
        },
      }),
  ],
  [
    'the IAB’s form',
    'json',
    (f) => JSON.stringify({ disclosures: [{ identifier: f, type: 'cookie', domains: [f] }] }),
  ],
];

const PIECES = [
  'o',
  ' ',
  '\n',
  '"',
  '`',
  '${',
  '\\',
  '<',
  '(',
  '[',
  '{',
  '/*',
  '//',
  '*',
  '_',
  '-',
  'a.',
  ',',
  ':',
];

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Milliseconds of the processor's time; the best of some tries where one would be over what is allowed. */
function timeOf(source: string, form: Form, allowed: number): number {
  let best = Infinity;
  for (let tries = 0; tries < 1 || (tries < 3 && best > allowed); tries += 1) {
    const before = process.threadCpuUsage();
    readNotice(source, { form, names });
    const { user, system } = process.threadCpuUsage(before);
    best = Math.min(best, (user + system) / KILO);
  }
  return best;
}

/** The first length at which the time grew out of proportion, or null. A longer one is not tried then: it might never end. */
function outgrownAt(make: Make, form: Form, piece: string, lengths: readonly number[]): number | null {
  let allowed = Infinity;
  for (const [index, length] of lengths.entries()) {
    const time = timeOf(make(filled(piece, length)), form, allowed);
    if (time > allowed) return length;
    const next = lengths[index + 1] ?? length;
    allowed = Math.max(LEAST, time) * MOST_GROWTH ** (Math.log(next / length) / Math.log(4));
  }
  return null;
}

describe.each(PLACES)('a flood in %s', (_, form, make) => {
  test('takes time in proportion to its length', { timeout: 60_000 }, () => {
    for (const piece of PIECES)
      expect([piece, outgrownAt(make, form, piece, [8 * KILO, 32 * KILO])]).toEqual([piece, null]);
  });

  test('of a megabyte too', { timeout: 60_000 }, () => {
    expect(outgrownAt(make, form, 'o', [8 * KILO, 32 * KILO, 1000 * KILO])).toBeNull();
  });
});

test('whatever is repeated, wherever it stands', { timeout: 60_000 }, () => {
  const word = fc.constantFrom(
    ...PIECES,
    'a',
    '1 ',
    'x ',
    'The ',
    'by ',
    'Google ',
    'and ',
    'cookies ',
    'not ',
    '2 years ',
    '|',
    '=',
    'é',
    '\ud83c',
  );
  const piece = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(''));
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), piece, ([, form, make], repeated) => {
      expect(outgrownAt(make, form, repeated, [4 * KILO, 16 * KILO, 64 * KILO])).toBeNull();
    }),
    { numRuns: 60 },
  );
});
