import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const usedIn = (words: string): string[] =>
  readNotice(`# Cookies\n\n${words}\n`, { form: 'text', names })
    .products.filter(({ negated }) => !negated)
    .map(({ name }) => name)
    .toSorted();

describe('an unknown name in a list is used as those beside it are', () => {
  test.each([
    ['On some pages we embed clips from Fernley, Facebook and Vimeo.', ['Facebook', 'Fernley', 'Vimeo']],
    ['On our pages we show posts from Facebook, Vimeo and Fernley.', ['Facebook', 'Fernley', 'Vimeo']],
    [
      'On some pages we embed clips from e.g. Facebook, Fernley, Mossvid and Vimeo.',
      ['Facebook', 'Fernley', 'Mossvid', 'Vimeo'],
    ],
    [
      'We embed films (for instance Vimeo, Fernley or YouTube), which can set cookies.',
      ['Fernley', 'Vimeo', 'YouTube'],
    ],
    ['Posts from Instagram and Fernley are shown on our home page.', ['Fernley', 'Instagram']],
    ['Our pages carry feeds by Bluesky, Instagram and Fernley.', ['Bluesky', 'Fernley', 'Instagram']],
    [
      'We embed content from these sites:\n\n- Facebook\n- Fernley\n- Vimeo',
      ['Facebook', 'Fernley', 'Vimeo'],
    ],
    ['Payments are handled by Fernley, Mosspay and Worldpay.', ['Fernley', 'Mosspay', 'Worldpay']],
  ])('%j', (words, used) => {
    expect(usedIn(words)).toEqual(used);
  });

  test.each([
    'We use these suppliers:\n\n- Provider\n- Our suppliers\n- Hotjar',
    'When we count with Recordings, Hotjar sets a cookie.',
    'We use Hotjar and Cookies to learn how people read.',
  ])('and no heading or common word is one: %j', (words) => {
    expect(usedIn(words)).toEqual(['Hotjar']);
  });
});

describe('a supplier that no rule knows', () => {
  test.each([
    'Messages are carried through Fernley, a platform that we rent.',
    'Conversations run on Fernley, our chat software.',
    'Your alerts go through Fernley.',
    'Letters are printed by Fernley.',
    'Mae negeseuon yn cael eu trin drwy Fernley, y feddalwedd a ddefnyddiwn.',
    'Fernley Voice answers our calls.',
    'The pages are served from Fernley, a hosting company.',
  ])('is named by what it does for us: %s', (words) => {
    expect(usedIn(words).join()).toContain('Fernley');
  });

  test.each([
    'The policy was approved by Full Cabinet.',
    'Bins are required by Law Commissioners.',
    'You were contacted by Fernley Voice.',
    'Letters are written by Jane Fernley, our clerk.',
  ])('and not by what authorities do, or people: %s', (words) => {
    expect(usedIn(words)).toEqual([]);
  });
});

test('a name goes on to what of theirs is used', () => {
  expect(
    usedIn('Your account is kept in NEC Revenues, and screens are counted with Firebase Analytics.'),
  ).toEqual(['Firebase Analytics', 'NEC Revenues']);
});

test('a maker beside its product is not another supplier', () => {
  expect(usedIn('We send news with Mailchimp by Intuit, and count with Clarity (by Microsoft).')).toEqual([
    'Clarity',
    'Mailchimp',
  ]);
});

test('the name of a place is no supplier', () => {
  expect(usedIn('Braintree District Council uses cookies. Braintree is in Essex.')).toEqual([]);
});

test('what others use is not ours', () => {
  expect(usedIn('Organisations sending messages using GOV.UK Notify are the controllers.')).toEqual([]);
  expect(usedIn('Mae rhai awdurdodau yn defnyddio Hotjar ar eu gwefannau.')).toEqual([]);
});
