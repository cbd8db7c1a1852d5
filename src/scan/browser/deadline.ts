/**
 * The end of all waiting for one page: the time that it is given (`--timeout`), and a short while more in which what
 * was seen is read and put away. Each step of that has its patience while the page's own time lasts, and a least share
 * afterwards, so that no number of slow frames or answers adds up to more than the whole.
 */
import { within } from './patience.ts';

interface Share {
  /** Milliseconds that a step may take while the page's own time lasts. */
  patience: number;
  /** Milliseconds that it may take once that is over. */
  least: number;
}

/** A busy machine may take a while to open an empty page: that is no fault of the page that is to come. */
export const OPENING: Share = { patience: Infinity, least: 4000 };

/** What follows when the looking is over. All the least shares together stay under the five seconds that are promised. */
export const STEPS = {
  reading: { patience: 5000, least: 1000 },
  declarations: { patience: 2000, least: 400 },
  /** Looking for a consent banner at the end of a load, where nothing is done about it. */
  looking: { patience: 5000, least: 400 },
  leaving: { patience: 3000, least: 900 },
  jar: { patience: 2000, least: 300 },
  /** Asking the domain name system. */
  naming: { patience: 5000, least: 150 },
  closing: { patience: 3000, least: 600 },
  notices: { patience: Infinity, least: 700 },
} as const satisfies Record<string, Share>;

export class Deadline {
  /** Milliseconds since the epoch. */
  readonly at: number;

  constructor(at: number) {
    this.at = at;
  }

  static after(seconds: number): Deadline {
    return new Deadline(Date.now() + seconds * 1000);
  }

  /** Milliseconds that are left, never less than none. */
  left(): number {
    return Math.max(0, this.at - Date.now());
  }

  /** The deadline of a step that begins now. */
  step({ patience, least }: Share): Deadline {
    return new Deadline(Date.now() + Math.max(least, Math.min(patience, this.left())));
  }

  /** What was asked for, or what `late` gives where it does not come in time. */
  within<T, L>(asked: Promise<T>, late: () => L): Promise<T | L> {
    return within(asked, this.left(), late);
  }
}

/** What was waited for did not come in time, and nothing can go on without it. */
export class TooSlow extends Error {}

export const tooSlow = (what: string) => (): never => {
  throw new TooSlow(what);
};
