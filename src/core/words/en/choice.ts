/** The visitor's cookie choice: as we say it, as the person says it, and how we know. */
import type { Choice } from '../../visit/visit.ts';

const believed: Record<Choice, string> = {
  none: 'Your cookie choice here: not made yet',
  rejected: 'Your cookie choice here: you said no',
  accepted: 'Your cookie choice here: you said yes',
  partial: 'Your cookie choice here: you said yes to some',
  closed: 'Your cookie choice here: you closed the banner',
  withdrawn: 'Your cookie choice here: you said yes, then no',
  unknown: 'Your cookie choice here: we do not know',
};

/** What a person may tell us. */
const offered: Record<Choice, string> = {
  none: 'I have not chosen yet',
  rejected: 'I said no to optional cookies',
  accepted: 'I said yes to all cookies',
  partial: 'I said yes to some cookies',
  withdrawn: 'I said yes, and later no',
  closed: 'I closed the banner without choosing',
  unknown: 'I do not remember, or saw no banner',
};

export const choice = {
  believed,
  question: 'What did you choose?',
  /** Asked where it is not known, with the three answers that nearly all give. */
  ask: 'Have you answered the cookie banner?',
  notYet: 'Not yet',
  saidNo: 'I said no',
  saidYes: 'I said yes',
  otherAnswer: 'Another answer',
  offered,
  save: 'Save my answer',
  source: {
    person: 'This is what you told us.',
    unknown: 'This website’s cookie banner does not tell us what you chose.',
    waiting: 'The website’s cookie banner still waits for an answer.',
    remembered: 'This is what the website’s cookie banner has remembered.',
  },
};
