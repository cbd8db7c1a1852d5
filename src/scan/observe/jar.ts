/**
 * Watches the browser's cookie jar for one visit: reads it often, and tells what came and what went.
 * Values are compared in memory to see a change and are never put into a `Seen`.
 */
import type { CookieRemoved, CookieStored } from '../../core/visit/seen.ts';
import { changesOf, fromCdpCookie, isUnchanged, type Cookie } from '../translate/from-cdp-cookie.ts';

interface HeldValue {
  name: string;
  host: string;
  value: string;
}

export class JarWatch {
  readonly changes: (CookieStored | CookieRemoved)[] = [];
  /** What was there before the visit and is still there as it was, once `tellHeld` was called. */
  readonly unchanged: CookieStored[] = [];
  #read: () => Promise<Cookie[]>;
  #startedAt: number;
  #before: readonly Cookie[];
  #last: Cookie[];
  #reading: Promise<void> | null = null;
  #again = false;
  #values = new Map<string, HeldValue>();
  #timer: NodeJS.Timeout | null = null;

  /** `before`: what the jar holds before anything is opened. */
  constructor(read: () => Promise<Cookie[]>, startedAt: number, before: readonly Cookie[] = []) {
    this.#read = read;
    this.#startedAt = startedAt;
    this.#before = before;
    this.#last = [...before];
  }

  /** Reads every so many milliseconds until stopped, or until the browser no longer answers. */
  start(every: number): void {
    this.#timer = setInterval(() => this.glance(), every);
  }

  /** Reads soon, without waiting for it: something has just happened that may have changed the jar. */
  glance(): void {
    // A browser that no longer answers is the observer's to report: its last look() fails in the same way.
    this.look().catch(() => this.stop());
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Every value that a cookie has had, for telling whether a request carried it. Dropped with the visit. */
  values(): Iterable<HeldValue> {
    return this.#values.values();
  }

  /**
   * Says of all that the jar held when it was last read that it is there: a deletion that was asked for may not have been
   * carried out. True once said.
   */
  tellHeld(): true {
    const moment = { now: Date.now(), startedAt: this.#startedAt };
    for (const cookie of this.#last) {
      const isAsBefore = this.#before.some((one) => isUnchanged(one, cookie));
      (isAsBefore ? this.unchanged : this.changes).push(fromCdpCookie(cookie, moment));
    }
    return true;
  }

  /** Reads once now; where a reading is under way, once more after it. Rejects where the browser is gone. */
  look(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#lookUntilStill().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #lookUntilStill(): Promise<void> {
    do {
      this.#again = false;
      const cookies = await this.#read();
      const moment = { now: Date.now(), startedAt: this.#startedAt };
      this.changes.push(...changesOf(this.#last, cookies, moment));
      this.#last = cookies;
      for (const { name, domain, value } of cookies) {
        this.#values.set(JSON.stringify([name, domain, value]), { name, host: domain, value });
      }
    } while (this.#again);
  }
}
