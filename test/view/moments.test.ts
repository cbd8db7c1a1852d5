import { expect, it } from 'vitest';
import { barsOf, loadOf, momentsOf, ticksOf } from '../../src/view/moments.ts';
import { AUDITED } from '../workspace/fixtures.ts';

const { report } = AUDITED;
if (report === null) throw new Error('The fixture has no report');
const moments = momentsOf(report);

it('has a moment for each choice, request, cookie and key of the Report', () => {
  const { choices = [], requests, cookies, storage } = report;
  expect(moments).toHaveLength(choices.length + requests.length + cookies.length + storage.length);
  expect(new Set(moments.map(({ kind }) => kind))).toEqual(
    new Set(['choice', 'request', 'cookie', 'storage']),
  );
});

it('puts each load in the order of its own clock', () => {
  for (const own of Map.groupBy(moments, loadOf).values()) {
    const times = own.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  }
  expect(new Set(moments.map(loadOf))).toEqual(new Set(['none 1', 'reject 1', 'reject 2']));
});

it('counts all of them in the bars, however few bars there are', () => {
  const all = moments.reduce((sum, { count }) => sum + count, 0);
  for (const most of [1, 7, 200]) {
    const bars = barsOf(moments, 1000, most);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(all);
    expect(bars.length).toBeLessThanOrEqual(most);
  }
});

it('marks round times', () => {
  expect(ticksOf(1000, 5)).toEqual([0, 200, 400, 600, 800, 1000]);
  expect(ticksOf(0, 5).length).toBeGreaterThan(0);
});
