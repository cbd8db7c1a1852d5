import { describe, expect, it } from 'vitest';
import type { Report, Verdict } from '../../../src/core/report/report.ts';
import type { Severity } from '../../../src/core/findings/finding.ts';
import { exitCodeOf } from '../../../src/scan/commands/exit-code.ts';

const report = (verdict: Verdict, ...found: [id: string, severity: Severity][]): Report =>
  ({ verdict, findings: found.map(([id, severity]) => ({ id, severity })) }) as Report;

describe('with nothing said of --fail-on', () => {
  it.each<[Verdict, number]>([
    ['matches', 0],
    ['no-notice', 2],
    ['inconclusive', 2],
    ['differs', 1],
  ])('%s ends with %i', (verdict, code) => expect(exitCodeOf([report(verdict)], 'differs')).toBe(code));

  it('the worst of several pages counts', () => {
    expect(exitCodeOf([report('matches'), report('inconclusive')], 'differs')).toBe(2);
    expect(exitCodeOf([report('inconclusive'), report('differs'), report('matches')], 'differs')).toBe(1);
  });
});

describe('--fail-on', () => {
  const differs = report('differs', ['lasts-longer', 'medium'], ['long-lifetime', 'low']);

  it.each<[string, number]>([
    ['info', 1],
    ['low', 1],
    ['medium', 1],
    ['high', 0],
    ['lasts-longer', 1],
    ['undeclared-cookie', 0],
    ['no-notice', 1],
    ['inconclusive', 1],
  ])('%s ends a page with a medium finding with %i', (failOn, code) => {
    expect(exitCodeOf([differs], failOn)).toBe(code);
  });

  it('a verdict takes in all that is worse', () => {
    expect(exitCodeOf([report('no-notice')], 'no-notice')).toBe(1);
    expect(exitCodeOf([report('no-notice')], 'inconclusive')).toBe(2);
    expect(exitCodeOf([report('matches')], 'matches')).toBe(1);
  });

  it('a severity leaves what could not be told at 2', () => {
    expect(exitCodeOf([report('inconclusive', ['long-lifetime', 'low'])], 'high')).toBe(2);
  });
});
