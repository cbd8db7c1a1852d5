/** Suppliers whose part is told around their name: in a question, in the sentence beside, by what they do on our pages. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const namedIn = (text: string, form: 'text' | 'html' = 'text'): string[] =>
  readNotice(text, { form, names }).products.map(
    ({ name, where, negated }) => `${name} ${where}${negated ? ' denied' : ''}`,
  );

describe('on a page about cookies', () => {
  test.each([
    [
      'Some of our pages hold films that other companies supply, such as Vimeo, Leafly and Flickr.',
      ['Vimeo website', 'Flickr website', 'Leafly website'],
    ],
    [
      'On our pages you will see routes from Walkly. These may save cookies in your browser.',
      ['Walkly website'],
    ],
    [
      'The booking pages put cookies on your device. Look at the website of Bookable for a list.',
      ['Bookable website'],
    ],
    ["The forms pages set cookies. Formwell's website says what they are for.", ['Formwell website']],
    ['HERE draws the maps on this website.', ['HERE website']],
    ['Leaflets are laid out on our pages by Issuu and by Trellis.', ['Issuu website', 'Trellis website']],
    ['Stripe takes the card payments on our site.', ['Stripe website']],
    ['There is a chat window on this website. Chattly carries that chat.', ['Chattly website']],
    [
      'You can talk to us in a chat window on our web pages. The window is supplied by Chattly, who also supply our telephones.',
      ['Chattly website'],
    ],
  ])('%s', (said, expected) => {
    expect(namedIn(`Cookies\n\n${said}\n`)).toEqual(expected);
  });

  test.each([
    'Our pages set cookies. The AboutCookies website tells you what cookies are.',
    'Our pages set cookies. The website of Mozilla tells you how to delete them.',
    'Our pages show photographs from Whitby. They may set cookies.',
    'Our pages hold no films that other companies supply, such as Vimeo.',
    'Here shows the map of our pages. Clarity makes the forms easy.',
    'There is a chat on this website. Everyone uses that chat.',
    'HERE no longer draws the maps on this website.',
  ])('nobody is named by: %s', (said) => {
    expect(namedIn(`Cookies\n\n${said}\n`)).toEqual([]);
  });
});

describe('in the notice of a service', () => {
  test.each([
    ['Councillors talk to each other on WhatsApp.', ['WhatsApp service']],
    ["Agendas reach councillors' tablets through ModernGov.", ['ModernGov service']],
    ['Rates of pay go through Midland iTrent.', ['iTrent service']],
    ['Identities are checked with Experian.', ['Experian service']],
    ['Our officers plan their weeks in Trello and meet on Zoom.', ['Trello service', 'Zoom service']],
    ['Refunds are paid by way of Fernpay.', ['Fernpay service']],
    ['Direct Debits are taken by Allpay.', ['Allpay service']],
    ['Telephone calls to the numbers shown on our website are recorded with Red Box.', ['Red Box offline']],
    [
      'If you pay by telephone the call goes through PCI Pal, so that staff do not hear you.',
      ['PCI Pal offline'],
    ],
  ])('%s', (said, expected) => {
    expect(namedIn(`Rents: how we use your information\n\n${said}\n`)).toEqual(expected);
  });

  test.each([
    'People talk to each other on WhatsApp.',
    'Staff do not talk to one another on WhatsApp.',
    'Officers meet on Tuesdays. Councillors talk on Radio Fenby.',
    'Details are confirmed with your landlord and checked against the Electoral Register.',
  ])('nobody is named by: %s', (said) => {
    expect(namedIn(`Rents: how we use your information\n\n${said}\n`)).toEqual([]);
  });
});

describe('an answer to a question', () => {
  const page = (question: string, answer: string): string =>
    `<h1>About this website</h1><dl><dt>${question}</dt><dd>${answer}</dd></dl>`;

  test.each(['Who built this site?', 'Who hosts our pages?', 'Who looks after this website?'])(
    '%s',
    (question) => {
      expect(namedIn(page(question, 'Jadu. They do so for many.'), 'html')).toEqual(['Jadu website']);
    },
  );

  test.each(['Who regulates this site?', 'Who handles complaints?', 'Who uses this site?'])(
    'not: %s',
    (question) => {
      expect(namedIn(page(question, 'Jadu. You can write to them.'), 'html')).toEqual([]);
    },
  );
});
