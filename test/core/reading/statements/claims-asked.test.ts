/** A form's question about cookies, and claims told by figures, sites and places; beside what looks like them. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const claimsOf = (words: string) =>
  readNotice(`# Privacy and cookies\n\nWe count visits with Google Analytics.\n\n${words}\n`, {
    form: 'text',
    names,
  }).claims;
const kindsIn = (words: string): string[] => [...new Set(claimsOf(words).map(({ kind }) => kind))];

describe('a choice that a form asks for', () => {
  test.each([
    'Would you like to allow our counting cookies?',
    'May we set optional cookies in your browser?',
    'Allow cookies that count how I use these pages?',
    'A allwn ni osod cwcis i gyfrif ymweliadau?',
    'Derbyn cwcis sy’n cyfrif ymweliadau?',
    'Do not use cookies that count my use of this website',
    'Peidiwch â defnyddio cwcis sy’n cyfri sut rwy’n defnyddio’r wefan',
  ])('%s', (question) => {
    expect(kindsIn(question)).toEqual(['can-decline']);
  });
  test.each([
    'Do you have to accept cookies?',
    'Which cookies do we set?',
    'Are cookies safe to accept?',
    'Would you like to hear from us?',
    'Would you like to have cookies with your tea?',
    'Can we set cookies straight?',
    'Do you want to accept an offer with cookies?',
    'Pa gwcis ydym yn eu gosod?',
  ])('none: %s', (question) => {
    expect(kindsIn(question)).toEqual([]);
  });
});

test.each([
  ['The figures are kept for 20 months.', 'retention'],
  ['Films of meetings stay on this site for four years.', 'retention'],
  ['As soon as you unsubscribe we no longer hold your address.', 'retention'],
  ['Our clerk hangs on to your details for three years.', 'retention'],
  ['Fernpost keeps your address in the United Kingdom.', 'storage'],
  ['Fernforms stores answers in Ireland.', 'storage'],
  ['We never move information beyond the UK.', 'no-transfer-outside'],
  ['It may be sent to another country whose privacy laws are weaker.', 'transfers'],
  ['Decisions are never reached without an officer looking at them.', 'no-automated-decisions'],
  ['No machine decides; software does not make a decision about you.', 'no-automated-decisions'],
  ['Our legal basis is legal obligation, and social care under Article 9(2)(h).', 'legal-basis'],
  ['We use it because you have given your consent.', 'legal-basis'],
  ['Where we cannot put it right, turn to the Information Commissioner.', 'complaint-route'],
  ['You may write to the ICO about how we have handled your letter.', 'complaint-route'],
  ['We never hand your address to advertisers.', 'no-sharing-for-marketing'],
  [
    'We do not set cookies to advertise, and what data we gather is never passed on for marketing.',
    'no-sharing-for-marketing',
  ],
  [
    'We will not share your data with other firms or use it for marketing unless you have agreed.',
    'no-sharing-without-consent',
  ],
  ['We make no attempt to find out the identity of those visiting our website.', 'does-not-identify'],
  ['By following any link here you consent to some details being collected.', 'consent-implied'],
  ['If your browser accepts cookies you are giving consent.', 'consent-implied'],
  ['If you think again, open ‘Manage cookies’ below and turn them off.', 'can-decline'],
  ['You can opt out of receiving targeted adverts in their settings.', 'can-decline'],
  ['Neither our shop nor Fernpay stores any personal details.', 'no-personal-information-collected'],
  ['Hoffem osod cwcis. Byddwn yn gofyn am eich caniatâd cyn i ni wneud hynny.', 'asks-first'],
  ['Cewch eich gwahodd i dderbyn cwcis neu newid eich gosodiadau.', 'can-decline'],
  ['Cadwn eich cofnod cyn hired ag y bydd.', 'retention'],
  ['Nid yw’r siop na Fernpay yn cadw unrhyw fanylion personol.', 'no-personal-information-collected'],
])('%s', (words, kind) => {
  expect(kindsIn(words)).toContain(kind);
});

test.each([
  ['You may move to the United States with your pension.', 'transfers'],
  ['Stops the message about cookies from showing twice.', 'can-decline'],
  ['The bins are emptied every 14 days.', 'retention'],
  ['A computer does not work at night.', 'no-automated-decisions'],
  ['You have the right to work in the UK.', 'legal-basis'],
  ['Rhannwn luniau ar ein gwefan. Byddwn yn gofyn am eich caniatâd cyn i ni wneud hynny.', 'asks-first'],
  ['Our lawful bases for answering complaints are public task and consent.', 'complaint-route'],
])('is no such claim: %s', (words, kind) => {
  expect(kindsIn(words)).not.toContain(kind);
});

describe('a denial of all but one denies nothing that can be told', () => {
  test.each([
    'We do not use any cookies other than Matomo.',
    'We set no advertising cookies apart from those of Facebook.',
    'Nid ydym yn gosod unrhyw gwcis heblaw am Matomo.',
  ])('%s', (words) => {
    expect(kindsIn(words)).toEqual([]);
  });
  test.each([
    ['We do not collect personal data apart from your name.', 'apart from your name.'],
    [
      'We will not collect any information about you except that required to run the web server.',
      'except that required to run the web server.',
    ],
  ])('of what is collected about people, the exception is told: %s', (words, qualification) => {
    expect(claimsOf(words)).toMatchObject([{ kind: 'no-personal-information-collected', qualification }]);
  });
  test('and tells what is done all the same', () => {
    expect(kindsIn('Nothing is sent outside the UK, with the exception of your address.')).toEqual([
      'transfers',
    ]);
  });
  test('but what consent or the law may ask for is no such exception', () => {
    expect(kindsIn('We never share your data with anyone except where the law asks us to.')).not.toEqual([
      'no-cookies',
    ]);
    expect(kindsIn('We do not sell your data.')).toEqual(['no-sale']);
  });
});

describe('what some cookies, or others’, are not for', () => {
  test.each([
    'Session cookies are not used for marketing.',
    'Fernlog does not use these cookies for advertising.',
    'The cookies are not used by Fernlog for marketing purposes.',
  ])('is no promise of none for marketing: %s', (words) => {
    expect(kindsIn(words)).not.toContain('no-marketing-cookies');
  });
  test.each(['Our cookies are not used for marketing.', 'No cookies on this site are used for marketing.'])(
    'is one: %s',
    (words) => {
      expect(kindsIn(words)).toContain('no-marketing-cookies');
    },
  );
  test.each([
    'We do not use cookies to pass your data on without your permission.',
    'By default Fernlog sets cookies, but we have disabled them until you consent.',
  ])('is no promise to ask first: %s', (words) => {
    expect(kindsIn(words)).not.toContain('asks-first');
  });
});

describe('what is said beside what it looks like', () => {
  test.each([
    ['For non-essential cookies, we rely on your consent, which our banner asks for.', 'asks-first'],
    ['We keep your details for a reasonable period.', 'retention'],
    ['We keep personal information only as long as the law asks us to.', 'retention'],
    ['We hold your data for as long as is strictly necessary.', 'retention'],
    [
      'Neither the council nor its advertisers can learn personally identifiable information from our cookies.',
      'does-not-identify',
    ],
    ['These visit figures are not tied to personal details.', 'does-not-identify'],
    [
      'By using this website you give your agreement to the practices described in this notice.',
      'consent-implied',
    ],
    [
      'We will only pass on your details for marketing purposes if you have ticked the box.',
      'no-sharing-for-marketing',
    ],
    ['If you think that our use of your information is unfair, please contact us.', 'complaint-route'],
    [
      'Our analytics does not use any local storage, such as cookies, to count visits.',
      'statistics-without-cookies',
    ],
    ['Searches are logged anonymously so that we can improve the website.', 'anonymous-statistics'],
  ])('%s', (words, kind) => {
    expect(kindsIn(words)).toContain(kind);
  });
  test.each([
    ['Cookies fall into 2 kinds, strictly necessary cookies and optional cookies.', 'can-decline'],
    [
      'These cookies count visits either in aggregate form or to fit the pages to you.',
      'anonymous-statistics',
    ],
    ['Do not use cookies if others share my computer.', 'can-decline'],
    ['fern_seen is used to identify if you accepted our cookie message.', 'asks-first'],
    ['If you do allow cookies, Google Analytics sets four.', 'asks-first'],
    ['By using this website you consent to our use of your personal information.', 'legal-basis'],
    ['When you send us your details, you consent to us using your personal information.', 'legal-basis'],
    ['We use a cookie to keep track of who you are until you sign out.', 'retention'],
    [
      'The cookies used for this are short ones that are removed once the payment has been made.',
      'retention',
    ],
    ['If you do not find your concern addressed here, contact us at web@example.org.', 'complaint-route'],
  ])('is none: %s', (words, kind) => {
    expect(kindsIn(words)).not.toContain(kind);
  });
});

test.each([
  [
    'We will only send your details to other companies when we have your consent.',
    'no-sharing-without-consent',
  ],
  ['The site does not use what it records to match it to your individual identity.', 'does-not-identify'],
  ['Statistics of visits to this website cannot be traced back to an individual.', 'anonymous-statistics'],
  ['By using this site, you are agreeing to the terms of this privacy policy.', 'consent-implied'],
  ['We do not keep any record of you which is out of date or no longer needed.', 'retention'],
  [
    'We do not allow other organisations to share the data about how you use this site.',
    'no-use-by-supplier',
  ],
  ['For each kind of cookies you can choose to opt-in/out whenever you want.', 'can-decline'],
  [
    'Byddwn ond yn cadw eich data personol gyhyd ag y bydd ei angen arnom er mwyn cyflawni’r diben y’i casglwyd ar ei gyfer, oni bai fod y gyfraith yn gofyn.',
    'retention',
  ],
])('is such a claim: %s', (words, kind) => {
  expect(kindsIn(words)).toContain(kind);
});

test.each([
  'We do not collect any information about you that you do not give us.',
  'We do not collect any information about you from anyone else.',
  'We do not collect any information about you without your consent.',
])('only some is not collected: %s', (words) => {
  expect(kindsIn(words)).not.toContain('no-personal-information-collected');
});

test.each([
  ['Matomo does not store cookies on this website.', 'no-cookies'],
  ['By using this form you agree to the terms of our hire agreement.', 'consent-implied'],
])('is no such claim of the site: %s', (words, kind) => {
  expect(kindsIn(words)).not.toContain(kind);
});

test('a link that leads nowhere is a button', () => {
  const banner = (href: string): string =>
    `<h2>Cookies</h2><p>Cookies tell us which pages people visit.</p><a href="${href}">Decline all</a> <a href="${href}">Accept all</a>`;
  const kinds = (href: string): string[] =>
    readNotice(banner(href), { form: 'html', names }).claims.map(({ kind }) => kind);
  for (const href of ['javascript:;', '#', 'javascript:void(0)'])
    expect(kinds(href)).toContain('can-decline');
  expect(kinds('/decline')).not.toContain('can-decline');
});

describe('said in other words', () => {
  test.each([
    ['We see to it that you cannot be directly identified by our visitor statistics.', 'does-not-identify'],
    ['These cookies do not enable you to be identified.', 'does-not-identify'],
    ['We cannot link this data to individual visitors of the website.', 'anonymous-statistics'],
    ['Your details may be situated outside of the European Economic Area.', 'transfers'],
    ['Gall ein prosesydd storio’r data hwn y tu allan i’r DU yn y Swistir.', 'transfers'],
    [
      'All data is stored in the United Kingdom, and will not be transferred outside of it.',
      'no-transfer-outside',
    ],
    ['All the decisions we make about you involve human intervention.', 'no-automated-decisions'],
    ['Other uses are made in accordance with our legitimate interests.', 'legal-basis'],
    ['* Explicit consent of the data subject so that we can send you news.', 'legal-basis'],
    ['Eich caniatâd chi yw’r sail gyfreithiol dros brosesu’r data.', 'legal-basis'],
    ['Caiff eich gwybodaeth ei dileu 2 flynedd ar ôl y penderfyniad.', 'retention'],
    ['We will delete any feedback after 3 years.', 'retention'],
    ['We use cookies to count. You can opt out if you wish.', 'can-decline'],
    ['If you don’t accept cookies, we will track only how often a page is seen.', 'can-decline'],
    ['Do not use cookies that measure how I use GOV.UK One Login.', 'can-decline'],
    ['Nid ydym yn storio unrhyw wybodaeth amdanoch chi yn y cwci.', 'no-personal-data-in-cookies'],
    ['We do not use cookies to collect personal information about you.', 'no-personal-information-collected'],
  ])('%s', (words, kind) => {
    expect(kindsIn(words.replaceAll('’', "'"))).toContain(kind);
    expect(kindsIn(words)).toContain(kind);
  });

  test('what cookies do not collect is said of cookies', () => {
    expect(claimsOf('We do not use cookies to collect personal information about you.')).toMatchObject([
      { kind: 'no-personal-data-in-cookies' },
      { kind: 'no-personal-information-collected', value: 'cookies' },
    ]);
  });
});

describe('looks like it and is not', () => {
  test.each([
    ['You are not permitted to copy or sell such data to third parties.', 'no-sale'],
    ['They are not allowed to use your information to sell you any services.', 'no-sale'],
    [
      'They are not allowed to pass your information on to third parties, without seeking your consent.',
      'no-sharing-without-consent',
    ],
    [
      'Please obtain your parent’s consent before sending any personal information to this website.',
      'no-sharing-without-consent',
    ],
    [
      'We would not transfer personal data outside the UK unless satisfied that there are safeguards.',
      'no-transfer-outside',
    ],
    ['We may go on if we consider it necessary for our legitimate interests.', 'legal-basis'],
    ['We may ask for your permission to use your details to send you news.', 'no-sharing-without-consent'],
    ['Where our legitimate interests conflict with your rights, we ask.', 'legal-basis'],
    ['* Contract: the processing is necessary for a contract with the individual', 'legal-basis'],
    ['Cookies do not stop us from collecting personal information.', 'no-personal-information-collected'],
  ])('%s', (words, kind) => {
    expect(kindsIn(words)).not.toContain(kind);
  });
});

describe('said in yet other words', () => {
  test.each([
    ['Your record stays with us for seven years after your last contact.', 'retention'],
    ['We review what we hold each year and delete what we no longer need.', 'retention'],
    ['Our reason for using your data is that you agreed.', 'legal-basis'],
    ['We do this under our legal duty in the Care Act 2014.', 'legal-basis'],
    ['We need to do this to perform a contract with you.', 'legal-basis'],
    ['Your information is stored on our servers in Manchester, England.', 'storage'],
    ['We store everything in the European Union.', 'storage'],
    ['Your data may leave the UK.', 'transfers'],
    ['We do not sell, rent or lease our lists.', 'no-sale'],
    ['We will always ask before sharing your data.', 'no-sharing-without-consent'],
    ['Decisions are always made by a person.', 'no-automated-decisions'],
    ['Visitor statistics are aggregated.', 'anonymous-statistics'],
  ])('%s', (words, kind) => {
    expect(kindsIn(words)).toContain(kind);
  });
  test.each([
    ['The show is held in Cardiff.', 'storage'],
    ['You may travel to the United States.', 'transfers'],
    ['The case lasts as long as the law on parking.', 'legal-basis'],
  ])('and is none: %s', (words, kind) => {
    expect(kindsIn(words)).not.toContain(kind);
  });
});

describe('what was once misread', () => {
  test.each([
    ['Nid ydym yn storio eich data y tu allan i’r DU.', 'transfers'],
    ['Your data is not stored, held or kept outside the UK.', 'storage'],
    ['Decisions are not always made by a human.', 'no-automated-decisions'],
    ['Each decision that is automated may have human input afterwards on appeal.', 'no-automated-decisions'],
    ['The basis is not consent.', 'legal-basis'],
    ['Data cannot be processed under a legitimate interest by public bodies such as us.', 'legal-basis'],
    ['The council does not send cookies with its newsletters.', 'no-cookies'],
    ['This site does not set or store cookies containing card numbers.', 'no-cookies'],
    [
      'The hospital does not collect any information about you from your employer.',
      'no-personal-information-collected',
    ],
    ['If you do not accept cookies, we will not be able to show videos.', 'can-decline'],
    ['Choose essential cookies, which are always on.', 'can-decline'],
    ['You should not send data to the school without consent of the parent.', 'no-sharing-without-consent'],
    ['Data kept within the UK must not be sent outside of it without approval.', 'no-transfer-outside'],
    [
      'We are unable to link these records to individual pupils without their number.',
      'anonymous-statistics',
    ],
    ['We need details of when the child will leave the United Kingdom.', 'transfers'],
    ['Please delete any data which is no longer needed.', 'retention'],
  ])('%s', (words, kind) => {
    expect(kindsIn(words)).not.toContain(kind);
  });
});
