import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hold, makeCurrent, note, openBook, type HeldVisit } from '../../src/background/book.ts';
import { readJournal, type Area } from '../../src/background/journal.ts';
import { takeUp } from '../../src/background/take-up.ts';
import { MOST_VISITS, openWatch, type Watch } from '../../src/background/watch.ts';
import type { Opening } from '../../src/core/visit/see.ts';

let items: Map<string, unknown>;
let area: Area;
let watch: Watch;
let settled: string[];
const START = Date.parse('2026-11-21T10:00:00Z');

beforeEach(async () => {
  vi.useFakeTimers({ now: START });
  items = new Map();
  settled = [];
  area = {
    get: async () => structuredClone(Object.fromEntries(items)),
    set: async (given) =>
      Object.entries(given).forEach(([key, value]) => items.set(key, structuredClone(value))),
    remove: async (keys) => keys.forEach((key) => items.delete(key)),
  };
  watch = await begin();
});

afterEach(() => vi.useRealTimers());

async function begin(): Promise<Watch> {
  const { journal } = await readJournal(area);
  return openWatch({
    journal,
    readJar: async () => [],
    toolOfHost: () => null,
    now: Date.now,
    settle: async (held) => {
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
  const held = hold(watch.book, `v${tab}`, tab, opening, opening.page);
  note(held, { note: 'opened', tab, opening }, { note: 'current' });
  makeCurrent(watch.book, held);
  watch.touch([held]);
  return held;
}

const key = (held: HeldVisit, name: string): void =>
  note(held, { seen: 'storage', kind: 'local', host: 'www.norfolk.gov.uk', key: name, before: false, at: 1 });
const gapsOf = (held: HeldVisit | undefined) => held?.visit.gaps.map(({ code }) => code);

describe('a page being watched', () => {
  it('is settled once it has loaded and been quiet for half a second, not before', async () => {
    const held = open(1);
    held.memory.hasLoaded = true;
    for (let at = 0; at < 10; at += 1) {
      await vi.advanceTimersByTimeAsync(300);
      watch.touch([held]);
    }
    expect(settled).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(settled).toEqual(['v1']);
    expect(held.visit.settled).toBe(true);
    expect(gapsOf(held)).toEqual([]);
  });

  it('that never rests is settled all the same, with the gap', async () => {
    const held = open(1);
    held.memory.hasLoaded = true;
    for (let at = 0; at < 60; at += 1) {
      await vi.advanceTimersByTimeAsync(300);
      watch.touch([held]);
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
    watch.touch([held]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(gapsOf(held)).toEqual([]);
    expect(settled).toEqual(['v1', 'v1']);
    const next = openBook();
    takeUp(next, (await readJournal(area)).remembered, Date.now());
    expect(gapsOf(next.visits.get('v1'))).toEqual([]);
  });

  it('keeps that gap as long as it never rests', async () => {
    const held = open(1);
    held.memory.hasLoaded = true;
    for (let at = 0; at < 120; at += 1) {
      await vi.advanceTimersByTimeAsync(300);
      watch.touch([held]);
    }
    expect(gapsOf(held)).toEqual(['not-settled']);
  });
});

describe('what is kept', () => {
  it('is bounded for each Visit, and says so', async () => {
    const held = open(1);
    for (let batch = 0; batch < 12; batch += 1) {
      for (let at = 0; at < 100; at += 1) key(held, `${batch}-${at}-${'k'.repeat(180)}`);
      watch.touch([held]);
      await watch.flushNow();
    }
    expect(gapsOf(held)).toContain('bound-reached');
    const size = [...items.values()].reduce<number>((sum, value) => sum + JSON.stringify(value).length, 0);
    expect(size).toBeLessThan(320 * 1024);
    const next = openBook();
    takeUp(next, (await readJournal(area)).remembered, Date.now());
    expect(gapsOf(next.visits.get('v1'))).toContain('bound-reached');
  });

  it('is at most thirty Visits: those left go first, those open keep a gap', async () => {
    for (let tab = 1; tab <= MOST_VISITS + 2; tab += 1) {
      const held = open(tab);
      if (tab === 5) {
        held.isLeft = true;
        watch.book.byTab.delete(5);
        note(held, { seen: 'left', at: 1 }, { note: 'left' });
      }
      vi.advanceTimersByTime(1);
    }
    await watch.flushNow();
    expect(watch.book.visits.has('v5')).toBe(false);
    expect(gapsOf(watch.book.visits.get('v1'))).toEqual(['evicted']);
    expect(gapsOf(watch.book.visits.get('v2'))).toEqual([]);
    const next = openBook();
    takeUp(next, (await readJournal(area)).remembered, Date.now());
    expect(gapsOf(next.visits.get('v1'))).toEqual(['evicted']);
    expect(next.byTab.get(1)?.id).toBe('v1');
  });
});

describe('what an earlier run left', () => {
  it('is taken up whole, without a gap where all was written', async () => {
    const held = open(1);
    key(held, 'one');
    await watch.flushNow();
    const { remembered } = await readJournal(area);
    expect(remembered.unwritten).toEqual([]);
    const next = openBook();
    expect(takeUp(next, remembered, Date.now())).toEqual([]);
    expect(next.byTab.get(1)?.visit).toEqual(held.visit);
  });

  it('has a gap in the tab that had something unwritten, and in no other', async () => {
    open(1);
    const busy = open(2);
    await watch.flushNow();
    key(busy, 'lost');
    watch.touch([busy]);
    await vi.advanceTimersByTimeAsync(0);
    const next = openBook();
    const interrupted = takeUp(next, (await readJournal(area)).remembered, Date.now());
    expect(interrupted.map(({ id }) => id)).toEqual(['v2']);
    expect(next.byTab.get(2)?.entries).toContainEqual(
      expect.objectContaining({ code: 'worker-interrupted' }),
    );
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
    note(waiting, { ...request, type: 'fetch' });
    const listening = open(2);
    note(
      listening,
      { ...request, type: 'websocket' },
      { seen: 'request-sent', id: '1.0', status: 101, at: 2 },
    );
    await watch.flushNow();
    expect((await readJournal(area)).remembered.unwritten).toEqual([1]);
  });
});
