/**
 * Writes docs/companies.md from the rules: who is known, and every source of facts with its date and licence.
 * Run after a rule file was changed; a test fails where the page is out of step.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import type { Company, Product, Source } from '../src/core/companies/company.ts';
import type { CouncilsFile } from '../src/core/parties/councils-file.ts';
import { termsOf } from './source-licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the page is written, from the project's root. */
export const companyPage = 'docs/companies.md';

/** Order by letters without regard to case, then by code unit, so that every machine agrees. */
const compare = (a: string, b: string): number => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
};

const read = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;

function readCompanies(): Company[] {
  const folder = 'rules/companies';
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => read<Company>(`${folder}/${file}`))
    .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

/** Facts of one product: each names its source by an id of its company's file. */
const factsOf = ({ hosts, cookies, storage }: Product): { source: string }[] => [
  ...hosts,
  ...cookies,
  ...storage,
];

const keyOf = ({ title, address, date }: Source): string => [title, address ?? '', date].join('\n');

/** Every source that a fact names, with how many do: those without an address first, the most used first. */
function sourcesOf(companies: readonly Company[]): { source: Source; facts: number }[] {
  const found = new Map<string, { source: Source; facts: number }>();
  for (const { products, sources } of companies) {
    for (const { source: id } of products.flatMap(factsOf)) {
      const source = sources.find((one) => one.id === id);
      if (source === undefined) continue; // tools/check-rules.ts stops at it
      const one = found.get(keyOf(source)) ?? { source, facts: 0 };
      one.facts++;
      found.set(keyOf(source), one);
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(a.source.address !== null) - Number(b.source.address !== null) ||
      (a.source.address === null ? b.facts - a.facts : 0) ||
      compare(keyOf(a.source), keyOf(b.source)),
  );
}

/** A cell of a table: one line, its bars escaped. */
const cell = (value: string | number): string => String(value).replace(/\s+/g, ' ').replaceAll('|', '\\|');

const row = (cells: (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`;

const table = (head: string[], rows: string[]): string =>
  [row(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows].join('\n');

function companyTable(companies: readonly Company[], numberOf: (source: Source) => number): string {
  const rows = companies.flatMap((company) =>
    [...company.products]
      .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
      .map((product) => {
        const named = new Set(factsOf(product).map(({ source }) => source));
        const numbers = company.sources
          .filter(({ id }) => named.has(id))
          .map(numberOf)
          .sort((a, b) => a - b);
        return row([
          company.name,
          company.country,
          product.name,
          product.does,
          product.hosts.length,
          product.cookies.length,
          product.storage.length,
          numbers.join(', ') || 'the notices that name it',
        ]);
      }),
  );
  const head = ['Company', 'Country', 'Product', 'What it does', 'Hosts', 'Cookies', 'Keys', 'Sources'];
  return table(head, rows);
}

/** One source as a line of a list: its title, its address or where it is published, its date and its licence. */
function sourceLine({ source, facts }: { source: Source; facts: number }, number: number): string {
  const { title, address, date } = source;
  const count = `${facts} ${facts === 1 ? 'fact' : 'facts'}`;
  if (address !== null) return `${number}. ${title}: <${address}>, read ${date}; ${count}.`;
  const terms = termsOf(title);
  if (terms === null) throw new Error(`tools/source-licences.ts: expected the licence of "${title}"`);
  return `${number}. **${title}**, ${date} (${terms.from}); licence: ${terms.licence}; ${count}.`;
}

/** The page as prettier would leave it. */
export async function companyDocs(): Promise<string> {
  const companies = readCompanies();
  const products = companies.flatMap((company) => company.products);
  const sources = sourcesOf(companies);
  const numbers = new Map(sources.map(({ source }, at) => [keyOf(source), at + 1]));
  const councils = read<CouncilsFile>('rules/councils.json');
  const lines = sources.map((one, at) => sourceLine(one, at + 1));
  const without = sources.filter(({ source }) => source.address === null).length;
  const count = (of: (product: Product) => unknown[]): number =>
    products.reduce((sum, product) => sum + of(product).length, 0);
  const page = [
    '<!-- Written by tools/company-docs.ts from the rules. Change a rule, not this page. -->',
    '',
    '# Who is known',
    '',
    `${companies.length} companies with ${products.length} products: ${count((one) => one.hosts)} hosts, ` +
      `${count((one) => one.cookies)} cookie names and ${count((one) => one.storage)} storage keys. ` +
      'A host stands for its subdomains too; a name may be a pattern. Each fact names its source in its file ' +
      'under `rules/companies/`; the numbers here point to the list below. ' +
      '`candour explain PRODUCT` tells more of one product, `candour who NAME` of one host, cookie or key.',
    '',
    'For any host that these do not know, `rules/third-party-web.json` gives the company alone: ' +
      'third-party-web 0.30.0 (MIT), with its too-broad entries corrected.',
    '',
    companyTable(companies, (source) => numbers.get(keyOf(source)) ?? 0),
    '',
    '## Where the facts come from',
    '',
    'Names and hosts are facts; the purposes are in our own words. An address stands only where its text was ' +
      'read; a data set and a package stand with their title and date. A lifetime is given only where its ' +
      'source gives it.',
    '',
    '### Data sets, packages and public code',
    '',
    ...lines.slice(0, without),
    '',
    '### Pages of vendors and public bodies',
    '',
    'The words of these pages are their owners’; facts alone were taken.',
    '',
    ...lines.slice(without),
    '',
    '### Councils and their sites',
    '',
    ...councils.sources.map(
      ({ title, at, date, licence }) =>
        `- **${title}**${at === null ? '' : ` (${at})`}, ${date}; licence: ${licence ?? 'read for facts'}.`,
    ),
    '',
  ].join('\n');
  return format(page, { parser: 'markdown', printWidth: 110 });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(root, companyPage);
  writeFileSync(file, await companyDocs());
  console.log(`wrote ${relative(process.cwd(), file)}`);
}
