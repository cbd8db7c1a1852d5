import { describe, expect, it } from 'vitest';
import { bounded, marked } from '../../../src/core/visit/bounds.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import { cookie, visit } from '../build.ts';

const long = (letter: string): string => letter.repeat(100_000);

describe('what is kept of a long field', () => {
  it('tells it apart from others that begin alike, and stays the same', () => {
    const [one, other] = [marked(`${long('a')}1`), marked(`${long('a')}2`)];
    expect(one.length).toBe(512);
    expect(one).not.toBe(other);
    expect(marked(one)).toBe(one);
    expect(marked('_ga')).toBe('_ga');
  });

  it('makes one cookie of what a script asked for and what the jar holds', () => {
    const { cookies } = visit([cookie(`c${long('x')}`)]);
    expect(cookies).toMatchObject([{ state: 'stored', setBy: 'script' }]);
    expect(cookies[0]?.name.length).toBe(512);
  });

  it('is little, for every kind of thing seen', () => {
    const key = { name: long('n'), host: long('h'), path: `/${long('p')}`, partitioned: false };
    const flags = { httpOnly: false, secure: false, sameSite: 'lax' as const, at: 1 };
    const value = { valueLength: 1, valueKind: 'text' as const };
    const names = Array.from({ length: 500 }, (_, at) => `${at}${long('n')}`);
    const sent = { page: 'none' as const, title: false, cookies: names, identifiers: names, typed: false };
    const seens: Seen[] = [
      {
        seen: 'request',
        id: '1.0',
        host: long('h'),
        path: long('p'),
        tag: null,
        type: 'image',
        initiators: names,
        inferred: false,
        sent,
        at: 1,
      },
      {
        seen: 'cookie-asked',
        ...key,
        ...flags,
        ...value,
        askedSeconds: 1,
        setBy: 'http',
        setByHost: long('h'),
        refusedBecause: null,
      },
      { seen: 'cookie-stored', ...key, ...flags, ...value, storedSeconds: 1 },
      { seen: 'cookie-removed', ...key, at: 1 },
      { seen: 'cookie-sent', ...key, jarHost: long('j'), at: 1 },
      { seen: 'storage', kind: 'local', host: long('h'), key: long('k'), before: false, at: 1 },
      { seen: 'page', finalPage: `https://anytown.gov.uk/${long('p')}`, httpStatus: 200, at: 1 },
    ];
    for (const seen of seens) {
      const kept = bounded(seen);
      // A request may name two hundred cookies.
      expect(JSON.stringify(kept).length, seen.seen).toBeLessThan(seen.seen === 'request' ? 220_000 : 2_500);
      expect(bounded(kept)).toEqual(kept);
    }
  });
});
