/** Suppliers that no rule knows: in lists, in quotation marks, in small letters, and by what is said right beside them. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const usedIn = (words: string, title = 'Privacy notice'): string[] =>
  readNotice(`# ${title}\n\n${words}\n`, { form: 'text', names })
    .products.filter(({ negated }) => !negated)
    .map(({ name }) => name);

describe('a supplier that no rule knows', () => {
  test.each([
    ["We use 'fernlist' for keeping our list of members.", 'fernlist'],
    ['Halls are booked through fernhall (https://www.fernhall.co.uk/), which keeps your name.', 'fernhall'],
    ['Tickets for the concerts are sold by Fernley, our ticketing agent.', 'Fernley'],
    ['The waiting list is kept in Fernwait, an online database.', 'Fernwait'],
    ['We ask for feedback with Fernpoll.', 'Fernpoll'],
    ['The website was built by Fernley Web Design, who have access to it.', 'Fernley Web Design'],
    ['We use services from Ferncloud and Moss Analytics.', 'Ferncloud'],
    ['We use services from Ferncloud and Moss Analytics.', 'Moss Analytics'],
    ["Sign-ups go to the Friends' newsletter provider, Fernley Letters.", 'Fernley Letters'],
    ['Your name may be passed to Fernley Giving, who process donations.', 'Fernley Giving'],
    ['You may talk to the Fernley chatbot on any page.', 'Fernley'],
    ['We share what you owe with the credit reference agencies Fernley and Mossfax.', 'Fernley'],
    [
      'Our suppliers are:\n\n- Fernley Forms: what you write in forms is kept there\n- Hotjar',
      'Fernley Forms',
    ],
    ['## Our suppliers\n\n- Moss & Sons Ltd – payroll', 'Moss & Sons Ltd'],
    [
      '## Cookies\n\n| Cookie | Purpose | Expires |\n| --- | --- | --- |\n| fx_1 | Fernley use this cookie to count | 1 day |',
      'Fernley',
    ],
    [
      '## Cookies\n\n| Cookie | Purpose | Expires |\n| --- | --- | --- |\n| fx_1 | This cookie is associated with Fern Radio and counts | 1 day |',
      'Fern Radio',
    ],
  ])('is named in: %s', (words, name) => {
    expect(usedIn(words)).toContain(name);
  });

  test('is named by the title of a notice about its chatbot', () => {
    const words = 'We keep what you write to the Fernley chatbot for a week.';
    expect(usedIn(words, 'Fernley chatbot – privacy')).toEqual(['Fernley']);
  });

  test.each([
    'The hall was built by Sir Alan Fernley in 1902.',
    'We meet in Fernley Hall, a building of the parish.',
    'Meetings are held with Fernley Friends.',
    'Your letter is answered by Jo Fernley, our clerk.',
    'We changed our supplier of hosting, Fernley Partnership Ltd, last year.',
    'Our former provider, Fernley, held the records.',
    "Choose 'settings' in your browser for more.",
    'Our data is stored in Leicester.',
    'We are registered with Fernley Watch.',
    'You can read their privacy notices:\n\n- Worldpay privacy policy',
    'This cookie is set when you close the Feedback Poll widget.',
    'The following are told:\n\n- Solicitors – for advice\n- Hospitals',
  ])('is not named in: %s', (words) => {
    expect(usedIn(words)).toEqual([]);
  });
});

describe('a product that a rule knows', () => {
  test.each([
    [
      'We use payment providers to take what you pay. You can find their privacy notices below:\n\n- Worldpay privacy policy\n- Stripe privacy policy',
      'Stripe',
    ],
    ['Customer records live in Salesforce.', 'Salesforce'],
    ['Documents go into Civica.', 'Civica'],
    ['The register is an Idox product.', 'Idox'],
    ['The site sits on servers of Amazon Web Services.', 'Amazon Web Services'],
    ['Our telephone system is from 8x8.', '8x8'],
    ['## Third parties\n\n- Google: visits\n- Fernbook, for rooms', 'Google'],
    ['## Third parties\n\n- Google: visits\n- Fernbook, for rooms', 'Fernbook'],
    ['| Supplier | For |\n| --- | --- |\n| Civica | Council tax |\n| Moss Ltd | Print |', 'Civica'],
    ['| Supplier | For |\n| --- | --- |\n| Civica | Council tax |\n| Moss Ltd | Print |', 'Moss Ltd'],
    ['If you join our online forum, Slack, its own terms apply.', 'Slack'],
    ['Byddwn yn rhannu eich cyfeiriad e-bost gyda Gwasanaeth GOV.UK Notify.', 'GOV.UK Notify'],
  ])('is named in: %s', (words, name) => {
    expect(usedIn(words)).toContain(name);
  });
});

test('a company is not named beside its own product', () => {
  expect(usedIn('Your files are kept in Microsoft SharePoint.')).toEqual(['SharePoint']);
});

test.each([
  'Customers of Civica may write to them.',
  '| Company | Town |\n| --- | --- |\n| Police | Anytown |',
  '## Third parties\n\n- Police\n- NHS – health checks',
])('nobody is named as used in: %s', (words) => {
  expect(usedIn(words)).toEqual([]);
});
