/** From CDP's cookies, and from what changed between two readings of the jar, to `Seen` values. Pure. */
import type { Protocol } from 'devtools-protocol';
import type { SameSite } from '../../core/cookies/cookie.ts';
import { fromJar, jarKeyOf } from '../../core/visit/from-jar.ts';
import type { CookieRemoved, CookieStored } from '../../core/visit/seen.ts';
import { since } from '../../core/visit/since.ts';
import type { CookieKey } from '../../core/visit/visit.ts';

export type Cookie = Protocol.Network.Cookie;

const SAME_SITE: Record<string, SameSite> = { Strict: 'strict', Lax: 'lax', None: 'none' };

/** Times: milliseconds since the epoch. */
export interface Moment {
  now: number;
  startedAt: number;
}

const isPartitioned = ({ partitionKey }: Cookie): boolean => partitionKey !== undefined;

export const cookieKeyOf = (cookie: Cookie): CookieKey =>
  jarKeyOf({ ...cookie, partitioned: isPartitioned(cookie) });

export const fromCdpCookie = (cookie: Cookie, { now, startedAt }: Moment): CookieStored =>
  fromJar(
    {
      ...cookie,
      sameSite: SAME_SITE[cookie.sameSite ?? ''] ?? 'unspecified',
      expires: cookie.session ? null : cookie.expires,
      partitioned: isPartitioned(cookie),
    },
    now,
    startedAt,
  );

/** Whether requests to a host carry it (RFC 6265, section 5.1.3). */
export const goesTo = ({ domain }: Pick<Cookie, 'domain'>, host: string): boolean =>
  domain.startsWith('.') ? host === domain.slice(1) || host.endsWith(domain) : host === domain;

const fromCdpRemoval = (cookie: Cookie, { now, startedAt }: Moment): CookieRemoved => ({
  seen: 'cookie-removed',
  ...cookieKeyOf(cookie),
  at: since(startedAt, now),
});

const identity = (cookie: Cookie): string =>
  JSON.stringify([cookie.name, cookie.domain, cookie.path, cookie.partitionKey ?? null]);

const isSame = (a: Cookie, b: Cookie): boolean =>
  a.value === b.value &&
  a.expires === b.expires &&
  a.httpOnly === b.httpOnly &&
  a.secure === b.secure &&
  a.sameSite === b.sameSite;

/** True where both are one cookie, and nothing about it differs. */
export const isUnchanged = (a: Cookie, b: Cookie): boolean => identity(a) === identity(b) && isSame(a, b);

/** What changed from one reading of the jar to the next. */
export function changesOf(
  before: readonly Cookie[],
  after: readonly Cookie[],
  moment: Moment,
): (CookieStored | CookieRemoved)[] {
  const known = new Map(before.map((cookie) => [identity(cookie), cookie]));
  const changes: (CookieStored | CookieRemoved)[] = [];
  for (const cookie of after) {
    const was = known.get(identity(cookie));
    known.delete(identity(cookie));
    if (!was || !isSame(was, cookie)) changes.push(fromCdpCookie(cookie, moment));
  }
  for (const gone of known.values()) changes.push(fromCdpRemoval(gone, moment));
  return changes;
}
