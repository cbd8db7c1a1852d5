/**
 * The names of what is stored at a page's origin now: local and session keys, databases, caches. Never a value.
 * Self-contained: no import at run time, so that its text can be injected.
 */
import type { ProbeWord } from '../core/visit/probe.ts';

/**
 * Gives each name to `say` as the JSON of a ProbeWord, at most 200 a kind. Called with `before` at a page's start for
 * what was there already; without it later, for what hooks cannot see (`localStorage.key = value`). All words bear the
 * time of the call, so that what was asked first counts as first. Never throws; resolves when all is said.
 */
export async function readStorageKeys(say: (json: string) => void, before: boolean): Promise<void> {
  const time = Date.now();
  const stringify = JSON.stringify;
  const slice = String.prototype.slice;
  const apply = Reflect.apply;
  const tell = (kind: 'local' | 'session' | 'indexeddb' | 'cache', key: string): void => {
    const word: ProbeWord = { word: 'storage', kind, key: apply(slice, key, [0, 200]), before, time };
    say(stringify(Object.assign(Object.create(null) as object, word)));
  };
  // Each of these throws or rejects where the origin may not store (a sandboxed frame): then there is nothing to tell.
  const nothing: unknown[] = [];
  const tellArea = (kind: 'local' | 'session'): void => {
    try {
      const area = kind === 'local' ? globalThis.localStorage : globalThis.sessionStorage;
      const count = area === undefined ? 0 : area.length;
      for (let at = 0; at < count && at < 200; at += 1) tell(kind, area.key(at) ?? '');
    } catch (error) {
      nothing.push(error);
    }
  };
  const tellDatabases = async (): Promise<void> => {
    if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return;
    const found = await indexedDB.databases();
    for (let at = 0; at < found.length && at < 200; at += 1) tell('indexeddb', found[at]?.name ?? '');
  };
  const tellCaches = async (): Promise<void> => {
    if (typeof caches === 'undefined') return;
    const found = await caches.keys();
    for (let at = 0; at < found.length && at < 200; at += 1) tell('cache', found[at] ?? '');
  };
  tellArea('local');
  tellArea('session');
  await Promise.all(
    [tellDatabases(), tellCaches()].map((asked) => asked.catch((error: unknown) => void nothing.push(error))),
  );
}
