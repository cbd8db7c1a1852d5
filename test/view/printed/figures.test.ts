import { describe, expect, it } from 'vitest';
import {
  companiesByCouncils,
  cookiesByChoice,
  cookiesByDeclaration,
  councilsOf,
  pagesNotSeen,
  verdictsOf,
} from '../../../src/view/printed/figures.ts';
import { differing, notSeen, withoutNotice } from '../../scan/formats/made.ts';

const councils = councilsOf([
  differing('b'),
  differing('a'),
  { ...differing(), councils: [{ id: 'bville', name: 'Bville' }] },
  { ...notSeen(), councils: [{ id: 'aville', name: 'Aville' }] },
]);

describe('what Reports show together', () => {
  it('has each council once, and its pages in order', () => {
    expect(councils.map(({ name, reports }) => [name, reports.length])).toEqual([
      ['Anytown Council', 2],
      ['Aville', 1],
      ['Bville', 1],
    ]);
    expect(councils[0]?.reports.map(({ page }) => page.at(-1))).toEqual(['a', 'b']);
  });

  it('counts a company once a council', () => {
    expect(companiesByCouncils(councils)).toEqual([
      { label: 'Counter (Countco)', count: 2 },
      { label: 'Watcher (Watchco)', count: 2 },
    ]);
  });

  it('counts cookies once a council, by use and choice', () => {
    expect(cookiesByChoice(councils)).toEqual({
      columns: ['none yet'],
      rows: [{ label: 'statistics', counts: [4] }],
    });
  });

  it('tells what is in no notice from what was compared with none', () => {
    const told = (reports: Parameters<typeof councilsOf>[0]): number[] =>
      cookiesByDeclaration(councilsOf(reports)).map(({ count }) => count);
    expect(told([differing()])).toEqual([1, 0, 0, 1, 0]);
    const { cookies } = differing();
    const unread = { ...withoutNotice(), cookies: cookies.map((one) => ({ ...one, declaredBy: null })) };
    expect(told([unread])).toEqual([0, 0, 0, 0, 2]);
  });

  it('counts pages that were not seen as that', () => {
    const reports = [notSeen(), differing(), withoutNotice()];
    expect(pagesNotSeen(reports)).toBe(1);
    expect(verdictsOf(reports)).toEqual({ matches: 0, differs: 1, inconclusive: 1, 'no-notice': 1 });
  });
});
