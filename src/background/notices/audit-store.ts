/**
 * What an auditor said in this run of the browser: corrections of notices, notes on findings by page. Kept in
 * `storage.session` under one key, where they outlive the worker and not the browser.
 */
import type { Correction } from '../../core/notices/corrections/correction.ts';
import type { NoteKept } from '../../core/report/notes.ts';
import { octetsOf } from '../held/fitting.ts';
import type { Area } from '../held/journal.ts';

export interface AuditStore {
  corrections(): readonly Correction[];
  /** Of the page, the oldest first. */
  notesOf(page: string): readonly NoteKept[];
  /** Both answer false where it is more than can be kept: then nothing is changed. */
  putCorrections(corrections: readonly Correction[]): Promise<boolean>;
  putNotes(page: string, notes: readonly NoteKept[]): Promise<boolean>;
}

interface Kept {
  corrections: readonly Correction[];
  notes: Record<string, readonly NoteKept[]>;
}

const KEY = 'audit';
/** Octets of JSON. */
const MOST_KEPT = 100_000;

export async function openAudit(area: Area): Promise<AuditStore> {
  const { [KEY]: stored } = await area.get(KEY);
  // The extension alone writes there.
  let kept = (stored as Kept | undefined) ?? { corrections: [], notes: {} };
  const put = async (next: Kept): Promise<boolean> => {
    if (octetsOf(JSON.stringify(next)) > MOST_KEPT) return false;
    await area.set({ [KEY]: next });
    kept = next;
    return true;
  };
  return {
    corrections: () => kept.corrections,
    notesOf: (page) => kept.notes[page] ?? [],
    putCorrections: (corrections) => put({ ...kept, corrections }),
    putNotes(page, notes) {
      const { [page]: _, ...others } = kept.notes;
      return put({ ...kept, notes: notes.length === 0 ? others : { ...others, [page]: notes } });
    },
  };
}
