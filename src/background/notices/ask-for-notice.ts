/**
 * The one kind of request that the extension makes, when the person asks: a page of the council's own, without cookies
 * and without saying where from.
 */
import browser, { type WebRequest } from 'webextension-polyfill';
import { answerOfResponse, reached } from '../../core/notices/site/answer-of-response.ts';
import { Unreachable, type AskForPage } from '../../core/notices/site/follow.ts';

/** The browser tells of a redirect's target beside the answer: a moment sooner, or later. */
const TOLD_WITHIN_MS = 1_000;

/**
 * A script never learns where a redirect that it does not follow leads
 * (https://fetch.spec.whatwg.org/#concept-filtered-response-opaque-redirect), webRequest does.
 */
export const askForNotice: AskForPage = async (address, signal) => {
  const told = Promise.withResolvers<string | null>();
  const heard = (details: WebRequest.OnHeadersReceivedDetailsType): undefined => {
    if (details.url !== address || details.statusCode < 300 || details.statusCode >= 400) return;
    const header = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location');
    told.resolve(header?.value ?? null);
  };
  const { onHeadersReceived } = browser.webRequest;
  onHeadersReceived.addListener(heard, { urls: ['https://*/*'], tabId: -1 }, ['responseHeaders']);
  try {
    const response = await reached(
      fetch(address, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        cache: 'no-store',
        headers: { accept: 'text/html, text/plain;q=0.9' },
        signal,
      }),
    );
    if (response.type !== 'opaqueredirect') return answerOfResponse(response);
    const late = setTimeout(() => told.resolve(null), TOLD_WITHIN_MS);
    const location = await told.promise;
    clearTimeout(late);
    if (location === null) throw new Unreachable('where it leads was not told');
    return {
      status: 302,
      header: (name) => (name === 'location' ? location : null),
      bytes: async () => null,
    };
  } finally {
    onHeadersReceived.removeListener(heard);
  }
};
