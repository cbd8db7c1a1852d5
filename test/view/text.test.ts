import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSentence, breakable, dateWords, linkable, withHyphenedApart } from '../../src/view/text.ts';
import { words } from '../../src/core/words/index.ts';
import { counted, listed } from '../../src/core/text/listed.ts';
import { lifetimeLabel } from '../../src/core/report/plain-labels.ts';

describe('counts', () => {
  it('speak of one thing in the singular and of none or many in the plural', () => {
    expect(counted(1, 'cookie')).toBe('1 cookie');
    expect(counted(0, 'cookie')).toBe('0 cookies');
    expect(counted(1200, 'cookie')).toBe('1,200 cookies');
    expect(counted(2, 'company', 'companies')).toBe('2 companies');
  });

  it('say how often in words people use', () => {
    expect([1, 2, 3].map(words.shown.company.times)).toEqual(['once', 'twice', '3 times']);
  });
});

describe('dates', () => {
  it.each([
    ['2021-05-27', '27 May 2021'],
    ['2024-01', 'January 2024'],
    ['2019', '2019'],
    ['2026-11-02T23:59:59.000Z', '2 November 2026'],
  ])('read %s as %s', (iso, words) => {
    expect(dateWords(iso)).toBe(words);
  });

  it.each(['last spring', '2021-13-01', ''])('leave %j as it is', (given) => {
    expect(dateWords(given)).toBe(given);
  });
});

describe('lifetimes in a table', () => {
  it('tell a session from one that is not known', () => {
    expect(lifetimeLabel(0)).toBe('session');
    expect(lifetimeLabel(null)).toBe('');
    expect(lifetimeLabel(63_072_000)).toBe('2 years');
  });
});

describe('lists and sentences', () => {
  it('join the last item with "and"', () => {
    expect(listed([])).toBe('');
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b'])).toBe('a and b');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  });

  it('begin with a capital', () => {
    expect(asSentence('counts visits')).toBe('Counts visits');
  });
});

describe('long names', () => {
  it('break after joining marks and before dots', () => {
    expect(breakable('_ga_4XK7')).toEqual(['_', 'ga_', '4XK7']);
    expect(breakable('www.norfolk.gov.uk')).toEqual(['www', '.norfolk', '.gov', '.uk']);
  });

  it('are whole again when joined, whatever they hold', () => {
    fc.assert(fc.property(fc.string(), (name) => breakable(name).join('') === name));
  });
});

describe('links', () => {
  it('are made of web addresses alone', () => {
    expect(linkable('https://www.norfolk.gov.uk/privacy')).toBe('https://www.norfolk.gov.uk/privacy');
    expect(linkable('javascript:alert(1)')).toBeNull();
    expect(linkable('data:text/html,x')).toBeNull();
    expect(linkable('/privacy')).toBeNull();
    expect(linkable(null)).toBeNull();
  });
});

describe('a sentence in which names are kept whole', () => {
  const keptWhole = (sentence: string): string[] =>
    withHyphenedApart(sentence).flatMap(({ part, isWhole }) => (isWhole ? [part] : []));

  it.each([
    ['This page connects to a-b.example, and c.d-e.example.', ['a-b.example,', 'c.d-e.example.']],
    ['This page stored yt-remote-device-id (YouTube).', ['yt-remote-device-id']],
    ['Kept – as asked - for a day.', []],
    ['See https://a-b.example/x and plain.example.', []],
    ['', []],
  ])('%s', (sentence, names) => {
    expect(keptWhole(sentence)).toEqual(names);
  });

  it('is the same sentence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '-', '.', ' ', '\n', '/', ','), { maxLength: 30 }),
        (made) => {
          const sentence = made.join('');
          expect(
            withHyphenedApart(sentence)
              .map(({ part }) => part)
              .join(''),
          ).toBe(sentence);
        },
      ),
    );
  });
});
