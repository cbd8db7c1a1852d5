/** Ways to say that something is used, and names that are no more than a letter or a way to reach people. */
import { expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const productsIn = (words: string): string[] =>
  readNotice(`# Privacy notice\n\nThis page tells you about this website.\n\n${words}\n`, {
    form: 'text',
    names,
  })
    .products.filter(({ negated }) => !negated)
    .map(({ name }) => name);

test.each([
  ['Siteimprove, Hotjar and Crazy Egg help us to improve the site.', ['Siteimprove', 'Hotjar', 'Crazy Egg']],
  ['What you type is accessible by Capita, who host this online service on our behalf.', ['Capita']],
  [
    'Data processors: Civica UK Ltd, Capita plc and Idox Software Limited.',
    ['Civica UK Ltd', 'Capita plc', 'Idox Software Limited'],
  ],
  ['We use an outside company (Tarnbeck Research) to run our survey.', ['Tarnbeck Research']],
  ['Our pages have YouTube videos and Google Maps in them.', ['YouTube videos', 'Google Maps']],
  ['Netcall Liberty Create is the platform behind our online forms.', ['Netcall Liberty']],
  ['The Museum of Moss uses Orbit Pro of Orbit Bv to measure usage of the website.', ['Orbit Pro']],
  ['Push notifications are sent with PingBeck.', ['PingBeck']],
  ['When you book a court your details go to CourtBeck.', ['CourtBeck']],
])('%s', (words, wanted) => {
  expect(productsIn(words)).toEqual(expect.arrayContaining(wanted));
});

test.each([
  'The name of the cookie is ab_XXXX (where X is a number).',
  'Meetings are held with Mossley Friends, and notes are shared with Riverside Homes.',
  'We use Microsoft’s active server pages, which set a session cookie.',
  'The Hotjar help pages tell you more.',
  'When you write to us your details go to Housing.',
])('nothing is used: %s', (words) => {
  expect(productsIn(words)).toEqual([]);
});
