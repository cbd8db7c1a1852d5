/**
 * Keeps count, inside a page, of what its scripts have put off until later, so that looking on may end where nothing is.
 * Self-contained: no import at run time, so that its text can be injected. Never throws into the page.
 */

/**
 * Wraps `setTimeout`, `setInterval`, `requestAnimationFrame`, `requestIdleCallback`, `scheduler.postTask` and
 * `AbortSignal.timeout`, and gives back what says whether any of it is due within so many milliseconds. What a page takes
 * back (`clearTimeout`) counts all the same, but for intervals: to look on too long loses nothing.
 *
 * Everything it calls later is taken first: pages replace Date and Math. Proxies keep name, length, descriptor and
 * `[native code]` of what they stand for.
 */
export function watchPending(): (within: number) => boolean {
  type Call = (...args: unknown[]) => unknown;
  const realm = globalThis as unknown as Record<string, unknown>;
  const apply = Reflect.apply;
  const define = Reflect.defineProperty;
  const describe = Reflect.getOwnPropertyDescriptor;
  const create = Object.create as (prototype: null) => Record<string, unknown>;
  const assign = Object.assign;
  const clock = performance;
  const read = Performance.prototype.now as Call;
  const floor = Math.floor;
  const ceil = Math.ceil;
  const toNumber = Number;
  const TakenProxy = Proxy;
  const now = (): number => apply(read, clock, []) as number;

  /** Milliseconds that one mark stands for. */
  const SLOT = 100;
  /** Nobody looks on as long: what is put off further is not marked, so that marks stay few. */
  const FURTHEST = 120_000;
  /** The browser makes it one millisecond. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html */
  const LONGEST = 2_147_483_647;
  /** A frame is drawn, and a moment idle, within this. */
  const SOON = 200;
  const MOST_INTERVALS = 1000;

  const marks = create(null);
  let first = floor(now() / SLOT);
  const intervals = create(null) as Record<string, { from: number; every: number } | undefined>;
  let kept = 0;
  /** Some of it cannot be told: then something may be due at any time. */
  let isUnknown = false;

  /** What stands for a delay that the browser will read for itself; null where only reading it twice would tell. */
  const delayOf = (given: unknown): number | null => {
    if (given === undefined || given === null) return 0;
    if (typeof given !== 'number' && typeof given !== 'string') return null;
    const delay = toNumber(given);
    return delay > 0 && delay <= LONGEST ? delay : 0;
  };
  const mark = (delay: number): void => {
    if (delay > FURTHEST) return;
    marks[`${floor((now() + delay) / SLOT)}`] = true;
    // What is long past is of no use to anybody.
    const past = floor(now() / SLOT) - 2;
    for (; first < past; first += 1) delete marks[`${first}`];
  };

  const wrap = (owner: unknown, name: string, after: (args: unknown[], done: unknown) => void): void => {
    const found = owner === undefined ? undefined : describe(owner as object, name);
    const real: unknown = found?.value;
    if (found === undefined || typeof real !== 'function') return;
    const handler = assign(create(null), {
      apply(_: object, self: unknown, args: unknown[]) {
        const done = apply(real as Call, self, args);
        try {
          after(args, done);
        } catch {
          isUnknown = true;
        }
        return done;
      },
    });
    found.value = new TakenProxy(real, handler);
    if (!define(owner as object, name, found)) isUnknown = true;
  };
  const markDelay = (given: unknown): void => {
    const delay = delayOf(given);
    if (delay === null) isUnknown = true;
    else mark(delay);
  };
  const forget = (args: unknown[]): void => {
    const id = args[0];
    if (typeof id !== 'number' || intervals[`${id}`] === undefined) return;
    delete intervals[`${id}`];
    kept -= 1;
  };

  wrap(realm, 'setTimeout', (args) => markDelay(args[1]));
  wrap(realm, 'setInterval', (args, id) => {
    const every = delayOf(args[1]);
    kept += 1;
    if (every === null || kept > MOST_INTERVALS) isUnknown = true;
    else intervals[`${id as number}`] = { from: now(), every: every < 1 ? 1 : every };
  });
  wrap(realm, 'clearInterval', forget);
  wrap(realm, 'clearTimeout', forget);
  wrap(realm, 'requestAnimationFrame', () => mark(SOON));
  wrap(realm, 'requestIdleCallback', () => mark(SOON));
  const tasks = realm['Scheduler'] as { prototype: object } | undefined;
  wrap(tasks?.prototype, 'postTask', (args) => {
    const options = args[1];
    if (typeof options !== 'object' || options === null) return mark(0);
    const delay = describe(options, 'delay');
    if (delay?.get === undefined) markDelay(delay?.value);
    else isUnknown = true;
  });
  wrap(realm['AbortSignal'], 'timeout', (args) => markDelay(args[0]));

  return (within) => {
    if (isUnknown) return true;
    const from = now();
    const until = from + within;
    for (let slot = floor(from / SLOT); slot <= until / SLOT; slot += 1)
      if (marks[`${slot}`] === true) return true;
    for (const id in intervals) {
      const running = intervals[id];
      if (running === undefined) continue;
      const times = ceil((from - running.from) / running.every);
      if (running.from + (times < 1 ? 1 : times) * running.every <= until) return true;
    }
    return false;
  };
}
