/**
 * What a probe inside a page said → `Seen` values, for both observers. The page's word: bounded, checked, used to complete what the
 * browser says, never to override it.
 */
import { missedWords } from '../words/missed.ts';
import { hostOf } from '../parties/index.ts';
import { gapOf } from './gaps.ts';
import type { ProbeEvent } from './probe-message.ts';
import type { Seen } from './seen.ts';
import { fromSetCookie } from '../cookies/set-cookie.ts';

const missed = missedWords.inPage;

/** Where and when a message was sent, as the browser says: all that an observer adds of its own. */
export interface ProbeContext {
  /** Address of the document or worker, or the origin it has by its parent (about:blank, srcdoc). */
  url: string;
  /** When the Visit began, milliseconds since the epoch. */
  startedAt: number;
  /** When the message came in, milliseconds since the epoch: nothing said in it can be later. */
  now: number;
  worker: boolean;
  /** Of a frame within the page. */
  isFrame: boolean;
}

const WEBRTC = gapOf('not-watched', missed.webrtc, { loses: ['requests'] });

/** What was seen, as the message says: nothing where it is about nothing that a Visit keeps. Never throws. */
export function fromProbe(event: ProbeEvent, { url, startedAt, now, worker, isFrame }: ProbeContext): Seen[] {
  const time = Math.min(Math.max(event.time, startedAt), Math.max(now, startedAt));
  const at = Math.round(time - startedAt);
  // Also of a frame without an origin, which stores nothing.
  if (event.type === 'webrtc') return [{ seen: 'gap', ...WEBRTC, at }];
  const host = hostOf(url);
  if (host === null) return [];
  if (event.type === 'storage')
    return [{ seen: 'storage', kind: event.kind, host, key: event.key, before: false, at }];
  if (event.type !== 'cookie') return [];
  const asked = fromSetCookie(event.text, {
    url,
    setBy: worker ? 'worker' : 'script',
    setByHost: event.script === null ? host : hostOf(event.script),
    frame: isFrame ? host : null,
    at,
    now: time,
  });
  if (asked === null) return [];
  const refused = event.refused ? 'not readable by the script that wrote it' : null;
  return [{ ...asked, refusedBecause: asked.refusedBecause ?? refused }];
}
