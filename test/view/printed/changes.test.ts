import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/core/compare/compare.ts';
import { joined } from '../../../src/core/compare/since.ts';
import { changesGrid, changesShown, pagesAlike, verdictsChanged } from '../../../src/view/printed/changes.ts';
import { differing, matching, notSeen } from '../../scan/formats/made.ts';

const page = differing().page;
const now = { ...differing(), page };
const then = { ...matching(), page };
const appeared = compare([then], [now]);

const counted = (comparison: ReturnType<typeof compare>): Record<string, number> => {
  const { columns, rows } = changesGrid(comparison);
  return Object.fromEntries(
    columns.map((column, at) => [column, rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)]),
  );
};

describe('what changed since an earlier run', () => {
  it('is counted by what it is and what became of it, as often as the comparison has it', () => {
    const changes = appeared.pages.flatMap((one) => one.changes);
    expect(Object.values(counted(appeared)).reduce((sum, one) => sum + one, 0)).toBe(changes.length);
    expect(counted(appeared)['New']).toBeGreaterThan(0);
    expect(changesGrid(appeared).rows.every(({ counts }) => counts.some((one) => one > 0))).toBe(true);
  });

  it('is of a page that was not seen neither new nor gone', () => {
    const unseen = compare([now], [{ ...notSeen(), page }]);
    const counts = counted(unseen);
    expect([counts['New'], counts['Gone'], counts['Changed']]).toEqual([0, 0, 0]);
    expect(counts['Cannot be told']).toBeGreaterThan(0);
    const [shown] = changesShown(unseen, new Set([page]));
    expect(shown?.groups.map(({ title }) => title)).toEqual(['Cannot be told']);
    expect(shown?.groups[0]?.parts.every(({ why }) => why !== null)).toBe(true);
  });

  it('names the verdicts of both times where they differ, and says nothing of a page that is alike', () => {
    const [shown] = changesShown(appeared, new Set([page]));
    expect(shown?.verdicts).toMatch(/^The verdict was “.+” and is now “.+”\.$/);
    expect(verdictsChanged(appeared)).toBe(1);
    const alike = compare([now], [now]);
    expect([pagesAlike(alike), verdictsChanged(alike), changesShown(alike, new Set([page]))]).toEqual([
      1,
      0,
      [],
    ]);
  });

  it('shows of a council its own pages alone', () => {
    expect(changesShown(appeared, new Set(['https://elsewhere.gov.uk/']))).toEqual([]);
  });

  it('of several sites is told as one, with the pages that only one of the runs looked at', () => {
    const both = joined([appeared, compare([then], []), compare([], [now])]);
    expect([both.pages.length, both.onlyBefore, both.onlyAfter]).toEqual([1, [page], [page]]);
  });
});
