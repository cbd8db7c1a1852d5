/** Suppliers told by what is done through them, by the part of the site that they are, or by where the reader is taken. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const usedIn = (words: string): string[] =>
  readNotice(`# Privacy and cookies\n\n${words}\n`, { form: 'text', names })
    .products.filter(({ negated }) => !negated)
    .map(({ name }) => name);

describe('a supplier that no rule knows', () => {
  test.each([
    'Hosting: Fernley.',
    '- Accessibility tool – Fernley',
    'E-books are lent through Fernley.',
    'Competitions are run with Fernley.',
    'Printing from your phone is by Fernley.',
    'Parcels go out with Fernley.',
    'You are then taken to Fernley to pay.',
    'You sign in with Fernley.',
    'Developers appointed by the council, such as Fernley, may see test records.',
    'Our two systems in use by the clerks are Rookford and Fernley.',
    'Forms are protected by a certificate from Fernley.',
    'Card details are sent using Fernley SSL certificates.',
    "Bydd Fernley Cyf, sy'n darparu cymorth technegol ar gyfer y system, yn gweld y cofnod.",
    'Rookford Fernley Ltd, which provides technical support for the forms, can see them.',
    'You can borrow magazines through Fernley, whenever you like.',
    'Our officers work for Fernley.',
    'Our contractors for repairs are Fernley.',
    'Debts are passed to enforcement agents: Fernley and others.',
    'The gym equipment by Fernley records your training.',
    'The app is made by Fernley.',
    'The map of paths is kept up with help from Fernley.',
    'We may ask Fernley to read the answers.',
    'You apply on the Fernley portal.',
    'Bookings are kept in Rookford, supplied by Fernley.',
    'We use the Fernley service to check addresses.',
    'Text alerts come from Fernley.',
    'Appointments are booked on Fernley.',
    'Where a debt is not paid we may pass it to Fernley, who collect it for us.',
    'Visits are counted by Fernley, which does not set cookies.',
    'Anfonir ein cylchlythyr drwy Fernley.',
    'Gallwch fenthyg e-lyfrau drwy Fernley ac argraffu yn y llyfrgell.',
    'Cedwir eich cofnod yn Fernley, system a ddarperir i ni.',
  ])('is named in: %s', (words) => {
    expect(usedIn(words).join()).toContain('Fernley');
  });

  test.each([
    'Download our app from Fernley.',
    'The report is shared with Fernley Parish.',
    'You can move to Fernley.',
    'Decisions are agreed with Fernley.',
    'Cynhelir cyfarfodydd yn Fernley.',
    'We may ask Fernley for advice.',
    'The platform is called the Fernley service.',
  ])('is not named in: %s', (words) => {
    expect(usedIn(words)).toEqual([]);
  });
});

test('a list goes on behind what each is for', () => {
  expect(usedIn('Our contractors for repairs are Fernley and, for gas, Rookford Heating.')).toEqual([
    'Fernley',
    'Rookford Heating',
  ]);
});

test('a tool given up is denied', () => {
  const { products } = readNotice(
    '# Cookies\n\nWe used Hotjar until 2022. YouTube videos have been removed from our pages.',
    { form: 'text', names },
  );
  expect(products.map(({ id, negated }) => [id, negated])).toEqual([
    ['hotjar', true],
    ['youtube', true],
  ]);
});

test('a denial of one ends where another is named', () => {
  const { products } = readNotice(
    '# Cookies\n\nVisits are counted by Plausible, which does not set cookies, and by Google Analytics, which does.',
    { form: 'text', names },
  );
  expect(products.map(({ id, negated }) => [id, negated])).toEqual([
    ['company:plausible', false],
    ['google-analytics', false],
  ]);
});

describe('a supplier in a Welsh sentence', () => {
  test.each([
    ["Mae'r data a gedwir ar weinyddion Amazon Web Services yn ddiogel.", 'Amazon Web Services'],
    ['Cedwir eich gwybodaeth ar weinyddion Microsoft Azure yn y DU.', 'Microsoft Azure'],
    ["Ni chaniateir i'n darparwr cynnal (Amazon Web Services) gyrchu'r data.", 'Amazon Web Services'],
    ['Ein darparwr lletya yw Amazon Web Services.', 'Amazon Web Services'],
    ['Mae ein partneriaid cyflenwi (Cyngor ar Bopeth a Fernley) yn gweld eich data.', 'Fernley'],
    ['Cyflwynir apwyntiadau dros y ffôn trwy Fernley.', 'Fernley'],
    ['Efallai y bydd ein partner ymchwil, Fernley, yn cysylltu â chi.', 'Fernley'],
    ["Rydym yn defnyddio cwmwl Amazon Web Services i storio'r data.", 'Amazon Web Services'],
  ])('%s', (words, name) => {
    expect(usedIn(words)).toEqual([name]);
  });

  test.each([
    'Mae ein partneriaid (Cyngor ar Bopeth a Heddlu Gwent) yn gweld eich data.',
    'Bydd gwybodaeth yn cael ei storio ar systemau TGCh y Senedd.',
    'Cedwir y data gan Microsoft Edge am flwyddyn.',
  ])('but not: %s', (words) => {
    expect(usedIn(words)).toEqual([]);
  });
});
