/**
 * The one request that the extension makes, when the person asks: a page of the council's own, without cookies and
 * without saying where from, bounded in size and time. Redirects are followed by hand, to the council's own sites only.
 */
import browser, { type WebRequest } from 'webextension-polyfill';
import {
  formOfAnswer,
  MOST_BYTES,
  MOST_HOPS,
  pageText,
  PATIENCE_MS,
  secure,
  type Fetched,
  type NoticePage,
} from '../core/notices/site/page.ts';
import type { NoticeTroubleCode } from '../core/report/tab-state.ts';

/** The browser tells of a redirect's target beside the answer: a moment sooner, or later. */
const TOLD_WITHIN_MS = 1_000;

/** `isOwn`: whether a host is one of the council's, as seen from the page that links there. Never rejects. */
export async function fetchNotice(address: string, isOwn: (host: string) => boolean): Promise<Fetched> {
  const trouble = (code: NoticeTroubleCode): Fetched => ({ trouble: { code, address } });
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    let at = secure(address);
    for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
      if (at === null || !isOwn(at.hostname)) return trouble(hop === 0 ? 'other-site' : 'led-elsewhere');
      const { response, location } = await fetchOnce(at.href, stop.signal);
      if (response.type !== 'opaqueredirect') {
        const read = await readAnswer(response);
        return typeof read === 'string'
          ? trouble(read)
          : { page: { ...read, address: at.href, addresses: [address, at.href] } };
      }
      if (location === null) return trouble('unreachable');
      at = secure(location, at);
    }
    return trouble('unreachable');
  } catch (error) {
    if (stop.signal.aborted) return trouble('too-slow');
    if (error instanceof TypeError) return trouble('unreachable');
    throw error;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/**
 * One answer, or one redirect with where it leads. A script never learns that of a redirect it does not follow
 * (https://fetch.spec.whatwg.org/#concept-filtered-response-opaque-redirect), webRequest does.
 */
async function fetchOnce(
  address: string,
  signal: AbortSignal,
): Promise<{ response: Response; location: string | null }> {
  const told = Promise.withResolvers<string | null>();
  const heard = (details: WebRequest.OnHeadersReceivedDetailsType): undefined => {
    if (details.url !== address || details.statusCode < 300 || details.statusCode >= 400) return;
    const header = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location');
    told.resolve(header?.value ?? null);
  };
  const { onHeadersReceived } = browser.webRequest;
  onHeadersReceived.addListener(heard, { urls: ['https://*/*'], tabId: -1 }, ['responseHeaders']);
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      headers: { accept: 'text/html, text/plain;q=0.9' },
      signal,
    });
    if (response.type !== 'opaqueredirect') return { response, location: null };
    const late = setTimeout(() => told.resolve(null), TOLD_WITHIN_MS);
    const location = await told.promise;
    clearTimeout(late);
    return { response, location };
  } finally {
    onHeadersReceived.removeListener(heard);
  }
}

async function readAnswer(
  response: Response,
): Promise<Omit<NoticePage, 'address' | 'addresses'> | NoticeTroubleCode> {
  const type = response.headers.get('content-type') ?? '';
  const read = formOfAnswer({
    status: response.status,
    type,
    length: Number(response.headers.get('content-length') ?? 0),
    isChallenge: response.headers.has('cf-mitigated'),
  });
  if (typeof read === 'string') return read;
  const bytes = await readBytes(response);
  if (bytes === null) return 'too-large';
  const text = pageText(bytes, type);
  return typeof text === 'string' ? text : { ...text, ...read };
}

/** Null where there is more than is read. */
async function readBytes(response: Response): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
