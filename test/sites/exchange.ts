/**
 * What a replayed host is asked and what it answers, and small makers of answers.
 * A host that wants to do something other than answer (close the connection) says so in `act`.
 */
import type { ServerResponse } from 'node:http';

export interface Asked {
  /** Host name without port, lower case. */
  host: string;
  path: string;
  query: URLSearchParams;
  method: string;
  /** Cookies sent, by name. */
  cookies: ReadonlyMap<string, string>;
  /** Origin header, or null. */
  origin: string | null;
  /** Headers that a CORS preflight asks to send, or empty. */
  wantsHeaders: string;
  body: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  body: string | Uint8Array;
  /** Milliseconds to wait before answering. */
  afterMs: number;
  /** Takes the response over, in place of everything above. */
  act: ((response: ServerResponse) => void) | null;
}

/** Answers for some hosts; null where the path is not one it knows. */
export type Answering = (asked: Asked) => Answer | null;

export const answer = (type: string, body: string | Uint8Array, more: Partial<Answer> = {}): Answer => ({
  status: 200,
  cookies: [],
  body,
  afterMs: 0,
  act: null,
  ...more,
  headers: { 'content-type': type, 'cache-control': 'no-store', ...more.headers },
});

export const html = (body: string, more: Partial<Answer> = {}): Answer =>
  answer('text/html; charset=utf-8', body, more);

export const javascript = (body: string, more: Partial<Answer> = {}): Answer =>
  answer('text/javascript; charset=utf-8', body, more);

export const css = (body: string, more: Partial<Answer> = {}): Answer =>
  answer('text/css; charset=utf-8', body, more);

export const json = (value: unknown, more: Partial<Answer> = {}): Answer =>
  answer('application/json', JSON.stringify(value), more);

export const nothing = (more: Partial<Answer> = {}): Answer =>
  answer('text/plain', '', { ...more, status: more.status ?? 204 });

export const redirect = (to: string, cookies: string[] = []): Answer =>
  answer('text/plain', '', { status: 302, cookies, headers: { location: to } });

/** The smallest transparent GIF. */
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export const pixel = (cookies: string[] = []): Answer => answer('image/gif', GIF, { cookies });

/** A tenth of a second of silence (WAVE, 8 kHz, 8 bit): of an empty file Firefox asks for more, hundreds of times. */
export function silence(): Answer {
  const samples = 800;
  const file = Buffer.alloc(44 + samples, 0x80);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16); // Octets of what follows, up to the data.
  file.writeUInt16LE(1, 20); // Not compressed.
  file.writeUInt16LE(1, 22); // One channel.
  file.writeUInt32LE(8_000, 24);
  file.writeUInt32LE(8_000, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples, 40);
  return answer('audio/wav', file);
}
