/** Who loaded whom: hosts, and which of them asked for which, as the requests’ initiators tell. */
import type { Party } from '../core/parties/party.ts';
import type { Report } from '../core/report/report.ts';
import type { Journey } from '../core/visit/visit.ts';

export interface Origin {
  host: string;
  party: Party;
  company: string | null;
  /** Hosts of the documents or scripts that asked for something of it, the busiest first. */
  loadedBy: string[];
  /** From the host itself back to the one that began it, as long as it is known. */
  chain: string[];
  /** Hosts that it asked for something in its turn. */
  loads: string[];
  requests: number;
  /** Requests that were stopped before they left. */
  stopped: number;
  journeys: Journey[];
}

export function originsOf(report: Report): Origin[] {
  const page = hostIn(report.finalPage);
  const rows = Map.groupBy(report.requests, ({ host }) => host);
  const askers = askersOf(report);
  const asked = new Map<string, string[]>();
  for (const [host, by] of askers)
    for (const asker of by) asked.set(asker, [...(asked.get(asker) ?? []), host]);
  const origins = [...rows].map(([host, requests]): Origin => {
    const sum = (some: typeof requests): number => some.reduce((total, { count }) => total + count, 0);
    const [first] = requests;
    return {
      host,
      party: first?.party ?? 'third',
      company: requests.find(({ company }) => company !== null)?.company ?? null,
      loadedBy: askers.get(host) ?? [],
      chain: chainOf(host, page, askers),
      loads: asked.get(host) ?? [],
      requests: sum(requests),
      stopped: sum(requests.filter(({ outcome }) => outcome === 'blocked')),
      journeys: [...new Set(requests.map(({ journey }) => journey))],
    };
  });
  return origins.sort((a, b) => a.chain.length - b.chain.length || b.requests - a.requests);
}

const hostIn = (address: string): string => URL.parse(address)?.hostname ?? '';

/** For each host, who asked for it, the busiest first. A host that asks itself is no news. */
function askersOf({ requests }: Report): Map<string, string[]> {
  const counts = new Map<string, Map<string, number>>();
  const note = (host: string, asker: string | undefined, count: number): void => {
    if (asker === undefined || asker === host) return;
    const own = counts.get(host) ?? new Map<string, number>();
    counts.set(host, own.set(asker, (own.get(asker) ?? 0) + count));
  };
  for (const { host, initiators, count } of requests)
    for (const [place, asker] of initiators.entries())
      note(place === 0 ? host : (initiators[place - 1] ?? host), asker, place === 0 ? count : 0);
  return new Map(
    [...counts].map(([host, own]) => [host, [...own].sort(([, a], [, b]) => b - a).map(([asker]) => asker)]),
  );
}

/** A page can make chains as long as it likes. */
const LONGEST_CHAIN = 12;

/** The shortest way back to the page; where there is none, the busiest as far as it is known. */
function chainOf(host: string, page: string, askers: ReadonlyMap<string, string[]>): string[] {
  const ways: string[][] = [[host]];
  const seen = new Set([host]);
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1) ?? host;
    if (last === page) return way;
    if (way.length >= LONGEST_CHAIN) continue;
    for (const asker of askers.get(last) ?? []) {
      if (seen.has(asker)) continue;
      seen.add(asker);
      ways.push([...way, asker]);
    }
  }
  const known = [host];
  for (let by = askers.get(host)?.[0]; by !== undefined; by = askers.get(by)?.[0]) {
    if (known.includes(by) || known.length >= LONGEST_CHAIN) break;
    known.push(by);
  }
  return known;
}
