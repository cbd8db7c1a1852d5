/**
 * What a schema cannot say about the rules: ids, references between files, hosts and patterns.
 * Each check gives problems as field and expectation; which file they are in is said by ./check-rules.ts.
 */
import type { Company, Product } from '../src/core/companies/company.ts';
import type { CookieDeclared, Declaration, NoticeRule } from '../src/core/notices/notice.ts';
import type { CouncilsFile, CouncilsSource, SourcedSite } from '../src/core/parties/councils-file.ts';
import { isPublicSuffix, isTenant, siteOf } from '../src/core/parties/index.ts';
import { publicSuffixOf } from '../src/core/parties/public-body.ts';
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
  /** Ids of consent tools whose settings can be read. */
  toolReaders: ReadonlySet<string>;
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

/** A repository at a commit, with or without one of its files; or an address. */
const PUBLISHED = /^(?:[\w.-]+\/[\w.-]+@[0-9a-f]{7,40}(?::[^\s:]+)?|https?:\/\/\S+)$/;
const isWholeRepository = (at: string): boolean => /@[0-9a-f]+$/.test(at);

export function checkCouncils({ councils, sources }: CouncilsFile): Problem[] {
  const known = new Map(sources.map((source) => [source.id, source]));
  const owners = Map.groupBy(
    councils.flatMap(({ id, sites }) => sites.map(({ site }) => ({ id, site }))),
    ({ site }) => site,
  );
  return [
    ...problem(councils.length > 0, 'councils', 'at least one council'),
    ...isUnique(
      sources.map(({ id }) => id),
      (at) => `sources[${at}].id`,
      'another id',
    ),
    ...each(sources, 'sources', ({ id, title, at, date }, field) => [
      ...isId(id, `${field}.id`),
      ...isFilled(title, `${field}.title`),
      ...problem(
        at === null || PUBLISHED.test(at),
        `${field}.at`,
        `owner/name@commit, with or without :path, an address, or null, not "${at}"`,
      ),
      ...isDay(date, `${field}.date`),
    ]),
    ...isUnique(
      councils.map(({ id }) => id),
      (at) => `councils[${at}].id`,
      'another id',
    ),
    ...each(councils, 'councils', ({ id, name, sites }, field) => [
      ...isId(id, `${field}.id`),
      ...isFilled(name, `${field}.name`),
      ...problem(
        sites[0]?.role === 'current' && sites.filter(({ role }) => role === 'current').length === 1,
        `${field}.sites`,
        'one current site, and that the first',
      ),
      ...isUnique(
        sites.map(({ site }) => site),
        (at) => `${field}.sites[${at}].site`,
        'another site',
      ),
      ...each(sites, `${field}.sites`, (site, at) => {
        const others = (owners.get(site.site) ?? []).map((owner) => owner.id).filter((owner) => owner !== id);
        return [...checkSite(site, at, known), ...checkRole(site, at, known, others.sort())];
      }),
    ]),
  ];
}

const isDay = (day: string, field: string): Problem[] =>
  problem(DATE.test(day), field, `a day as YYYY-MM-DD, not "${day}"`);

type KnownSources = ReadonlyMap<string, CouncilsSource>;

/** What the site is, and where that was read. */
function checkSite({ site, source, at }: SourcedSite, field: string, known: KnownSources): Problem[] {
  const published = known.get(source)?.at;
  return [
    ...isHost(site, `${field}.site`),
    ...problem(
      siteOf(site) === site && !isPublicSuffix(site) && publicSuffixOf(site) !== site,
      `${field}.site`,
      `a registrable domain such as "${siteOf(site)}", not "${site}"`,
    ),
    ...problem(!isTenant(site), `${field}.site`, `a name of its own, not a supplier's: "${site}"`),
    ...refersTo(source, known, `${field}.source`, 'a source of this file'),
    ...(published === undefined ? [] : checkPlace(at, published, `${field}.at`)),
  ];
}

/** A source of many files or pages does not say where in it a fact stands: the fact does. */
function checkPlace(at: string | undefined, published: string | null, field: string): Problem[] {
  if (published === null)
    return problem(/^https?:\/\/\S+$/.test(at ?? ''), field, "the page's address: its source names none");
  if (isWholeRepository(published))
    return problem(/^[^/\s]\S*$/.test(at ?? ''), field, 'a path in the repository: its source names none');
  return problem(at === undefined, field, 'nothing: its source says where it stands');
}

/** What its role asks for: whose else it is, whose it was, since when it is not. */
function checkRole(
  { role, sharedWith = [], former, until }: SourcedSite,
  field: string,
  known: KnownSources,
  others: readonly string[],
): Problem[] {
  return [
    ...problem(
      sharedWith.join(' ') === others.join(' '),
      `${field}.sharedWith`,
      `the other councils that have this site: ${others.join(', ') || 'none'}`,
    ),
    ...problem(
      role !== 'shared-service' || others.length > 0,
      `${field}.role`,
      'a second council that shares this service',
    ),
    ...problem(
      (role === 'former-council') === (former !== undefined),
      `${field}.former`,
      'the former council of a site of one, and of no other site',
    ),
    ...(former === undefined
      ? []
      : [
          ...isFilled(former.name, `${field}.former.name`),
          ...isDay(former.until, `${field}.former.until`),
          ...refersTo(former.source, known, `${field}.former.source`, 'a source of this file'),
        ]),
    ...(until === undefined
      ? []
      : [
          ...problem(role === 'former-address', `${field}.until`, 'nothing: it is no former address'),
          ...isDay(until, `${field}.until`),
        ]),
  ];
}

export function checkConsentTool(tool: ConsentTool, file: string, ids: Ids): Problem[] {
  return [
    ...isFilesId(tool.id, file),
    ...refersTo(tool.product, ids.products, 'product', 'a product'),
    ...each(tool.hosts, 'hosts', isHost),
    ...problem(
      (tool.declares !== undefined) === ids.toolReaders.has(tool.id),
      'declares',
      tool.declares === undefined
        ? 'where a page holds the settings that src/core/reading/tools reads'
        : `a reader with the id "${tool.id}", listed in src/core/reading/tools/index.ts`,
    ),
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
