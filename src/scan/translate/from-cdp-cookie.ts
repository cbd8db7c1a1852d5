/** From CDP's cookies, and from what changed between two readings of the jar, to `Seen` values. Pure. */
import type { Protocol } from 'devtools-protocol';
import type { SameSite } from '../../core/cookies/cookie.ts';
import { valueKindOf } from '../../core/cookies/value-kind.ts';
import { cookieHost } from '../../core/parties/index.ts';
import type { CookieRemoved, CookieStored } from '../../core/visit/seen.ts';
import type { CookieKey } from '../../core/visit/visit.ts';

export type Cookie = Protocol.Network.Cookie;

const SAME_SITE: Record<string, SameSite> = { Strict: 'strict', Lax: 'lax', None: 'none' };

/** Times: milliseconds since the epoch. */
export interface Moment {
  now: number;
  startedAt: number;
}

const sinceStart = ({ now, startedAt }: Moment): number => Math.max(0, Math.round(now - startedAt));

export const cookieKeyOf = (cookie: Cookie): CookieKey => ({
  name: cookie.name,
  host: cookieHost(cookie.domain),
  path: cookie.path,
  partitioned: cookie.partitionKey !== undefined,
});

export function fromCdpCookie(cookie: Cookie, moment: Moment): CookieStored {
  return {
    seen: 'cookie-stored',
    ...cookieKeyOf(cookie),
    httpOnly: cookie.httpOnly,
    secure: cookie.secure,
    sameSite: SAME_SITE[cookie.sameSite ?? ''] ?? 'unspecified',
    storedSeconds: cookie.session ? 0 : Math.max(1, Math.round(cookie.expires - moment.now / 1000)),
    valueLength: cookie.value.length,
    valueKind: valueKindOf(cookie.value),
    at: sinceStart(moment),
  };
}

const fromCdpRemoval = (cookie: Cookie, moment: Moment): CookieRemoved => ({
  seen: 'cookie-removed',
  ...cookieKeyOf(cookie),
  at: sinceStart(moment),
});

const identity = (cookie: Cookie): string =>
  JSON.stringify([cookie.name, cookie.domain, cookie.path, cookie.partitionKey ?? null]);

const isSame = (a: Cookie, b: Cookie): boolean =>
  a.value === b.value &&
  a.expires === b.expires &&
  a.httpOnly === b.httpOnly &&
  a.secure === b.secure &&
  a.sameSite === b.sameSite;

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
