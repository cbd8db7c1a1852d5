import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, packedText, type Entry } from '../../../src/background/held/entry.ts';
import { readJournal, type Area } from '../../../src/background/held/journal.ts';

/** A storage area that keeps what it is given as the browser's does: as copies. */
function areaOf(): Area & { items: Map<string, string>; isFull: boolean } {
  const items = new Map<string, string>();
  const area = {
    items,
    isFull: false,
    get: async () =>
      Object.fromEntries([...items].map(([key, value]) => [key, JSON.parse(value) as unknown])),
    set: async (given: Record<string, unknown>) => {
      if (area.isFull) throw new Error('QUOTA_BYTES quota exceeded');
      for (const [key, value] of Object.entries(given)) items.set(key, JSON.stringify(value));
    },
    remove: async (keys: string[]) => {
      for (const key of keys) items.delete(key);
    },
  };
  return area;
}

const left = (at: number): Entry => ({ seen: 'left', at });
const textOf = (entries: readonly Entry[]): string => `[${entries.map(packedText).join(',')}]`;

const carried = fc.record({
  page: fc.constantFrom('full' as const, 'origin' as const, 'none' as const),
  title: fc.boolean(),
  cookies: fc.array(fc.string()),
  identifiers: fc.array(fc.string()),
  typed: fc.boolean(),
});

const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({
    seen: fc.constant('request' as const),
    id: fc.string(),
    host: fc.domain(),
    path: fc.string(),
    tag: fc.option(fc.string()),
    type: fc.constantFrom('script' as const, 'image' as const, 'document' as const),
    initiators: fc.array(fc.domain()),
    inferred: fc.boolean(),
    sent: carried,
    at: fc.nat(),
  }),
  fc.record({
    seen: fc.constant('request-ended' as const),
    id: fc.string(),
    outcome: fc.constantFrom('answered' as const, 'failed' as const, 'blocked' as const),
    status: fc.option(fc.nat()),
    at: fc.nat(),
  }),
  fc.record({
    seen: fc.constant('request-ended' as const),
    id: fc.string(),
    outcome: fc.constant('blocked' as const),
    stoppedBy: fc.constantFrom('client' as const, 'policy' as const),
    status: fc.constant(null),
    at: fc.nat(),
  }),
  fc.record({ seen: fc.constant('left' as const), at: fc.nat() }),
  fc.record({ note: fc.constant('document' as const), id: fc.string(), origin: fc.option(fc.webUrl()) }),
);

describe('entries', () => {
  it('are the same after packing, writing, reading and unpacking', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(entriesOf(textOf(entries))).toEqual(entries);
      }),
    );
  });
});

describe('the journal', () => {
  it('gives back what was written, Visit by Visit, in order', async () => {
    const area = areaOf();
    const { journal } = await readJournal(area);
    for (let at = 0; at < 25; at += 1) journal.append(at % 2 === 0 ? 'a' : 'b', textOf([left(at)]));
    await journal.done();
    const { remembered } = await readJournal(area);
    expect(remembered.visits.get('a')?.entries).toEqual(
      [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24].map(left),
    );
    expect(remembered.visits.get('b')?.entries.length).toBe(12);
  });

  it('goes on after what an earlier run wrote', async () => {
    const area = areaOf();
    for (let run = 0; run < 12; run += 1) {
      const { journal } = await readJournal(area);
      journal.append('a', textOf([left(run)]));
      await journal.done();
    }
    const { remembered } = await readJournal(area);
    expect(remembered.visits.get('a')?.entries).toEqual(Array.from({ length: 12 }, (_, run) => left(run)));
  });

  it('forgets a Visit whole, and only that', async () => {
    const area = areaOf();
    const { journal } = await readJournal(area);
    journal.append('a', textOf([left(1)]));
    journal.append('ab', textOf([left(2)]));
    journal.append('a', textOf([left(3)]));
    journal.forget('a');
    await journal.done();
    expect([...(await readJournal(area)).remembered.visits.keys()]).toEqual(['ab']);
  });

  it('remembers which tabs had something unwritten, until it is written', async () => {
    const area = areaOf();
    const { journal } = await readJournal(area);
    journal.markUnwritten([7]);
    await journal.done();
    expect((await readJournal(area)).remembered.unwritten).toEqual([7]);
    journal.markUnwritten([]);
    await journal.done();
    expect((await readJournal(area)).remembered.unwritten).toEqual([]);
    expect(area.items.size).toBe(0);
  });

  it('says of which Visits the browser would not keep something, once, and goes on', async () => {
    const area = areaOf();
    const { journal } = await readJournal(area);
    journal.append('a', textOf([left(1)]));
    await journal.done();
    area.isFull = true;
    journal.append('b', textOf([left(2)]));
    expect([...(await journal.done())]).toEqual(['b']);
    area.isFull = false;
    journal.append('a', textOf([left(3)]));
    expect([...(await journal.done())]).toEqual([]);
    const { remembered, others } = await readJournal(area);
    expect(remembered.visits.get('a')?.entries).toEqual([left(1), left(3)]);
    expect(remembered.visits.has('b')).toBe(false);
    expect(others).toEqual({});
  });
});
