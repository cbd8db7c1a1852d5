/** How many pages may be looked at side by side without one being the worse for another. */
import { availableParallelism } from 'node:os';
import { UsageError } from './known/usage.ts';

/** Asked for by the person. */
const MOST_AT_ONCE = 64;

/** Without being asked: beyond this, more pages side by side took longer in all. */
const PLENTY = 16;
/** A page mostly waits: this many keep a core busy. */
const PAGES_A_CORE = 4;
/** Megabytes that a page beside others takes in the browser, at most of those measured. */
const PAGE_MB = 400;

/** `availableMb`: of memory, as far as this process may use it. */
export function concurrencyFor(cores: number, availableMb: number): number {
  return Math.max(1, Math.min(PLENTY, cores * PAGES_A_CORE, Math.floor(availableMb / PAGE_MB)));
}

export const defaultConcurrency = (): number =>
  concurrencyFor(availableParallelism(), process.availableMemory() / 1024 ** 2);

/** What was given for `--concurrency`. Throws a UsageError. */
export function pagesAtOnce(text: string): number {
  if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_AT_ONCE) return Number(text);
  throw new UsageError(`--concurrency takes a number from 1 to ${MOST_AT_ONCE}, not “${text}”.`);
}
