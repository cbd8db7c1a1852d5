/**
 * Rows of a table written as comma-separated values, each in quotation marks, or below reStructuredText's `csv-table`.
 * Papa Parse, which writes our own tables, tells not where in the text a field stands, and a quote has to.
 */
import type { Cell, Document } from './document.ts';
import { linksOf, plain } from './markdown.ts';
import { withCellBlocks, type TextLine } from './text-tables.ts';

/** Characters of the longest row, cells of the widest, and rows of the longest table. */
const LONGEST = 4000;
const MOST_CELLS = 40;
const MOST_ROWS = 500;

const DIRECTIVE = /^\s*\.\. csv-table::/;
const OPTION = /^\s+:[\w-]+:/;
const HEADER = /^\s+:header:\s*/;

/** A table of such rows at this line; gives the line after it, or `at` where there is none. */
export function quotedRowsAt(
  lines: readonly TextLine[],
  at: number,
  document: Document,
  under: number[],
): number {
  const isDirective = DIRECTIVE.test(lines[at]?.text ?? '');
  const [rows, next] = isDirective ? directed(lines, at + 1) : alike(lines, at);
  const [first, last] = [lines[at], lines[next - 1]];
  if (rows.length < 2 || first === undefined || last === undefined) return at;
  withCellBlocks(document, {
    caption: null,
    under,
    offset: first.offset,
    end: last.offset + last.text.length,
    rows,
  });
  return next;
}

/** What is indented below the directive: its options, of which one is the row of headings, and the rows. */
function directed(lines: readonly TextLine[], from: number): [Cell[][], number] {
  const rows: Cell[][] = [];
  let next = from;
  for (let at = from; at < lines.length && rows.length < MOST_ROWS; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text.trim() === '') continue;
    if (!/^\s/.test(line.text)) break;
    next = at + 1;
    const header = HEADER.exec(line.text)?.[0].length;
    if (header === undefined && OPTION.test(line.text)) continue;
    const row = cellsOf(line, header ?? 0, header !== undefined);
    if (row !== null) rows.push(row.map(({ cell }) => cell));
  }
  return [rows, next];
}

/** Lines of as many cells each, all in quotation marks: the first alone may be the row of headings. */
function alike(lines: readonly TextLine[], from: number): [Cell[][], number] {
  const rows: Cell[][] = [];
  let next = from;
  for (let at = from; at < lines.length && rows.length < MOST_ROWS; at += 1) {
    const line = lines[at];
    if (line?.text.trim() === '' && rows.length > 0) continue;
    if (line === undefined || !/^\s*["“]/.test(line.text)) break;
    const row = cellsOf(line, 0, false);
    const isAlike = row !== null && row.length >= 2 && row.every(({ isQuoted }) => isQuoted);
    if (!isAlike || (rows.length > 0 && rows[0]?.length !== row.length)) break;
    rows.push(row.map(({ cell }) => cell));
    next = at + 1;
  }
  return [rows, next];
}

interface Field {
  cell: Cell;
  isQuoted: boolean;
}

/** The fields of a line; null where a mark is not closed or something stands between a field and its comma. */
function cellsOf({ text, offset }: TextLine, from: number, isHeader: boolean): Field[] | null {
  if (text.length > LONGEST) return null;
  const fields: Field[] = [];
  for (let at = from; at <= text.length;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const isQuoted = /["“]/.test(text.charAt(at));
    const start = isQuoted ? at + 1 : at;
    let end = isQuoted ? closing(text, start) : text.indexOf(',', start);
    if (isQuoted && end < 0) return null;
    if (end < 0) end = text.length;
    fields.push({ cell: cellOf(text.slice(start, end), offset + start, isHeader), isQuoted });
    const rest = text.slice(isQuoted ? end + 1 : end);
    if (rest.trim() === '') return fields;
    if (!rest.trimStart().startsWith(',') || fields.length >= MOST_CELLS) return null;
    at = text.length - rest.trimStart().length + 1;
  }
  return fields;
}

/** Where a field ends that began in quotation marks; two of them in a row stand for one. */
function closing(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '”') return at;
    if (text.charAt(at) !== '"') continue;
    if (text.charAt(at + 1) !== '"') return at;
    at += 1;
  }
  return -1;
}

function cellOf(part: string, offset: number, isHeader: boolean): Cell {
  const written = part.trim();
  const start = offset + (part.length - part.trimStart().length);
  const shown = plain(written.replaceAll('""', '"'));
  return {
    text: shown,
    offset: start,
    end: start + written.length,
    isHeader,
    isSpanned: false,
    lines: shown === '' ? [] : [shown],
    links: linksOf(written, start),
  };
}
