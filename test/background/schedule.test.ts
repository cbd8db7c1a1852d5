import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  hold,
  makeCurrent,
  note,
  openHeldVisits,
  type HeldFlight,
  type HeldVisit,
} from '../../src/background/held/held-visits.ts';
import type { JarCookie } from '../../src/background/translate/from-cookies.ts';
import { fromBeforeRequest } from '../../src/background/translate/from-web-request.ts';
import { readJournal, type Area } from '../../src/background/held/journal.ts';
import { restore } from '../../src/background/held/restore.ts';
import { MOST_VISITS } from '../../src/background/held/give-up.ts';
import { openSchedule, type Schedule } from '../../src/background/schedule.ts';
import type { Opening } from '../../src/core/visit/see.ts';

let items: Map<string, unknown>;
let area: Area;
let schedule: Schedule;
let settled: string[];
/** Octets that the storage takes, by what it counts: the length of what each key holds. */
let quota: number;
let refusals: number;
/** Milliseconds by which the clock is late: a timer that was set by it seems early. */
let behind: number;
let jar: (host: string) => Promise<JarCookie[] | null>;
let settling: (held: HeldVisit) => Promise<void>;
let answering: (held: HeldVisit) => Promise<boolean>;
const START = Date.parse('2026-11-21T10:00:00Z');

beforeEach(async () => {
  vi.useFakeTimers({ now: START });
  items = new Map();
  settled = [];
  quota = Infinity;
  refusals = 0;
  behind = 0;
  jar = async () => [];
  settling = async () => undefined;
  answering = async () => true;
  area = {
    get: async () => structuredClone(Object.fromEntries(items)),
    set: async (given) => {
      const next = new Map([...items, ...Object.entries(given)]);
      if (quota < Infinity && sizeOf(next) > quota) {
        refusals += 1;
        throw new Error('Session storage quota bytes exceeded.');
      }
      items = next; // Texts and lists of numbers, which nobody changes.
    },
    remove: async (keys) => keys.forEach((key) => items.delete(key)),
  };
  schedule = await begin();
});

afterEach(() => vi.useRealTimers());

const sizeOf = (stored: Map<string, unknown>): number =>
  [...stored].reduce((sum, [name, value]) => sum + name.length + octetsOf(value), 0);
/** A text as the browser counts it, as it is; anything else as JSON. */
const octetsOf = (value: unknown): number =>
  Buffer.byteLength(typeof value === 'string' ? value : JSON.stringify(value));

async function begin(): Promise<Schedule> {
  const { journal } = await readJournal(area);
  return openSchedule(openHeldVisits(), {
    journal,
    readJar: (host) => jar(host),
    toolOfHost: () => null,
    pathKept: () => '',
    isAnswering: (held) => answering(held),
    now: () => Date.now() - behind,
    settle: async (held) => {
      await settling(held);
      settled.push(held.id);
      note(held, { seen: 'settled', jarRead: true, at: Date.now() - held.startedAt });
    },
    changed: async () => undefined,
    report: (error) => {
      throw error;
    },
  });
}

function open(tab: number): HeldVisit {
  const opening: Opening = {
    collector: 'extension',
    journey: 'resident',
    load: 1,
    page: `https://www.norfolk.gov.uk/${tab}`,
    startedAt: new Date(Date.now()).toISOString(),
    conditions: {
      browser: 'Chromium/156.0',
      userAgent: '',
      language: 'en-GB',
      globalPrivacyControl: false,
      profile: 'resident',
      thirdPartyCookies: 'unknown',
      journeys: [],
    },
  };
  const held = hold(schedule.inHand, `v${tab}`, tab, opening, opening.page);
  note(held, { note: 'opened', tab, opening }, { note: 'current' });
  makeCurrent(schedule.inHand, held);
  schedule.touch([held]);
  return held;
}

const key = (held: HeldVisit, name: string): void =>
  note(held, { seen: 'storage', kind: 'local', host: 'www.norfolk.gov.uk', key: name, before: false, at: 1 });
const sending = (url: string): HeldFlight => ({
  flight: {
    ...fromBeforeRequest({ requestId: '1', url, type: 'image', timeStamp: Date.now() }, 0),
    sentAt: Date.now(),
    cookie: 'seen=1',
  },
  isInferred: false,
  end: null,
  told: 'nothing',
});
const gapsOf = (held: HeldVisit | undefined) => held?.visit.gaps.map(({ code }) => code);

describe('a page being watched', () => {
  it('is settled once it has loaded and been quiet for half a second, not before', async () => {
    const held = open(1);
    held.memory.hasLoaded = true;
    for (let at = 0; at < 10; at += 1) {
      await vi.advanceTimersByTimeAsync(300);
      schedule.touch([held]);
    }
    expect(settled).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(settled).toEqual(['v1']);
    expect(held.visit.settled).toBe(true);
    expect(gapsOf(held)).toEqual([]);
  });

  it('is settled, too, where the clock says that its timer came too early', async () => {
    const held = open(1);
    held.memory.hasLoaded = true;
    await vi.advanceTimersByTimeAsync(300);
    behind = 1;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(settled).toEqual(['v1']);
  });

  it('that never rests is settled all the same, with the gap', async () => {
    const held = open(1);
    held.memory.hasLoaded = true;
    for (let at = 0; at < 60; at += 1) {
      await vi.advanceTimersByTimeAsync(300);
      schedule.touch([held]);
    }
    expect(held.visit.settled).toBe(true);
    expect(gapsOf(held)).toEqual(['not-settled']);
  });

  it('that has not loaded is waited for', async () => {
    const held = open(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(held.visit.settled).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(gapsOf(held)).toEqual(['not-settled']);
  });

  it('loses that gap once it has loaded and gone quiet after all', async () => {
    const held = open(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(gapsOf(held)).toEqual(['not-settled']);
    held.memory.hasLoaded = true;
    schedule.touch([held]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(gapsOf(held)).toEqual([]);
    expect(settled).toEqual(['v1', 'v1']);
    const next = openHeldVisits();
    restore(next, (await readJournal(area)).remembered, Date.now());
    expect(gapsOf(next.visits.get('v1'))).toEqual([]);
  });

  it('keeps that gap as long as it never rests', async () => {
    const held = open(1);
    held.memory.hasLoaded = true;
    for (let at = 0; at < 120; at += 1) {
      await vi.advanceTimersByTimeAsync(300);
      schedule.touch([held]);
    }
    expect(gapsOf(held)).toEqual(['not-settled']);
  });
});

describe('a page that does not answer', () => {
  it('keeps no other waiting, and is judged itself once its time is over', async () => {
    const stuck = open(1);
    stuck.memory.hasLoaded = true;
    settling = (held) =>
      held === stuck ? new Promise((done) => setTimeout(done, 2_500)) : Promise.resolve();
    await vi.advanceTimersByTimeAsync(1_000);
    const other = open(2);
    other.memory.hasLoaded = true;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(settled).toEqual(['v2']);
    key(other, 'later');
    schedule.touch([other]);
    await schedule.flushNow();
    expect(other.visit.storage).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(settled).toEqual(['v2', 'v1']);
  });

  it('has its answer in a few seconds though it never loads', async () => {
    answering = async () => false;
    const stuck = open(1);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(settled).toEqual(['v1']);
    expect(gapsOf(stuck)).toEqual(['not-settled']);
  });

  it('is read once it answers after all', async () => {
    const stuck = open(1);
    stuck.memory.hasLoaded = true;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(settled).toEqual(['v1']);
    schedule.readAgain(stuck);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(settled).toEqual(['v1', 'v1']);
  });

  it('nor a cookie jar that does not: what is seen of others is written down', async () => {
    const slow = open(1);
    const other = open(2);
    jar = (host) =>
      host.includes('norfolk')
        ? new Promise<null>((done) => setTimeout(() => done(null), 2_000))
        : Promise.resolve([]);
    slow.memory.flights.set('1.0', sending('https://www.norfolk.gov.uk/a.png'));
    key(other, 'mine');
    schedule.touch([slow, other]);
    await vi.advanceTimersByTimeAsync(500);
    expect(other.visit.storage).toHaveLength(1);
    expect([...items.keys()].some((name) => name.startsWith('v:v2:'))).toBe(true);
    await vi.advanceTimersByTimeAsync(2_500);
    expect(gapsOf(slow)).toContain('too-slow');
    expect(slow.visit.cookies).toMatchObject([{ name: 'seen', state: 'sent-only' }]);
  });
});

describe('what is kept', () => {
  it('is as much of one batch as fits, and the same in memory as in the storage', async () => {
    const held = open(1);
    for (let at = 0; at < 4_000; at += 1) key(held, `${at}-${'ŵ'.repeat(90)}`);
    note(held, { seen: 'left', at: 5 }, { note: 'left' });
    schedule.touch([held]);
    await schedule.flushNow();
    expect(sizeOf(items)).toBeLessThan(256 * 1024);
    expect(held.visit.storage.length).toBeGreaterThan(500);
    expect(held.visit.storage.length).toBeLessThan(1_000);
    const next = openHeldVisits();
    restore(next, (await readJournal(area)).remembered, Date.now());
    expect(next.visits.get('v1')?.visit).toEqual(held.visit);
    expect(next.visits.get('v1')?.isLeft).toBe(true);
  });

  it('of every page fits in what the browser gives, whatever all of them do', async () => {
    quota = 10 * 1024 * 1024;
    for (let tab = 1; tab <= 45; tab += 1) {
      const held = open(tab);
      for (let round = 0; round < 2; round += 1) {
        for (let at = 0; at < 2_000; at += 1) key(held, `${round} ${at} ${'k'.repeat(180)}`);
        schedule.touch([held]);
        await schedule.flushNow();
      }
      vi.advanceTimersByTime(1);
    }
    // Thirty whole Visits and what is left of fifteen: the other tabs' states and notices have the rest.
    expect(sizeOf(items)).toBeLessThan(8.2 * 1024 * 1024);
    expect(refusals).toBe(0);
  });

  it('has no part of a Visit of which the browser would not keep all, and that is said', async () => {
    const held = open(1);
    key(held, 'first');
    await schedule.flushNow();
    const other = open(2);
    await schedule.flushNow();
    quota = sizeOf(items) + 1_500;
    for (let at = 0; at < 50; at += 1) key(held, `${at} ${'k'.repeat(150)}`);
    schedule.touch([held]);
    await schedule.flushNow();
    expect(gapsOf(held)).toEqual(['evicted']);
    expect(held.visit.storage).toEqual([]);
    key(other, 'mine');
    schedule.touch([other]);
    await schedule.flushNow();
    const next = openHeldVisits();
    restore(next, (await readJournal(area)).remembered, Date.now());
    expect(gapsOf(next.byTab.get(1))).toEqual(['evicted']);
    expect(next.byTab.get(2)?.visit.storage).toHaveLength(1);
  });

  it('is bounded for each Visit, and says so', async () => {
    const held = open(1);
    for (let batch = 0; batch < 12; batch += 1) {
      for (let at = 0; at < 100; at += 1) key(held, `${batch}-${at}-${'k'.repeat(180)}`);
      schedule.touch([held]);
      await schedule.flushNow();
    }
    expect(gapsOf(held)).toContain('bound-reached');
    expect(sizeOf(items)).toBeLessThan(320 * 1024);
    const next = openHeldVisits();
    restore(next, (await readJournal(area)).remembered, Date.now());
    expect(gapsOf(next.visits.get('v1'))).toContain('bound-reached');
  });

  it('is at most thirty Visits: those left go first, those open keep a gap', async () => {
    for (let tab = 1; tab <= MOST_VISITS + 2; tab += 1) {
      const held = open(tab);
      if (tab === 5) {
        held.isLeft = true;
        schedule.inHand.byTab.delete(5);
        note(held, { seen: 'left', at: 1 }, { note: 'left' });
      }
      vi.advanceTimersByTime(1);
    }
    await schedule.flushNow();
    expect(schedule.inHand.visits.has('v5')).toBe(false);
    expect(gapsOf(schedule.inHand.visits.get('v1'))).toEqual(['evicted']);
    expect(gapsOf(schedule.inHand.visits.get('v2'))).toEqual([]);
    const next = openHeldVisits();
    restore(next, (await readJournal(area)).remembered, Date.now());
    expect(gapsOf(next.visits.get('v1'))).toEqual(['evicted']);
    expect(next.byTab.get(1)?.id).toBe('v1');
  });
});

describe('what an earlier run left', () => {
  const atRest = { seen: 'settled' as const, jarRead: true, at: 1 };

  it('is taken up whole, without a gap where all was written', async () => {
    const held = open(1);
    note(held, atRest);
    key(held, 'one');
    await schedule.flushNow();
    const { remembered } = await readJournal(area);
    expect(remembered.unwritten).toEqual([]);
    const next = openHeldVisits();
    expect(restore(next, remembered, Date.now())).toEqual([]);
    expect(next.byTab.get(1)?.visit).toEqual(held.visit);
  });

  it('has a gap in the tab that had something unwritten, and in no other', async () => {
    note(open(1), atRest);
    const busy = open(2);
    note(busy, atRest);
    await schedule.flushNow();
    key(busy, 'lost');
    schedule.touch([busy]);
    await vi.advanceTimersByTimeAsync(0);
    const next = openHeldVisits();
    const interrupted = restore(next, (await readJournal(area)).remembered, Date.now());
    expect(interrupted.map(({ id }) => id)).toEqual(['v2']);
    expect(next.byTab.get(2)?.entries).toContainEqual(
      expect.objectContaining({ code: 'worker-interrupted' }),
    );
  });

  it('has a gap where the page had not settled: what it told in the end may not have been heard', async () => {
    key(open(1), 'one');
    await schedule.flushNow();
    const next = openHeldVisits();
    restore(next, (await readJournal(area)).remembered, Date.now());
    expect(next.byTab.get(1)?.entries).toContainEqual(
      expect.objectContaining({ code: 'worker-interrupted' }),
    );
  });

  it('has a gap where something came while the page was settling', async () => {
    const held = open(1);
    held.memory.hasLoaded = true;
    // A change of a cookie that is still to be told is no entry yet.
    settling = async () => schedule.touch([held]);
    while (settled.length === 0) await vi.advanceTimersByTimeAsync(10);
    expect((await readJournal(area)).remembered.unwritten).toEqual([1]);
    settling = async () => undefined;
    await vi.advanceTimersByTimeAsync(3000);
    expect((await readJournal(area)).remembered.unwritten).toEqual([]);
  });

  it('has a gap where a request had no answer, and none where its answer has begun', async () => {
    const sent = { page: 'none' as const, title: false, cookies: [], identifiers: [], typed: false };
    const request = {
      seen: 'request' as const,
      id: '1.0',
      host: 'a.example',
      path: '/',
      tag: null,
      initiators: [],
      inferred: false,
      sent,
      at: 1,
    };
    const waiting = open(1);
    note(waiting, atRest, { ...request, type: 'fetch' });
    const listening = open(2);
    note(
      listening,
      atRest,
      { ...request, type: 'websocket' },
      { seen: 'request-sent', id: '1.0', status: 101, at: 2 },
    );
    await schedule.flushNow();
    expect((await readJournal(area)).remembered.unwritten).toEqual([1]);
  });
});
