/**
 * The visitor's cookie choice in plain words: what a person may tell us, in order, and how we know what we believe.
 */
import type { Choice } from '../core/visit/visit.ts';
import { words } from '../core/words/index.ts';

/** In the order offered. */
export const CHOICES_OFFERED: Choice[] = [
  'none',
  'rejected',
  'accepted',
  'partial',
  'withdrawn',
  'closed',
  'unknown',
];

/** How the choice came to be known; `by` as in TabState.choiceBy. */
export function choiceSource(choice: Choice, by: string): string {
  const { source } = words.choice;
  if (by === 'person') return source.person;
  if (choice === 'unknown' || by === 'nobody') return source.unknown;
  return choice === 'none' ? source.waiting : source.remembered;
}
