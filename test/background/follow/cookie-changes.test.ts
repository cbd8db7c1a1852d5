import { beforeEach, describe, expect, it } from 'vitest';
import {
  hold,
  makeCurrent,
  openHeldVisits,
  type HeldVisits,
  type HeldVisit,
} from '../../../src/background/held/held-visits.ts';
import { giveChanges, noteAsked, takeChange } from '../../../src/background/follow/cookie-changes.ts';
import type { JarCookie } from '../../../src/background/translate/from-cookies.ts';
import { leave } from '../../../src/background/follow/navigation.ts';

const START = Date.parse('2026-11-21T10:00:00Z');
const LATER = START + 1_000;

let inHand: HeldVisits;
let count: number;

beforeEach(() => {
  inHand = openHeldVisits();
  count = 0;
});

function open(page: string, { isAhead = false } = {}): HeldVisit {
  count += 1;
  const opening = {
    collector: 'extension' as const,
    journey: 'resident' as const,
    load: 1,
    page,
    startedAt: new Date(START).toISOString(),
    conditions: {
      browser: 'Chromium/156.0',
      userAgent: '',
      language: 'en-GB',
      globalPrivacyControl: false,
      profile: 'resident' as const,
      thirdPartyCookies: 'unknown' as const,
      journeys: [],
    },
  };
  const held = hold(inHand, `v${count}`, count, opening, page);
  if (!isAhead) makeCurrent(inHand, held);
  return held;
}

const stored = (given: Partial<JarCookie> = {}) => ({
  removed: false,
  cause: 'explicit',
  cookie: {
    name: '_ga',
    domain: '.norfolk.gov.uk',
    path: '/',
    value: 'GA1.1.1.2',
    httpOnly: false,
    secure: false,
    sameSite: 'unspecified',
    session: true,
    ...given,
  },
});

const ids = (visits: readonly HeldVisit[]) => visits.map(({ id }) => id);
const has = (held: HeldVisit): boolean =>
  held.entries.some((entry) => 'seen' in entry && entry.seen === 'cookie-stored');

describe('a change in the jar', () => {
  it('is its who asked for it just before', () => {
    const asking = open('https://www.norfolk.gov.uk/a');
    const other = open('https://www.norfolk.gov.uk/b');
    noteAsked(asking, '_ga', '.norfolk.gov.uk', LATER - 20);
    expect(ids(takeChange(inHand, stored(), LATER))).toEqual(['v1']);
    expect(ids(giveChanges(inHand, LATER).given)).toEqual(['v1']);
    expect([has(asking), has(other)]).toEqual([true, false]);
  });

  it('is its who is heard a moment later to have asked for it, though the page is only fetched ahead', () => {
    const shown = open('https://www.norfolk.gov.uk/a');
    const ahead = open('https://www.norfolk.gov.uk/b', { isAhead: true });
    takeChange(inHand, stored(), LATER);
    expect(giveChanges(inHand, LATER + 250)).toMatchObject({ given: [], waiting: [shown] });
    noteAsked(ahead, '_ga', '.norfolk.gov.uk', LATER - 5);
    expect(ids(giveChanges(inHand, LATER + 300).given)).toEqual(['v2']);
    expect([has(shown), has(ahead)]).toEqual([false, true]);
    expect(giveChanges(inHand, LATER + 600)).toEqual({ given: [], waiting: [] });
  });

  it('is every page’s in sight of that site where nobody asked', () => {
    open('https://www.norfolk.gov.uk/a');
    open('https://my.norfolk.gov.uk/b');
    open('https://www.leeds.gov.uk/');
    open('https://www.norfolk.gov.uk/c', { isAhead: true });
    const left = open('https://www.norfolk.gov.uk/d');
    leave(inHand, left, START);
    takeChange(inHand, stored(), LATER);
    expect(ids(giveChanges(inHand, LATER + 500).given)).toEqual(['v1', 'v2']);
  });

  it('is also its who asked for it once, where nobody did just now', () => {
    const once = open('https://www.norfolk.gov.uk/a', { isAhead: true });
    open('https://www.norfolk.gov.uk/b');
    noteAsked(once, '_ga', '.norfolk.gov.uk', START);
    takeChange(inHand, { ...stored(), removed: true, cause: 'expired' }, START + 60_000);
    expect(ids(giveChanges(inHand, START + 61_000).given)).toEqual(['v1', 'v2']);
  });

  it('is still its whose page was left in asking for it', () => {
    const left = open('https://www.norfolk.gov.uk/a');
    noteAsked(left, '_ga', '.norfolk.gov.uk', LATER);
    leave(inHand, left, LATER);
    open('https://www.norfolk.gov.uk/b');
    takeChange(inHand, stored(), LATER + 10);
    expect(ids(giveChanges(inHand, LATER + 10).given)).toEqual(['v1']);
  });

  it('of another site’s cookie that no page here asked for is nobody’s', () => {
    open('https://www.norfolk.gov.uk/a');
    expect(takeChange(inHand, stored({ domain: '.tags.example' }), LATER)).toEqual([]);
    expect(giveChanges(inHand, LATER + 500)).toEqual({ given: [], waiting: [] });
  });

  it('of a partitioned cookie is only its whose site it is kept for', () => {
    const norfolk = open('https://www.norfolk.gov.uk/a');
    const leeds = open('https://www.leeds.gov.uk/');
    for (const held of [norfolk, leeds]) noteAsked(held, 'id', 'tags.example', LATER);
    const partitionKey = { topLevelSite: 'https://leeds.gov.uk' };
    takeChange(inHand, stored({ name: 'id', domain: 'tags.example', partitionKey }), LATER);
    expect(ids(giveChanges(inHand, LATER).given)).toEqual(['v2']);
  });

  it('that only makes room for the next value waits for nobody', () => {
    open('https://www.norfolk.gov.uk/a');
    takeChange(inHand, { ...stored(), removed: true, cause: 'overwrite' }, LATER);
    expect(inHand.changes).toEqual([]);
  });

  it('is not waited for without end', () => {
    open('https://www.norfolk.gov.uk/a');
    for (let at = 0; at < 2_000; at += 1)
      takeChange(inHand, stored({ name: `c${at}`, domain: '.tags.example' }), LATER);
    expect(inHand.changes.length).toBeLessThanOrEqual(1_000);
  });
});
