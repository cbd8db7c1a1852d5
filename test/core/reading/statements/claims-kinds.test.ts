/** Kinds of turns that a list of words does not reach: what is claimed by its place in the sentence. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const claimsIn = (words: string, title = 'Privacy notice'): [string, string | null][] =>
  readNotice(`# ${title}\n\n${words}\n`, { form: 'text', names }).claims.map(({ kind, value }) => [
    kind,
    value,
  ]);

describe('storage names every place', () => {
  test.each([
    ['Its machines are kept in data centres around the globe, with a copy in Wales.', 'worldwide and Wales'],
    ['The answers are stored worldwide and mirrored in Ireland.', 'worldwide and Ireland'],
    ['We keep data on servers in Germany, and back-ups are held in the UK.', 'Germany and UK'],
    ['Your answers are stored in the United States.', 'US'],
    ['Your answers are held in the UK.', 'UK'],
  ])('in "%s"', (words, value) => {
    expect(claimsIn(words)).toContainEqual(['storage', value]);
  });

  test.each([
    'We are twinned with towns all over the world.',
    'Your answers are sent to servers in the United States.',
    'Your data is not stored worldwide.',
  ])('and is not claimed by "%s"', (words) => {
    expect(claimsIn(words).map(([kind]) => kind)).not.toContain('storage');
  });
});

describe('retention, whatever the records are called', () => {
  test.each([
    ['Fault notes get wiped after ninety days.', 'ninety days'],
    ['Sign-up sheets are shredded after two years.', 'two years'],
    ['Drawings are weeded at our five-yearly review.', 'five-yearly review'],
    ['Boxes are looked through and then destroyed at the end of each annual cycle.', 'annual cycle'],
    ['Minutes are kept until the quarterly clear-out.', 'quarterly clear-out'],
  ])('in "%s"', (words, length) => {
    expect(claimsIn(words).find(([kind]) => kind === 'retention')?.[1]).toContain(length);
  });

  test.each([
    'Stray dogs are kept for 7 days.',
    'Reserved books are held for 10 days.',
    'The cookie is deleted after 60 days.',
    'The committee meets on a three-yearly cycle.',
  ])('and not by "%s"', (words) => {
    expect(claimsIn(words).map(([kind]) => kind)).not.toContain('retention');
  });
});

describe('an app asks first', () => {
  test.each([
    'The app asks whether it may know where you are.',
    'We ask for your permission before the app uses your camera.',
    'Your location is only read if you allow it.',
    'It never sends notifications unless you say so.',
    'With your consent the app uses location services.',
    'Before the app turns to the camera of the phone, it will request your consent.',
    'The app must have your go-ahead before it reads your position.',
    'You are asked once, and only then does it listen in on your microphone.',
  ])('in "%s"', (words) => {
    expect(claimsIn(words, 'Westmarsh Walks app').map(([kind]) => kind)).toContain('asks-first');
  });

  test.each([
    'The app uses your location to show paths near you.',
    "You can turn off notifications in your phone's settings.",
    'You do not need to give permission for the app to know your location.',
    'Before you join the queue your position in it is shown, and we will ask for your name.',
    'We need your consent before we print your photos.',
  ])('and not in "%s"', (words) => {
    expect(claimsIn(words, 'Westmarsh Walks app').map(([kind]) => kind)).not.toContain('asks-first');
  });
});

describe('the legal basis', () => {
  test.each([
    ['Suppliers keep to contractual terms, and our legal basis is our public task.', 'public task'],
    ['Our lawful basis is the performance of a contract with you.', 'contract'],
    ['The legal basis is contract.', 'contract'],
  ])('of "%s" is %s', (words, value) => {
    expect(claimsIn(words)).toContainEqual(['legal-basis', value]);
  });

  test('is not that suppliers are bound', () => {
    expect(claimsIn('Processors work on the basis of contractual terms.')).toEqual([]);
  });
});

test.each([
  ['no-transfer-outside', 'We will not send your data outwith the UK.', 'Privacy notice'],
  ['no-automated-decisions', 'Nothing is decided about you by a computer alone.', 'Privacy notice'],
  ['complaint-route', 'Write to the Information Commissioner if we have not put it right.', 'Privacy notice'],
  [
    'asks-first',
    'These do not tell who you are, but we still need your consent to set such cookies.',
    'Cookies',
  ],
  ['consent-implied', 'By visiting this website you agree to this cookie policy.', 'Cookies'],
  [
    'no-personal-data-in-cookies',
    'Our cookies are few. They hold non-identifiable information only.',
    'Cookies',
  ],
  [
    'no-personal-data-in-cookies',
    'This cookie knows your choice. It contains nothing that could identify a person.',
    'Cookies',
  ],
  ['statistics-without-cookies', 'We use Plausible. It sets no cookies.', 'How we count visits'],
  ['anonymous-statistics', 'The figures cannot be traced to any person.', 'How we count visits'],
])('%s is said by "%s"', (kind, words, title) => {
  expect(claimsIn(words, title).map(([found]) => found)).toContain(kind);
});
