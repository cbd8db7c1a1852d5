/**
 * Published plain text or Markdown → Document. The text stays as it is; headings, items and tables are recognised by
 * how they are written. A table that was flattened to one cell a line is left as paragraphs.
 */
import {
  folded,
  MOST_BLOCKS,
  MOST_CHARACTERS,
  type Block,
  type BlockKind,
  type Cell,
  type Document,
  type Link,
} from './document.ts';

/** Cells of one row that are kept. */
const MOST_COLUMNS = 100;

interface Line {
  /** Without the line end. */
  text: string;
  offset: number;
}

export function fromText(source: string): Document {
  const text = source.slice(0, MOST_CHARACTERS);
  const document: Document = { title: null, language: null, text, blocks: [], tables: [], cuts: [] };
  if (source.length > text.length)
    document.cuts.push(`Only the first ${MOST_CHARACTERS} characters were read.`);
  const headings: { level: number; index: number }[] = [];
  const lines = linesOf(text);
  // Where headings are marked, a line that only looks like one stands below them.
  const below = lines.some((line) => MARKED.test(line.text)) ? 4 : 0;
  for (let at = 0; at < lines.length;) {
    if (document.blocks.length >= MOST_BLOCKS) {
      document.cuts.push(`Only the first ${MOST_BLOCKS} blocks were read.`);
      break;
    }
    at = readAt(lines, at, document, headings, below);
  }
  document.title =
    document.blocks.find(({ kind }) => kind === 'heading')?.text ?? document.blocks[0]?.text ?? null;
  return document;
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

/** Reads one block or table and gives the place of the next line. */
function readAt(
  lines: Line[],
  at: number,
  document: Document,
  headings: { level: number; index: number }[],
  below: number,
): number {
  const line = lines[at];
  if (line === undefined || line.text.trim() === '') return at + 1;
  const under = headings.map(({ index }) => index);
  const next = tableAt(lines, at, document, under);
  if (next > at) return next;

  const { kind, level, from } = shapeOf(line, lines[at - 1], lines[at + 1], below);
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
): { kind: BlockKind; level: number; from: number } {
  const markdown = MARKED.exec(line.text);
  if (markdown) return { kind: 'heading', level: markdown[1]?.length ?? 1, from: markdown[0].length };
  if (isNumberedHeading(line.text, after)) {
    return { kind: 'heading', level: 2 + below, from: line.text.length - line.text.trimStart().length };
  }
  const item = /^(\s*)(?:[•◦▪‣·*+-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/.exec(line.text);
  if (item) return { kind: 'item', level: 1 + Math.floor((item[1]?.length ?? 0) / 4), from: item[0].length };
  const bold = line.text.length <= 200 && /^\s*(?:\*\*[^*]+\*\*|__[^_]* [^_]*__):?\s*$/.test(line.text);
  if (bold) return { kind: 'heading', level: Math.max(2, below + 1), from: 0 };
  if (isHeading(line.text, before, after)) return { kind: 'heading', level: 2 + below, from: 0 };
  return { kind: 'paragraph', level: 0, from: 0 };
}

/** A short line of its own, without the end of a sentence, that starts like a title. */
function isHeading(text: string, before: Line | undefined, after: Line | undefined): boolean {
  const line = text.trim();
  if (line.length > 90 || /[.;,!]$/.test(line) || !/^[\p{Lu}\d“"']/u.test(line)) return false;
  if (/\t|\||\s{3,}/.test(line)) return false;
  // "Google Analytics sets the following cookies:" leads to a list.
  if (line.endsWith(':') && line.split(/\s+/).length > 5) return false;
  const isAlone = (before?.text.trim() ?? '') === '' && (after?.text.trim() ?? '') === '';
  return isAlone && line.split(/\s+/).length <= 14;
}

/** "4. How long we keep it", with what it heads under it and not the next number. */
function isNumberedHeading(text: string, after: Line | undefined): boolean {
  return (
    /^\s*\d{1,2}[.)]? ?\s\p{Lu}[^.;:,!|\t]{2,60}$/u.test(text) &&
    /^\s*\p{Lu}[^|\t]{20,}/u.test(after?.text ?? '')
  );
}

function blockOf(line: Line, from: number, kind: BlockKind, level: number, under: number[]): Block {
  const raw = line.text.slice(from);
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

/** Markdown links and bare addresses. */
function linksOf(text: string, offset: number): Link[] {
  const links: Link[] = [];
  for (const match of text.matchAll(/\[([^\]\n]{1,300})\]\(([^\s)]{1,1000})[^)\n]{0,200}\)/g)) {
    links.push({ text: plain(match[1] ?? ''), address: match[2] ?? null, offset: offset + match.index });
  }
  for (const match of text.matchAll(/(?<![(\w])https?:\/\/[^\s<>()"']{1,1000}/g)) {
    links.push({ text: match[0], address: match[0], offset: offset + match.index });
  }
  return links;
}

/** Markdown's marks taken off: links, escapes, emphasis, code. */
function plain(text: string): string {
  return folded(
    text
      .replace(/\[([^\]\n]{1,300})\]\([^)\n]{1,1200}\)/g, '$1')
      .replace(/\\([\\`*_{}[\]()#+.!<>|-])/g, '$1')
      .replace(/`([^`]{1,300})`/g, '$1')
      .replace(/\*\*(?=[^\s*])([^*]{1,500})\*\*/g, '$1')
      // `__KBCookie__` is a name; emphasis of that kind has more than one word.
      .replace(/(?<=^|\s)__(?=\S)([^_\n]{1,200}\s[^_\n]{1,200})__(?=\s|$|[.,;:])/g, '$1'),
  );
}

/** A Markdown or tab-separated table at this line; gives the line after it, or `at` where there is none. */
function tableAt(lines: Line[], at: number, document: Document, under: number[]): number {
  const separator = separatorAt(lines, at);
  if (separator === null) return at;
  const rows: Cell[][] = [];
  let next = at;
  let isHeader = separator === '|' && isRule(lines[at + 1]?.text ?? '');
  let cells = 0;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    if (line.text.trim() === '' && separator !== '|' && holds(lines[next + 1], separator)) continue;
    if (!holds(line, separator)) break;
    if (isRule(line.text)) {
      isHeader = false;
      continue;
    }
    if (document.blocks.length + cells >= MOST_BLOCKS) continue;
    const row = cellsOf(line, separator, isHeader);
    cells += row.length;
    rows.push(row);
  }
  if (document.blocks.length + cells >= MOST_BLOCKS) {
    const cut = `Only the first ${MOST_BLOCKS} blocks were read.`;
    if (!document.cuts.includes(cut)) document.cuts.push(cut);
  }
  const end = lines[next - 1] ?? lines[at];
  const first = lines[at];
  if (first === undefined || end === undefined) return at;
  const table =
    document.tables.push({
      caption: null,
      under,
      offset: first.offset,
      end: end.offset + end.text.length,
      rows,
    }) - 1;
  for (const cell of rows.flat()) {
    if (cell.text === '') continue;
    const { text, offset, end: to, links } = cell;
    document.blocks.push({ kind: 'cell', level: 0, text, offset, end: to, under, links, table });
  }
  return next;
}

/** What stands between cells: a bar, a tab, or a gap of three spaces and more. */
type Separator = '|' | '\t' | '   ';

/** Two lines in a row with the same mark between cells, or a Markdown rule, make a table. */
function separatorAt(lines: Line[], at: number): Separator | null {
  const [one, two] = [lines[at]?.text ?? '', lines[at + 1]?.text ?? ''];
  if (one.includes('|') && (isRule(two) || two.split('|').length === one.split('|').length)) return '|';
  const below = two.trim() === '' ? (lines[at + 2]?.text ?? '') : two;
  if (one.trim().split('\t').length > 2) return '\t';
  if (one.trim().includes('\t') && below.trim().includes('\t')) return '\t';
  const [gaps, gapsBelow] = [gapsIn(one), gapsIn(two)];
  return gaps > 0 && gaps === gapsBelow ? '   ' : null;
}

function gapsIn(text: string): number {
  const trimmed = text.trim();
  return trimmed.length > 2000 || !trimmed.includes('   ') ? 0 : trimmed.split(/\s{3,}/).length - 1;
}

function holds(line: Line | undefined, separator: Separator): boolean {
  const text = line?.text ?? '';
  return separator === '   '
    ? gapsIn(text) > 0
    : separator === '|'
      ? text.includes('|')
      : text.trim().includes('\t');
}

function isRule(text: string): boolean {
  return /^[\s|:+-]*-[\s|:+-]*$/.test(text) && text.length < 1000 && /[|-]{2}/.test(text.replace(/\s/g, ''));
}

function cellsOf(line: Line, separator: Separator, isHeader: boolean): Cell[] {
  const cells: Cell[] = [];
  const text = line.text;
  for (let from = 0; from <= text.length;) {
    const gap = separatorFrom(text, from, separator);
    const part = text.slice(from, gap.start);
    const written = part.trim();
    const offset = line.offset + from + (part.length - part.trimStart().length);
    const lines = written.split(/<br\s*\/?>/i).map(plain);
    cells.push({
      text: lines.join(' ').trim(),
      offset,
      end: offset + written.length,
      isHeader,
      isSpanned: false,
      lines: lines.filter((one) => one !== ''),
      links: linksOf(written, offset),
    });
    if (gap.end > text.length || cells.length > MOST_COLUMNS) break;
    from = gap.end;
  }
  // The outer marks of a Markdown row are no cells.
  if (separator === '|' && text.trim().startsWith('|')) cells.shift();
  if (separator === '|' && text.trim().endsWith('|')) cells.pop();
  return cells;
}

/** The next separator in a line; past its end where there is none. */
function separatorFrom(text: string, from: number, separator: Separator): { start: number; end: number } {
  const none = { start: text.length, end: text.length + 1 };
  if (separator === '   ') {
    const lead = from === 0 ? text.length - text.trimStart().length : from;
    const start = text.indexOf(separator, lead);
    if (start < 0 || text.slice(start).trim() === '') return none;
    const gap = /^\s+/.exec(text.slice(start))?.[0].length ?? 1;
    return { start, end: start + gap };
  }
  let start = text.indexOf(separator, from);
  while (separator === '|' && start > 0 && text.charAt(start - 1) === '\\')
    start = text.indexOf(separator, start + 1);
  return start < 0 ? none : { start, end: start + 1 };
}
