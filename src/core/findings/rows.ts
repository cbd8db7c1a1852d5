/**
 * The rows that findings point into by place: what was seen, with how the notices declare it. Part of the public contract
 * of ../report/report.ts. Lifetimes: seconds, 0 until the browser closes, null not known.
 */
import type { Confidence } from '../companies/answer.ts';
import type { Category } from '../companies/company.ts';
import type { CookieSetBy, SameSite } from '../cookies/cookie.ts';
import type { Party } from '../parties/party.ts';
import type {
  Choice,
  CookieState,
  Journey,
  Outcome,
  PageTold,
  RequestType,
  StorageKind,
} from '../visit/visit.ts';
import type { StoppedBy } from '../visit/stopped.ts';

/**
 * How a product stands in the notices: the first of these that holds.
 * `own`: the council's own site. `by-category`: words about the website give its kind. `by-its-cookies`: cookies that are
 * certainly its own are listed. `in-consent-tool`: only the cookie banner declares it: its tool's list, or words of it
 * that a visitor can see. `public-body`: another public site. `not-read`: what could name it was not read, or only a replaced text names it.
 */
export type Declared =
  | 'named'
  | 'own'
  | 'by-category'
  | 'by-its-cookies'
  | 'in-consent-tool'
  | 'public-body'
  | 'not-read'
  | 'in-general-terms'
  | 'not-named';

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
  /**
   * Longest time that the browser keeps a number of its that can recognise the browser, seconds. Absent where none was
   * seen to be kept beyond the browser's closing, and in Reports of before this was told.
   */
  identifierSeconds?: number;
  /** True where it was first seen before the visitor had chosen. */
  beforeChoice: boolean;
  /** Where it was contacted, or stored something: each journey with the choice in force, once, in order of time. */
  seen: SeenIn[];
  declared: Declared;
  declaredBy: { notice: string; quote: string } | null;
}

export interface SeenIn {
  journey: Journey;
  choice: Choice;
}

export interface CookieRow {
  name: string;
  host: string;
  path: string;
  party: Party;
  state: CookieState;
  /** Why the browser refused it, in the browser's word; absent where it did not, or did not say. */
  refusedBecause?: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite: SameSite;
  partitioned: boolean;
  setBy: CookieSetBy;
  setByHost: string | null;
  /** Host of the document of the frame that it was set in; absent: the page itself, or not known. */
  frame?: string;
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
  /**
   * True where a script only tried what the browser would keep, often for a domain wider than the site, and nothing of it
   * was kept: of no matter to a visitor. Absent: it is a cookie like any other.
   */
  tried?: true;
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
  /** What the list says of it in two ways, so that neither counts; absent where nothing is. */
  doubtful?: ('lifetime' | 'category')[];
  /** True where an auditor set this statement right by hand. */
  byHand?: true;
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
  /** What kept them from leaving; absent unless `blocked`, where the browser did not say, and in Reports of before this was told. */
  stoppedBy?: StoppedBy[];
  journey: Journey;
  load: number;
  choice: Choice;
  at: number;
  initiators: string[];
  /** Host of the document of the frame that it was asked for in, or that it fetches; absent: the page itself, or not known. */
  frame?: string;
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
