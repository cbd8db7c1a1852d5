import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/core/notices/notice.ts';
import { judge } from '../../../src/core/report/judge.ts';
import type { Report } from '../../../src/core/report/report.ts';
import type { ReconciledRow } from '../../../src/core/report/rows.ts';
import { gapOf } from '../../../src/core/visit/gaps.ts';
import { claims, cookie, declares, known, lists, notice, report, request, stored, visit } from '../build.ts';

const counter = declares('counter', {
  cookies: [lists('_counter', { seconds: 86_400 }), lists('_gone*')],
});
const says = (over: Partial<Notice> = {}): Notice =>
  notice({ listsCookies: true, declarations: [counter], ...over });

/** "cookie _counter: contradiction" for each row. */
const told = ({ reconciliation = [] }: Report): string[] =>
  reconciliation.map(({ kind, name, difference }) => `${kind} ${name}: ${difference}`);
const rowOf = ({ reconciliation = [] }: Report, name: string): ReconciledRow => {
  const row = reconciliation.find((one) => one.name === name);
  if (row === undefined) throw new Error(`There is no row of ${name}`);
  return row;
};

describe('notices and page', () => {
  it('are held together in both directions, what matters most first', () => {
    const result = report(
      [request('counter.example'), cookie('_counter', { days: 400 }), cookie('unheard_of')],
      [says({ claims: [claims('retention', { value: '2 years' })] })],
    );
    expect(told(result)).toEqual([
      'cookie _counter: contradiction',
      'cookie unheard_of: unsupported',
      'company Countco: agrees',
      'cookie _gone*: not-seen',
      'claim retention: not-checked',
    ]);
  });

  it('tell a company that the notice names and the page did not use once, however often it is named', () => {
    const twice = [declares('mapper'), declares('mapper', { quote: 'Maps are by Mapper.', offset: 90 })];
    const result = report([], [says({ declarations: twice })]);
    expect(told(result)).toEqual(['company Mapco: not-seen']);
    expect(rowOf(result, 'Mapco')).toMatchObject({ says: 'named', why: 'not-exercised', declared: [0, 1] });
  });

  it('tell a declared name of the page’s own cookies in whichever notice lists it', () => {
    const other = says({ id: 'banner', layer: 'consent-tool', declarations: [counter] });
    const result = report([cookie('_counter', { days: 1 })], [says(), other]);
    expect(rowOf(result, '_counter').declared).toHaveLength(2);
    expect(told(result).filter((row) => row.includes('_counter'))).toEqual(['cookie _counter: agrees']);
  });

  it('accuse of nothing but what a finding says', () => {
    const result = report(
      [
        request('counter.example'),
        request('watcher.example'),
        cookie('_counter', { days: 400 }),
        stored('counter.id'),
      ],
      [says()],
    );
    for (const row of result.reconciliation ?? []) {
      if (!['contradiction', 'unsupported'].includes(row.difference)) continue;
      const outcomes = row.findings.map((place) => result.findings[place]?.outcome);
      expect(outcomes).toContain(row.difference);
    }
    expect(told(result).filter((row) => row.endsWith('unsupported')).length).toBeGreaterThan(0);
  });

  it('pass no cookie whose lifetime was declared and not seen', () => {
    const sent = { seen: 'cookie-sent', name: '_counter', host: 'www.anytown.gov.uk' } as const;
    const result = report(
      [[{ ...sent, jarHost: '.anytown.gov.uk', path: '/', partitioned: false, at: 200 }]],
      [says()],
    );
    expect(rowOf(result, '_counter').difference).toBe('agrees');
    const untimed = judge(
      [
        (({ cookies, ...rest }) => ({
          ...rest,
          cookies: cookies.map((one) => ({ ...one, askedSeconds: null, storedSeconds: null })),
        }))(visit([cookie('_counter', { days: 1 })])),
      ],
      [says()],
      known,
    );
    expect(rowOf(untimed, '_counter').difference).toBe('cannot-tell');
  });

  it('say nothing of a page that did not come', () => {
    const lost = { ...visit([request('watcher.example')]), gaps: [gapOf('bot-wall', 'A check was shown.')] };
    const result = judge([lost], [says()], known);
    expect(new Set(result.reconciliation?.map(({ difference }) => difference))).toEqual(
      new Set(['cannot-tell']),
    );
  });

  it('call nothing missing from a notice where none is known', () => {
    const result = report([request('watcher.example'), cookie('unheard_of')], []);
    expect(told(result)).toEqual(['company Watchco: no-notice', 'cookie unheard_of: no-notice']);
  });

  it('cannot tell of what was asked for and stopped', () => {
    const result = report(
      [request('mapper.example', { outcome: 'blocked' })],
      [says({ declarations: [declares('mapper')] })],
    );
    expect(told(result)).toEqual(['company Mapco: cannot-tell']);
  });

  it('fold away what was only tried for a wider domain', () => {
    const result = report(
      [
        cookie('_counter', { days: 1 }),
        cookie('_counter', { host: '.gov.uk', days: 1, isStored: false, refusedBecause: 'InvalidDomain' }),
      ],
      [says()],
    );
    expect(told(result).filter((row) => row.startsWith('cookie _counter'))).toHaveLength(1);
  });

  it('have a place in the Report’s tables for each number', () => {
    const result = report(
      [request('counter.example'), cookie('_counter', { days: 400 }), stored('a')],
      [says()],
    );
    for (const row of result.reconciliation ?? []) {
      expect(row.declared.every((place) => result.declared?.[place] !== undefined)).toBe(true);
      expect(row.requests.every((place) => result.requests[place] !== undefined)).toBe(true);
      expect(row.cookies.every((place) => result.cookies[place] !== undefined)).toBe(true);
      expect(row.storage.every((place) => result.storage[place] !== undefined)).toBe(true);
      expect(row.findings.every((place) => result.findings[place] !== undefined)).toBe(true);
    }
  });
});
