/** Promises in whichever order they are said, and sentences with the same words that promise nothing. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const kindsIn = (words: string): string[] =>
  readNotice(`# Privacy notice\n\n${words}\n`, { form: 'text', names }).claims.map(({ kind }) => kind);

test.each([
  ['no-sharing-without-consent', 'We only release details where a court says so or with your consent.'],
  ['no-sharing-without-consent', 'Your details are never passed to anybody, unless you ask us to.'],
  ['no-sharing-without-consent', 'Without your agreement, we will not hand your data to others.'],
  ['no-cookies', 'These pages have no cookies, adverts, scripts or analytics.'],
  ['consent-implied', 'By using this website, you consent to the processing of data about you by Google.'],
  ['consent-implied', 'By using our website, you hereby consent to our privacy notice.'],
  ['no-cookies', 'Our website makes no use of cookies.'],
  ['asks-first', 'Our map loads only if you approve third party cookies.'],
  ['complaint-route', 'If we do not resolve your query, you may raise it with the Information Commissioner.'],
  ['legal-basis', 'Our lawful basis is the powers given by the Halls Act 1999.'],
  ['legal-basis', 'We collect your details because we have a legitimate interest in running the hall.'],
  [
    'complaint-route',
    'If you think that we got it wrong, you have the right to complain to the\nInformation Commissioner.',
  ],
])('%s is said by: %s', (kind, words) => {
  expect(kindsIn(words)).toContain(kind);
});

describe('nothing is promised', () => {
  test.each([
    [
      'asks-first',
      'We keep your details safe and only disclose them where it is lawful, or with your consent.',
    ],
    [
      'no-personal-information-collected',
      'Were we unable to collect this personal data, we could not help you.',
    ],
    ['does-not-identify', 'Cookies do not usually hold anything that identifies you.'],
    ['no-personal-data-in-cookies', 'Cookies do not typically contain personal information.'],
    ['storage', 'Data held in our call software may be viewed by engineers based in the USA.'],
    ['no-cookies', 'This site has no cookies that follow you elsewhere.'],
    ['no-sharing-without-consent', 'We share your details with the police without your consent.'],
  ])('%s by: %s', (kind, words) => {
    expect(kindsIn(words)).not.toContain(kind);
  });
});
