/**
 * The names of what is stored at a page's origin now: local and session keys, databases, caches. Never a value.
 * Self-contained: no import at run time, so that its text can be injected. To be run in a world of the observer's own,
 * where the page's changes to the language do not reach.
 */
import type { StorageKind } from '../core/visit/visit.ts';

export interface StorageKey {
  kind: StorageKind;
  key: string;
}

/**
 * Gives each name to `found`, at most 1,000 a kind, of 200 characters each; local and session keys at once, the others
 * as the browser tells them. `time`: ms since the epoch of the call, so that what was asked first counts as first.
 * Resolves when all is given: true where there were more of a kind. Never throws.
 */
export async function readStorageKeys(found: (key: StorageKey & { time: number }) => void): Promise<boolean> {
  const MOST = 1000;
  const LONGEST = 200;
  const time = Date.now();
  let isCut = false;
  const give = (kind: StorageKind, names: readonly string[]): void => {
    isCut ||= names.length > MOST;
    for (const name of names.slice(0, MOST)) found({ kind, key: name.slice(0, LONGEST), time });
  };
  // Each of these throws or rejects where the origin may not store (a sandboxed frame): then there is nothing to tell.
  const giveArea = (kind: 'local' | 'session'): void => {
    try {
      const area = kind === 'local' ? globalThis.localStorage : globalThis.sessionStorage;
      const length = Math.min(area.length, MOST + 1);
      const names = Array.from({ length }, (_, at) => area.key(at) ?? '');
      give(kind, names);
    } catch {
      return;
    }
  };
  const giveDatabases = async (): Promise<void> => {
    const databases = (await globalThis.indexedDB?.databases?.()) ?? [];
    give(
      'indexeddb',
      databases.map(({ name }) => name ?? ''),
    );
  };
  const giveCaches = async (): Promise<void> => give('cache', (await globalThis.caches?.keys()) ?? []);
  giveArea('local');
  giveArea('session');
  await Promise.allSettled([giveDatabases(), giveCaches()]);
  return isCut;
}
