/** Markdown's marks within a line: links, escapes, emphasis, code. Linear in the text, whatever stands in it. */
import { folded, MOST_LINKS, type Link } from './document.ts';
import { anchorsIn, withoutTags } from './tags-in-text.ts';

/** Characters of the longest text of a link, and of the longest address with its title. */
const LONGEST_TEXT = 300;
const LONGEST_ADDRESS = 1200;

interface MarkdownLink {
  start: number;
  /** Exclusive. */
  end: number;
  text: string;
  address: string;
}

/** `[text](address "title")`. */
function markdownLinks(text: string): MarkdownLink[] {
  const links: MarkdownLink[] = [];
  let last = 0;
  let close = -1;
  for (let joint = text.indexOf(']('); joint >= 0; joint = text.indexOf('](', joint + 2)) {
    const from = Math.max(last, joint - LONGEST_TEXT - 1);
    const open = text.slice(from, joint).lastIndexOf('[');
    if (open < 0) continue;
    if (close < joint) close = text.indexOf(')', joint);
    if (close < 0) return links;
    close = closeOf(text, joint + 2, close);
    if (close - joint > LONGEST_ADDRESS) continue;
    if (links.length >= MOST_LINKS) return links;
    const words = text.slice(from + open + 1, joint);
    const address = /^\S+/.exec(text.slice(joint + 2, close))?.[0];
    if (words === '' || address === undefined || words.includes(']')) continue;
    last = close + 1;
    links.push({ start: from + open, end: last, text: words, address: address.slice(0, 1000) });
  }
  return links;
}

/** The bracket that closes an address: as many are closed in it as are opened ("…/register_(draft)"). */
function closeOf(text: string, from: number, first: number): number {
  let open = 0;
  for (
    let at = from;
    at < from + LONGEST_ADDRESS && at < text.length && text.charAt(at).trim() !== '';
    at += 1
  ) {
    const letter = text.charAt(at);
    if (letter === '(') open += 1;
    else if (letter === ')' && (open -= 1) < 0) return at;
  }
  return first;
}

/** Markdown links, HTML's and bare addresses. `offset`: place of the text in the document. */
export function linksOf(text: string, offset: number): Link[] {
  const written = markdownLinks(text);
  const links: Link[] = written.map((link) => ({
    text: plain(link.text),
    address: link.address,
    offset: offset + link.start,
  }));
  // Both lists are in order: which link an address may be part of is never looked for from the start.
  let next = 0;
  for (const match of text.includes('://') ? text.matchAll(BARE) : []) {
    if (links.length >= 2 * MOST_LINKS) break;
    while ((written[next]?.end ?? Infinity) <= match.index) next += 1;
    if ((written[next]?.start ?? Infinity) < match.index) continue;
    const address = withoutPunctuation(match[0]);
    links.push({ text: address, address, offset: offset + match.index });
  }
  return [...links, ...anchorsIn(text, offset)];
}

/** An address in a tag is the link's own. */
const BARE = /(?<!\w|\]\(|\b(?:href|src) ?=["']?)https?:\/\/[^\s<>"'“”‘’|]{1,1000}/g;

/** What ends a sentence, a bracket or an emphasis behind an address is no part of it. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    const isOpened = last === ')' && countOf(address, '(', end) >= countOf(address, ')', end);
    if (isOpened || !'.,;:!?*_)]}…'.includes(last)) break;
  }
  return address.slice(0, end);
}

const countOf = (address: string, mark: string, end: number): number =>
  address.slice(0, end).split(mark).length - 1;

/** The text without its marks, as a person reads it. */
export function plain(text: string): string {
  if (!/[\]<\\`*_]/.test(text)) return folded(text);
  return folded(
    withoutTags(withoutLinks(text))
      .replace(/\\([\\`*_{}[\]()#+.!<>|-])/g, '$1')
      .replace(/`([^`]{1,300})`/g, '$1')
      .replace(/\*\*(?=[^\s*])([^*]{1,500})\*\*/g, '$1')
      // "*Expires: 12 days*": a star is a placeholder where no space is within.
      .replace(/(?<=^|[\s(])\*(?=[^\s*])([^*\n]{1,400}[^\s*])\*(?=\s|$|[.,;:)])/g, (all, words: string) =>
        /\s/.test(words) ? words : all,
      )
      // "_2 years_"; `_stid_` may be a name, and "_Cookies_" is none.
      .replace(/(?<=^|[\s(|])_(?=[^\s_])([^_\n]{1,400}[^\s_])_(?=\s|$|[.,;:)|])/g, (all, words: string) =>
        /\s|^cookies?$/i.test(words) ? words : all,
      )
      // `__KBCookie__` is a name; emphasis of that kind has more than one word.
      .replace(/(?<=^|\s)__(?=\S)([^_\n]{1,400})__(?=\s|$|[.,;:])/g, (all, words: string) =>
        /\s/.test(words) ? words : all,
      ),
  );
}

function withoutLinks(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, text: words } of markdownLinks(text)) {
    out += text.slice(at, start) + words;
    at = end;
  }
  return out + text.slice(at);
}
