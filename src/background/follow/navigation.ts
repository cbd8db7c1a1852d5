/**
 * Which page a tab shows: from webNavigation and the requests for pages. A page is known by its document: a page
 * fetched ahead, or brought back from the back/forward cache, keeps the Visit it began with.
 */
import { gapOf } from '../../core/visit/gaps.ts';
import { hostOf } from '../../core/parties/index.ts';
import type { Opening } from '../../core/visit/see.ts';
import { plainAddress } from '../../core/visit/plain-address.ts';
import { gapOfError } from '../../core/visit/trouble.ts';
import { since } from '../../core/visit/since.ts';
import {
  addDocument,
  hold,
  makeCurrent,
  note,
  noteGap,
  release,
  type Arriving,
  type HeldVisits,
  type HeldVisit,
} from '../held/held-visits.ts';

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

/** What opening a Visit needs to know of its surroundings. */
export interface Openings {
  isWatched: (host: string) => boolean;
  opening: (url: string, time: number, tab: number) => Opening;
  newId: () => string;
  /** A Visit has begun: what only now can be read may be read. */
  begun: (held: HeldVisit) => void;
}

/** Documents that are kept of one page: twenty times as many frames as any page was seen to have. */
const MOST_DOCUMENTS = 500;

const slot = (details: { tabId: number; frameId: number }): string => `${details.tabId}:${details.frameId}`;
const isTop = (details: NavigationDetails): boolean => details.parentFrameId === -1;

export function beforeNavigate(
  inHand: HeldVisits,
  openings: Openings,
  details: NavigationDetails,
): HeldVisit | null {
  if (!isTop(details)) return null;
  const arriving: Arriving = { visit: null, url: details.url, time: details.timeStamp, error: null };
  inHand.arriving.set(slot(details), arriving);
  return begin(inHand, openings, details, arriving);
}

/** A request for a page, or its next hop; the Visit it is for, or null. */
export function pageRequested(
  inHand: HeldVisits,
  openings: Openings,
  details: NavigationDetails,
): HeldVisit | null {
  const arriving = inHand.arriving.get(slot(details));
  if (arriving === undefined) return beforeNavigate(inHand, openings, details);
  arriving.url = details.url;
  if (arriving.visit !== null) arriving.visit.memory.url = details.url;
  return arriving.visit ?? begin(inHand, openings, details, arriving);
}

/** The Visit whose page is on its way into this tab and frame. */
export const arrivingVisit = (
  inHand: HeldVisits,
  details: { tabId: number; frameId: number },
): HeldVisit | null => inHand.arriving.get(slot(details))?.visit ?? null;

/** The Visit whose page the tab shows by its address already, though its coming has not been told yet. */
export function comingTo(inHand: HeldVisits, tab: number, url: string | null): HeldVisit | undefined {
  const visit = arrivingVisit(inHand, { tabId: tab, frameId: 0 });
  const bare = (address: string | null): string | undefined => address?.split('#', 1)[0];
  return visit !== null && bare(visit.memory.url) === bare(url) ? visit : undefined;
}

function begin(
  inHand: HeldVisits,
  openings: Openings,
  { tabId: tab, frameId }: NavigationDetails,
  arriving: Arriving,
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

interface Committed {
  /** The Visit that the tab shows now, or null: not a watched page. */
  visit: HeldVisit | null;
  /** The Visit it showed until now. */
  left: HeldVisit | null;
  /** A Visit begun for what turned out to be no page of its own. */
  dropped: HeldVisit | null;
}

/** A top document is there: new, fetched ahead, or brought back. Null for what changes no tab's page. */
export function committed(
  inHand: HeldVisits,
  openings: Openings,
  details: NavigationDetails,
): Committed | null {
  if (!isTop(details)) {
    frameCommitted(inHand, details);
    return null;
  }
  const arriving = inHand.arriving.get(slot(details));
  inHand.arriving.delete(slot(details));
  const known = details.documentId === undefined ? undefined : inHand.byDocument.get(details.documentId);
  const begun = arriving?.visit ?? null;
  let visit = known ?? begun;
  let dropped = known !== undefined && begun !== known ? begun : null;
  const host = /^https?:/.test(details.url) ? hostOf(details.url) : null;
  if (visit !== null && (host === null || !openings.isWatched(host))) {
    // A council's address that leads away: the page that is there is nobody's business here.
    dropped = visit;
    visit = null;
  }
  if (visit === null && host !== null && openings.isWatched(host)) {
    visit = begin(inHand, openings, details, {
      visit: null,
      url: details.url,
      time: details.timeStamp,
      error: null,
    });
    if (visit !== null) startedLate(visit, details.timeStamp);
  }
  if (dropped !== null) release(inHand, dropped);
  if (visit !== null && known === undefined) {
    if (details.documentId !== undefined) {
      const origin = new URL(details.url).origin;
      addDocument(inHand, visit, details.documentId, origin);
      note(visit, { note: 'document', id: details.documentId, origin });
    }
    pageAnswered(visit, details.url, visit.visit.httpStatus, details.timeStamp);
  }
  if (details.frameId !== 0) return { visit: null, left: null, dropped };
  const shown = inHand.byTab.get(details.tabId) ?? null;
  const left = shown !== visit ? shown : null;
  if (left !== null) leave(inHand, left, details.timeStamp);
  if (visit !== null) {
    makeCurrent(inHand, visit);
    note(visit, { note: 'current' });
  }
  return { visit, left, dropped };
}

function frameCommitted(inHand: HeldVisits, details: NavigationDetails): void {
  const held =
    details.parentDocumentId === undefined ? undefined : inHand.byDocument.get(details.parentDocumentId);
  if (held === undefined || details.documentId === undefined || held.documents.has(details.documentId))
    return;
  if (held.documents.size >= MOST_DOCUMENTS) {
    const detail = `The page has shown more than ${MOST_DOCUMENTS} frames; what later ones did was not seen.`;
    const loses = ['requests', 'cookies', 'storage', 'lifetimes'] as const;
    noteGap(held, gapOf('bound-reached', detail, { loses }), details.timeStamp);
    return;
  }
  const origin = /^https?:/.test(details.url) ? new URL(details.url).origin : null;
  addDocument(inHand, held, details.documentId, origin);
  note(held, { note: 'document', id: details.documentId, origin });
}

/** The page's own answer: its address and status. The status is null where a service worker answered unseen. */
export function pageAnswered(held: HeldVisit, url: string, status: number | null, time: number): void {
  held.memory.url = url;
  const finalPage = plainAddress(url);
  const waiting = held.entries.findLast((entry) => 'seen' in entry && entry.seen === 'page');
  const httpStatus = status ?? (waiting !== undefined && 'httpStatus' in waiting ? waiting.httpStatus : null);
  note(held, { seen: 'page', finalPage, httpStatus, at: since(held.startedAt, time) });
}

export function leave(inHand: HeldVisits, held: HeldVisit, time: number): void {
  held.isLeft = true;
  if (inHand.byTab.get(held.tab) === held) inHand.byTab.delete(held.tab);
  note(held, { seen: 'left', at: since(held.startedAt, time) }, { note: 'left' });
}

/**
 * A page that did not come. What the tab shows stays where the browser only gave the navigation up: for a file, for an
 * answer without content, for another page.
 */
export function navigationFailed(inHand: HeldVisits, details: NavigationDetails): Committed {
  const arriving = inHand.arriving.get(slot(details));
  const isKnown = details.documentId !== undefined && inHand.byDocument.has(details.documentId);
  if (!isTop(details) || isKnown || arriving === undefined) return { visit: null, left: null, dropped: null };
  inHand.arriving.delete(slot(details));
  const visit = arriving.visit;
  const error = details.error ?? 'unknown error';
  if (error.includes('ERR_ABORTED') || details.frameId !== 0) {
    if (visit !== null) release(inHand, visit);
    return { visit: null, left: null, dropped: visit };
  }
  const shown = inHand.byTab.get(details.tabId) ?? null;
  if (shown !== null) leave(inHand, shown, details.timeStamp);
  if (visit !== null) {
    noteGap(visit, gapOfError(error), details.timeStamp);
    visit.memory.hasLoaded = true;
    visit.memory.isHooked = true; // There is no page to hook.
    makeCurrent(inHand, visit);
    note(visit, { note: 'current' });
  }
  return { visit, left: shown, dropped: null };
}

export function startedLate(held: HeldVisit, time: number): void {
  noteGap(held, gapOf('started-late', 'The page was open before Candour began to watch it.'), time);
}
