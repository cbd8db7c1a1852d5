/** What exactly was missed, in words, apart from ./specialist.ts: who looks at a page says it, and shows nothing else. See docs/words.md. */
export * as missedWords from './en/missed/index.ts';
