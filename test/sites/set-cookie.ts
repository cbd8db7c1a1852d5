/** Writes Set-Cookie headers, right ones and, for the pages that need them, wrong ones. */

export interface CookieWritten {
  /** Domain attribute; without it the cookie stays with its host. */
  domain?: string;
  /** Max-Age in seconds; without it the cookie lasts until the browser closes. */
  seconds?: number;
  path?: string;
  httpOnly?: boolean;
  secure?: boolean;
  sameSite?: 'Strict' | 'Lax' | 'None';
  partitioned?: boolean;
}

export const setCookie = (name: string, value: string, how: CookieWritten = {}): string =>
  [
    `${name}=${value}`,
    `Path=${how.path ?? '/'}`,
    ...(how.domain === undefined ? [] : [`Domain=${how.domain}`]),
    ...(how.seconds === undefined ? [] : [`Max-Age=${how.seconds}`]),
    ...(how.sameSite === undefined ? [] : [`SameSite=${how.sameSite}`]),
    ...(how.secure === true ? ['Secure'] : []),
    ...(how.httpOnly === true ? ['HttpOnly'] : []),
    ...(how.partitioned === true ? ['Partitioned'] : []),
  ].join('; ');

/** As a third party must write it: `Secure; SameSite=None`. */
export const setOtherCookie = (name: string, value: string, how: CookieWritten = {}): string =>
  setCookie(name, value, { secure: true, sameSite: 'None', ...how });

/** A date long gone: the old way to delete. */
export const deleteCookie = (name: string, domain: string): string =>
  `${name}=; Path=/; Domain=${domain}; Expires=Fri, 01 Aug 2008 22:45:55 GMT; Secure; SameSite=None`;
