/** What several findings say: when something was, who says it, and what may be said elsewhere. */
import type { When } from '../../../findings/phrases.ts';
import { grouped, list } from '../counting.ts';

/** Whose words they are. */
export type Speaker = 'notice' | 'banner';

/** At the beginning of a sentence. */
export const speaker: Record<Speaker, string> = {
  notice: 'The privacy notice',
  banner: 'The cookie banner',
};

const whens: Record<When, string> = {
  none: ' before any choice was made',
  'none-at-first': ', at first before any choice was made',
  rejected: ' after cookies were rejected',
  accepted: ' after cookies were accepted',
  withdrawn: ' after consent was taken back',
  closed: ' after the cookie banner was closed',
};

/** The end of a sentence that says what was done; nothing where it is not to be said. */
export const atTime = (when: When | null): string => (when === null ? '' : whens[when]);

export const shared = {
  thisPage: 'This page',
  /** Of very many alike, the last stands for the rest. `isInTables`: a reader finds each of them there. */
  sameForMore: (n: number, names: string, isInTables: boolean): string =>
    isInTables
      ? `The same holds for ${grouped(n)} more: ${names}. They are in the tables of this report.`
      : `The same holds for ${grouped(n)} more: ${names}.`,
  /** What limits a promise, in the words of whoever makes it. */
  adds: (by: Speaker, words: string): string => `${speaker[by]} adds: “${words}”.`,
  /** `names`: of lists or pages that were not read, at least one. */
  mayBeIn: (names: readonly string[]): string =>
    `It may be in ${list(
      names.map((name) => `“${name}”`),
      5,
    )}, which we have not read.`,
};
