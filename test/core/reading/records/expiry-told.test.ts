/** Lifetimes told in sentences, and sentences that tell none. */
import { expect, test } from 'vitest';
import { expiryIn } from '../../../../src/core/reading/records/expiry.ts';

test.each([
  ['Stores your choice for one year.', 'one year'],
  ['We store a cookie named "lang_pref" for 30 days', '30 days'],
  ['It disappears when you close your browser', 'when you close your browser'],
  ['The cookie lives for two weeks', 'two weeks'],
  ['It has a 2 year expiry', '2 year'],
  ['Used by the chat for something', null],
  ['Used for the first visit', null],
])('%s', (words, expiry) => {
  expect(expiryIn(words)).toBe(expiry);
});
