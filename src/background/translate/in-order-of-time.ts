/**
 * Events that waited for the background to start, in the order in which they happened: Firefox hands them over kind by
 * kind. Pure. `time`: milliseconds since the epoch.
 */
export const inOrderOfTime = <Event extends { time: number }>(events: readonly Event[]): Event[] =>
  [...events].sort((one, other) => one.time - other.time);
