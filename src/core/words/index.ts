/**
 * The words that are shown. Another language is a catalogue of the type `Words`, chosen here: what shows words knows
 * no language. See docs/words.md.
 */
import { en } from './en/index.ts';

export type Words = typeof en;

export const words: Words = en;
