import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromProbe, type ProbeContext } from '../../../src/core/visit/probe.ts';

const context: ProbeContext = {
  url: 'https://www.norfolk.gov.uk/article/1',
  startedAt: 1_000_000,
  now: 1_002_000,
  worker: false,
};

const cookie = (given: object = {}) =>
  JSON.stringify({
    word: 'cookie',
    text: '_ga=GA1; max-age=63072000; path=/; domain=norfolk.gov.uk',
    script: 'https://www.googletagmanager.com/gtag/js',
    refused: false,
    time: 1_000_412,
    ...given,
  });
const storage = (given: object = {}) =>
  JSON.stringify({ word: 'storage', kind: 'local', key: '_hjid', before: false, time: 1_000_900, ...given });

describe('a word of a probe', () => {
  it('about a cookie gives who wrote it and for how long', () => {
    expect(fromProbe(cookie(), context)).toEqual([
      expect.objectContaining({
        seen: 'cookie-asked',
        name: '_ga',
        host: '.norfolk.gov.uk',
        askedSeconds: 63_072_000,
        setBy: 'script',
        setByHost: 'www.googletagmanager.com',
        refusedBecause: null,
        at: 412,
      }),
    ]);
  });

  it('about a cookie that could not be read back says that it was refused', () => {
    expect(fromProbe(cookie({ refused: true }), context)[0]).toMatchObject({
      refusedBecause: expect.any(String),
    });
  });

  it('about a cookie written in the page itself names the page’s host', () => {
    expect(fromProbe(cookie({ script: null }), context)[0]).toMatchObject({
      setByHost: 'www.norfolk.gov.uk',
    });
  });

  it('about a storage key gives its host and no more', () => {
    expect(fromProbe(storage(), context)).toEqual([
      { seen: 'storage', kind: 'local', host: 'www.norfolk.gov.uk', key: '_hjid', before: false, at: 900 },
    ]);
  });

  it('is never of the future, nor of before the Visit', () => {
    expect(fromProbe(storage({ time: 9e15 }), context)[0]?.at).toBe(2_000);
    expect(fromProbe(storage({ time: -5 }), context)[0]?.at).toBe(0);
  });

  it.each([
    ['no JSON', 'ready'],
    ['null', 'null'],
    ['another word', '{"word":"gap","time":1}'],
    ['no time', storage({ time: '1' })],
    ['an unknown kind', storage({ kind: 'opfs' })],
    ['a key too long', storage({ key: 'k'.repeat(201) })],
    ['a cookie too long', cookie({ text: `a=${'b'.repeat(4200)}` })],
    ['a script that is no text', cookie({ script: 7 })],
    ['a word too long', `${' '.repeat(10_000)}${storage()}`],
  ])('that is %s tells nothing', (_, json) => {
    expect(fromProbe(json, context)).toEqual([]);
  });

  it('tells nothing where the document has no host', () => {
    expect(fromProbe(storage(), { ...context, url: 'null' })).toEqual([]);
  });

  it('never throws, whatever a page says', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((text) => cookie({ text })),
        ),
        (json) => {
          expect(Array.isArray(fromProbe(json, context))).toBe(true);
        },
      ),
    );
  });
});
