/**
 * The words that are shown. Another language is a catalogue of the type `Words`, chosen here: what shows words knows
 * no language. See docs/words.md. Exported name by name: a page of the extension then carries the surfaces it shows alone.
 */
export type Words = typeof import('./en/index.ts');

export * as words from './en/index.ts';
