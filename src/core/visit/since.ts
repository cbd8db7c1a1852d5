/** Milliseconds from the beginning of a Visit, never before it. Both given as milliseconds since the epoch. */
export const since = (startedAt: number, time: number): number => Math.max(0, Math.round(time - startedAt));
