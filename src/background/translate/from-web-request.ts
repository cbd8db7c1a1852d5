/**
 * From the browser's webRequest events to what a Visit records. Pure: what a request carried is told here at once,
 * and its query, headers and body end here.
 */
import { carriedBy, pathOf, tagOf } from '../../core/visit/carried.ts';
import type { IdentifierSet } from '../../core/visit/identifiers.ts';
import { hostOf } from '../../core/parties/index.ts';
import type { RequestEnded, RequestSent, RequestStarted } from '../../core/visit/seen.ts';
import { stoppedBy } from '../../core/visit/stopped.ts';
import { isGivenUp, isListed, isUnconnected } from '../../core/visit/trouble.ts';
import type { Outcome, RequestType } from '../../core/visit/visit.ts';
import { since } from '../../core/visit/since.ts';

/** One hop of a request in the air: in memory only, from its start to its end. */
export interface Flight {
  /** The browser's id and the hop, such as `17.0`. */
  id: string;
  url: string;
  /** The browser's word for the kind of request. */
  type: string;
  /** Origin that asked for it, or null. */
  initiator: string | null;
  /** Host of the document of the frame that it is asked for in, or that it fetches; null: the page itself, or not known. */
  frame: string | null;
  /** Milliseconds since the epoch. */
  time: number;
  body: RequestBody | null;
  /** When its headers were ready to go out, milliseconds since the epoch, or null. */
  sentAt: number | null;
  referrer: string | null;
  /** The Cookie header as it went out. */
  cookie: string | null;
  accept: string | null;
  /** The browser fetches it ahead of need. */
  isAhead: boolean;
  /** Status of an answer whose headers have come, or null. */
  status: number | null;
}

/** What webRequest tells of a body; `bytes` is an ArrayBuffer, which the reader cuts. */
interface RequestBody {
  formData?: Record<string, unknown>;
  raw?: { bytes?: unknown }[];
}

export interface StartedDetails {
  requestId: string;
  url: string;
  type: string;
  /** Chromium: origin of what asked. */
  initiator?: string;
  /** Firefox: address of what asked: a document, a worker, a style sheet. */
  originUrl?: string;
  documentId?: string;
  /** Firefox: address of the document or worker that it is asked for in. */
  documentUrl?: string;
  /** -1 in a page itself, fetched ahead or not, and in a worker. */
  parentFrameId?: number;
  timeStamp: number;
  requestBody?: RequestBody | null;
}

export interface Header {
  name: string;
  value?: string;
}

/** Origin of what asked for it, or null where the browser does not say: the person, or a frame without one. */
export function initiatorOf({
  initiator,
  originUrl,
}: Pick<StartedDetails, 'initiator' | 'originUrl'>): string | null {
  if (initiator !== undefined || originUrl === undefined) return initiator ?? null;
  return /^https?:/.test(originUrl) ? new URL(originUrl).origin : null;
}

/** Null for what is asked for in the page itself, and in a frame without an address of its own. */
export function frameOf(
  details: Pick<StartedDetails, 'url' | 'type' | 'parentFrameId' | 'documentUrl' | 'initiator'>,
): string | null {
  const { url, type, parentFrameId = -1, documentUrl, initiator } = details;
  if (parentFrameId < 0) return null;
  return hostOf(type === 'sub_frame' ? url : (documentUrl ?? initiator ?? ''));
}

/** A request about to leave; its headers follow with `withHeaders`. */
export function fromBeforeRequest(details: StartedDetails, hop: number): Flight {
  return {
    id: `${details.requestId}.${hop}`,
    url: details.url,
    type: details.type,
    initiator: initiatorOf(details),
    frame: frameOf(details),
    time: details.timeStamp,
    body: details.requestBody ?? null,
    sentAt: null,
    referrer: null,
    cookie: null,
    accept: null,
    // Chromium fetches a page ahead (speculation rules) as a main frame that another document asks for.
    isAhead: details.type === 'main_frame' && details.documentId !== undefined,
    status: null,
  };
}

/** `time`: milliseconds since the epoch. */
export function withHeaders(flight: Flight, headers: readonly Header[], time: number): Flight {
  const sent = { ...flight, sentAt: time };
  for (const { name, value = '' } of headers) {
    const header = name.toLowerCase();
    if (header === 'referer') sent.referrer = value;
    else if (header === 'cookie') sent.cookie = value;
    else if (header === 'accept') sent.accept = value;
    else if (header === 'purpose' || header === 'sec-purpose') sent.isAhead ||= value.includes('prefetch');
  }
  return sent;
}

/** The page a request belongs to, as needed to tell what it gave away. */
export interface AskingPage {
  /** Full address of the page, in memory only. */
  url: string;
  title: string | null;
  /** Milliseconds since the epoch. */
  startedAt: number;
  identifiers: IdentifierSet;
  /** True where the request had no tab and was given to the page by its initiator. */
  isInferred: boolean;
}

export function fromFlight(flight: Flight, page: AskingPage): RequestStarted | null {
  const host = hostOf(flight.url);
  if (host === null) return null;
  const initiator = flight.initiator === null ? null : hostOf(flight.initiator);
  return {
    seen: 'request',
    id: flight.id,
    host,
    path: pathOf(flight.url),
    tag: tagOf(flight.url),
    type: typeOf(flight),
    initiators: initiator === null ? [] : [initiator],
    ...(flight.frame !== null && { frame: flight.frame }),
    inferred: page.isInferred,
    sent: carriedBy(
      {
        url: flight.url,
        referrer: flight.referrer,
        cookieHeader: flight.cookie,
        body: bodyText(flight.body),
      },
      { address: page.url, title: page.title },
      page.identifiers,
    ),
    at: since(page.startedAt, flight.time),
  };
}

/** A request open this long after it went out, without an error, is held by the other side: that was told of it. */
export const HELD_MS = 5_000;

/** What is known to have left while it is still open, or null. `now`: milliseconds since the epoch. */
export function fromOpen(flight: Flight, now: number, startedAt: number): RequestSent | null {
  const isHeld = flight.sentAt !== null && now - flight.sentAt >= HELD_MS;
  if (flight.status === null && !isHeld) return null;
  return { seen: 'request-sent', id: flight.id, status: flight.status, at: since(startedAt, now) };
}

export function fromEnd(
  flight: Flight,
  end: { status?: number; error?: string; time: number },
  startedAt: number,
): RequestEnded {
  const outcome = outcomeOf(flight, end.error);
  return {
    seen: 'request-ended',
    id: flight.id,
    outcome,
    ...(outcome === 'blocked' && end.error !== undefined && { stoppedBy: stoppedBy(end.error) }),
    status: end.status ?? flight.status,
    at: since(startedAt, end.time),
  };
}

// What stopped a request before it left, beside connections that were not made: other extensions, policies, the page's own rules.
const BLOCKED = /ERR_BLOCKED_BY_|ERR_NETWORK_ACCESS_DENIED|ERR_DISALLOWED_URL_SCHEME|NS_ERROR_ABORT_BY/;

function outcomeOf(flight: Flight, error: string | undefined): Outcome {
  // An answer that the browser then kept from the page (an opaque answer, a picture that is none) did arrive.
  if (error === undefined || flight.status !== null) return 'answered';
  if (BLOCKED.test(error) || isListed(error) || isUnconnected(error)) return 'blocked';
  // Taken back (a frame was removed, a fetch aborted) or given up in waiting, for the answer or for a connection: whether
  // anything had left the browser does not say.
  return isGivenUp(error) || error.includes('NET_TIMEOUT') ? 'unknown' : 'failed';
}

function typeOf(flight: Flight): RequestType {
  if (flight.isAhead) return 'prefetch';
  switch (flight.type) {
    case 'main_frame':
      return 'document';
    case 'sub_frame':
      return 'frame';
    case 'script':
    case 'stylesheet':
    case 'image':
    case 'font':
    case 'media':
    case 'object':
    case 'websocket':
      return flight.type;
    case 'imageset':
      return 'image';
    case 'xmlhttprequest':
      return flight.accept?.startsWith('text/event-stream') ? 'eventsource' : 'fetch';
    case 'ping':
    case 'beacon':
      return 'beacon';
    case 'csp_report':
      return 'csp-report';
    default:
      return 'other';
  }
}

const LONGEST_BODY = 65_536;

/** The start of a body as text, or null; Chromium does not hand over what `sendBeacon` sends. */
function bodyText(body: RequestBody | null): string | null {
  if (body?.formData !== undefined) {
    const fields = Object.entries(body.formData).map(([name, values]) => `${name}=${String(values)}`);
    return fields.join('&').slice(0, LONGEST_BODY);
  }
  const bytes = body?.raw?.[0]?.bytes;
  return bytes instanceof ArrayBuffer ? new TextDecoder().decode(bytes.slice(0, LONGEST_BODY)) : null;
}
