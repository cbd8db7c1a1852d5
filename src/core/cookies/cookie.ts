/** A cookie as it is asked for. Its value is never kept. */
import type { ValueKind } from './value-kind.ts';

/**
 * Someone asked the browser to store a cookie: a Set-Cookie header, `document.cookie`, `cookieStore.set`.
 * A lifetime that has passed already is a request to delete: `askedSeconds` is then negative.
 */
export interface CookieAsked {
  seen: 'cookie-asked';
  name: string;
  /** With a leading dot where a Domain attribute was given. */
  host: string;
  path: string;
  partitioned: boolean;
  httpOnly: boolean;
  secure: boolean;
  sameSite: SameSite;
  /** Seconds; 0 until the browser closes; negative deletes. */
  askedSeconds: number;
  setBy: CookieSetBy;
  setByHost: string | null;
  /** Host of the document of the frame that it was asked in; absent: the page itself, or not known. */
  frame?: string;
  valueLength: number;
  valueKind: ValueKind;
  /** The browser's word for refusing it, where the observer is told at once (CDP); else null. */
  refusedBecause: string | null;
  at: number;
}

export type SameSite = 'strict' | 'lax' | 'none' | 'unspecified';

/** Who wrote a cookie: a response header, a script in a page, a script in a worker. */
export type CookieSetBy = 'http' | 'script' | 'worker' | 'unknown';
