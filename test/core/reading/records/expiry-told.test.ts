/** Lifetimes told in sentences, and sentences that tell none. */
import { expect, test } from 'vitest';
import { expiryIn } from '../../../../src/core/reading/records/expiry-told.ts';

test.each([
  ['Stores your choice for one year.', 'one year'],
  ['We store a cookie named "lang_pref" for 30 days', '30 days'],
  ['It disappears when you close your browser', 'when you close your browser'],
  ['The cookie lives for two weeks', 'two weeks'],
  ['It has a 2 year expiry', '2 year'],
  ['Used by the chat for something', null],
  // Whatever the verb, and without what the time is counted from.
  ['It perishes ten days after you last looked at a page.', 'ten days'],
  ['Such cookies fade away eleven months from the moment they were written.', 'eleven months'],
  ['They are thrown out at the close of the session', 'at the close of the session'],
  ['It goes when the last tab is shut.', 'when the last tab is shut'],
  ['It does not expire.', 'does not expire'],
  ['Two weeks. Holds the place you reached.', 'Two weeks'],
  ['It stays while the visit lasts.', 'while the visit lasts'],
  ['A ticket that is yours for the rest of your visit.', 'the rest of your visit'],
  ['It is kept for as long as you stay on the site.', 'as long as you stay on the site'],
  ['This is a session cookie that holds your place.', 'session'],
  ['Cwci sesiwn yw hwn.', 'sesiwn'],
  ['Mae’n diflannu ymhen wyth mis.', 'wyth mis'],
  ['Cedwir y cwci hwn am dri diwrnod.', 'dri diwrnod'],
  ['Caiff ei waredu pan fyddwch yn cau’r porwr.', 'pan fyddwch yn cau’r porwr'],
  ['It stays for fourty mintues.', null],
  ['It stays for 40 mintues.', '40 mintues'],
  ['It refreshes after 30 seconds.', null],
  ['We look for news every 5 minutes.', null],
  ['It is used when you leave the site.', null],
  ['Measures how long the visit lasts', null],
  ['This is not a session cookie.', null],
  ['Used to persist user sessions', null],
  ['Remembers the page you left', null],
  ['Used for the first visit', null],
])('%s', (words, expiry) => {
  expect(expiryIn(words)).toBe(expiry);
});
