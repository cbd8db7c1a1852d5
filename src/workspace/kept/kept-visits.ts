/**
 * Visits that the person kept, by an act of their own: in IndexedDB of this browser's profile, on this device alone. This is
 * all that outlives the browser; nothing else writes here.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Report } from '../../core/report/report.ts';

export interface KeptVisit {
  id: number;
  /** ISO 8601. */
  keptAt: string;
  report: Report;
}

interface Kept extends DBSchema {
  visits: { key: number; value: Omit<KeptVisit, 'id'> & { id?: number } };
}

/** Opened when it is first asked for: who keeps nothing has no such database. */
let opened: Promise<IDBPDatabase<Kept>> | null = null;

const database = (): Promise<IDBPDatabase<Kept>> =>
  (opened ??= openDB<Kept>('candour-kept', 1, {
    upgrade: (db) => void db.createObjectStore('visits', { keyPath: 'id', autoIncrement: true }),
  }));

export async function keepVisit(report: Report): Promise<void> {
  await (await database()).add('visits', { keptAt: new Date().toISOString(), report });
}

/** The newest first. */
export async function keptVisits(): Promise<KeptVisit[]> {
  const isAny = (await indexedDB.databases()).some(({ name }) => name === 'candour-kept');
  if (!isAny) return [];
  const all = (await (await database()).getAll('visits')) as KeptVisit[];
  return all.toReversed();
}

export async function deleteVisit(id: number): Promise<void> {
  await (await database()).delete('visits', id);
}

/** The database too: then it is as if nothing had ever been kept. */
export async function deleteAllVisits(): Promise<void> {
  const db = await database();
  db.close();
  opened = null;
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('candour-kept');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
    // Another tab of ours still has it open: what is in it goes all the same.
    deleting.onblocked = () => resolve();
  });
}
