/** From the browser's cookie jar and its changes to what a Visit records. Pure; a value's length and kind only. */
import { fromJar, jarKeyOf } from '../../core/visit/from-jar.ts';
import type { CookieRemoved, CookieStored } from '../../core/visit/seen.ts';
import type { CookieNamed } from '../../core/visit/visit.ts';
import type { SameSite } from '../../core/cookies/cookie.ts';
import { since } from '../../core/visit/since.ts';

/** A cookie as the extension API gives it. */
export interface JarCookie {
  name: string;
  /** With a leading dot where subdomains receive it too. */
  domain: string;
  path: string;
  value: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite: string;
  session: boolean;
  /** Seconds since the epoch. */
  expirationDate?: number;
  partitionKey?: { topLevelSite?: string } | null;
  /** The jar that it is in: of ordinary tabs, of private ones, of one container of Firefox's. */
  storeId?: string;
  /** Firefox alone has this. */
  firstPartyDomain?: string;
}

export interface CookieChange {
  cookie: JarCookie;
  removed: boolean;
  cause: string;
}

/**
 * Null where the browser does not tell whether the page asked for it: Firefox keeps every cookie of another site for the
 * page's site alone, asked or not. Of one that is not partitioned, some browsers say so by a key without a site.
 * https://developer.mozilla.org/en-US/docs/Web/Privacy/Guides/State_Partitioning
 */
export function isPartitioned({ partitionKey, firstPartyDomain }: JarCookie): boolean | null {
  if (partitionKey?.topLevelSite === undefined) return false;
  return firstPartyDomain === undefined ? true : null;
}

export const cookieKeyOf = (cookie: JarCookie): CookieNamed =>
  jarKeyOf({ ...cookie, partitioned: isPartitioned(cookie) });

/** `time` and `startedAt`: milliseconds since the epoch. */
export const fromCookie = (cookie: JarCookie, time: number, startedAt: number): CookieStored =>
  fromJar(
    {
      ...cookie,
      sameSite: sameSiteOf(cookie.sameSite),
      expires: cookie.session ? null : (cookie.expirationDate ?? null),
      partitioned: isPartitioned(cookie),
    },
    time,
    startedAt,
  );

/** A change; null where a cookie only makes room for its own next value, which follows at once. */
export function fromCookieChange(
  change: CookieChange,
  time: number,
  startedAt: number,
): CookieStored | CookieRemoved | null {
  if (!change.removed) return fromCookie(change.cookie, time, startedAt);
  if (change.cause === 'overwrite') return null;
  return { seen: 'cookie-removed', ...cookieKeyOf(change.cookie), at: since(startedAt, time) };
}

function sameSiteOf(word: string): SameSite {
  if (word === 'no_restriction') return 'none';
  return word === 'lax' || word === 'strict' ? word : 'unspecified';
}
