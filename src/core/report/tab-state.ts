/**
 * What the background tells the popup about one tab, through `storage.session` (key `tab:<id>`), and what the popup
 * may ask of the background. Shared words only; the background alone writes the state.
 */
import type { NoticeLinkFound } from '../notices/site/links.ts';
import type { NoticeTrouble } from '../notices/site/trouble.ts';
import type { Change, ScopeFields } from '../notices/corrections/correction.ts';
import type { Entry } from '../notices/corrections/entries.ts';
import type { CorrectionTold, Layer, NoticeRule } from '../notices/notice.ts';
import type { Choice } from '../visit/visit.ts';
import type { Note } from './notes.ts';
import type { Report } from './report.ts';

export interface TabState {
  tab: number;
  /**
   * `unsupported`: not a web page (a browser's own page, a file). `not-allowed`: the person does not let Candour see
   * it, offer to ask. `not-council`: not watched, offer to add it.
   * `loading`: watched, still changing (a report of what was seen so far may be there). `ready`: gone quiet.
   */
  status: 'unsupported' | 'not-allowed' | 'not-council' | 'loading' | 'ready';
  /** Host of the page, or null where there is none. */
  host: string | null;
  /** Registrable domain, or null. */
  site: string | null;
  /** True where the person added this site. */
  added: boolean;
  report: Report | null;
  /** The visitor's choice as believed now, and by whom: id of a consent rule, `person`, or `nobody`. */
  choice: Choice;
  choiceBy: string;
  notice: NoticeState;
}

/** What is known of the site's own privacy notice beside the bundled ones, and what may be done about it. */
export interface NoticeState {
  /** Links on the page to privacy and cookie notices, the likeliest first; at most 6. */
  links: NoticeLinkFound[];
  /** Read, supplied or declared by the cookie banner in this run of the browser, for this page's host. */
  had: NoticeHad[];
  /** True while it is being read. */
  isReading: boolean;
  /** What the last try did not get, and why; empty where it got all it looked for. */
  troubles: NoticeTrouble[];
}

interface NoticeHad {
  id: string;
  title: string;
  /** Null where it was pasted, or declared in the page. */
  address: string | null;
  layer: Layer;
  /** When it came, ISO 8601 with its time. */
  at: string;
}

export const NO_NOTICE_STATE: NoticeState = { links: [], had: [], isReading: false, troubles: [] };

/** Characters of a notice that is pasted or opened: as many as bytes are fetched of a page. */
export const MOST_SUPPLIED = 2_000_000;

/** Messages from the popup, answered with a value (or an error with its cause). */
export type Ask =
  /** Judge what was seen in this tab now and write the TabState; answers the TabState. */
  | { ask: 'judge'; tab: number }
  | { ask: 'add-site'; tab: number; site: string }
  | { ask: 'remove-site'; tab: number; site: string }
  /** The person says what they chose in the page's cookie banner. */
  | { ask: 'set-choice'; tab: number; choice: Choice }
  /** The person asks for the site's notice to be read: the one time that anything is fetched. */
  | { ask: 'read-notice'; tab: number }
  /** A notice that the person pasted or opened from a file. */
  | { ask: 'supply-notice'; tab: number; text: string; form: 'html' | 'text' | 'auto' }
  /** Forget what was read and supplied for this site. */
  | { ask: 'forget-notice'; tab: number }
  /** An auditor sets right how a notice was read; answers the TabState judged by it, or an error: a `Refused`. */
  | { ask: 'correct-notice'; tab: number; notice: string; change: Change; reason: string }
  /** Takes a correction back. */
  | { ask: 'take-back'; tab: number; correction: string }
  /** An auditor says what they make of a finding; `stance` null takes it back. */
  | { ask: 'note'; tab: number; key: string; stance: Note['stance'] | null; reason: string };

/** What is asked and answered with something else than a TabState. */
export interface Answers {
  /** The notices that judge the tab's page, as they were read and with what was corrected of them. */
  'show-notices': NoticesShown;
}

export type Question = { [Name in keyof Answers]: { ask: Name; tab: number } }[keyof Answers];

export interface NoticesShown {
  notices: NoticeShown[];
  /** Products that a declaration may be said to mean. */
  products: { id: string; name: string; company: string }[];
}

export interface NoticeShown {
  id: string;
  title: string;
  publisher: string;
  layer: Layer;
  address: string | null;
  retrieved: string;
  sha256: string;
  scope: ScopeFields;
  /** The text that its quotes stand in; null where that is not carried (a bundled notice) or no longer at hand. */
  text: string | null;
  entries: Entry[];
  corrections: CorrectionTold[];
  /** Corrections that no longer fit: the notice was read anew and says something else there. */
  lapsed: number;
  /** As a file of rules/notices, with the corrections. */
  rule: NoticeRule;
}

/** Key of a tab's state in `storage.session`. */
export const tabStateKey = (tab: number): string => `tab:${tab}`;

/** What stands there: JSON, since the browser hands over one long text much sooner than thousands of values. */
export const storedTabState = (state: TabState): string => JSON.stringify(state);

/** Of what stands there: null where that is no state. */
export function tabStateOf(stored: unknown): TabState | null {
  if (typeof stored !== 'string') return null;
  const value: unknown = JSON.parse(stored);
  return isTabState(value) ? value : null;
}

export const isTabState = (value: unknown): value is TabState =>
  typeof value === 'object' && value !== null && 'status' in value && 'report' in value;
