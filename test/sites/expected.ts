/**
 * The words in which the replayed pages say what they do: facts written by hand, to hold observers against.
 * Nothing here judges; `shows` names the findings that a page is there to give.
 */
import type { GapCode } from '../../src/core/visit/gaps.ts';
import type { CookieSeen, CookieState, StorageKind } from '../../src/core/visit/visit.ts';

type Seen = Pick<
  CookieSeen,
  'name' | 'host' | 'path' | 'partitioned' | 'httpOnly' | 'secure' | 'sameSite' | 'setBy' | 'setByHost'
>;

export interface CookieExpected extends Seen {
  /** What becomes of it where the browser stores cookies of other sites. */
  state: CookieState;
  /** What becomes of it where the browser refuses unpartitioned cookies of other sites; null: nobody asks for it. */
  stateWhereRefused: CookieState | null;
  /** Seconds, 0 until the browser closes. Written as a date by some, so a second or two either way. */
  askedSeconds: number;
}

export interface StorageExpected {
  kind: StorageKind;
  host: string;
  key: string;
}

/** What one tag, or one page, leaves behind. */
export interface Leaves {
  /** Hosts contacted. */
  hosts: string[];
  cookies: CookieExpected[];
  storage: StorageExpected[];
}

export interface Expected extends Leaves {
  /** HTTP status of the page, or null where none comes. */
  status: number | null;
  /** Whether the page goes quiet by itself. */
  settles: boolean;
  /** Whether it links to a privacy or cookie notice. */
  linksNotice: boolean;
  /** The gap it must give, or null. */
  gap: GapCode | null;
  /** Ids of findings that the page is there to give, in a fresh profile where nothing was chosen. */
  shows: string[];
}

export interface SitePage {
  /** Unique, kebab-case. */
  name: string;
  address: string;
  /** What it is there for. */
  why: string;
  /** True where it serves packages of test/sites/node_modules. */
  needsPackages: boolean;
  expects: Expected;
  /** How to choose on it, and what follows; null where it has no consent tool. */
  consent: ConsentExpected | null;
  /** Name of the page that the browser may load beside it, unseen: a visit of its own. */
  prerenders: string | null;
}

/** Controls by CSS selector, both on the first layer. */
export interface ConsentExpected {
  /** Id of the rule in rules/consent. */
  tool: string;
  accept: string;
  reject: string;
  /** The cookies that remember the choice. */
  remembers: CookieExpected[];
  /** What acceptance adds, at once. Rejection adds nothing. */
  afterAcceptance: Leaves;
}

type CookieGiven = Partial<CookieExpected> & Pick<CookieExpected, 'name' | 'host' | 'askedSeconds'>;

/** A cookie that a script of `setByHost` writes in the page. */
export const byScript = (setByHost: string, given: CookieGiven): CookieExpected => {
  const state = given.state ?? 'stored';
  return {
    path: '/',
    partitioned: false,
    httpOnly: false,
    secure: false,
    sameSite: 'unspecified',
    setBy: 'script',
    setByHost,
    stateWhereRefused: state,
    ...given,
    state,
  };
};

/** A cookie that a response of `setByHost` sets. */
export const byHttp = (setByHost: string, given: CookieGiven): CookieExpected =>
  byScript(setByHost, { setBy: 'http', ...given });

/** A cookie of another site, set by its response as such cookies must be: Secure, SameSite=None. */
export const byOther = (setByHost: string, given: CookieGiven): CookieExpected =>
  byHttp(setByHost, { secure: true, sameSite: 'none', stateWhereRefused: 'refused', ...given });

/** What several tags leave together. */
export const together = (...parts: Leaves[]): Leaves => ({
  hosts: [...new Set(parts.flatMap((part) => part.hosts))].sort(),
  cookies: parts.flatMap((part) => part.cookies),
  storage: parts.flatMap((part) => part.storage),
});

export const nothingLeft: Leaves = { hosts: [], cookies: [], storage: [] };

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Lifetimes in seconds. */
export const SECONDS = {
  minute: 60,
  halfHour: 1_800,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  days90: 90 * DAY,
  days180: 180 * DAY,
  year: 365 * DAY,
  days390: 390 * DAY,
  twoYears: 730 * DAY,
  tenYears: 3_650 * DAY,
} as const;
