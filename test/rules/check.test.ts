/** Bad rule files are refused with their name, the field and what was expected there. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkRules } from '../../tools/check-rules.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const source = {
  id: 'vendor',
  title: 'Vendor: cookies',
  address: 'https://acme.example/cookies',
  date: '2026-11-21',
};
const cookie = { name: '_acme_*', purpose: 'tells visitors apart', seconds: 60, source: 'vendor' };
const product = {
  id: 'acme-count',
  name: 'Acme Count',
  category: 'statistics',
  does: 'counts visits',
  names: ['Acme Count'],
  hosts: [{ host: 'acme.example', source: 'vendor' }],
  cookies: [cookie],
  storage: [{ key: 'acme', purpose: 'tells visitors apart', source: 'vendor' }],
};
const company = {
  id: 'acme',
  name: 'Acme',
  country: 'GB',
  names: ['Acme Ltd'],
  sources: [source],
  products: [product],
};
const declaration = {
  name: 'Acme Count',
  names: 'product',
  product: 'acme-count',
  company: null,
  where: 'website',
  limitedTo: null,
  category: 'statistics',
  purpose: 'counting',
  cookies: [],
  transfers: null,
  promise: null,
  openList: false,
  negated: false,
  quote: 'We use Acme Count',
  qualification: null,
  offset: 0,
};
const claim = {
  kind: 'anonymous-statistics',
  value: null,
  categories: [],
  products: ['acme-count'],
  quote: 'which is anonymous',
  qualification: null,
  offset: 18,
};
const notice = {
  id: 'exeter',
  councils: ['exeter'],
  publisher: 'Exeter City Council',
  title: 'Privacy notice',
  address: null,
  dated: '2024-01',
  retrieved: '2026-11-21',
  sha256: 'a'.repeat(64),
  kind: 'website',
  language: 'en',
  scope: {
    hosts: ['exeter.gov.uk', '*.exeter.gov.uk'],
    paths: [],
    except: [],
    service: null,
    sensitive: false,
  },
  listsCookies: false,
  links: [],
  declarations: [declaration],
  claims: [claim],
};
const council = {
  id: 'exeter',
  name: 'Exeter City Council',
  nation: 'England',
  sites: [{ site: 'exeter.gov.uk', role: 'current', source: 'list' }],
};
const councils = {
  sources: [
    { id: 'list', title: 'A list', at: 'maker/lists@0a1b2c3:list.csv', date: '2026-11-21', licence: null },
    { id: 'files', title: 'Many files', at: 'maker/files@0a1b2c3', date: '2026-11-21', licence: null },
    { id: 'pages', title: 'Many pages', at: null, date: '2026-11-21', licence: null },
  ],
  councils: [council],
};
const memory = {
  store: 'cookie',
  key: 'choice',
  format: 'text',
  purposes: [],
  alwaysOn: [],
  yes: ['all'],
  no: ['none'],
  source: 'vendor',
};
const tool = { id: 'banner', name: 'Banner', product: 'acme-count', hosts: [], memory: [memory] };

const good = {
  'companies/acme.json': company,
  'notices/exeter.json': notice,
  'consent/banner.json': tool,
  'councils.json': councils,
};

/** Problems of a rules folder that holds the good files, some replaced or added. */
function problemsWith(files: Record<string, unknown>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  folders.push(folder);
  for (const kind of ['companies', 'notices', 'consent']) mkdirSync(join(folder, kind));
  for (const [path, content] of Object.entries({ ...good, ...files })) {
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return checkRules(folder);
}
const withProduct = (change: object): object => ({
  'companies/acme.json': { ...company, products: [{ ...product, ...change }] },
});
const withNotice = (change: object): object => ({ 'notices/exeter.json': { ...notice, ...change } });
const withDeclared = (change: object): object =>
  withNotice({ declarations: [{ ...declaration, ...change }] });
const withCouncil = (change: object): object => ({
  'councils.json': { ...councils, councils: [{ ...council, ...change }] },
});
/** The council with one more site. */
const withSite = (site: object): object =>
  withCouncil({
    sites: [...council.sites, { site: 'exe.gov.uk', role: 'also-current', source: 'list', ...site }],
  });
const withMemory = (change: object): object => ({
  'consent/banner.json': { ...tool, memory: [{ ...memory, ...change }] },
});

test('every rule that ships is as it should be', () => {
  expect(checkRules()).toEqual([]);
});

test('good rules have no problem', () => {
  expect(problemsWith({})).toEqual([]);
});

describe('what the schema says', () => {
  test.each([
    [
      'a file that is no JSON',
      { 'companies/acme.json': '{' },
      'rules/companies/acme.json, (file): expected JSON',
    ],
    [
      'a missing field',
      withProduct({ category: undefined }),
      'rules/companies/acme.json, products[0].category: expected a value (it is missing)',
    ],
    [
      'an unknown field',
      withProduct({ catgory: 'statistics' }),
      'rules/companies/acme.json, products[0].catgory: expected no field of this name',
    ],
    [
      'a category out of the list',
      withProduct({ category: 'marketing' }),
      'rules/companies/acme.json, products[0].category: expected one of necessary, security,',
    ],
    [
      'a value of the wrong kind',
      withDeclared({ purpose: 3 }),
      'rules/notices/exeter.json, declarations[0].purpose: expected string or null',
    ],
    [
      'a kind of claim out of the list',
      withNotice({ claims: [{ ...claim, kind: 'nice' }] }),
      'rules/notices/exeter.json, claims[0].kind: expected one of asks-first, can-decline,',
    ],
    [
      'a nation out of the list',
      withCouncil({ nation: 'UK' }),
      'rules/councils.json, councils[0].nation: expected one of',
    ],
    [
      'a format out of the list',
      withMemory({ format: 'xml' }),
      'rules/consent/banner.json, memory[0].format: expected',
    ],
  ])('refuses %s', (_, files, message) => {
    expect(problemsWith(files as Record<string, unknown>)).toEqual(
      expect.arrayContaining([expect.stringContaining(message)]),
    );
  });
});

describe('what a schema cannot say', () => {
  test.each([
    [
      'a company that is not called as its file',
      { 'companies/acme.json': { ...company, id: 'acne' } },
      'rules/companies/acme.json, id: expected "acme", as the file is named, not "acne"',
    ],
    [
      'a product id that is taken',
      { 'companies/zeta.json': { ...company, id: 'zeta' } },
      'rules/companies/zeta.json, products[0].id: expected an id no other product has: "acme-count" is taken by acme-count of acme',
    ],
    [
      'a host that two products claim',
      { 'companies/zeta.json': { ...company, id: 'zeta', products: [{ ...product, id: 'zeta-count' }] } },
      'rules/companies/zeta.json, products[0].hosts[0].host: expected a host, path and tag no other product has: "acme.example" is taken by acme-count of acme',
    ],
    [
      'a source that is not there',
      withProduct({ cookies: [{ ...cookie, source: 'hearsay' }] }),
      'rules/companies/acme.json, products[0].cookies[0].source: expected the id of a source of this file, not "hearsay"',
    ],
    [
      'a host with its scheme',
      withProduct({ hosts: [{ host: 'https://acme.example', source: 'vendor' }] }),
      'rules/companies/acme.json, products[0].hosts[0].host: expected a host in lower case without scheme, port or path, not "https://acme.example"',
    ],
    [
      'a host in capitals',
      withProduct({ hosts: [{ host: 'Acme.example', source: 'vendor' }] }),
      'rules/companies/acme.json, products[0].hosts[0].host: expected a host in lower case without scheme, port or path, not "Acme.example"',
    ],
    [
      'a cookie pattern that takes every name',
      withProduct({ cookies: [{ ...cookie, name: '*' }] }),
      'rules/companies/acme.json, products[0].cookies[0].name: expected a pattern that is not empty and not "*" alone, not "*"',
    ],
    [
      'a lifetime below zero',
      withProduct({ cookies: [{ ...cookie, seconds: -1 }] }),
      'rules/companies/acme.json, products[0].cookies[0].seconds: expected whole seconds from 0, or null',
    ],
    [
      'a country that is none',
      { 'companies/acme.json': { ...company, country: 'UK!' } },
      'rules/companies/acme.json, country: expected two capital letters (ISO 3166-1), not "UK!"',
    ],
    [
      'a notice that is not called as its file',
      withNotice({ id: 'exter' }),
      'rules/notices/exeter.json, id: expected "exeter", as the file is named, not "exter"',
    ],
    [
      'a notice of a council that is not there',
      withNotice({ councils: ['atlantis'] }),
      'rules/notices/exeter.json, councils[0]: expected the id of a council in councils.json, not "atlantis"',
    ],
    [
      'a declared product that is not there',
      withDeclared({ product: 'acme-cnt' }),
      'rules/notices/exeter.json, declarations[0].product: expected the id of a product, or null, not "acme-cnt"',
    ],
    [
      'a declared company that is not there',
      withDeclared({ company: 'acne' }),
      'rules/notices/exeter.json, declarations[0].company: expected the id of a company, or null, not "acne"',
    ],
    [
      'a product named by a generic word',
      withDeclared({ names: 'generic' }),
      'rules/notices/exeter.json, declarations[0].product: expected null, as no product is named by a generic',
    ],
    [
      'a declaration without its quote',
      withDeclared({ quote: ' ' }),
      'rules/notices/exeter.json, declarations[0].quote: expected words',
    ],
    [
      'a quote without its place',
      withDeclared({ offset: -1 }),
      'rules/notices/exeter.json, declarations[0].offset: expected the place of the quote in the text, from 0',
    ],
    [
      'a claim about a product that is not there',
      withNotice({ claims: [{ ...claim, products: ['acme-count', 'acme'] }] }),
      'rules/notices/exeter.json, claims[0].products[1]: expected the id of a product, not "acme"',
    ],
    [
      'a notice that covers no host',
      withNotice({ scope: { ...notice.scope, hosts: [] } }),
      'rules/notices/exeter.json, scope.hosts: expected at least one host',
    ],
    [
      'a policy that covers hosts',
      withNotice({ kind: 'policy' }),
      'rules/notices/exeter.json, scope.hosts: expected no host: a policy covers no page',
    ],
    [
      'a day that is none',
      withNotice({ retrieved: '21 November' }),
      'rules/notices/exeter.json, retrieved: expected a day as YYYY-MM-DD, not "21 November"',
    ],
    [
      'a site that is not a registrable domain',
      withSite({ site: 'www.exeter.gov.uk' }),
      'rules/councils.json, councils[0].sites[1].site: expected a registrable domain such as "exeter.gov.uk", not "www.exeter.gov.uk"',
    ],
    [
      'a site without its source',
      withCouncil({ sites: [{ site: 'exeter.gov.uk', role: 'current', source: 'guess' }] }),
      'rules/councils.json, councils[0].sites[0].source: expected the id of a source of this file, not "guess"',
    ],
    [
      'a site that names no source',
      withCouncil({ sites: [{ site: 'exeter.gov.uk', role: 'current' }] }),
      'rules/councils.json, councils[0].sites[0].source: expected a value (it is missing)',
    ],
    [
      'a site without a role',
      withCouncil({ sites: [{ site: 'exeter.gov.uk', source: 'list' }] }),
      'rules/councils.json, councils[0].sites[0].role: expected a value (it is missing)',
    ],
    [
      'a council twice',
      { 'councils.json': { ...councils, councils: [council, council] } },
      'rules/councils.json, councils[1].id: expected another id: "exeter" is taken',
    ],
    [
      'a consent tool that is no known product',
      { 'consent/banner.json': { ...tool, product: 'banner' } },
      'rules/consent/banner.json, product: expected the id of a product, not "banner"',
    ],
    [
      'a consent tool that declares what nothing reads',
      { 'consent/banner.json': { ...tool, declares: { held: [{ global: 'Banner' }] } } },
      'rules/consent/banner.json, declares: expected a reader with the id "banner", listed in src/core/reading/tools/index.ts',
    ],
    [
      'a consent tool that is read and says nowhere where it declares',
      { 'consent/klaro.json': { ...tool, id: 'klaro' } },
      'rules/consent/klaro.json, declares: expected where a page holds the settings that src/core/reading/tools reads',
    ],
    [
      'an answer that means yes and no',
      withMemory({ no: ['ALL'] }),
      'rules/consent/banner.json, memory[0].no[0]: expected an answer that does not mean yes too, not "ALL"',
    ],
    [
      'a key that takes every name',
      withMemory({ key: '**' }),
      'rules/consent/banner.json, memory[0].key: expected a pattern',
    ],
  ])('refuses %s', (_, files, message) => {
    const problems = problemsWith(files as Record<string, unknown>);
    expect(problems).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
    for (const line of problems) expect(line).toMatch(/^rules\/[\w/-]+\.json, \S+: expected ./);
  });
});
