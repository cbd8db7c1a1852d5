/**
 * Names of cookies and storage keys as notices print them: one grammar, read once into a normal form in which `*`
 * stands for any characters (none included). No regular expression is ever built from what was read, and matching
 * takes at most the product of the two lengths.
 */
import { remembered } from '../text/remembered.ts';

/** What ends up in no name: white space, controls, and the separators that RFC 6265 keeps out. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const NOT_IN_NAMES = /[\s\u0000-\u001f\u007f,;="\\/]/;

/** A placeholder told in words behind a name: "SSESS (plus further characters)". */
export const MORE_FOLLOWS =
  /\s?\((?:plus|followed by|and then|with|ending in)\b[^()]{0,80}\b(?:characters|numbers?|digits|letters|string|suffix|id)\b[^()]{0,40}\)$/i;

/** Stands for a run of placeholder letters while a name is being read. */
const RUN = '\u{f0000}';

/**
 * The normal form of a printed name, or null where it is none: a sentence, an address, `*` alone.
 * Placeholders become `*`: `<id>`, `{id}`, `{{id}}`, `[random number]`, a run of `X`, `x`, `n` or `#` that stands
 * alone, `…` and `...`, `%SITE%`. Case is kept: cookie names mind it.
 */
export const patternOf = remembered((printed): string | null => {
  let name = unescaped(printed.slice(0, 400)).trim();
  // "__ utma": a space that a translation or a wrapped line left in it.
  name = name.replace(/^(_{1,3}) (?=[a-z]\S*$)/, '$1');
  name = bracketsToStars(name.replace(MORE_FOLLOWS, '*'));
  name = name.replace(/\s\([^()]*\)/g, ' ').trim();
  name = name.replace(/^[‘’“”"'`´‛]+|[‘’“”"'`´‛†‡§¶¹²³⁰-⁹]+$/gu, '').trim();
  name = name.replace(/([^:]):$/, '$1');
  name = name.replace(/\s+cookies?$/i, '');
  name = name.replace(/…|\.{3,}|%(?:[A-Z]|[A-Z_]{3,24})%/gi, '*');
  name = runsToStars(name).replaceAll(RUN, '*').replace(/\*+/g, '*');
  if (NOT_IN_NAMES.test(name) || name.length > 200 || !/[\p{L}\p{N}]/u.test(name)) return null;
  return name;
});

function unescaped(printed: string): string {
  if (!MAY_BE_ESCAPED.test(printed)) return printed;
  return printed
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\u200b|\u200c|\u200d|\ufeff|\u00ad/g, '')
    .replace(/\u2217|\uff0a/g, '*')
    .replace(/[\u2010\u2011]/g, '-');
}

const MAY_BE_ESCAPED = /[&\u00ad\u200b-\u200d\u2010\u2011\u2217\ufeff\uff0a]/;

const CLOSES: Readonly<Record<string, string>> = { '<': '>', '{': '}', '[': ']', '(': ')' };

/** Replaces each bracketed placeholder. Round brackets count only where they touch the name and follow `_`, `-` or `.`. */
function bracketsToStars(name: string): string {
  let out = '';
  for (let i = 0; i < name.length; i++) {
    const open = name.charAt(i);
    const close = CLOSES[open];
    const touches = open !== '(' || /[_\-.]$/.test(out);
    let end = close !== undefined && touches ? name.indexOf(close, i + 1) : -1;
    if (end > i + 1) {
      while (name[end + 1] === close) end++;
      out += '*';
      i = end;
    } else out += open;
  }
  return out;
}

const STAND_INS = 'XxYyNn#';

/**
 * Replaces runs that stand for characters. `X`, `x`, `N`, `n`: three or more between other than letters (two of
 * `X` or `x` after a separator), or four or more anywhere for `X`, `x`. `#`: two or more, or one at the end.
 * A single letter that ends the name goes with the run before it (`UA-XXXX-X`, `UA-XXXX-Y`).
 */
function runsToStars(name: string): string {
  let out = '';
  let i = 0;
  while (i < name.length) {
    const letter = name.charAt(i);
    let end = i + 1;
    if (STAND_INS.includes(letter)) while (name[end] === letter) end++;
    const before = name[i - 1] ?? '';
    const after = name[end] ?? '';
    if (isPlaceholder(letter, end - i, before, after, out)) out += RUN;
    else out += name.slice(i, end);
    i = end;
  }
  return out;
}

function isPlaceholder(letter: string, run: number, before: string, after: string, out: string): boolean {
  if (letter === '#') return run >= 2 || (after === '' && before !== '');
  if (!STAND_INS.includes(letter)) return false;
  const apart = !/\p{L}/u.test(before) && !/\p{L}/u.test(after);
  if (run === 1) return after === '' && out.endsWith(RUN + before) && '-_.'.includes(before);
  if ('Yy'.includes(letter)) return false;
  if ('Xx'.includes(letter)) return run >= 4 || (apart && (run >= 3 || (run === 2 && /[-_.]$/.test(before))));
  return apart && run >= 3;
}

/**
 * The names in one cell of a table, as printed: parted by commas, semicolons, line ends, bullets, "and", "or",
 * by a slash where both sides may be names, and by spaces where every word looks like a cookie's name.
 * Nothing inside brackets is parted.
 */
export function splitNames(cell: string): string[] {
  return partsOf(unescaped(cell.slice(0, 10_000)))
    .flatMap(bySlash)
    .flatMap(bySpace)
    .map((name) => name.trim().replace(/^[-–—]\s+/, ''))
    .filter((name) => /[\p{L}\p{N}]/u.test(name) && !/^(?:etc\.?|others?|n\/a|none|and|or)$/i.test(name));
}

function partsOf(cell: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (let i = 0; i < cell.length; i++) {
    const letter = cell.charAt(i);
    if (letter === '\n' || letter === '\r') depth = 0;
    if ('<{[('.includes(letter)) depth++;
    if ('>}])'.includes(letter)) depth = Math.max(0, depth - 1);
    const word = depth === 0 && letter.trim() === '' ? /^\s(?:and|or|&)\s/i.exec(cell.slice(i, i + 5)) : null;
    if (word) {
      parts.push(part);
      part = '';
      i += word[0].length - 2;
    } else if (depth === 0 && ',;\n\r•·|'.includes(letter)) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  parts.push(part);
  return parts;
}

function bySlash(part: string): string[] {
  if (!part.includes('/')) return [part];
  const names = part.split('/').map((name) => name.trim());
  const [first = '', ...others] = names;
  if (names.length > 1 && ENDING.test(first) && others.every((name) => IS_ENDING.test(name)))
    return [first, ...others.map((name) => withEnding(first, name))];
  // "shop-www.example.org/{id}": a path, and not two names.
  const isPath = others.some((name) => /^[{<[%]/.test(name));
  return names.length > 1 && !isPath && names.every((name) => name.length >= 2 && !/[\s:]/.test(name))
    ? names
    : [part];
}

const ENDING = /(?<=[a-z])[_-]?\d{1,2}$/i;
const IS_ENDING = /^[_-]?\d{1,2}$/;
/** "acme_0/_1", "acme1/2": one name with several endings. */
const withEnding = (name: string, ending: string): string =>
  name.replace(/^\d/.test(ending) ? /\d{1,2}$/ : ENDING, ending);

function bySpace(part: string): string[] {
  const words = part.trim().split(/\s+/);
  return words.length > 1 &&
    words.every((word) => word.length <= 200 && /^[^([{<]*[_*\d][^)\]}>]*$/.test(word))
    ? words
    : [part];
}

/** Whether a pattern in normal form covers a name. `*` alone covers nothing. Case matters. */
export function matches(pattern: string, name: string): boolean {
  const first = pattern.indexOf('*');
  if (first < 0) return pattern === name;
  if (specificity(pattern) === 0 || !name.startsWith(pattern.slice(0, first))) return false;
  const pieces = pattern.split('*');
  const last = pieces.length - 1;
  let at = first;
  for (let i = 1; i < last; i++) {
    const piece = pieces[i] ?? '';
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  const tail = pieces[last] ?? '';
  return name.length - tail.length >= at && name.endsWith(tail);
}

/**
 * How much a pattern in normal form says: of two that cover one name, the greater is the more specific.
 * An exact name is above every pattern with `*` that covers it; 0 for `*` alone.
 */
export function specificity(pattern: string): number {
  let letters = 0;
  for (const letter of pattern) if (letter !== '*') letters++;
  return letters === 0 ? 0 : letters * 2 + (pattern.includes('*') ? 0 : 1);
}

/** The most specific of the patterns that cover a name; the first of equals; null where none does. */
export function bestOf(patterns: readonly string[], name: string): string | null {
  let best: string | null = null;
  for (const pattern of patterns) {
    if (matches(pattern, name) && (best === null || specificity(pattern) > specificity(best))) best = pattern;
  }
  return best;
}
