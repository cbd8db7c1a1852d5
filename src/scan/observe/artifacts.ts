/** All that one visit gathered, as it is handed from the observer to ../translate/to-visit.ts. */
import type { Gap } from '../../core/visit/gaps.ts';
import type { ConsentControlsSeen, StorageWritten } from '../../core/visit/seen.ts';
import type { Cookie } from '../translate/from-cdp-cookie.ts';
import type { AliasSeen, BannerSeen, Choice, ScreenshotSeen } from '../../core/visit/visit.ts';
import type { StorageGiven } from '../given/cookie-jar.ts';
import type { Exchange } from '../translate/exchange.ts';
import { JarWatch } from './jar.ts';
import type { FrameRead, PageRead } from './page-reads.ts';
import type { MessageFrom } from './recorder.ts';

/** Holds values: it lives until ../translate/to-visit.ts has told, and no longer. */
export interface Artifacts {
  /** Milliseconds since the epoch. */
  startedAt: number;
  leftAt: number;
  /** Address of the page's document at the end. */
  address: string;
  /** Id of the request that its document came by, in the browser's words; null where none was committed. */
  document: string | null;
  exchanges: Exchange[];
  messages: MessageFrom[];
  /** What the jar held before the visit: what the person put there, or an earlier load left. */
  before: Cookie[];
  /** Local storage that the person put there before the first load. */
  storageGiven: readonly StorageGiven[];
  /** Storage keys that the person put there or an earlier load left, as ../translate/storage-id.ts makes them. */
  storageBefore: ReadonlySet<string>;
  /** Choices made while it was looked at; `time`: ms since the epoch. */
  choices: { choice: Choice; time: number }[];
  /** What was found of consent controls, and when. */
  controls: (Omit<ConsentControlsSeen, 'seen' | 'at'> & { time: number })[];
  /** Made-up values that were typed into the page’s fields and not sent. */
  typed: string[];
  /** Pictures taken. */
  screenshots: (Omit<ScreenshotSeen, 'at'> & { time: number })[];
  jar: JarWatch;
  jarRead: boolean;
  frames: FrameRead[];
  /** Local and session storage as the browser told of it. */
  storage: StorageWritten[];
  page: PageRead | null;
  /** What the page's cookie banner said at each reading. `time`: ms since the epoch. */
  banners: (Omit<BannerSeen, 'at'> & { time: number })[];
  /** What the page gave as its consent tool's declarations: its own word, unchecked. */
  declarations: readonly string[];
  /** Of the page’s own hosts; null where nobody asked. */
  aliases: AliasSeen[] | null;
  language: string;
  globalPrivacyControl: boolean;
  gaps: Gap[];
}

export const noArtifacts = (address: string, messages: MessageFrom[]): Artifacts => ({
  startedAt: Date.now(),
  leftAt: 0,
  address,
  document: null,
  exchanges: [],
  messages,
  before: [],
  storageGiven: [],
  storageBefore: new Set(),
  choices: [],
  controls: [],
  screenshots: [],
  typed: [],
  jar: new JarWatch(() => Promise.resolve([]), Date.now()),
  jarRead: false,
  frames: [],
  storage: [],
  page: null,
  banners: [],
  declarations: [],
  aliases: null,
  language: '',
  globalPrivacyControl: false,
  gaps: [],
});
