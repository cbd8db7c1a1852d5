import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);

/** Claims about choice in a privacy notice that has no word of cookies, and the products they are about. */
function choices(words: string): [kind: string, ...products: string[]][] {
  const { claims } = readNotice(
    `# Privacy notice\n\nHow this website treats what it knows of you.\n\n${words}\n`,
    {
      form: 'text',
      names,
    },
  );
  return claims
    .filter(({ kind }) => kind === 'asks-first' || kind === 'can-decline')
    .map(({ kind, products }) => [kind, ...products]);
}

describe('a choice about a product, without a word of cookies', () => {
  test.each([
    ['We only run Matomo if you have agreed to it.', 'asks-first', 'matomo'],
    ['Hotjar is only loaded once you accept it.', 'asks-first', 'hotjar'],
    [
      'We use Google Analytics to count readers. It is only switched on after you say yes.',
      'asks-first',
      'google-analytics',
    ],
    ['Matomo counts who reads our pages. You can turn it off whenever you want.', 'can-decline', 'matomo'],
    ['Our pages use Hotjar, which you can decline.', 'can-decline', 'hotjar'],
    [
      'Matomo counts who reads our pages. It has a number for each. That lasts a week. You can turn it off whenever you want.',
      'can-decline',
      'matomo',
    ],
    ['You may switch Google Analytics off at the foot of this page.', 'can-decline', 'google-analytics'],
  ])('"%s" says %s of %s', (words, ...claim) => {
    expect(choices(words)).toEqual([claim]);
  });

  test.each([
    'We use Matomo to count visits. You can turn it off in your browser.',
    'We send e-mails with Mailchimp, but only if you agree to it.',
    'We only use Google Analytics to improve our pages. You can refuse a parking permit within a week.',
    'The council uses GOV.UK Pay. You can decline it and write a cheque.',
    'Matomo counts visits. Only if you agree to the terms can you book a room with us.',
  ])('"%s" says nothing of it', (words) => {
    expect(choices(words)).toEqual([]);
  });
});
