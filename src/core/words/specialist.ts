/** The words that specialists are shown, apart from ./index.ts so that the popup need not carry them. See docs/words.md. */
export * as specialistWords from './en/specialist.ts';
