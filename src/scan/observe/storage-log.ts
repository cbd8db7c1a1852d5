/**
 * Local and session storage as the browser tells of it: also what is written by assignment, or is gone before the end.
 * What a library writes and takes away at once, only to see whether it can, is not kept. The browser does not say when
 * either was done: what comes together was done together, unless this process was busy meanwhile; where it comes apart,
 * the hooks may have seen that it was one script that did both.
 */
import { missedWords } from '../../core/words/missed.ts';
import type { Protocol } from 'devtools-protocol';
import { hostOf } from '../../core/parties/index.ts';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import type { ProbeEvent } from '../../core/visit/probe-message.ts';
import type { StorageWritten } from '../../core/visit/seen.ts';
import { since } from '../../core/visit/since.ts';

const missed = missedWords.byScanner;

type StorageId = Protocol.DOMStorage.StorageId;

/** Taken away this soon after it was written, it was a trial. */
export const TRIAL_MS = 50;
/** Characters of a key that are kept. */
export const LONGEST_KEY = 200;
const MOST_KEYS = 5000;
/** Characters of values that the browser is let tell: they come with the keys, and are of no use here. */
const MOST_TOLD = 50_000_000;

/** A key as the hooks name it. */
type StorageTried = Pick<Extract<ProbeEvent, { type: 'tried' }>, 'kind' | 'key'>;

interface Written {
  kind: 'local' | 'session';
  host: string;
  key: string;
  at: number;
  /** The last time. */
  wroteAt: number;
  /** As far as was told. */
  isThere: boolean;
  /** How often it was taken away, and how often of these not as soon as a trial is, or nobody knows how soon. */
  taken: number;
  takenLate: number;
}

export class StorageLog {
  #written = new Map<string, Written>();
  /** Those of the last moment: what a clearing may take back. */
  #recent: Written[] = [];
  /** By name of key, how often the hooks saw that the script which wrote it took it away. */
  #tried = new Map<string, number>();
  #told = 0;
  #isCut = false;
  #heldUpUntil = 0;

  /** `at`: milliseconds since the epoch. False once too much is told: then the browser is to tell no more. */
  added(id: StorageId, key: string, size: number, at: number): boolean {
    this.#told += size;
    const known = this.#of(id, key);
    if (known) {
      // Written again: where all before was trials, this is what counts.
      if (known.isThere) return this.#isToldOn();
      const isFirst = this.#isTrial(known);
      this.#keep(Object.assign(known, { isThere: true, wroteAt: at, at: isFirst ? at : known.at }));
    } else if (this.#written.size >= MOST_KEYS) this.#isCut = true;
    else this.#add(id, key, at);
    return this.#isToldOn();
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

  /** The hooks saw a script write it and take it away. */
  tried(origin: string, { kind, key }: StorageTried): void {
    const name = nameOf({ kind, host: hostOf(origin), key });
    if (this.#tried.size < MOST_KEYS) this.#tried.set(name, (this.#tried.get(name) ?? 0) + 1);
  }

  cleared(id: StorageId, at: number): void {
    for (const known of this.#recent) {
      if (known.kind === kindOf(id) && known.host === hostAt(id)) this.#takeBack(known, at);
    }
  }

  /** In the order in which they were written. `startedAt`: milliseconds since the epoch. */
  seens(startedAt: number): StorageWritten[] {
    return [...this.#written.values()]
      .filter((each) => !this.#isTrial(each))
      .map(({ kind, host, key, at }) => ({
        seen: 'storage',
        kind,
        host,
        key,
        before: false,
        at: since(startedAt, at),
      }));
  }

  gaps(): Gap[] {
    return this.#isCut ? [gapOf('bound-reached', missed.storageCut, { loses: ['storage'] })] : [];
  }

  #isToldOn(): boolean {
    this.#isCut ||= this.#told > MOST_TOLD;
    return this.#told <= MOST_TOLD;
  }

  #of(id: StorageId, key: string): Written | undefined {
    return this.#written.get(nameOf({ kind: kindOf(id), host: hostAt(id), key }));
  }

  #add(id: StorageId, key: string, at: number): void {
    const host = hostAt(id);
    if (host === null) return; // A document without an origin keeps nothing.
    const place = { kind: kindOf(id), host, key: key.slice(0, LONGEST_KEY) };
    const kept = { ...place, at, wroteAt: at, isThere: true, taken: 0, takenLate: 0 };
    this.#written.set(nameOf(place), kept);
    this.#keep(kept);
  }

  #keep(written: Written): void {
    this.#recent = [...this.#recent.filter(({ wroteAt }) => written.wroteAt - wroteAt <= TRIAL_MS), written];
  }

  #takeBack(written: Written, at: number): void {
    if (!written.isThere) return;
    const { wroteAt } = written;
    const isSoon = at - wroteAt <= TRIAL_MS && wroteAt - this.#heldUpUntil > TRIAL_MS;
    written.isThere = false;
    written.taken += 1;
    written.takenLate += isSoon ? 0 : 1;
  }

  /** Each that was taken away late may have been tried all the same: where the hooks saw as many trials as there were. */
  #isTrial(written: Written): boolean {
    const { isThere, taken, takenLate } = written;
    return !isThere && (takenLate === 0 || (this.#tried.get(nameOf(written)) ?? 0) >= taken);
  }
}

const kindOf = ({ isLocalStorage }: StorageId): Written['kind'] => (isLocalStorage ? 'local' : 'session');

/** A storage key is an origin, and for a frame of another site whose page it is on. */
const hostAt = ({ securityOrigin, storageKey }: StorageId): string | null =>
  hostOf(securityOrigin || (storageKey ?? '').split('^')[0] || '');

const nameOf = ({ kind, host, key }: { kind: string; host: string | null; key: string }): string =>
  JSON.stringify([kind, host, key.slice(0, LONGEST_KEY)]);
