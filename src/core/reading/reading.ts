/** What a notice declares, as it was read: the public contract `candour/notice@1`. Fields may be added. */
import type { Category } from '../companies/company.ts';

/** `policy`: an internal policy, not a notice to visitors. */
export type NoticeKind = 'website' | 'service' | 'cookies' | 'policy';

/** The closed list of the notice contract. */
export type ClaimKind =
  | 'asks-first'
  | 'can-decline'
  | 'consent-implied'
  | 'opt-out-link'
  | 'denies-product'
  | 'no-cookies'
  | 'no-marketing-cookies'
  | 'statistics-without-cookies'
  | 'anonymous-statistics'
  | 'does-not-identify'
  | 'no-personal-data-in-cookies'
  | 'no-personal-information-collected'
  | 'no-use-by-supplier'
  | 'no-sale'
  | 'no-sharing-for-marketing'
  | 'no-sharing-without-consent'
  | 'no-transfer-outside'
  | 'transfers'
  | 'storage'
  | 'retention'
  | 'legal-basis'
  | 'no-automated-decisions'
  | 'complaint-route';

export interface NoticeReading {
  schema: 'candour/notice@1';
  title: string | null;
  /** Where it was read, or null. */
  address: string | null;
  kind: NoticeKind;
  /** Date it bears, ISO 8601 as far as it goes, or null. */
  dated: string | null;
  /** BCP 47. */
  language: string;
  /** Who it says is the controller, as printed; absent where it names none. */
  controller?: string;
  products: ProductRead[];
  /** Kinds of cookies and suppliers that the website is said to use, without their names. */
  recipients: RecipientRead[];
  cookies: CookieRead[];
  claims: ClaimRead[];
  links: LinkRead[];
  /** Whom it says to write to, about personal information or anything; absent where it names nobody. */
  contacts?: ContactRead[];
  /** What stands in it by name and was read as neither used nor denied; absent where nothing does. */
  spokenOf?: SpokenOf;
  /** Where it speaks of saying no to cookies or to being counted, in words that are no claim; absent where it does not. */
  wayToRefuse?: Quoted;
  /** What a bound cut off, in words; empty where the whole was read. */
  cuts: string[];
}

export interface SpokenOf {
  products: ProductSpokenOf[];
  /** Names written as those of cookies are, in the grammar of ../cookies/patterns.ts. */
  cookies: string[];
  /**
   * Other words that somebody may have called a cookie by: those with a mark or a capital within, and those of sentences
   * about cookies. Absent where there are none.
   */
  words?: string[];
}

export interface ProductSpokenOf extends Quoted {
  /** As printed. */
  name: string;
  /** Product id. */
  product: string;
  /** Company id. */
  company: string;
  /** True where it is only a way to reach the council, or to pass its pages on ("follow us on …"). */
  asChannel: boolean;
}

/** The council's own words, and where they stand in the text (UTF-16 code units). */
export interface Quoted {
  quote: string;
  offset: number;
  /** Of a document that has pages: the one that the quote begins on, from 1; else absent. */
  page?: number;
}

export interface ProductRead extends Quoted {
  /** As printed. */
  name: string;
  /** Product id, `company:<id>` where only the company is named, or null where unknown to us. */
  id: string | null;
  category: Category | null;
  where: 'website' | 'service' | 'email' | 'offline';
  /** True for "we do not use X". */
  negated: boolean;
  /** True where the list it stands in is open ("such as"). */
  openList: boolean;
}

export interface RecipientRead extends Quoted {
  /** As printed: "advertising cookies". */
  name: string;
  /** `generic`: nothing in particular ("third-party cookies"). */
  names: 'category' | 'generic';
  /** Null where generic. */
  category: Category | null;
}

/** What can be read in two ways, and the way that was not taken, as printed. */
export interface Doubt {
  what: 'lifetime' | 'category';
  other: string;
}

export interface CookieRead extends Quoted {
  /** As printed. */
  name: string;
  pattern: string;
  /** Product that the notice itself ties it to, by its words or by a name that only a product named in it sets; or null. */
  product: string | null;
  category: Category | null;
  purpose: string | null;
  /** As printed, or null. */
  expiry: string | null;
  /** Seconds, 0 until the browser closes, null where the words give no length. */
  seconds: number | null;
  /** Host, where the notice gives one. */
  host: string | null;
  /** Who sets it, as printed in a column or a field for that: a name, or a domain. */
  provider: string | null;
  party: 'first' | 'third' | null;
  /** Absent where nothing is. */
  doubtful?: Doubt[];
}

export interface ClaimRead extends Quoted {
  kind: ClaimKind;
  value: string | null;
  categories: Category[];
  /** Product ids. */
  products: string[];
  qualification: string | null;
}

export interface LinkRead extends Quoted {
  text: string;
  address: string | null;
  kind: 'privacy' | 'cookies' | 'consent-tool' | 'vendor' | 'opt-out' | 'complaint' | 'other';
  read: boolean;
}

export interface ContactRead extends Quoted {
  kind: 'email' | 'page';
  /** The e-mail address, or the page's address as printed. */
  to: string;
  /** What to write about: personal information, complaints, or nothing in particular. */
  about: 'data-protection' | 'complaints' | 'anything';
}

/** True where it says nothing that a notice says. */
export const isEmpty = ({ products, cookies, claims, recipients }: NoticeReading): boolean =>
  products.length + cookies.length + claims.length + recipients.length === 0;
