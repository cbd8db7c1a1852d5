/** Suppliers that a notice says are used, and names by a link alone. */
import { expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const usedIn = (words: string): (string | null)[] =>
  readNotice(`# Privacy and cookies\n\n${words}\n`, { form: 'text', names }).products.map(({ id }) => id);

test.each([
  [
    'Maps on our pages come from another company. Its privacy policy is [here](https://policies.google.com/privacy).',
    'company:google',
  ],
  [
    'We use a tool that records what visitors click. [Their privacy policy](https://www.hotjar.com/legal) says more.',
    'hotjar',
  ],
  ['Our newsletter is sent by a third party: [read more](https://mailchimp.com/legal/privacy).', 'mailchimp'],
  [
    'This site uses a third-party service to read pages aloud. See <a href="https://www.browsealoud.com/privacy">this page</a>.',
    'reachdeck',
  ],
])('is named in: %s', (words, id) => {
  expect(usedIn(words)).toEqual([id]);
});

test.each([
  'You can delete cookies with your browser: [read more here](https://support.google.com/chrome).',
  'We do not use a third-party tool to count visits. [Read more](https://www.hotjar.com/legal).',
  'Our pages are provided by the council. [Read more](https://policies.google.com/privacy).',
  'Follow us on our other platforms [here](https://www.facebook.com/ashby).',
  'To opt out of tools that we use, go [here](https://tools.google.com/dlpage/gaoptout).',
  'We have links to other services on our site. Please read [their privacy policy](https://policies.google.com/privacy).',
  'Our site has links to third party websites. Their [privacy policy](https://policies.google.com/privacy) applies.',
  'We have a page about how firms use data. Some services keep a lot: read [more](https://policies.google.com/privacy).',
  'The council uses other companies to run its services. If you use a different search provider, see [its privacy policy](https://policies.google.com/privacy).',
  'We use our own tool to count visits. To learn how others do it, [click here](https://policies.google.com/privacy).',
  'Your browser may be supplied by another company: see [its privacy policy](https://policies.google.com/privacy).',
])('is not named in: %s', (words) => {
  expect(usedIn(words)).toEqual([]);
});

test('is named once, where it is named in words too', () => {
  expect(
    usedIn(
      'We use Hotjar. We use a tool that records clicks. [Its privacy policy](https://www.hotjar.com/legal).',
    ),
  ).toEqual(['hotjar']);
});
