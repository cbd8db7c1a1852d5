import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeated } from '../../../src/core/repeat/repeated.ts';
import { findingKeys } from '../../../src/core/compare/identity.ts';
import { decides } from '../../../src/core/report/decides.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { cookie, report, request } from '../build.ts';
import { listing, silent } from '../findings/notices.ts';
import { RUNS } from '../report/generated.ts';

const both = () => report([request('counter.example'), request('adverts.countco.example')], [silent]);
const one = () => report([request('counter.example')], [silent]);
const clean = () => report([], [silent]);
const cut = () => report([], [silent], { settled: false });

const decided = (told: Report): string[] =>
  told.findings.filter(decides).flatMap((finding) => findingKeys(finding, told));

describe('a page looked at several times', () => {
  it('says in how many looks each finding was seen, and decides by what was seen each time', () => {
    const told = repeated([both(), one(), both()]);
    expect(told.verdict).toBe('differs');
    expect(told.conditions.looks).toBe(3);
    const found = told.findings.filter(({ id }) => id === 'undeclared-third-party');
    expect(found.map(({ subject, outcome, seenIn }) => [subject.product, outcome, seenIn?.times])).toEqual([
      ['counter', 'unsupported', 3],
      ['countco-adverts', 'cannot-tell', 2],
    ]);
    expect(found[1]?.observed).toMatch(/We saw this 2 times in 3 looks\.$/);
    expect(told.headline).toEqual(one().headline);
  });

  it('cannot say where the looks differ', () => {
    for (const looks of [
      [one(), clean()],
      [clean(), one()],
      [clean(), cut()],
    ]) {
      const told = repeated(looks);
      expect(told.verdict).toBe('inconclusive');
      expect(told.headline.kind).toBe('inconclusive');
    }
  });

  it('keeps a headline of what one look alone saw from speaking for all', () => {
    const counting = report([request('counter.example')], [silent]);
    const advertising = report([request('adverts.countco.example')], [silent]);
    const told = repeated([counting, advertising]);
    expect(told.verdict).toBe('inconclusive');
    expect(told.headline.text).toBe(
      'We looked 2 times and did not see the same each time, so we cannot say.',
    );
  });

  it('gives one back as it is, and nothing for none', () => {
    const only = one();
    expect(repeated([only])).toBe(only);
    expect(() => repeated([])).toThrow(RangeError);
  });

  it('never accuses or passes beyond any one of the looks', () => {
    const facts = fc.subarray([
      request('counter.example'),
      request('adverts.countco.example'),
      request('watcher.example'),
      cookie('_counter', { days: 900 }),
      cookie('_x'),
    ]);
    const look = fc
      .tuple(facts, fc.constantFrom(silent, listing, null), fc.boolean())
      .map(([seen, notice, settled]) => report(seen, notice === null ? [] : [notice], { settled }));
    fc.assert(
      fc.property(fc.array(look, { minLength: 2, maxLength: 4 }), (looks) => {
        const told = repeated(looks);
        for (const each of looks) {
          const known = new Set(decided(each));
          expect(decided(told).filter((key) => !known.has(key))).toEqual([]);
          if (told.verdict === 'matches') expect(each.verdict).toBe('matches');
          if (told.verdict === 'differs') expect(each.verdict).toBe('differs');
        }
      }),
      { numRuns: RUNS },
    );
  });
});
