/** Follows each request from its start to its end, hop by hop, and gives it to the Visit of the page that asked. */
import {
  frameOf,
  fromBeforeRequest,
  initiatorOf,
  withHeaders,
  type Flight,
  type Header,
  type StartedDetails,
} from '../translate/from-web-request.ts';
import { serverTime } from '../../core/cookies/cookie-date.ts';
import { splitSetCookie } from '../../core/cookies/set-cookie.ts';
import { WALL_HEADERS } from '../../core/visit/trouble.ts';
import { visitsOfOrigin, type HeldVisits, type FlightEnd, type HeldVisit } from '../held/held-visits.ts';
import { arrivingVisit, comingTo, isSameAddress, pageRequested, type Openings } from './arriving.ts';
import { pageAnswered } from './navigation.ts';
import { noteHeaders } from './unwatched.ts';

export interface RequestDetails extends StartedDetails {
  /** -1 for a worker's; in Firefox also for what the browser sends for a page: reports, beacons on leaving. */
  tabId: number;
  /** Firefox: the frames that this one stands in, the page last. */
  frameAncestors?: { url: string }[];
  /** Firefox: the tab's cookie jar. */
  cookieStoreId?: string;
  frameId: number;
  parentFrameId: number;
  parentDocumentId?: string;
  documentLifecycle?: string;
  requestHeaders?: Header[];
  responseHeaders?: Header[];
  statusCode?: number;
  redirectUrl?: string;
  error?: string;
}

/** Requests in the air, by the browser's id. */
export type Flights = Map<string, InAir>;

interface InAir {
  hop: number;
  visits: HeldVisit[];
  /** The Visit whose page this request fetches, or null. */
  page: HeldVisit | null;
}

/** A Set-Cookie header as it came, for the next flush. */
export interface SetCookie {
  visits: HeldVisit[];
  header: string;
  url: string;
  /** As of a Flight. */
  frame: string | null;
  /** Milliseconds since the epoch. */
  time: number;
  /** What the time was for the server, milliseconds since the epoch. */
  serverTime: number;
}

const isPageRequest = (details: RequestDetails): boolean =>
  details.type === 'main_frame' && details.documentId === undefined && details.tabId >= 0;

export function beforeRequest(
  inHand: HeldVisits,
  openings: Openings,
  flights: Flights,
  details: RequestDetails,
): HeldVisit[] {
  const hop = (flights.get(details.requestId)?.hop ?? -1) + 1;
  const page = isPageRequest(details) ? pageRequested(inHand, openings, details) : null;
  const visits = page === null ? askers(inHand, details) : [page];
  if (visits.length === 0) {
    flights.delete(details.requestId);
    return visits;
  }
  flights.set(details.requestId, { hop, visits, page });
  const flight = fromBeforeRequest(details, hop);
  const isInferred = details.tabId < 0 && details.documentId === undefined;
  for (const held of visits) {
    held.memory.flights.set(flight.id, { flight, isInferred, end: null, told: 'nothing' });
  }
  return visits;
}

/** The Visits of the page that asked: by its document, else its tab, else (a worker) its origin. */
function askers(inHand: HeldVisits, details: RequestDetails): HeldVisit[] {
  if (isPageRequest(details)) return [];
  const byDocument = inHand.byDocument.get(details.documentId ?? details.parentDocumentId ?? '');
  const byParent = inHand.byDocument.get(details.parentDocumentId ?? '');
  const found = byDocument ?? byParent;
  if (found !== undefined) return [found];
  if (details.tabId < 0) return askersWithoutTab(inHand, details);
  const isPrerendered = details.documentLifecycle === 'prerender';
  const arriving = isPrerendered
    ? arrivingVisit(inHand, details)
    : comingTo(inHand, details.tabId, pageOf(details));
  if (arriving !== null) return [arriving];
  // A tab opened before the extension began: its documents have no names here.
  const shown = inHand.byTab.get(details.tabId);
  const isNamed = details.documentId !== undefined && shown !== undefined && shown.documents.size > 0;
  return shown === undefined || isNamed ? [] : [shown];
}

/** Firefox: address of the page that it is asked for in, which may not be known by its document yet; else null. */
const pageOf = ({ frameAncestors = [], documentUrl }: RequestDetails): string | null =>
  frameAncestors.at(-1)?.url ?? documentUrl ?? null;

function askersWithoutTab(inHand: HeldVisits, details: RequestDetails): HeldVisit[] {
  // What Firefox sends for a page by itself (a report, what is sent as it is left) names its address.
  const { documentUrl } = details;
  if (documentUrl !== undefined) {
    const pages = [...inHand.visits.values()].filter(({ memory }) => isSameAddress(memory.url, documentUrl));
    const open = pages.filter(({ isLeft }) => !isLeft);
    if (pages.length > 0) return open.length > 0 ? open : pages.slice(-1);
  }
  const initiator = initiatorOf(details);
  if (initiator === null) return [];
  const visits = visitsOfOrigin(inHand, initiator);
  // A service worker fetching the page that is on its way, for that page alone.
  const own = visits.filter((held) => held.memory.url === details.url && !held.memory.hasLoaded);
  return own.length > 0 ? own : visits;
}

export function sendHeaders(flights: Flights, details: RequestDetails): void {
  change(flights, details, (flight) => withHeaders(flight, details.requestHeaders ?? [], details.timeStamp));
}

/** The answer has begun. The Visits that asked, and the cookies it asks them to keep. */
export function headersReceived(
  flights: Flights,
  details: RequestDetails,
): { visits: HeldVisit[]; cookies: SetCookie[] } {
  const inAir = flights.get(details.requestId);
  if (inAir === undefined) return { visits: [], cookies: [] };
  const status = details.statusCode ?? null;
  change(flights, details, (flight) => ({ ...flight, status }));
  const isRedirect = status !== null && status >= 300 && status < 400 && status !== 304;
  const { visits } = inAir;
  const { url, timeStamp: time, responseHeaders = [] } = details;
  const valuesOf = (name: string): string[] =>
    responseHeaders.filter((header) => header.name.toLowerCase() === name).map(({ value = '' }) => value);
  if (inAir.page !== null && !isRedirect) {
    const { memory } = inAir.page;
    pageAnswered(inAir.page, url, status, time);
    memory.wallHeaders = wallHeadersOf(details);
    memory.type = valuesOf('content-type')[0] ?? '';
  }
  if (!isRedirect && (inAir.page !== null || details.type === 'sub_frame')) {
    for (const held of visits) noteHeaders(held, valuesOf, url, inAir.page !== null);
  }
  const asked = valuesOf('set-cookie').flatMap(splitSetCookie);
  const clock = asked.length === 0 ? time : serverTime(valuesOf('date')[0], time);
  const frame = frameOf(details);
  const cookies = asked.map((header) => ({ visits, header, url, frame, time, serverTime: clock }));
  return { visits, cookies };
}

function wallHeadersOf({ responseHeaders = [] }: RequestDetails): Record<string, string> {
  const headers = responseHeaders.map(({ name, value = '' }) => [name.toLowerCase(), value] as const);
  return Object.fromEntries(headers.filter(([name]) => WALL_HEADERS.includes(name)));
}

/** The end of a hop: a redirect, an answer read to its end, an error. The Visits it belongs to. */
export function ended(
  inHand: HeldVisits,
  flights: Flights,
  details: RequestDetails,
  isLast: boolean,
): HeldVisit[] {
  const inAir = flights.get(details.requestId) ?? begunUnseen(inHand, flights, details);
  if (inAir === null) return [];
  const end: FlightEnd = { status: details.statusCode, error: details.error, time: details.timeStamp };
  for (const held of inAir.visits) {
    const known = held.memory.flights.get(`${details.requestId}.${inAir.hop}`);
    if (known !== undefined) known.end = end;
  }
  if (isLast) flights.delete(details.requestId);
  return inAir.visits;
}

/**
 * An end whose start was seen by a worker that has been stopped since. Where the start was written down, its Visit
 * still waits for it; where it was not, what is known now is better than nothing (the gap is noted already).
 */
function begunUnseen(inHand: HeldVisits, flights: Flights, details: RequestDetails): InAir | null {
  const waitingIn = ({ visit }: HeldVisit): string[] =>
    Object.keys(visit.pending).filter((id) => id.startsWith(`${details.requestId}.`));
  const visits = askers(inHand, details).filter(
    (held) => !held.memory.isTakenUpWhole || waitingIn(held).length > 0,
  );
  if (visits.length === 0) return null;
  const waiting = visits.flatMap(waitingIn);
  const hop = Math.max(0, ...waiting.map((id) => Number(id.slice(details.requestId.length + 1))));
  const inAir: InAir = { hop, visits, page: null };
  flights.set(details.requestId, inAir);
  const flight: Flight = fromBeforeRequest(details, hop);
  for (const held of visits) {
    const told = flight.id in held.visit.pending ? 'started' : 'nothing';
    held.memory.flights.set(flight.id, { flight, isInferred: details.tabId < 0, end: null, told });
  }
  return inAir;
}

function change(flights: Flights, details: RequestDetails, act: (flight: Flight) => Flight): void {
  const inAir = flights.get(details.requestId);
  if (inAir === undefined) return;
  for (const held of inAir.visits) {
    const known = held.memory.flights.get(`${details.requestId}.${inAir.hop}`);
    if (known !== undefined) known.flight = act(known.flight);
  }
}
