/** Whoever runs a site publishes its notice and supplies nothing; beside it who works for the site; and what is no name. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const vendors = (text: string): string[] =>
  readNotice(`# Privacy notice\n\n${text}\n`, { form: 'text', names }).products.map(({ name }) => name);

describe('publishers', () => {
  test.each([
    'This website is run by Riverside Forum. We collect your name.',
    'The site is owned and operated by Ashby Voices. It keeps no names.',
    'Find a Path is provided by Mosslight Labs, a non-profit based in Wales. We keep your name.',
    'Clear Bins is built and run by Fernley Studio, a social enterprise. We keep your name.',
    'Caiff y wefan hon ei rhedeg gan Cymunedau Glas. Rydym yn casglu eich enw.',
    'Mae’r safle yn cael ei redeg gan Lleisiau Bro. Rydym yn casglu eich enw.',
    'GOV.UK Verify is built and run by the Government Digital Service (GDS), which is part of the Cabinet Office. We keep little.',
  ])('%s', (text) => {
    expect(vendors(text)).toEqual([]);
  });
});

describe('suppliers, told in words that are near', () => {
  test.each([
    ['This website is hosted and maintained by Mosslight Labs.', 'Mosslight Labs'],
    ['Our forms are provided by Mosslight Labs.', 'Mosslight Labs'],
    ['The website is run by Mosslight Labs on behalf of the council.', 'Mosslight Labs'],
    ['The chat service is run by Talkio, a social enterprise.', 'Talkio'],
    ['Fernley Forms, our forms provider, keeps what you write.', 'Fernley Forms'],
  ])('%s', (text, name) => {
    expect(vendors(text)).toEqual([name]);
  });
});

describe('public bodies and their letters', () => {
  test.each([
    'This work is carried out by Office for Rivers (OfR) Digital, which is part of OfR. Forms are provided by OfR.',
    'Payments are handled by the Department for Works (DfW). Letters are sent by DfW.',
    'Gwasanaethau a ddarperir gan y Weinyddiaeth Amddiffyn yw’r rhain.',
    'Your form is processed by the Driver Standards Inspectorate (DSI) and by DSI Digital.',
  ])('%s', (text) => {
    expect(vendors(text)).toEqual([]);
  });
});

describe('words that are no name', () => {
  test.each([
    'For the purpose of this service, this processing is necessary.',
    'With the help of this platform, you can pay.',
    'The ‘Get a thing’ service [Privacy Notice](3-privacy.md) is provided by [Cookie Policy](4-cookies.md).',
    'You can learn more about cookies here: [All About Cookies by Policymint](https://policymint.example/cookies).',
    'Find out more about cookies at [What Are Cookies? by Fernley Labs](https://fernleylabs.example/what).',
  ])('%s', (text) => {
    expect(vendors(text)).toEqual([]);
  });
});

describe('those whom data are shared with to do a council’s work', () => {
  const listed = (...items: string[]): string[] =>
    vendors(
      `The organisations we share your personal information with are:\n\n${items.map((item) => `- ${item}`).join('\n')}`,
    );
  test('are suppliers, by what they do', () => {
    expect(
      listed(
        'GOV.UK Notify to send you emails.',
        'Fernpay to process your payment.',
        'The Rivers Service (RS) GOV Notify service used to send letters.',
        'Mosslight (mosslight.example) to print and post letters.',
      ),
    ).toEqual(['GOV.UK Notify', 'Fernpay', 'Mosslight']);
  });
  test('and are none, where they are told of a case', () => {
    expect(
      listed(
        'Department of Works to check your benefit.',
        'Citizens Guidance to support you.',
        'Adult Social Care to manage your care.',
      ),
    ).toEqual([]);
  });
  test('a firm behind a team, and what it works with', () => {
    expect(
      listed(
        'The software support team, Fernley (made up of Fernley North), as they keep it running.',
        'Mosslight – through the supply of their Tickit support system – who see what you write.',
      ),
    ).toEqual(['Fernley', 'Tickit']);
  });
  test('in Welsh', () => {
    expect(
      vendors(
        'Y sefydliadau rydym yn rhannu eich gwybodaeth â nhw yw:\n\n- GOV.UK Hysbysu i anfon negeseuon atoch.\n- Cyngor Dyffryn i helpu.',
      ),
    ).toEqual(['GOV.UK Hysbysu']);
  });
  test('in small letters, in the place of a supplier', () => {
    expect(vendors('We use constant contact as our newsletter provider.')).toEqual(['constant contact']);
    expect(vendors('We keep in constant contact with you.')).toEqual([]);
  });
});
