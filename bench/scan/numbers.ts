export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** Pair by pair, so that what slows a whole round weighs on both alike. */
export const ratio = (these: readonly number[], those: readonly number[]): number =>
  median(these.map((took, index) => took / (those[index] ?? NaN)));
