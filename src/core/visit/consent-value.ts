/**
 * What a consent tool wrote, as plain data: JSON, pairs, an answer. Part of the reader in ./consent.ts.
 * A value that does not have the expected form is null; nothing in it is ever evaluated.
 */
import type { ConsentMemory } from './consent-tool.ts';

/** Most entries of an object or list that are looked at. */
export const MOST_ENTRIES = 500;

/** The value parsed as its memory says, or undefined where it does not have that form. */
export function parsed(value: string, memory: ConsentMemory): unknown {
  switch (memory.format) {
    case 'json':
      return json(value) ?? json(decoded(value));
    case 'base64-json':
      return json(fromBase64(decoded(value)));
    case 'pairs':
      return pairs(value, memory.separator ?? ',', memory.assign ?? ':');
    case 'text':
    case 'tcf':
      return decoded(value).trim();
  }
}

/** Own property by own property; undefined where the path leads nowhere. */
export function at(value: unknown, path: readonly string[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string, unknown>)[step];
  }
  return here;
}

/** Own entries of an object that came out of JSON or pairs, bounded. */
export function entries(value: object): [string, unknown][] {
  return Object.entries(value).slice(0, MOST_ENTRIES);
}

/** A single answer as text; null for what is no answer. */
export function answerOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
    ? String(value).trim()
    : null;
}

/** Split before decoding where the separator stands there plainly, so that a coded separator cannot add pairs. */
export function pairs(value: string, separator: string, assign: string): Record<string, string> | undefined {
  const text = value.includes(separator) ? value : decoded(value);
  const found = Object.create(null) as Record<string, string>;
  let count = 0;
  for (const part of text.replace(/^\{|\}$/g, '').split(separator)) {
    const [name = '', ...rest] = part.split(assign);
    if (rest.length === 0 || count === MOST_ENTRIES) continue;
    const key = unquoted(decoded(name));
    if (key !== '' && !(key in found)) found[key] = unquoted(decoded(rest.join(assign)));
    count++;
  }
  return count > 0 ? found : undefined;
}

function unquoted(text: string): string {
  return text.trim().replace(/^(['"])(.*)\1$/s, '$2');
}

/** URL-decoded, or as it stands where it is not URL-encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function json(text: string | null): unknown {
  if (text === null || !/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function fromBase64(text: string): string | null {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return null;
  }
}
