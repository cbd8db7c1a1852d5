/**
 * The Report: a public contract (`candour/report@1`). Fields may be added; names and meanings stay.
 * report.schema.json beside this file is generated from these types; lists of values are closed.
 * Lifetimes: seconds, 0 until the browser closes, null not known. Months are 30 days, years 365.
 */
import type { Category } from '../companies/company.ts';
import type { Layer, NoticeKind } from '../notices/notice.ts';
import type {
  Choice,
  Collector,
  CookieSetBy,
  CookieState,
  Gap,
  Journey,
  JourneyTaken,
  Outcome,
  PageTold,
  Profile,
  RequestType,
  SameSite,
  StorageKind,
} from '../visit/visit.ts';

export type Verdict = 'matches' | 'differs' | 'inconclusive' | 'no-notice';
export type FindingOutcome = 'contradiction' | 'unsupported' | 'advisory' | 'cannot-tell';
export type Severity = 'high' | 'medium' | 'low' | 'info';
export type Party = 'first' | 'sibling' | 'third';

export type HeadlineKind =
  | 'matches'
  | 'companies-not-named'
  | 'before-choice'
  | 'after-reject'
  | 'denial'
  | 'cookies-differ'
  | 'sensitive-page'
  | 'not-covered'
  | 'inconclusive'
  | 'no-notice'
  | 'nothing'
  | 'not-council'
  | 'loading';

export interface Headline {
  kind: HeadlineKind;
  /** The headline in plain words, one or two sentences. */
  text: string;
  /** The next most serious thing that holds, in plain words, or null. */
  second: string | null;
  counts: {
    /** Other companies contacted, those that only help the page load not counted. */
    companies: number;
    /** Those of them that the notice does not name, not even in general terms. */
    notNamed: number;
  };
}

export interface Report {
  schema: 'candour/report@1';
  tool: {
    name: 'candour';
    version: string;
    /** Hash of the bundled rules. */
    rules: string;
  };
  /** As asked for; no query string, no fragment. */
  page: string;
  finalPage: string;
  httpStatus: number | null;
  /** Registrable domain, else the host. */
  site: string;
  councils: { id: string; name: string }[];
  headline: Headline;
  verdict: Verdict;
  conditions: Conditions;
  notices: NoticeUsed[];
  findings: Finding[];
  companies: CompanyRow[];
  products: ProductRow[];
  cookies: CookieRow[];
  storage: StorageRow[];
  requests: RequestRow[];
  notSeen: NotSeenRow[];
}

export interface Conditions {
  collector: Collector;
  /** Product and version, such as `Chromium/156.0.8078.79`. */
  browser: string;
  userAgent: string;
  /** BCP 47: the browser's preferred language. */
  language: string;
  globalPrivacyControl: boolean;
  profile: Profile;
  /** Policy for cookies of other sites. */
  thirdPartyCookies: 'stored' | 'refused' | 'unknown';
  journeys: JourneyTaken[];
  /** ISO 8601. */
  startedAt: string;
  /** ISO 8601; of the last moment observed. */
  endedAt: string;
  gaps: Gap[];
}

export interface NoticeUsed {
  id: string;
  kind: NoticeKind;
  title: string;
  address: string | null;
  dated: string | null;
  retrieved: string;
  sha256: string;
  layer: Layer;
  /** What it points to and was not read, in the notice's words. */
  unread: string[];
}

export interface Subject {
  product?: string;
  company?: string;
  host?: string;
  cookie?: string;
  storage?: string;
  notice?: string;
  control?: string;
  claim?: string;
}

export interface Quoted {
  /** Notice id. */
  notice: string;
  /** The council's own words, verbatim. */
  quote: string;
  /** Place in the notice's text, UTF-16 code units, or null where not known. */
  offset: number | null;
}

/** Indexes into the Report's tables. */
export interface Evidence {
  requests: number[];
  cookies: number[];
  storage: number[];
  screenshots: number[];
}

export interface Finding {
  id: string;
  title: string;
  outcome: FindingOutcome;
  severity: Severity;
  subject: Subject;
  /** What was observed, in one or two plain sentences. */
  observed: string;
  /** How many it is told of: 1, or more where the last of very many alike are told as one. */
  count: number;
  declared: Quoted | null;
  /** Rules it rests on, such as `UK GDPR Art 13(1)(e)`. */
  basis: string[];
  evidence: Evidence;
}

/** How a product stands in the notices. */
export type Declared = 'named' | 'in-general-terms' | 'not-named';

export interface CompanyRow {
  name: string;
  products: string[];
  does: string;
  /** `named`: all its contacted products are. */
  declared: Declared;
  /**
   * The same without those of its products that only help the page load, which are counted apart; all of them where it
   * has no others. Headlines and headings go by this.
   */
  declaredApart: Declared;
  /** True where it only helps the page load (fonts, file delivery, hosting): never in the headline's counts. */
  helpsLoad: boolean;
}

export interface ProductRow {
  /** Public id; `host:<site>` for an unknown third party, whose company is its site. */
  id: string;
  name: string;
  company: string;
  category: Category;
  does: string;
  hosts: string[];
  requests: number;
  cookies: string[];
  /** Longest lifetime asked for by its cookies, seconds; null where none or not known. */
  longestSeconds: number | null;
  /** True where it was first seen before the visitor had chosen. */
  beforeChoice: boolean;
  declared: Declared;
  declaredBy: { notice: string; quote: string } | null;
}

export type Confidence = 'certain' | 'likely' | 'weak';

export interface CookieRow {
  name: string;
  host: string;
  path: string;
  party: Party;
  state: CookieState;
  httpOnly: boolean;
  secure: boolean;
  sameSite: SameSite;
  partitioned: boolean;
  setBy: CookieSetBy;
  setByHost: string | null;
  askedSeconds: number | null;
  storedSeconds: number | null;
  product: string | null;
  category: Category;
  /** How sure the product is; null where no product is known. */
  confidence: Confidence | null;
  /** Where the knowledge of the product comes from; null where none. */
  source: string | null;
  journey: Journey;
  load: number;
  choice: Choice;
  /** First seen, ms since the Visit's start. */
  at: number;
  declaredBy: CookieDeclaredBy | null;
}

export interface CookieDeclaredBy {
  /** By its own name, through its product, or through its category. */
  how: 'listed' | 'product' | 'category';
  notice: string;
  /** Pattern as declared; null unless listed. */
  pattern: string | null;
  seconds: number | null;
  category: Category | null;
  quote: string;
}

export interface StorageRow {
  kind: StorageKind;
  host: string;
  key: string;
  /** True where it was there before this page was opened: never counted against it. */
  before: boolean;
  party: Party;
  product: string | null;
  category: Category;
  journey: Journey;
  load: number;
  choice: Choice;
  at: number;
  declaredBy: CookieDeclaredBy | null;
}

export interface RequestRow {
  host: string;
  party: Party;
  product: string | null;
  company: string | null;
  types: RequestType[];
  count: number;
  outcome: Outcome;
  journey: Journey;
  load: number;
  choice: Choice;
  at: number;
  initiators: string[];
  /** True where the request had no tab and was given to this page by its initiator. */
  inferred: boolean;
  sent: {
    page: PageTold;
    title: boolean;
    cookies: string[];
    identifiers: string[];
    typed: boolean;
  };
}

export interface NotSeenRow {
  notice: string;
  name: string;
  product: string | null;
  /**
   * `not-exercised`: it may need a step that was not taken (a form, a login, consent). `not-found`: nothing that could
   * bring it was left undone, the page was seen whole, and it was not there.
   */
  why: 'not-exercised' | 'not-found';
  quote: string;
}
