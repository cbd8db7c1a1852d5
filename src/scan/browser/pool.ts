/**
 * The browsers of one scanner. Visits share one, each in a context of its own, until it has had many pages, has grown,
 * or no longer does what it is asked: then the next visit gets a new one, and the old ends with its last visit.
 */
import type { Browser } from './browser.ts';
import { memoryOf } from './memory.ts';

export interface PoolLimits {
  /** Pages that one browser is given in all. */
  pages: number;
  /** Megabytes that its processes may hold together before it takes no further page. */
  megabytes: number;
}

/** A place in a browser, until it is given back. */
export interface Lease {
  browser: Browser;
  /** Gives the place back; once, however often it is called. */
  release(): void;
}

interface Serving {
  browser: Browser;
  /** Places taken now, and pages begun in all. */
  open: number;
  begun: number;
  isRetired: boolean;
  /** When its memory was last measured, in milliseconds since the epoch. */
  measuredAt: number;
}

/** Memory is measured no more often than this, in milliseconds. */
const MEASURE_EVERY = 2000;

export class BrowserPool {
  #start: () => Promise<Browser>;
  #limits: PoolLimits;
  /** The browser that takes the next page; null where the next page needs a new one. */
  #current: Promise<Serving> | null = null;
  #all = new Set<Serving>();
  #starting = new Set<Promise<Serving>>();
  #isClosed = false;

  constructor(start: () => Promise<Browser>, limits: PoolLimits) {
    this.#start = start;
    this.#limits = limits;
  }

  /** Starts the first browser ahead of the first page, which is told where it does not start. */
  warm(): void {
    const current = (this.#current ??= this.#begin());
    current.catch(() => undefined); // lease() awaits the same start, and gives its error.
  }

  /** A place for one page beside others. Rejects with a BrowserError where no browser can be started. */
  async lease(): Promise<Lease> {
    for (;;) {
      const current = (this.#current ??= this.#begin());
      const serving = await current.catch((error: unknown) => {
        if (this.#current === current) this.#current = null;
        throw error;
      });
      if (await this.#mayTake(serving)) {
        serving.begun += 1;
        return this.#place(serving);
      }
      this.#retire(serving);
      if (this.#current === current) this.#current = null;
    }
  }

  /** A browser for one page alone, which ends with it. */
  async leaseAlone(): Promise<Lease> {
    const serving = await this.#begin();
    serving.isRetired = true;
    return this.#place(serving);
  }

  /** Ends all, whoever still has a place. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#starting);
    await Promise.all([...this.#all].map((serving) => this.#end(serving)));
  }

  async #begin(): Promise<Serving> {
    if (this.#isClosed) throw new Error('The scanner is closed.');
    // One that ends as it starts may have been unlucky; two say that something is wrong.
    const once = this.#start().catch((error: unknown) => {
      if (this.#isClosed) throw error;
      return this.#start();
    });
    const started = once.then((browser) => {
      const serving = { browser, open: 0, begun: 0, isRetired: false, measuredAt: Date.now() };
      this.#all.add(serving);
      return serving;
    });
    this.#starting.add(started);
    try {
      const serving = await started;
      if (this.#isClosed) throw new Error('The scanner is closed.');
      return serving;
    } finally {
      this.#starting.delete(started);
    }
  }

  #place(serving: Serving): Lease {
    serving.open += 1;
    let isGivenBack = false;
    const release = (): void => {
      if (isGivenBack) return;
      isGivenBack = true;
      serving.open -= 1;
      this.#endIfDone(serving);
    };
    return { browser: serving.browser, release };
  }

  async #mayTake(serving: Serving): Promise<boolean> {
    const { browser } = serving;
    if (this.#isSpent(serving)) return false;
    if (Date.now() - serving.measuredAt < MEASURE_EVERY) return true;
    serving.measuredAt = Date.now();
    const megabytes = await memoryOf(browser.connection);
    return megabytes < this.#limits.megabytes && !this.#isSpent(serving);
  }

  #isSpent({ browser, isRetired, begun }: Serving): boolean {
    return isRetired || browser.isStuck || browser.connection.closed || begun >= this.#limits.pages;
  }

  #retire(serving: Serving): void {
    serving.isRetired = true;
    this.#endIfDone(serving);
  }

  #endIfDone(serving: Serving): void {
    // Its processes and its profile end by themselves meanwhile; close() waits for those that have not.
    if (serving.isRetired && serving.open === 0) void this.#end(serving);
  }

  async #end(serving: Serving): Promise<void> {
    await serving.browser.close();
    this.#all.delete(serving);
  }
}
