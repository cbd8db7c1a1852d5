import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { companies } from '../../../rules/index.ts';
import schema from '../../../rules/schemas/notice.schema.json' with { type: 'json' };
import { asDeviceStorage, namesOf, readNotice } from '../../../src/core/reading/index.ts';
import { asRule, noticeFrom } from '../../../src/core/notices/from-reading.ts';

const names = namesOf(companies);
const text = `# Website privacy and cookies

With your permission, we use Google Analytics to count visits. Google Analytics sends data to the United States.

We do not use Hotjar except on our jobs pages. Our forms are hosted by mySociety.

| Cookie | Provider | Purpose | Expires |
|---|---|---|---|
| _ga | Google Analytics | Counts visits | 2 years |
| sid | Us | Keeps you logged in | Session |

See our [cookies page](/cookies).

Last updated 4 May 2023.
`;
const reading = readNotice(text, { form: 'text', address: 'https://www.example.gov.uk/privacy', names });
const meta = {
  id: 'example-website',
  councils: ['norfolk'],
  publisher: 'Example Council',
  host: null,
  retrieved: '2026-11-21',
  sha256: 'a'.repeat(64),
  names,
};
const notice = noticeFrom(reading, { ...meta, layer: 'read' as const });
const declared = (name: string) => notice.declarations.find((each) => each.name === name);

describe('a Notice from a reading', () => {
  it('speaks for the host where it was read, with and without www', () => {
    expect(notice).toMatchObject({
      layer: 'read',
      kind: 'website',
      dated: '2023-05-04',
      listsCookies: true,
      scope: { hosts: ['www.example.gov.uk', 'example.gov.uk'] },
    });
  });
  it('ties cookies, promise, purpose and place to the product', () => {
    expect(declared('Google Analytics')).toMatchObject({
      names: 'product',
      product: 'google-analytics',
      company: 'google',
      promise: 'asks-first',
      purpose: 'count visits',
      transfers: 'US',
      cookies: [{ name: '_ga', pattern: '_ga', seconds: 63_072_000 }],
    });
  });
  it('keeps a denial with what limits it', () => {
    expect(declared('Hotjar')).toMatchObject({
      negated: true,
      promise: null,
      qualification: 'except on our jobs pages.',
    });
  });
  it('names a company without a product', () => {
    expect(declared('mySociety')).toMatchObject({ names: 'company', product: null, company: 'mysociety' });
  });
  it('takes the name of a company for the one product that we know of it, a former name too', () => {
    const former = readNotice('# Cookies\n\nWe use a toolbar by Texthelp so that our website can be heard.', {
      form: 'text',
      names,
    });
    const { declarations } = noticeFrom(former, { ...meta, layer: 'read' as const });
    expect(declarations.map(({ name, names: by, product, company }) => [name, by, product, company])).toEqual(
      [['Texthelp', 'company', 'reachdeck', 'everway']],
    );
  });
  it('lists the cookies that are nobody’s', () => {
    expect(declared('sid')).toMatchObject({
      product: null,
      company: null,
      cookies: [{ name: 'sid', seconds: 0 }],
    });
  });
  it('knows which linked pages were read', () => {
    const other = noticeFrom(reading, {
      ...meta,
      layer: 'read' as const,
      read: ['https://www.example.gov.uk/cookies'],
    });
    expect([notice, other].map(({ links }) => links[0]?.read)).toEqual([false, true]);
  });
});

it('gives a rule that its schema accepts, every quote at its place', () => {
  const rule = asRule(reading, meta);
  const isValid = new Ajv({ allowUnionTypes: true, strict: false }).compile(schema);
  expect([isValid(rule), isValid.errors]).toEqual([true, null]);
  for (const { quote, offset } of [...rule.declarations, ...rule.claims, ...rule.links]) {
    expect(text.slice(offset, offset + quote.length)).toBe(quote);
  }
});

it('keeps the page of a document that each quote stands on', () => {
  const html =
    '<candour-page></candour-page><h1>Cookies</h1><candour-page></candour-page><p>Our website uses Matomo to count visits. We never sell your data.</p><table><tr><th>Name<th>Expires<tr><td>sid<td>1 day</table>';
  const read = readNotice(html, { form: 'html', names });
  const { declarations, claims } = noticeFrom(read, { ...meta, layer: 'read' });
  expect([...declarations, ...claims].map(({ page }) => page)).toEqual([2, 2, 2]);
  const isValid = new Ajv({ allowUnionTypes: true, strict: false }).compile(schema);
  expect([isValid(asRule(read, meta)), isValid.errors]).toEqual([true, null]);
});

it('gives the cookies in the IAB’s form', () => {
  expect(asDeviceStorage(reading)).toEqual({
    disclosures: [
      {
        identifier: '_ga',
        type: 'cookie',
        maxAgeSeconds: 63_072_000,
        cookieRefresh: false,
        domains: ['www.example.gov.uk'],
        purposes: [1],
        description: 'Counts visits',
      },
      {
        identifier: 'sid',
        type: 'cookie',
        maxAgeSeconds: 0,
        cookieRefresh: false,
        domains: ['www.example.gov.uk'],
        purposes: [1],
        description: 'Keeps you logged in',
      },
    ],
    domains: [{ domain: 'www.example.gov.uk' }],
  });
});

it('lists the cookies of whoever serves the council otherwise, too, for the website', () => {
  const chat = readNotice(
    `# Cookies

Our contact centre answers by telephone and chat, and both are run by Tawk.to.

| Cookie | Provider | Purpose | Expires |
|---|---|---|---|
| twk_idm_key | Tawk.to | keeps the conversation | Session |
`,
    { form: 'text', names },
  );
  const { declarations } = noticeFrom(chat, { ...meta, layer: 'read' });
  const listing = declarations.filter(({ cookies }) => cookies.length > 0);
  expect(listing.map(({ where, cookies }) => [where, cookies.map(({ name }) => name)])).toEqual([
    ['website', ['twk_idm_key']],
  ]);
});
