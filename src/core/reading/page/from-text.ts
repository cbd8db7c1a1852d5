/**
 * Published plain text or Markdown → Document. The text stays as it is; headings, items and tables are recognised by
 * how they are written. A table that was flattened to one cell a line is left as paragraphs.
 */
import { MOST_BLOCKS, MOST_CHARACTERS, type Block, type BlockKind, type Document } from './document.ts';
import { addHtmlTables, htmlTableLines } from './html-in-text.ts';
import { linksOf, plain } from './markdown.ts';
import { quotedRowsAt } from './quoted-rows.ts';
import { shapeByTag } from './tags-in-text.ts';
import { titleOf } from './title.ts';
import { rowsJoined } from './spread-rows.ts';
import { isCellOfItsOwn, tableAt, type TextLine as Line } from './text-tables.ts';

export function fromText(source: string): Document {
  const text = source.slice(0, MOST_CHARACTERS);
  const document: Document = {
    title: null,
    language: null,
    text,
    blocks: [],
    tables: [],
    frames: [],
    pages: [],
    cuts: [],
  };
  if (source.length > text.length)
    document.cuts.push(`Only the first ${MOST_CHARACTERS} characters were read.`);
  const headings: { level: number; index: number }[] = [];
  const lines = rowsJoined(withoutFrontMatter(linesOf(text)));
  // Where headings are marked, a line that only looks like one stands below them.
  const below = lines.some((line) => MARKED.test(line.text)) ? 4 : 0;
  const tables = htmlTableLines(lines);
  const isDense = below === 0 && hasNoGaps(lines);
  for (let at = 0; at < lines.length;) {
    if (document.blocks.length >= MOST_BLOCKS) {
      document.cuts.push(`Only the first ${MOST_BLOCKS} blocks were read.`);
      break;
    }
    const [first, last] = [lines[at], lines[tables.get(at) ?? -1]];
    if (first !== undefined && last !== undefined) {
      addHtmlTables(
        document,
        [first, last],
        headings.map(({ index }) => index),
      );
      at = lines.indexOf(last, at) + 1;
    } else at = readAt(lines, at, document, headings, below, isDense);
  }
  document.title = titleOf(document.blocks, null);
  return document;
}

/** Text whose empty lines were lost: its headings stand right above what they head. */
function hasNoGaps(lines: readonly Line[]): boolean {
  const empty = lines.filter(({ text }) => text.trim() === '').length;
  return lines.length >= 8 && empty * 8 <= lines.length;
}

/** A Markdown heading. */
const MARKED = /^ {0,3}(#{1,6})\s+/;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line.replace(/\r$/, ''), offset });
    offset += line.length + 1;
  }
  return lines;
}

/** Lines that a front matter takes, at most. */
const MOST_FRONT_MATTER = 40;

/** Settings above a Markdown page, between two rules: its title and dates are told to readers, the rest is not. */
function withoutFrontMatter(lines: Line[]): Line[] {
  if (lines[0]?.text.trim() !== '---') return lines;
  const end = lines.slice(1, MOST_FRONT_MATTER).findIndex(({ text }) => text.trim() === '---') + 1;
  if (end === 0) return lines;
  return lines.map((line, at) => {
    if (at > end) return line;
    if (/^\w*(?:date|updated|review)\w*:/i.test(line.text))
      return { ...line, text: line.text.replaceAll('_', ' ') };
    const title = /^(?:\w+_)?title: *["']?(.*?)["']?$/i.exec(line.text)?.[1] ?? '';
    return { text: title, offset: line.offset + Math.max(0, line.text.indexOf(title)) };
  });
}

/** Reads one block or table and gives the place of the next line. */
function readAt(
  lines: Line[],
  at: number,
  document: Document,
  headings: { level: number; index: number }[],
  below: number,
  isDense: boolean,
): number {
  const line = lines[at];
  if (line === undefined || line.text.trim() === '') return at + 1;
  const under = headings.map(({ index }) => index);
  const quoted = quotedRowsAt(lines, at, document, under);
  const next = quoted > at ? quoted : tableAt(lines, at, document, under);
  if (next > at) return next;

  const { kind, level, from } = shapeOf(line, lines[at - 1], lines[at + 1], below, isDense);
  // A line of tags alone says nothing.
  if (line.text.includes('<') && plain(line.text.slice(from)) === '') return at + 1;
  if (kind === 'heading') {
    while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
    const index =
      document.blocks.push(
        blockOf(
          line,
          from,
          kind,
          level,
          headings.map((heading) => heading.index),
        ),
      ) - 1;
    headings.push({ level, index });
    return at + 1;
  }
  document.blocks.push(blockOf(line, from, kind, level, under));
  return at + 1;
}

function shapeOf(
  line: Line,
  before: Line | undefined,
  after: Line | undefined,
  below: number,
  isDense: boolean,
): { kind: BlockKind; level: number; from: number } {
  const tagged = shapeByTag(line.text, before?.text ?? '');
  if (tagged !== null) return tagged;
  const markdown = MARKED.exec(line.text);
  if (markdown) return { kind: 'heading', level: markdown[1]?.length ?? 1, from: markdown[0].length };
  if (isNumberedHeading(line.text, after)) {
    return { kind: 'heading', level: 2 + below, from: line.text.length - line.text.trimStart().length };
  }
  const item = /^(\s*)(?:[•◦▪‣·*+-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/.exec(line.text);
  if (item) return { kind: 'item', level: 1 + Math.floor((item[1]?.length ?? 0) / 2), from: item[0].length };
  const bold = line.text.length <= 200 && /^\s*(?:\*\*[^*]+\*\*|__[^_]* [^_]*__):?\s*$/.test(line.text);
  if (bold) return { kind: 'heading', level: Math.max(2, below + 1), from: 0 };
  // A heading stands right above what it heads where text lost its empty lines, or below an empty one.
  const mayStandAbove = isDense || (below === 0 && before?.text.trim() === '');
  if (isHeading(line.text, before, after) || (mayStandAbove && isDenseHeading(line.text, before, after)))
    return { kind: 'heading', level: 2 + below, from: 0 };
  return { kind: 'paragraph', level: 0, from: 0 };
}

/** A short line of its own, without the end of a sentence, that starts like a title. */
function isHeading(text: string, before: Line | undefined, after: Line | undefined): boolean {
  const line = text.trim();
  if (line.length > 90 || /[.;,!]$/.test(line) || !/^[\p{Lu}\d“"']/u.test(line)) return false;
  // Nothing is headed by an address.
  if (/\t|\||\s{3,}|https?:\/\//.test(line)) return false;
  // "Google Analytics sets the following cookies:" leads to a list.
  if (line.endsWith(':') && line.split(/\s+/).length > 5) return false;
  const isAlone = (before?.text.trim() ?? '') === '' && (after?.text.trim() ?? '') === '';
  return isAlone && line.split(/\s+/).length <= 14;
}

/** "Cookies we use", between the end of a sentence and the start of another. */
function isDenseHeading(text: string, before: Line | undefined, after: Line | undefined): boolean {
  const line = text.trim();
  if (line.length > 80 || line.split(/\s+/).length > 12 || /[.;,!:|\t]|^\S*[_\d]\S*$|\s\d/.test(line))
    return false;
  if (!/^\p{Lu}\p{Ll}/u.test(line) || /^\S*\p{Ll}\p{Lu}\S*$/u.test(line)) return false;
  const above = before?.text.trim() ?? '';
  const isAfterEnd = above === '' || /[.!?:)]$/.test(above) || /^(?:[•◦▪‣·*+-]|\(?\d{1,2}[.)])\s/.test(above);
  const next = after?.text.trim() ?? '';
  if (/^(?:Cookie )?Name: /.test(next)) return true;
  const isBeforeStart = /^[\p{Lu}“"‘']/u.test(next) && next.length >= 40 && /[.:?](?:\s|$)/.test(next);
  return isAfterEnd && isBeforeStart;
}

/** "4. How long we keep it", with what it heads under it: not the next number, nor the rest of an item, which is indented. */
function isNumberedHeading(text: string, after: Line | undefined): boolean {
  return (
    /^\s*\d{1,2}[.)]? ?\s\p{Lu}[^.;:,!|\t]{2,60}$/u.test(text) &&
    /^\s*\p{Lu}[^|\t]{20,}/u.test(after?.text ?? '') &&
    indentOf(after?.text ?? '') <= indentOf(text)
  );
}

const indentOf = (text: string): number => text.length - text.trimStart().length;

function blockOf(line: Line, from: number, kind: BlockKind, level: number, under: number[]): Block {
  const raw = line.text.slice(from, isCellOfItsOwn(line.text) ? -1 : undefined);
  const lead = raw.length - raw.trimStart().length;
  const offset = line.offset + from + lead;
  const written = raw.trim();
  const links = linksOf(written, offset);
  return {
    kind,
    level,
    text: plain(written),
    offset,
    end: offset + written.length,
    under,
    links,
    table: null,
  };
}
