/** Finds names in a text: the longest wins, and one misprint in a name is seen through. */
import type { Category } from '../../companies/company.ts';
import { isMeant } from './meant.ts';
import type { Misprints } from './misprints.ts';
import { remembered } from '../../text/remembered.ts';
import type { Token } from './tokens.ts';
import { descend, type Named, type Node } from './trie.ts';

export interface Mention {
  /** As printed, without a possessive. */
  name: string;
  /** Place in the text that was asked about; `end` exclusive. */
  start: number;
  end: number;
  /** Product id, or `company:<id>`. */
  id: string;
  productId: string | null;
  companyId: string;
  category: Category | null;
  /** The name as the rules write it. */
  known: string;
  /** True where the name is a word of the language too. */
  isWord: boolean;
  /** True where it is part of an address (`www.example.com`). */
  isAddress: boolean;
}

/** Words of one name at most; more are no name. */
const MOST_WORDS = 9;
const SUFFIX = /[\s,]+(?:ltd|limited|llc|inc|plc|gmbh|corporation)\.?$/i;

/** "(where X is a number)": a letter that stands for what varies. */
const isPlaceholder = (text: string, start: number, end: number): boolean =>
  end - start <= 2 &&
  /\bwhere (?:the )?["'“‘]?$/i.test(text.slice(Math.max(0, start - 12), start)) &&
  /^["'”’]? (?:is|are|stands for|represents|means|can be|may be)\b/i.test(text.slice(end, end + 16));

export function mentionsIn(
  text: string,
  tokens: readonly Token[],
  root: Node,
  misprints: Misprints,
): Mention[] {
  const found: Mention[] = [];
  const beginningOf = beginningsIn(root);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    // No name begins so, and only a capital may be a misprint.
    if (token === undefined) break;
    const beginning = beginningOf(token.lower);
    if (!token.isCapital && beginning.whole === null && beginning.single === null) continue;
    const match = longestAt(text, tokens, at, beginning, misprints, root);
    if (match === null) continue;
    const { named, last, end } = match;
    const { start } = token;
    if (isPlaceholder(text, start, end)) continue;
    // Part of a cookie's name (`acme_session`).
    if (text.charAt(end) === '_' || text.charAt(start - 1) === '_') continue;
    if (named.id !== null && named.companyId !== null) {
      const suffix = SUFFIX_AFTER.exec(text.slice(end, end + 24));
      const goesOn =
        named.productId === null || named.category === 'functional' ? goesOnUntil(text, end) : end;
      const isOpen = text.slice(start, end).includes('(') && !text.slice(start, end).includes(')');
      const closed = isOpen && text.charAt(end) === ')' ? end + 1 : end;
      const stop =
        named.productId === null && suffix !== null ? end + suffix[0].length : Math.max(closed, goesOn);
      found.push({
        name: text.slice(start, stop),
        start,
        end: stop,
        id: named.id,
        productId: named.productId,
        companyId: named.companyId,
        category: named.category,
        known: named.known.replace(SUFFIX, ''),
        isWord: named.needsCapital,
        isAddress:
          /^\.(?:[a-z]{2,4}\.)?[a-z]{2,6}\b/.test(text.slice(end, end + 14)) ||
          /(?:[^\s(]\.|[/@])$/.test(text.slice(0, start)),
      });
    }
    at = last;
  }
  return found.map((mention, at) => untilNext(mention, found[at + 1]));
}

/** A name that goes on ends before one that is known itself: "Capita Pay360". */
function untilNext(mention: Mention, next: Mention | undefined): Mention {
  if (next === undefined || next.start >= mention.end) return mention;
  const name = mention.name.slice(0, next.start - mention.start).trimEnd();
  return { ...mention, name, end: mention.start + name.length };
}

/** Where a word leads that begins a name, and where it does without its plural s; null where no name begins so. */
interface Beginning {
  whole: Node | null;
  single: Node | null;
}

const isPlural = (word: string): boolean => word.length > 4 && word.endsWith('s');

/** Of each tree, the beginnings asked for. */
const beginnings = new WeakMap<Node, (word: string) => Beginning>();

function beginningsIn(root: Node): (word: string) => Beginning {
  let known = beginnings.get(root);
  if (known === undefined) {
    known = remembered((word) => ({
      whole: descend(root, word),
      single: isPlural(word) ? descend(root, word.slice(0, -1)) : null,
    }));
    beginnings.set(root, known);
  }
  return known;
}

/** "NEC Revenues", "Firebase Analytics": a product of theirs that the rules do not tell apart, in the midst of a sentence. */
function goesOnUntil(text: string, end: number): number {
  const more = GOES_ON.exec(text.slice(end, end + 60))?.[0] ?? '';
  // A line of capitals, as headings are written, says nothing of where a name ends.
  return more === '' || !/(?:^|[\s(])\p{Ll}{2,}[^.]*$/u.test(text.slice(0, end)) ? end : end + more.length;
}

/** What behind a name is no part of it: what it is, whose, and of which country. */
const NO_MORE_NAME = [
  'Cookies?',
  'Privacy',
  'Polic',
  'Terms',
  'Notice',
  'Statement',
  'Website',
  'Web',
  'Site',
  'Page',
  'Service',
  'Software',
  'Platform',
  'System',
  'Tool',
  'Account',
  'Group',
  'Team',
  'Office',
  'Help',
  'Support',
  'And',
  'The',
  'UK',
  'US',
  'EU',
  'Europe',
  'Ireland',
  'Ltd',
  'Limited',
  'Inc',
  'LLC',
  'Plc',
  'Corporation',
  'Company',
  'API',
  'SDK',
  'Pixel',
  'Tag',
  'Maps?',
  'Forms?',
];
const GOES_ON = new RegExp(
  String.raw`^(?: (?!(?:${NO_MORE_NAME.join('|')})\w*\b)\p{Lu}[\p{L}\d]+){1,3}(?=[.,;:)]|$| [\p{Ll}(])`,
  'u',
);

const SUFFIX_AFTER = /^(?: \((?:UK|Europe)\))? (?:Ltd|Limited|LLC|Inc|plc|PLC)\b/;

interface Match {
  named: Named;
  /** Index of its last token. */
  last: number;
  /** Where the name ends, before a plural s. */
  end: number;
}

function longestAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  beginning: Beginning,
  misprints: Misprints,
  root: Node,
): Match | null {
  let node: Node = root;
  let best: Match | null = null;
  let wrong = 0;
  for (let at = from; at < tokens.length && at - from < MOST_WORDS; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const before = tokens[at - 1];
    if (at > from && before !== undefined && !mayJoin(text.slice(before.end, token.start))) break;
    let next: Node | null = at === from ? beginning.whole : descend(node, token.lower);
    let end = token.end;
    if (next?.named == null && isPlural(token.lower)) {
      const single = at === from ? beginning.single : descend(node, token.lower.slice(0, -1));
      if (single?.named != null && (next === null || !hasMore(next))) [next, end] = [single, token.end - 1];
    }
    if (next === null && wrong === 0) {
      next = corrected(node, token, at === from, misprints);
      if (next !== null) wrong = 1;
    }
    if (next === null) break;
    node = next;
    // "Courtly Ltd": a firm with a name near another's.
    if (wrong === 1 && at === from && SUFFIX_AFTER.test(text.slice(end, end + 24))) break;
    if (node.named !== null && isMeant(node.named, tokens.slice(from, at + 1), text, wrong))
      best = { named: node.named, last: at, end };
  }
  return best;
}

const hasMore = (node: Node): boolean => node.next.size > 0;

/** What may stand between the words of one name. */
function mayJoin(between: string): boolean {
  return between === ' ' || between === '' || isMark(between);
}

const isMark = (between: string): boolean =>
  between.length <= 3 && /^(?: ?[-./&'!+:]? ?| \(|\) |)$/.test(between) && !/[.!:] $/.test(between);

/** A name begins with a capital to be seen through a misprint; behind its first word any word may be one. */
function corrected(node: Node, token: Token, isFirst: boolean, misprints: Misprints): Node | null {
  if (isFirst && !token.isCapital) return null;
  const meant = misprints.meant(token.lower);
  return meant === null ? null : descend(node, meant);
}
