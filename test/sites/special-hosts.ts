/** Hosts that a browser with the sites' arguments cannot reach: no such name, and nobody there. */
export const UNKNOWN_HOST = 'no-such-name.norfolk.gov.uk';
export const REFUSING_HOST = 'nobody-there.norfolk.gov.uk';

/** Hosts that Chromium itself asks, whatever the page: no observer of a page is to know them. */
export const BROWSERS_OWN_HOSTS: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'clients2.google.com',
  'clientservices.googleapis.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  'update.googleapis.com',
]);
