import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import type { Declaration } from '../../../../src/core/notices/notice.ts';
import { readConsentTool } from '../../../../src/core/reading/tools/consent-tools.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import { noticeFrom } from '../../../../src/core/notices/from-reading.ts';

const names = namesOf(companies);

const tableOf = (provider: string): string =>
  `<h1>Cookies</h1><table><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Expires</th></tr>
  <tr><td>qa_mark</td><td>${provider}</td><td>Tells visitors apart</td><td>1 day</td></tr></table>`;

const read = (provider: string): ReturnType<typeof readNotice> =>
  readNotice(tableOf(provider), { form: 'html', names });

function declarations(provider: string): Declaration[] {
  return noticeFrom(read(provider), {
    id: 'n',
    councils: [],
    publisher: 'Example Council',
    host: 'www.example.gov.uk',
    retrieved: '2026-01-01',
    sha256: '0'.repeat(64),
    names,
    layer: 'read',
  }).declarations;
}

describe('the column of providers declares each of them for the website', () => {
  test.each([
    ['Hotjar', 'Hotjar', 'hotjar'],
    ['Google through example.gov.uk', 'Google', 'company:google'],
    ['gstatic.com', 'gstatic.com', 'google-apis'],
    ['https://www.hotjar.com/legal', 'hotjar', 'hotjar'],
    ['Zorbex', 'Zorbex', null],
    ['Zorbex via our site', 'Zorbex', null],
    ['Zorbex (zorbex.example)', 'Zorbex', null],
    ['cdn.zorbex.io', 'cdn.zorbex.io', null],
  ])('%s', (provider, name, id) => {
    const products = read(provider).products.map((each) => [each.name, each.id, each.where]);
    expect(products).toEqual([[name, id, 'website']]);
  });

  test.each(['This website', 'www.example.gov.uk', 'n/a'])('and nobody of its own in: %s', (provider) => {
    expect(read(provider).products).toEqual([]);
  });
});

describe('a domain in it', () => {
  test.each([
    ['gstatic.com', ['gstatic.com']],
    ['cdn.zorbex.io', ['cdn.zorbex.io']],
    ['Zorbex (zorbex.net)', ['zorbex.net']],
  ])('is kept with the declaration: %s', (provider, hosts) => {
    const found = declarations(provider).flatMap((each) => each.hosts ?? []);
    expect([...new Set(found)]).toEqual(hosts);
  });

  test('is whose the cookie is, not where it is kept', () => {
    const [cookie] = declarations('google.com').flatMap(({ cookies }) => cookies);
    expect(cookie?.host).toBeNull();
  });
});

test('a consent tool’s list declares a provider that no rule knows, and not the site itself', () => {
  const source = JSON.stringify({
    cookies: {
      analytics: [
        { name: 'qa_mark', service: 'Zorbex', domain: 'zorbex.io' },
        { name: 'sid', service: 'www.example.gov.uk' },
      ],
    },
  });
  const products = readConsentTool(source, null, names)?.products.map(({ name, id }) => [name, id]);
  expect(products).toEqual([['Zorbex', null]]);
});
