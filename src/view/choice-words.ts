/**
 * The visitor's cookie choice in plain words: as we say it, as the person says it, and how we know.
 */
import type { Choice } from '../core/visit/visit.ts';

/** After "Your cookie choice here:". */
const BELIEVED: Record<Choice, string> = {
  none: 'not made yet',
  rejected: 'you said no',
  accepted: 'you said yes',
  partial: 'you said yes to some',
  closed: 'you closed the banner',
  withdrawn: 'you said yes, then no',
  unknown: 'we do not know',
};

/** What a person may tell us, in the order offered. */
export const CHOICES_OFFERED: { choice: Choice; words: string }[] = [
  { choice: 'none', words: 'I have not chosen yet' },
  { choice: 'rejected', words: 'I said no to optional cookies' },
  { choice: 'accepted', words: 'I said yes to all cookies' },
  { choice: 'partial', words: 'I said yes to some cookies' },
  { choice: 'withdrawn', words: 'I said yes, and later no' },
  { choice: 'closed', words: 'I closed the banner without choosing' },
  { choice: 'unknown', words: 'I do not remember, or saw no banner' },
];

export const choiceWords = (choice: Choice): string => BELIEVED[choice];

/** How the choice came to be known; `by` as in TabState.choiceBy. */
export function choiceSource(choice: Choice, by: string): string {
  if (by === 'person') return 'This is what you told us.';
  if (choice === 'unknown' || by === 'nobody')
    return 'This website’s cookie banner does not tell us what you chose.';
  if (choice === 'none') return 'The website’s cookie banner still waits for an answer.';
  return 'This is what the website’s cookie banner has remembered.';
}
