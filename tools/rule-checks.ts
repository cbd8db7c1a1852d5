/**
 * What a schema cannot say about the rules: ids, references between files, hosts and patterns.
 * Each check gives problems as field and expectation; which file they are in is said by ./check-rules.ts.
 */
import type { Company, Product } from '../src/core/companies/company.ts';
import type { CookieDeclared, Declaration, NoticeRule } from '../src/core/notices/notice.ts';
import type { Councils } from '../src/core/parties/council.ts';
import { siteOf } from '../src/core/parties/index.ts';
import type { ConsentTool } from '../src/core/visit/consent-tool.ts';

/** A field's path in its file, and what was expected there. */
export interface Problem {
  field: string;
  expected: string;
}

/** What files may refer to in other files. */
export interface Ids {
  companies: Set<string>;
  /** Product id to the id of its company. */
  products: Map<string, string>;
  councils: Set<string>;
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const HOST = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_AS_FAR = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const problem = (holds: boolean, field: string, expected: string): Problem[] =>
  holds ? [] : [{ field, expected: `expected ${expected}` }];

const each = <T>(
  items: readonly T[],
  field: string,
  check: (item: T, field: string) => Problem[],
): Problem[] => items.flatMap((item, at) => check(item, `${field}[${at}]`));

const isId = (id: string, field: string): Problem[] =>
  problem(KEBAB.test(id), field, `an id in kebab-case, not "${id}"`);

const isFilesId = (id: string, file: string): Problem[] => [
  ...problem(id === file, 'id', `"${file}", as the file is named, not "${id}"`),
  ...isId(id, 'id'),
];

const isHost = (host: string, field: string): Problem[] =>
  problem(HOST.test(host), field, `a host in lower case without scheme, port or path, not "${host}"`);

const isHostOrSubdomains = (host: string, field: string): Problem[] =>
  isHost(host.replace(/^\*\./, ''), field);

const isPattern = (pattern: string, field: string): Problem[] =>
  problem(/[^*\s]/.test(pattern), field, `a pattern that is not empty and not "*" alone, not "${pattern}"`);

const isFilled = (words: string, field: string): Problem[] => problem(words.trim() !== '', field, 'words');

const isLifetime = (seconds: number | null, field: string): Problem[] =>
  problem(
    seconds === null || (Number.isInteger(seconds) && seconds >= 0),
    field,
    'whole seconds from 0, or null',
  );

const isPath = (path: string, field: string): Problem[] =>
  problem(path.startsWith('/'), field, `a path that starts with "/", not "${path}"`);

const isUnique = (ids: readonly string[], field: (at: number) => string, what: string): Problem[] =>
  ids.flatMap((id, at) => problem(ids.indexOf(id) === at, field(at), `${what}: "${id}" is taken`));

const refersTo = (
  id: string | null,
  known: { has(id: string): boolean },
  field: string,
  what: string,
): Problem[] => problem(id === null || known.has(id), field, `the id of ${what}, not "${id}"`);

export function checkCompany(company: Company, file: string): Problem[] {
  const sources = new Set(company.sources.map((source) => source.id));
  return [
    ...isFilesId(company.id, file),
    ...isFilled(company.name, 'name'),
    ...problem(
      /^[A-Z]{2}$/.test(company.country),
      'country',
      `two capital letters (ISO 3166-1), not "${company.country}"`,
    ),
    ...each(company.names, 'names', isFilled),
    ...isUnique(
      company.sources.map(({ id }) => id),
      (at) => `sources[${at}].id`,
      'another id',
    ),
    ...each(company.sources, 'sources', (source, field) => [
      ...isId(source.id, `${field}.id`),
      ...problem(DATE.test(source.date), `${field}.date`, `a day as YYYY-MM-DD, not "${source.date}"`),
      ...problem(
        /^(https?:\/\/.+)?$/.test(source.address ?? ''),
        `${field}.address`,
        'an http(s) address, or null',
      ),
    ]),
    ...each(company.products, 'products', (product, field) => checkProduct(product, field, sources)),
  ];
}

function checkProduct(product: Product, field: string, sources: Set<string>): Problem[] {
  const hasSource = (source: string, at: string): Problem[] =>
    refersTo(source, sources, `${at}.source`, 'a source of this file');
  return [
    ...isId(product.id, `${field}.id`),
    ...isFilled(product.name, `${field}.name`),
    ...isFilled(product.does, `${field}.does`),
    ...each(product.names, `${field}.names`, isFilled),
    ...each(product.hosts, `${field}.hosts`, (host, at) => [
      ...isHost(host.host, `${at}.host`),
      ...(host.path === undefined ? [] : isPath(host.path, `${at}.path`)),
      ...(host.tag === undefined ? [] : isFilled(host.tag, `${at}.tag`)),
      ...hasSource(host.source, at),
    ]),
    ...each(product.cookies, `${field}.cookies`, (cookie, at) => [
      ...isPattern(cookie.name, `${at}.name`),
      ...each(cookie.hosts ?? [], `${at}.hosts`, isHost),
      ...isLifetime(cookie.seconds, `${at}.seconds`),
      ...hasSource(cookie.source, at),
    ]),
    ...each(product.storage, `${field}.storage`, (stored, at) => [
      ...isPattern(stored.key, `${at}.key`),
      ...hasSource(stored.source, at),
    ]),
  ];
}

export function checkNotice(notice: NoticeRule, file: string, ids: Ids): Problem[] {
  const { scope } = notice;
  const isPolicy = notice.kind === 'policy';
  return [
    ...isFilesId(notice.id, file),
    ...problem(notice.councils.length > 0, 'councils', 'at least one council'),
    ...each(notice.councils, 'councils', (id, field) =>
      refersTo(id, ids.councils, field, 'a council in councils.json'),
    ),
    ...isFilled(notice.title, 'title'),
    ...problem(
      DATE_AS_FAR.test(notice.dated ?? '2000'),
      'dated',
      `YYYY, YYYY-MM, YYYY-MM-DD or null, not "${notice.dated}"`,
    ),
    ...problem(DATE.test(notice.retrieved), 'retrieved', `a day as YYYY-MM-DD, not "${notice.retrieved}"`),
    ...problem(/^[0-9a-f]{64}$/.test(notice.sha256), 'sha256', '64 lower-case hexadecimal digits'),
    ...problem(isPolicy || scope.hosts.length > 0, 'scope.hosts', 'at least one host'),
    ...problem(!isPolicy || scope.hosts.length === 0, 'scope.hosts', 'no host: a policy covers no page'),
    ...each(scope.hosts, 'scope.hosts', isHostOrSubdomains),
    ...each(scope.except, 'scope.except', isHostOrSubdomains),
    ...each(scope.paths, 'scope.paths', isPath),
    ...each(notice.links, 'links', isQuoted),
    ...each(notice.declarations, 'declarations', (declared, field) => checkDeclaration(declared, field, ids)),
    ...problem(
      notice.listsCookies || notice.declarations.every(({ cookies }) => cookies.length === 0),
      'listsCookies',
      'true, as cookies are declared by name',
    ),
    ...each(notice.claims, 'claims', (claim, field) => [
      ...isQuoted(claim, field),
      ...each(claim.products, `${field}.products`, (id, at) => refersTo(id, ids.products, at, 'a product')),
    ]),
  ];
}

function checkDeclaration(declared: Declaration, field: string, ids: Ids): Problem[] {
  const { product, company } = declared;
  const owner = product === null ? undefined : ids.products.get(product);
  return [
    ...isFilled(declared.name, `${field}.name`),
    ...refersTo(product, ids.products, `${field}.product`, 'a product, or null'),
    ...refersTo(company, ids.companies, `${field}.company`, 'a company, or null'),
    ...problem(
      !owner || !company || owner === company,
      `${field}.company`,
      `"${owner}", whose product "${product}" is`,
    ),
    ...problem(
      product === null || declared.names === 'product' || declared.names === 'company',
      `${field}.product`,
      `null, as no product is named by a ${declared.names}`,
    ),
    ...each(declared.cookies, `${field}.cookies`, checkCookie),
    ...isQuoted(declared, field),
  ];
}

const checkCookie = (cookie: CookieDeclared, field: string): Problem[] => [
  ...isFilled(cookie.name, `${field}.name`),
  ...isPattern(cookie.pattern, `${field}.pattern`),
  ...isLifetime(cookie.seconds, `${field}.seconds`),
  ...(cookie.host === null ? [] : isHost(cookie.host.replace(/^\./, ''), `${field}.host`)),
  ...isQuoted(cookie, field),
];

function isQuoted({ quote, offset }: { quote: string; offset: number }, field: string): Problem[] {
  return [
    ...isFilled(quote, `${field}.quote`),
    ...problem(
      Number.isInteger(offset) && offset >= 0,
      `${field}.offset`,
      'the place of the quote in the text, from 0',
    ),
  ];
}

export function checkCouncils({ councils, sources }: Councils): Problem[] {
  const known = new Set(sources.map((source) => source.id));
  return [
    ...problem(councils.length > 0, 'councils', 'at least one council'),
    ...isUnique(
      councils.map(({ id }) => id),
      (at) => `councils[${at}].id`,
      'another id',
    ),
    ...each(councils, 'councils', (council, field) => [
      ...isId(council.id, `${field}.id`),
      ...isFilled(council.name, `${field}.name`),
      ...problem(council.sites.length > 0, `${field}.sites`, 'at least one site'),
      ...each(council.sites, `${field}.sites`, ({ site, source }, at) => [
        ...isHost(site, `${at}.site`),
        ...problem(
          siteOf(site) === site,
          `${at}.site`,
          `a registrable domain such as "${siteOf(site)}", not "${site}"`,
        ),
        ...refersTo(source, known, `${at}.source`, 'a source of this file'),
      ]),
    ]),
  ];
}

export function checkConsentTool(tool: ConsentTool, file: string, ids: Ids): Problem[] {
  return [
    ...isFilesId(tool.id, file),
    ...refersTo(tool.product, ids.products, 'product', 'a product'),
    ...each(tool.hosts, 'hosts', isHost),
    ...problem(tool.memory.length > 0, 'memory', 'at least one cookie or storage key'),
    ...each(tool.memory, 'memory', (memory, field) => {
      const yes = memory.yes.map((answer) => answer.toLowerCase());
      return [
        ...isPattern(memory.key, `${field}.key`),
        ...isFilled(memory.source, `${field}.source`),
        ...each(memory.no, `${field}.no`, (answer, at) =>
          problem(
            !yes.includes(answer.toLowerCase()),
            at,
            `an answer that does not mean yes too, not "${answer}"`,
          ),
        ),
      ];
    }),
  ];
}
