/** Plain DevTools events for tests: what is not said is ordinary. */
import type { Protocol } from 'devtools-protocol';

type Sent = Protocol.Network.RequestWillBeSentEvent;
type Answered = Protocol.Network.ResponseReceivedEvent;
type SentExtra = Protocol.Network.RequestWillBeSentExtraInfoEvent;
type GotExtra = Protocol.Network.ResponseReceivedExtraInfoEvent;

/** Start of every made-up visit, milliseconds since the epoch. */
export const START = 1_795_000_000_000;
export const PAGE = 'https://www.anytown.gov.uk/bins';

const response = (url: string, status: number): Protocol.Network.Response =>
  ({
    url,
    status,
    statusText: '',
    headers: {},
    mimeType: '',
    fromServiceWorker: false,
  }) as Protocol.Network.Response;

export function sent(requestId: string, url: string, given: Partial<Sent> = {}, ms = 100): Sent {
  return {
    requestId,
    loaderId: 'L',
    documentURL: PAGE,
    request: { url, method: 'GET', headers: {} } as Protocol.Network.Request,
    timestamp: 1,
    wallTime: (START + ms) / 1000,
    initiator: { type: 'parser', url: PAGE },
    redirectHasExtraInfo: false,
    type: 'Script',
    ...given,
  };
}

export const redirected = (
  requestId: string,
  from: string,
  to: string,
  status = 302,
  hasExtra = true,
): Sent =>
  sent(requestId, to, { redirectResponse: response(from, status), redirectHasExtraInfo: hasExtra }, 150);

export const answered = (requestId: string, url: string, given: Partial<Answered> = {}): Answered =>
  ({
    requestId,
    loaderId: 'L',
    timestamp: 2,
    type: 'Script',
    response: response(url, 200),
    hasExtraInfo: true,
    ...given,
  }) as Answered;

export const sentExtra = (requestId: string, given: Partial<SentExtra> = {}): SentExtra =>
  ({
    requestId,
    associatedCookies: [],
    headers: {},
    connectTiming: { requestTime: 1 },
    ...given,
  }) as SentExtra;

export const gotExtra = (requestId: string, given: Partial<GotExtra> = {}): GotExtra =>
  ({
    requestId,
    blockedCookies: [],
    headers: {},
    statusCode: 200,
    resourceIPAddressSpace: 'Public',
    ...given,
  }) as GotExtra;

export const failed = (
  requestId: string,
  given: Partial<Protocol.Network.LoadingFailedEvent>,
): Protocol.Network.LoadingFailedEvent => ({
  requestId,
  timestamp: 3,
  type: 'Script',
  errorText: '',
  ...given,
});

export const cookie = (name: string, given: Partial<Protocol.Network.Cookie> = {}): Protocol.Network.Cookie =>
  ({
    name,
    value: '1',
    domain: 'www.anytown.gov.uk',
    path: '/',
    expires: -1,
    size: 1,
    httpOnly: false,
    secure: false,
    session: true,
    priority: 'Medium',
    sourceScheme: 'Secure',
    sourcePort: 443,
    ...given,
  }) as Protocol.Network.Cookie;
