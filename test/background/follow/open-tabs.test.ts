import { beforeEach, describe, expect, it } from 'vitest';
import { beforeNavigate } from '../../../src/background/follow/arriving.ts';
import { committed } from '../../../src/background/follow/navigation.ts';
import { visitIn } from '../../../src/background/follow/open-tabs.ts';
import { openingsOf } from '../../../src/background/follow/openings.ts';
import { openHeldVisits, type HeldVisit, type HeldVisits } from '../../../src/background/held/held-visits.ts';

const PAGE = 'https://www.anytown.gov.uk/bins';

let inHand: HeldVisits;
let seen: { url: string | null; title: string | null; isComplete: boolean };
let touched: HeldVisit[];
let dropped: HeldVisit[];
let begun: HeldVisit[];

beforeEach(() => {
  inHand = openHeldVisits();
  seen = { url: PAGE, title: 'Bins', isComplete: true };
  [touched, dropped, begun] = [[], [], []];
});

const openings = () =>
  openingsOf({
    inHand,
    conditions: {
      browser: 'Chromium/156.0',
      userAgent: '',
      language: 'en-GB',
      globalPrivacyControl: false,
      profile: 'resident',
      thirdPartyCookies: 'unknown',
      journeys: [],
    },
    isWatched: (host) => host.endsWith('.gov.uk'),
    newId: () => `v${inHand.visits.size}`,
    begun: (held) => begun.push(held),
    superseded: (held) => dropped.push(held),
  });

const look = (tab: number) =>
  visitIn(tab, {
    inHand,
    openings: openings(),
    tabSeen: async () => seen,
    touch: (visits) => touched.push(...visits),
    drop: (held) => dropped.push(held),
    now: () => 5_000,
  });

/** The tab goes there while it is watched. */
function go(tab: number, url: string): void {
  const details = { tabId: tab, frameId: 0, parentFrameId: -1, url, timeStamp: 1_000 };
  beforeNavigate(inHand, openings(), details);
  committed(inHand, openings(), { ...details, documentId: `d${tab}` });
}

describe('a tab', () => {
  it('that was open before it was watched gets a Visit that says it began late', async () => {
    const { held } = await look(1);
    expect(held?.visit.page).toBe(PAGE);
    expect(held?.memory.title).toBe('Bins');
    expect(held?.entries.filter((entry) => 'seen' in entry && entry.seen === 'gap')).toMatchObject([
      { code: 'started-late' },
    ]);
    expect([inHand.byTab.get(1), ...touched, ...begun]).toEqual([held, held, held]);
  });

  it('that was watched keeps the Visit it has', async () => {
    go(1, PAGE);
    const known = inHand.byTab.get(1);
    begun = [];
    expect((await look(1)).held).toBe(known);
    expect([...touched, ...begun]).toEqual([]);
  });

  it('of another site is not watched, and gives up the Visit it had once its page has loaded', async () => {
    go(1, PAGE);
    seen = { url: 'https://shop.example/', title: null, isComplete: false };
    expect(await look(1)).toEqual({ held: null, url: seen.url });
    expect(dropped).toEqual([]);
    seen.isComplete = true;
    await look(1);
    expect(dropped).toEqual([inHand.byTab.get(1)]);
  });

  it.each(['about:blank', 'file:///page.html', null])('that shows %s is not watched', async (url) => {
    seen = { url, title: null, isComplete: true };
    expect((await look(1)).held).toBeNull();
    expect(inHand.visits.size).toBe(0);
  });
});

describe('a load', () => {
  it('is the first of its tab on a site, or one after it', () => {
    const load = (tab: number, url: string) => openings().opening(url, 9_000, tab).load;
    go(1, PAGE);
    expect(load(1, 'https://my.anytown.gov.uk/pay')).toBe(2);
    expect(load(1, 'https://www.othertown.gov.uk/')).toBe(1);
    expect(load(2, PAGE)).toBe(1);
  });

  it('begins with its address alone: no query, no fragment', () => {
    expect(openings().opening(`${PAGE}?name=x#y`, 9_000, 1)).toMatchObject({
      page: PAGE,
      startedAt: '1970-01-01T00:00:09.000Z',
    });
  });
});
