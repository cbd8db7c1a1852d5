/** One way to say that somebody works for us a line, with a name of two words, of a firm, and of one that is written as no word. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const usedIn = (words: string): string[] =>
  readNotice(`# Privacy notice\n\nWe are Anytown Council.\n\n${words}\n`, { form: 'text', names })
    .products.filter(({ negated }) => !negated)
    .map(({ name }) => name);
const NAMES = ['Kestrel Digital', 'Orrin Systems Ltd', 'HubLine'];

describe.each([
  'Z hosts our website.',
  'Z processes your data on our behalf.',
  'Z acts on our behalf to collect debts.',
  'Z analytics is used on this site.',
  'Data is backed up to Z.',
  'Data is stored on Z servers.',
  'Our servers are with Z.',
  'We work with Z to deliver this service.',
  'We have a contract with Z for the collection of debts.',
  'We may pass your details to Z, who deliver the equipment.',
  'The map on this page comes from Z.',
  'We have embedded a calendar from Z.',
  'This website uses the Z plugin to show events.',
  'Z has been commissioned to carry out this survey for us.',
  'Z is the online booking system we use.',
  'Z checks your identity for us.',
  'Z, a fulfilment company, posts our permits.',
  'Payroll is outsourced to Z.',
  'Calls are answered by Z out of hours.',
  'Errors are reported to Z.',
  'Pages can be read aloud by Z.',
  'Third parties we use include Z.',
  'The survey company is Z.',
  'We buy demographic data from Z.',
  'You may get a text from Z on our behalf.',
  'We use a mailing service, Z, to send our bulletin.',
  'Your details will be added to our customer database (Z).',
  'Printing in libraries uses Z.',
  'We have moved our e-mail to Z.',
  'Z takes payments for us.',
  'Our accountants, Z, see these records.',
  'Data is visible to Z, who support the system.',
  'Access is limited to our staff and Z.',
  'Backups are made by Z every night.',
  'We get technical support from Z.',
  'Subscriptions: Z',
  'Supplier: Z',
  'Name of processor: Z',
  'Hosting: Z',
  'Hosted by Z',
  'Website design by Z',
  'Rydym yn defnyddio Z i anfon y cylchlythyr.',
  'Mae Z yn prosesu taliadau ar ein rhan.',
  'Cedwir eich manylion yn system Z.',
  'Z sy’n lletya’r wefan.',
  'Mae’r wefan hon yn defnyddio Z.',
  'Defnyddiwn Z ar gyfer ein cylchlythyr.',
  'Darparwyd y meddalwedd gan Z.',
  'Bydd Z yn cysylltu â chi ar ein rhan.',
  'Rydym wedi penodi Z i gynnal yr arolwg.',
])('%s', (words) => {
  test.each(NAMES)('%s', (name) => {
    expect(usedIn(words.replace('Z', name))).toEqual([name]);
  });
});

describe('a plain word with a capital, at the start of a sentence', () => {
  test.each(['Fernley hosts our website.', 'Fernley processes your data on our behalf.'])('%s', (words) => {
    expect(usedIn(words)).toEqual(['Fernley']);
  });
  test.each([
    'Staff process your data on our behalf.',
    'Finance manages our accounts.',
    'Encryption protects our website.',
    'Everyone runs our website.',
    'Volunteers run our website.',
    'It hosts our website.',
  ])('%s', (words) => {
    expect(usedIn(words)).toEqual([]);
  });
});

test.each([
  'Jane Smith collects fees on our behalf.',
  'Jane handles our bookings.',
  'Mary runs our breakfast club.',
  'Jane Smith has been appointed to the board.',
  'Adult Day services are used to give carers a break.',
  'Parents use Childcare Vouchers to pay us.',
  'Who works for us:\n\n* Jane Smith - Clerk\n* Bob Brown - Caretaker',
  '## Services we use\n\n### Live Streaming\n\nWe use this to show meetings.',
  '## Third parties\n\n| Name | Purpose |\n|---|---|\n| Jane Smith | Data Protection Officer |',
])('people and things are no suppliers: %s', (words) => {
  expect(usedIn(words)).toEqual([]);
});

describe.each([
  'We share information with Z under the law for preventing crime.',
  'We share information with Z for the prevention of crime.',
  'We are part of Z.',
  'We work with Z to build houses.',
  'We were formerly known as Z.',
  'Cookies may be blocked by Z.',
  'Your browser accepts cookies from Z.',
  'The road is owned by Z.',
  'The photograph is by Z.',
  'The event is sponsored by Z.',
  'You may be able to block cookies with Z.',
  'Once you have left your name in the Z widget, it is closed.',
  'It is kept in the Z database table.',
])('nobody works for us: %s', (words) => {
  test.each(['Kestrel Digital', 'HubLine'])('%s', (name) => {
    expect(usedIn(words.replace('Z', name))).toEqual([]);
  });
});
