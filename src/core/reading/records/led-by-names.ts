/** A block that begins with names, and what stands after them and below: a purpose, a lifetime, labelled values. */
import { isExpiry } from './expiry.ts';
import { expiryAtEnd } from './expiry-ends.ts';
import { labelsIn } from './labelled.ts';
import type { Block } from '../page/document.ts';
import { splitNames } from '../../cookies/patterns.ts';
import { bare, leadingNames, likenessOf, mayBeName, printedName } from './name-words.ts';
import type { Row } from './row.ts';
import { wordsOf } from './tokens.ts';

export interface Led {
  names: string[];
  /** Greatest likeness of its names. */
  likeness: number;
  /** What follows the names and the mark after them. */
  rest: string;
  /** The mark, or '' where a plain space follows; null where nothing does. */
  mark: string | null;
}

/** Words of a block looked at for the names it begins with. */
const MOST_WORDS = 80;
/** "3.", "(a)", "[2]", "#4", "iv.", "A2.", "B.1", "1.2", "Cookie no. 3:": of a heading or a line; an item's own is no part of its text. */
const NUMBER =
  /^(?:[([]?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-H]|[ivx]{1,4}|[A-Z]\.?\d{1,2})[.)\]/]|(?:\d{1,2}|[A-Z])(?:\.\d{1,2}){1,3}|#\d{1,2}[.:)]?)\s+/;
const NUMBERED =
  /^(?:(?:cookie|cwci|item|eitem) )?(?:(?:no|number|rhif)\b\.? ?)?\d{1,2}(?:[:.)]| [–—-])\s+|^cookie (?:[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:.)]| [–—-])\s+/i;

/** What stands after the number that a line or heading begins with; null where it has none. */
export function withoutNumber(text: string): string | null {
  const number = (NUMBER.exec(text) ?? NUMBERED.exec(text))?.[0];
  return number === undefined ? null : text.slice(number.length);
}

/** The names that a block begins with, and what follows. */
export function ledBy(block: Pick<Block, 'kind' | 'text'>): Led | null {
  const text = block.kind === 'item' ? block.text : (withoutNumber(block.text) ?? block.text);
  // Most blocks begin with an ordinary word, and are left at once.
  if (likenessOf(wordsOf(text.slice(0, 200), 1)[0]?.text ?? '') === 0)
    return block.kind === 'heading' || text !== block.text ? endedBy(text) : null;
  const words = wordsOf(text.slice(0, 4000), MOST_WORDS);
  const { names, next } = leadingNames(words, 0);
  const last = words[next - 1];
  if (names.length === 0 || last === undefined) return null;
  if (isShouted(names, words[next]?.text ?? '')) return null;
  const after = text
    .slice(last.end)
    .trim()
    .replace(/^cookies?\b\s*/i, '');
  const isEnded = /[^:]:$|[,;]$/.test(last.text) ? last.text.slice(-1) : '';
  const mark = after === '' ? null : isEnded || (/^(?:[–—:=,-]|\()/.exec(after)?.[0] ?? '');
  return {
    names,
    likeness: Math.max(...names.map(likenessOf)),
    rest: after.replace(/^[–—:=,-]+\s*/, ''),
    mark,
  };
}

/** "PERSONAL DATA WE HOLD", the Welsh "NID ydym": a word in capitals before one that is no cell of its own. */
const isShouted = ([name = '', ...more]: readonly string[], next: string): boolean =>
  more.length === 0 &&
  /^[A-Z]{2,}$/.test(name) &&
  (/^[A-Z]{2,}[,.?!:]?$/.test(next) || isWelshNot(name, next));
/** "NID" is a cookie, and what a Welsh sentence denies with. */
export const isWelshNot = (word: string, next: string): boolean =>
  word === 'NID' && /^(?:yd|oes|yw|wy|fydd)/.test(next);
/** Letters in capitals alone: a word, where nothing speaks of cookies. */
export const isWordInCapitals = ({ names }: Led): boolean => names.every((name) => /^[A-Z]{4,}$/.test(name));

/** "Matomo cookie _pk_ref", "Cookie _pk_ref", "The cookie _pk_ref of Matomo": a title with the name behind what it is. */
function endedBy(text: string): Led | null {
  const [, kind = '', name = '', whose = ''] = ENDED_BY.exec(text) ?? [];
  const led = { names: [printedName(bare(name))], likeness: likenessOf(name), rest: kind + whose, mark: '' };
  return led.likeness === 3 && isTitle(led) ? led : null;
}
const ENDED_BY =
  /^(?!how|what|why|where|when|about)((?:[^.:;,?!]{2,60} )?(?:cookie|cwci)):? ([^\s,;]{2,80})( (?:of|from|by|for) [^.:;,?!]{2,40}| \([^()]{2,40}\))?$/i;

/** A row of a table whose headings were lost: a description and the lifetime that ends it. */
export function withoutMarks(rest: string): Row['cells'] | null {
  const words = rest.split(/\s+/);
  const start = words.length <= 120 ? expiryAtEnd(words) : -1;
  return start < 1
    ? null
    : { purpose: [words.slice(0, start).join(' ')], expiry: [words.slice(start).join(' ')] };
}

/** What stands after a name: labels, a lifetime alone, or what it is for. */
export function cellsOf(rest: string): Row['cells'] {
  if (rest === '') return {};
  const cells: Row['cells'] = {};
  // "(never expires): counts visits"
  const [whole, aside] = /^\(([^()]{3,60})\)\s*[:–—,-]?\s*/.exec(rest) ?? [];
  if (whole !== undefined && aside !== undefined && isExpiry(aside)) {
    const purpose = rest.slice(whole.length);
    return { expiry: [aside], ...(purpose === '' ? {} : { purpose: [purpose] }) };
  }
  // "(until it goes): counts visits": nothing in the brackets is a label for what stands behind them.
  const labels = labelsIn(whole?.trimEnd().endsWith(':') === true ? rest.slice(whole.length) : rest);
  if (labels.length > 0 && labels[0]?.role !== 'name') {
    for (const { role, value } of labels) cells[role] ??= [value];
    return cells;
  }
  // "persistent - counts visits"
  const [first, behind] = /^([^–—-]{3,60}) [–—-] (.+)$/.exec(rest)?.slice(1) ?? [];
  if (first !== undefined && behind !== undefined && isExpiry(first))
    return { expiry: [first], purpose: [behind] };
  const [told, lifetime] = parted(rest);
  if (isExpiry(rest)) cells.expiry = [rest.replace(/^\(|\)$/g, '')];
  else if (lifetime !== null) [cells.purpose, cells.expiry] = [[told], [lifetime]];
  else cells.purpose = [rest];
  return cells;
}

/** "(Acme) - counts visits - 1 year", "(keeps your place, 2 days)": a lifetime that a mark parts from what is before it. */
function parted(rest: string): [string, string] | [string, null] {
  const [, inside = rest] = /^\(([^()]{3,300})\)\.?$/.exec(rest) ?? [];
  const [whole, told = '', last = ''] = (inside === rest ? BY_DASH : BY_COMMA).exec(inside) ?? [];
  return whole !== undefined && isExpiry(last) ? [told, last] : [rest, null];
}
const BY_DASH = /^(.{2,600}) [–—-] ([^–—;]{2,60})$/;
const BY_COMMA = /^(.{2,280})[;,] ([^;,]{2,60})$/;

/** Words of the longest title after a name. */
const LONGEST_TITLE = 5;

/** "_pk_id Matomo Cookie", "_pk_id (Matomo)", "_pk_id": what stands below tells of it. */
export const isTitle = ({ rest }: Led): boolean =>
  rest.split(/\s+/).length <= LONGEST_TITLE &&
  !/[.!?]$/.test(rest) &&
  !isExpiry(rest) &&
  labelsIn(rest).length === 0;

/** "Remembers what you chose", "a cookie that …": what a cookie does. */
export const beginsWithUse = (text: string): boolean =>
  /^(?:(?:is )?used|remembers?|stores?|saves?|sets?|tracks?|helps?|this cookie|a cookie|records?|identif\w+|keeps?|contains?|allows?|distinguish\w+|registers?|shows?|notes?|counts?|marks?|tells?|knows?|makes?)\b/i.test(
    text,
  );

/** "Desk.Layout and Desk_State": a line of nothing but names, which only their marks make such. */
export function namesAlone(text: string): Led | null {
  if (text.length > LONGEST_NAMES || !/^\S*\w[._-]\w/.test(text)) return null;
  const names = splitNames(text).map(printedName);
  const isAll = names.length > 0 && names.every((name) => mayBeName(name) && /\w[._-]\w/.test(name));
  return isAll ? { names, likeness: Math.max(...names.map(likenessOf)), rest: '', mark: null } : null;
}
const LONGEST_NAMES = 200;
