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
  'Supplier: Z',
  'Name of processor: Z',
  'Hosting: Z',
  'Hosted by Z',
  'Website design by Z',
  'Rydym yn defnyddio Z i anfon y cylchlythyr.',
  'Mae Z yn prosesu taliadau ar ein rhan.',
  'Cedwir eich manylion yn system Z.',
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

describe.each([
  'We share information with Z under the law for preventing crime.',
  'We share information with Z for the prevention of crime.',
  'We are part of Z.',
  'We work with Z to build houses.',
  'We were formerly known as Z.',
  'You may be able to block cookies with Z.',
  'Once you have left your name in the Z widget, it is closed.',
  'It is kept in the Z database table.',
])('nobody works for us: %s', (words) => {
  test.each(['Kestrel Digital', 'HubLine'])('%s', (name) => {
    expect(usedIn(words.replace('Z', name))).toEqual([]);
  });
});
