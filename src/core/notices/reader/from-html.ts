/**
 * Published HTML → Document. What a person would read: scripts, styles, forms’ machinery and hidden parts are left out.
 * Nothing is evaluated. Work is linear in the source; depth, blocks and cells are bounded.
 */
import { Parser } from 'htmlparser2';
import {
  folded,
  MOST_BLOCKS,
  MOST_CELLS,
  MOST_CHARACTERS,
  type Block,
  type BlockKind,
  type Cell,
  type Document,
  type Link,
} from './document.ts';

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'canvas',
  'head',
]);
const BREAKS = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const KINDS: Record<string, BlockKind> = { li: 'item', dt: 'term', dd: 'definition', td: 'cell', th: 'cell' };
/** A span wider or longer than this is a mistake of the page. */
const MOST_SPAN = 50;
/** Open elements; a real page has dozens. The parser's time grows with their square. */
const MOST_DEPTH = 2000;
const PIECE = 8192;

export function fromHtml(source: string): Document {
  const reading = new Reading();
  const cut = source.length > MOST_CHARACTERS;
  const parser = new Parser(reading, {
    decodeEntities: true,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  const length = Math.min(source.length, MOST_CHARACTERS);
  // In pieces, so that a page made only of opening tags is left once it is clear that nobody could read it.
  for (let at = 0; at < length && reading.depth < MOST_DEPTH; at += PIECE) {
    parser.write(source.slice(at, Math.min(length, at + PIECE)));
  }
  if (reading.depth >= MOST_DEPTH) reading.cuts.add(`It was read as far as ${MOST_DEPTH} elements deep.`);
  parser.end();
  if (cut) reading.cuts.add(`Only the first ${MOST_CHARACTERS} characters were read.`);
  return reading.done();
}

interface OpenTable {
  index: number;
  row: Cell[] | null;
  /** Cells that reach down into later rows: column → cell and rows left. */
  down: Map<number, { cell: Cell; rows: number }>;
  cell: OpenCell | null;
}

interface OpenCell {
  isHeader: boolean;
  columns: number;
  rows: number;
  offset: number;
  lines: string[];
  links: Link[];
}

/** The parser’s handler: builds the text and the blocks as tags come and go. */
class Reading {
  cuts = new Set<string>();
  /** Elements open now. */
  depth = 0;
  private chunks: string[] = [];
  private length = 0;
  private blocks: Block[] = [];
  private tables: Document['tables'] = [];
  private title: string | null = null;
  private language: string | null = null;
  private inTitle = false;
  private skipping = 0;
  private run = '';
  private links: Link[] = [];
  private link: Link | null = null;
  private kinds: { tag: string; kind: BlockKind; level: number }[] = [];
  private lists = 0;
  private open: OpenTable[] = [];
  private headings: { level: number; index: number }[] = [];
  private cells = 0;
  private caption: string | null = null;
  private inCaption = false;

  onopentag(tag: string, attributes: Record<string, string>): void {
    this.depth += 1;
    if (tag === 'html' && this.language === null) this.language = attributes['lang']?.slice(0, 35) ?? null;
    if (tag === 'title' && this.title === null) this.inTitle = true;
    if (tag === 'body') this.skipping = 0; // A head that was never closed.
    if (this.skipping > 0 || isHidden(tag, attributes)) {
      if (!VOID.has(tag)) this.skipping += 1;
      return;
    }
    if (tag === 'wbr') return;
    if (BREAKS.has(tag)) this.flush();
    if (tag === 'ul' || tag === 'ol') this.lists += 1;
    if (/^h[1-6]$/.test(tag)) this.push(tag, 'heading', Number(tag[1]));
    else if (tag === 'p' || tag === 'div' || tag === 'summary')
      this.push(tag, this.kind().kind, this.kind().level);
    else if (KINDS[tag] !== undefined) this.push(tag, KINDS[tag], tag === 'li' ? this.lists : 0);
    if (tag === 'table') this.openTable();
    if (tag === 'caption') this.inCaption = true;
    if (tag === 'tr') this.openRow();
    if (tag === 'td' || tag === 'th') this.openCell(tag === 'th', attributes);
    if (tag === 'a' && this.link === null) {
      this.link = { text: '', address: attributes['href']?.slice(0, 2000) ?? null, offset: this.length };
    }
  }

  ontext(text: string): void {
    if (this.inTitle) this.title = ((this.title ?? '') + text).slice(0, 500);
    if (this.skipping > 0) return;
    this.run += text;
    if (this.link !== null && this.link.text.length < 500) this.link.text += text;
  }

  onclosetag(tag: string): void {
    this.depth -= 1;
    if (tag === 'title') this.inTitle = false;
    if (this.skipping > 0) {
      if (!VOID.has(tag)) this.skipping -= 1;
      return;
    }
    if (tag === 'a' && this.link !== null) {
      this.links.push({ ...this.link, text: folded(this.link.text) });
      this.link = null;
    }
    if (!BREAKS.has(tag)) return;
    this.flush();
    if (tag === 'td' || tag === 'th') this.closeCell();
    if (tag === 'tr') this.closeRow();
    if (tag === 'table') this.closeTable();
    if (tag === 'caption') this.inCaption = false;
    if (tag === 'ul' || tag === 'ol') this.lists = Math.max(0, this.lists - 1);
    const top = this.kinds.at(-1);
    if (top?.tag === tag) this.kinds.pop();
  }

  done(): Document {
    this.flush();
    while (this.open.length > 0) this.closeTable();
    const text = this.chunks.join('');
    const heading = this.blocks.find(({ kind }) => kind === 'heading');
    const title = heading?.text ?? (this.title === null ? null : folded(this.title));
    const { language, blocks, tables } = this;
    return { title: title || null, language, text, blocks, tables, cuts: [...this.cuts] };
  }

  private kind(): { kind: BlockKind; level: number } {
    return this.kinds.at(-1) ?? { kind: 'paragraph', level: 0 };
  }

  private push(tag: string, kind: BlockKind, level: number): void {
    // Hostile nesting: past this depth the innermost kinds are not told apart.
    if (this.kinds.length < 500) this.kinds.push({ tag, kind, level });
  }

  /** Ends the run of text at a block boundary. */
  private flush(): void {
    const text = folded(this.run);
    const links = this.links;
    this.run = '';
    this.links = [];
    if (text === '') return;
    if (this.blocks.length >= MOST_BLOCKS) {
      this.cuts.add(`Only the first ${MOST_BLOCKS} blocks were read.`);
      return;
    }
    const offset = this.length;
    this.append(`${text}\n`);
    const end = this.length - 1;
    if (this.inCaption) this.caption = text;
    const table = this.open.at(-1);
    const { kind, level } = table?.cell ? { kind: 'cell' as const, level: 0 } : this.kind();
    const placed = links.map((link) => ({ ...link, offset: offset + Math.max(0, text.indexOf(link.text)) }));
    if (kind === 'heading') {
      while ((this.headings.at(-1)?.level ?? 0) >= level) this.headings.pop();
    }
    const under = this.headings.map(({ index }) => index);
    const index =
      this.blocks.push({
        kind,
        level,
        text,
        offset,
        end,
        under,
        links: placed,
        table: table?.cell ? table.index : null,
      }) - 1;
    if (kind === 'heading') this.headings.push({ level, index });
    if (table?.cell) {
      if (table.cell.lines.length === 0) table.cell.offset = offset;
      table.cell.lines.push(text);
      table.cell.links.push(...placed);
    }
  }

  private append(text: string): void {
    this.chunks.push(text);
    this.length += text.length;
  }

  private openTable(): void {
    if (this.open.length >= 20) return; // Tables within tables lay pages out; no list of cookies is this deep.
    const under = this.headings.map(({ index }) => index);
    const index =
      this.tables.push({ caption: null, under, offset: this.length, end: this.length, rows: [] }) - 1;
    this.open.push({ index, row: null, down: new Map(), cell: null });
    this.caption = null;
  }

  private openRow(): void {
    this.closeRow();
    const table = this.open.at(-1);
    if (table !== undefined) table.row = [];
  }

  private openCell(isHeader: boolean, attributes: Record<string, string>): void {
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (table.cell !== null) this.closeCell();
    table.row ??= []; // A missing <tr>.
    const span = (name: string): number =>
      Math.min(MOST_SPAN, Math.max(1, Number.parseInt(attributes[name] ?? '1', 10) || 1));
    table.cell = {
      isHeader,
      columns: span('colspan'),
      rows: span('rowspan'),
      offset: this.length,
      lines: [],
      links: [],
    };
  }

  private closeCell(): void {
    const table = this.open.at(-1);
    const open = table?.cell;
    if (table === undefined || open == null) return;
    table.cell = null;
    table.row ??= [];
    this.fillDown(table, table.row);
    const cell: Cell = {
      text: open.lines.join(' '),
      offset: open.offset,
      end: Math.max(open.offset, this.length - 1),
      isHeader: open.isHeader,
      isSpanned: false,
      lines: open.lines,
      links: open.links,
    };
    for (let column = 0; column < open.columns; column += 1) {
      if (!this.mayAddCell()) return;
      const placed = column === 0 ? cell : { ...cell, isSpanned: true };
      const at = table.row.push(placed) - 1;
      if (open.rows > 1) table.down.set(at, { cell: { ...cell, isSpanned: true }, rows: open.rows - 1 });
    }
  }

  /** Cells from rows above that stand at the next places of this row. */
  private fillDown(table: OpenTable, row: Cell[]): void {
    for (;;) {
      const above = table.down.get(row.length);
      if (above === undefined || above.rows === 0 || !this.mayAddCell()) return;
      table.down.set(row.length, { ...above, rows: above.rows - 1 });
      row.push(above.cell);
    }
  }

  private mayAddCell(): boolean {
    this.cells += 1;
    if (this.cells <= MOST_CELLS) return true;
    this.cuts.add(`Only the first ${MOST_CELLS} table cells were read.`);
    return false;
  }

  private closeRow(): void {
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (table.cell !== null) this.closeCell();
    if (table.row === null) return;
    this.fillDown(table, table.row);
    if (table.row.length > 0) this.tables[table.index]?.rows.push(table.row);
    table.row = null;
  }

  private closeTable(): void {
    this.closeRow();
    const table = this.open.pop();
    const kept = table === undefined ? undefined : this.tables[table.index];
    if (kept === undefined) return;
    kept.end = this.length;
    kept.caption = this.caption;
    this.caption = null;
  }
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

function isHidden(tag: string, attributes: Record<string, string>): boolean {
  return SKIPPED.has(tag) || 'hidden' in attributes;
}
