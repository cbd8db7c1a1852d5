/** Words that a page keeps in its scripts as data, and shows by them. */

export const MOST_SCRIPT = 100_000;

export const MOST_DATA = 40;

/** What frameworks leave their pages' words in: JSON, or one object in a variable of theirs. */
const IS_DATA = /^\s*(?:[[{]|(?:window|self|globalThis)\b[.[]\S{1,60}\s*=\s*[[{("']|[\w.(|[\] ]{0,60}__\w+)/;

/** Five words in a row are no identifier and no label. */
const RUN = /\p{L}[\p{L}’',-]*(?: [\p{L}\d’',-]+){4,}/gu;

export function wordsOfData(script: string): string[] {
  if (!IS_DATA.test(script)) return [];
  const plain = script.replace(/\\u003[ce]|\\[nrt]|\\?\/|[<>]/gi, '|');
  return plain.match(RUN)?.slice(0, MOST_DATA) ?? [];
}
