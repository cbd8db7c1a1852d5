/** Whether this is Firefox: it alone tells an extension which browser it is in. */
export const isFirefox = 'getBrowserInfo' in chrome.runtime;
