/**
 * The Report: a public contract (`candour/report@2`). Fields may be added; names and meanings stay.
 * report.schema.json beside this file is generated from these types; lists of values are closed.
 * Lifetimes: seconds, 0 until the browser closes, null not known. Months are 30 days, years 365.
 */
import type { Finding } from '../findings/finding.ts';
import type { CorrectionTold, Layer } from '../notices/notice.ts';
import type { NoteTold } from './notes.ts';
import type { ClaimKind, NoticeKind } from '../reading/reading.ts';
import type { Gap } from '../visit/gaps.ts';
import type { Collector, JourneyTaken, Profile } from '../visit/visit.ts';
import type {
  ChoiceRow,
  CompanyGroup,
  CompanyRow,
  ControlRow,
  DeclaredRow,
  NotSeenRow,
  ReconciledRow,
  ScreenshotRow,
} from './rows.ts';
import type { CookieRow, ProductRow, RequestRow, StorageRow } from '../findings/rows.ts';

export type Verdict = 'matches' | 'differs' | 'inconclusive' | 'no-notice';

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
  /**
   * Who was sent the address of the page, in plain words; null where nobody was or where the second line says it.
   * Absent in Reports of before this was told.
   */
  told?: string | null;
  counts: {
    /** Other companies contacted, those that only help the page load not counted. */
    companies: number;
    /** Those of them that the notice does not name, not even in general terms. */
    notNamed: number;
  };
}

export interface Report {
  schema: 'candour/report@2';
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
  /** Headings in the order in which they are shown, each with its companies. */
  groups: CompanyGroup[];
  products: ProductRow[];
  cookies: CookieRow[];
  storage: StorageRow[];
  requests: RequestRow[];
  notSeen: NotSeenRow[];
  /** What the notices that judged this page declare; absent, as the next two, in Reports of before this was told. */
  declared?: DeclaredRow[];
  /** Notices and page held together in both directions, what matters most first. */
  reconciliation?: ReconciledRow[];
  /** When a choice was made, or was first known. */
  choices?: ChoiceRow[];
  /** What the consent banner and its settings offered to choose with; absent where nobody looked, or before this was told. */
  controls?: ControlRow[];
  /** Empty where no picture was taken. */
  screenshots: ScreenshotRow[];
  /**
   * What an auditor set right by hand in how the notices were read: all else in this Report rests on it. Absent: the
   * notices were taken as they were read.
   */
  corrections?: CorrectionInReport[];
  /** What the Report said without those corrections; absent where there are none, or they came with a rule file. */
  asRead?: { verdict: Verdict; headline: string };
  /** What an auditor said of the findings; they change nothing of them. Absent: nothing. */
  notes?: NoteTold[];
}

export interface CorrectionInReport extends CorrectionTold {
  /** Id of the notice. */
  notice: string;
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
  /** Host that was asked for although its certificate may not be valid, as the person wished; absent: none. */
  certificateIgnored?: string;
  journeys: JourneyTaken[];
  /** How often the page was looked at anew, each time in fresh profiles; absent: once. The tables are those of one look. */
  looks?: number;
  /** ISO 8601. */
  startedAt: string;
  /** ISO 8601; of the last moment observed. */
  endedAt: string;
  gaps: GapTold[];
}

/** `hides`: ids of the findings that it could hide; worked out by judge() from what is lost and what each finding needs. */
interface GapTold extends Gap {
  hides: string[];
}

export interface NoticeUsed {
  id: string;
  kind: NoticeKind;
  title: string;
  /** Whose notice it is: a page under a council’s name may be another controller’s. */
  publisher: string;
  address: string | null;
  dated: string | null;
  retrieved: string;
  sha256: string;
  layer: Layer;
  /** What it points to and was not read, in the notice's words. */
  unread: string[];
  /**
   * Whom it says to write to, the best first: addresses of the council's own that stand in its text. Absent where it
   * gives none, and in Reports of before this was told.
   */
  contacts?: ContactTold[];
  /** What it says that could be checked; absent in Reports of before this was told. */
  claims?: ClaimTold[];
}

export interface ContactTold {
  kind: 'email' | 'page';
  /** E-mail address, or address of a page. */
  to: string;
  about: 'data-protection' | 'complaints' | 'anything';
  /** The sentence of the notice it stands in. */
  quote: string;
}

interface ClaimTold {
  kind: ClaimKind;
  /** What it is about; null where the kind says it all. */
  value: string | null;
  quote: string;
}
