/** The two sets that are scored: the one that faults are mended by, and one that nobody looks into. */
import { coveringCases } from './choose.ts';

/** Pages a browser gets through in a few minutes; `every` goes without one, so it has every pair. */
const PAGES = 150;
const HELD_OUT = 25;
const SEED = 8;
const HELD_OUT_SEED = 20261128;

export const judgementSet = () => coveringCases(SEED, PAGES, 'j');
export const everyPair = () => coveringCases(SEED, Number.POSITIVE_INFINITY, 'j');
export const heldOutSet = () => coveringCases(HELD_OUT_SEED, HELD_OUT, 'h');
