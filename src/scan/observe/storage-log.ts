/**
 * Local and session storage as the browser tells of it: also what is written by assignment, or is gone before the end.
 * What a library writes and takes away at once, only to see whether it can, is not kept.
 */
import { missedWords } from '../../core/words/missed.ts';
import type { Protocol } from 'devtools-protocol';
import { hostOf } from '../../core/parties/index.ts';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import type { StorageWritten } from '../../core/visit/seen.ts';
import { since } from '../../core/visit/since.ts';

const missed = missedWords.byScanner;

type StorageId = Protocol.DOMStorage.StorageId;

/** Taken away this soon after it was written, it was a trial. Both are told at once: this is for a busy machine. */
export const TRIAL_MS = 50;
/** Characters of a key that are kept. */
export const LONGEST_KEY = 200;
const MOST_KEYS = 5000;
/** Characters of values that the browser is let tell: they come with the keys, and are of no use here. */
const MOST_TOLD = 50_000_000;

interface Written {
  kind: 'local' | 'session';
  host: string;
  key: string;
  at: number;
  isKept: boolean;
}

export class StorageLog {
  #written = new Map<string, Written>();
  /** Those of the last moment: what a clearing may take back. */
  #recent: Written[] = [];
  #told = 0;
  #isCut = false;
  #heldUpUntil = 0;

  /** `at`: milliseconds since the epoch. False once too much is told: then the browser is to tell no more. */
  added(id: StorageId, key: string, size: number, at: number): boolean {
    this.#told += size;
    const known = this.#of(id, key);
    if (known) {
      // Written again after a trial.
      if (!known.isKept) this.#keep(Object.assign(known, { at, isKept: true }));
    } else if (this.#written.size >= MOST_KEYS) this.#isCut = true;
    else this.#add(id, key, at);
    this.#isCut ||= this.#told > MOST_TOLD;
    return this.#told <= MOST_TOLD;
  }

  /**
   * This process was busy until then (milliseconds since the epoch), so that what was told meanwhile is heard at once:
   * when it was done is not known, and nothing heard just after is taken for a trial.
   */
  heldUp(until: number): void {
    this.#heldUpUntil = until;
  }

  removed(id: StorageId, key: string, at: number): void {
    const known = this.#of(id, key);
    if (known) this.#takeBack(known, at);
  }

  cleared(id: StorageId, at: number): void {
    for (const known of this.#recent) {
      if (known.kind === kindOf(id) && known.host === hostAt(id)) this.#takeBack(known, at);
    }
  }

  /** In the order in which they were written. `startedAt`: milliseconds since the epoch. */
  seens(startedAt: number): StorageWritten[] {
    return [...this.#written.values()].flatMap(({ isKept, kind, host, key, at }) =>
      isKept ? [{ seen: 'storage', kind, host, key, before: false, at: since(startedAt, at) }] : [],
    );
  }

  gaps(): Gap[] {
    return this.#isCut ? [gapOf('bound-reached', missed.storageCut, { loses: ['storage'] })] : [];
  }

  #of(id: StorageId, key: string): Written | undefined {
    return this.#written.get(nameOf(id, key));
  }

  #add(id: StorageId, key: string, at: number): void {
    const host = hostAt(id);
    if (host === null) return; // A document without an origin keeps nothing.
    const kept = { kind: kindOf(id), host, key: key.slice(0, LONGEST_KEY), at, isKept: true };
    this.#written.set(nameOf(id, key), kept);
    this.#keep(kept);
  }

  #keep(written: Written): void {
    this.#recent = [...this.#recent.filter(({ at }) => written.at - at <= TRIAL_MS), written];
  }

  #takeBack(written: Written, at: number): void {
    if (written.at - this.#heldUpUntil <= TRIAL_MS) return;
    if (at - written.at <= TRIAL_MS) written.isKept = false;
  }
}

const kindOf = ({ isLocalStorage }: StorageId): Written['kind'] => (isLocalStorage ? 'local' : 'session');

/** A storage key is an origin, and for a frame of another site whose page it is on. */
const hostAt = ({ securityOrigin, storageKey }: StorageId): string | null =>
  hostOf(securityOrigin || (storageKey ?? '').split('^')[0] || '');

const nameOf = (id: StorageId, key: string): string =>
  JSON.stringify([kindOf(id), hostAt(id), key.slice(0, LONGEST_KEY)]);
