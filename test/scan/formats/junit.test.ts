import { parse, type TestCase, type TestSuites } from 'junit2json';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/core/report/report.ts';
import { junit } from '../../../src/scan/formats/junit.ts';
import { unseenIn } from '../../unseen.ts';
import { differing, ignored, matching, notSeen, partlySeen, spoilt, withoutNotice } from './made.ts';

async function suites(...reports: Report[]): Promise<TestSuites> {
  const read = await parse(junit.all(reports, { colour: false }));
  if (read == null || !('testsuite' in read)) throw new Error('not read');
  return read as TestSuites;
}

async function tests(report: Report): Promise<TestCase[]> {
  return (await suites(report)).testsuite?.[0]?.testcase ?? [];
}

const ends = ({ failure, error, skipped }: TestCase): string =>
  failure ? 'failed' : error ? 'error' : skipped ? 'skipped' : 'passed';

describe('JUnit', () => {
  it('is a suite a page, with figures that are those of its tests', async () => {
    const read = await suites(differing(), matching(), notSeen());
    expect(read.testsuite?.map(({ name }) => name)).toEqual(
      [differing(), matching(), notSeen()].map(({ page }) => page),
    );
    for (const { testcase = [], tests: all, failures, errors, skipped } of read.testsuite ?? []) {
      const count = (end: string): number => testcase.filter((test) => ends(test) === end).length;
      expect([all, failures, errors, skipped]).toEqual([
        testcase.length,
        count('failed'),
        count('error'),
        count('skipped'),
      ]);
    }
  });

  it.each([
    ['that matches passes', matching, 'passed'],
    ['that differs fails', differing, 'failed'],
    ['that was not seen is an error', notSeen, 'error'],
    ['that was not seen whole is skipped', partlySeen, 'skipped'],
    ['without a notice is skipped', withoutNotice, 'skipped'],
    ['of which all is ignored is skipped', ignored, 'skipped'],
  ] as const)('says: a page %s', async (_, made, end) => {
    const [first] = await tests(made());
    expect(first && ends(first)).toBe(end);
    const passed = (await tests(made())).filter((test) => ends(test) === 'passed');
    expect(passed).toHaveLength(end === 'passed' ? 1 : 0);
  });

  it('fails each difference with what was seen beside what the notice says', async () => {
    const longer = (await tests(differing())).find(({ classname }) => classname?.endsWith('lasts-longer'));
    expect(longer?.failure?.[0]?.inner).toContain('The privacy notice says: “_counter, 30 days”');
    expect(longer?.failure?.[0]?.inner).toContain('Seen on https://www.anytown.gov.uk/bins');
  });

  it('says why something is ignored', async () => {
    const all = await tests(ignored());
    expect(all.slice(1).every((test) => ends(test) === 'skipped')).toBe(true);
    expect(junit.all([ignored()], { colour: false })).toContain(
      'Ignored until 2026-12-31: known, and being mended',
    );
  });

  it('is read whatever a page calls its things, with nothing in it that acts', async () => {
    const words = ']]><x a="&\'">&#0;\u0000\u202e\ud800\uffff\u001b true';
    const printed = junit.all([spoilt(differing(), words)], { colour: false });
    expect(unseenIn(printed.replaceAll('\n', ''))).toEqual([]);
    const [first] = await tests(spoilt(differing(), words));
    expect(first?.failure?.[0]?.message).toContain(']]><x a="&\'">&#0;');
  });
});
