/** Tables in plain text: Markdown's, with tabs between their cells, or with gaps of spaces. */
import { MOST_BLOCKS, type Cell, type Document, type Table } from './document.ts';
import { linksOf, plain } from './markdown.ts';

/** Cells of one row that are kept. */
const MOST_COLUMNS = 100;

export interface TextLine {
  /** Without the line end. */
  text: string;
  offset: number;
}

/** A Markdown or tab-separated table at this line; gives the line after it, or `at` where there is none. */
export function tableAt(lines: TextLine[], at: number, document: Document, under: number[]): number {
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
  withoutEmptyHeadings(rows);
  const end = lines[next - 1] ?? lines[at];
  const first = lines[at];
  if (first === undefined || end === undefined) return at;
  withCellBlocks(document, {
    caption: null,
    under,
    offset: first.offset,
    end: end.offset + end.text.length,
    rows,
  });
  return next;
}

/** "Name | | Purpose", above rows of two cells: columns of nothing are none. */
function withoutEmptyHeadings(rows: Cell[][]): void {
  const [head, ...body] = rows;
  const headings = head?.filter(({ text }) => text !== '') ?? [];
  const isShorter = headings.length < (head?.length ?? 0) && body.length > 1;
  if (isShorter && body.every((row) => row.length === headings.length)) rows[0] = headings;
}

/** Adds a table and its cells, which are blocks too. */
export function withCellBlocks(document: Document, table: Table): void {
  const index = document.tables.push(table) - 1;
  for (const { text, offset, end, links, isSpanned } of table.rows.flat()) {
    if (text === '' || isSpanned) continue;
    document.blocks.push({
      kind: 'cell',
      level: 0,
      text,
      offset,
      end,
      under: table.under,
      links,
      table: index,
    });
  }
}

/** What stands between cells: a bar, a tab, or a gap of three spaces and more. */
type Separator = '|' | '\t' | '   ';

/** Two lines in a row with the same mark between cells, or a Markdown rule, make a table. */
function separatorAt(lines: TextLine[], at: number): Separator | null {
  const [one, two] = [lines[at]?.text ?? '', lines[at + 1]?.text ?? ''];
  if (isCellOfItsOwn(one) && isCellOfItsOwn(two)) return null;
  if (one.includes('|') && (isRule(two) || two.split('|').length === one.split('|').length)) return '|';
  const tabs = one.includes('\t') ? one.trim().split('\t').length - 1 : 0;
  const below = two.trim() === '' ? (lines[at + 2]?.text ?? '') : two;
  if (tabs > 1 || (tabs === 1 && below.trim().includes('\t'))) return '\t';
  const gaps = gapsIn(one);
  return gaps > 0 && gaps === gapsIn(two) ? '   ' : null;
}

/** "_ga |": a cell whose row went on in the lines below. */
export const isCellOfItsOwn = (text: string): boolean =>
  text.endsWith('|') && text.length > 1 && text.indexOf('|') === text.length - 1;

function gapsIn(text: string): number {
  if (!text.includes('   ')) return 0;
  const trimmed = text.trim();
  return trimmed.length > 2000 || !trimmed.includes('   ') ? 0 : trimmed.split(/\s{3,}/).length - 1;
}

function holds(line: TextLine | undefined, separator: Separator): boolean {
  const text = line?.text ?? '';
  return separator === '   '
    ? gapsIn(text) > 0
    : separator === '|'
      ? text.includes('|')
      : text.trim().includes('\t');
}

export function isRule(text: string): boolean {
  return (
    text.length < 1000 &&
    /^[\s|:+-]+$/.test(text) &&
    text.includes('-') &&
    /[|-]{2}/.test(text.replace(/\s/g, ''))
  );
}

/** The marks of a heading within a cell. */
const HEADING = /^\s*#{1,6}\s+/;

function cellsOf(line: TextLine, separator: Separator, isHeader: boolean): Cell[] {
  const cells: Cell[] = [];
  const text = line.text;
  for (let from = 0; from <= text.length;) {
    const gap = separatorFrom(text, from, separator);
    const part = text.slice(from, gap.start);
    const written = part.trim();
    const offset = line.offset + from + (part.length - part.trimStart().length);
    const lines = written.split(/<br\s*\/?>|\n+/i).map((one) => plain(one.replace(HEADING, '')));
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
  // The outer marks of a Markdown row are no cells; behind spaces a bar may stand after an empty one.
  const isClosed = text.trim().endsWith('|');
  if (separator === '|' && text.trim().startsWith('|') && (isClosed || text.startsWith('|'))) cells.shift();
  if (separator === '|' && isClosed) cells.pop();
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
