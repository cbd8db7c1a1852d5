/** HTML tables within plain text or Markdown → grids, each cell at its place in the text as it was published. */
import { Parser } from 'htmlparser2';
import { folded, MOST_LINKS, type Document, type Link } from './document.ts';
import { HtmlTables } from './html-tables.ts';
import { withCellBlocks, type TextLine } from './text-tables.ts';

/** Where a line of a cell ends, as displayed. */
const BREAKS = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'td', 'th', 'caption']);

/** The lines that tables begin and end at; one that is never closed is none. */
export function htmlTableLines(lines: readonly TextLine[]): Map<number, number> {
  const ends = new Map<number, number>();
  let depth = 0;
  let start = 0;
  for (const [at, { text }] of lines.entries()) {
    if (!text.includes('<')) continue;
    const opened = text.match(/<table[\s>]/gi)?.length ?? 0;
    if (depth === 0 && opened > 0) start = at;
    const before = depth;
    depth = Math.max(0, depth + opened - (text.match(/<\/table>/gi)?.length ?? 0));
    if (depth === 0 && before + opened > 0) ends.set(start, at);
  }
  return ends;
}

/** Adds the tables of these lines to the document. */
export function addHtmlTables(
  document: Document,
  [first, last]: readonly [TextLine, TextLine],
  under: number[],
): void {
  const source = document.text.slice(first.offset, last.offset + last.text.length);
  for (const table of tablesIn(source, first.offset).tables) withCellBlocks(document, { ...table, under });
}

/** `base`: place of the source in the document's text. */
function tablesIn(source: string, base: number): HtmlTables {
  const tables = new HtmlTables();
  let run = '';
  let from = base;
  let to = base;
  let links: Link[] = [];
  let link: Link | null = null;
  let caption: string | null = null;
  const flush = (): void => {
    const text = folded(run);
    if (text !== '' && caption === null) tables.addLine(text, from, links);
    if (text !== '' && caption !== null) tables.setCaption(text);
    run = '';
    links = [];
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (BREAKS.has(tag)) flush();
      if (tag === 'table') tables.openTable([], base + parser.startIndex);
      if (tag === 'caption') caption = '';
      if (tag === 'tr') tables.openRow(to + 1);
      if (tag === 'td' || tag === 'th') tables.openCell(tag === 'th', attributes, base + parser.endIndex + 1);
      if (tag !== 'a' || links.length >= MOST_LINKS) return;
      link = {
        text: '',
        address: attributes['href']?.slice(0, 2000) ?? null,
        offset: base + parser.endIndex + 1,
      };
      links.push(link);
    },
    ontext(text) {
      if (folded(run) === '') from = base + parser.startIndex + (text.length - text.trimStart().length);
      if (text.trim() !== '') to = base + parser.endIndex + 1 - (text.length - text.trimEnd().length);
      run += text;
      if (link !== null) link.text += text;
    },
    onclosetag(tag) {
      if (BREAKS.has(tag)) flush();
      if (tag === 'a') link = null;
      if (tag === 'caption') caption = null;
      if (tag === 'td' || tag === 'th') tables.closeCell(to + 1);
      if (tag === 'tr') tables.closeRow(to + 1);
      if (tag === 'table') tables.closeTable(to);
    },
  });
  parser.write(source);
  parser.end();
  tables.closeAll(to);
  return tables;
}
