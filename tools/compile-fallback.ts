/**
 * Writes rules/third-party-web.json from the third-party-web package, with its too-broad entries corrected:
 * `node tools/compile-fallback.ts`. A test holds the written file to what this gives.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { Category } from '../src/core/companies/company.ts';
import type { FallbackData } from '../src/core/companies/fallback.ts';

interface Entity {
  name: string;
  company?: string;
  category: string;
  domains: string[];
}

interface Corrections {
  drop: { hosts: string[]; why: string }[];
  entities: { name: string; company?: string; category: Category; hosts: string[]; why: string }[];
}

const root = new URL('../', import.meta.url);
const output = new URL('rules/third-party-web.json', root);

const CATEGORIES: Readonly<Record<string, Category>> = {
  ad: 'advertising',
  marketing: 'advertising',
  analytics: 'statistics',
  'tag-manager': 'functional',
  utility: 'functional',
  social: 'social',
  video: 'content',
  content: 'content',
  hosting: 'hosting',
  cdn: 'hosting',
  'customer-success': 'support',
  'consent-provider': 'consent',
  other: 'unknown',
};

/** The text of rules/third-party-web.json. */
export async function compileFallback(): Promise<string> {
  const folder = new URL('node_modules/third-party-web/', root);
  const { version } = read<{ version: string }>(new URL('package.json', folder));
  const entities = read<Entity[]>(new URL('dist/entities-nostats.json', folder));
  const corrections = read<Corrections>(new URL('tools/fallback-corrections.json', root));
  const data = compile(entities, corrections, `third-party-web ${version}`);
  return format(JSON.stringify(data), { parser: 'json', printWidth: 110 });
}

function compile(entities: Entity[], corrections: Corrections, source: string): FallbackData {
  const taken = new Set([...corrections.drop, ...corrections.entities].flatMap(({ hosts }) => hosts));
  const categories = [...new Set(Object.values(CATEGORIES)), 'security', 'payments'] satisfies Category[];
  const rows: FallbackData['entities'] = corrections.entities.map(({ name, company, category, hosts }) =>
    row(name, company, categories.indexOf(category), hosts),
  );
  for (const { name, company, category, domains } of entities) {
    const known = CATEGORIES[category];
    if (known === undefined) throw new Error(`third-party-web: unknown category ${category} of ${name}`);
    const hosts = domains.map(hostOfPattern).filter((host) => !taken.has(host) && !/^[\d.]+$/.test(host));
    for (const host of hosts) taken.add(host);
    if (hosts.length > 0) {
      rows.push(
        row(cleanName(name), company && cleanName(company), categories.indexOf(known), [...new Set(hosts)]),
      );
    }
  }
  return { source, licence: 'MIT', categories, entities: rows };
}

function row(
  name: string,
  company: string | undefined,
  category: number,
  hosts: string[],
): FallbackData['entities'][number] {
  if (category < 0) throw new Error(`fallback: the category of ${name} is not in the list`);
  return [name, company === undefined || company === name ? 0 : company, category, hosts.join(' ')];
}

/** `*.example.com` and `example.com` alike mean the host and its subdomains. */
function hostOfPattern(domain: string): string {
  const host = domain.toLowerCase().replace(/^\*\./, '');
  if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(host))
    throw new Error(`third-party-web: not a host: ${domain}`);
  return host;
}

/** Some names carry entities, a mark for what is gone, or UTF-8 read as Latin-1. */
function cleanName(name: string): string {
  const plain = name
    .replace(/&amp;/g, '&')
    .replace(/-VOID$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /Ã./.test(plain) ? Buffer.from(plain, 'latin1').toString('utf8') : plain;
}

function read<T>(file: URL): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

if (import.meta.main) writeFileSync(output, await compileFallback());
