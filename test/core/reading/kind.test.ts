import { describe, expect, test } from 'vitest';
import { companies } from '../../../rules/index.ts';
import { namesOf, readNotice } from '../../../src/core/reading/index.ts';

const names = namesOf(companies);
const WORDS = 'We collect your name and address so that we can answer you, and keep them for two years.';

describe('what a notice is about', () => {
  test.each([
    ['Privacy notice', 'website'],
    ['Privacy policy and notices', 'website'],
    ['Privacy statement for Westmarsh District Council and its companies', 'website'],
    ['Website privacy and cookies', 'website'],
    ['Cookie policy', 'cookies'],
    ['Library service privacy notice', 'service'],
    ['Privacy notice for the parking service', 'service'],
    ['Privacy notice - email marketing', 'service'],
    ['Privacy', 'website'],
    ['Westmarsh Civic Society privacy policy', 'website'],
    ['Westmarsh Civic Society Data Protection and Privacy Policy', 'website'],
    ["St Anne's Church general privacy notice", 'website'],
    ['School admissions privacy notice', 'service'],
    ['Hysbysiad preifatrwydd', 'website'],
    ['Datganiad preifatrwydd Cyngor Westmarsh', 'website'],
    ['Hysbysiad preifatrwydd y gwasanaeth llyfrgell', 'service'],
    ['Hysbysiad preifatrwydd ar gyfer trwyddedu', 'service'],
    ['Hysbysiad preifatrwydd ar gyfer y Dreth Gyngor', 'service'],
    ['Council tax privacy notice', 'service'],
    ['Westmarsh Online – Privacy statement', 'website'],
    ['Internet privacy statement', 'website'],
    ['Privacy notice for www.westmarsh.example', 'website'],
    ['Cookies and privacy', 'website'],
    ['Preifatrwydd a chwcis', 'website'],
    ['University of Westmarsh - Cookies and privacy statement', 'website'],
    ['Westmarsh Fire and Rescue – Privacy policy', 'website'],
    ['Housing options - Cookies and privacy notice', 'service'],
  ])('"%s" is of kind %s', (title, kind) => {
    expect(readNotice(`# ${title}\n\n${WORDS}\n`, { form: 'text', names }).kind).toBe(kind);
  });
});

test('a title that may be a service’s is the website’s where the notice speaks of little else', () => {
  const kindOf = (title: string, text: string): string =>
    readNotice(`# ${title}\n\n${text}\n`, { form: 'text', names }).kind;
  const ofSite = 'We respect whoever comes to our site. Our websites use cookies, and the site has links.';
  expect(kindOf('Go Westmarsh – Privacy policy', ofSite)).toBe('website');
  expect(kindOf('Library service – Privacy policy', ofSite)).toBe('service');
  expect(kindOf('Go Westmarsh – Privacy policy', WORDS)).toBe('service');
});

test('a notice with a plain title is about what it speaks of', () => {
  const ofSite =
    'Who is responsible for this service\n\nThe site counts visits. This site has no adverts. The site is ours. We use cookies.';
  const ofService = 'This service is for paying. We use cookies for the service.';
  const kindOf = (text: string): string =>
    readNotice(`# Privacy policy\n\n${text}\n`, { form: 'text', names }).kind;
  expect([kindOf(ofSite), kindOf(ofService)]).toEqual(['website', 'service']);
  const ofErrand = readNotice(`# Privacy policy - Reporting a fallen tree\n\n${ofSite}\n`, {
    form: 'text',
    names,
  });
  expect(ofErrand.kind).toBe('service');
});

test('what a notice is called says more than what its first part is about', () => {
  const text = `# About this website\n\n${WORDS}\n\n## Cookies\n\n${WORDS}\n`;
  expect(readNotice(text, { form: 'text', names }).kind).toBe('website');
});

describe('the title of plain text', () => {
  test('is the line that names the notice, behind what the page puts before it', () => {
    const text = `Toggle the menu\n\nParking privacy notice\n\n${WORDS}\n`;
    expect(readNotice(text, { form: 'text', names }).title).toBe('Parking privacy notice');
  });

  test('is the first line where no line has a gap around it', () => {
    const lines = Array.from({ length: 8 }, (_, at) => `Part ${['one', 'two', 'three'][at % 3]}\n${WORDS}`);
    const text = `Your rights and requests\n${WORDS}\n${lines.join('\n')}\n`;
    expect(readNotice(text, { form: 'text', names }).title).toBe('Your rights and requests');
  });
});

test('what a service uses acts in the service, what the website uses on the website', () => {
  const readOf = (text: string) => {
    const { kind, products } = readNotice(`# Privacy notice\n\n${text}\n`, { form: 'text', names });
    return [kind, ...products.map(({ where }) => where)];
  };
  expect([
    readOf('When you use the Book a hall service, we keep your name.\n\nWe answer you with Zendesk.'),
    readOf('This service uses Sendgrid to route emails.'),
    readOf('When you use the website, we keep your address. We count with cookies.\n\nWe use Zendesk.'),
  ]).toEqual([
    ['service', 'service'],
    ['service', 'email'],
    ['website', 'website'],
  ]);
});

describe('what a plain title does not say', () => {
  const kindOf = (text: string): string =>
    readNotice(`# Privacy notice\n\n${text}\n`, { form: 'text', names }).kind;
  test.each([
    'This notice applies to Mosspath. When you use Mosspath to report a leak, we use cookies and keep your address.',
    'The information you give on this form helps us to decide about your application. Our pages use cookies.',
    'We use the information given on the claim form to work out your claim. Cookies are used.',
    'Mae’n dweud beth a wnawn pan fyddwch yn defnyddio’r gwasanaeth ‘Talu am ardd’. Defnyddiwn gwcis.',
    'Y cyngor sy’n rheoli’r gwasanaeth hwn. Defnyddiwn gwcis.',
    'Mae Mosspath yn wasanaeth am ddim sy’n eich helpu. Defnyddiwn gwcis.',
  ])('a service: %s', (text) => {
    expect(kindOf(text)).toBe('service');
  });
  test.each([
    'When you use Firefox to visit, cookies are kept. Our website counts visits.',
    'When you use our pages to report a leak, cookies are kept.',
    'Mae ein gwasanaethau yn defnyddio cwcis.',
  ])('the website: %s', (text) => {
    expect(kindOf(text)).toBe('website');
  });
});

test('a banner without a title is about cookies', () => {
  const kindOf = (text: string): string => readNotice(text, { form: 'html', names }).kind;
  expect(
    kindOf(
      '<div><span>We use cookies to make the site better. Carry on if you agree to cookies.</span></div>',
    ),
  ).toBe('cookies');
  expect(kindOf('<div><span>We use cookies. See our privacy policy.</span></div>')).toBe('website');
});
