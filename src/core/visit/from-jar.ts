/** A cookie as the browser's jar holds it → what a Visit records, for both observers. Of its value, length and kind alone. */
import type { SameSite } from '../cookies/cookie.ts';
import { wholeSeconds } from '../cookies/cookie-date.ts';
import { valueKindOf } from '../cookies/value-kind.ts';
import { cookieHost } from '../parties/index.ts';
import type { CookieStored } from './seen.ts';
import { since } from './since.ts';
import type { CookieNamed } from './visit.ts';

/** What either browser interface tells of a cookie, in one shape. */
export interface InJar {
  name: string;
  /** With a leading dot where subdomains receive it too. */
  domain: string;
  path: string;
  value: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite: SameSite;
  /** Seconds since the epoch; null until the browser closes. */
  expires: number | null;
  /** Asked to be kept for one site alone; null where the jar does not tell. */
  partitioned: boolean | null;
}

export const jarKeyOf = <Partitioned extends boolean | null>({
  name,
  domain,
  path,
  partitioned,
}: Pick<InJar, 'name' | 'domain' | 'path'> & { partitioned: Partitioned }): Omit<
  CookieNamed,
  'partitioned'
> & {
  partitioned: Partitioned;
} => ({
  name,
  host: cookieHost(domain),
  path,
  partitioned,
});

/** Read at `time`; both times in milliseconds since the epoch. What the jar still holds has not ended. */
export function fromJar(cookie: InJar, time: number, startedAt: number): CookieStored {
  const { httpOnly, secure, sameSite, expires, value } = cookie;
  return {
    seen: 'cookie-stored',
    ...jarKeyOf(cookie),
    httpOnly,
    secure,
    sameSite,
    storedSeconds: expires === null ? 0 : Math.max(1, wholeSeconds(expires - time / 1000)),
    valueLength: value.length,
    valueKind: valueKindOf(value),
    at: since(startedAt, time),
  };
}
