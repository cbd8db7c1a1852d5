/** Translates what the DevTools protocol says of requests and their ends into `Seen` values. Pure. */
import type { Protocol } from 'devtools-protocol';
import { hostOf } from '../../core/parties/index.ts';
import type { RequestEnded, RequestSent, RequestStarted } from '../../core/visit/seen.ts';
import { stoppedBy } from '../../core/visit/stopped.ts';
import { isUnconnected } from '../../core/visit/trouble.ts';
import type { Carried, Outcome, RequestType } from '../../core/visit/visit.ts';
import { since } from '../../core/visit/since.ts';
import type { Exchange } from './exchange.ts';

/** Hosts kept for one request: a chain longer than this tells nobody more. */
const MOST_INITIATORS = 8;

/** Only these leave the browser: not `data:`, `blob:`, `about:`, `chrome:`, `file:`, `filesystem:`. */
export const mayLeave = (address: string): boolean => /^(?:https?|wss?):/i.test(address);

const KINDS: Record<NonNullable<Exchange['kind']>, RequestType> = {
  Document: 'frame',
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  TextTrack: 'media',
  XHR: 'fetch',
  Fetch: 'fetch',
  Prefetch: 'prefetch',
  EventSource: 'eventsource',
  WebSocket: 'websocket',
  WebTransport: 'websocket',
  Manifest: 'other',
  SignedExchange: 'other',
  Ping: 'beacon',
  CSPViolationReport: 'csp-report',
  Preflight: 'fetch',
  FedCM: 'other',
  Other: 'other',
};

/** What the request itself says it is for (Fetch standard, Sec-Fetch-Dest) tells more than CDP's kind. */
const DESTINATIONS: Record<string, RequestType> = {
  object: 'object',
  embed: 'object',
  report: 'csp-report',
  script: 'script',
  worker: 'script',
  sharedworker: 'script',
  serviceworker: 'script',
  image: 'image',
};

export function typeOf(exchange: Exchange): RequestType {
  if (exchange.isPage) return 'document';
  const purpose = exchange.headers['sec-purpose'] ?? exchange.headers['purpose'] ?? '';
  if (purpose.startsWith('prefetch')) return 'prefetch';
  const destination = DESTINATIONS[exchange.headers['sec-fetch-dest'] ?? ''];
  return destination ?? KINDS[exchange.kind ?? 'Other'] ?? 'other';
}

/** Errors by which the browser, a policy or another extension stopped a request before it left. */
const STOPPED_ERRORS =
  /ERR_BLOCKED_BY_(?:CLIENT|ADMINISTRATOR|CSP|LOCAL_NETWORK_ACCESS|PRIVATE_NETWORK_ACCESS)|ERR_UNSAFE_PORT|ERR_DISALLOWED_URL_SCHEME|ERR_NETWORK_ACCESS_REVOKED/;

/** Reasons that only an answer can give: the request had left. */
const ANSWERED_REASONS = new Set<string>([
  'content-type',
  'integrity',
  'sri-message-signature-mismatch',
  'coep-frame-resource-needs-coep-header',
  'coop-sandboxed-iframe-cannot-navigate-to-coop-page',
  'corp-not-same-origin',
  'corp-not-same-origin-after-defaulted-to-same-origin-by-coep',
  'corp-not-same-origin-after-defaulted-to-same-origin-by-dip',
  'corp-not-same-origin-after-defaulted-to-same-origin-by-coep-and-dip',
  'corp-not-same-site',
]);

/**
 * What became of it, by what left the browser: a page's script may be refused an answer that came (ORB, CORS, CORP,
 * integrity), and that is still a contact; a policy may stop a request before it leaves, and that is none.
 */
export function outcomeOf(exchange: Exchange): Outcome {
  if (exchange.answer) return 'answered';
  const { end } = exchange;
  if (!end) return 'unknown';
  if (end.blockedReason !== null && ANSWERED_REASONS.has(end.blockedReason)) return 'answered';
  if (/ERR_BLOCKED_BY_(?:ORB|RESPONSE)/.test(end.error ?? '')) return 'answered';
  if (end.error === null) return exchange.wentOut ? 'answered' : 'unknown';
  if (exchange.wentOut) return 'failed';
  if (end.blockedReason !== null || end.isCors || STOPPED_ERRORS.test(end.error)) return 'blocked';
  if (isUnconnected(end.error)) return 'blocked';
  // Given up by the page (a frame removed, a fetch aborted) before it went out: no one was told anything.
  return end.error.includes('ERR_ABORTED') ? 'blocked' : 'failed';
}

/** Addresses of the scripts and documents that asked, nearest first. */
function askers(initiator: Protocol.Network.Initiator | null): string[] {
  const addresses: string[] = [];
  let stack = initiator?.stack;
  while (stack) {
    addresses.push(...stack.callFrames.map((frame) => frame.url));
    stack = stack.parent;
  }
  if (initiator?.url !== undefined) addresses.push(initiator.url);
  return addresses;
}

/**
 * Who asked for each request, by hosts, nearest first: the scripts on the stack, whoever asked for the nearest of
 * those scripts, and so on up to the page. By exchange id.
 */
export function initiatorsOf(exchanges: readonly Exchange[], page: string): Map<string, string[]> {
  const byId = new Map<string, string[]>();
  const byAddress = new Map<string, string[]>();
  const pageHost = hostOf(page);
  for (const exchange of exchanges) {
    const hosts: string[] = [];
    const add = (host: string | null): void => {
      if (host !== null && !hosts.includes(host) && hosts.length < MOST_INITIATORS) hosts.push(host);
    };
    if (!exchange.isPage) {
      const asked = askers(exchange.initiator).filter(mayLeave);
      for (const address of asked) {
        add(hostOf(address));
        for (const host of byAddress.get(address) ?? []) add(host);
      }
      if (mayLeave(exchange.document) && exchange.document !== exchange.address)
        add(hostOf(exchange.document));
      if (hosts.length === 0) add(pageHost);
    }
    byId.set(exchange.id, hosts);
    if (!byAddress.has(exchange.address)) byAddress.set(exchange.address, hosts);
  }
  return byId;
}

/** What is known beside the exchange itself when it is translated. */
interface RequestFacts {
  initiators: string[];
  path: string;
  tag: string | null;
  carried: Carried;
  /** Start of the Visit, and when the page was left: milliseconds since the epoch. */
  startedAt: number;
  leftAt: number;
}

/**
 * It went out, and the other side held its answer back for as long as the page was there (or asks for a password): what
 * ended it was our leaving.
 */
function isHeld({ wentOut, answer, end }: Exchange, leftAt: number): boolean {
  if (!wentOut || answer !== null) return false;
  return end === null || (end.at >= leftAt && end.error?.includes('ERR_ABORTED') === true);
}

/** Nothing where the browser does not say. */
function whatStopped({ end }: Exchange): Pick<RequestEnded, 'stoppedBy'> | null {
  if (end === null || (end.error === null && end.blockedReason === null)) return null;
  return { stoppedBy: stoppedBy(end.error ?? '', end.blockedReason) };
}

/** A frame without an address of its own has none here: what it holds is another document's. */
export function framedIn({ isFramed, document }: Exchange): { frame?: string } {
  const host = isFramed && mayLeave(document) ? hostOf(document) : null;
  return host === null ? {} : { frame: host };
}

/** Nothing where the request could not leave, or was answered without leaving. */
export function fromCdpRequest(
  exchange: Exchange,
  facts: RequestFacts,
): (RequestStarted | RequestSent | RequestEnded)[] {
  const host = mayLeave(exchange.address) ? hostOf(exchange.address) : null;
  if (host === null || (exchange.isLocal && !exchange.wentOut)) return [];
  const at = since(facts.startedAt, exchange.startedAt);
  const started: RequestStarted = {
    seen: 'request',
    id: exchange.id,
    host,
    path: facts.path,
    tag: facts.tag,
    type: typeOf(exchange),
    initiators: facts.initiators,
    ...framedIn(exchange),
    inferred: exchange.from === 'service_worker' || exchange.from === 'shared_worker',
    sent: facts.carried,
    at,
  };
  if (isHeld(exchange, facts.leftAt)) {
    return [started, { seen: 'request-sent', id: exchange.id, status: null, at }];
  }
  const outcome = outcomeOf(exchange);
  const endedAt = exchange.answer?.at ?? exchange.end?.at;
  if (outcome === 'unknown' || endedAt === undefined) return [started];
  const status = exchange.answer?.status ?? null;
  const ended = Math.max(at, Math.round(endedAt - facts.startedAt));
  const why = outcome === 'blocked' ? whatStopped(exchange) : null;
  return [started, { seen: 'request-ended', id: exchange.id, outcome, ...why, status, at: ended }];
}
