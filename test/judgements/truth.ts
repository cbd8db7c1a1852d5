/** What is truly so of a case: its documents and whether they can be read, what the page contacts and stores. Nothing here is judged. */
import type { Case } from './dimensions.ts';
import { COUNCIL_COOKIE, deedOf } from './deeds.ts';
import { placeOf } from './places.ts';
import { productOf } from './products.ts';
import { CONSENT_TOOL, EMBEDDED, STATISTICS, type Vendor, type VendorCookie } from './vendors.ts';

/** A cookie as a notice lists it. */
export interface Entry {
  /** As printed. */
  name: string;
  /** Lifetime as printed and in days (0 until the browser closes). */
  kept: [words: string, days: number];
  purpose: string;
}

export type Statement =
  | { says: 'names'; product: Vendor; as: 'product' | 'company' | 'former' }
  | { says: 'kind'; product: Vendor }
  | { says: 'domain'; product: Vendor; entries: Entry[] }
  /** `of`: the product whose own these are; null for the council's. */
  | { says: 'lists'; of: Vendor | null; entries: Entry[] }
  | { says: 'general' }
  | { says: 'denies'; product: Vendor }
  | { says: 'asks-first'; product: Vendor }
  | { says: 'can-decline'; product: Vendor };

export interface Document {
  is: 'privacy' | 'cookies' | 'service';
  /** Where it stands, from the top of the case's pages; a whole address on another site. */
  path: string;
  linkedFrom: 'page' | 'privacy';
  answer: Case['readable'];
  isRead: boolean;
  says: Statement[];
}

export interface Contact {
  /** Public id of the product; `host:…` where nobody known runs it. */
  id: string;
  host: string;
  product: Vendor | null;
  /** `own`: the council's own, sibling, former or shared site. */
  whose: 'company' | 'own' | 'public-body' | 'nobody-known';
}

export interface Stored {
  what: 'cookie' | 'storage';
  name: string;
  /** Whose it certainly is; null for the council's own. */
  product: Vendor | null;
  askedDays: number;
  /** Commonly used to keep a site working. */
  isTechnical: boolean;
}

export interface Deed {
  contacts: Contact[];
  stored: Stored[];
  /** What no observer could be sure to see of this page. */
  lost: ('links' | 'storage' | 'lifetimes')[];
  /** HTML of the page. */
  html: string;
}

export interface Truth extends Deed {
  case: Case;
  /** Address of the page. */
  page: string;
  councils: string[];
  documents: Document[];
  /** What the consent tool on the page lists; null where there is none. */
  banner: Entry[] | null;
}

/** `site`: paths of one case all begin with it. */
export const sitePath = ({ name }: Pick<Case, 'name'>): string => `/${name}`;

export function truthOf(made: Case): Truth {
  const product = productOf(made);
  const place = placeOf(made);
  const main = deedOf(made, product, place);
  const hasBanner = made.linked === 'banner' || made.linked === 'banner-alone';
  const tool: Contact[] = hasBanner
    ? [{ id: CONSENT_TOOL.id, host: CONSENT_TOOL.host, product: CONSENT_TOOL, whose: 'company' }]
    : [];
  return {
    case: made,
    page: `https://${place.host}${sitePath(made)}/`,
    councils: place.councils,
    documents: documentsOf(made, product),
    banner: hasBanner ? bannerOf(made, product) : null,
    ...main,
    contacts: [...main.contacts, ...tool],
  };
}

const READ: readonly Case['readable'][] = ['read', 'moved'];

function documentsOf(made: Case, product: Vendor | null): Document[] {
  const { linked, readable } = made;
  const telling = statementsOf(made, product);
  const plain = linked === 'banner' || linked === 'banner-alone' ? [TOOL_COOKIE] : [];
  const answered = (answer: Case['readable']): Pick<Document, 'answer' | 'isRead'> => ({
    answer,
    isRead: READ.includes(answer),
  });
  const privacy: Document = {
    is: 'privacy',
    path: '/about/privacy',
    linkedFrom: 'page',
    ...answered(linked === 'privacy' || linked === 'banner-alone' ? readable : 'read'),
    says: linked === 'privacy' ? telling : plain,
  };
  const cookies: Document = {
    is: 'cookies',
    path: '/about/cookies',
    linkedFrom: linked === 'onward' ? 'privacy' : 'page',
    ...answered(readable),
    says: telling,
  };
  switch (linked) {
    case 'nothing':
      return [];
    case 'privacy':
      return [privacy];
    case 'cookies':
      return [cookies];
    case 'service':
      return [{ ...privacy, is: 'service', path: '/benefits/privacy' }];
    case 'elsewhere':
      return [privacy, { ...cookies, path: 'https://www.cookie-words.example/policy', isRead: false }];
    default:
      return [privacy, cookies];
  }
}

/** Where the answer to the banner is kept: the privacy notice beside a consent tool says so. */
const TOOL_COOKIE: Statement = {
  says: 'lists',
  of: CONSENT_TOOL,
  entries: [{ name: 'CookieControl', kept: ['90 days', 90], purpose: 'Remembers your answer' }],
};

/** Cookies of the council's own that no page of the set stores, but where it says so. */
const OWN: Entry[] = [
  { name: COUNCIL_COOKIE, kept: ['1 year', 365], purpose: 'Remembers how you like pages to look' },
  { name: 'form_step', kept: ['Session', 0], purpose: 'Keeps your place in a form' },
];

function statementsOf(made: Case, product: Vendor | null): Statement[] {
  const { says } = made;
  const other: Statement = { says: 'names', product: anotherThan(product), as: 'product' };
  if (says === 'nobody' || says === 'banner') return [];
  if (says === 'general') return [{ says }];
  if (says === 'general-other') return [{ says: 'general' }, other];
  if (says === 'other') return [other];
  if (says === 'list' || product === null) return [{ says: 'lists', of: null, entries: OWN }];
  const named: Statement = { says: 'names', product, as: 'product' };
  const lists = (entries: Entry[]): Statement => ({ says: 'lists', of: product, entries });
  switch (says) {
    case 'company':
    case 'former':
    case 'product':
      return [{ says: 'names', product, as: says }];
    case 'domain':
      return [
        {
          says,
          product,
          entries: [{ name: 'gate_ok', kept: ['1 day', 1], purpose: 'Tells people from robots' }],
        },
      ];
    case 'cookies':
      return [lists(product.cookies.map((cookie) => entryOf(cookie, cookie.days)))];
    case 'pattern':
      return [lists([{ ...entryOf({ name: product.pattern ?? '', days: 0 }, longest(product)) }])];
    case 'shorter':
      return [named, lists(product.cookies.map((cookie) => entryOf(cookie, Math.ceil(cookie.days / 6))))];
    case 'session':
      return [named, lists(product.cookies.map((cookie) => entryOf(cookie, 0)))];
    case 'capped':
      return [named, lists(product.cookies.map((cookie) => entryOf(cookie, Math.min(400, cookie.days))))];
    default:
      return [{ says, product }];
  }
}

const longest = ({ cookies }: Vendor): number => Math.max(...cookies.map(({ days }) => days));

/** Known to everyone, and on none of the pages that name it so. */
const anotherThan = (product: Vendor | null): Vendor =>
  [...STATISTICS, ...EMBEDDED].filter(({ id }) => id !== product?.id).at(-2) as Vendor;

function entryOf({ name, printed = name }: VendorCookie, days: number): Entry {
  return { name: printed, kept: [lifetimeWords(days), days], purpose: 'Shows us how our pages are used' };
}

/** As notices and scanners print it. */
function lifetimeWords(days: number): string {
  if (days === 0) return 'Session';
  if (days === 400) return '1 year 1 month 4 days';
  if (days === 393) return '13 months';
  if (days % 365 === 0) return `${days / 365} year${days === 365 ? '' : 's'}`;
  return days === 1 ? '24 hours' : `${days} days`;
}

function bannerOf({ says }: Case, product: Vendor | null): Entry[] {
  const own: Entry = { name: 'survey_seen', kept: ['', 0], purpose: 'Lets us ask once what you think' };
  if (says !== 'banner' || product === null) return [own];
  return product.cookies.map((cookie) => entryOf(cookie, cookie.days));
}
