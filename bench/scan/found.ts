/** What was found on a page, held against what the replayed page is known to do before any choice. */
import type { SitePage } from '../../test/sites/pages.ts';

export interface Found {
  address: string;
  /** Hosts contacted, the page's own among them or not. */
  hosts: string[];
  /** Names of the cookies that were stored. */
  cookies: string[];
}

export interface Tally {
  /** How many there are to find. */
  there: number;
  found: number;
  /** Reported, and not there. */
  wrong: number;
}

export interface Tallies {
  hosts: Tally;
  cookies: Tally;
}

const none: Tally = { there: 0, found: 0, wrong: 0 };

export function tally(pages: readonly SitePage[], found: readonly Found[]): Tallies {
  const sums: Tallies = { hosts: none, cookies: none };
  for (const page of pages) {
    const own = new URL(page.address).hostname;
    const seen = found.find(({ address }) => address === page.address);
    const others = (hosts: readonly string[]): string[] => hosts.filter((host) => host !== own);
    const kept = page.expects.cookies.filter(({ state }) => state === 'stored').map(({ name }) => name);
    sums.hosts = add(sums.hosts, others(page.expects.hosts), others(seen?.hosts ?? []));
    sums.cookies = add(sums.cookies, kept, seen?.cookies ?? []);
  }
  return sums;
}

function add(sum: Tally, there: readonly string[], seen: readonly string[]): Tally {
  const [truth, told] = [new Set(there), new Set(seen)];
  return {
    there: sum.there + truth.size,
    found: sum.found + [...told].filter((one) => truth.has(one)).length,
    wrong: sum.wrong + [...told].filter((one) => !truth.has(one)).length,
  };
}
