/**
 * Ours and the peers behind one question: who owns the host of this request? Each peer is asked as its own
 * documentation asks it. Their data stays in this folder's node_modules.
 */
import { readFileSync } from 'node:fs';
import thirdPartyWeb from 'third-party-web';
import { fallback } from '../../rules/fallback.ts';
import { companies as rules } from '../../rules/index.ts';
import { companiesOf } from '../../src/core/companies/index.ts';
import { hostOf } from '../../src/core/parties/index.ts';
import { pathOf, tagOf } from '../../src/core/visit/carried.ts';
import type { ThirdParty } from '../requests.ts';

export interface Contender {
  name: string;
  /** Whether anything is known of the host or address. */
  knows(one: ThirdParty): boolean;
  /** The owner as it names it; null where it knows no owner, or nothing. */
  ownerOf(one: ThirdParty): string | null;
  /** The look-up from the whole address, as measured: all of the parsing that it needs is in it. */
  fromAddress(one: ThirdParty): boolean;
  /** The look-up alone, what it reads from an address being read beforehand. */
  prepare(one: ThirdParty): () => boolean;
}

export function ours(): Contender {
  const known = companiesOf(rules, fallback);
  const ask = (one: ThirdParty) => known.ofRequest(one);
  return {
    name: 'ours',
    knows: (one) => ask(one) !== null,
    ownerOf: (one) => ask(one)?.company ?? null,
    fromAddress: ({ url }) => {
      const host = hostOf(url);
      return host !== null && known.ofRequest({ host, path: pathOf(url), tag: tagOf(url) }) !== null;
    },
    prepare: (one) => () => ask(one) !== null,
  };
}

export function thirdPartyWebPeer(): Contender {
  const ask = (text: string) => thirdPartyWeb.getEntity(text);
  return {
    name: 'third-party-web',
    knows: ({ url }) => ask(url) !== undefined,
    ownerOf: ({ url }) => ask(url)?.company ?? null,
    fromAddress: ({ url }) => ask(url) !== undefined,
    prepare:
      ({ host }) =>
      () =>
        ask(host) !== undefined,
  };
}

interface Pattern {
  pattern: { name: string };
  organization: { name: string } | null;
}

/** What is used of @ghostery/adblocker. */
interface Adblocker {
  Request: { fromRawDetails(details: { url: string; type: string; sourceUrl: string }): object };
  FiltersEngine: {
    deserialize(bytes: Uint8Array): {
      getPatternMetadata(request: object, options: { getDomainMetadata: boolean }): Pattern[];
      metadata?: { fromDomain(host: string): Pattern[] };
    };
  };
}

/** The engine of @ghostery/adblocker over @ghostery/trackerdb, and the latter's list of domains alone. */
export async function ghosteryPeers(): Promise<Contender[]> {
  const modules = new URL('./node_modules/@ghostery/', import.meta.url);
  // By a name worked out here: the type check must not need the peers.
  const adblocker = new URL('adblocker/dist/esm/index.js', modules).href;
  const { FiltersEngine, Request } = (await import(adblocker)) as Adblocker;
  const engine = FiltersEngine.deserialize(readFileSync(new URL('trackerdb/dist/trackerdb.engine', modules)));
  const requestOf = ({ url, type, page }: ThirdParty) =>
    Request.fromRawDetails({ url, type, sourceUrl: page });
  const match = (request: object) => engine.getPatternMetadata(request, { getDomainMetadata: true });
  const domains = ({ host }: ThirdParty) => engine.metadata?.fromDomain(host) ?? [];
  const owner = (patterns: Pattern[]) =>
    patterns.find(({ organization }) => organization !== null)?.organization?.name ?? null;
  return [
    {
      name: 'ghostery engine',
      knows: (one) => match(requestOf(one)).length > 0,
      ownerOf: (one) => owner(match(requestOf(one))),
      fromAddress: (one) => match(requestOf(one)).length > 0,
      prepare: (one) => {
        const request = requestOf(one);
        return () => match(request).length > 0;
      },
    },
    {
      name: 'ghostery domains',
      knows: (one) => domains(one).length > 0,
      ownerOf: (one) => owner(domains(one)),
      fromAddress: (one) => domains({ ...one, host: new URL(one.url).hostname }).length > 0,
      prepare: (one) => () => domains(one).length > 0,
    },
  ];
}
