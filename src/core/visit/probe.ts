/**
 * What the probes inside a page may say to an observer, and its check. The page's word: bounded, checked, used to
 * complete what the browser says, never to override it.
 */
import { hostOf } from '../parties/index.ts';
import type { Seen } from './seen.ts';
import { fromSetCookie } from './set-cookie.ts';
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

/** Where a word was said, as the browser tells it. */
export interface ProbeContext {
  /** Address of the document or worker, or the origin it has by its parent (about:blank, srcdoc). */
  url: string;
  /** When the Visit began, milliseconds since the epoch. */
  startedAt: number;
  /** When the word came in, milliseconds since the epoch: nothing said in it can be later. */
  now: number;
  worker: boolean;
}

const LONGEST_WORD = 10_000;
const LONGEST_COOKIE = 4_200;
const LONGEST_KEY = 200;
const KINDS: readonly string[] = ['local', 'session', 'indexeddb', 'cache'] satisfies StorageKind[];

/** What a word says was seen: nothing where it is no proper word, or tells of nothing stored. Never throws. */
export function fromProbe(json: string, context: ProbeContext): Seen[] {
  const word = wordOf(json);
  if (word === null || word.word === 'ready') return [];
  const at = Math.max(0, Math.round(Math.min(word.time, context.now) - context.startedAt));
  if (word.word === 'storage') {
    const host = hostOf(context.url);
    return host === null
      ? []
      : [{ seen: 'storage', kind: word.kind, host, key: word.key, before: word.before, at }];
  }
  const asked = fromSetCookie(word.text, {
    url: context.url,
    setBy: context.worker ? 'worker' : 'script',
    setByHost: hostOf(word.script ?? context.url),
    at,
    now: word.time,
  });
  if (asked === null) return [];
  return [
    {
      ...asked,
      refusedBecause:
        asked.refusedBecause ?? (word.refused ? 'not readable by the script that wrote it' : null),
    },
  ];
}

function wordOf(json: string): ProbeWord | null {
  if (json.length > LONGEST_WORD) return null;
  let said: unknown;
  try {
    said = JSON.parse(json);
  } catch {
    // The page's own noise, not a word.
    return null;
  }
  if (typeof said !== 'object' || said === null) return null;
  const { word, time, text, script, refused, kind, key, before } = said as Record<string, unknown>;
  if (typeof time !== 'number' || !Number.isFinite(time)) return null;
  switch (word) {
    case 'ready':
      return { word, time };
    case 'cookie':
      if (typeof text !== 'string' || text.length > LONGEST_COOKIE || typeof refused !== 'boolean')
        return null;
      if (script !== null && typeof script !== 'string') return null;
      return { word, text, script, refused, time };
    case 'storage':
      if (typeof kind !== 'string' || !KINDS.includes(kind) || typeof before !== 'boolean') return null;
      if (typeof key !== 'string' || key.length > LONGEST_KEY) return null;
      return { word, kind: kind as StorageKind, key, before, time };
    default:
      return null;
  }
}
