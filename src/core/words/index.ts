/**
 * The words that are shown. Another language is a catalogue of the type `Words`, chosen here: what shows words knows
 * no language. See docs/words.md. A namespace, so that a surface that nothing shows is not carried along.
 */
import * as words from './en/index.ts';

export type Words = typeof words;

export { words };
