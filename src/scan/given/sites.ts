/** Which sites a fleet is over, as a person gives them: a list of addresses, a CSV table, or all councils. */
import { readFile } from 'node:fs/promises';
import { councils } from '../../../rules/index.ts';
import { councilsOfHost, hostOf } from '../../core/parties/index.ts';
import { knownRules } from '../known/known.ts';
import { UsageError, unreadable } from '../known/usage.ts';
import { pageAddress } from './address.ts';

export interface SiteGiven {
  address: string;
  /** Ids of the councils whose site it is. */
  councils: string[];
}

const ALL_COUNCILS = 'councils';

/** What the column of addresses may be called, in lower case. */
const HEADS = ['address', 'url', 'site', 'website', 'homepage', 'domain'];

/** `src`: a file, or the word for all councils. Each address once, in order. Throws a UsageError. */
export async function sitesFrom(src: string): Promise<SiteGiven[]> {
  if (src === ALL_COUNCILS) return councilSites();
  let text: string;
  try {
    text = await readFile(src, 'utf8');
  } catch (cause) {
    throw unreadable(`The list of sites ${src}`, cause);
  }
  const sites = await sitesIn(text, src);
  if (sites.length === 0) throw new UsageError(`There is no address in ${src}. Write one on each line.`);
  return sites;
}

/** Where each council is today; one address where several share a home page. */
function councilSites(): SiteGiven[] {
  const current = councils.councils.flatMap(
    ({ sites }) => sites.find(({ role }) => role === 'current') ?? [],
  );
  return distinct(current.map(({ site }) => `https://www.${site}/`));
}

/** Lines that begin with # are comments; an address with a comma in it stands in quotes. `file`: its name, for what is said of it. */
export async function sitesIn(text: string, file: string): Promise<SiteGiven[]> {
  const { default: csv } = await import('papaparse');
  const { data } = csv.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    comments: '#',
    skipEmptyLines: 'greedy',
    // Nothing to guess it by.
    ...(!/[,;\t]/.test(text) && { delimiter: ',' }),
  });
  const rows = data.map((row) => row.map((cell) => cell.trim()));
  const heads = rows[0]?.map((cell) => cell.toLowerCase()) ?? [];
  const named = heads.findIndex((head) => HEADS.includes(head));
  const body = named < 0 ? rows : rows.slice(1);
  return distinct(body.map((row) => addressIn(row[Math.max(0, named)] ?? '', file)));
}

function addressIn(cell: string, file: string): string {
  try {
    return pageAddress(cell);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const heads =
      'A table needs its addresses in the first column, or a first row that says which is “address”.';
    throw new UsageError(`${file}: ${error.message} ${heads}`, { cause: error });
  }
}

const distinct = (addresses: readonly string[]): SiteGiven[] =>
  [...new Set(addresses)].map((address) => ({
    address,
    councils: councilsOfHost(hostOf(address) ?? '', knownRules().councils).map(({ id }) => id),
  }));
