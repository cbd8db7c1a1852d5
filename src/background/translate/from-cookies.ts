/** From the browser's cookie jar and its changes to what a Visit records. Pure; a value's length and kind only. */
import { cookieHost } from '../../core/parties/index.ts';
import { wholeSeconds } from '../../core/cookies/cookie-date.ts';
import type { CookieRemoved, CookieStored } from '../../core/visit/seen.ts';
import type { CookieKey } from '../../core/visit/visit.ts';
import type { SameSite } from '../../core/cookies/cookie.ts';
import { valueKindOf } from '../../core/cookies/value-kind.ts';
import { since } from './from-web-request.ts';

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
  partitionKey?: { topLevelSite?: string };
}

export interface CookieChange {
  cookie: JarCookie;
  removed: boolean;
  cause: string;
}

export function cookieKeyOf(cookie: JarCookie): CookieKey {
  const { name, domain, path } = cookie;
  return {
    name,
    host: cookieHost(domain),
    path,
    partitioned: cookie.partitionKey?.topLevelSite !== undefined,
  };
}

/** `time` and `startedAt`: milliseconds since the epoch. */
export function fromCookie(cookie: JarCookie, time: number, startedAt: number): CookieStored {
  const { session, expirationDate } = cookie;
  return {
    seen: 'cookie-stored',
    ...cookieKeyOf(cookie),
    httpOnly: cookie.httpOnly,
    secure: cookie.secure,
    sameSite: sameSiteOf(cookie.sameSite),
    storedSeconds:
      session || expirationDate === undefined ? 0 : Math.max(1, wholeSeconds(expirationDate - time / 1000)),
    valueLength: cookie.value.length,
    valueKind: valueKindOf(cookie.value),
    at: since(startedAt, time),
  };
}

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
