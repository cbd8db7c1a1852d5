/** Markdown's marks within a line: links, escapes, emphasis, code. Linear in the text, whatever stands in it. */
import { folded, MOST_LINKS, type Link } from './document.ts';

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

/** Markdown links and bare addresses. `offset`: place of the text in the document. */
export function linksOf(text: string, offset: number): Link[] {
  const links: Link[] = markdownLinks(text).map((link) => ({
    text: plain(link.text),
    address: link.address,
    offset: offset + link.start,
  }));
  for (const match of text.matchAll(/(?<![(\w])https?:\/\/[^\s<>()"']{1,1000}/g)) {
    if (links.length >= 2 * MOST_LINKS) break;
    links.push({ text: match[0], address: match[0], offset: offset + match.index });
  }
  return links;
}

/** The text without its marks, as a person reads it. */
export function plain(text: string): string {
  return folded(
    withoutLinks(text)
      .replace(/\\([\\`*_{}[\]()#+.!<>|-])/g, '$1')
      .replace(/`([^`]{1,300})`/g, '$1')
      .replace(/\*\*(?=[^\s*])([^*]{1,500})\*\*/g, '$1')
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
