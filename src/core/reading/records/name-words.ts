/** Which words look like the name of a cookie, and the names in a cell or at the start of a text. */
import { MORE_FOLLOWS, patternOf, splitNames } from '../../cookies/patterns.ts';
import { roleOf } from './labels.ts';
import { ATTRIBUTES, BRANDS, KNOWN, ORDINARY } from './word-lists.ts';
import { wordsOf, type Word } from './tokens.ts';
import { remembered } from '../../text/remembered.ts';
import { matchesIn } from '../patterns/may-match.ts';

/**
 * How much a word looks like a cookie's name of itself. 3: hardly anything else (`_ga`, `PHPSESSID`, `rc::c`);
 * 2: an identifier (`CookieControl`, `MUID`, `uid2`); 1: a word that a list of cookies may hold (`locale`);
 * 0: an ordinary word, a number, an address.
 */
type Likeness = 0 | 1 | 2 | 3;

const HOST =
  /^https?:\/\/|^www\.(?:[a-z0-9-]+\.)+[a-z]{2,24}$|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|uk|gov|io|eu|co|ie|de|us|info|tv|scot|wales|cymru|london|app|dev|page|cloud|site|biz|me|ai|ly)$/i;
const FILE = /\.(?:html?|pdf|jsx?|css|aspx?|php|png|jpe?g|docx?|xlsx?|csv|json|xml)$/i;

export const likenessOf = remembered((word): Likeness => {
  // Most words are plain ones.
  if (/^[A-Za-z]?[a-z]{2,}[.,;:]?$/.test(word) && !/cookie|ses|^[xn]+$/i.test(word))
    return plainLikeness(bare(word));
  if (isAttribute(word)) return 0;
  const printed = bare(word).replace(/\s\([^()]*\)$/, '');
  const token = /\s/.test(printed) ? (patternOf(printed) ?? printed) : printed;
  if (
    token.length > 160 ||
    /^[\d\W_]*$/.test(token) ||
    /[/\\?&=£€!'’]|^[\d.,]+%|(?<!%[A-Za-z_]{1,24})%$|@.*\.\w+$/.test(token)
  )
    return 0;
  if (HOST.test(token) || FILE.test(token) || BRANDS.test(token) || isLabelled(token)) return 0;
  const pattern = patternOf(token);
  if (pattern === null) return 0;
  if (KNOWN.has(token) || /_|::/.test(pattern) || /^\.?ASPX|sess(?:ion)?_?id/i.test(token)) return 3;
  if (token === 'SESSION') return 1;
  if (ORDINARY.has(token.toLowerCase()) || /^\d+(?:st|nd|rd|th|s|px|kb|mb)?$/i.test(token)) return 0;
  if (!/^[\w.:*~@$|#%-]+(?:\+[\w.:*~@$|#%-]+)*$/.test(pattern)) return 0;
  return isIdentifier(token, pattern) ? 2 : /^[a-z]/.test(token) ? 1 : 0;
});

/** "Type:http_cookie": a label and its value, with nothing between. */
const isLabelled = (token: string): boolean =>
  roleOf(/^[A-Z][a-z]+(?=:[^:])/.exec(token)?.[0] ?? '') !== null;

/** "HttpOnly", "SameSite=Strict": how a cookie is kept, and none. */
const isAttribute = (word: string): boolean => ATTRIBUTES.test(bare(word).replace(/ cookies?$/i, ''));

function plainLikeness(token: string): Likeness {
  if (ATTRIBUTES.test(token)) return 0;
  if (KNOWN.has(token)) return 3;
  return /^[a-z]/.test(token) && !ORDINARY.has(token) ? 1 : 0;
}

/** Written as no word is: inner capitals, all capitals, a digit, a placeholder, "cookie" joined to more. */
function isIdentifier(token: string, pattern: string): boolean {
  if (
    /^[a-z].*[a-z][A-Z]|^[A-Z][a-z]+[A-Z][a-z]|^[A-Z][a-z]+[A-Z]{2}[a-z]|^[A-Z]{2,}$|^[A-Z]{2,}[a-z]+[A-Z]/.test(
      token,
    )
  )
    return true;
  if (/\w[-.]?cookie|cookie[-.]?\w/i.test(token)) {
    return !/^cookies|cookie-(?:based|related|free|like)|cookiebot|cookieyes|^non-|s-?cookies?$/i.test(token);
  }
  if (/\*|%[\dA-F]{2}/i.test(pattern)) return true;
  // RFC 6265 allows it: "auth0+A4".
  if (token.includes('+')) return token.split('+').some((part) => isIdentifier(part, part));
  // ".AspNetCore.Session"
  if (/^\.[A-Za-z]\w*(?:\.\w+)*$/.test(token) && /[A-Z]/.test(token)) return true;
  if (/^[A-Za-z][A-Za-z.-]*\d\w*$/.test(token) && token.length >= 3) return true;
  return /^[a-z0-9]+(?:-[a-z0-9]+){2,}$/.test(token);
}

/** Nothing to take off: most names, and most words. */
const IS_PLAIN = /^\w+$/;

/** The same with one mark behind it. */
const IS_PLAIN_BEFORE_MARK = /^\w+[.,;:]$/;

/** Without quotation marks, end marks and brackets around it. */
export function bare(word: string): string {
  if (IS_PLAIN.test(word)) return word;
  if (IS_PLAIN_BEFORE_MARK.test(word)) return word.slice(0, -1);
  // "SESS...": what varies.
  const varies = /\w(?:\.{3}|…)["'’”)]?$/.exec(word) === null ? '' : '...';
  let token = word.replace(/^[‘’“”"'`´†‡§¶¹²³⁰-⁹]+/u, '').replace(/[‘’“”"'`´.…,;:!†‡§¶¹²³⁰-⁹]+$/u, '');
  if (varies !== '') return token + varies;
  if (/^[([]/.test(token) && !closesWithin(token)) token = token.slice(1);
  if (/[)\]]$/.test(token) && !/[([]/.test(token)) token = token.slice(0, -1);
  if (/^\(.*\)$/.test(token)) token = token.slice(1, -1);
  return token.replace(/^[‘’“”"'`´]+|[‘’“”"'`´.,;:!†‡]+$/g, '');
}

/** Whether the bracket that a word starts with is closed before its end: a placeholder that begins a name. */
function closesWithin(token: string): boolean {
  const end = token.indexOf(token.startsWith('[') ? ']' : ')');
  return end > 0;
}

/** A printed name without its quotation marks, and without the word "cookie" after it. */
export function printedName(part: string): string {
  const name = part.trim();
  if (IS_PLAIN.test(name)) return name;
  return (MORE_FOLLOWS.test(name) ? name : name.replace(/\s\([^()]*\)?$/, ''))
    .replace(/\s+cookies?$/i, '')
    .replace(/^[‘’“”"'`´]+|[‘’“”"'`´†‡§¶¹²³⁰-⁹]+$/gu, '')
    .replace(/([^:]):$/, '$1')
    .replace(/([^.])[.,;]$/, '$1')
    .trim();
}

/** Whether a cell in a column of names may be one: any single word that is not an ordinary one. */
export function mayBeName(part: string): boolean {
  const name = printedName(part);
  if (name === '' || name.length > 160 || isAttribute(name) || patternOf(name) === null) return false;
  // "Session cookie (JSESSIONID)": the name is the one in brackets.
  const aside = /\s\(([^()\s]+)/.exec(part.slice(0, 400))?.[1];
  if (aside !== undefined && likenessOf(aside) > likenessOf(name)) return false;
  if (likenessOf(name) > 0) return true;
  if (
    !/^(?:[\p{L}\p{N}.$_~#%-][\p{L}\p{N}.$_:~@|%-]+|[A-Za-z])$/u.test(name) ||
    /^[\d.,]+%?$/.test(name) ||
    ORDINARY.has(name.toLowerCase())
  )
    return false;
  return !HOST.test(name) && !FILE.test(name) && !BRANDS.test(name);
}

/** A mark of a footnote before a name: "† _ga", "[3] _ga", "(2) _ga", "¹_ga". */
const FOOTNOTE = /^\s*(?:(?:\[\d{1,2}\]|\(\d{1,2}\)|[*†‡§¶]{1,3}|\d{1,2}[.)]?)\s+|[†‡§¶¹²³⁰-⁹]+\s*)(?=\S)/u;

/** The names that a cell of a column of names holds, as printed; empty where it holds none. */
export function namesInCell(lines: readonly string[]): string[] {
  const begun = lines.flatMap(beginnings);
  if (begun.length > 0) return unique(begun);
  const text = lines.map((line) => innermost(unbroken(line.replace(FOOTNOTE, '')))).join('\n');
  const parts = splitNames(text.slice(0, 8000)).slice(0, 300);
  if (parts.length > 0 && parts.every(mayBeName)) return unique(parts.map(printedName));
  return unique(parts.flatMap(namesInPart));
}

/** "VISITOR_INFO1 _LIVE": one long name that a narrow column broke before a mark; two names of one kind begin alike. */
const unbroken = (line: string): string =>
  line.length <= LONGEST_BROKEN ? line.trim().replace(BROKEN, '$1$2') : line;
const LONGEST_BROKEN = 80;
const BROKEN = /^([A-Za-z][\w.]*[_.\d][\w.]*) ([_.][A-Z][A-Za-z]+)$/;

const BEGINS =
  /\b(?:prefix(?:ed)? (?:with|by|of|is)|(?:starts?|starting|begins?|beginning) (?:with|in)|(?:yn|sy['’]n) dechrau (?:gyda|gydag|â|ag))(?: the (?:prefix|letters|characters))?:? /gi;
/** Words in which such a beginning is told. */
const MOST_TOLD = 200;

/** "Multiple cookies prefixed with __utm", "starting with _pk_id or _pk_ses": what names begin with. */
export function beginnings(text: string): string[] {
  return matchesIn(text.slice(0, 2000), BEGINS).flatMap((match) => {
    const words = wordsOf(text.slice(match.index + match[0].length), MOST_TOLD);
    if (likenessOf(words[0]?.text ?? '') < 3) return [];
    return leadingNames(words, 0).names.map((name) => `${name.replace(/[*.…]+$/, '')}*`);
  });
}

/** "Acme cookies (acme_a and acme_b)": the names, where those in brackets are plainer than the words before them. */
function innermost(line: string): string {
  const [, before, inside] = /^([^()]{2,80}?)\s\(([^()]{2,400})\)\s*$/.exec(line) ?? [];
  if (before === undefined || inside === undefined) return line;
  const names = splitNames(inside);
  const least = /\scookies?$/i.test(before)
    ? 1
    : Math.max(...wordsOf(before).map(({ text }) => likenessOf(text))) + 1;
  return names.length > 0 &&
    names.every((name) => !/\s/.test(name) && likenessOf(name) >= Math.max(least, 1) && mayBeName(name))
    ? inside
    : line;
}

/** A part that is more than a name: "_ga – visitors", "Session cookie (JSESSIONID)", "Google Analytics _ga". */
function namesInPart(part: string): string[] {
  const words = wordsOf(part, 200);
  const whole = printedName(part);
  if (words.length <= 8 && likenessOf(whole) > 0) return [whole];
  if (words.length === 1) return [];
  const strong = words.filter(({ text }) => likenessOf(text) === 3);
  const first = words[0]?.text ?? '';
  if (likenessOf(first) >= 2 && strong.length <= 1 && /^[–—:(-]/.test(words[1]?.text ?? '')) {
    return [printedName(bare(first))];
  }
  if (strong.length > 0) return strong.map(({ text }) => printedName(bare(text)));
  const inside = /\(([^()\s]{2,120})\)\s*$/.exec(part)?.[1];
  return inside !== undefined && likenessOf(inside) >= 2 ? [printedName(inside)] : [];
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** The names that a text begins with: "_ga, _gid and _gat". `next`: index of the first word after them. */
export function leadingNames(words: readonly Word[], from: number): { names: string[]; next: number } {
  const names: string[] = [];
  let at = from;
  for (;;) {
    const word = words[at]?.text ?? '';
    const isJoint = names.length > 0 && /^(?:and|or|&|\+|\/|,|a|ac)$/i.test(word);
    const name = words[isJoint ? at + 1 : at]?.text ?? '';
    const before = words[at - 1]?.text ?? '';
    const least = names.length === 0 || isJoint || /[,;]$/.test(before) ? (names.length === 0 ? 1 : 2) : 3;
    if (likenessOf(name) < least) break;
    names.push(
      ...splitNames(name)
        .filter((part) => likenessOf(part) > 0)
        .map((part) => printedName(bare(part))),
    );
    at += isJoint ? 2 : 1;
    // "_ga: visitors" – what follows a colon or a dash is no name.
    if (/[^:]:$/.test(name)) break;
  }
  return { names: unique(names), next: at };
}
