/** Lifetimes of entries in whatever words: a sentence about the cookie with one length of time, and what only looks like it. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const cookiesIn = (source: string) => readNotice(source, { form: 'auto', names }).cookies;
const lifetimeIn = (words: string): string | null | undefined =>
  cookiesIn(`Our cookies\n\n1. weir_pick\nKnows your weir. ${words}\n\n2. weir_bar\nHides the bar.\n`)[0]
    ?.expiry;

describe('a sentence about one cookie tells its lifetime', () => {
  test.each([
    ['Fades out of sight: it crumbles 11 days after your click.', '11 days'],
    ['This one ebbs from your phone after five weeks.', 'five weeks'],
    ['A cookie of that kind evaporates 11 days from its birth.', '11 days'],
    ['The cookie in question sinks after 11 days.', '11 days'],
    ['After 11 days it goes quiet.', '11 days'],
    ['Eleven days after the last click the cookie is void.', 'Eleven days'],
    ['It is worthless in 11 days.', '11 days'],
    ['The cookie has 11 days to live.', '11 days'],
    ['Its life is 11 days.', '11 days'],
    ['You are rid of it after 11 days.', '11 days'],
    ['Your browser sheds itself of the cookie after 11 days.', '11 days'],
    ['The cookie stops counting after 11 days.', '11 days'],
    ['Your browser lets go of it after 11 days.', '11 days'],
    ['This cookie is of no more use after 11 days.', '11 days'],
  ])('%s', (words, expiry) => {
    expect(lifetimeIn(words)).toBe(expiry);
  });

  test.each([
    'It is looked at every 11 days.',
    'We answer within 11 days.',
    'It has been there since 2 years.',
    'Matomo keeps its own copy for 11 days.',
    'The tickets are void 11 days after it.',
    'The office closes it after 11 minutes.',
    'It spans 11 days of clicks.',
    'It joins pages of 11 minutes.',
    'It is meant for those of 11 years and up.',
    'It asks you again after 11 days.',
    'It waits for 11 minutes.',
    'It came in 11 months after the site.',
    'In Matomo it feeds a table of 11 months.',
    'It is 11 months old.',
    'It makes sure that nobody votes twice in 11 hours.',
    'You can send it to Matomo after 11 days.',
    'It looks back 11 months.',
    'It comes into play after 11 minutes.',
    'It is good practice to be done in 11 minutes.',
    'You are fined for it after 11 hours.',
  ])('not in: %s', (words) => {
    expect(lifetimeIn(words)).toBeNull();
  });
});

describe('entries', () => {
  const told = (source: string) =>
    cookiesIn(source).map(({ name, product, expiry }) => [name, product, expiry]);

  test('under numbers of letters and of several parts', () => {
    expect(
      told(
        'Our cookies\n\nC.1  weir_pick\n  It crumbles after 11 days.\n\nC.2  weir_bar\n  It goes with your visit.\n',
      ),
    ).toEqual([
      ['weir_pick', null, '11 days'],
      ['weir_bar', null, null],
    ]);
    expect(
      told('Our cookies\n\n2.1.1 weir_pick\nIt crumbles after 11 days.\n\n2.1.2 weir_bar\nA bar.\n'),
    ).toEqual([
      ['weir_pick', null, '11 days'],
      ['weir_bar', null, null],
    ]);
  });

  test('under headings that end in the name, each of its own product', () => {
    expect(
      told(`<h1>Our cookies</h1><h2>a) Matomo cookie _pk_ref</h2><p>Where you were.</p><p>It crumbles after 11 weeks.</p>
<h2>b) The cookie _hjid of Hotjar</h2><p>Who you are.</p><p>Such a cookie ebbs after 11 months.</p>
<h2>c) Cookie weir_bar</h2><p>Hides the bar.</p><p>It melts 11 days later.</p>
<h2>How to delete the cookie_monster</h2><p>We answer within 11 days.</p>`),
    ).toEqual([
      ['_pk_ref', 'matomo', '11 weeks'],
      ['_hjid', 'hotjar', '11 months'],
      ['weir_bar', null, '11 days'],
    ]);
  });

  test('with a supplier beside the name and labelled lines below, the last as long as the others', () => {
    expect(
      told(`Our cookies

(1) _clck - Microsoft Clarity
Purpose: to see which weir is liked.
The cookie lapses after 11 months.

(2) weir_bar
Purpose: to hide the bar.
The cookie lapses after 11 days.

If it does not, ring us.`),
    ).toEqual([
      ['_clck', 'microsoft-clarity', '11 months'],
      ['weir_bar', null, '11 days'],
    ]);
  });

  test('a label that asks what becomes of it', () => {
    expect(
      told(
        '<h1>Our cookies</h1><ol><li><b>weir_pick</b><p>What it does: keeps your weir.</p><p>What becomes of it: gone after 11 days.</p></li></ol>',
      ),
    ).toEqual([['weir_pick', null, 'gone after 11 days']]);
  });
});

test('who does not use something may get its cookie all the same', () => {
  expect(
    cookiesIn(
      'Cookies\n\nThose who do not use Facebook still get a cookie called fb_guest from it. It stays for 11 days.\n\nWe do not set the cookie weir_id.\n',
    ).map(({ name, expiry }) => [name, expiry]),
  ).toEqual([['fb_guest', '11 days']]);
});
