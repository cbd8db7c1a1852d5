import { expect, it } from 'vitest';
import { CUT } from '../../../src/background/held/fitting.ts';
import { words } from '../../../src/core/words/index.ts';
import { unchecked } from '../../../src/view/gap-words.ts';
import { KEPT_LARGE } from '../../workspace/kept-large.ts';

const { report } = KEPT_LARGE;
if (report === null) throw new Error('Nothing was judged.');

it('of a page that does more than is kept, all that was kept is shown', () => {
  expect(report.requests.length).toBeGreaterThan(20);
  expect(report.cookies.length).toBeGreaterThan(100);
  expect(report.reconciliation?.length).toBeGreaterThan(report.cookies.length);
});

it('that the rest was not kept is said to the auditor and to the resident', () => {
  expect(report.conditions.gaps.map(({ detail }) => detail)).toContain(CUT.detail);
  expect(unchecked(report)).toContain(words.gaps['bound-reached']);
  expect(report.verdict).not.toBe('matches');
});

it('is small enough to be kept where popup and workspace read it at once', () => {
  expect(JSON.stringify(KEPT_LARGE).length).toBeLessThan(1_200_000);
});
