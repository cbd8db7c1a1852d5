/**
 * HTML tags that stand in published plain text or Markdown: "We use <a href="…">Google</a>". They are marks as Markdown's
 * are, and no words. What only looks like one (`_ga_<container-id>`) stays.
 */
import { folded, MOST_LINKS, type BlockKind, type Link } from './document.ts';

const INLINE =
  'a|abbr|b|bdi|cite|code|data|em|font|i|img|ins|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|time|u|var';
/** What stands on a line, or in a block, of its own. */
const BREAKING =
  'article|aside|blockquote|body|br|button|caption|center|dd|details|div|dl|dt|footer|h[1-6]|header|hr|html|li|main|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul';
/** Attributes are bounded, and never reach the next tag: linear in the text, whatever stands in it. */
const ATTRIBUTES = String.raw`(?:\s[^<>]{0,1500})?`;
const TAG = new RegExp(String.raw`</?(?:(?:${INLINE})|(?<breaking>${BREAKING}))${ATTRIBUTES}\s?/?>`, 'iy');
const TAGS = new RegExp(TAG.source, 'gi');

/** The tag at a place: where it ends, and whether a new line begins there; null where none is. */
export function tagAt(source: string, at: number): { end: number; isBreak: boolean } | null {
  TAG.lastIndex = at;
  const match = TAG.exec(source);
  return match === null ? null : { end: TAG.lastIndex, isBreak: match.groups?.['breaking'] !== undefined };
}

export const withoutTags = (text: string): string =>
  text.includes('<')
    ? text.replace(TAGS, (_tag, breaking: string | undefined) => (breaking === undefined ? '' : ' '))
    : text;

const ANCHOR = /<a\s[^<>]{0,1500}>/gi;
const HREF = /\bhref\s*=\s*(?:"([^"]{1,1000})"|'([^']{1,1000})'|([^\s"'>]{1,1000}))/i;
const LONGEST_TEXT = 300;

/** `<a href="address">text</a>`. `offset`: place of the text in the document. */
export function anchorsIn(text: string, offset: number): Link[] {
  if (!text.includes('<')) return [];
  const links: Link[] = [];
  for (const match of text.matchAll(ANCHOR)) {
    if (links.length >= MOST_LINKS) break;
    const href = HREF.exec(match[0]);
    const from = match.index + match[0].length;
    const near = text.slice(from, from + LONGEST_TEXT);
    const close = near.search(/<\/a/i);
    const written = close < 0 ? '' : near.slice(0, close);
    const words = folded(withoutTags(written));
    const address = href?.[1] ?? href?.[2] ?? href?.[3];
    if (words !== '' && address !== undefined)
      links.push({ text: words, address, offset: offset + from + written.search(/\S/) });
  }
  return links;
}

const FIRST =
  /^\s*(?:<(?!\/?(?:h[1-6]|summary|li|dt|dd)\b)[a-z][^<>]{0,300}>\s*){0,6}<(?:h([1-6])|(summary)|(li)|(dt)|(dd))\b[^<>]{0,300}>\s*/i;

interface Shape {
  kind: BlockKind;
  level: number;
  /** Where the words begin. */
  from: number;
}

/** What a line is by the tag that it begins with, or that ends the line before; null where there is none. */
export function shapeByTag(line: string, before: string): Shape | null {
  const shape = shapeOf(line);
  if (shape !== null) return shape;
  const opened = shapeOf(before);
  return opened === null || withoutTags(before.slice(opened.from)).trim() !== '' || before.includes('</')
    ? null
    : { ...opened, from: 0 };
}

function shapeOf(line: string): Shape | null {
  const match = line.includes('<') ? FIRST.exec(line) : null;
  if (match === null) return null;
  const [whole, level, summary, item, term] = match;
  const from = whole.length;
  if (level !== undefined) return { kind: 'heading', level: Number(level), from };
  // An accordion's part stands under a heading of the page.
  if (summary !== undefined) return { kind: 'heading', level: 5, from };
  if (item !== undefined) return { kind: 'item', level: 1, from };
  return { kind: term === undefined ? 'definition' : 'term', level: 0, from };
}
