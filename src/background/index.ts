/**
 * The background's entry: every listener is set at once and in the open, since the browser starts the worker for an
 * event and gives that event only to listeners set in its first turn. What they do is in ./events.ts.
 */
import { startEvents } from './events.ts';

const events = startEvents();
const everything = { urls: ['<all_urls>'] };

// Chromium shows Cookie, Set-Cookie and Referer only where asked to; Firefox shows them always and knows no such word.
// https://developer.chrome.com/docs/extensions/reference/api/webRequest#life_cycle_footnote
const isChromium = 'EXTRA_HEADERS' in (chrome.webRequest.OnSendHeadersOptions ?? {});
const extra = <T extends string>(...specs: T[]): T[] =>
  isChromium ? [...specs, 'extraHeaders' as T] : specs;

const { webRequest, webNavigation } = chrome;
webRequest.onBeforeRequest.addListener((details) => void events.take('before-request', details), everything, [
  'requestBody',
]);
webRequest.onSendHeaders.addListener(
  (details) => events.take('send-headers', details),
  everything,
  extra('requestHeaders'),
);
webRequest.onHeadersReceived.addListener(
  (details) => void events.take('headers-received', details),
  everything,
  extra('responseHeaders'),
);
webRequest.onBeforeRedirect.addListener((details) => events.take('redirect', details), everything);
webRequest.onCompleted.addListener((details) => events.take('completed', details), everything);
webRequest.onErrorOccurred.addListener((details) => events.take('failed', details), everything);

webNavigation.onBeforeNavigate.addListener((details) => events.take('navigate', details));
webNavigation.onCommitted.addListener((details) => events.take('committed', details));
webNavigation.onCompleted.addListener((details) => events.take('loaded', details));
webNavigation.onErrorOccurred.addListener((details) => events.take('navigation-failed', details));
webNavigation.onHistoryStateUpdated.addListener((details) => events.take('moved', details));

chrome.cookies.onChanged.addListener((change) => events.take('cookie', { ...change, timeStamp: Date.now() }));
chrome.tabs.onUpdated.addListener((tab, { title }) => {
  if (title !== undefined) events.take('title', { tab, title });
});
chrome.tabs.onRemoved.addListener((tab) => events.take('tab-closed', { tab, timeStamp: Date.now() }));
chrome.tabs.onReplaced.addListener((tab, from) => events.take('tab-replaced', { tab, from }));

chrome.runtime.onMessage.addListener((message: unknown, sender, answer) =>
  events.message(message, sender, answer),
);
chrome.runtime.onInstalled.addListener(() => events.take('installed', {}));
