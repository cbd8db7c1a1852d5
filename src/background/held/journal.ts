/**
 * Keeps Visits in `storage.session`, where they outlive the worker and not the browser: one key a batch, appended in
 * order by one writer. Rewriting one growing value a fact would cost fifty times as much.
 */
import { entriesOf, type Entry } from './entry.ts';
import { octetsOf } from './fitting.ts';

/** The part of a storage area that is used here. */
export interface Area {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface Journal {
  /** Writes a batch of one Visit's entries, packed. */
  append(visit: string, text: string): void;
  /** Removes all of a Visit. */
  forget(visit: string): void;
  /** Says which tabs have something that is not written down yet; none: nothing would be lost by a stop. */
  markUnwritten(tabs: readonly number[]): void;
  /**
   * Resolves when everything asked for is done: the Visits of which the browser would not keep something. Rejects where
   * it would not do anything else.
   */
  done(): Promise<Set<string>>;
}

export interface Remembered {
  /** Entries by Visit, oldest Visit first, and their size in octets. */
  visits: Map<string, { entries: Entry[]; written: number }>;
  /** Tabs that had something unwritten when the worker stopped. */
  unwritten: number[];
}

const PREFIX = 'v:';
const UNWRITTEN = 'unwritten';

function openJournal(area: Area, remembered: Remembered, keys: Map<string, string[]>): Journal {
  let last: Promise<unknown> = Promise.resolve();
  let failure: unknown = null;
  let refused = new Set<string>();
  let next = 1 + Math.max(0, ...[...keys.values()].flat().map(orderOf));
  let marked = JSON.stringify(remembered.unwritten);
  const write = (act: () => Promise<void>): void => {
    last = last.then(act).catch((error: unknown) => (failure ??= error));
  };
  return {
    append(visit, text) {
      const key = `${PREFIX}${visit}:${String(next++).padStart(7, '0')}`;
      keys.set(visit, [...(keys.get(visit) ?? []), key]);
      write(() =>
        area.set({ [key]: text }).catch((error: unknown) => {
          refused.add(visit);
          console.warn('Candour: the browser would not keep what was seen', error);
        }),
      );
    },
    forget(visit) {
      const gone = keys.get(visit) ?? [];
      keys.delete(visit);
      write(() => area.remove(gone));
    },
    markUnwritten(tabs) {
      const mark = JSON.stringify(tabs);
      if (mark === marked) return;
      marked = mark;
      write(() => (tabs.length === 0 ? area.remove([UNWRITTEN]) : area.set({ [UNWRITTEN]: [...tabs] })));
    },
    async done() {
      await last;
      const those = refused;
      refused = new Set();
      if (failure === null) return those;
      const cause = failure;
      failure = null;
      throw new Error('What was seen could not be written down', { cause });
    },
  };
}

/**
 * What earlier runs of the worker wrote in this run of the browser, and a journal that goes on from there. `others`:
 * what is kept there beside the journal, read in the same go.
 */
export async function readJournal(
  area: Area,
): Promise<{ remembered: Remembered; journal: Journal; others: Record<string, unknown> }> {
  const all = await area.get(null);
  const keys = new Map<string, string[]>();
  const visits: Remembered['visits'] = new Map();
  const written = Object.keys(all).filter((key) => key.startsWith(PREFIX));
  for (const key of written.sort((a, b) => orderOf(a) - orderOf(b))) {
    const visit = key.slice(PREFIX.length, key.lastIndexOf(':'));
    const text = all[key] as string;
    const known = visits.get(visit) ?? { entries: [], written: 0 };
    known.entries.push(...entriesOf(text));
    known.written += octetsOf(text);
    visits.set(visit, known);
    keys.set(visit, [...(keys.get(visit) ?? []), key]);
  }
  const unwritten = (all[UNWRITTEN] as number[] | undefined) ?? [];
  const remembered = { visits, unwritten };
  const others = Object.fromEntries(
    Object.entries(all).filter(([key]) => !key.startsWith(PREFIX) && key !== UNWRITTEN),
  );
  return { remembered, journal: openJournal(area, remembered, keys), others };
}

const orderOf = (key: string): number => Number(key.slice(key.lastIndexOf(':') + 1));
