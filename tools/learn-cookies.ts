/**
 * `npm run learn:cookies -- DIR…`: lists the cookie names that two or more publishers' notices in DIR tie to one
 * supplier and our rules do not know, each with the quotes; then the share of all names that somebody is known for.
 * A DIR holds index.json and the notices, as for eval:notices, or facts of notices in council-declared-facts.json.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { companies as rules } from '../rules/index.ts';
import { patternOf } from '../src/core/cookies/patterns.ts';
import { companiesOf, type Companies } from '../src/core/companies/index.ts';
import { siteOf } from '../src/core/parties/index.ts';
import { namesOf, readNotice, type Names } from '../src/core/reading/index.ts';
import { lessonsOf, shareOf, type Told } from './notices/learn.ts';

interface Entry {
  file: string;
  body: string;
  form: 'text' | 'html' | 'json';
  source_address?: string | null;
  kind?: string;
  /** Written for a test: nobody published it. */
  made?: boolean;
}

interface Facts {
  pages: {
    body: string;
    address: string;
    /** A council's, unless said otherwise. */
    kind?: string;
    cookies: { name: string; vendor: string | null }[];
  }[];
}

/** How many publishers must agree. */
const LEAST = 2;
/** Longest quote that is printed. */
const QUOTE = 240;

interface Known {
  companies: Companies;
  names: Names;
}

function main(folders: string[]): void {
  if (folders.length === 0) {
    console.error('Usage: npm run learn:cookies -- DIR…, where each DIR holds index.json and the notices.');
    process.exit(3);
  }
  console.log(taught(folders));
}

/** What the notices of some folders teach, in words. */
export function taught(folders: readonly string[]): string {
  const known: Known = { companies: companiesOf(rules), names: namesOf(rules) };
  const isKnown = (pattern: string): boolean => isAttributed(pattern, known.companies);
  const read = folders.flatMap((folder) => [...publishedIn(folder, known), ...factsIn(folder, known)]);
  const lessons = lessonsOf(
    read.map(({ told }) => told),
    isKnown,
    LEAST,
  );
  const ofCouncils = read.filter(({ isCouncil }) => isCouncil).map(({ told }) => told);
  return [
    `${lessons.length} cookie names that ${LEAST} or more publishers tie to one supplier, unknown to the rules`,
    ...lessons.flatMap(({ pattern, supplier, told, others }) => [
      '',
      `${pattern}  ${supplier}${others.length > 0 ? `  (but also: ${others.join(', ')})` : ''}`,
      ...told.map(({ publisher, at, quote }) => `  ${publisher}, ${at}: ${quote ?? '(facts alone)'}`),
    ]),
    '',
    `Attributed, of the names that councils list: ${shareInWords(ofCouncils, isKnown)}`,
  ].join('\n');
}

function shareInWords(told: readonly Told[], isKnown: (pattern: string) => boolean): string {
  const { names, attributed, listed, listedAttributed, unknown } = shareOf(told, isKnown);
  return [
    `${partOf(attributed, names)}; counted as often as they are listed ${partOf(listedAttributed, listed)}`,
    ...unknown.map(({ pattern, publishers }) => `  unknown  ${pattern}  (${publishers})`),
  ].join('\n');
}

const partOf = (part: number, whole: number): string =>
  `${part} of ${whole}${whole === 0 ? '' : ` (${((100 * part) / whole).toFixed(1)} %)`}`;

/** A name that the rules know by itself, without the host that holds it. */
function isAttributed(pattern: string, companies: Companies): boolean {
  return (
    companies.ofPattern(pattern).length > 0 ||
    companies.ofCookie({ name: pattern.replaceAll('*', '0'), host: null }) !== null
  );
}

interface Read {
  told: Told;
  isCouncil: boolean;
}

function publishedIn(folder: string, known: Known): Read[] {
  const index = join(folder, 'index.json');
  if (!existsSync(index)) return [];
  const entries = JSON.parse(readFileSync(index, 'utf8')) as Entry[];
  return entries
    .filter(({ made }) => made !== true)
    .flatMap((entry) => {
      const source = readFileSync(join(folder, entry.file), 'utf8');
      return readNotice(source, { form: entry.form, names: known.names }).cookies.map((cookie) => ({
        isCouncil: entry.kind === 'council',
        told: {
          publisher: entry.body,
          at: entry.source_address ?? entry.file,
          pattern: cookie.pattern,
          supplier:
            cookie.product !== null
              ? companyOf(cookie.product, known.companies)
              : cookie.party === 'first'
                ? null
                : supplierNamed(cookie.provider, known),
          quote: cookie.quote.replace(/\s+/g, ' ').slice(0, QUOTE),
        },
      }));
    });
}

function factsIn(folder: string, known: Known): Read[] {
  const facts = join(folder, 'council-declared-facts.json');
  if (!existsSync(facts)) return [];
  const { pages } = JSON.parse(readFileSync(facts, 'utf8')) as Facts;
  return pages.flatMap(({ body, address, kind = 'council', cookies }) =>
    cookies.map(({ name, vendor }) => ({
      isCouncil: kind === 'council',
      told: {
        publisher: body,
        at: address,
        pattern: patternOf(name) ?? name,
        supplier: supplierNamed(vendor, known),
        quote: null,
      },
    })),
  );
}

/** The name of the company behind what a notice prints as a provider: a product, a company or a domain. */
function supplierNamed(printed: string | null, { companies, names }: Known): string | null {
  if (printed === null || printed.trim() === '') return null;
  const named = names.productNamed(printed);
  if (named?.id) return companyOf(named.id, companies);
  const host = /^(?:www\.|\.)?((?:[a-z\d-]+\.)+[a-z]{2,})$/i.exec(printed.trim())?.[1]?.toLowerCase();
  if (host === undefined) return printed.trim();
  return companies.ofRequest({ host })?.company ?? siteOf(host);
}

function companyOf(id: string, companies: Companies): string {
  const company = id.startsWith('company:')
    ? companies.company(id.slice('company:'.length))
    : companies.company(companies.product(id)?.companyId ?? '');
  return company?.name ?? id;
}

if (argv[1] === fileURLToPath(import.meta.url)) main(argv.slice(2));
