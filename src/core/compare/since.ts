/** What changed from an earlier run to a later one: its sites’ comparisons as one. Pure. */
import type { Comparison } from './comparison.ts';

export interface ChangesSince {
  /** Number of the earlier run. */
  run: number;
  /** ISO 8601: when it was begun. */
  startedAt: string;
  comparison: Comparison;
}

export const joined = (parts: readonly Comparison[]): Comparison => ({
  schema: 'candour/comparison@1',
  pages: parts.flatMap(({ pages }) => pages),
  onlyBefore: parts.flatMap(({ onlyBefore }) => onlyBefore),
  onlyAfter: parts.flatMap(({ onlyAfter }) => onlyAfter),
});
