/**
 * Joins what the browser says in pieces about each request: its start, what went over the wire, its answer, its end.
 * The pieces come in any order, and from more than one session. One Exchange a hop.
 */
import type { Protocol } from 'devtools-protocol';
import { headerText } from '../../core/visit/header-text.ts';
import {
  answerIn,
  begin,
  bodyOf,
  lowerHeaders,
  setCookieLines,
  type Exchange,
  type SetCookieLine,
  type TargetKind,
} from '../translate/exchange.ts';

interface SentExtra {
  headers: Record<string, string>;
  cookies: Protocol.Network.Cookie[];
}
interface GotExtra {
  at: number;
  status: number;
  headers: Record<string, string>;
  setCookies: SetCookieLine[];
}

/** All hops of one request id, and the pieces that wait for their hop. */
interface Chain {
  hops: Exchange[];
  /** Whether each hop went over the wire, where the browser has said so. */
  hasExtra: (boolean | null)[];
  sentExtras: SentExtra[];
  gotExtras: GotExtra[];
}

/** Requests of one visit that are kept, of an ordinary page a hundredth. */
const MOST_KEPT = 20_000;

export class ExchangeLog {
  /** Events of requests beyond the bound, not kept. */
  dropped = 0;
  #chains = new Map<string, Chain>();
  #held = new Set<string>();
  /** Called on every new hop that could leave the browser. */
  onStart: (exchange: Exchange) => void = () => undefined;

  /** Every hop so far, in the order of their start, each joined with all that is known of it. */
  exchanges(): Exchange[] {
    for (const chain of this.#chains.values()) settle(chain);
    return [...this.#chains.values()]
      .flatMap((chain) => chain.hops)
      .sort((a, b) => a.startedAt - b.startedAt);
  }

  /** True while a request, or a connection, has not come to its end. */
  isUnderWay(): boolean {
    return [...this.#chains.values()].some(({ hops }) => hops.at(-1)?.end === null);
  }

  /** Address of the newest hop of a request; empty where it is not known. */
  addressOf(requestId: string): string {
    return this.#chains.get(requestId)?.hops.at(-1)?.address ?? '';
  }

  /** `isPage`: whether the event is a navigation of the top frame; `isFramed`: whether it is of a frame within it. */
  sent(
    event: Protocol.Network.RequestWillBeSentEvent,
    from: TargetKind,
    isPage: boolean,
    isFramed = from === 'iframe',
  ): void {
    const chain = this.#chain(event.requestId);
    const last = chain.hops.at(-1);
    const at = event.wallTime * 1000;
    if (event.redirectResponse) {
      // Told once by each session that holds the frame: the second telling adds nothing.
      if (last && last.address !== event.redirectResponse.url) return;
      if (last) {
        last.answer ??= answerIn(event.redirectResponse, at);
        chain.hasExtra[chain.hops.length - 1] = event.redirectHasExtraInfo;
      }
    } else if (last) return;
    const exchange = begin(`${event.requestId}#${chain.hops.length}`, event.request.url, from, at);
    exchange.method = event.request.method;
    exchange.kind = event.type ?? null;
    exchange.isPage = isPage;
    exchange.isFramed = isFramed;
    exchange.initiator = event.initiator;
    exchange.document = event.documentURL;
    exchange.body = bodyOf(event.request);
    exchange.headers = lowerHeaders(event.request.headers);
    chain.hops.push(exchange);
    chain.hasExtra.push(null);
    this.onStart(exchange);
  }

  sentExtra(event: Protocol.Network.RequestWillBeSentExtraInfoEvent): void {
    const cookies = event.associatedCookies.filter((one) => one.blockedReasons.length === 0);
    this.#chain(event.requestId).sentExtras.push({
      headers: lowerHeaders(event.headers),
      cookies: cookies.map((one) => one.cookie),
    });
  }

  gotExtra(event: Protocol.Network.ResponseReceivedExtraInfoEvent, at: number): void {
    const headers = lowerHeaders(event.headers);
    this.#chain(event.requestId).gotExtras.push({
      at,
      status: event.statusCode,
      headers,
      setCookies: setCookieLines(headers, event.blockedCookies),
    });
  }

  answered(event: Protocol.Network.ResponseReceivedEvent, from: TargetKind, at: number): void {
    const chain = this.#chain(event.requestId);
    let last = chain.hops.at(-1);
    if (!last) {
      // It left before its target was attached to: the answer tells where.
      last = begin(`${event.requestId}#0`, event.response.url, from, at);
      last.kind = event.type;
      chain.hops.push(last);
      chain.hasExtra.push(null);
      this.onStart(last);
    }
    if (event.type === 'Preflight') last.kind = 'Preflight';
    last.answer = answerIn(event.response, at);
    last.mimeType = event.response.mimeType || null;
    chain.hasExtra[chain.hops.length - 1] = event.hasExtraInfo;
    const { fromServiceWorker, fromDiskCache, fromPrefetchCache } = event.response;
    if (fromServiceWorker || fromDiskCache || fromPrefetchCache) last.isLocal = true;
  }

  servedFromMemory(requestId: string): void {
    const last = this.#chains.get(requestId)?.hops.at(-1);
    if (last) last.isLocal = true;
  }

  finished(requestId: string, at: number): void {
    const last = this.#chains.get(requestId)?.hops.at(-1);
    if (last) last.end ??= { at, error: null, blockedReason: null, isCors: false };
  }

  failed(event: Protocol.Network.LoadingFailedEvent, at: number): void {
    const last = this.#chains.get(event.requestId)?.hops.at(-1);
    if (!last) return;
    last.end ??= {
      at,
      error: event.errorText,
      blockedReason: event.blockedReason ?? null,
      isCors: event.corsErrorStatus !== undefined,
    };
  }

  socketOpened(event: Protocol.Network.WebSocketCreatedEvent, from: TargetKind, at: number): void {
    const chain = this.#chain(event.requestId);
    if (chain.hops.length > 0) return;
    const exchange = begin(`${event.requestId}#0`, event.url, from, at);
    exchange.kind = 'WebSocket';
    exchange.initiator = event.initiator ?? null;
    chain.hops.push(exchange);
    chain.hasExtra.push(null);
    this.onStart(exchange);
  }

  socketSent(event: Protocol.Network.WebSocketWillSendHandshakeRequestEvent): void {
    const exchange = this.#chains.get(event.requestId)?.hops[0];
    if (!exchange) return;
    exchange.headers = lowerHeaders(event.request.headers);
    exchange.wentOut = true;
  }

  socketAnswered(event: Protocol.Network.WebSocketHandshakeResponseReceivedEvent, at: number): void {
    const exchange = this.#chains.get(event.requestId)?.hops[0];
    if (!exchange || exchange.answer) return;
    const headers = lowerHeaders(event.response.headers);
    const setCookies = setCookieLines(headers, []);
    exchange.answer = { at, status: event.response.status, headers, setCookies };
  }

  socketFailed(requestId: string, error: string, at: number): void {
    const exchange = this.#chains.get(requestId)?.hops[0];
    if (exchange) exchange.end ??= { at, error, blockedReason: null, isCors: false };
  }

  /** A file that a script saves (`<a download>`): the browser fetches it by itself, and tells of it once it is answered. */
  downloaded({ guid, url }: Protocol.Browser.DownloadWillBeginEvent, at: number): void {
    const isKnown = [...this.#chains.values()].some(({ hops }) =>
      hops.some(({ address }) => address === url),
    );
    if (isKnown) return;
    const chain = this.#chain(`download ${guid}`);
    const exchange = begin(`download ${guid}#0`, url, 'page', at);
    exchange.kind = 'Other';
    exchange.wentOut = true;
    exchange.end = { at, error: null, blockedReason: null, isCors: false };
    chain.hops.push(exchange);
    chain.hasExtra.push(false);
  }

  /** WebTransport is told with its address alone, and then whether it came to a connection. */
  transportOpened(event: Protocol.Network.WebTransportCreatedEvent, from: TargetKind, at: number): void {
    const chain = this.#chain(event.transportId);
    if (chain.hops.length > 0) return;
    const exchange = begin(`${event.transportId}#0`, event.url, from, at);
    exchange.kind = 'WebTransport';
    exchange.initiator = event.initiator ?? null;
    chain.hops.push(exchange);
    chain.hasExtra.push(false);
    this.onStart(exchange);
  }

  transportConnected({ transportId }: Protocol.Network.WebTransportConnectionEstablishedEvent): void {
    const exchange = this.#chains.get(transportId)?.hops[0];
    if (exchange) exchange.wentOut = true;
  }

  /**
   * A request held on its way while the page is being left: its own session tells nothing of it any more. Held a
   * second time once it has ended; where that does not come, nobody knows whether it left before all was closed.
   */
  held(event: Protocol.Fetch.RequestPausedEvent, from: TargetKind, at: number): void {
    const id = event.networkId ?? `held ${event.requestId}`;
    const chain = this.#chain(id);
    if (chain.hops.length > 0 && !this.#held.has(id)) return;
    let exchange = chain.hops[0];
    if (!exchange) {
      exchange = begin(`${id}#0`, event.request.url, from, at);
      exchange.method = event.request.method;
      exchange.kind = event.resourceType;
      exchange.body = bodyOf(event.request);
      exchange.headers = lowerHeaders(event.request.headers);
      chain.hops.push(exchange);
      chain.hasExtra.push(false);
      this.#held.add(id);
      this.onStart(exchange);
    }
    exchange.wentOut = event.responseErrorReason !== undefined || event.responseStatusCode !== undefined;
    if (event.responseErrorReason !== undefined) {
      exchange.end = { at, error: event.responseErrorReason, blockedReason: null, isCors: false };
    } else if (event.responseStatusCode !== undefined) {
      const setCookies = (event.responseHeaders ?? [])
        .filter((header) => header.name.toLowerCase() === 'set-cookie')
        .map((header) => ({ line: headerText(header.value), refusedBecause: null }));
      exchange.answer = { at, status: event.responseStatusCode, headers: {}, setCookies };
    }
  }

  #chain(requestId: string): Chain {
    let chain = this.#chains.get(requestId);
    if (!chain) {
      chain = { hops: [], hasExtra: [], sentExtras: [], gotExtras: [] };
      if (this.#chains.size < MOST_KEPT) this.#chains.set(requestId, chain);
      else this.dropped += 1;
    }
    return chain;
  }
}

/** Gives each hop what went over the wire for it: the pieces come in order, but not every hop has one. */
function settle(chain: Chain): void {
  let sent = 0;
  let got = 0;
  chain.hops.forEach((hop, index) => {
    if (chain.hasExtra[index] === false) return;
    const wentOut = chain.sentExtras[sent++];
    if (wentOut) {
      hop.wentOut = true;
      hop.headers = { ...hop.headers, ...wentOut.headers };
      hop.cookies = wentOut.cookies;
    }
    const came = chain.gotExtras[got++];
    if (!came) return;
    hop.wentOut = true;
    hop.answer = { ...came, at: hop.answer?.at ?? came.at, status: hop.answer?.status ?? came.status };
  });
}
