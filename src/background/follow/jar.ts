/** What the jar holds of the cookies that a page asked for, and where it keeps those that were sent. */
import { missedWords } from '../../core/words/missed.ts';
import { cookieHost, hostOf, siteOf } from '../../core/parties/index.ts';
import { marked } from '../../core/visit/bounds.ts';
import { cookieNames } from '../../core/visit/carried.ts';
import { addIdentifier } from '../../core/visit/identifiers.ts';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import type { CookieSent } from '../../core/visit/seen.ts';
import type { CookieNamed } from '../../core/visit/visit.ts';
import { reaches } from '../../core/visit/reaches.ts';
import { since } from '../../core/visit/since.ts';
import { note, noteGap, type HeldVisit } from '../held/held-visits.ts';
import { isInJarOf } from './cookie-changes.ts';
import { fromCookie, cookieKeyOf, isPartitioned, type JarCookie } from '../translate/from-cookies.ts';
import type { Flight } from '../translate/from-web-request.ts';

const missed = missedWords.byExtension;

/**
 * Reads the jar of a page's tab for a host and what is above and below it, partitioned cookies too; null: it did not come
 * in time.
 */
export type ReadJar = (host: string, held: HeldVisit) => Promise<JarCookie[] | null>;

const lateJar = (): Gap =>
  gapOf('too-slow', missed.jarLate, {
    loses: ['cookies', 'lifetimes'],
  });

/**
 * Reads what the jar holds of the cookies that a Visit asked for and has not been told about, or that a script says it
 * deleted. Gives the moment up to which the jar has been read, in milliseconds since the Visit's start; null where it
 * has not. What is asked for while it is being read waits for the next time.
 */
export async function readAsked(
  held: HeldVisit,
  readJar: ReadJar,
  now: () => number,
): Promise<number | null> {
  const startedAt = now();
  const asked = held.visit.cookies.filter(
    ({ state, storedSeconds }) => state !== 'sent-only' && (storedSeconds === null || state === 'deleted'),
  );
  const isAsked = new Set(asked.flatMap(marksOf));
  const hosts = new Set(asked.map((row) => row.host.replace(/^\./, '')));
  const jars = await Promise.all([...hosts].map((host) => readJar(host, held)));
  const readAt = now();
  for (const cookie of jars.flatMap((jar) => jar ?? [])) {
    if (marksOf(cookieKeyOf(cookie)).some((mark) => isAsked.has(mark)) && isInJarOf(held, cookie))
      note(held, fromCookie(cookie, readAt, held.startedAt));
  }
  if (jars.includes(null)) {
    noteGap(held, lateJar(), readAt);
    return null;
  }
  const waiting = held.entries.flatMap((entry) =>
    'seen' in entry && entry.seen === 'cookie-asked' ? [entry.at] : [],
  );
  return Math.min(since(held.startedAt, startedAt), ...waiting.map((at) => at - 1));
}

/** Both where it is not told whether partitioning was asked for. */
const marksOf = ({ name, host, path, partitioned }: CookieNamed): string[] =>
  (partitioned === null ? [true, false] : [partitioned]).map((each) =>
    JSON.stringify([marked(name), host, marked(path), each]),
  );

/** The cookies that went out with requests, each once, with where the jar keeps them as far as it tells. */
export async function fromSent(
  held: HeldVisit,
  flights: readonly Flight[],
  { readJar, now }: { readJar: ReadJar; now: () => number },
): Promise<CookieSent[]> {
  const sent = new Map<string, { name: string; host: string; time: number }>();
  for (const { url, cookie, time } of flights) {
    const host = hostOf(url);
    if (host === null || cookie === null) continue;
    for (const name of cookieNames(cookie)) {
      const mark = `${host} ${name}`;
      if (!sent.has(mark)) sent.set(mark, { name, host, time });
    }
  }
  const sites = [...new Set([...sent.values()].map(({ host }) => siteOf(host)))];
  const jars = new Map(
    await Promise.all(sites.map(async (site) => [site, await readJar(site, held)] as const)),
  );
  if ([...jars.values()].includes(null)) noteGap(held, lateJar(), now());
  return [...sent.values()].map(({ name, host, time }) => {
    const kept = jars
      .get(siteOf(host))
      ?.find((cookie) => cookie.name === name && reaches(cookie.domain, host) && isInJarOf(held, cookie));
    if (kept !== undefined) addIdentifier(held.memory.identifiers, kept.name, kept.value);
    return {
      seen: 'cookie-sent',
      name,
      host,
      jarHost: kept === undefined ? null : cookieHost(kept.domain),
      path: kept?.path ?? null,
      partitioned: kept === undefined ? false : isPartitioned(kept),
      at: since(held.startedAt, time),
    };
  });
}
