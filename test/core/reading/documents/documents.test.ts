import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { htmlOfDocument } from '../../../../src/core/reading/documents/index.ts';
import { namesOf, readableText, readNotice } from '../../../../src/core/reading/index.ts';
import { docxOf, paragraph, pdfOf, table, type Drawn } from './write.ts';

const names = namesOf(companies);

async function read(bytes: Uint8Array, format: 'pdf' | 'docx') {
  const found = await htmlOfDocument(bytes, format);
  if (typeof found === 'string') throw new Error(found);
  return { ...readNotice(found.html, { form: 'html', names }), text: readableText(found.html, 'html') };
}

const FIRST: Drawn[] = [
  [60, 780, 'Cookies on our website', 20],
  [60, 740, 'Our website uses Matomo to count visits, and nobody but the council ever sees what it'],
  [60, 726, 'counted. We never sell your data.'],
  [60, 690, 'Name'],
  [160, 690, 'What it is for'],
  [420, 690, 'Kept for'],
  [60, 676, '_pk_id'],
  [160, 676, 'Tells visits apart, so that we know how'],
  [420, 676, '13 months'],
  [160, 662, 'many people came'],
];
const SECOND: Drawn[] = [
  [60, 780, 'area_seen'],
  [160, 780, 'Remembers your part of town'],
  [420, 780, '2 days'],
  [60, 740, 'You can complain to the Information Commissioner about us.'],
];

describe('a PDF', () => {
  it('is read with its headings, its paragraphs and its tables, over pages too', async () => {
    const { title, cookies, products, claims } = await read(pdfOf([FIRST, SECOND]), 'pdf');
    expect(title).toBe('Cookies on our website');
    expect(products).toMatchObject([{ id: 'matomo', page: 1 }]);
    expect(cookies.map(({ name, expiry, purpose, page }) => ({ name, expiry, purpose, page }))).toEqual([
      {
        name: '_pk_id',
        expiry: '13 months',
        purpose: 'Tells visits apart, so that we know how many people came',
        page: 1,
      },
      { name: 'area_seen', expiry: '2 days', purpose: 'Remembers your part of town', page: 2 },
    ]);
    expect(claims.map(({ kind, page }) => `${kind} ${page}`)).toEqual(['no-sale 1', 'complaint-route 2']);
  });

  it('is quoted as it stands in its text', async () => {
    const { text, products, claims } = await read(pdfOf([FIRST, SECOND]), 'pdf');
    for (const { quote, offset } of [...products, ...claims])
      expect(text.slice(offset, offset + quote.length)).toBe(quote);
    expect(products[0]?.quote).toBe(
      'Our website uses Matomo to count visits, and nobody but the council ever sees what it counted.',
    );
  });

  it.each<[string, Uint8Array, string]>([
    ['of pictures alone has no text', pdfOf([[], []]), 'no-text'],
    ['that is broken says so', strToU8('%PDF-1.7 and nothing that makes one'), 'damaged'],
    ['of very many pages is left', pdfOf(Array.from({ length: 201 }, () => [])), 'too-large'],
  ])('%s', async (_, bytes, why) => {
    expect(await htmlOfDocument(bytes, 'pdf')).toBe(why);
  });

  it('with objects that nothing uses is read all the same', async () => {
    expect((await read(pdfOf([FIRST], 20_000), 'pdf')).cookies).toHaveLength(1);
  });
});

describe('a Word document', () => {
  it('is read with its tables', async () => {
    const body =
      paragraph('Our website uses Matomo to count visits.') +
      table(['Name', 'Kept for'], ['_pk_id', '13 months']);
    const { products, cookies } = await read(docxOf(body), 'docx');
    expect(products).toMatchObject([{ id: 'matomo', quote: 'Our website uses Matomo to count visits.' }]);
    expect(cookies).toMatchObject([{ name: '_pk_id', expiry: '13 months' }]);
    expect(products[0]).not.toHaveProperty('page');
  });

  it.each<[string, Uint8Array, string]>([
    ['without a word says so', docxOf(''), 'no-text'],
    ['that is broken says so', strToU8('PK\u0003\u0004 word/document.xml'), 'damaged'],
    ['that is another archive says so', docxOf('').subarray(0, 200), 'damaged'],
    ['that would unpack without end is left', docxOf(' '.repeat(30_000_000)), 'too-large'],
    [
      'of very many parts is left',
      docxOf('', {
        more: Object.fromEntries(
          Array.from({ length: 250 }, (_, at) => [`word/p${at}.xml`, strToU8('<a/>')]),
        ),
      }),
      'too-large',
    ],
    [
      'that defines entities is left',
      docxOf(paragraph('a'), { before: '<!DOCTYPE a [<!ENTITY a "aaaa">]>' }),
      'damaged',
    ],
  ])('%s', async (_, bytes, why) => {
    expect(await htmlOfDocument(bytes, 'docx')).toBe(why);
  });

  it('that lies about how much it unpacks to holds up nothing', async () => {
    const bytes = docxOf(paragraph('Our website uses Matomo. '.repeat(400_000)));
    // The size that each part is said to have, in the list at the end: much less than it has.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = bytes.length - 46; at >= 0; at -= 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    expect(await htmlOfDocument(bytes, 'docx')).toBe('damaged');
  });
});
