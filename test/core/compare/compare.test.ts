import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Ajv } from 'ajv';
import { compare, comparePage } from '../../../src/core/compare/compare.ts';
import type { Change } from '../../../src/core/compare/comparison.ts';
import schema from '../../../src/core/compare/comparison.schema.json' with { type: 'json' };
import { isSameLifetime } from '../../../src/core/compare/lifetimes.ts';
import { stableName } from '../../../src/core/compare/identity.ts';
import { judge } from '../../../src/core/report/judge.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { gapOf } from '../../../src/core/visit/gaps.ts';
import type { Notice } from '../../../src/core/notices/notice.ts';
import { claims, cookie, declares, journey, known, notice, request, stored, visit } from '../build.ts';
import { choices, deeds, lose, losses, loseSaid, notices, RUNS, visitOf } from '../report/generated.ts';

const report = (facts: Parameters<typeof visit>[0], said: Notice[] = [notice()]): Report =>
  judge([visit(facts)], said, known);

const lost = (code: 'crashed' | 'unreachable'): Parameters<typeof visit>[0][number] => [
  { seen: 'gap', ...gapOf(code, 'It broke off.'), at: 5 },
];

const changes = (before: Report, after: Report): string[] =>
  comparePage(before, after).changes.map(({ thing, how, name }: Change) => `${how} ${thing} ${name}`);

describe('what is in one of two reports', () => {
  it('appeared or went where both saw the page', () => {
    const bare = report([]);
    const counted = report([request('counter.example'), cookie('_counter', { days: 30 })]);
    expect(changes(bare, counted)).toContain('appeared product Counter (Countco)');
    expect(changes(bare, counted)).toContain('appeared cookie _counter on .anytown.gov.uk');
    expect(changes(counted, bare)).toContain('went product Counter (Countco)');
    expect(changes(counted, bare).some((change) => change.startsWith('went finding'))).toBe(true);
  });

  it.each(['crashed', 'unreachable'] as const)('did not go where the second was lost (%s)', (code) => {
    const counted = report([request('counter.example'), cookie('_counter', { days: 30 })]);
    const told = comparePage(counted, report([lost(code)])).changes;
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ how }) => how === 'went')).toEqual([]);
    expect(told.every(({ how, why }) => (how === 'could-not-tell') === (why !== null))).toBe(true);
  });

  it('did not appear where the first was lost', () => {
    const told = comparePage(report([lost('crashed')]), report([request('counter.example')])).changes;
    expect(told.find(({ thing }) => thing === 'product')).toMatchObject({ how: 'could-not-tell' });
  });

  it('did not go where the visit that showed it was not made again', () => {
    const accepted = judge(
      [visit([], { taken: { outcome: 'done' } }), ...journey('accept', [[request('counter.example')], []])],
      [notice()],
      known,
    );
    const before = comparePage(accepted, report([])).changes.find(({ thing }) => thing === 'product');
    expect(before).toMatchObject({ how: 'could-not-tell' });
    expect(before?.why).toContain('did not make the visit');
  });
});

it('knows a finding again by each thing that it is told of, not by the first of them', () => {
  const asking = [notice({ claims: [claims('asks-first', { categories: ['statistics'] })] })];
  const key: Parameters<typeof visit>[0][number] = stored('counter.id');
  const both = report([cookie('_counter', { days: 30 }), key], asking);
  const one = report([key], asking);
  const told = comparePage(both, one).changes.filter(({ thing }) => thing === 'finding');
  expect(told.filter(({ name }) => name.includes('optional-before-choice'))).toEqual([
    expect.objectContaining({ how: 'went', name: expect.stringContaining('_counter') }),
  ]);
  const blind = report(
    [
      key,
      [{ seen: 'gap', ...gapOf('bound-reached', 'Some were not counted.', { loses: ['cookies'] }), at: 5 }],
    ],
    asking,
  );
  const unsure = comparePage(both, blind).changes.filter(({ name }) =>
    name.includes('optional-before-choice'),
  );
  expect(unsure.map(({ how }) => how)).toEqual(['could-not-tell']);
});

describe('what is in both', () => {
  it('is no change for a second or a slow clock, and is one for a month', () => {
    const kept = (days: number): Report => report([cookie('_counter', { days })]);
    const lifetimes = (one: Report, other: Report): string[] =>
      changes(one, other).filter((change) => change.includes(' lifetime '));
    expect(lifetimes(kept(30), kept(30 + 1 / 86_400))).toEqual([]);
    expect(lifetimes(kept(30), kept(60))).toEqual(['changed lifetime _counter on .anytown.gov.uk']);
    expect(lifetimes(kept(30), kept(0))).toHaveLength(1);
  });

  it('is no change where a cookie ends on a given day', () => {
    const day = 86_400;
    expect(isSameLifetime(300 * day, 290 * day, 10 * day)).toBe(true);
    expect(isSameLifetime(300 * day, 290 * day, day)).toBe(false);
  });

  it('changes where the notice does', () => {
    const seen = [request('counter.example')];
    const silent = report(seen, [notice({ sha256: '1'.repeat(64) })]);
    const naming = report(seen, [
      notice({
        sha256: '2'.repeat(64),
        dated: '2026-05-01',
        declarations: [declares('counter')],
        claims: [claims('no-cookies')],
      }),
    ]);
    const told = comparePage(silent, naming).changes;
    expect(told.map(({ thing, how }) => `${how} ${thing}`)).toEqual(
      expect.arrayContaining(['changed notice', 'appeared claim', 'changed declaration', 'went finding']),
    );
  });
});

it('knows a generated name again, and tells numbered ones apart', () => {
  expect(stableName('_hjSession_1234567')).toBe(stableName('_hjSession_7654321'));
  expect(stableName('AWSALB-3f2a9c1b77de')).toBe(stableName('AWSALB-9b0c1d2e3f4a'));
  expect(stableName('part1')).not.toBe(stableName('part2'));
  expect(stableName('analytics_consent')).toBe('analytics_consent');
});

it('says which pages are in one list alone, and fits its schema', () => {
  const here = report([request('counter.example')]);
  const there = { ...here, page: 'https://www.anytown.gov.uk/other' };
  const told = compare([here], [report([]), there]);
  expect(told).toMatchObject({ onlyBefore: [], onlyAfter: ['https://www.anytown.gov.uk/other'] });
  expect(told.pages).toHaveLength(1);
  const isComparison = new Ajv({ strict: false }).compile(schema);
  isComparison(told);
  expect(isComparison.errors).toBeNull();
});

describe('whatever was seen', () => {
  it('nothing changed from a report to itself', () => {
    fc.assert(
      fc.property(deeds, choices, notices, (facts, choice, said) => {
        const one = judge([visitOf(facts, choice)], said, known);
        expect(comparePage(one, one).changes).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('nothing of what a page does went because a fact was lost', () => {
    fc.assert(
      fc.property(deeds, choices, notices, losses, (facts, choice, said, loss) => {
        const whole = visitOf(facts, choice);
        const before = judge([whole], said, known);
        const after = judge([lose(whole, loss)], loseSaid(said, loss), known);
        const told = [...comparePage(before, after).changes, ...comparePage(after, before).changes];
        const wrong = told.filter(
          ({ how, thing, before: was, after: is }) =>
            how !== 'could-not-tell' && thing === 'finding' && (was === null || is === null),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
