/** What the jar holds of the cookies that a page asked for, and where it keeps those that were sent. */
import { cookieHost, hostOf, siteOf } from '../core/parties/index.ts';
import { cookieNames } from '../core/visit/carried.ts';
import { addIdentifier } from '../core/visit/identifiers.ts';
import type { CookieSent } from '../core/visit/seen.ts';
import type { CookieKey } from '../core/visit/visit.ts';
import { note, type HeldVisit } from './book.ts';
import { isPartitionOf } from './cookie-changes.ts';
import { fromCookie, keyOf, type JarCookie } from './from-cookies.ts';
import { since, type Flight } from './from-web-request.ts';

/** Reads the jar for a host and what is above and below it, partitioned cookies too. */
export type ReadJar = (host: string) => Promise<JarCookie[]>;

/** What the jar holds now of the cookies that a Visit asked for and has not been told about. */
export async function readAsked(held: HeldVisit, readJar: ReadJar, now: () => number): Promise<void> {
  const asked = held.visit.cookies.filter((row) => row.state !== 'sent-only' && row.storedSeconds === null);
  const hosts = new Set(asked.map((row) => row.host.replace(/^\./, '')));
  const isAsked = new Set(asked.map(markOf));
  for (const host of hosts) {
    const cookies = await readJar(host);
    for (const cookie of cookies) {
      if (isAsked.has(markOf(keyOf(cookie))) && isPartitionOf(held, cookie)) {
        note(held, fromCookie(cookie, now(), held.startedAt));
      }
    }
  }
}

const markOf = ({ name, host, path, partitioned }: CookieKey): string =>
  JSON.stringify([name, host, path, partitioned]);

/** The cookies that went out with requests, each once, with where the jar keeps them as far as it tells. */
export async function fromSent(
  held: HeldVisit,
  flights: readonly Flight[],
  readJar: ReadJar,
): Promise<CookieSent[]> {
  const sent = new Map<string, CookieSent>();
  const jars = new Map<string, JarCookie[]>();
  for (const flight of flights) {
    const host = hostOf(flight.url);
    if (host === null || flight.cookie === null) continue;
    for (const name of cookieNames(flight.cookie)) {
      const mark = `${host} ${name}`;
      if (sent.has(mark)) continue;
      const site = siteOf(host);
      const jar = jars.get(site) ?? (await readJar(site));
      jars.set(site, jar);
      const kept = jar.find(
        (cookie) => cookie.name === name && reaches(cookie.domain, host) && isPartitionOf(held, cookie),
      );
      if (kept !== undefined) addIdentifier(held.memory.identifiers, kept.name, kept.value);
      sent.set(mark, {
        seen: 'cookie-sent',
        name,
        host,
        jarHost: kept === undefined ? null : cookieHost(kept.domain),
        path: kept?.path ?? null,
        partitioned: kept?.partitionKey?.topLevelSite !== undefined,
        at: since(held.startedAt, flight.time),
      });
    }
  }
  return [...sent.values()];
}

/** True where a cookie kept for `jarHost` goes to `host` (RFC 6265bis 5.1.3). */
export function reaches(jarHost: string, host: string): boolean {
  const held = cookieHost(jarHost);
  return held.startsWith('.') ? host === held.slice(1) || host.endsWith(held) : host === held;
}
