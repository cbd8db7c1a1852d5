/**
 * What was observed while one page was open: the Visit and its parts.
 * Evidence only. Nothing here says whether what was seen is right or wrong.
 *
 * Observers (extension, scanner) emit `Seen` values in the order they happened;
 * `seeAll()` in ./see.ts folds them into a Visit. Times are milliseconds since the Visit's start.
 */
import type { ValueKind } from '../cookies/value-kind.ts';
import type { SameSite, CookieSetBy } from '../cookies/cookie.ts';
import type { Gap } from './gaps.ts';
import type { StoppedBy } from './stopped.ts';

/** Who observed: the browser extension, or the command driving a browser. */
export type Collector = 'extension' | 'scanner';

/** Which consent journey the load belongs to. `resident`: a person's own browsing, whatever they choose. */
export type Journey = 'none' | 'reject' | 'accept' | 'withdraw' | 'close' | 'resident';

/** What the visitor had chosen in the consent tool when something was seen. `none`: known not to have chosen. */
export type Choice = 'none' | 'rejected' | 'accepted' | 'withdrawn' | 'closed' | 'partial' | 'unknown';

/** Kinds of request, in the words of the Fetch and webRequest standards. */
export type RequestType =
  | 'document'
  | 'frame'
  | 'script'
  | 'stylesheet'
  | 'image'
  | 'font'
  | 'media'
  | 'object'
  | 'fetch'
  | 'beacon'
  | 'websocket'
  | 'eventsource'
  | 'prefetch'
  | 'csp-report'
  | 'other';

/**
 * What became of a request. Only `answered` and `failed` left the browser.
 * `answered`: its answer came or has begun, or it went out and is held open by the other side.
 * `failed`: it left, and no answer came. `blocked`: it never left, because the browser, the page's own policy or another
 * extension stopped it, or because no connection could be made. `unknown`: its end was not seen, or the page took it
 * back and nobody could see whether it had left.
 */
export type Outcome = 'answered' | 'failed' | 'blocked' | 'unknown';

/** How much of the page's address a request told its receiver: by Referer header, or in its own address or body. */
export type PageTold = 'full' | 'origin' | 'none';

/** What a request carried, told at once by the observer and then dropped. Never a value. */
export interface Carried {
  page: PageTold;
  /** The page's title was in it. */
  title: boolean;
  /** Names of the cookies it carried, sorted. */
  cookies: string[];
  /** Names of cookies or storage keys of this page whose stored value was in it. */
  identifiers: string[];
  /** A value typed by a person (or by a scan) into a form was in it, before submission. */
  typed: boolean;
}

/**
 * One or more alike requests: rows with everything equal but their count are one row.
 * A redirect's hops are rows of their own.
 */
export interface RequestSeen {
  host: string;
  /** Path, at most 120 characters, for telling products on one host apart. Never in a Report. */
  path: string;
  /** Tag id in the address, such as `G-ABC123` or `GTM-XYZ`, or null. The rest of the query is dropped. */
  tag: string | null;
  types: RequestType[];
  count: number;
  outcome: Outcome;
  /** What kept it from leaving; absent unless `blocked`, and where the browser does not say. */
  stoppedBy?: StoppedBy;
  /** HTTP status of the answer, or null where there was none or it was not seen. */
  status: number | null;
  /** Hosts of the documents or scripts that asked for it, nearest first where known. */
  initiators: string[];
  /** Host of the document of the frame that it was asked for in, or that it fetches; absent: the page itself, or not known. */
  frame?: string;
  /** True where the request had no tab and was given to this Visit by its initiator's origin. */
  inferred: boolean;
  sent: Carried;
  choice: Choice;
  at: number;
}

/** What the browser did with a cookie, as far as was seen. `sent-only`: it was there before the Visit. */
export type CookieState = 'stored' | 'refused' | 'deleted' | 'sent-only';

/** A cookie's identity. Two cookies that differ in any of these are two cookies. */
export interface CookieKey {
  name: string;
  /** Host as the browser keeps it: with a leading dot where subdomains receive it too. */
  host: string;
  path: string;
  /** Asked to be kept for this page's site alone (`Partitioned`). Firefox keeps all other sites' cookies so, asked or not. */
  partitioned: boolean;
}

/** A cookie as a browser names it: null where its jar does not tell whether partitioning was asked for. */
export type CookieNamed = Omit<CookieKey, 'partitioned'> & { partitioned: boolean | null };

export interface CookieSeen extends CookieKey {
  state: CookieState;
  httpOnly: boolean;
  secure: boolean;
  sameSite: SameSite;
  setBy: CookieSetBy;
  /** Host of the response, or of the script, that set it; null where not seen. */
  setByHost: string | null;
  /** Host of the document of the frame that it was set in; absent: the page itself, or not known. */
  frame?: string;
  /** Lifetime asked for, in seconds; 0 until the browser closes; null where the asking was not seen. */
  askedSeconds: number | null;
  /** Lifetime the browser kept, in seconds; 0 until it closes; null where it was not stored or not seen. */
  storedSeconds: number | null;
  /** Length of the value in characters, or null. The value itself is never kept. */
  valueLength: number | null;
  /** Kind of characters in the value: helps tell an identifier from a setting. */
  valueKind: ValueKind | null;
  /** Why the browser refused it, in the browser's word, or null. */
  refusedBecause: string | null;
  /** True once the browser itself said that it stored, removed, sent or refused it; false while only asked for. */
  confirmed: boolean;
  /** A script wrote it and took it back in one go, to learn what the browser allows: `deleted`, and never truly stored. */
  isTrial: boolean;
  choice: Choice;
  at: number;
}

export type StorageKind = 'local' | 'session' | 'indexeddb' | 'cache';

export interface StorageSeen {
  kind: StorageKind;
  host: string;
  /** Key, database name or cache name, at most 200 characters. Never the value. */
  key: string;
  /** True where it was there before this Visit. */
  before: boolean;
  choice: Choice;
  at: number;
}

/** A link on the page to a notice, a cookie page or a consent control. */
export interface LinkSeen {
  text: string;
  /** Absolute address; of its query only what ./links-kept.ts keeps. Null for a button. */
  address: string | null;
  /** `service-privacy`: the notice of one service, linked to from what the page says. */
  kind: 'privacy' | 'service-privacy' | 'cookies' | 'consent-control';
}

/** What the page's cookie banner said, as a visitor could see it at one reading. */
export interface BannerSeen {
  /** A line for each block of text, at most as long as ./banner.ts keeps. */
  text: string;
  /** SHA-256 of the text, lower-case hexadecimal. */
  sha256: string;
  at: number;
}

/** A choice as it came to be known. `by`: id of a consent rule, `person`, `fresh-profile` or `journey`. */
export interface ChoiceSeen {
  choice: Choice;
  by: string;
  at: number;
}

/**
 * What a consent control does, by its name. `reopen`: it brings back the choice that was made. `other`: a button of the
 * banner whose name says nothing that we know.
 */
export type ControlDoes = 'accept' | 'reject' | 'settings' | 'save' | 'close' | 'reopen' | 'other';

/** A control of the page’s consent banner, or of its consent settings, as a visitor could see it. */
export interface ControlSeen {
  does: ControlDoes;
  /** Its accessible name, in the page’s words. */
  name: string;
  /** 1: shown at once; 2: after one press, and so on. */
  layer: number;
  /** In CSS pixels. */
  width: number;
  height: number;
  /** Contrast of its text with what is behind it, 1 to 21 (WCAG 2.2), or null where it was not measured. */
  contrast: number | null;
  /**
   * Times that Tab was pressed from the page’s beginning until it had the focus, 0 where it had it at once; null where so
   * many presses as are made did not reach it. Absent where none were made: it is done where no choice is made.
   */
  stops?: number | null;
}

/** A switch of one purpose in a consent banner or in its settings, before anybody touched it. */
export interface SwitchSeen {
  /** Its accessible name, in the page’s words. */
  name: string;
  isOn: boolean;
  /** It cannot be changed. */
  isFixed: boolean;
  layer: number;
}

/** A picture of what a visitor saw. The picture itself is kept apart, under its hash. */
export interface ScreenshotSeen {
  shows: 'before' | 'after';
  /** In pixels. */
  width: number;
  height: number;
  /** Of the PNG file, lower-case hexadecimal. */
  sha256: string;
  at: number;
}

/** A host of the page’s requests that is another name of a host elsewhere, as the domain name system says. */
export interface AliasSeen {
  host: string;
  /** The canonical name at the end of the chain, and those between. */
  canonical: string[];
}

/** A consent tool recognised on the page, by id of its rule in rules/consent. */
interface ConsentToolSeen {
  id: string;
  /** A script of it was answered: the tool itself is there. Else only something was asked of its hosts. */
  isServed: boolean;
  at: number;
}

/** Whose browser: a person's own profile, or a fresh one made for the Visit. */
export type Profile = 'resident' | 'fresh';

export interface JourneyTaken {
  journey: Journey;
  loads: number;
  consentTool: string | null;
  control: string | null;
  clicks: number;
  layers: number;
  outcome: 'done' | 'no-banner' | 'control-not-found' | 'no-effect' | 'not-taken';
  /** ISO 8601, or null where no choice was made. */
  chosenAt: string | null;
  /**
   * How it is known to have worked: the tool’s own memory, a form whose switches stand so when it is opened anew, or the
   * banner’s going and staying away; null where it is not.
   */
  knownBy?: 'memory' | 'settings-kept' | 'banner-gone' | null;
  /** From the first look for a banner to the last press, in milliseconds; null where nothing was pressed. */
  tookMs?: number | null;
}

/** One top-level page load in one tab. */
export interface Visit {
  collector: Collector;
  journey: Journey;
  /** 1 for the first load of a journey, 2 for the one after it. */
  load: number;
  /** Address as asked for, without query and fragment. */
  page: string;
  /** Address after redirects, without query and fragment; equal to `page` until an answer came. */
  finalPage: string;
  /** HTTP status of the page, or null where none was seen. */
  httpStatus: number | null;
  /** Language the page says it is in: BCP 47 from the html element, or null. */
  language: string | null;
  /** ISO 8601. */
  startedAt: string;
  /** ISO 8601; null while the page is still being observed. */
  endedAt: string | null;
  /** True once the page has loaded and gone quiet, or was left. */
  settled: boolean;
  conditions: VisitConditions;
  choices: ChoiceSeen[];
  consentTools: ConsentToolSeen[];
  requests: RequestSeen[];
  /** Requests whose end has not been seen yet, by id: `unknown`, or `answered` once they are known to have left. */
  pending: Record<string, RequestSeen>;
  cookies: CookieSeen[];
  storage: StorageSeen[];
  links: LinkSeen[];
  /** True once links were looked for: an empty list then means there are none. */
  linksRead: boolean;
  /** None of them holds another. Empty where no banner was seen. */
  banners: BannerSeen[];
  /** Whether a consent banner was there, its late coming waited for; null where nobody looked, or it could not be told. */
  consentBanner: 'found' | 'none' | null;
  controls: ControlSeen[];
  switches: SwitchSeen[];
  screenshots: ScreenshotSeen[];
  /** Of the hosts that were asked for; null where nobody asked the domain name system. */
  aliases: AliasSeen[] | null;
  gaps: Gap[];
}

export interface VisitConditions {
  browser: string;
  userAgent: string;
  language: string;
  globalPrivacyControl: boolean;
  profile: Profile;
  /** The browser's policy for cookies of other sites, as known. */
  thirdPartyCookies: 'stored' | 'refused' | 'unknown';
  /** Host that was asked for although its certificate may not be valid, as the person wished; absent: none. */
  certificateIgnored?: string;
  journeys: JourneyTaken[];
}
