/** Cookies told one after the other: what stands below a name is that cookie's, and no other's. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const read = (source: string) =>
  readNotice(source, { form: 'auto', names }).cookies.map(({ name, expiry, seconds, product }) => [
    name,
    expiry,
    seconds,
    product,
  ]);

const DAY = 86_400;
/** What all of these say, however they are laid out. */
const SAID = [
  ['shelf_pick', '9 days', 9 * DAY, null],
  ['_pk_ses.7', 'half an hour', 1800, 'matomo'],
  ['basket_no', 'two weeks', 14 * DAY, null],
];

describe('entries', () => {
  test.each([
    [
      'numbered lines',
      `Our cookies

1. shelf_pick
Holds the shelf you chose. It fades after 9 days.

2. _pk_ses.7 Matomo cookie
Groups the pages you read. It perishes half an hour after its birth.

3. basket_no
Counts your books. The cookie lives for two weeks.

Other things we store
Nothing else.`,
    ],
    [
      'letters in brackets',
      `Our cookies

(a) shelf_pick
    Holds the shelf you chose. It fades after 9 days.
(b) _pk_ses.7, from Matomo
    Groups the pages you read. It perishes half an hour after its birth.
(c) basket_no
    Counts your books. The cookie lives for two weeks.`,
    ],
    [
      'numbered headings',
      `<h1>Our cookies</h1>
<h3>4.1. shelf_pick</h3><p>Holds the shelf you chose.</p><p>It fades after 9 days.</p>
<h3>4.2. _pk_ses.7 (Matomo)</h3><p>Groups the pages you read. It perishes half an hour after its birth.</p>
<h3>4.3. basket_no</h3><p>Counts your books.</p><p>Lives for two weeks.</p>
<h2>Contact us</h2><p>We answer within 30 days.</p>`,
    ],
    [
      'paragraphs in items',
      `<h1>Our cookies</h1><ol>
<li><p><b>shelf_pick</b></p><p>Holds the shelf you chose. It fades after 9 days.</p></li>
<li><p><b>_pk_ses.7 (Matomo)</b></p><p>Groups the pages you read. It perishes half an hour after its birth.</p></li>
<li><p><b>basket_no</b></p><p>Counts your books. The cookie lives for two weeks.</p></li></ol>`,
    ],
    [
      'terms',
      `<h1>Our cookies</h1><dl>
<dt>shelf_pick</dt><dd>Holds the shelf you chose.</dd><dd>It fades after 9 days.</dd>
<dt>_pk_ses.7 – Matomo</dt><dd>Groups the pages you read. It perishes half an hour after its birth.</dd>
<dt>basket_no</dt><dd>Counts your books. The cookie lives for two weeks.</dd></dl>`,
    ],
    [
      'Markdown headings',
      `# Our cookies

## 1) \`shelf_pick\`

Holds the shelf you chose.

It fades after 9 days.

## 2) \`_pk_ses.7\` Matomo

Groups the pages you read. It perishes half an hour after its birth.

## 3) \`basket_no\`

Counts your books. The cookie lives for two weeks.

## Contact us

We answer within 30 days.`,
    ],
  ])('laid out as %s', (_, source) => {
    expect(read(source)).toEqual(SAID);
  });

  test('a plain word is a name among headings that are names', () => {
    expect(
      read(`<h1>Cookies</h1><h3>shelf_pick</h3><p>Goes after 9 days.</p>
<h3>tongue</h3><p>Your language. It stays for two weeks.</p><h3>Contact</h3><p>Ring us.</p>`),
    ).toEqual([
      ['shelf_pick', '9 days', 9 * DAY, null],
      ['tongue', 'two weeks', 14 * DAY, null],
    ]);
  });

  test('in Welsh', () => {
    expect(
      read(`Ein cwcis

1. silff_dewis
Cadw'r silff. Mae'n diflannu ymhen naw diwrnod.

2. iaith_dewis
Cadw'ch iaith. Daw i ben pan fyddwch yn cau'r porwr.`),
    ).toEqual([
      ['silff_dewis', 'naw diwrnod', 9 * DAY, null],
      ['iaith_dewis', "pan fyddwch yn cau'r porwr", 0, null],
    ]);
  });

  test('a heading above a list of names is no label', () => {
    expect(read('Cookies\n\n- shelf_pick\n- basket_no\n')).toEqual([
      ['shelf_pick', null, null, null],
      ['basket_no', null, null, null],
    ]);
  });
});
