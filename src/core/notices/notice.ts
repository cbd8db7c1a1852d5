/**
 * What a council published: a Notice, its declarations and its claims, each with the council's own words.
 * A file in rules/notices is a Notice without its layer. Nothing here compares a notice with a page.
 */
import type { ClaimKind, Doubt, NoticeKind, SpokenOf } from '../reading/reading.ts';
import type { Category } from '../companies/company.ts';

/** How the notice came here. */
export type Layer = 'bundled' | 'read' | 'consent-tool' | 'supplied';

/** One published notice a file: `rules/notices/<id>.json`. */
export interface NoticeRule {
  $schema?: string;
  /** Equal to the file name. */
  id: string;
  /** Ids in rules/councils.json. */
  councils: string[];
  publisher: string;
  title: string;
  /** Address where it was published, or null where not known. */
  address: string | null;
  /** Date it bears, ISO 8601 as far as it goes (`2024-01`), or null. */
  dated: string | null;
  /** Day it was read, ISO 8601. */
  retrieved: string;
  /** SHA-256 of the text as read, lower-case hexadecimal. */
  sha256: string;
  kind: NoticeKind;
  /** BCP 47. */
  language: string;
  scope: Scope;
  /** True where the notice lists cookies by name. */
  listsCookies: boolean;
  /** What it points to. */
  links: NoticeLink[];
  declarations: Declaration[];
  claims: Claim[];
  /** Whom it says to write to; absent where it names nobody. */
  contacts?: NoticeContact[];
  /** What it names and was read as neither used nor denied: of that no absence is claimed. Absent where nothing. */
  spokenOf?: SpokenOf;
  /** Where it speaks of saying no to cookies, in words that are no claim; absent where it does not, or is not known to. */
  wayToRefuse?: { quote: string; offset: number; page?: number };
  /** What an auditor set right by hand in how it was read; absent where nobody did. */
  corrections?: CorrectionTold[];
}

/** One correction, as everything that rests on it tells it. */
export interface CorrectionTold {
  id: string;
  by: 'auditor';
  did: 'changed' | 'removed' | 'added';
  of: 'declaration' | 'cookie' | 'claim' | 'scope';
  /** What it is called in the notice: a name, a kind of claim, the notice's title. */
  name: string;
  /** What it says now beside what was read; empty of what was removed. */
  fields: FieldCorrected[];
  /** The council's own words, and their place; null of the scope. */
  quote: string | null;
  offset: number | null;
  /** In the auditor's words. */
  reason: string;
  /** ISO 8601. */
  at: string;
}

export interface FieldCorrected {
  field:
    | 'name'
    | 'product'
    | 'category'
    | 'promise'
    | 'where'
    | 'limitedTo'
    | 'negated'
    | 'expiry'
    | 'kind'
    | 'value'
    | 'categories'
    | 'hosts'
    | 'paths'
    | 'except';
  was: string | null;
  is: string | null;
}

export interface Notice extends NoticeRule {
  layer: Layer;
  /** Of a consent tool's list: which tool, by its id in rules/consent. */
  tool?: string;
  /**
   * Every address under which it was reached: asked for, after redirects, and the one it calls its own. Empty where
   * none is known. Whether a link was read is decided by these alone (./links-read.ts).
   */
  addresses: string[];
}

/** Which pages it covers. A notice covers hosts, not a domain. */
export interface Scope {
  /** Hosts, exact, or `*.example.gov.uk` for subdomains. Empty for a policy. */
  hosts: string[];
  /** Starts of paths, where only a part of those hosts is covered; empty for all. */
  paths: string[];
  /** Hosts left out, in the same form as `hosts`. */
  except: string[];
  /** Name of the service, for a service notice. */
  service: string | null;
  /** True where its pages concern health, benefits, abuse, debt, care, immigration or another sensitive matter. */
  sensitive: boolean;
}

export interface NoticeContact {
  kind: 'email' | 'page';
  /** The e-mail address, or the address of a page, whole where the notice's own is known. */
  to: string;
  about: 'data-protection' | 'complaints' | 'anything';
  /** The sentence it stands in, verbatim. */
  quote: string;
  offset: number;
  /** Of a document that has pages: the one that the quote begins on, from 1; else absent. */
  page?: number;
}

export interface NoticeLink {
  /** Words of the link, or of the sentence that points there. */
  text: string;
  address: string | null;
  /** What is there. `cookies`: the list of cookies. `consent-tool`: the cookie controller. */
  kind: 'privacy' | 'cookies' | 'consent-tool' | 'vendor' | 'opt-out' | 'complaint' | 'other';
  /** True where what is there is among the notices in hand. */
  read: boolean;
  /** The sentence that points there, verbatim. */
  quote: string;
  /** Place of the quote in the text, in UTF-16 code units; -1 where the text is not at hand. */
  offset: number;
  /** Of a document that has pages: the one that the quote begins on, from 1; else absent. */
  page?: number;
}

/** Two different promises. `asks-first` speaks of the time before a choice; `can-decline` does not. */
type DeclaredPromise = 'asks-first' | 'can-decline';

/**
 * What a declaration names.
 * `product`, `company`: by name. `category`: a kind of recipient or cookie in a sentence about the website
 * ("advertising agencies"). `generic`: nothing in particular ("third parties contracted by the council").
 */
export type Names = 'product' | 'company' | 'category' | 'generic';

export interface Declaration {
  /** As printed, misprints and all. */
  name: string;
  names: Names;
  /** Product id, or null where we do not know it or none is meant. */
  product: string | null;
  /** Company id, where a company rather than a product is named, or beside the product; else null. */
  company: string | null;
  /** Where it acts. Only `website` is judged against pages. */
  where: 'website' | 'service' | 'email' | 'offline';
  /** Hosts or parts of the site it is limited to, in the notice's words; null for the whole. */
  limitedTo: string | null;
  category: Category | null;
  purpose: string | null;
  /** Domains that the notice prints for it or for the providers of its cookies, lower case; absent for none. */
  hosts?: string[];
  cookies: CookieDeclared[];
  /** Where data goes, in the notice's words, or null. */
  transfers: string | null;
  promise: DeclaredPromise | null;
  /** True where the list it stands in is open ("such as", "for example"). */
  openList: boolean;
  /** True for "we do not use X". */
  negated: boolean;
  quote: string;
  /** What limits the statement, verbatim, or null. */
  qualification: string | null;
  offset: number;
  /** Of a document that has pages: the one that the quote begins on, from 1; else absent. */
  page?: number;
  /** True where an auditor added or changed it. */
  byHand?: true;
}

export interface CookieDeclared {
  /** As printed. */
  name: string;
  /** In the grammar of ../cookies/patterns.ts. */
  pattern: string;
  category: Category | null;
  purpose: string | null;
  /** Lifetime as printed, or null. */
  expiry: string | null;
  /** Seconds, 0 until the browser closes, null where the words give no length. */
  seconds: number | null;
  /** Host, where the notice gives one; else null. */
  host: string | null;
  party: 'first' | 'third' | null;
  /** What its row says in two ways: then neither way counts. */
  doubtful?: Doubt[];
  quote: string;
  offset: number;
  /** Of a document that has pages: the one that the quote begins on, from 1; else absent. */
  page?: number;
  /** True where an auditor added or changed it. */
  byHand?: true;
}

export interface Claim {
  kind: ClaimKind;
  /** What it is about: see the contract. Null where the kind says it all. */
  value: string | null;
  /** Categories the claim is about (`asks-first` analytics: statistics); empty for all or not applicable. */
  categories: Category[];
  /** Product ids it is about; empty where it is about none in particular. */
  products: string[];
  quote: string;
  qualification: string | null;
  offset: number;
  /** Of a document that has pages: the one that the quote begins on, from 1; else absent. */
  page?: number;
  /** True where an auditor added or changed it. */
  byHand?: true;
}
