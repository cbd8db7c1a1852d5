/** Names in a notice that were read as neither used nor denied: kept, so that nobody says they are not mentioned. */
import { describe, expect, it } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import { MOST_READ } from '../../../../src/core/reading/page/sentences.ts';

const names = namesOf(companies);
const read = (text: string) => readNotice(text, { form: 'text', names });

const spokenOf = (text: string) =>
  (read(text).spokenOf?.products ?? []).map(({ product, asChannel }) => [product, asChannel]);

describe('products spoken of', () => {
  it.each([
    ['By going on you agree to the Google Analytics terms and conditions.', 'google-analytics'],
    ['Visitors may opt out of Google Ads there.', 'google-ads'],
    ['Read the Hotjar privacy policy.', 'hotjar'],
  ])('are kept where their sentence says neither: %s', (text, product) => {
    expect(spokenOf(text)).toEqual([[product, false]]);
    expect(read(text).spokenOf?.products[0]?.quote).toBe(text);
  });

  it.each([
    'Follow us on Facebook.',
    'You can contact us through Facebook or by telephone.',
    'Share this page on Facebook',
    'Find us here:\n\n- Facebook',
  ])('are ways to reach the council where nothing else is said: %s', (text) => {
    expect(spokenOf(text)).toEqual([['meta-pixel', true]]);
  });

  it.each([
    'These boxes are sent by Facebook, even where you have no account there.',
    'Facebook may see that you opened it, and message you.',
    'What you share on Facebook may store cookies.',
  ])('are no ways to reach the council where it is of what becomes of a visit: %s', (text) => {
    expect(spokenOf(text)).toEqual([['meta-pixel', false]]);
  });

  it('are no ways to reach the council where another sentence is of something else', () => {
    const both = 'Follow us on Facebook.\n\nRead more in the Facebook data policy.';
    expect(spokenOf(both)).toEqual([['meta-pixel', false]]);
    expect(spokenOf(both.split('\n\n').toReversed().join('\n\n'))).toEqual([['meta-pixel', false]]);
  });

  it.each([
    'We use Hotjar to see how this website is used.',
    'We do not use Hotjar on this website.',
    'We use cookies to see how this website is used.',
  ])('are none where what is named was read: %s', (text) => {
    expect(spokenOf(text)).toEqual([]);
  });
});

describe('names of cookies spoken of', () => {
  it('are kept where no list of cookies has them', () => {
    const text = 'If pages look strange, remove “lb_affinity” and (tracker_id) from your browser, then wait.';
    const { cookies, spokenOf } = read(text);
    const listed = cookies.map(({ pattern }) => pattern);
    expect([...listed, ...(spokenOf?.cookies ?? [])].sort()).toEqual(['lb_affinity', 'tracker_id']);
  });

  it('are no addresses, dates, numbers or words', () => {
    const text =
      'Write to dpo@anytown.gov.uk or see www.anytown.gov.uk/privacy_notice before 31-12-2026, ref 0300 123 4567.';
    expect(read(text).spokenOf?.cookies ?? []).toEqual([]);
  });

  it('are, where they look like other words, kept apart: with a mark or a capital within, and about cookies', () => {
    const { spokenOf } = read(
      'The file cms-lang remembers your language, textSize the size.\n\nA cookie, theme, holds a colour.\n\nBins are emptied on Mondays.',
    );
    expect(spokenOf?.cookies).toEqual(['textSize']);
    expect(spokenOf?.words).toEqual(['cms-lang', 'theme', 'holds', 'colour']);
  });

  it('are bounded', () => {
    const many = Array.from({ length: 2000 }, (_, at) => `Word and_${at} here.`).join('\n\n');
    expect(many.length).toBeLessThan(MOST_READ);
    expect((read(many).spokenOf?.cookies ?? []).length).toBeLessThanOrEqual(300);
    const words = Array.from({ length: 2000 }, (_, at) => `Our cookie is w${at}n here.`).join('\n\n');
    expect((read(words).spokenOf?.words ?? []).length).toBeLessThanOrEqual(2000);
  });
});
