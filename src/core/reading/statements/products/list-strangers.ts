/** Names that no rule knows, in a list beside names that one does: "Facebook, Weibo and Vimeo". */
import { isNoSupplier, NO_LOOSE_NAME, NO_NAME } from './not-names.ts';
import { NAME } from './name-shape.ts';

const AND = String.raw`(?:, ?(?:and |or |as well as )?| (?:and|or|as well as|a|ac|neu) (?:(?:by|from|with|through) )?)`;
const JOINT = new RegExp(AND);
const IS_ONE = new RegExp(`^${NAME}$`, 'u');
/** The last of a list: what follows ends the list, and is no verb of its own. */
const LAST = new RegExp(
  String.raw`^${AND}(?<name>${NAME})(?=[.,;)]|$| (?:and|or|on|in|for|to|which|that|may|can|are|set|have|will)\b)`,
  'u',
);
const FIRST = new RegExp(
  String.raw`\b(?:from|with|by|via|as|use|uses|using|like|including|e\.?g\.?,?|agencies|firms|providers|suppliers|companies|processors|partners|platforms|networks)(?: the)? (?<name>${NAME})${AND}(?:the )?$`,
  'u',
);

/** An item that is a name, or begins with one that no sentence begins with: "Fernley", "LocalFern Maps search". */
const IS_NAME = new RegExp(String.raw`^(?<name>${NAME})(?: ?[-–:(,].{0,200}|\.)?$`, 'u');
const BEGINS = new RegExp(
  String.raw`^(?<name>(?:[A-Z][\p{Ll}]+[A-Z]\p{L}*|\p{L}+\d\p{L}*)(?: [A-Z][\p{L}\d]+)*|[A-Z][\p{L}\d]+(?: [A-Z][\p{L}\d]+)+)(?: \p{Ll}+){1,3}$`,
  'u',
);

export const strangerListed = (item: string): Stranger | null =>
  strangerIn(IS_NAME, item) ?? (item.length <= 60 ? strangerIn(BEGINS, item) : null);

export interface Stranger {
  name: string;
  /** Place in the words that were looked at. */
  start: number;
}

/** Unknown names, and nothing else, between two that are known. */
export function strangersBetween(words: string): string[] | null {
  const [before, ...names] = words.replace(/the $/, '').split(JOINT);
  if (before !== '' || names.length < 2 || names.pop() !== '') return null;
  return names.every((name) => IS_ONE.test(name) && mayBeName(name)) ? names : null;
}
export const strangerBehind = (after: string): Stranger | null => strangerIn(LAST, after);
export const strangerBefore = (before: string): Stranger | null => strangerIn(FIRST, before);
/** Beside one known name a comma makes no list: "When we count with Recordings, Hotjar …". */
export const isJoined = (words: string): boolean =>
  /^ (?:and|or|a|ac|neu) | (?:and|or|a|ac|neu) (?:the )?$/.test(words);

function strangerIn(pattern: RegExp, words: string): Stranger | null {
  const match = pattern.exec(words);
  const name = match?.groups?.['name'];
  if (match === null || name === undefined || !mayBeName(name)) return null;
  return { name, start: match.index + match[0].indexOf(name) };
}

const mayBeName = (name: string): boolean =>
  name.length >= 3 &&
  name.length <= 40 &&
  !isNoSupplier(name) &&
  !NO_NAME.test(name) &&
  !NO_LOOSE_NAME.test(name);
