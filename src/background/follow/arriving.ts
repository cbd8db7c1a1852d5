/**
 * Pages on their way into a tab. webNavigation and webRequest tell of them each in its own order, and of one page either
 * first: Chromium the navigation, Firefox now one, now the other, on a busy machine seconds apart. So the two are put
 * together by tab and address, and by the request's id, whichever comes first.
 */
import { missedWords } from '../../core/words/missed.ts';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import { hostOf } from '../../core/parties/index.ts';
import { plainAddress } from '../../core/visit/plain-address.ts';
import type { Opening } from '../../core/visit/see.ts';
import { since } from '../../core/visit/since.ts';
import { hold, note, type Arriving, type HeldVisit, type HeldVisits } from '../held/held-visits.ts';

const missed = missedWords.byExtension;

export interface NavigationDetails {
  tabId: number;
  frameId: number;
  parentFrameId: number;
  url: string;
  timeStamp: number;
  documentId?: string;
  parentDocumentId?: string;
  error?: string;
  transitionQualifiers?: string[];
}

/** A request for a page: of it the browser says neither which document it becomes nor which navigation it is of. */
interface PageRequest {
  requestId: string;
  tabId: number;
  frameId: number;
  url: string;
  timeStamp: number;
  /** Firefox: the tab's cookie jar. */
  cookieStoreId?: string;
}

/** The request for the page itself has not been told of. */
const PAGE_UNASKED = gapOf('not-watched', missed.pageUnasked, {
  loses: ['requests', 'cookies', 'lifetimes', 'sent'],
});

/** What opening a Visit needs to know of its surroundings. */
export interface Openings {
  isWatched: (host: string) => boolean;
  opening: (url: string, time: number, tab: number) => Opening;
  newId: () => string;
  /** A Visit has begun: what only now can be read may be read. */
  begun: (held: HeldVisit) => void;
  /** A Visit was begun for a page that does not come: another is on its way in its place. */
  superseded: (held: HeldVisit) => void;
}

type InFrame = Pick<NavigationDetails, 'tabId' | 'frameId'>;

const slot = ({ tabId, frameId }: InFrame): string => `${tabId}:${frameId}`;

export const isTop = ({ parentFrameId }: NavigationDetails): boolean => parentFrameId === -1;

/** Without the fragment, which is never sent, and the scheme, which the browser may raise to https by itself. */
const bare = (address: string): string => address.replace(/#.*/s, '').replace(/^https?:/, '');

export const isSameAddress = (one: string, other: string): boolean => bare(one) === bare(other);

const wasAt = ({ asked }: Arriving, url: string): boolean =>
  [...asked].some((address) => isSameAddress(address, url));

/** The Visit whose page is on its way into this tab and frame. */
export const arrivingVisit = (inHand: HeldVisits, where: InFrame): HeldVisit | null =>
  inHand.arriving.get(slot(where))?.visit ?? null;

/** The Visit whose page the tab shows by its address already, though its coming has not been told yet. */
export function comingTo(inHand: HeldVisits, tab: number, url: string | null): HeldVisit | null {
  const visit = arrivingVisit(inHand, { tabId: tab, frameId: 0 });
  return visit !== null && url !== null && isSameAddress(visit.memory.url, url) ? visit : null;
}

/** A navigation is told of; the Visit of the page it leads to, or null. */
export function beforeNavigate(
  inHand: HeldVisits,
  openings: Openings,
  details: NavigationDetails,
): HeldVisit | null {
  if (!isTop(details)) return null;
  const arriving = inHand.arriving.get(slot(details));
  if (arriving !== undefined) {
    // Told of by its request already. One that is begun anew to the same address has a request of its own.
    if (wasAt(arriving, details.url)) {
      arriving.isNavigated = true;
      return arriving.visit;
    }
    // Of the page before, told late: a new tab's empty one.
    if (!arriving.isNavigated && details.timeStamp < arriving.time) return null;
  }
  return arrive(inHand, openings, details, { request: null, isNavigated: true });
}

/** A request for a page, or its next hop; the Visit it is for, or null. */
export function pageRequested(
  inHand: HeldVisits,
  openings: Openings,
  details: PageRequest,
): HeldVisit | null {
  const { url, requestId } = details;
  const arriving = inHand.arriving.get(slot(details));
  const isNextHop = arriving?.request === requestId;
  const isExpected =
    arriving !== undefined && (isNextHop || (arriving.request === null && wasAt(arriving, url)));
  if (!isExpected || arriving.visit === null) {
    const shown = shownFor(inHand, details);
    if (shown !== undefined && isNextHop) inHand.arriving.delete(slot(details));
    if (shown !== undefined) return shown;
  }
  // A navigation that was told of may lead on to another address unseen; one to no web page has no request.
  const isUnseenHop = arriving !== undefined && arriving.request === null && /^https?:/.test(arriving.url);
  if (isExpected || isUnseenHop) {
    arriving.request = requestId;
    arriving.url = url;
    arriving.asked.add(url);
    if (arriving.visit !== null) arriving.visit.memory.url = url;
    const visit = arriving.visit ?? begin(inHand, openings, details, arriving);
    return visit && requestedBy(visit, details);
  }
  const isNavigated = arriving !== undefined && wasAt(arriving, url) && arriving.isNavigated;
  const visit = arrive(inHand, openings, details, { request: requestId, isNavigated });
  return visit && requestedBy(visit, details);
}

/**
 * The Visit that the tab shows already, where this is the request for its page, told of only now, or a next hop of it:
 * one that was begun before the page was there.
 */
function shownFor(inHand: HeldVisits, details: PageRequest): HeldVisit | undefined {
  const shown = details.frameId === 0 ? inHand.byTab.get(details.tabId) : undefined;
  if (shown === undefined) return undefined;
  const { memory, visit, startedAt } = shown;
  if (memory.request === details.requestId) return shown;
  if (memory.committedAt === null || details.timeStamp > memory.committedAt) return undefined;
  const asked = plainAddress(details.url);
  if (!isSameAddress(asked, visit.page) && !isSameAddress(asked, plainAddress(memory.url))) return undefined;
  // It only seemed to have begun unseen, or to have been asked for by nothing.
  const at = since(startedAt, details.timeStamp);
  note(shown, { seen: 'gap-closed', code: 'started-late', at });
  const { code, detail } = PAGE_UNASKED;
  note(shown, { seen: 'gap-closed', code, detail, at });
  return requestedBy(shown, details);
}

function requestedBy(held: HeldVisit, { requestId, cookieStoreId }: PageRequest): HeldVisit {
  held.memory.request = requestId;
  held.memory.store ??= cookieStoreId ?? null;
  return held;
}

/** What is on its way from now on, in place of what was. */
function arrive(
  inHand: HeldVisits,
  openings: Openings,
  details: InFrame & { url: string; timeStamp: number },
  known: Pick<Arriving, 'request' | 'isNavigated'>,
): HeldVisit | null {
  const superseded = arrivingVisit(inHand, details);
  if (superseded !== null) openings.superseded(superseded);
  const { url, timeStamp: time } = details;
  const arriving: Arriving = { visit: null, url, asked: new Set([url]), time, ...known };
  inHand.arriving.set(slot(details), arriving);
  return begin(inHand, openings, details, arriving);
}

/** A Visit for a page that is to be watched, or null. */
export function begin(
  inHand: HeldVisits,
  openings: Openings,
  { tabId: tab, frameId }: InFrame,
  arriving: Pick<Arriving, 'visit' | 'url' | 'time'>,
): HeldVisit | null {
  const host = /^https?:/.test(arriving.url) ? hostOf(arriving.url) : null;
  if (host === null || !openings.isWatched(host)) return null;
  const opening = openings.opening(arriving.url, arriving.time, tab);
  const held = hold(inHand, openings.newId(), tab, opening, arriving.url);
  held.memory.isAhead = frameId !== 0;
  held.origins.add(new URL(arriving.url).origin);
  note(held, { note: 'opened', tab, opening });
  arriving.visit = held;
  openings.begun(held);
  return held;
}

/**
 * What has arrived, or has failed to, and is on its way no more. webNavigation keeps its own order: of a page that it
 * has not told of it says nothing yet. `isCertain`: only where the address is the same.
 */
export function takeArriving(
  inHand: HeldVisits,
  details: InFrame & { url: string },
  isCertain = false,
): Arriving | undefined {
  const arriving = inHand.arriving.get(slot(details));
  if (arriving === undefined) return undefined;
  if (!wasAt(arriving, details.url) && (isCertain || !arriving.isNavigated)) return undefined;
  inHand.arriving.delete(slot(details));
  return arriving;
}

/**
 * Firefox tells of the request for every page, be it answered by a worker or from a cache. Where none was put together
 * with the page, what its answer did has not been seen.
 */
export function unasked({ visit, memory }: HeldVisit): Gap[] {
  const isToldOfAll = visit.conditions.browser.startsWith('Firefox/') && !memory.hasFailed;
  const rows = [...visit.requests, ...Object.values(visit.pending)];
  return isToldOfAll && !rows.some(({ types }) => types.includes('document')) ? [PAGE_UNASKED] : [];
}
