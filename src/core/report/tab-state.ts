/**
 * What the background tells the popup about one tab, through `storage.session` (key `tab:<id>`), and what the popup
 * may ask of the background. Shared words only; the background alone writes the state.
 */
import type { Layer } from '../notices/notice.ts';
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

export interface NoticeLinkFound {
  /** Words of the link, as the page has them. */
  text: string;
  address: string;
  kind: 'privacy' | 'cookies';
  /** True on the page's own site or another site of the same council: others are not read. */
  isOwn: boolean;
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

/**
 * `no-link`: the page links to no notice. `other-site`: it stands on a site that is not the council's.
 * `led-elsewhere`: it redirected to such a site, and that was not followed. `not-found`: 404 or 410. `refused`:
 * another error. `robot-wall`: a challenge in its place. `other-format`: neither a web page nor text.
 * `empty`: no words of its own that a notice says. `error-page`: an answer that calls itself ordinary says that the
 * page is not there, or not now. `login`: a page to sign in at in its place. `needs-scripts`: its words are not in what
 * the site answers. `rows-missing`: read, but for the list of cookies that a consent tool fills in. `too-many`: more
 * links than are followed. `too-much`: more than is kept.
 */
export type NoticeTroubleCode =
  | 'no-link'
  | 'other-site'
  | 'led-elsewhere'
  | 'not-found'
  | 'refused'
  | 'robot-wall'
  | 'unreachable'
  | 'too-slow'
  | 'too-large'
  | 'pdf'
  | 'other-format'
  | 'empty'
  | 'error-page'
  | 'login'
  | 'needs-scripts'
  | 'rows-missing'
  | 'too-many'
  | 'too-much';

export interface NoticeTrouble {
  code: NoticeTroubleCode;
  /** What was asked for, or null where nothing was, or where the text was supplied. */
  address: string | null;
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
  | { ask: 'forget-notice'; tab: number };

/** Key of a tab's state in `storage.session`. */
export const tabStateKey = (tab: number): string => `tab:${tab}`;
