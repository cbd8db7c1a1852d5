/**
 * What a probe inside a page said → `Seen` values. The page's word: bounded, checked, used to complete what the
 * browser says, never to override it.
 */
import { hostOf } from '../parties/index.ts';
import { gapOf } from './gaps.ts';
import type { ProbeWord } from './probe-message.ts';
import type { Seen } from './seen.ts';
import { fromSetCookie } from '../cookies/set-cookie.ts';

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

const WEBRTC = gapOf(
  'not-watched',
  'The page made connections from browser to browser (WebRTC): no observer is told which servers it asked for them.',
  { loses: ['requests'] },
);

/** What a word says was seen: nothing where it tells of nothing that an observer keeps. Never throws. */
export function fromProbe(word: ProbeWord, { url, startedAt, now, worker }: ProbeContext): Seen[] {
  const time = Math.min(Math.max(word.time, startedAt), Math.max(now, startedAt));
  const at = Math.round(time - startedAt);
  // Also of a frame without an origin, which stores nothing.
  if (word.word === 'webrtc') return [{ seen: 'gap', ...WEBRTC, at }];
  const host = hostOf(url);
  if (host === null) return [];
  if (word.word === 'storage')
    return [{ seen: 'storage', kind: word.kind, host, key: word.key, before: false, at }];
  if (word.word !== 'cookie') return [];
  const asked = fromSetCookie(word.text, {
    url,
    setBy: worker ? 'worker' : 'script',
    setByHost: word.script === null ? host : hostOf(word.script),
    at,
    now: time,
  });
  if (asked === null) return [];
  const refused = word.refused ? 'not readable by the script that wrote it' : null;
  return [{ ...asked, refusedBecause: asked.refusedBecause ?? refused }];
}
