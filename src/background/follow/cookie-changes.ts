/**
 * Which page's a change in the cookie jar is: the browser tells of no tab. Who asked for it does know its document, but
 * may be heard a moment later; so a change waits for that, and only one that nobody asked for is every page's.
 */
import { hostOf, siteOf } from '../../core/parties/index.ts';
import { addIdentifier } from '../../core/visit/identifiers.ts';
import { note, pageSite, visitsInSight, type HeldVisits, type HeldVisit } from '../held/held-visits.ts';
import { fromCookieChange, type CookieChange, type JarCookie } from '../translate/from-cookies.ts';

/** A change that has not been given to a Visit yet. In memory only. */
export interface WaitingChange {
  change: CookieChange;
  /** Milliseconds since the epoch. */
  time: number;
}

/** Longer than a page's own words take to come, shorter than the quiet a page is judged after. */
const WAIT_MS = 400;
/** An asking this long before a change is not the reason for it. */
const RECENT_MS = 3_000;
const MOST_WAITING = 1_000;

const askedMark = (name: string, host: string): string => `${siteOf(host)} ${name}`;

/** `time`: milliseconds since the epoch. */
export function noteAsked(held: HeldVisit, name: string, host: string, time: number): void {
  const { asked } = held.memory;
  const mark = askedMark(name, host);
  asked.set(mark, Math.max(time, asked.get(mark) ?? 0));
  held.memory.isReadingDue = true;
}

/** Takes a change in; gives the Visits that may turn out to be its. `time`: milliseconds since the epoch. */
export function takeChange(inHand: HeldVisits, change: CookieChange, time: number): HeldVisit[] {
  // What only makes room for its own next value, which follows at once.
  if (inHand.visits.size === 0 || change.cause === 'overwrite') return [];
  inHand.changes = [
    ...inHand.changes.filter((each) => time - each.time <= RECENT_MS),
    { change, time },
  ].slice(-MOST_WAITING);
  const recent = askersLately(inHand, change.cookie, time);
  return recent.length > 0 ? recent : anyones(inHand, change.cookie);
}

/** Gives each change to its Visits, as far as they can be known now. */
export function giveChanges(inHand: HeldVisits, now: number): { given: HeldVisit[]; waiting: HeldVisit[] } {
  const given = new Set<HeldVisit>();
  const waiting = new Set<HeldVisit>();
  inHand.changes = inHand.changes.filter(({ change, time }) => {
    const lately = askersLately(inHand, change.cookie, time);
    const anyone = anyones(inHand, change.cookie);
    if (lately.length === 0 && now - time < WAIT_MS) {
      for (const held of anyone) waiting.add(held);
      return true;
    }
    for (const held of lately.length > 0 ? lately : anyone) {
      give(held, change, time);
      given.add(held);
    }
    return false;
  });
  return { given: [...given], waiting: [...waiting] };
}

function give(held: HeldVisit, change: CookieChange, time: number): void {
  const seen = fromCookieChange(change, time, held.startedAt);
  if (seen !== null) note(held, seen);
  if (!change.removed) addIdentifier(held.memory.identifiers, change.cookie.name, change.cookie.value);
}

/** The Visits that asked for it just then: also one that has been left, for what it did on leaving. */
function askersLately(inHand: HeldVisits, cookie: JarCookie, time: number): HeldVisit[] {
  const mark = askedMark(cookie.name, cookie.domain);
  return [...inHand.visits.values()].filter((held) => {
    const asked = held.memory.asked.get(mark);
    return asked !== undefined && time - asked <= RECENT_MS && isInJarOf(held, cookie);
  });
}

/**
 * Where nobody asked (a worker's cookie, one that expired, one that the person deleted): the open Visits that asked
 * for it once, and all in sight where it is the page's own site's or is kept for that site alone. Another site's
 * cookie that no page here asked for is some other page's.
 */
function anyones(inHand: HeldVisits, cookie: JarCookie): HeldVisit[] {
  const mark = askedMark(cookie.name, cookie.domain);
  const once = [...inHand.visits.values()].filter((held) => !held.isLeft && held.memory.asked.has(mark));
  const isKeptForOne = cookie.partitionKey?.topLevelSite !== undefined;
  const own = visitsInSight(inHand).filter(
    (held) => isKeptForOne || pageSite(held) === siteOf(cookie.domain),
  );
  return [...new Set([...once, ...own])].filter((held) => isInJarOf(held, cookie));
}

/**
 * True where a page can have it: it is in the jar of the page's tab, and either in no partition or in that of the page's
 * site.
 */
export function isInJarOf(held: HeldVisit, { partitionKey, storeId }: JarCookie): boolean {
  const { store } = held.memory;
  if (store !== null && storeId !== undefined && store !== storeId) return false;
  const topSite = partitionKey?.topLevelSite;
  return topSite === undefined || siteOf(hostOf(topSite) ?? '') === pageSite(held);
}
