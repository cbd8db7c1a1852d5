import { describe, expect, it } from 'vitest';
import type { Report, Verdict } from '../../../src/core/report/report.ts';
import type { Severity } from '../../../src/core/findings/finding.ts';
import { exitCodeOf, tallyOf, whyNotZero } from '../../../src/scan/commands/exit-code.ts';

const report = (verdict: Verdict, ...found: [id: string, severity: Severity][]): Report =>
  ({ verdict, findings: found.map(([id, severity]) => ({ id, severity })) }) as Report;

describe('with nothing said of --fail-on', () => {
  it.each<[Verdict, number]>([
    ['matches', 0],
    ['no-notice', 2],
    ['inconclusive', 2],
    ['differs', 1],
  ])('%s ends with %i', (verdict, code) => expect(exitCodeOf([report(verdict)], ['differs'])).toBe(code));

  it('the worst of several pages counts', () => {
    expect(exitCodeOf([report('matches'), report('inconclusive')], ['differs'])).toBe(2);
    expect(exitCodeOf([report('inconclusive'), report('differs'), report('matches')], ['differs'])).toBe(1);
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
    expect(exitCodeOf([differs], [failOn])).toBe(code);
  });

  it('a verdict takes in all that is worse', () => {
    expect(exitCodeOf([report('no-notice')], ['no-notice'])).toBe(1);
    expect(exitCodeOf([report('no-notice')], ['inconclusive'])).toBe(2);
    expect(exitCodeOf([report('matches')], ['matches'])).toBe(1);
  });

  it('a severity leaves what could not be told at 2', () => {
    expect(exitCodeOf([report('inconclusive', ['long-lifetime', 'low'])], ['high'])).toBe(2);
  });

  it('several are an alternative', () => {
    const late = report('matches', ['long-lifetime', 'low']);
    expect(exitCodeOf([late], ['high', 'long-lifetime'])).toBe(1);
    expect(exitCodeOf([late], ['high', 'lasts-longer'])).toBe(0);
  });
});

describe('the reason of an exit code', () => {
  const why = (reports: readonly Report[], ...failOn: string[]): string | null =>
    whyNotZero(tallyOf(reports, failOn), failOn);

  it('is none where it is 0', () => expect(why([report('matches')], 'differs')).toBeNull());

  it('tells what was reached, of one page or of several', () => {
    expect(why([report('differs')], 'differs', 'high')).toBe(
      'exit code 1: the page is at or above --fail-on differs, high.',
    );
    expect(why([report('differs'), report('inconclusive')], 'differs')).toBe(
      'exit code 1: of 2 pages, 1 is at or above --fail-on differs.',
    );
  });

  it('tells what is not known apart', () => {
    expect(why([report('no-notice')], 'differs')).toBe('exit code 2: the page has no notice known.');
    expect(why([report('inconclusive'), report('no-notice'), report('matches')], 'differs')).toBe(
      'exit code 2: of 3 pages, 1 could not be told (inconclusive); of 3 pages, 1 has no notice known.',
    );
  });

  it('tells of sites that could not be followed to the end', () => {
    const tally = { ...tallyOf([report('matches')], ['differs']), cutShort: 1 };
    expect(whyNotZero(tally, ['differs'])).toBe('exit code 2: 1 site could not be followed to the end.');
  });
});
