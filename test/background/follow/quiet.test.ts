import { describe, expect, it } from 'vitest';
import { isQuiet, mayStillLoad, quietIn, settlingOf } from '../../../src/background/follow/quiet.ts';
import { hold, openHeldVisits, type HeldVisit } from '../../../src/background/held/held-visits.ts';
import { gapOf } from '../../../src/core/visit/gaps.ts';
import { PAGE, visit } from '../../core/build.ts';

/** A page that began at 0, as its memory and its Visit say. */
function page(memory: Partial<HeldVisit['memory']>, seen: Partial<HeldVisit['visit']> = {}): HeldVisit {
  const { collector, journey, load, page: address, startedAt, conditions } = visit([]);
  const opening = { collector, journey, load, page: address, startedAt, conditions };
  const held = hold(openHeldVisits(), 'v1', 1, opening, PAGE);
  Object.assign(held.memory, { quietSince: 0, touchedAt: 0, hasLoaded: true, isReadingDue: false }, memory);
  held.visit = { ...visit([]), settled: false, gaps: [], ...seen };
  return held;
}

describe('a page is quiet', () => {
  it('half a second after it was last touched, once it has loaded', () => {
    const held = page({ touchedAt: 1_000 });
    expect([isQuiet(held, 1_499), isQuiet(held, 1_500), quietIn(held, 1_200)]).toEqual([false, true, 300]);
  });

  it('later, where it has not loaded', () => {
    const held = page({ touchedAt: 1_000, hasLoaded: false });
    expect([isQuiet(held, 2_999), isQuiet(held, 3_000)]).toEqual([false, true]);
  });

  it('at once, where it has never rested for long', () => {
    const held = page({ touchedAt: 15_001 });
    expect([isQuiet(held, 15_001), quietIn(held, 15_001)]).toEqual([true, 0]);
    expect(isQuiet(page({ touchedAt: 5_001 }, { settled: true }), 5_001)).toBe(true);
  });
});

describe('a page may still load', () => {
  it.each([
    ['while it has not, and is not given up', page({ hasLoaded: false }), true],
    ['not where it has', page({}), false],
    ['not where it was taken as it is', page({ hasLoaded: false }, { settled: true }), false],
    ['not where it was waited for too long', page({ hasLoaded: false, quietSince: -16_000 }), false],
    ['not where it has been still for too long', page({ hasLoaded: false, touchedAt: -12_000 }), false],
  ])('%s', (_, held, may) => expect(mayStillLoad(held, 3_000)).toBe(may));
});

describe('a page that is quiet', () => {
  const notSettled = { settled: true, gaps: [gapOf('not-settled', 'The page never went quiet.')] };

  it('has settled, and is read', () => {
    expect(settlingOf(page({}), 600)).toEqual({
      isReadingDue: true,
      gap: null,
      closesGap: false,
      isUnfinished: false,
    });
  });

  it('is taken with a gap where it did not load, or never rested', () => {
    expect(settlingOf(page({ hasLoaded: false }), 2_000).gap?.detail).toBe(
      'The page did not finish loading.',
    );
    expect(settlingOf(page({ touchedAt: 16_000 }), 16_000).gap?.detail).toBe('The page never went quiet.');
  });

  it('closes the gap where it settled after all, and is read again', () => {
    const now = 20_000;
    expect(settlingOf(page({ touchedAt: 19_000 }, notSettled), now)).toMatchObject({
      closesGap: true,
      isReadingDue: true,
      gap: null,
    });
    expect(settlingOf(page({ touchedAt: 19_900 }, notSettled), now)).toMatchObject({
      closesGap: false,
      isReadingDue: false,
      isUnfinished: true,
    });
  });

  it('is not read twice, unless that is due', () => {
    expect(settlingOf(page({}, { settled: true }), 600).isReadingDue).toBe(false);
    expect(settlingOf(page({ isReadingDue: true }, { settled: true }), 600).isReadingDue).toBe(true);
  });
});
