import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { isOneAway, misprintsOf } from '../../../../src/core/reading/names/misprints.ts';
import { namesOf } from '../../../../src/core/reading/names/names.ts';

const names = namesOf(companies);
const found = (text: string): string[] => names.mentions(text).map(({ name, id }) => `${name} = ${id}`);

describe('names in a text', () => {
  it('prefers the longest', () => {
    expect(found('Google, Google Analytics and Google Tag Manager')).toEqual([
      'Google = company:google',
      'Google Analytics = google-analytics',
      'Google Tag Manager = google-tag-manager',
    ]);
  });
  it('leaves out what only begins like a name', () => {
    expect(found('Google Play, Google Chrome, Microsoft Word, our Facebook page')).toEqual([]);
  });
  it('keeps a bracket that is part of the name', () => {
    expect(found('Grancius forms (GovService): data')).toEqual([
      'Grancius forms (GovService) = granicus-forms',
    ]);
  });
  it('keeps the legal form of a company', () => {
    expect(found('processed by ROL Solutions Ltd (who act for others)')).toEqual([
      'ROL Solutions Ltd = company:rol-solutions',
    ]);
  });
  it('sees no name inside the name of a cookie', () => {
    expect(found('google_analytics_id, hotjar_session')).toEqual([]);
  });
  it('never joins words over the end of a sentence', () => {
    expect(found('We talk to Google. Analytics is another matter.')).toEqual(['Google = company:google']);
  });
});

describe('the one name in a short text', () => {
  it.each([
    ['Google Analytics cookies', 'google-analytics'],
    ['Google Analytics (Google)', 'google-analytics'],
    ['connect.facebook.net', 'meta-pixel'],
    ['Google Analytics and Hotjar', null],
    ['Essential cookies', null],
    ['Us', null],
  ])('%s', (words, id) => {
    const named = names.productNamed(words);
    if (words.includes('.net')) expect(named?.id).toBeDefined();
    else expect(named?.id ?? null).toBe(id);
  });
});

describe('misprints', () => {
  it.each([
    ['hotjar', 'hotajr', true],
    ['hotjar', 'hotjr', true],
    ['hotjar', 'hottjar', true],
    ['hotjar', 'hotkar', true],
    ['hotjar', 'hotjar', false],
    ['hotjar', 'hoatjr', false],
    ['hotjar', 'hojtra', false],
  ])('%s and %s', (one, other, isNear) => {
    expect(isOneAway(one, other)).toBe(isNear);
    expect(isOneAway(other, one)).toBe(isNear);
  });
  it('finds every word with one letter taken out, and never a word it knows', () => {
    const words = ['analytics', 'facebook', 'granicus', 'siteimprove'];
    const { meant } = misprintsOf(words);
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(), (word, where) => {
        const at = 1 + (where % (word.length - 1));
        expect(words).toContain(meant(word.slice(0, at) + word.slice(at + 1)));
        expect(meant(word)).toBeNull();
      }),
    );
  });
});

it('gives names in order, none over another, each as printed', () => {
  const pieces = [
    'Google Analytics',
    'Hot Jar',
    'Facebok',
    'we use',
    ', ',
    ' and ',
    '(',
    ')',
    '’s',
    '. ',
    'X',
    '_',
    '\u0000',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 30 }), (parts) => {
      const text = parts.join(' ');
      let last = 0;
      for (const { name, start, end } of names.mentions(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(name);
        last = end;
      }
    }),
  );
});
