import { beforeEach, describe, expect, it } from 'vitest';
import {
  hold,
  makeCurrent,
  openHeldVisits,
  type HeldVisit,
  type HeldVisits,
} from '../../../src/background/held/held-visits.ts';
import { tellTabs, type Telling } from '../../../src/background/tell/tell-tabs.ts';
import type { TabState } from '../../../src/core/report/tab-state.ts';
import { known, PAGE, visit } from '../../core/build.ts';

let inHand: HeldVisits;
let written: TabState[];
let forgotten: number[];
let reading: Set<string>;
let telling: Telling;
let mayLook: boolean;

beforeEach(() => {
  inHand = openHeldVisits();
  mayLook = true;
  [written, forgotten, reading] = [[], [], new Set()];
  telling = tellTabs({
    inHand,
    notices: { of: (site) => ({ site, notices: [], troubles: [] }) },
    audit: { corrections: () => [], notesOf: () => [] },
    reading,
    isAdded: () => false,
    mayLook: () => mayLook,
    knowledge: () => ({ known, notices: [] }),
    write: async (state) => void written.push(state),
    forget: async (tab) => void forgotten.push(tab),
  });
});

/** A page of the council's in a tab. */
function shown(tab: number, how: { settled: boolean }): HeldVisit {
  const { collector, journey, load, page, startedAt, conditions } = visit([]);
  const opening = { collector, journey, load, page, startedAt, conditions };
  const held = hold(inHand, `v${inHand.visits.size}`, tab, opening, PAGE);
  held.visit = { ...visit([]), settled: how.settled };
  makeCurrent(inHand, held);
  return held;
}

describe('a page that comes', () => {
  it('is told at once as loading, without a Report', async () => {
    await telling.show(1, shown(1, { settled: false }));
    expect(written).toMatchObject([{ tab: 1, status: 'loading', report: null }]);
  });

  it('is told with its Report where it had settled before', async () => {
    await telling.show(1, shown(1, { settled: true }));
    expect(written).toMatchObject([{ status: 'ready', report: { page: PAGE } }]);
  });

  it('that is not watched takes what was told of the one before it away', async () => {
    await telling.show(1, null);
    expect({ written, forgotten }).toEqual({ written: [], forgotten: [1] });
  });
});

describe('a page that changed', () => {
  it('is not told again once it was said that Candour may not look, until it may', async () => {
    const held = shown(1, { settled: true });
    mayLook = false;
    expect((await telling.judged(1, null, null)).status).toBe('not-allowed');
    await telling.changed(held);
    expect(written).toEqual([]);
    mayLook = true;
    await telling.changed(held);
    expect(written).toMatchObject([{ status: 'ready' }]);
  });

  it('is told while its tab shows it, and no longer', async () => {
    const before = shown(1, { settled: true });
    await telling.changed(before);
    shown(1, { settled: false });
    await telling.changed(before);
    expect(written).toHaveLength(1);
  });

  it('is told in every tab of its site', async () => {
    shown(1, { settled: true });
    shown(2, { settled: true });
    reading.add('anytown.gov.uk');
    await telling.changedSite('anytown.gov.uk');
    await telling.changedSite('othertown.gov.uk');
    expect(written.map(({ tab, notice }) => [tab, notice.isReading])).toEqual([
      [1, true],
      [2, true],
    ]);
  });
});

describe('a tab that is asked about', () => {
  it('is written and answered alike', async () => {
    const state = await telling.judged(1, shown(1, { settled: true }), PAGE);
    expect(written).toEqual([state]);
  });

  it('leaves no trace where it is not watched', async () => {
    const state = await telling.judged(1, null, 'https://shop.example/');
    expect(state).toMatchObject({ status: 'not-council', host: 'shop.example', report: null });
    expect({ written, forgotten }).toEqual({ written: [], forgotten: [1] });
  });

  it('whose address the browser keeps back is not allowed, where not all websites are, else the browser’s own', async () => {
    mayLook = false;
    expect(await telling.judged(1, null, null)).toMatchObject({ status: 'not-allowed' });
    mayLook = true;
    expect(await telling.judged(1, null, null)).toMatchObject({ status: 'unsupported' });
  });
});
