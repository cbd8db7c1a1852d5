/**
 * What the hooks inside a page may say, as text, and its reading: the one for both observers. A message is its number,
 * a space, and its fields, each as LENGTH:TEXT. Made of nothing but texts put together, it has no part that a page could
 * alter on its way; and since each message has the number after the last one's, one that was lost is missed.
 */

/** `time`: ms since the epoch. */
export type ProbeEvent =
  /** The hooks are in place in this document or worker. */
  | { type: 'ready'; time: number }
  /** Nothing happened: the number alone tells whether all before it has come. */
  | { type: 'count'; time: number }
  /**
   * A script wrote a cookie. `text`: as given to `document.cookie`, or put in that form from `cookieStore`.
   * `script`: address of the nearest script, without query, or null.
   * `refused`: the browser threw or the cookie could not be read back where it should have been.
   */
  | { type: 'cookie'; text: string; script: string | null; refused: boolean; time: number }
  /** A connection from browser to browser was made ready (WebRTC): it asks servers that no request names. */
  | { type: 'webrtc'; time: number }
  /** A storage key came to be. */
  | { type: 'storage'; kind: StorageKindSaid; key: string; time: number }
  /** A script wrote a key that was not there, and took it away again before it came to its end. */
  | { type: 'tried'; kind: StorageKindSaid; key: string; time: number };

type StorageKindSaid = (typeof KINDS)[number];

export interface ProbeMessage {
  /** 1 for the first of a document or worker. */
  number: number;
  event: ProbeEvent;
}

/** Longest text of a cookie that the hooks say whole: name and value (4,096) and as much again of attributes. */
const LONGEST_COOKIE = 8_192;
const LONGEST_KEY = 200;
const LONGEST_SCRIPT = 2_000;
const LONGEST_MESSAGE = LONGEST_COOKIE + LONGEST_SCRIPT + 200;
const KINDS = ['local', 'session', 'indexeddb', 'cache'] as const;
const MOST_FIELDS = 6;

/** Null where the text is no message of the hooks. Never throws. */
export function readMessage(text: string): ProbeMessage | null {
  if (text.length > LONGEST_MESSAGE) return null;
  const head = /^([1-9]\d{0,9}) /.exec(text);
  const fields = head === null ? null : fieldsOf(text.slice(head[0].length));
  const event = fields === null ? null : eventOf(fields);
  return head === null || event === null ? null : { number: Number(head[1]), event };
}

/** The first fields of a text, and what is left of it; null where there are not as many. */
export function splitFields(text: string, count: number): { fields: string[]; rest: string } | null {
  const fields: string[] = [];
  let rest = text;
  while (fields.length < count) {
    const head = /^(\d{1,7}):/.exec(rest);
    if (head === null) return null;
    const start = head[0].length;
    const end = start + Number(head[1]);
    if (end > rest.length) return null;
    fields.push(rest.slice(start, end));
    rest = rest.slice(end);
  }
  return { fields, rest };
}

function fieldsOf(text: string): string[] | null {
  const fields: string[] = [];
  for (let rest = text; rest !== '';) {
    const split = fields.length === MOST_FIELDS ? null : splitFields(rest, 1);
    if (split === null) return null;
    fields.push(...split.fields);
    rest = split.rest;
  }
  return fields;
}

function eventOf([name, at, ...fields]: string[]): ProbeEvent | null {
  const time = Number(at);
  if (at === undefined || at === '' || !Number.isFinite(time)) return null;
  if (name === 'ready' || name === 'count' || name === 'webrtc')
    return fields.length === 0 ? { type: name, time } : null;
  if (name === 'cookie' && fields.length === 3) {
    const [text = '', script = '', refused] = fields;
    if (text.length > LONGEST_COOKIE || script.length > LONGEST_SCRIPT) return null;
    if (refused !== 'true' && refused !== 'false') return null;
    return { type: name, text, script: script === '' ? null : script, refused: refused === 'true', time };
  }
  if ((name === 'storage' || name === 'tried') && fields.length === 2) {
    const [given, key = ''] = fields;
    const kind = KINDS.find((each) => each === given);
    return kind === undefined || key.length > LONGEST_KEY ? null : { type: name, kind, key, time };
  }
  return null;
}
