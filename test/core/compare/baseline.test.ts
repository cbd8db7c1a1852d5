import { describe, expect, it } from 'vitest';
import { isMissedAsBefore, knownFindings } from '../../../src/core/compare/baseline.ts';
import { judge } from '../../../src/core/report/judge.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { gapOf } from '../../../src/core/visit/gaps.ts';
import { exitCodeOf } from '../../../src/scan/commands/exit-code.ts';
import { isOpenAsBefore, markedAgainst } from '../../../src/scan/given/against.ts';
import type { Notice } from '../../../src/core/notices/notice.ts';
import { cookie, known, notice, request, visit } from '../build.ts';

type Facts = Parameters<typeof visit>[0];
const listing = notice({ listsCookies: true });
const report = (facts: Facts, said: Notice[] = [listing]): Report => judge([visit(facts)], said, known);
const gap = (code: 'crashed' | 'unreachable' | 'notice-unread', detail = 'It broke off.'): Facts[number] => [
  { seen: 'gap', ...gapOf(code, detail), at: 5 },
];

/** As `candour scan --baseline` ends. */
function code(now: Report, before: Report, failOn = 'differs'): number {
  const marked = markedAgainst(now, [before]);
  return exitCodeOf([marked], [failOn], (one) => isOpenAsBefore(one, [before]));
}

describe('against a baseline', () => {
  it('what was there before is no failure, and stays in the report', () => {
    const now = report([request('counter.example'), request('counter.example'), cookie('area_1234567')]);
    const before = report([request('counter.example'), cookie('area_7654321')]);
    expect(exitCodeOf([now], ['differs'])).toBe(1);
    expect(code(now, before)).toBe(0);
    expect(markedAgainst(now, [before]).findings).toHaveLength(now.findings.length);
    expect(markedAgainst(now, [before]).verdict).toBe('differs');
  });

  it('what is new fails', () => {
    const before = report([request('counter.example')]);
    expect(code(report([request('counter.example'), request('adverts.countco.example')]), before)).toBe(1);
    expect(code(report([request('counter.example'), cookie('area')]), before)).toBe(1);
  });

  it('a page that it does not have fails as ever', () => {
    const now = report([request('counter.example')]);
    expect(code(now, { ...now, page: 'https://www.anytown.gov.uk/other' })).toBe(1);
  });

  it('what could not be told then, and is now, is new', () => {
    const before = report([gap('notice-unread'), request('counter.example')]);
    const now = report([request('counter.example')]);
    expect(before.findings.some(({ outcome }) => outcome === 'cannot-tell')).toBe(true);
    expect([...knownFindings(now, before)].filter(({ outcome }) => outcome === 'unsupported')).toEqual([]);
    expect(code(now, before)).toBe(1);
  });

  it('advice that became an accusation is new', () => {
    const weak = report([request('counter.example')]);
    const before = {
      ...weak,
      findings: weak.findings.map((one) => ({ ...one, outcome: 'advisory' as const })),
    };
    expect(code(weak, before)).toBe(1);
  });

  it('what was not seen then either is no failure, and what is newly not seen is inconclusive', () => {
    const blind = report([gap('notice-unread', 'Answer 1.'), request('counter.example')]);
    const again = report([gap('notice-unread', 'Answer 2.'), request('counter.example')]);
    expect(exitCodeOf([blind], ['differs'])).toBe(2);
    expect(code(again, blind)).toBe(0);
    expect(code(blind, report([request('counter.example')]))).toBe(2);
    expect(code(again, blind, 'inconclusive')).toBe(0);
  });

  it.each(['unreachable'] as const)('a page that was never seen (%s) is never let through', (how) => {
    const lost = report([gap(how)]);
    expect(isMissedAsBefore(lost, lost)).toBe(false);
    expect(code(lost, lost)).toBe(2);
  });

  it('many alike that are told together are old only where each of them is', () => {
    const names = Array.from(
      { length: 70 },
      (_, place) => `area${'abcdefghijklmnopqrstuvwxyz'.charAt(place % 26)}${Math.floor(place / 26)}`,
    );
    const all = (from: readonly string[]): Report => report(from.map((name) => cookie(name)));
    expect(code(all(names), all(names.toReversed()))).toBe(0);
    expect(code(all([...names, 'stranger']), all(names))).toBe(1);
  });
});
