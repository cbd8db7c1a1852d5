/** Names that are known to work for organisations: said of them is enough that they stand there; what else may be said is not. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const read = (words: string) =>
  readNotice(`# Privacy\n\nMossford Council keeps your data safe.\n\n${words}\n`, { form: 'text', names })
    .products;
const usedIn = (words: string): string[] =>
  read(words)
    .filter(({ negated }) => !negated)
    .map(({ name }) => name);

describe('whoever works for organisations alone', () => {
  test.each([
    [
      'Ash from the crematorium is never weighed; the diary lives with Stopford Information Systems.',
      'Stopford Information Systems',
    ],
    ['Biffa drives the lorries, and sees where you live.', 'Biffa'],
    ['Your poll card reaches you by way of Civica Election Services.', 'Civica Election Services'],
    ['Bristow & Sutor calls on those who have not paid.', 'Bristow & Sutor'],
    ['Look at your own file on Axiell Arena.', 'Axiell Arena'],
    ['Your file is kept in Amazon Web Services data centres near Dublin.', 'Amazon Web Services'],
    ['Claims are settled by way of Zurich Municipal.', 'Zurich Municipal'],
  ])('%s', (words, name) => {
    expect(usedIn(words)).toContain(name);
  });
  test.each([
    'Biffa is a registered trade mark.',
    'The contract with Biffa ran out last spring.',
    'The tender was won by Biffa.',
    'You may work for Biffa and still vote.',
    'Staff at Biffa may apply for this card.',
    'The terms of Biffa tell you more.',
    'Nothing from Biffa is kept here.',
    'No letter of yours is passed to Biffa.',
    'Neither Biffa nor Veolia sees what you write.',
    'Your surgery may use EMIS for this.',
    'Storm Brendan shut the library.',
    'Academy schools decide for themselves.',
    'Biffa.',
  ])('not in: %s', (words) => {
    expect(usedIn(words)).toEqual([]);
  });
  test('in each sentence, what it does not do denies nothing', () => {
    expect(usedIn('Where rent is not paid in time, Voicescape rings you.')).toEqual(['Voicescape']);
  });
});

describe('a firm by its legal form', () => {
  test.each(['Tallow Bins Ltd empties the bins.', 'A firm called Tallow Bins measures the road.'])(
    '%s',
    (words) => {
      expect(usedIn(words)).toHaveLength(1);
    },
  );
  test('what it says of itself is no supply', () => {
    expect(usedIn('Tallow Bins Ltd offers several games for children.')).toEqual([]);
  });
});

describe('a list of suppliers', () => {
  test('names a company beside its own product', () => {
    expect(
      usedIn('We may share it with service providers such as Stripe, Twilio, Twilio SendGrid or Auth0.'),
    ).toEqual(expect.arrayContaining(['Stripe', 'Twilio', 'Auth0']));
  });
  test('of banks, in brackets', () => {
    expect(usedIn('Receipts go to our banks (Tillow and Marl) each month.')).toEqual(['Tillow', 'Marl']);
  });
});

test('a line of links names nobody', () => {
  const menu = '[Cookies](/c) | [YouTube](https://www.youtube.com/mossford) | [Contact](/contact)';
  expect(usedIn(menu)).toEqual([]);
});

test('teams, councils and whoever controls the data supply nothing', () => {
  expect(usedIn('The account is managed by the River Messages team.')).toEqual([]);
  expect(usedIn('We share the depot with Ashby and Rookford councils.')).toEqual([]);
  expect(
    usedIn('Your data is processed by Fern Highways under the law.\n\nFern Highways is the data controller.'),
  ).toEqual([]);
});

test('what is used behind the counter is a service, what is on the site the website’s', () => {
  const where = (words: string) => read(words)[0]?.where;
  expect(where('Receipts are kept in Xero.')).toBe('service');
  expect(where('Our website talks to you through Click4Assistance.')).toBe('website');
});
