import { describe, expect, it } from 'vitest';
import { noticeFrom } from '../../../../src/core/notices/from-reading.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import { companies, known, request, visit } from '../../build.ts';
import { judge } from '../../../../src/core/report/judge.ts';

const names = namesOf(companies);
const ADDRESS = 'https://www.anytown.gov.uk/privacy';
const read = (html: string) =>
  readNotice(`<main><h1>Privacy and cookies</h1>${html}</main>`, { form: 'html', address: ADDRESS, names });
const told = (html: string) => (read(html).contacts ?? []).map(({ kind, to, about }) => [kind, to, about]);

describe('whom a notice says to write to', () => {
  it('is found in its text, with the sentence it stands in', () => {
    const reading = read(
      '<p>We count visits. Questions go to our Data Protection Officer, dpo@anytown.gov.uk.</p>',
    );
    expect(reading.contacts).toMatchObject([
      {
        kind: 'email',
        to: 'dpo@anytown.gov.uk',
        about: 'data-protection',
        quote: 'Questions go to our Data Protection Officer, dpo@anytown.gov.uk.',
      },
    ]);
  });

  it.each([
    [
      'the lines of an address',
      '<h2>Contact us</h2><p>Data Protection Officer</p><p>Town Hall, Anytown</p><p>Email: post@anytown.gov.uk</p>',
      [['email', 'post@anytown.gov.uk', 'data-protection']],
    ],
    [
      'a link that opens a mail program',
      '<p>Please <a href="mailto:privacy@anytown.gov.uk?subject=Hello">email us</a> about your rights.</p>',
      [['email', 'privacy@anytown.gov.uk', 'data-protection']],
    ],
    [
      'a form',
      '<p>To complain about how we use your data, use our <a href="/complain">complaints form</a>.</p>',
      [['page', '/complain', 'complaints']],
    ],
    [
      'an address for anything',
      '<h2>Contact us</h2><p>You can reach us at hello@anytown.gov.uk.</p>',
      [['email', 'hello@anytown.gov.uk', 'anything']],
    ],
    [
      'Welsh',
      '<p>Ysgrifennwch at ein Swyddog Diogelu Data: post@anytown.gov.uk.</p>',
      [['email', 'post@anytown.gov.uk', 'data-protection']],
    ],
  ])('is found in %s', (_, html, contacts) => {
    expect(told(html)).toEqual(contacts);
  });

  it('is never the regulator', () => {
    expect(told('<p>You can complain to the Information Commissioner, casework@ico.org.uk.</p>')).toEqual([]);
    expect(
      told(
        '<p>Complain to the <a href="https://ico.org.uk/form">Information Commissioner by a form</a>.</p>',
      ),
    ).toEqual([]);
  });

  it('is nobody where the notice names nobody', () => {
    expect(
      read('<p>We use cookies. See <a href="/cookies">our cookies page</a>.</p>').contacts,
    ).toBeUndefined();
  });
});

describe('whom a Report says to write to', () => {
  const contactsIn = (html: string) => {
    const meta = {
      id: 'anytown',
      councils: ['anytown'],
      publisher: 'Anytown Council',
      host: 'www.anytown.gov.uk',
      retrieved: '2026-11-21',
      sha256: '0'.repeat(64),
      names,
    };
    const notice = noticeFrom(read(html), { ...meta, layer: 'read' });
    const report = judge([visit([request('counter.example')])], [notice], known);
    return report.notices[0]?.contacts?.map(({ to }) => to) ?? [];
  };

  it('are the council’s own, those for personal information first, pages with their whole address', () => {
    expect(
      contactsIn(
        '<p>Write to hello@anytown.gov.uk.</p><p>Use the <a href="/dpo">data protection contact form</a>.</p><p>Data protection: dpo@anytown-jobs.co.uk</p>',
      ),
    ).toEqual(['dpo@anytown-jobs.co.uk', 'https://www.anytown.gov.uk/dpo', 'hello@anytown.gov.uk']);
  });

  it('are nobody else’s: a supplier’s address is not the council’s', () => {
    expect(contactsIn('<p>The data protection officer of Counter is dpo@counter.example.</p>')).toEqual([]);
  });

  it('are another public body’s only where it is named for data protection', () => {
    expect(contactsIn('<p>Our Data Protection Officer is dpo@shared.gov.uk.</p>')).toEqual([
      'dpo@shared.gov.uk',
    ]);
    expect(contactsIn('<p>The county is at hello@county.gov.uk.</p>')).toEqual([]);
  });
});
