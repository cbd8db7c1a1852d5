/**
 * The rows of a Report's tables: part of the same public contract (./report.ts). Findings point into them by place.
 * Lifetimes: seconds, 0 until the browser closes, null not known.
 */
import type { Category } from '../companies/company.ts';
import type { Quoted, Severity } from '../findings/finding.ts';
import type { Declared, SeenIn } from '../findings/rows.ts';
import type { Names } from '../notices/notice.ts';
import type { Party } from '../parties/party.ts';
import type { ClaimKind } from '../reading/reading.ts';
import type { Choice, ControlSeen, Journey, ScreenshotSeen } from '../visit/visit.ts';

/** Headings under which companies are shown. `helps-load` is counted apart; `contacted` where no notice is known. */
export type GroupId = Exclude<Declared, 'own'> | 'in-part' | 'helps-load' | 'contacted';

export interface CompanyGroup {
  id: GroupId;
  /** True of each of its companies. Whom the notice says it does not use is shown under a heading of its own. */
  title: string;
  /** Places in `companies`. */
  companies: number[];
}

export interface CompanyRow {
  name: string;
  products: string[];
  does: string;
  /** Of its contacted products, the one that stands lowest. */
  declared: Declared;
  /**
   * The same without those of its products that only help the page load, which are counted apart; all of them where it
   * has no others. Headlines and headings go by this.
   */
  declaredApart: Declared;
  /** True where it only helps the page load (fonts, file delivery, hosting): never in the headline's counts. */
  helpsLoad: boolean;
}

/** A picture of the page, kept beside the Report under its hash. */
export interface ScreenshotRow extends ScreenshotSeen {
  journey: Journey;
  load: number;
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

/** One thing that a notice declares of this page, in the notice's words. */
export interface DeclaredRow extends Quoted {
  /** `cookie`: a cookie or a storage key, which notices list alike. `company`: whatever else is said to be used or told. */
  kind: 'company' | 'cookie' | 'claim';
  /** As printed; of a claim, its kind. */
  name: string;
  /** Of a company: how it is named. Null for the others. */
  names: Names | null;
  /** Of a cookie: its name with `*` for what may stand there. */
  pattern: string | null;
  /** Product and company by their ids, or null where we do not know them or none is meant. */
  product: string | null;
  company: string | null;
  category: Category | null;
  purpose: string | null;
  /** Of a cookie: its lifetime as printed, or null. */
  expiry: string | null;
  /** Seconds, 0 until the browser closes, null where the words give no length. */
  seconds: number | null;
  /** Of a cookie: the host that the notice gives, or null. */
  host: string | null;
  /** True for "we do not use it". */
  negated: boolean;
  /** Of a claim: what it is about, or null. */
  value: string | null;
  claim: ClaimKind | null;
  /** `service`: said of one service, and not of the website. */
  where: 'website' | 'service';
}

/**
 * How the notices have a thing. Besides the standings of a company: `listed` by its own name, `through-product`,
 * `denied` (said not to be used), `claimed`, `no-notice` (none is known that covers the page).
 */
export type Says = Declared | 'listed' | 'through-product' | 'denied' | 'claimed' | 'no-notice';

/**
 * What sets page and notice apart, the strongest first. The first four are what findings about it say, those of mere
 * information aside; where there is none: `not-mentioned` in what was read, `in-general-terms` only, `no-notice` to
 * compare with, `agrees` as far as was seen, `not-seen` here, which is normal, `not-checked`: no finding rests on it.
 */
export type Difference =
  | 'contradiction'
  | 'unsupported'
  | 'cannot-tell'
  | 'advisory'
  | 'not-mentioned'
  | 'in-general-terms'
  | 'no-notice'
  | 'agrees'
  | 'not-seen'
  | 'not-checked';

/**
 * One thing, as the notices have it and as the page does. A company whose products stand differently has a row for each
 * standing. Numbers are places in the Report's other tables.
 */
export interface ReconciledRow {
  kind: 'company' | 'cookie' | 'storage' | 'claim';
  /** Company; name of a cookie or key, or its pattern as printed; kind of a claim. */
  name: string;
  /** Of a company: names of its products that this is about. */
  products: string[];
  /** Of a cookie or key that was seen: who holds it; of one that is only declared: the host that the notice gives. */
  host: string | null;
  /** Null where nothing was seen. */
  party: Party | null;
  says: Says;
  difference: Difference;
  /** Of the findings behind the difference the gravest; null where none is. */
  severity: Severity | null;
  /** The notice's words that it is held against, or null. */
  quote: Quoted | null;
  /** Each journey with the choice in force; empty where it was not seen. */
  seen: SeenIn[];
  /** Of what is declared and was not seen: why that may be, as of `notSeen`; else null. */
  why: NotSeenRow['why'] | null;
  declared: number[];
  requests: number[];
  cookies: number[];
  storage: number[];
  findings: number[];
}

/** A choice as it came to be known. */
export interface ChoiceRow {
  journey: Journey;
  load: number;
  choice: Choice;
  /** Id of a consent rule, `person`, `fresh-profile` or `journey`. */
  by: string;
  /** Milliseconds since the start of its load. */
  at: number;
}

/** A control of the consent banner or of its settings, as it was on one load. */
export interface ControlRow extends ControlSeen {
  journey: Journey;
  load: number;
}
