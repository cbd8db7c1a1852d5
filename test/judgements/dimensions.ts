/** What judgement pages are crossed from: what is linked × what could be read × what is said × what the page does × who hosts it. */

/** What the page links to, and where the text stands that says something of what the page uses (the *telling* page). */
const LINKED = [
  'nothing', // no notice at all
  'privacy', // a privacy notice, which tells
  'cookies', // a cookie page alone, which tells
  'both', // a plain privacy notice, and a cookie page that tells
  'onward', // a plain privacy notice that leads to the cookie page, which tells
  'welsh', // as `both`, on a Welsh page with Welsh words on its links
  'elsewhere', // a plain privacy notice, and a cookie page on a site of nobody known
  'banner', // as `both`, beside a consent tool with a list of its own
  'banner-alone', // the same, and whatever became of the cookie page became of the notice too
  'service', // the notice of one service of the council, and no other
] as const;

/** What came of asking for the telling page. */
const READABLE = [
  'read',
  'moved', // redirected to another address of the same site
  'refused', // 404, 410, 500, 503, 429
  'walled', // a test for robots
  'file', // a PDF, or a Word document
  'hollow', // 200 and nothing in it: empty, needs scripts, "page not found"
  'login', // asks who you are
  'led-away', // redirected to another site
  'slow', // never answers
] as const;

/** What the telling page says of the one product that the page is about, or of its own cookies. */
const SAYS = [
  'product', // names the product
  'company', // names its company, with what it does
  'former', // names it as it was called before
  'kind', // a kind of recipient that certainly includes it
  'cookies', // lists its cookies, and not its name
  'pattern', // lists one pattern for all its cookies, and not its name
  'domain', // its domain stands in the provider column
  'general', // "our suppliers", and nobody else
  'general-other', // "our suppliers", and another product by name
  'nobody', // nothing of others
  'other', // another product by name
  'list', // lists the council's own cookies by name
  'denies', // "we do not use it"
  'asks-first', // its cookies only with consent
  'can-decline', // named, and can be turned off
  'shorter', // named, with its cookies kept for less than they are
  'session', // named, with its cookies until the browser is closed
  'capped', // named, with the 400 days that the browser makes of its years
  'banner', // only the consent tool's list has its cookies
] as const;

/** What the page does. */
const DOES = [
  'nothing',
  'counts', // statistics, with cookies
  'asks-statistics', // statistics contacted, and nothing stored: also held, locked, under a host with a dot at its end
  'advertises', // advertising cookies
  'asks-advertising', // advertising contacted, and nothing stored
  'social',
  'helper', // fonts, files, a map, a robots' test, reading aloud
  'embeds', // a film that stores as it is loaded
  'tag-manager', // a tag manager beside statistics
  'own-cookie', // a cookie of the council's own: also with a server's clock ahead, in UTF-8, without a name
  'tried-cookie', // set and taken back in one turn
  'storage', // a key of the council's own
  'unknown-host',
  'beaten-hooks', // page scripts that break what reports on them
  'many-keys', // more storage than is kept
  'dialog', // an alert while statistics load
  'download', // a file beside the page
] as const;

/** What is there besides. */
const BESIDE = [
  'nothing',
  'helper',
  'technical-cookie',
  'sibling', // another site of the same council, or one it shares
  'former', // the site of a council that this one replaced
  'public-body', // a public host of nobody known
  'supplier', // a supplier's host with the council's name in it
] as const;

/** Whose host the page is on. */
const HOST = [
  'www', // the council's own
  'bare', // without www
  'sub', // a subdomain
  'welsh', // the Welsh name of a council
  'shared', // one site of two councils
  'other-controller', // no council's: a trust or a joint service, with its own notice
] as const;

export interface Case {
  name: string;
  linked: (typeof LINKED)[number];
  readable: (typeof READABLE)[number];
  says: (typeof SAYS)[number];
  does: (typeof DOES)[number];
  beside: (typeof BESIDE)[number];
  host: (typeof HOST)[number];
  /** Which variant of each: product, wording, council. */
  turn: number;
}

export const DIMENSIONS = {
  linked: LINKED,
  readable: READABLE,
  says: SAYS,
  does: DOES,
  beside: BESIDE,
  host: HOST,
} as const;
export type Dimension = keyof typeof DIMENSIONS;
