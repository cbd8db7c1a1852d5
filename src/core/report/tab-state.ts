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
import { patterned, rowsOf, type Patterned } from '../text/patterns-of-rows.ts';
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

/** Tables of a Report that a page can fill with thousands of rows. */
const TABLES = ['requests', 'cookies', 'storage', 'products', 'companies', 'reconciliation'] as const;

type Table = (typeof TABLES)[number];
type Stored = TabState & { tables: Partial<Record<Table, Patterned>> };

/** Of states that were handed over before: their text is made once. */
const texts = new WeakMap<TabState, string>();

/**
 * What stands there and what is answered: JSON, since the browser hands over one long text much sooner than thousands of
 * values, and a short one sooner still.
 */
export function storedTabState(state: TabState): string {
  const known = texts.get(state);
  if (known !== undefined) return known;
  const { report } = state;
  const tables: Stored['tables'] = {};
  for (const table of report === null ? [] : TABLES) {
    const rows = report?.[table];
    if (rows !== undefined && rows.length > 0) tables[table] = patterned(rows);
  }
  const bare = report === null ? null : { ...report, ...mapped(tables, () => []) };
  const text = JSON.stringify({ ...state, report: bare, tables } as Stored);
  texts.set(state, text);
  return text;
}

/** Of what stands there: null where that is no state. */
export function tabStateOf(stored: unknown): TabState | null {
  if (typeof stored !== 'string') return null;
  const value: unknown = JSON.parse(stored);
  if (!isTabState(value)) return null;
  const { tables = {}, ...state } = value as TabState & Partial<Stored>;
  if (state.report === null) return state;
  return { ...state, report: { ...state.report, ...(mapped(tables, rowsOf) as Partial<Report>) } };
}

const mapped = <To>(tables: Stored['tables'], to: (rows: Patterned) => To): Partial<Record<Table, To>> =>
  Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, to(rows)]));

export const isTabState = (value: unknown): value is TabState =>
  typeof value === 'object' && value !== null && 'status' in value && 'report' in value;
