/**
 * The background's entry: every listener is set at once and in the open, since the browser starts the worker for an
 * event and gives that event only to listeners set in its first turn. What they do is in ./events.ts.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import { webNavigation, withExtraHeaders } from './browser/chromium.ts';
import { startEvents } from './events.ts';

const events = startEvents();
const everything = { urls: ['<all_urls>'] };

const { webRequest } = browser;
webRequest.onBeforeRequest.addListener((details) => void events.take('before-request', details), everything, [
  'requestBody',
]);
webRequest.onSendHeaders.addListener(
  (details) => events.take('send-headers', details),
  everything,
  withExtraHeaders('requestHeaders'),
);
webRequest.onHeadersReceived.addListener(
  (details) => void events.take('headers-received', details),
  everything,
  withExtraHeaders('responseHeaders'),
);
webRequest.onBeforeRedirect.addListener((details) => events.take('redirect', details), everything);
webRequest.onCompleted.addListener((details) => events.take('completed', details), everything);
webRequest.onErrorOccurred.addListener((details) => events.take('failed', details), everything);

webNavigation.onBeforeNavigate.addListener((details) => events.take('navigate', details));
webNavigation.onCommitted.addListener((details) => events.take('committed', details));
webNavigation.onCompleted.addListener((details) => events.take('loaded', details));
webNavigation.onErrorOccurred.addListener((details) => events.take('navigation-failed', details));
webNavigation.onHistoryStateUpdated.addListener((details) => events.take('moved', details));

browser.cookies.onChanged.addListener((change) =>
  events.take('cookie', { ...change, timeStamp: Date.now() }),
);
browser.tabs.onUpdated.addListener((tab, { title }) => {
  if (title !== undefined) events.take('title', { tab, title });
});
browser.tabs.onRemoved.addListener((tab) => events.take('tab-closed', { tab, timeStamp: Date.now() }));
browser.tabs.onReplaced.addListener((tab, from) => events.take('tab-replaced', { tab, from }));

browser.permissions.onAdded.addListener(() => events.take('access', {}));
browser.permissions.onRemoved.addListener(() => events.take('access', {}));

// True keeps the way open for an answer, false says that none will come: the types know only the first.
const heard = (message: unknown, sender: Runtime.MessageSender, answer: (value: unknown) => void): boolean =>
  events.message(message, sender, answer);
browser.runtime.onMessage.addListener(heard as Runtime.OnMessageListenerCallback);
browser.runtime.onInstalled.addListener(() => events.take('installed', {}));
