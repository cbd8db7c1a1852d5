/** Names that no rule knows, in a list beside names that one does: "Facebook, Weibo and Vimeo". */
import { NO_NAME, NO_SUPPLIER } from './not-names.ts';
import { NAME, NO_LOOSE_NAME } from './unknown-loose.ts';

const AND = String.raw`(?:, ?(?:and |or |as well as )?| (?:and|or|as well as|a|ac|neu) )`;
const BETWEEN = new RegExp(String.raw`^${AND}(?<name>${NAME})${AND}(?:the )?$`, 'u');
/** The last of a list: what follows ends the list, and is no verb of its own. */
const LAST = new RegExp(
  String.raw`^${AND}(?<name>${NAME})(?=[.,;)]|$| (?:and|or|on|in|for|to|which|that|may|can)\b)`,
  'u',
);
const FIRST = new RegExp(
  String.raw`\b(?:from|with|by|via|as|use|uses|using|like|including|e\.?g\.?,?)(?: the)? (?<name>${NAME})${AND}(?:the )?$`,
  'u',
);

export interface Stranger {
  name: string;
  /** Place in the words that were looked at. */
  start: number;
}

/** One unknown name, and nothing else, between two that are known. */
export const strangerBetween = (words: string): Stranger | null => strangerIn(BETWEEN, words);
export const strangerBehind = (after: string): Stranger | null => strangerIn(LAST, after);
export const strangerBefore = (before: string): Stranger | null => strangerIn(FIRST, before);

function strangerIn(pattern: RegExp, words: string): Stranger | null {
  const match = pattern.exec(words);
  const name = match?.groups?.['name'];
  if (match === null || name === undefined || name.length < 3 || name.length > 40) return null;
  if (NO_SUPPLIER.test(name) || NO_NAME.test(name) || NO_LOOSE_NAME.test(name)) return null;
  return { name, start: match.index + match[0].indexOf(name) };
}
