/** Which lifetime is whose, where one row names several cookies. */
import { secondsOf } from '../../cookies/lifetimes.ts';
import { expiryIn } from './expiry-told.ts';
import { expiryOf, isExpiry } from './expiry.ts';
import { seemsExpiry } from './expiry-ends.ts';
import { bare, printedName } from './name-words.ts';
import { wordsOf } from './tokens.ts';
import type { Row } from './row.ts';

/** A lifetime for each name: keyed by name ("_ga: 2 years"), one a line, or one for all. */
export function expiriesOf(names: readonly string[], lines: readonly string[]): (string | null)[] {
  const text = lines.join(' ').trim().slice(0, 2000);
  if (text === '') return names.map(() => null);
  const keyed = keyedBy(names, text);
  if (keyed.size > 0) return names.map((name) => expiryOf(keyed.get(name) ?? ''));
  if (names.length > 1) {
    const parts = [lines, text.split(/[,;]\s*/)].find((some) => isOneEach(some, names.length, text));
    if (parts !== undefined) return parts.map(expiryOf);
  }
  const one = expiryOf(text);
  return names.map(() => one);
}

/** Lifetimes in the cell of names: "_ga (2 years), _gid (24 hours)". */
export function besideNames(names: readonly string[], lines: readonly string[]): Map<string, string> {
  const keyed = [...keyedBy(names, lines.join(' ').slice(0, 2000))].map(
    ([name, words]) => [name, words.replace(/^\((.*)\)$/, '$1')] as const,
  );
  return new Map(keyed.filter(([, words]) => isExpiry(words)));
}

/** Lifetimes of several names that only the description or the types tell, each by its name or in its line. */
export function toldInPurpose(names: readonly string[], cells: Row['cells']): Map<string, string> {
  const told = new Map<string, string>();
  if (names.length < 2) return told;
  const lines = cells.category ?? cells.kind ?? [];
  // "Persistent Session", where the lines of a cell ran together.
  const types = lines.length === 1 && names.length > 1 ? (lines[0]?.split(/[\s,;]+/) ?? []) : lines;
  if (types.length === names.length && types.every((type) => LASTS.test(type))) {
    for (const [index, name] of names.entries()) told.set(name, types[index] ?? '');
    return told;
  }
  // "PREF* …" may be told of as "PREF".
  const stems = new Map(names.map((name) => [name.replace(/[*_]+$/, ''), name]));
  const purpose = (cells.purpose ?? []).join(' ').slice(0, 4000);
  for (const [stem, words] of keyedBy([...stems.keys()], purpose)) {
    const expiry = expiryIn(words) ?? (isExpiry(words) ? words : null);
    if (expiry !== null) told.set(stems.get(stem) ?? stem, expiry);
  }
  return told.size >= 2 ? told : new Map();
}

const LASTS = /^(?:session|persistent|permanent)(?: cookies?)?$/i;

/** "365 days, 1 day" for two names, but not "1 year, 11 months", which is one length. */
function isOneEach(parts: readonly string[], count: number, whole: string): boolean {
  if (parts.length !== count || !parts.every(seemsExpiry)) return false;
  const length = secondsOf(whole);
  return length === null || parts.every((part) => secondsOf(part) === length) || !mayBeOneLength(parts);
}

const UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second'];

/** "1 year, 1 month" goes on with the next smaller unit; "1 year, 1 day" are two lengths. */
function mayBeOneLength(parts: readonly string[]): boolean {
  const units = parts.map((part) => UNITS.findIndex((unit) => part.toLowerCase().includes(unit)));
  return units.every((unit, at) => at === 0 || unit < 0 || unit === (units[at - 1] ?? 0) + 1);
}

function keyedBy(names: readonly string[], text: string): Map<string, string> {
  const keyed = new Map<string, string>();
  if (!names.some((name) => text.includes(name))) return keyed;
  let key: { name: string; end: number } | null = null;
  const close = (end: number): void => {
    if (key === null) return;
    const value = text.slice(key.end, end).replace(/^[\s:=–—-]+|[\s,;&]+$|\s+and\s*$/gi, '');
    if (value !== '') keyed.set(key.name, value);
  };
  for (const word of wordsOf(text)) {
    const name = names.find((one) => one === word.text || one === printedName(bare(word.text)));
    if (name === undefined) continue;
    close(word.at);
    key = { name, end: word.end };
  }
  close(text.length);
  return keyed;
}
