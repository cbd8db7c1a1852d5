import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);

function readingOf(words: string, form: 'text' | 'html' = 'text'): ReturnType<typeof readNotice> {
  return readNotice(words, { form, names });
}

const usedIn = (words: string, form?: 'text' | 'html'): string[] =>
  readingOf(words, form)
    .products.filter(({ negated }) => !negated)
    .map(({ name }) => name);

describe('a name counts as used', () => {
  test.each([
    ['It remembers whether the Recite Me toolbar is open.', 'Recite Me toolbar'],
    ['You may meet content of others such as AddThis and the like, which may set cookies.', 'AddThis'],
    ['The read-aloud button is BrowseAloud.', 'BrowseAloud'],
    ['Who sees it: IT suppliers e.g. Microsoft.', 'Microsoft'],
    ['Editors sign in to the content management system (Umbraco).', 'Umbraco'],
    ['We ask visitors to fill in a survey, which is provided by Fernley Insight.', 'Fernley Insight'],
    ['Hotjar uses cookies to learn how visitors move about.', 'Hotjar'],
    ['We use a third party, Fernley Maps, for the hosting of the catalogue.', 'Fernley Maps'],
    ['We share your information with Fernley Knowles to draw up our leases.', 'Fernley Knowles'],
    [
      'Our logs are kept by a server which is run for us by Fernleyhost in the United Kingdom.',
      'Fernleyhost',
    ],
    ['Telephone calls are handled in 8x8, which records them.', '8x8'],
    ['Complaints can be made in Firmstep (now Granicus).', 'Granicus'],
    ['News by email is sent with GovDelivery, part of Granicus.', 'Granicus'],
    ['This cookie is set by Cloud flare to tell people from bots.', 'Cloud flare'],
    ['Our web site is looked after by Fernley Media, who keep it safe.', 'Fernley Media'],
    ['The site is built on Drupal and hosted by Fernley.sh in Ireland.', 'Fernley.sh'],
    ['Bookings run on Fernleylab.', 'Fernleylab'],
  ])('in "%s"', (words, name) => {
    expect(usedIn(`# Cookies\n\n${words}\n`)).toContain(name);
  });

  test('as an item of a list of cookies', () => {
    expect(usedIn('# Cookies that we set\n\n- Capita payments\n- Forms\n')).toContain('Capita');
  });

  test('behind the system that it supplies', () => {
    const words =
      '# Third party organisations\n\n- Library management system – Civica\n- Self-service kiosk – Fernleybooks\n';
    expect(usedIn(words)).toEqual(['Civica', 'Fernleybooks']);
  });

  test('in a column of providers, though no rule knows it', () => {
    const table =
      '<h2>Cookies</h2><table><tr><th>Set by</th><th>Cookie</th><th>Expires</th></tr>' +
      '<tr><td>Fernley Consent</td><td>cat_seen</td><td>90 days</td></tr>' +
      '<tr><td>This website</td><td>sess_id</td><td>1 day</td></tr>' +
      '<tr><td>Westmarsh District Council</td><td>lang_id</td><td>1 day</td></tr></table>';
    expect(usedIn(table, 'html')).toEqual(['Fernley Consent']);
  });

  test('as a host in a column of providers', () => {
    const table =
      '<h2>Cookies</h2><table><tr><th>Host</th><th>Cookies</th><th>Lifespan</th></tr>' +
      '<tr><td>townforms.firmstep.com</td><td>sess_id</td><td>1 day</td></tr></table>';
    expect(readingOf(table, 'html').products.map(({ id }) => id)).toContain('company:granicus');
  });

  test('behind the name of its cookie in a list of cookies', () => {
    const words = '# Cookies\n\n- AWSELB - "Amazon Web Services Elastic Load Balancer" - Shares the load.\n';
    expect(usedIn(words)).toEqual(['Amazon Web Services']);
  });

  test('as a host that only the rules tie to it', () => {
    const words =
      'Cookie Subgroup\tCookies\tLifespan\nwww.clarity.ms\tCLID\t365 Days\nwww.fernley.gov.uk\tlang_id\t1 Day\n';
    expect(readingOf(`# Cookies\n\n${words}`).products.map(({ id }) => id)).toEqual(['microsoft-clarity']);
  });

  test('in a labelled line', () => {
    const words = '# Cookies\n\nProvider: .bootstrapcdn.com\nDesc: Tells browsers apart.\nExpiry: 1 month\n';
    expect(readingOf(words).products.map(({ id }) => id)).toEqual(['bootstrapcdn']);
  });

  test('as a heading of a page of cookies', () => {
    expect(usedIn('<h1>Cookies</h1><h2>ReachDeck</h2><p>Reads pages out.</p>', 'html')).toEqual([
      'ReachDeck',
    ]);
  });

  test('where one is told how not to be tracked by it, in a table of cookies', () => {
    const table =
      '<h2>Cookies</h2><table><tr><th>Cookie</th><th>Name</th><th>More information</th></tr>' +
      '<tr><td>Statistics</td><td>_ga</td><td>Overview of privacy at Google<br>To opt out of being tracked by Google Analytics visit their site</td></tr></table>';
    expect(usedIn(table, 'html')).toEqual(['Google Analytics']);
  });

  test('as an item under words that lead to suppliers, though no rule knows it', () => {
    const words =
      'We use the following software providers:\n\n- Quillwright by Fernley Software\n- Mailchimp\n';
    expect(usedIn(words)).toEqual(['Quillwright', 'Mailchimp']);
  });
});

describe('a name does not count as used', () => {
  test('where the sentence is only about a case', () => {
    const words = 'If the counter is deployed via Google Tag Manager, this cookie has another name.\n';
    expect(usedIn(words)).toEqual([]);
  });

  test.each([
    'We have share buttons for Facebook and LinkedIn; they are simple links and set no cookies.',
    'Cookies needed for the NHS website to work.',
    'The site is maintained by the Communications Team.',
  ])('in "%s"', (words) => {
    expect(usedIn(`# Cookies\n\n${words}\n`)).toEqual([]);
  });

  test('where it was had once', () => {
    const { products } = readingOf('We used to have a Hotjar survey on the site; this was removed.\n');
    expect(products.map(({ name, negated }) => [name, negated])).toEqual([['Hotjar', true]]);
  });

  test('where it was used once', () => {
    const { products } = readingOf('We used to count visits with Hotjar.\n');
    expect(products.map(({ name, negated }) => [name, negated])).toEqual([['Hotjar', true]]);
  });

  test('where it is only the name of a cookie', () => {
    const table =
      '<h2>Cookies</h2><table><tr><th>Name</th><th>Purpose</th><th>Expires</th></tr>' +
      '<tr><td>CookieControl</td><td>Remembers your choice</td><td>90 days</td></tr>' +
      '<tr><td>AWSELB</td><td>Shares the load</td><td>5 minutes</td></tr></table>';
    expect(readingOf(table, 'html').products).toEqual([]);
  });
});
