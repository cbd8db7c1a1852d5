import { describe, expect, it } from 'vitest';
import { MOST_ALIKE } from '../../../src/core/report/alike.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import { cookie, declares, lists, notice, report, request } from '../build.ts';

const listing = notice({ listsCookies: true, declarations: [declares('mapper')] });
const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
const keys = (count: number): Seen[] =>
  numbers(count).map((n) => ({
    seen: 'storage',
    kind: 'local',
    host: 'www.anytown.gov.uk',
    key: `key-${n}`,
    before: false,
    at: 300,
  }));

describe('a page that does one thing very many times', () => {
  it('gets a finding for each of the first, and one for all the rest, counted', () => {
    const { findings, storage } = report([keys(1200)], [listing]);
    const found = findings.filter(({ id }) => id === 'undeclared-storage');
    expect(found).toHaveLength(MOST_ALIKE);
    expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(1200);
    expect(found.at(-1)).toMatchObject({
      outcome: 'advisory',
      severity: 'low',
      count: 1151,
      observed:
        'The same holds for 1,151 more: key-1041, key-1042, key-1043, key-1044 and 1,147 others. They are in the tables of this report.',
    });
    expect(new Set(found.flatMap(({ evidence }) => evidence.storage)).size).toBe(1200);
    expect(storage).toHaveLength(1200);
  });

  it('keeps apart what weighs differently', () => {
    const facts = [
      ...numbers(60).map((n) => request(`host-${n}.stranger-${n}.example`)),
      request('counter.example'),
    ];
    const found = report(facts, [listing]).findings.filter(({ id }) => id === 'undeclared-third-party');
    expect(found.map(({ severity, count }) => `${severity} ${count}`)).toEqual([
      'medium 1',
      ...numbers(MOST_ALIKE - 1).map(() => 'low 1'),
      'low 11',
    ]);
  });

  it('does not send to the tables for what only a notice says', () => {
    const twice = notice({
      listsCookies: true,
      declarations: numbers(60).map((n) =>
        declares('counter', { cookies: [lists(`c${n}`, { seconds: 60 }), lists(`c${n}`, { seconds: 9e6 })] }),
      ),
    });
    const found = report([], [twice]).findings.filter(({ id }) => id === 'notice-contradicts-itself');
    expect(found).toHaveLength(MOST_ALIKE);
    expect(found.at(-1)?.observed).toBe('The same holds for 11 more: c49, c50, c51, c52 and 7 others.');
  });

  it('cannot make a Report grow without bound, and is said to have tried', () => {
    const facts = [
      keys(20_000),
      ...numbers(6_000).map((n) => cookie(`cookie-${n}`)),
      ...numbers(6_000).map((n) => request(`host-${n}.example`)),
    ];
    const started = performance.now();
    const result = report(facts, [listing]);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(result.findings.length).toBeLessThan(10 * MOST_ALIKE);
    expect(JSON.stringify(result).length).toBeLessThan(12_500_000);
    expect(result.conditions.gaps.map(({ code }) => code)).toContain('bound-reached');
    expect(result.headline).toMatchObject({
      kind: 'cookies-differ',
      second: expect.stringMatching(
        /^\S+, \S+ and 4,998 others, which we do not know, are not mentioned in the privacy notice\.$/,
      ) as string,
    });
  });
});
