import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/findings/finding.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { exitCodeOf } from '../../../src/scan/commands/exit-code.ts';
import type { IgnoreEntry } from '../../../src/scan/given/config-file.ts';
import { idleEntries, marked } from '../../../src/scan/given/ignoring.ts';

const TODAY = '2026-11-28';
const PAGE = 'https://www.anytown.gov.uk/bins/when';

const finding = (given: Partial<Finding> = {}): Finding => ({
  id: 'undeclared-third-party',
  title: 'A company is not in the notice',
  outcome: 'unsupported',
  severity: 'medium',
  subject: { product: 'hotjar' },
  observed: 'This page sent a request.',
  count: 1,
  declared: null,
  basis: [],
  evidence: { requests: [], cookies: [], storage: [], screenshots: [] },
  ...given,
});

/** As much of a Report as is looked at here. */
const reportOf = (findings: Finding[], given: Partial<Report> = {}): Report =>
  ({
    page: PAGE,
    finalPage: PAGE,
    verdict: 'differs',
    conditions: { gaps: [] },
    findings,
    ...given,
  }) as unknown as Report;

const entry = (given: Partial<IgnoreEntry> = {}): IgnoreEntry => ({
  finding: 'undeclared-third-party',
  reason: 'The notice is being written.',
  ...given,
});

const ignoredIn = (report: Report): number => report.findings.filter(({ ignored }) => ignored != null).length;

describe('an ignored finding', () => {
  it('stays in the report, with the reason and the end', () => {
    const report = marked(reportOf([finding()]), [entry({ until: '2026-12-31' })], TODAY);
    expect(report.findings).toEqual([
      finding({ ignored: { reason: 'The notice is being written.', until: '2026-12-31' } }),
    ]);
    expect(report.verdict).toBe('differs');
  });

  it.each([
    ['its product', { product: 'hotjar' }, 1],
    ['another product', { product: 'clarity' }, 0],
    ['a cookie it is not about', { cookie: '_hjid' }, 0],
    ['its page', { page: PAGE }, 1],
    ['another page', { page: 'https://www.anytown.gov.uk/bins' }, 0],
    ['all pages below', { page: 'https://www.anytown.gov.uk/bins/*' }, 1],
    ['all pages elsewhere', { page: 'https://www.anytown.gov.uk/parks/*' }, 0],
    ['another finding', { finding: 'undeclared-cookie' }, 0],
    ['its last day', { until: TODAY }, 1],
    ['a day that has gone', { until: '2026-11-27' }, 0],
  ])('is what the entry says: %s', (_, given, number) => {
    expect(ignoredIn(marked(reportOf([finding()]), [entry(given)], TODAY))).toBe(number);
  });

  const codeOf = (report: Report, failOn = 'differs', entries = [entry()]): number =>
    exitCodeOf([marked(report, entries, TODAY)], [failOn]);

  it('does not count for the exit code, by verdict, by severity or by its id', () => {
    for (const failOn of ['differs', 'medium', 'undeclared-third-party']) {
      expect(codeOf(reportOf([finding()]), failOn)).toBe(0);
      expect(codeOf(reportOf([finding()]), failOn, [])).toBe(1);
    }
  });

  it('leaves the others counting', () => {
    const other = finding({ id: 'undeclared-cookie', severity: 'low' });
    expect(codeOf(reportOf([finding(), other]))).toBe(1);
    expect(codeOf(reportOf([finding(), other]), 'medium')).toBe(0);
  });

  it('makes nothing that was not seen pass', () => {
    const gaps = [{ hides: ['undeclared-cookie'] }] as Report['conditions']['gaps'];
    expect(codeOf(reportOf([finding()], { conditions: { gaps } as Report['conditions'] }))).toBe(2);
    const untold = finding({ id: 'undeclared-cookie', outcome: 'cannot-tell' });
    expect(codeOf(reportOf([finding(), untold]))).toBe(2);
    expect(
      codeOf(reportOf([finding({ outcome: 'cannot-tell' })], { verdict: 'inconclusive' }), 'differs', []),
    ).toBe(2);
  });
});

describe('an entry', () => {
  it('that has ended is said', () => {
    const lines = idleEntries([entry({ until: '2026-11-27' })], [reportOf([finding()])], TODAY);
    expect(lines).toEqual([expect.stringMatching(/undeclared-third-party.*ended on 2026-11-27/)]);
  });

  it('that matches nothing is said, and one that matches is not', () => {
    const lines = idleEntries([entry(), entry({ product: 'clarity' })], [reportOf([finding()])], TODAY);
    expect(lines).toEqual([expect.stringMatching(/matches nothing/)]);
  });
});

it.each(['inconclusive', 'no-notice'] as const)(
  'an ignored finding makes no pass of a page that is %s, though no gap says why',
  (verdict) => {
    const all = [finding({ outcome: 'cannot-tell' }), finding({ outcome: 'advisory', severity: 'low' })];
    const report = marked(reportOf(all, { verdict }), [entry()], TODAY);
    expect(ignoredIn(report)).toBe(2);
    expect(exitCodeOf([report], ['differs'])).toBe(2);
  },
);
