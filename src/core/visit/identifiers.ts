/**
 * The values stored on a page, as salted hashes of their parts, so that a request can be told to carry one. Made for
 * one Visit and dropped with it: no value is kept, and without the salt no hash means anything.
 */

/** At least so many letters make an identifier. */
const SHORTEST = 8;
const LONGEST_PART = 200;
const LONGEST_VALUE = 4096;
const MOST_PARTS = 4000;
const MOST_NAMES = 8;

export interface IdentifierSet {
  /** Two random 32-bit numbers, new for each Visit. */
  salt: readonly [number, number];
  /** Hash of a part of a value → names of the cookies or storage keys that hold it. */
  names: Map<number, string[]>;
}

/** `salt`: two random 32-bit numbers. */
export function openIdentifiers(salt: readonly [number, number]): IdentifierSet {
  return { salt, names: new Map() };
}

/**
 * Takes note of a stored value. Only parts that tell one visitor from another count: not settings, words, dates,
 * times, or the tag ids of a site's suppliers.
 */
export function addIdentifier(set: IdentifierSet, name: string, value: string): void {
  for (const text of new Set([value.slice(0, LONGEST_VALUE), decodedOnce(value.slice(0, LONGEST_VALUE))])) {
    eachPart(text, set.salt, (hash, start, end) => {
      if (!tellsApart(text.slice(start, end))) return;
      const names = set.names.get(hash);
      if (names === undefined) {
        if (set.names.size < MOST_PARTS) set.names.set(hash, [name]);
      } else if (!names.includes(name) && names.length < MOST_NAMES) names.push(name);
    });
  }
}

/** Adds to `found` the names of the stored values that `text` holds. `except`: a text whose parts tell nothing. */
export function findIdentifiers(set: IdentifierSet, text: string, found: Set<string>, except: string): void {
  if (set.names.size === 0) return;
  eachPart(text, set.salt, (hash, start, end) => {
    const names = set.names.get(hash);
    if (names === undefined || except.includes(text.slice(start, end))) return;
    for (const name of names) found.add(name);
  });
}

/** Percent escapes undone where they are whole; bytes beyond ASCII stay as they are. */
export function decodedOnce(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/%([0-7][0-9a-fA-F])/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Calls back for each run of letters, digits, `_` and `-` that is long enough: its hash, and where it is. */
function eachPart(
  text: string,
  [saltA, saltB]: readonly [number, number],
  part: (hash: number, start: number, end: number) => void,
): void {
  let start = 0;
  let a = saltA;
  let b = saltB;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (code < 128 && IN_PART[code] === 1) {
      // Two multiplicative hashes side by side give 53 bits that meet by chance once in 10^16.
      a = Math.imul(a ^ code, 0x9e3779b1);
      b = Math.imul(b ^ code, 0x5f356495);
      a ^= a >>> 15;
      b ^= b >>> 13;
      continue;
    }
    const length = i - start;
    if (length >= SHORTEST && length <= LONGEST_PART)
      part((a & 0x1fffff) * 0x100000000 + (b >>> 0), start, i);
    start = i + 1;
    a = saltA;
    b = saltB;
  }
}

const IN_PART = new Uint8Array(128);
for (const letter of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-')
  IN_PART[letter.charCodeAt(0)] = 1;

/** Seconds or milliseconds since 1970, from 2014 on, perhaps with a letter before. */
const TIME = /^[a-z]?1[4-9]\d{8}(?:\d{3})?$/i;
const DATE = /^(?:19|20)\d{2}-?[01]\d-?[0-3]\d/;
const TAG = /^(?:GTM|GT|G|AW|DC|UA)-/;

function tellsApart(part: string): boolean {
  if (TIME.test(part) || DATE.test(part) || TAG.test(part)) return false;
  const digits = part.replace(/\D/g, '').length;
  if (digits === part.length) return !/^(\d)\1+$/.test(part);
  if (digits >= 2) return !/^[a-z]+(?:[_-][a-z]+)*[_-]?\d{1,3}$/i.test(part);
  return part.length >= 20 && /[a-z][A-Z]|[A-Z]{2,}[a-z]/.test(part) && !/[_-]/.test(part);
}
