/**
 * What could not be seen, and which facts that loses. An observer or reader says what it missed; which findings that
 * leaves unsaid is worked out by `judge()` alone, from what each finding needs.
 */
import { cutTo, onOneLine } from '../text/harmless.ts';
import type { Journey } from './visit.ts';

/**
 * A fact that findings rest on. `page`: everything. `links`: what the page links to. `control`: the consent control of
 * a journey. `sent`: what requests carried. `dns`: which host a name is an alias of. `notice`: what a privacy notice
 * says. `cookie-list`: the list of cookies that the notice, the page or the banner points to. `cookie-details`: what
 * such a list says of a cookie beside its name.
 */
export type Need =
  | 'page'
  | 'requests'
  | 'cookies'
  | 'storage'
  | 'lifetimes'
  | 'choice'
  | 'links'
  | 'control'
  | 'sent'
  | 'dns'
  | 'notice'
  | 'cookie-list'
  | 'cookie-details';

/** What each code loses where nothing narrower is said; null: whoever makes the gap has to say it. */
const LOSES = {
  unreachable: ['page'],
  'dns-failed': ['page'],
  'certificate-error': ['page'],
  'http-error': ['page'],
  'bot-wall': ['page'],
  'needs-login': ['page'],
  'led-elsewhere': ['page'],
  download: ['page'],
  'blocked-by-client': ['page'],
  crashed: ['requests', 'cookies', 'storage', 'lifetimes', 'links'],
  evicted: ['requests', 'cookies', 'storage', 'lifetimes', 'links'],
  'started-late': ['requests', 'cookies', 'storage', 'lifetimes', 'links'],
  'worker-interrupted': ['requests', 'cookies', 'storage', 'lifetimes', 'links'],
  'not-settled': ['requests', 'cookies', 'storage', 'lifetimes', 'links'],
  dialog: ['requests', 'cookies', 'storage', 'lifetimes', 'links'],
  'hooks-not-run': ['lifetimes', 'storage'],
  'words-lost': ['lifetimes', 'storage', 'cookies'],
  'bound-reached': null,
  'too-slow': null,
  'not-watched': null,
  'declaration-unproved': null,
  'choice-unknown': ['choice'],
  'banner-not-found': ['control', 'choice'],
  'control-no-effect': ['control', 'choice'],
  'notice-unread': ['notice', 'cookie-list'],
  'notice-format': ['notice', 'cookie-list'],
  'notice-language': ['notice'],
  'notice-unclear': ['cookie-details'],
} as const satisfies Record<string, readonly Need[] | null>;

export type GapCode = keyof typeof LOSES;

export const GAP_CODES = Object.keys(LOSES) as GapCode[];

/** Codes that do not say by themselves what was cut. */
type OpenCode = { [Code in GapCode]: (typeof LOSES)[Code] extends null ? Code : never }[GapCode];

/** Codes that say by themselves what was lost. */
export type PlainCode = Exclude<GapCode, OpenCode>;

/** What a gap is about, where it is about one thing alone: a cookie's name, a key of storage, a host, a frame's host. */
export interface About {
  cookie?: string;
  storage?: string;
  host?: string;
  frame?: string;
}

export interface Gap {
  code: GapCode;
  /** For an auditor: what exactly was missed. Plain text on one line, at most 300 characters, of which none acts. */
  detail: string;
  loses: Need[];
  /** Null where everything of that kind is lost. */
  about: About | null;
  /** The journey and the load it belongs to; null where it is of all that a Report covers. */
  journey: Journey | null;
  load: number | null;
}

interface Extent {
  /** In place of what the code loses by itself. */
  loses?: readonly Need[];
  about?: About | null;
}

const MOST_DETAIL = 300;

/** The one way to make a gap. A code that can cut anything has to be told what it cut. */
export function gapOf(code: PlainCode, detail: string, extent?: Extent): Gap;
export function gapOf(code: GapCode, detail: string, extent: Extent & { loses: readonly Need[] }): Gap;
export function gapOf(code: GapCode, detail: string, { loses, about = null }: Extent = {}): Gap {
  return {
    code,
    detail: cutTo(onOneLine(detail), MOST_DETAIL),
    loses: [...(loses ?? LOSES[code] ?? [])],
    about,
    journey: null,
    load: null,
  };
}

/** Codes of a page that was not seen itself. */
export const isPageLost = ({ loses }: Pick<Gap, 'loses'>): boolean => loses.includes('page');
