import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);

const linksIn = (words: string, form: 'text' | 'html' = 'text'): [string | null, string][] =>
  readNotice(form === 'html' ? words : `About data\n\n${words}\n`, { form, names }).links.map(
    ({ address, kind }) => [address, kind],
  );

describe('an address ends before the marks of the sentence', () => {
  test.each([
    ['Write to us at https://www.westmarsh.gov.uk/complaints.', 'https://www.westmarsh.gov.uk/complaints'],
    [
      'Complain (https://www.westmarsh.gov.uk/complaints), or ring.',
      'https://www.westmarsh.gov.uk/complaints',
    ],
    ['See “https://www.westmarsh.gov.uk/complaints”!', 'https://www.westmarsh.gov.uk/complaints'],
    [
      'Go to **https://www.westmarsh.gov.uk/complaints**; then wait.',
      'https://www.westmarsh.gov.uk/complaints',
    ],
    [
      'See https://www.westmarsh.gov.uk/wiki/Data_(law)?a=1&b=2.',
      'https://www.westmarsh.gov.uk/wiki/Data_(law)?a=1&b=2',
    ],
    [
      'See [our register](https://www.westmarsh.gov.uk/register_(draft)), section 3.',
      'https://www.westmarsh.gov.uk/register_(draft)',
    ],
    ['The code (https://www.westmarsh.gov.uk/code_(b)).', 'https://www.westmarsh.gov.uk/code_(b)'],
    [
      'See [https://www.westmarsh.gov.uk/complaints](https://www.westmarsh.gov.uk/complaints).',
      'https://www.westmarsh.gov.uk/complaints',
    ],
  ])('in "%s"', (words, address) => {
    expect(linksIn(words).map(([found]) => found)).toEqual([address]);
  });
});

describe('where a link says nothing, its sentence says what it leads to', () => {
  test.each([
    ['Mae ein polisi preifatrwydd ar gael [yma](https://www.westmarsh.wales/polisi).', 'privacy'],
    ['After reading our privacy notice, you can pay [here](https://www.westmarsh.gov.uk/pay).', 'other'],
    [
      'Wedi i chi ddarllen ein polisi preifatrwydd, cewch archebu lle [yma](https://www.westmarsh.wales/lle).',
      'other',
    ],
    ['[Cliciwch yma](https://www.westmarsh.wales/rhestr) i weld ein rhestr o gwcis.', 'cookies'],
    ['To read our privacy notice [click here](https://www.westmarsh.example/pn).', 'privacy'],
    ['The cookies that we use are listed [here](/pages/44).', 'cookies'],
    ['You can complain about how we handle data [here](https://www.westmarsh.example/form/7).', 'complaint'],
    ['Gallwch gwyno wrth y Comisiynydd Gwybodaeth [yma](https://ico.org.uk/cy/cwynion).', 'complaint'],
    ['To change your cookie settings, use [this link](/choices).', 'consent-tool'],
    ["Vimeo's privacy policy is [here](https://vimeo.com/privacy).", 'vendor'],
    [
      'You may opt out of these by the steps at [http://counter.example/privacy](http://counter.example/privacy).',
      'opt-out',
    ],
    ['[More about Fernley cookies](http://www.fernley.example/privacy-policy)', 'vendor'],
    ['[More about Fernley cookies](http://www.westmarsh.gov.uk/fernley)', 'cookies'],
    ["The stranger's privacy policy is [here](https://stranger.example/p).", 'other'],
    ['Mae rhagor am finiau cyn y gwyliau [yma](https://www.westmarsh.wales/biniau).', 'other'],
  ])('in "%s"', (words, kind) => {
    expect(linksIn(words).map(([, found]) => found)).toEqual([kind]);
  });

  test('in HTML too', () => {
    const html =
      '<h1>Preifatrwydd</h1><p>Gweler <a href="https://www.westmarsh.wales/cy/h">yma</a> am ein hysbysiad preifatrwydd llawn.</p>';
    expect(linksIn(html, 'html')).toEqual([['https://www.westmarsh.wales/cy/h', 'privacy']]);
  });
});

describe('a link to the regulator is the way to complain where the words or the address say so', () => {
  test.each([
    ['If you want independent advice about data protection, see https://ico.org.uk.', 'other'],
    ['For independent advice see the [ICO](https://ico.org.uk/).', 'other'],
    ['The regulator of data protection is the [ICO](https://ico.org.uk).', 'other'],
    ['Read about [your rights](https://ico.org.uk/your-data-matters/).', 'other'],
    ['You can complain to the ICO at https://ico.org.uk.', 'complaint'],
    [
      'If you are unhappy with our answer, you can contact the regulator.\n\nWycliffe House\nWater Lane\nWilmslow\n\nWebsite: [www.ico.org.uk](https://www.ico.org.uk/)',
      'complaint',
    ],
    [
      '## Complaints\n\nThe regulator is the Information Commissioner.\n\n- Address: Wycliffe House\n- Website: [ico.org.uk](https://ico.org.uk/)',
      'complaint',
    ],
    [
      '## Complaints\n\nWrite to us.\n\n## Your rights\n\nRead more about your rights at [ico.org.uk](https://ico.org.uk/).',
      'other',
    ],
    ['Mae mwy am [y broses](https://cy.ico.org.uk/make-a-complaint/).', 'complaint'],
    ['See [how the regulator acts](https://ico.org.uk/concerns/).', 'complaint'],
    ['Am gyngor annibynnol ar ddiogelu data, ewch i wefan y [Comisiynydd](https://ico.org.uk/).', 'other'],
    ['Os ydych yn anfodlon, gallwch fynd at y [Comisiynydd Gwybodaeth](https://ico.org.uk/).', 'complaint'],
    [
      "Further information about cookies is on the [Information Commissioner's Office website](https://ico.org.uk/).",
      'other',
    ],
    [
      'You have the right to raise your concerns with the [ICO](https://ico.org.uk/global/contact-us/).',
      'complaint',
    ],
    [
      "Mae gennych hawl i godi pryderon gyda'r ICO. Mae rhagor [yma](https://ico.org.uk/for-the-public).",
      'complaint',
    ],
    ['We are registered with the [Information Commissioner](https://ico.org.uk/).', 'other'],
    ['Gallwch gysylltu â’r [Comisiynydd](https://ico.org.uk/global/contact-us/).', 'complaint'],
    ['We are in the [register of fee payers](https://ico.org.uk/ESDWebPages/Entry/Z123).', 'other'],
    ['See the [ICO on cookies](https://ico.org.uk/for-the-public/online/cookies/).', 'other'],
    ['We follow [its advice](https://ico.org.uk/for-organisations/guide-to-pecr/).', 'other'],
  ])('%s', (words, kind) => {
    expect(linksIn(words).map(([, found]) => found)).toEqual([kind]);
  });
});

test.each([
  ['See [Google Analytics help](https://support.google.com/analytics/answer/6004245).', 'vendor'],
  ['See [Chrome](https://support.google.com/chrome/answer/95647).', 'other'],
  ['See [Google Chrome: cookies](https://support.google.com/accounts/answer/61416).', 'other'],
  ['Read our [privacy policy](https://docs.westmarsh.example/x).', 'privacy'],
  ['Fernley has a [privacy policy](https://docs.fernley.example/x).', 'vendor'],
])('whose page it is: %s', (words, kind) => {
  expect(linksIn(words).map(([, found]) => found)).toEqual([kind]);
});

test('how cookies are managed on a page of the same site is about its cookies', () => {
  const links = (href: string): string[] =>
    readNotice(`<h1>Cookies</h1><p>Find out <a href="${href}">how to manage cookies</a>.</p>`, {
      form: 'html',
      names,
    }).links.map(({ kind }) => kind);
  expect(links('/cookies')).toEqual(['cookies']);
  expect(links('https://www.aboutcookies.org/how-to-manage-cookies')).toEqual(['other']);
});
