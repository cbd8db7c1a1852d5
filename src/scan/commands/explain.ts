/** `candour explain`: what a finding means, or who a product is. Every word comes from the findings and the rules. */
import { sourceOf } from '../../core/companies/answer.ts';
import type { Company, CookieKnown, Product, StorageKnown } from '../../core/companies/company.ts';
import type { Companies } from '../../core/companies/index.ts';
import type { FindingRule } from '../../core/findings/rule.ts';
import { findings } from '../../core/findings/index.ts';
import { lawOf } from '../../core/findings/law.ts';
import { forHowLong } from '../../core/findings/phrases.ts';
import { harmless } from '../../core/text/harmless.ts';
import { wrap } from '../formats/lines.ts';
import { knownRules } from '../known/known.ts';
import { UsageError } from '../known/usage.ts';
import type { AddCommand } from './command.ts';

export const addExplain: AddCommand = (program, { print }) => {
  program
    .command('explain')
    .description('what a finding means, or who a product is')
    .argument('<id>', 'id of a finding or of a product')
    .action(async (id: string) => print(explain(id, knownRules().companies)));
};

/** Throws a UsageError for an id that is neither a finding's nor a product's. */
export function explain(id: string, companies: Companies): string {
  const finding = findings.find((rule) => rule.id === id);
  if (finding) return explainFinding(finding);
  const found = companies.product(id);
  const company = found && companies.company(found.companyId);
  if (found && company) return explainProduct(found.product, company);
  throw new UsageError(
    `There is no finding and no product “${id}”. Findings: ${findings.map((rule) => rule.id).join(', ')}.`,
  );
}

function explainFinding({
  id,
  title,
  outcome,
  severity,
  meaning,
  looksAt,
  restsOn,
  basis,
  fooledBy,
}: FindingRule): string {
  return lines([
    `${title} (${id})`,
    '',
    ...wrap(meaning),
    '',
    ...field('When it fires', `${outcome}, ${severity}`),
    ...field('Facts it needs', [...new Set([...looksAt, ...restsOn])].join(', ')),
    ...field('What can fool it', fooledBy),
    ...(basis.length === 0
      ? field('It rests on', 'the words of the notice alone')
      : ['', 'It rests on:', ...basis.flatMap(lawLines)]),
  ]);
}

/** A rule in full: its name, what it says, what the regulator says of it, and where its text is. */
function lawLines(name: string): string[] {
  const law = lawOf(name);
  if (law === undefined) return wrap(name, '    ', '  - ');
  return [
    ...wrap(`${name}. ${law.says}`, '    ', '  - '),
    ...(law.ico === null ? [] : wrap(`The Information Commissioner’s Office: ${law.ico}`, '    ')),
    ...(law.address === null ? [] : wrap(law.address, '    ')),
  ];
}

function explainProduct(product: Product, company: Company): string {
  const source = (id: string): string => sourceOf(company, id);
  return lines([
    `${product.name} (${product.id})`,
    '',
    ...field('Company', `${company.name} (${company.country})`),
    ...field('What it does', product.does),
    ...field('Category', product.category),
    ...field('Called in notices', [...product.names, ...company.names].join(', ') || 'by its own name'),
    ...section(
      'Hosts',
      product.hosts.map((host) => {
        const narrowed = `${host.exact ? ' alone' : ' and below'}${host.path ? `, path ${host.path}` : ''}${host.tag ? `, tag ${host.tag}` : ''}`;
        return `${host.host}${narrowed} [${source(host.source)}]`;
      }),
    ),
    ...section(
      'Cookies',
      product.cookies.map((cookie) => cookieLine(cookie, source)),
    ),
    ...section(
      'Storage',
      product.storage.map((key) => storageLine(key, source)),
    ),
    ...section(
      'Where this comes from',
      company.sources
        .filter(({ id }) => usedBy(product).has(id))
        .map(({ title, address, date }) => `${title}, ${date}${address === null ? '' : `: ${address}`}`),
    ),
  ]);
}

/** Sources that a fact of this product rests on: a company's file names those of all its products. */
function usedBy({ hosts, cookies, storage }: Product): Set<string> {
  return new Set([...hosts, ...cookies, ...storage].map(({ source }) => source));
}

function cookieLine(
  { name, purpose, seconds, hosts, source }: CookieKnown,
  told: (id: string) => string,
): string {
  const kept = seconds === null ? 'lifetime not documented' : `kept ${forHowLong(seconds)}`;
  return `${name}${hosts ? ` on ${hosts.join(', ')}` : ''}: ${purpose}; ${kept} [${told(source)}]`;
}

const storageLine = ({ kind, key, purpose, source }: StorageKnown, told: (id: string) => string): string =>
  `${kind ?? 'local or session'} ${key}: ${purpose} [${told(source)}]`;

const field = (name: string, text: string): string[] => wrap(text, '  ', `${name}: `);

const section = (name: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : ['', `${name}:`, ...items.flatMap((item) => wrap(item, '    ', '  - '))];

const lines = (all: readonly string[]): string => `${all.map(harmless).join('\n')}\n`;
