/** One hop of one request, and how it is made of the pieces the browser tells. Nothing is translated here. */
import type { Protocol } from 'devtools-protocol';
import { headerText } from '../../core/visit/header-text.ts';

type Network = Protocol.Network.ResourceType;

export type TargetKind = 'page' | 'iframe' | 'worker' | 'shared_worker' | 'service_worker' | 'worklet';

export interface SetCookieLine {
  line: string;
  /** The browser's word for refusing it, or null where it took it. */
  refusedBecause: string | null;
}

/** One hop of one request. Times: milliseconds since the epoch. */
export interface Exchange {
  /** The request's id and the number of the hop: unique within a visit. */
  id: string;
  address: string;
  method: string;
  kind: Network | 'WebTransport' | null;
  from: TargetKind;
  /** The navigation of the page itself, or one of its redirects. */
  isPage: boolean;
  /** Asked for in a frame within the page, or for one. */
  isFramed: boolean;
  initiator: Protocol.Network.Initiator | null;
  /** Address of the document or worker it was made for. */
  document: string;
  body: string | null;
  /** Header names in lower case. What went over the wire, where the browser told; else what it meant to send. */
  headers: Record<string, string>;
  startedAt: number;
  /** True where the browser said that it went over the wire. */
  wentOut: boolean;
  cookies: Protocol.Network.Cookie[];
  answer: { at: number; status: number; headers: Record<string, string>; setCookies: SetCookieLine[] } | null;
  /** What the browser takes the answer for; null where it has not said. */
  mimeType: string | null;
  /** Answered from memory, disk or a service worker, without a contact of its own. */
  isLocal: boolean;
  end: { at: number; error: string | null; blockedReason: string | null; isCors: boolean } | null;
}

export const lowerHeaders = (headers: Protocol.Network.Headers): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

/** Several Set-Cookie headers come joined by line breaks. */
export function setCookieLines(
  headers: Record<string, string>,
  blocked: Protocol.Network.BlockedSetCookieWithReason[],
): SetCookieLine[] {
  const waiting = blocked.map((refused) => ({ ...refused, cookieLine: headerText(refused.cookieLine) }));
  return headerText(headers['set-cookie'] ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const index = waiting.findIndex((refused) => refused.cookieLine.trim() === line.trim());
      const refused = index < 0 ? undefined : waiting.splice(index, 1)[0];
      return { line, refusedBecause: refused ? (refused.blockedReasons[0] ?? 'refused') : null };
    });
}

/** What an address of `data:` holds goes nowhere, and may be large: its beginning is enough. */
const addressKept = (address: string): string =>
  address.startsWith('data:') ? address.slice(0, 64) : address;

export function begin(id: string, address: string, from: TargetKind, at: number): Exchange {
  return {
    id,
    address: addressKept(address),
    method: 'GET',
    kind: null,
    from,
    isPage: false,
    isFramed: from === 'iframe',
    initiator: null,
    document: '',
    body: null,
    headers: {},
    startedAt: at,
    wentOut: false,
    cookies: [],
    answer: null,
    mimeType: null,
    isLocal: false,
    end: null,
  };
}

export function answerIn(response: Protocol.Network.Response, at: number): Exchange['answer'] {
  const headers = lowerHeaders(response.headers);
  return { at, status: response.status, headers, setCookies: setCookieLines(headers, []) };
}

export function bodyOf(request: Protocol.Network.Request): string | null {
  if (request.postData !== undefined) return request.postData;
  const parts = (request.postDataEntries ?? []).map((entry) => entry.bytes ?? '');
  return parts.length === 0 ? null : parts.map((part) => Buffer.from(part, 'base64').toString()).join('');
}
