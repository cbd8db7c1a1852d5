/** Lets a few begin at a time, where what begins is the work and what follows is mostly waiting. */
import pLimit, { type LimitFunction } from 'p-limit';
import { sleep, within } from './browser/patience.ts';

/** How often it is seen whether this process gets its turn, in milliseconds. */
const LOOK_MS = 50;
/** How late it may get it where the machine keeps up, in milliseconds. */
const LATE_MS = 80;
/** How much the last look counts beside those before it: a second ago hardly matters. */
const SHARE = 0.15;

export class Gate {
  readonly #limit: LimitFunction;
  readonly #patience: number;
  /** How late this process gets its turn of late, in milliseconds. */
  #lateness = 0;
  #inside = 0;

  /** `patience`: milliseconds after which one that is not through is taken to be. */
  constructor(most: number, patience: number) {
    this.#limit = pLimit(most);
    this.#patience = patience;
  }

  /**
   * Resolves as its turn comes, with what says that it is over. `through`: resolves once the next may begin. While the
   * machine does not keep up with those that are under way, nobody begins; where nothing is under way, always somebody.
   */
  enter(through: Promise<unknown>): Promise<() => void> {
    const entered = Promise.withResolvers<() => void>();
    void this.#limit(async () => {
      const until = Date.now() + this.#patience;
      while (this.#inside > 0 && this.#lateness > LATE_MS && Date.now() < until) await sleep(LOOK_MS);
      this.#inside += 1;
      if (this.#inside === 1) this.#look();
      let isOver = false;
      entered.resolve(() => {
        if (!isOver) this.#inside -= 1;
        isOver = true;
      });
      await within(through, this.#patience, () => undefined);
    });
    return entered.promise;
  }

  #look(): void {
    let due = performance.now() + LOOK_MS;
    const timer = setInterval(() => {
      this.#lateness += SHARE * (Math.max(0, performance.now() - due) - this.#lateness);
      due = performance.now() + LOOK_MS;
      if (this.#inside > 0) return;
      clearInterval(timer);
      this.#lateness = 0;
    }, LOOK_MS);
    // It holds up nobody's end.
    timer.unref();
  }
}
