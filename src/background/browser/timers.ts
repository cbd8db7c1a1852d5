/** One timer for each of several things: a new one takes the place of the last. */
export interface Timers<Key> {
  /** `wait`: milliseconds, less than 0 is at once. */
  set(key: Key, wait: number, act: () => void): void;
  clear(key: Key): void;
}

export function openTimers<Key>(): Timers<Key> {
  const timers = new Map<Key, ReturnType<typeof setTimeout>>();
  const clear = (key: Key): void => {
    clearTimeout(timers.get(key));
    timers.delete(key);
  };
  return {
    clear,
    set(key, wait, act) {
      clear(key);
      const timer = setTimeout(
        () => {
          timers.delete(key);
          act();
        },
        Math.max(0, wait),
      );
      timers.set(key, timer);
    },
  };
}
