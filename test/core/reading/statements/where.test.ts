import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);

const whereIn = (words: string, title = 'Privacy notice'): Record<string, string> =>
  Object.fromEntries(
    readNotice(`# ${title}\n\n${words}\n`, { form: 'text', names })
      .products.filter(({ negated }) => !negated)
      .map(({ name, where }) => [name, where]),
  );

describe('each name acts where its own clause says', () => {
  test.each<[string, Record<string, string>]>([
    [
      'We use Mailchimp for our newsletter, and Slack for meetings between officers.',
      { Mailchimp: 'email', Slack: 'service' },
    ],
    ['We use Slack among colleagues, and Hotjar on our website.', { Slack: 'service', Hotjar: 'website' }],
    [
      'GovDelivery sends our e-mail bulletins while Matomo counts visits to our website.',
      { GovDelivery: 'email', Matomo: 'website' },
    ],
    [
      'Letters are printed by Xerox; payments on our website are taken by Worldpay.',
      { Xerox: 'offline', Worldpay: 'website' },
    ],
  ])('"%s"', (words, where) => {
    expect(whereIn(words)).toEqual(where);
  });
});

describe('what people at the council use among themselves is not the website', () => {
  test.each([
    ['Officers message one another with Slack.', 'Slack'],
    ['Internally we use Microsoft Teams for meetings.', 'Microsoft Teams'],
    ['Our employees write to each other in Slack.', 'Slack'],
    ['Slack is used by staff for day to day messages.', 'Slack'],
    ['Council tax records are kept in Civica.', 'Civica'],
    ['We use Netcall as our case management system.', 'Netcall'],
    ["Mae ein staff yn defnyddio Slack i siarad â'i gilydd.", 'Slack'],
    ['We have Slack for plans among the staff.', 'Slack'],
    ['Our rangers message one another on WhatsApp.', 'WhatsApp'],
    ['Our teams chat in Microsoft Teams.', 'Microsoft Teams'],
    ['Our surveyors use ArcGIS to draw ditches.', 'ArcGIS'],
  ])('"%s"', (words, name) => {
    expect(whereIn(words)[name]).toBe('service');
  });
});

describe('a chat on the website is the website, whatever else its supplier does', () => {
  test.each([
    [
      'You can chat with our advisers on the website. Netcall handles what is said: we use its software for phone calls too.',
      'Netcall',
    ],
    ['Our web chat is run on Netcall, the system that also takes our telephone calls.', 'Netcall'],
    [
      'The council offers live chat through Netcall, a company that records telephone calls for us as well.',
      'Netcall',
    ],
    ['The chat box on our site and our telephone queue are both run by Netcall.', 'Netcall'],
    ['The web chat on our site is supplied by Puzzel, who also answer our telephone.', 'Puzzel'],
    [
      'There is a chatbot on our homepage. It is provided by Netcall, whose software answers the telephone too.',
      'Netcall',
    ],
  ])('"%s"', (words, name) => {
    expect(whereIn(words)[name]).toBe('website');
  });

  test.each([
    'Letters about weddings are posted by Whistl, though you order them on our website.',
    'While you order weddings on our website, letters about them are printed by Whistl.',
  ])('but what is set against it is not: "%s"', (words) => {
    expect(whereIn(words)).toEqual({ Whistl: 'offline' });
  });

  test('and calls are not', () => {
    expect(whereIn('Telephone calls are answered with Netcall.')['Netcall']).toBe('offline');
  });
});

test('what people of any trade use on the website is there', () => {
  const words = 'Teachers use our website to book a coach, and the form there is run by Jadu.';
  expect(whereIn(words)).toEqual({ Jadu: 'website' });
});

describe('where nothing says, the title does', () => {
  test.each([
    [
      'Westmarsh Walks app: privacy notice',
      'We count screens with Firebase Analytics.',
      'Firebase Analytics',
      'service',
    ],
    [
      'Privacy notice for the council tax service',
      'We use GOV.UK Notify to text you.',
      'GOV.UK Notify',
      'service',
    ],
    ['Housing repairs privacy notice', 'Appointments are kept in Netcall.', 'Netcall', 'service'],
    [
      'Housing repairs privacy notice',
      'We use Google Analytics to learn how our website is used.',
      'Google Analytics',
      'website',
    ],
    [
      'Housing repairs privacy notice',
      'Cookies are set by Netcall when you report a repair.',
      'Netcall',
      'website',
    ],
    ['Privacy notice', 'We use Hotjar to see what people like.', 'Hotjar', 'website'],
  ])('"%s": %s', (title, words, name, where) => {
    expect(whereIn(words, title)[name]).toBe(where);
  });
});
