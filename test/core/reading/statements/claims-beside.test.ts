/** Claims that lean on what stands around them, each beside what looks like it and is none. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const kindsIn = (html: string, title = 'Privacy notice'): string[] =>
  readNotice(`<h1>${title}</h1>${html}`, { form: 'html', names }).claims.map(({ kind }) => kind);

describe('what is claimed', () => {
  test.each([
    [
      'consent-implied',
      '<p>When you give us your details, you also agree to:</p><ul><li>their use</li></ul>',
    ],
    ['consent-implied', '<p>If you send us the form, you are consenting to our use of what you say.</p>'],
    ['consent-implied', '<p>By supplying it you are consenting to the Trust holding it and using it.</p>'],
    ['does-not-identify', '<p>We will not use your IP address to identify you.</p>'],
    [
      'does-not-identify',
      '<h2>Server logs</h2><p>We make no attempt to match the figures with individuals.</p>',
    ],
    [
      'does-not-identify',
      '<p>We keep IP addresses. We do not use such information to identify its users.</p>',
    ],
    ['no-personal-information-collected', '<p>The server logs do not contain any personal data.</p>'],
    ['no-personal-information-collected', '<p>These statistics never include personal information.</p>'],
    [
      'no-use-by-supplier',
      '<p>Fernley Ltd is obliged to keep this data safe and not to use it for any purpose other than to count visits.</p>',
    ],
    [
      'no-use-by-supplier',
      '<p>We use cookies to count. We do not allow anyone else to use or share this data.</p>',
    ],
    ['no-use-by-supplier', '<p>Nid yw Google yn cael defnyddio na rhannu ein data dadansoddeg.</p>'],
    ['no-use-by-supplier', '<h2>Cwcis</h2><p>Ni chaniateir i neb arall ddefnyddio na rhannu’r data hwn.</p>'],
    [
      'statistics-without-cookies',
      '<h2>Measuring use of the site (Matomo)</h2><p>Matomo counts visits. We do not use any cookies to do this.</p>',
    ],
    [
      'anonymous-statistics',
      '<p>We use some cookies to help us improve the site. Any data collected is anonymised.</p>',
    ],
    ['can-decline', '<button>Reject optional cookies</button>'],
    [
      'no-sharing-without-consent',
      '<p>We do not use it for marketing nor will we share it without your consent.</p>',
    ],
    ['no-personal-data-in-cookies', '<p>We set cookies. These last for a day and hold no personal data.</p>'],
    ['can-decline', '<p>Rydym yn defnyddio cwcis. Gallwch ddewis pa rai y cawn eu defnyddio.</p>'],
    [
      'opt-out-link',
      '<p>Gallwch <a href="https://tools.google.com/dlpage/gaoptout">wrthod cwcis Google Analytics</a>.</p>',
    ],
    ['transfers', '<p>Weithiau bydd angen anfon gwybodaeth bersonol dramor.</p>'],
    [
      'complaint-route',
      '<h2>Gwneud cwyn</h2><p>Gallwch gysylltu â’r Comisiynydd Gwybodaeth i gael cyngor annibynnol.</p>',
    ],
    ['complaint-route', '<p>Os ydych yn anfodlon, cysylltwch â’r Comisiynydd Gwybodaeth.</p>'],
    ['legal-basis', '<p>Gwnawn hyn fel rhan o’n swyddogaethau statudol o dan Ddeddf 2005.</p>'],
  ])('%s: %s', (kind, html) => {
    expect(kindsIn(html)).toContain(kind);
  });
});

describe('what is not', () => {
  test.each([
    ['consent-implied', '<p>When you give us your details, we agree to keep them safe.</p>'],
    ['consent-implied', '<p>When you register, you can agree to:</p><ul><li>our newsletter</li></ul>'],
    [
      'no-use-by-supplier',
      '<p>We are required not to use it for any purpose other than to count visits.</p>',
    ],
    ['no-use-by-supplier', '<p>We do not allow anyone else to use your information to enter the hall.</p>'],
    ['no-use-by-supplier', '<p>Nid yw eich data yn cael ei ddefnyddio na’i rannu gan Google.</p>'],
    [
      'asks-first',
      '<p>A cookie asks to be placed. Once you agree, the file is added and helps the site.</p>',
    ],
    [
      'no-personal-information-collected',
      '<p>A cookie in no way gives us any information about you, other than the data you choose to share.</p>',
    ],
    ['no-sale', '<p>Ni fyddwn yn cysylltu â chi at ddibenion gwerthu.</p>'],
    ['does-not-identify', '<h2>Cwcis</h2><p>Ni fyddwn yn cysylltu â chi am y wefan.</p>'],
    ['can-decline', '<h2>Cwcis</h2><p>Gallwch newid eich gosodiadau Google Ads i atal cwcis.</p>'],
    [
      'anonymous-statistics',
      '<p>Gellir cael mwy o fanylion am:</p><ul><li>pryd y gwnawn ystadegau anhysbys o’r wefan</li></ul>',
    ],
    ['complaint-route', '<p>Gallwch gysylltu â’r Comisiynydd Gwybodaeth i gael cyngor annibynnol.</p>'],
    ['statistics-without-cookies', '<p>We send letters. We do not use any cookies to do this.</p>'],
    ['can-decline', '<h2>Reject cookies</h2><p>This is told by your browser’s help.</p>'],
    ['does-not-identify', '<p>We may use your IP address to identify you.</p>'],
  ])('%s: %s', (kind, html) => {
    expect(kindsIn(html)).not.toContain(kind);
  });
});
