/**
 * What became of each cookie: asked for, stored, refused, deleted, only sent. Part of the fold in ./see.ts.
 *
 * The browser's word decides the state; the asking (a Set-Cookie header, a script) gives who and for how long.
 */
import { choiceAt, cookieKey, hasRoom, type Draft } from './draft.ts';
import type { CookieRemoved, CookieSent, CookieStored } from './seen.ts';
import type { CookieAsked } from '../cookies/cookie.ts';
import { reaches } from './reaches.ts';
import type { CookieNamed, CookieSeen } from './visit.ts';

/** Taken back this soon, it was taken back by the code that wrote it. For a busy machine: both take no time at all. */
const TRIAL_MS = 50;

const isByScript = ({ setBy }: Pick<CookieSeen, 'setBy'>): boolean =>
  setBy === 'script' || setBy === 'worker';

/**
 * Chromium keeps no cookie longer: 400 days.
 * https://developer.chrome.com/blog/cookie-max-age-expires
 */
export const MOST_STORED_SECONDS = 400 * 86_400;

export function cookieAsked(draft: Draft, seen: CookieAsked): void {
  const row = rowOf(draft, seen) ?? adopt(draft, seen);
  if (seen.askedSeconds < 0) {
    // The browser may not carry it out (a `__Host-` cookie without `Secure`): until its jar is read, nothing confirms it.
    if (row !== undefined && isThisVisits(row)) {
      row.state = 'deleted';
      row.confirmed = false;
      row.isTrial = isByScript(row) && isByScript(seen) && seen.at - row.at <= TRIAL_MS;
    }
    return;
  }
  if (row?.isTrial) {
    // What came of a trial says nothing of this: from here on it is a cookie like any other.
    row.isTrial = false;
    row.at = seen.at;
    row.choice = choiceAt(draft, seen.at);
  }
  if (row === undefined) {
    const { seen: _, at, ...asked } = seen;
    const refused = seen.refusedBecause !== null;
    addRow(draft, {
      ...asked,
      state: refused ? 'refused' : 'stored',
      storedSeconds: null,
      confirmed: refused,
      isTrial: false,
      choice: choiceAt(draft, at),
      at,
    });
    return;
  }
  if (row.askedSeconds === null) {
    row.askedSeconds = seen.askedSeconds;
    row.setBy = seen.setBy;
    row.setByHost = seen.setByHost;
    if (seen.frame !== undefined) row.frame = seen.frame;
  } else if (row.state === 'stored' || row.state === 'refused') {
    row.askedSeconds = Math.max(row.askedSeconds, seen.askedSeconds);
  }
  believeJar(row);
  if (seen.refusedBecause !== null) {
    if (row.state === 'stored' && !row.confirmed) refuse(row, seen.refusedBecause);
    return;
  }
  if (row.state === 'sent-only') {
    // There before the Visit, now written by it.
    row.state = 'stored';
    row.at = seen.at;
    row.choice = choiceAt(draft, seen.at);
  } else if (row.state === 'deleted' || row.state === 'refused') {
    row.state = 'stored';
    row.confirmed = false;
    row.refusedBecause = null;
  }
}

export function cookieStored(draft: Draft, seen: CookieStored): void {
  const row = rowOf(draft, seen) ?? adopt(draft, seen);
  if (row === undefined) {
    const { seen: _, at, ...stored } = seen;
    addRow(draft, {
      ...stored,
      partitioned: stored.partitioned ?? false,
      state: 'stored',
      setBy: 'unknown',
      setByHost: null,
      askedSeconds: null,
      refusedBecause: null,
      confirmed: true,
      isTrial: false,
      choice: choiceAt(draft, at),
      at,
    });
    return;
  }
  if (row.state === 'sent-only') {
    row.at = seen.at;
    row.choice = choiceAt(draft, seen.at);
  }
  row.state = 'stored';
  row.confirmed = true;
  row.refusedBecause = null;
  row.storedSeconds = Math.max(row.storedSeconds ?? 0, seen.storedSeconds);
  believeJar(row);
  row.httpOnly = seen.httpOnly;
  row.secure = seen.secure;
  row.sameSite = seen.sameSite;
  row.valueLength = seen.valueLength;
  row.valueKind = seen.valueKind;
}

/** Between the asking and the reading of the jar, and where a date was turned into seconds, in seconds. */
const ROUNDING = 60;

/** A lifetime longer than was heard to be asked for: then the asking itself was not heard. */
function believeJar(row: CookieSeen): void {
  if (row.storedSeconds !== null && row.storedSeconds > (row.askedSeconds ?? Infinity) + ROUNDING)
    row.askedSeconds = null;
}

export function cookieRemoved(draft: Draft, seen: CookieRemoved): void {
  const row = rowOf(draft, seen) ?? adopt(draft, seen);
  if (row === undefined || !isThisVisits(row)) return;
  row.state = 'deleted';
  row.confirmed = true;
}

export function cookieSent(draft: Draft, seen: CookieSent): void {
  const known =
    seen.jarHost === null
      ? draft.cookies.some((row) => row.name === seen.name && reaches(row.host, seen.host))
      : rowOf(draft, { ...seen, host: seen.jarHost, path: seen.path ?? '/' }) !== undefined;
  if (known) return;
  addRow(draft, {
    name: seen.name,
    host: seen.jarHost ?? seen.host,
    path: seen.path ?? '/',
    partitioned: seen.partitioned ?? false,
    state: 'sent-only',
    httpOnly: false,
    secure: false,
    sameSite: 'unspecified',
    setBy: 'unknown',
    setByHost: null,
    askedSeconds: null,
    storedSeconds: null,
    valueLength: null,
    valueKind: null,
    refusedBecause: null,
    confirmed: true,
    isTrial: false,
    choice: choiceAt(draft, seen.at),
    at: seen.at,
  });
}

/** False for what was never stored, and for what was there before the Visit: clearing that away is no storing. */
const isThisVisits = ({ state }: CookieSeen): boolean => state !== 'refused' && state !== 'sent-only';

/**
 * The browser's jar was read, and what it holds of what was asked for has been said: what was asked for and is not there
 * was refused, and what was to be deleted is.
 */
export function jarRead(draft: Draft, at: number): void {
  for (const row of draft.cookies) {
    if (row.confirmed || row.at > at) continue;
    if (row.state === 'deleted') row.confirmed = true;
    else refuse(row, 'not in the browser’s jar');
  }
}

function refuse(row: CookieSeen, why: string): void {
  row.state = 'refused';
  row.refusedBecause = why;
  row.confirmed = true;
  row.storedSeconds = null;
}

function rowOf(draft: Draft, named: CookieNamed): CookieSeen | undefined {
  // Where the jar does not tell: as it was asked for.
  const either = named.partitioned === null ? [true, false] : [named.partitioned];
  for (const partitioned of either) {
    const index = draft.cookieOf.get(cookieKey({ ...named, partitioned }));
    if (index !== undefined) return draft.cookies[index];
  }
  return undefined;
}

/**
 * A cookie that was first only seen going out may have been filed under the host it went to, since a Cookie header
 * does not say where the browser keeps it. Once the browser names it, the row takes its true key.
 */
function adopt(draft: Draft, key: CookieNamed): CookieSeen | undefined {
  const index = draft.cookies.findIndex(
    (row) =>
      row.state === 'sent-only' &&
      row.name === key.name &&
      // With its dot it is the jar's own word already.
      !row.host.startsWith('.') &&
      reaches(key.host, row.host),
  );
  const row = draft.cookies[index];
  if (row === undefined) return undefined;
  draft.cookieOf.delete(cookieKey(row));
  Object.assign(row, { host: key.host, path: key.path, partitioned: key.partitioned ?? false });
  draft.cookieOf.set(cookieKey(row), index);
  return row;
}

function addRow(draft: Draft, row: CookieSeen): void {
  if (!hasRoom(draft, draft.cookies.length, ['cookies', 'lifetimes'])) return;
  draft.cookieOf.set(cookieKey(row), draft.cookies.push(row) - 1);
}
