/**
 * Texts of notices that the person had read in this run of the browser, to show them beside what was understood: one key
 * a text in `storage.session`. Bounded: what does not fit pushes out the one kept longest.
 */
import type { Area } from '../held/journal.ts';
import { octetsOf } from '../held/fitting.ts';

export interface TextStore {
  /** Null where it was never kept, or is no longer. */
  of(sha256: string): Promise<string | null>;
  keep(sha256: string, text: string): Promise<void>;
}

const KEY = 'texts';
const keyOf = (sha256: string): string => `text:${sha256}`;
/** Octets, over all texts: what Visits, notices and tabs' states leave of the browser's ten megabytes. */
const MOST_KEPT = 300_000;

interface Kept {
  sha256: string;
  octets: number;
}

export function openTexts(area: Area): TextStore {
  let last: Promise<unknown> = Promise.resolve();
  const keep = async (sha256: string, text: string): Promise<void> => {
    const octets = octetsOf(JSON.stringify(text));
    if (octets > MOST_KEPT) return;
    const { [KEY]: stored } = await area.get(KEY);
    // Oldest first. The extension alone writes there.
    const before = ((stored as Kept[] | undefined) ?? []).filter((one) => one.sha256 !== sha256);
    const kept = [...before, { sha256, octets }];
    const gone: Kept[] = [];
    while (kept.reduce((sum, one) => sum + one.octets, 0) > MOST_KEPT) gone.push(kept.shift() as Kept);
    if (gone.length > 0) await area.remove(gone.map((one) => keyOf(one.sha256)));
    await area.set({ [keyOf(sha256)]: text, [KEY]: kept });
  };
  return {
    async of(sha256) {
      const { [keyOf(sha256)]: text } = await area.get(keyOf(sha256));
      return typeof text === 'string' ? text : null;
    },
    // One after the other: each goes by what the one before left.
    keep: (sha256, text) => {
      const keeping = last.then(() => keep(sha256, text));
      // Whoever asked for it is told of the failure; the next is kept all the same.
      last = keeping.catch(() => undefined);
      return keeping;
    },
  };
}
