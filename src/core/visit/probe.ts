/**
 * What the probes inside a page may say to an observer, and its check. The page's word: bounded, checked, used to
 * complete what the browser says, never to override it.
 */
import type { StorageKind } from './visit.ts';

/** Said by src/probes inside the page or worker, as JSON, one word at a time. `time`: ms since the epoch. */
export type ProbeWord =
  /** The hooks are in place in this document or worker. */
  | { word: 'ready'; time: number }
  /**
   * A script wrote a cookie. `text`: as given to `document.cookie`, or put in that form from `cookieStore`;
   * at most 4,200 characters. `script`: address of the nearest script, without query, or null.
   * `refused`: the browser threw or the cookie could not be read back where it should have been.
   */
  | { word: 'cookie'; text: string; script: string | null; refused: boolean; time: number }
  /** A storage key came to be; `before`: it was there when the page opened. */
  | { word: 'storage'; kind: StorageKind; key: string; before: boolean; time: number };
