/**
 * Which page a tab shows: from webNavigation, and from what is on its way (./arriving.ts). A page is known by its
 * document: a page fetched ahead, or brought back from the back/forward cache, keeps the Visit it began with.
 */
import { missedWords } from '../../core/words/missed.ts';
import { gapOf } from '../../core/visit/gaps.ts';
import { hostOf } from '../../core/parties/index.ts';
import { plainAddress } from '../../core/visit/plain-address.ts';
import { gapOfError, isGivenUp } from '../../core/visit/trouble.ts';
import { since } from '../../core/visit/since.ts';
import {
  addDocument,
  makeCurrent,
  note,
  noteGap,
  release,
  type HeldVisits,
  type HeldVisit,
} from '../held/held-visits.ts';
import {
  begin,
  isSameAddress,
  isTop,
  takeArriving,
  type NavigationDetails,
  type Openings,
} from './arriving.ts';

const missed = missedWords.byExtension;

/** Documents that are kept of one page: twenty times as many frames as any page was seen to have. */
const MOST_DOCUMENTS = 500;

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
  if (isErrorPage(inHand, details)) return null;
  const arriving = takeArriving(inHand, details);
  const begun = arriving?.visit ?? null;
  const named = details.documentId === undefined ? undefined : inHand.byDocument.get(details.documentId);
  // A request of its own may have named the document of a page that is on its way.
  const known = named === begun ? undefined : named;
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
    visit.memory.committedAt = details.timeStamp;
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

/** Firefox shows an error page as a document of its own, under the address that failed. */
function isErrorPage(inHand: HeldVisits, { tabId, frameId, url }: NavigationDetails): boolean {
  const shown = frameId === 0 ? inHand.byTab.get(tabId) : undefined;
  if (shown?.memory.hasFailed !== true || !isSameAddress(shown.memory.url, url)) return false;
  return inHand.arriving.get(`${tabId}:${frameId}`)?.isNavigated !== true;
}

function frameCommitted(inHand: HeldVisits, details: NavigationDetails): void {
  const held =
    details.parentDocumentId === undefined ? undefined : inHand.byDocument.get(details.parentDocumentId);
  if (held === undefined || details.documentId === undefined || held.documents.has(details.documentId))
    return;
  if (held.documents.size >= MOST_DOCUMENTS) {
    const loses = ['requests', 'cookies', 'storage', 'lifetimes'] as const;
    noteGap(held, gapOf('bound-reached', missed.framesCut(MOST_DOCUMENTS), { loses }), details.timeStamp);
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
  const isKnown = details.documentId !== undefined && inHand.byDocument.has(details.documentId);
  const arriving = !isTop(details) || isKnown ? undefined : takeArriving(inHand, details, true);
  if (arriving === undefined) return { visit: null, left: null, dropped: null };
  const { visit } = arriving;
  const error = details.error ?? 'unknown error';
  if (isGivenUp(error) || details.frameId !== 0) {
    if (visit !== null) release(inHand, visit);
    return { visit: null, left: null, dropped: visit };
  }
  const shown = inHand.byTab.get(details.tabId) ?? null;
  if (shown !== null) leave(inHand, shown, details.timeStamp);
  if (visit !== null) {
    noteGap(visit, gapOfError(error), details.timeStamp);
    visit.memory.hasLoaded = true;
    visit.memory.isHooked = true; // There is no page to hook.
    visit.memory.hasFailed = true;
    visit.memory.committedAt = details.timeStamp;
    makeCurrent(inHand, visit);
    note(visit, { note: 'current' });
  }
  return { visit, left: shown, dropped: null };
}

export function startedLate(held: HeldVisit, time: number): void {
  noteGap(held, gapOf('started-late', missed.startedLate), time);
}
