/** Claims in words that services of the government use, each beside what looks like it and promises nothing. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const kinds = (words: string, title: string): string[] =>
  readNotice(`<h1>${title}</h1><p>${words}</p>`, { form: 'html', names }).claims.map(({ kind }) => kind);

describe('claims and lookalikes', () => {
  test.each([
    [
      'asks-first',
      'Analytics cookies are set with user consent.',
      'User consent is a part of the law on cookies.',
    ],
    [
      'asks-first',
      'We will only activate analytics cookies if a visitor selects that option in the banner.',
      'Our cookies are all needed, so your consent is not typically required for them.',
    ],
    [
      'asks-first',
      'Until you have agreed to more, we will only set cookies that the site needs.',
      'Unless you delete them, we will only renew the cookies once a year.',
    ],
    [
      'no-cookies',
      'The Harbour Standards site does not use cookies.',
      'The Harbour Standards site does not use cookies to find out who you are.',
    ],
    [
      'does-not-identify',
      'We look at how many people visit. This information does not tell us who you are.',
      'We ask for your passport. This does not tell us who you are until we see it.',
    ],
    [
      'does-not-identify',
      'GOV.UK Verify cookies are not used to identify you personally.',
      'We cannot identify you until we verify your cookies.',
    ],
    [
      'complaint-route',
      'You have the right to raise it with the Information Commissioner’s Office.',
      'The council has to raise it with the Information Commissioner’s Office.',
    ],
    [
      'transfers',
      'We will only transfer your data to another country that is deemed adequate.',
      'We will only transfer your case to another council that is deemed adequate.',
    ],
    [
      'storage',
      'Your data is held by us on servers based in the UK.',
      'The records service is provided by Mosslight, a non-profit based in the UK.',
    ],
    [
      'legal-basis',
      'We use your data as part of our legal responsibilities under the Rivers Act 1999.',
      'You have legal responsibilities under the Rivers Act 1999.',
    ],
    [
      'no-personal-information-collected',
      'Nid yw’r data hwn yn cynnwys unrhyw wybodaeth bersonol.',
      'Mae’r data hwn yn cynnwys gwybodaeth bersonol.',
    ],
    [
      'transfers',
      'Gall y data fynd trwy wledydd y tu allan i’r AEE.',
      'Gall y data fynd trwy ddwylo swyddogion y cyngor.',
    ],
  ])('%s: %s', (kind, said, lookalike) => {
    const title = /cookie/i.test(said) ? 'Cookies' : 'Privacy notice';
    expect(kinds(said, title)).toContain(kind);
    expect(kinds(lookalike, title)).not.toContain(kind);
  });
});
