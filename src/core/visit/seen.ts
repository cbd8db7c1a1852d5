/**
 * What an observer emits, one value a fact, in the order they happened. Plain JSON, so that each can be
 * written down at once and folded again after an interruption. `at`: milliseconds since the Visit's start.
 */
import type { CookieAsked, SameSite } from '../cookies/cookie.ts';
import type { Gap, GapCode } from './gaps.ts';
import type { StoppedBy } from './stopped.ts';
import type {
  AliasSeen,
  BannerSeen,
  Carried,
  ChoiceSeen,
  ControlSeen,
  CookieNamed,
  LinkSeen,
  Outcome,
  RequestType,
  ScreenshotSeen,
  StorageKind,
  SwitchSeen,
} from './visit.ts';
import type { ValueKind } from '../cookies/value-kind.ts';

export type Seen =
  | RequestStarted
  | RequestSent
  | RequestEnded
  | CookieAsked
  | CookieStored
  | CookieRemoved
  | CookieSent
  | StorageWritten
  | ChoiceMade
  | ConsentToolFound
  | LinksRead
  | BannerRead
  | ConsentControlsSeen
  | ScreenshotTaken
  | AliasesAsked
  | PageAnswered
  | PageSettled
  | PageLeft
  | GapFound
  | GapClosed;

/** A request is about to leave. `id` is unique within the Visit; each redirect hop has its own. */
export interface RequestStarted {
  seen: 'request';
  id: string;
  host: string;
  path: string;
  tag: string | null;
  type: RequestType;
  initiators: string[];
  /** As of RequestSeen in ./visit.ts. */
  frame?: string;
  inferred: boolean;
  sent: Carried;
  at: number;
}

/**
 * A request that is still open is known to have left: its answer has begun, it asks for a password, or the other side
 * holds it. It counts as answered from then on, whatever the page does with it later; only the word that no connection
 * was made takes that back.
 */
export interface RequestSent {
  seen: 'request-sent';
  id: string;
  /** Status of an answer that has begun, or null. */
  status: number | null;
  at: number;
}

export interface RequestEnded {
  seen: 'request-ended';
  id: string;
  outcome: Outcome;
  /** Of one that is `blocked`: what kept it from leaving, where the browser says. */
  stoppedBy?: StoppedBy;
  status: number | null;
  at: number;
}

/** The browser says that the cookie is in its jar. */
export interface CookieStored extends CookieNamed {
  seen: 'cookie-stored';
  httpOnly: boolean;
  secure: boolean;
  sameSite: SameSite;
  /** Seconds from now; 0 until the browser closes. */
  storedSeconds: number;
  valueLength: number;
  valueKind: ValueKind;
  at: number;
}

/** The browser says that the cookie is gone: deleted by the page, expired or evicted. */
export interface CookieRemoved extends CookieNamed {
  seen: 'cookie-removed';
  at: number;
}

/**
 * A cookie went out with a request to `host`. Its jar entry may be known (`jarHost`, `path`) or not (null).
 * One that this Visit saw neither asked for nor stored becomes `sent-only`.
 */
export interface CookieSent {
  seen: 'cookie-sent';
  name: string;
  host: string;
  jarHost: string | null;
  path: string | null;
  partitioned: boolean | null;
  at: number;
}

export interface StorageWritten {
  seen: 'storage';
  kind: StorageKind;
  host: string;
  key: string;
  before: boolean;
  at: number;
}

interface ChoiceMade extends ChoiceSeen {
  seen: 'choice';
}

interface ConsentToolFound {
  seen: 'consent-tool';
  id: string;
  isServed: boolean;
  at: number;
}

export interface LinksRead {
  seen: 'links';
  links: LinkSeen[];
  language: string | null;
  at: number;
}

/** Words of a cookie banner that a visitor could see. What was seen before stays seen. */
export interface BannerRead extends BannerSeen {
  seen: 'banner';
}

/** What a look for a consent banner found: at once, or one layer further. `consentBanner` as in ./visit.ts. */
export interface ConsentControlsSeen {
  seen: 'consent-controls';
  consentBanner: 'found' | 'none' | null;
  controls: ControlSeen[];
  switches: SwitchSeen[];
  at: number;
}

interface ScreenshotTaken extends ScreenshotSeen {
  seen: 'screenshot';
}

/** The domain name system was asked, once, of all hosts that were contacted. */
interface AliasesAsked {
  seen: 'aliases';
  aliases: AliasSeen[];
  at: number;
}

/** The page itself was answered (after redirects). */
interface PageAnswered {
  seen: 'page';
  finalPage: string;
  httpStatus: number | null;
  at: number;
}

/**
 * The page has loaded and gone quiet. `jarRead`: the browser's whole cookie jar for what was asked was read, so
 * a cookie asked for and found neither stored nor removed was refused.
 */
interface PageSettled {
  seen: 'settled';
  jarRead: boolean;
  at: number;
}

interface PageLeft {
  seen: 'left';
  at: number;
}

interface GapFound extends Gap {
  seen: 'gap';
  at: number;
}

/** What a gap said could not be seen has been seen after all: a page that was given up did settle. */
interface GapClosed {
  seen: 'gap-closed';
  code: GapCode;
  /** Of several with the same code the one that says this; absent: all of them. */
  detail?: string;
  at: number;
}
