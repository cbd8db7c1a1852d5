/**
 * What the background tells the popup about one tab, through `storage.session` (key `tab:<id>`), and what the popup
 * may ask of the background. Shared words only; the background alone writes the state.
 */
import type { Choice } from '../visit/visit.ts';
import type { Report } from './report.ts';

export interface TabState {
  tab: number;
  /**
   * `unsupported`: not a web page (a browser's own page, a file). `not-council`: not watched, offer to add it.
   * `loading`: watched, still changing (a report of what was seen so far may be there). `ready`: gone quiet.
   */
  status: 'unsupported' | 'not-council' | 'loading' | 'ready';
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
}

/** Messages from the popup, answered with a value (or an error with its cause). */
export type Ask =
  /** Judge what was seen in this tab now and write the TabState; answers the TabState. */
  | { ask: 'judge'; tab: number }
  | { ask: 'add-site'; tab: number; site: string }
  | { ask: 'remove-site'; tab: number; site: string }
  /** The person says what they chose in the page's cookie banner. */
  | { ask: 'set-choice'; tab: number; choice: Choice };

/** Key of a tab's state in `storage.session`. */
export const tabStateKey = (tab: number): string => `tab:${tab}`;
