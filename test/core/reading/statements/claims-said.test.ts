import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);

/** Kinds of claim read from a short cookie page. */
function kindsIn(words: string): string[] {
  const { claims } = readNotice(`# Cookies\n\n${words}\n`, { form: 'text', names });
  return [...new Set(claims.map(({ kind }) => kind))].sort();
}

describe('a statement in another turn of phrase', () => {
  test.each([
    ['You cannot be identified from this information.', 'does-not-identify'],
    ['A cookie tells us of a device and will not identify the individual visitor.', 'does-not-identify'],
    ['No cookie that we place will hold personal details or payment cards.', 'no-personal-data-in-cookies'],
    ['These tokens do not store any personal or identifiable data.', 'no-personal-data-in-cookies'],
    ['You can also choose to accept extra cookies on the banner.', 'can-decline'],
    ['You can block cookies by other sites in the cookie options at the top.', 'can-decline'],
    ['By moving on to another page you are consenting to cookies.', 'consent-implied'],
    ['Cookies that count visits are not used until you acknowledge our message.', 'asks-first'],
    ['None of the above cookies are there for advertising.', 'no-marketing-cookies'],
    ['We do not use TikTok or any other advertising tags on our pages.', 'no-marketing-cookies'],
    ['We count visits with Matomo and it sets no cookies.', 'statistics-without-cookies'],
    [
      'Your details will not be passed to anybody else unless you have indicated that we may.',
      'no-sharing-without-consent',
    ],
    ['This information will not identify any user.', 'does-not-identify'],
    [
      'Neither the council nor Google will link an IP address with the identity of a visitor.',
      'does-not-identify',
    ],
    [
      'We will not, and will let nobody, use any such tool to gather personally identifiable information.',
      'no-personal-information-collected',
    ],
    ['Your records are stored on secure UK or EEA-based servers.', 'storage'],
    ['Mailchimp keeps the addresses of subscribers in the United States.', 'transfers'],
    ['These help us by collecting and reporting information anonymously.', 'anonymous-statistics'],
    ['The banner will not let a cookie run unless you have agreed to it first.', 'asks-first'],
    ['We count visits with cookies, but only if you say we can.', 'asks-first'],
    [
      'We do not use cookies to follow you or to store any personal information.',
      'no-personal-data-in-cookies',
    ],
    ['No information is sold to third parties.', 'no-sale'],
    ['Fernley Maps does not share or use this information for any other purpose.', 'no-use-by-supplier'],
    [
      'If you are unhappy with how we used your data, contact our Data Protection Officer.',
      'complaint-route',
    ],
    ['You can complain about how we use your information to our Data Protection Officer.', 'complaint-route'],
    ['Some cookies help us, but we will only use them if you say it’s OK.', 'asks-first'],
    ['We only set these cookies if you tell us we can.', 'asks-first'],
    ['Cookies serve to show maps, where you have given permission.', 'asks-first'],
    ['Our tool allows you to accept or reject optional cookies.', 'can-decline'],
    ['Click the icon at the bottom of the page to change your mind.', 'can-decline'],
    ['If you wish to block cookies, you can do this in our cookie settings.', 'can-decline'],
    ['No personal information is contained.', 'no-personal-data-in-cookies'],
    ['The chat supplier may transfer data to Israel, which is held to be safe.', 'transfers'],
    ['The site is hosted by Fernley.sh in Ireland.', 'storage'],
    ['Their systems are in the UK, with all data.', 'storage'],
    ['Matomo counts the pages you look at. It sets no cookies.', 'statistics-without-cookies'],
    ['We cannot tell who you are.', 'does-not-identify'],
    ['It reports the use of the website without identifying individual visitors.', 'anonymous-statistics'],
    ['If you say yes, Google Analytics sets these cookies.', 'asks-first'],
    ['## What we will not do\n\n- sell your details\n- keep them', 'no-sale'],
  ])('"%s" says %s', (words, kind) => {
    expect(kindsIn(words)).toContain(kind);
  });
});

describe('what only looks like a statement', () => {
  test.each([
    [
      'The rules are meant to protect privacy even where data cannot identify individuals.',
      'does-not-identify',
    ],
    ['The rules are meant to protect privacy even where data is anonymous.', 'anonymous-statistics'],
    ['What a cookie tells us is not stored permanently on our servers.', 'retention'],
    ['You can set your computer to refuse all cookies or to accept some.', 'can-decline'],
    ['## Transfer of data abroad', 'transfers'],
    [
      'Personal details are not disclosed to others unless this is shown on the form where you gave them.',
      'no-sharing-without-consent',
    ],
    ['It does not store personally identifiable information about you.', 'legal-basis'],
    ['These cookies do not require your consent, as our legal basis is another.', 'legal-basis'],
    ['The six lawful bases are set out in Article 6(1)(a) to (f), consent among them.', 'legal-basis'],
    ['All websites have been required to obtain your consent to cookies since 2018.', 'asks-first'],
    ['These cookies keep the basic functions of the site secure, anonymously.', 'anonymous-statistics'],
    ['You may see a page that says you need to update the cookie settings.', 'can-decline'],
    ['A cookie remembers when you accept or reject cookies.', 'can-decline'],
    ['Ask that no automated processing takes place with your data.', 'no-automated-decisions'],
    [
      'Records are only shared with staff who have a need to know or where you have consented to it.',
      'no-sharing-without-consent',
    ],
    ['Google may not use this data for advertising.', 'no-sharing-for-marketing'],
    ['We aim to answer complaints within ten days.', 'complaint-route'],
    [
      'If you have contacted us with a complaint, we will pass on your data to the complaints department.',
      'complaint-route',
    ],
    ['## What we do\n\n- sell your details to nobody else', 'no-sale'],
    ['Cookies allow you to change the colours of the site.', 'can-decline'],
    ['Click the padlock in your browser to change your settings.', 'can-decline'],
  ])('"%s" does not say %s', (words, kind) => {
    expect(kindsIn(words)).not.toContain(kind);
  });
});

describe('in Welsh', () => {
  test.each([
    ['Ni ddefnyddir y cwcis hyn i’ch adnabod.', 'does-not-identify'],
    ['Nid ydym yn casglu unrhyw wybodaeth bersonol.', 'no-personal-information-collected'],
    ['Nid ydym yn caniatáu i Google rannu ein data.', 'no-use-by-supplier'],
    ['Dydyn ni ddim yn storio gwybodaeth bersonol.', 'no-personal-information-collected'],
    ['Drwy barhau i bori rydych yn rhoi eich caniatâd i gwcis.', 'consent-implied'],
    ['Y sail gyfreithiol dros hyn yw ein buddiannau cyfreithlon.', 'legal-basis'],
    ['Gallwch ddewis peidio â derbyn cwcis.', 'can-decline'],
    ['Gyda’ch caniatâd, bydd Google Analytics yn gosod cwcis.', 'asks-first'],
    ['Mae Google Analytics yn cadw gwybodaeth ddienw am ymweliadau.', 'anonymous-statistics'],
  ])('"%s" says %s', (words, kind) => {
    expect(kindsIn(words)).toContain(kind);
  });
});

test('a numbered line heads what stands under it', () => {
  const text = [
    '3. Our lawful basis',
    'Public task, where the processing is necessary for a service that you asked for',
    '4. Whom to ask',
    'Write to the data protection officer at the town hall about any of this',
  ].join('\n');
  const { claims } = readNotice(text, { form: 'text', names });
  expect(claims.filter(({ kind }) => kind === 'legal-basis').map(({ value }) => value)).toEqual([
    'public task',
  ]);
});

describe('told before it, or of a banner', () => {
  test.each([
    [
      'Our site works best with cookies. Find out more, but by continuing you agree to this.',
      'consent-implied',
    ],
    [
      'You may see a banner inviting you to accept cookies, reject cookies or look at your settings.',
      'can-decline',
    ],
    ['We have cookies which we do not use to identify an individual.', 'does-not-identify'],
  ])('"%s" says %s', (words, kind) => {
    expect(kindsIn(words)).toContain(kind);
  });

  test('"by continuing you agree to our terms" says nothing of cookies', () => {
    expect(kindsIn('We set cookies. By continuing you agree to our terms of use.')).not.toContain(
      'consent-implied',
    );
  });
});
