/**
 * What Chromium alone tells, and the types of webextension-polyfill therefore do not know. The one place in the
 * background that speaks to `chrome` rather than to `browser`.
 */
import type { Runtime } from 'webextension-polyfill';

/**
 * Chromium shows Cookie, Set-Cookie and Referer only where asked to; Firefox shows them always and refuses the word.
 * https://developer.chrome.com/docs/extensions/reference/api/webRequest#life_cycle_footnote
 */
const knowsExtraHeaders = 'EXTRA_HEADERS' in (chrome.webRequest.OnSendHeadersOptions ?? {});

export function withExtraHeaders<Part extends string>(part: Part): (Part | 'extraHeaders')[] {
  return knowsExtraHeaders ? [part, 'extraHeaders'] : [part];
}

/** Origin of a frame that has no address of its own (about:blank, srcdoc), or undefined. */
export const originOf = (sender: Runtime.MessageSender): string | undefined =>
  (sender as chrome.runtime.MessageSender).origin;

/** The polyfill's types leave out which frame a document stands in and which document it has for a parent. */
export const { webNavigation } = chrome;
