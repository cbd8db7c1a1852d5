/** Reports over several Visits: what each journey showed, told once, and what is said of it. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/report/judge.ts';
import { gapOf, type Need } from '../../../src/core/visit/gaps.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import { claims, cookie, declares, journey, known, lists, notice, request, visit } from '../build.ts';

const asking = notice({
  declarations: [declares('counter', { purpose: 'to count' })],
  claims: [claims('asks-first', { categories: ['statistics'] })],
});
const losing = (need: Need): Seen[] => [
  { seen: 'gap', ...gapOf('bound-reached', 'Test.', { loses: [need] }), at: 9 },
];

describe('several journeys', () => {
  it('are not mixed: what an acceptance brings is not before a choice', () => {
    const visits = [
      visit([]),
      ...journey('accept', [
        [cookie('_counter', { at: 2_500 }), request('counter.example', { at: 2_500 })],
        [cookie('_counter'), request('counter.example')],
      ]),
    ];
    const { findings, products } = judge(visits, [asking], known);
    const ids = findings.filter(({ outcome }) => outcome !== 'advisory').map(({ id }) => id);
    expect(ids).toEqual([]);
    expect(products).toMatchObject([
      { id: 'counter', beforeChoice: false, seen: [{ journey: 'accept', choice: 'accepted' }] },
    ]);
  });

  it('tell one cookie once, with every load that showed it', () => {
    const listing = notice({
      listsCookies: true,
      declarations: [declares('mapper', { cookies: [lists('_map')] })],
    });
    const shows = [cookie('area', { days: 1 })];
    const { findings } = judge([visit(shows), ...journey('reject', [shows, shows])], [listing], known);
    expect(findings.filter(({ id }) => id === 'undeclared-cookie')).toMatchObject([
      { subject: { cookie: 'area' }, count: 1, evidence: { cookies: [0, 1, 2] } },
    ]);
  });

  it('say where each company was seen, in the order of the journeys', () => {
    const shows = [request('counter.example')];
    const visits = [
      visit(shows),
      ...journey('reject', [[], shows]),
      ...journey('accept', [[], [...shows, cookie('_counter')]]),
    ];
    expect(judge(visits, [asking], known).products[0]?.seen).toEqual([
      { journey: 'none', choice: 'none' },
      { journey: 'reject', choice: 'rejected' },
      { journey: 'accept', choice: 'accepted' },
    ]);
  });

  it('say of what the notice denies that it comes only after a yes', () => {
    const denying = notice({ declarations: [declares('counter', { negated: true })] });
    const visits = [visit([]), ...journey('accept', [[], [request('counter.example')]])];
    const found = judge(visits, [denying], known).findings.find(({ id }) => id === 'denial-contradicted');
    expect(found?.observed).toBe(
      'This page connected to Counter (counter.example) after cookies were accepted.',
    );
  });

  it('do not call unexercised what an acceptance did not bring', () => {
    const visits = [visit([losing('lifetimes')]), ...journey('accept', [[], []])];
    expect(judge(visits, [asking], known).notSeen).toMatchObject([{ product: 'counter', why: 'not-found' }]);
    expect(judge(journey('reject', [[], []]), [asking], known).notSeen).toMatchObject([
      { why: 'not-exercised' },
    ]);
  });
});

describe('a gap of one journey', () => {
  const shows = [cookie('_counter')];
  it('leaves what rests on another, and is told with its journey', () => {
    const visits = [
      visit([]),
      ...journey('reject', [[], shows]),
      ...journey('accept', [[losing('choice')], []]),
    ];
    const { findings, conditions } = judge(visits, [asking], known);
    expect(findings.find(({ id }) => id === 'stored-after-reject')?.outcome).toBe('contradiction');
    expect(conditions.gaps).toMatchObject([{ journey: 'accept', load: 1 }]);
    expect(conditions.gaps[0]?.hides).not.toContain('stored-after-reject');
    expect(conditions.gaps[0]?.hides).toContain('undeclared-third-party');
  });

  it('still leaves no clean verdict: all that the run set out to make has to be made', () => {
    const named = notice({ declarations: [declares('counter', { purpose: 'to count' })] });
    const clean = [visit([]), ...journey('accept', [[], []])];
    expect(judge(clean, [named], known).verdict).toBe('matches');
    const lost = [visit([]), ...journey('accept', [[losing('choice')], []], { outcome: 'no-effect' })];
    expect(judge(lost, [named], known).verdict).toBe('inconclusive');
  });

  it('of a notice is of all journeys', () => {
    const visits = [visit([losing('cookie-list')]), ...journey('reject', [[], shows])];
    const { findings, conditions } = judge(visits, [asking], known);
    expect(findings.find(({ id }) => id === 'stored-after-reject')?.outcome).toBe('cannot-tell');
    expect(conditions.gaps[0]?.journey).toBeNull();
  });
});

describe('the headline', () => {
  const headline = (...args: Parameters<typeof judge>) => judge(...args).headline;
  it('says what happened after no, before what happened before a choice', () => {
    const visits = journey('reject', [[cookie('_counter')], [cookie('_counter')]]);
    expect(headline(visits, [asking], known)).toMatchObject({
      kind: 'after-reject',
      text: 'Cookies that count visits were saved after you said no.',
      second: 'Cookies that count visits were saved before you chose. The privacy notice says it asks first.',
    });
  });

  it('says first of all that others can see what a sensitive page is about', () => {
    const page = visit(
      [
        request('counter.example', {
          sent: { page: 'full', title: false, typed: false, cookies: [], identifiers: [] },
        }),
        cookie('_counter'),
      ],
      { page: 'https://www.anytown.gov.uk/debt' },
    );
    expect(headline([page], [asking], known)).toMatchObject({
      kind: 'sensitive-page',
      text: 'Other companies can see that you opened this page.',
      second: 'Counter (Countco) was sent the address of this page.',
      told: null,
    });
  });
});

it('names each rule with the address of its text', () => {
  const { findings } = judge([visit([cookie('_counter')])], [asking], known);
  expect(findings.find(({ id }) => id === 'optional-before-choice')?.basis).toEqual([
    'The notice’s own promise',
    'PECR reg 6 (https://www.legislation.gov.uk/uksi/2003/2426/regulation/6)',
  ]);
});

it('rests on the notice’s promise only where the notice’s words are quoted', () => {
  const visits = journey('reject', [[], [cookie('_watch')]]);
  const basisBy = (notices: Parameters<typeof judge>[1]) =>
    judge(visits, notices, known).findings.find(({ id }) => id === 'stored-after-reject')?.basis;
  expect(basisBy([notice({ claims: [claims('asks-first')] })])).toContain('The notice’s own promise');
  expect(basisBy([notice({})])).not.toContain('The notice’s own promise');
  expect(basisBy([notice({})])).toHaveLength(2);
});
