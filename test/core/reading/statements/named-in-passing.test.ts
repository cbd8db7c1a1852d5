/** Suppliers whom a notice names only beside their cookies, or by sending the reader to their pages. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const usedIn = (words: string, form: 'text' | 'html' = 'text'): [string, string][] =>
  readNotice(form === 'html' ? words : `# Cookies\n\n${words}\n`, { form, names })
    .products.filter(({ negated }) => !negated)
    .map(({ name, where }) => [name, where]);

describe('in the long form of a cookie', () => {
  test.each([
    [
      '- AWSALBCORS - "Amazon Web Services Application Load Balancer" - Shares the load.',
      'Amazon Web Services',
    ],
    [
      '- ARRAffinity – “Microsoft Azure Application Request Routing” – keeps a visit on one machine',
      'Microsoft Azure',
    ],
    ['- BIGipServerpool - "F5 BIG-IP load balancer" - Sends you to one server.', 'F5 BIG-IP'],
    [
      '| Cookie | In full | Why |\n|---|---|---|\n| AWSALB | Amazon Web Services Application Load Balancer | shares the load |\n| sid | Session | a number |',
      'Amazon Web Services',
    ],
  ])('%s', (words, name) => {
    expect(usedIn(words)).toContainEqual([name, 'website']);
  });

  test('and not where the name is only the cookie’s own', () => {
    expect(usedIn('| Cookie | Why |\n|---|---|\n| nhsuk_seen_message | Knows that you saw it |')).toEqual([]);
  });
});

describe('where its website tells of the cookies that our pages set', () => {
  test.each([
    ['Our booking pages set cookies. Visit the Eventbrite website to learn about them.', 'Eventbrite'],
    ['The payment pages use cookies. You can find out what these do on the Worldpay website.', 'Worldpay'],
    ['Some of our forms save cookies. Granicus’s cookie policy explains what they are for.', 'Granicus'],
    [
      'When you watch a film on this site, cookies are set. See Vimeo’s privacy policy for what they do.',
      'Vimeo',
    ],
  ])('%s', (words, name) => {
    expect(usedIn(words)).toContainEqual([name, 'website']);
  });

  test.each([
    'This site uses cookies. Visit the Google website to learn how to delete them.',
    'Our pages set cookies. The Microsoft website explains what cookies are.',
    'Facebook’s privacy policy tells you what it does with your account.',
    'We have a shop. The Worldpay website tells you about their prices.',
  ])('and not otherwise: %s', (words) => {
    expect(usedIn(words)).toEqual([]);
  });
});
