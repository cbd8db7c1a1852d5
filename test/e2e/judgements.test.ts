/** A few of the judgement pages through the command in a real browser; `npm run eval:judgements` runs all of them. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { labelOf } from '../judgements/labels.ts';
import { scanCases } from '../judgements/run.ts';
import { compare, words } from '../judgements/score.ts';
import { judgementSet } from '../judgements/sets.ts';
import { truthOf, type Truth } from '../judgements/truth.ts';

const PAGES = 12;
const BROWSERS = 2;

/** Pages that take a second or two each: none waits for an answer that never comes, none holds its browser up. */
const quick = judgementSet()
  .cases.filter(({ readable, does }) => readable !== 'slow' && does !== 'many-keys')
  .slice(0, PAGES)
  .map(truthOf);

/** Beside another file's browsers: a machine that is shared takes its time. */
describe('the command on judgement pages', { timeout: 240_000 }, () => {
  it('accuses none falsely, passes none falsely, and misses no accusation', async () => {
    const told: string[] = [];
    const listen = (truth: Truth, report: Report): void => {
      const { falseAccusations, missed, isFalsePass } = compare(report, labelOf(truth));
      const wrong = [...falseAccusations.map(words), ...missed.map((one) => `missed ${words(one)}`)];
      if (isFalsePass) wrong.push('matches');
      if (wrong.length > 0) told.push(`${truth.case.name} ${wrong.join('; ')}`);
    };
    const reports = await scanCases(quick, listen, BROWSERS);
    expect(told).toEqual([]);
    expect(reports.size).toBe(PAGES);
  });
});
