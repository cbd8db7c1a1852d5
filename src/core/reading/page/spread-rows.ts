/**
 * Markdown tables whose cells hold line ends: each row in one line, every character at its place. Programs that turn
 * HTML into text write them so: "_ga |", "2 years |" below "---|---|", or a bar between cells and two spaces behind a row.
 */
import { isRule, type TextLine } from './text-tables.ts';

/** Lines that one row may be spread over; and one with two spaces behind it. */
const MOST_LINES = 16;
const MOST_LINES_MARKED = 90;
/** Lines before the first bar of a row, and characters of each. */
const MOST_LEADING = 20;
const LONGEST_LEADING = 80;

export function rowsJoined(lines: TextLine[]): TextLine[] {
  const rules = lines.flatMap(({ text }, at) =>
    /^[|-]/.test(text) && isRule(text) && text.includes('|') ? [at] : [],
  );
  if (rules.length === 0) return lines;
  const joined: TextLine[] = [];
  let from = 0;
  for (const rule of rules) {
    if (rule < from) continue;
    const text = lines[rule]?.text ?? '';
    const isOpen = !text.startsWith('|');
    // A bar at the start of a row stands before its first cell.
    const told = barsIn(text) - Number(!isOpen);
    const ends = isOpen && IS_BREAK.test(text) ? markedRowEnd : rowEnd;
    const columns = ends === markedRowEnd ? Math.min(told, barsOfRows(lines, rule)) : told;
    const head = isOpen ? headOf(lines, from, rule, told, ends === markedRowEnd) : rule;
    joined.push(...lines.slice(from, head), ...oneRow(lines, head, rule), ...lines.slice(rule, rule + 1));
    from = rule + 1;
    for (let end = ends(lines, from, columns); end > from; end = ends(lines, from, columns)) {
      joined.push(...oneRow(lines, from, end));
      from = end;
    }
  }
  joined.push(...lines.slice(from));
  return joined;
}

const barsIn = (text: string): number => text.split('|').length - 1;
/** Bars of rows that are a line each, where the first two below a rule have the same: fewer than its own, where it has columns of nothing. */
function barsOfRows(lines: readonly TextLine[], rule: number): number {
  const [one = '', two = ''] = lines.slice(rule + 1, rule + 3).map(({ text }) => text);
  const bars = barsIn(one);
  const isRow = bars > 0 && bars === barsIn(two) && IS_BREAK.test(one) && IS_BREAK.test(two);
  return isRow && !one.startsWith('|') ? bars : Infinity;
}

/** A heading of a part of the page; the smallest stand in cells, too. */
const IS_HEADING = /^#{1,5}\s/;
/** Two spaces at its end break a line, or end a row. */
const IS_BREAK = / {2}$/;

/** "_gid | …": one word before a bar is a cell of its own. */
const BEGINS_ROW = /^ *[^\s|]+ *\|/;

/** What goes on below in the last cell of a row: up to the line of spaces, or to the first cell of the next. */
function endOfLast(lines: readonly TextLine[], from: number): number {
  let end = from;
  for (let at = from + 1; at < lines.length && at - from <= MOST_LINES; at += 1) {
    const text = lines[at]?.text ?? '';
    if (barsIn(text) > 0 || isRule(text) || IS_HEADING.test(text)) break;
    if (text.trim() === '' && IS_BREAK.test(text)) break;
    if (text.trim() !== '' && IS_BREAK.test(text)) end = at;
  }
  return end;
}

/** Straight below a row that lacks one spanned cell. */
const isNextRow = (text: string, columns: number): boolean =>
  BEGINS_ROW.test(text) && barsIn(text) >= columns - 1;

/** The line where the headings above a rule begin. */
function headOf(
  lines: readonly TextLine[],
  from: number,
  rule: number,
  columns: number,
  hasParagraphs: boolean,
): number {
  let [head, bars] = [rule, 0];
  for (let at = rule - 1; at >= from && bars < columns && rule - at <= MOST_LINES; at -= 1) {
    const text = lines[at]?.text ?? '';
    const above = barsIn(text);
    if (above === 0 && !(hasParagraphs && text.length < LONGEST_LEADING)) break;
    bars += above;
    if (above > 0) head = at;
  }
  // The first heading stands above the first bar.
  if (!hasParagraphs || !(lines[head]?.text ?? '').startsWith('|')) return head;
  const above = lines.slice(0, head).findLastIndex(({ text }) => text.trim() !== '');
  const first = lines[above]?.text ?? '';
  return above >= Math.max(from, head - 2) && first.length < LONGEST_LEADING && !/[.:!?]$/.test(first.trim())
    ? above
    : head;
}

/** The line after a row of so many bars; the first line itself where none begins there. */
function rowEnd(lines: readonly TextLine[], from: number, columns: number): number {
  let bars = 0;
  for (let at = from; at < lines.length && at - from < MOST_LINES; at += 1) {
    const text = lines[at]?.text ?? '';
    // A cell may hold paragraphs.
    if (text.trim() === '' && bars > 0) continue;
    if (text.trim() === '' || isRule(text)) return from;
    if (text.startsWith('|') && at === from) return at + 1;
    // Behind an empty line a bar ends the cell above it.
    if (text.startsWith('|') && lines[at - 1]?.text.trim() !== '') return from;
    bars += barsIn(text);
    if (bars === 0 || bars > columns) return from;
    if (bars === columns) return at + 1;
  }
  return from;
}

/** The same where two spaces stand behind each row, and within cells where a line breaks; a row may lack spanned cells. */
function markedRowEnd(lines: readonly TextLine[], from: number, columns: number): number {
  let bars = 0;
  let last = -1;
  for (let at = from; at < lines.length && at - from < MOST_LINES_MARKED; at += 1) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '') continue;
    if (isRule(text)) return from;
    if (IS_HEADING.test(text)) break;
    bars += barsIn(text);
    if (bars === 0 && (at - from > MOST_LEADING || text.length > LONGEST_LEADING)) break;
    if (bars > columns) break;
    if (bars === 0 || !IS_BREAK.test(text)) continue;
    const next = lines[at + 1]?.text ?? '';
    // The headings of the next table.
    if (isRule(next)) return from;
    last = at;
    if (bars === columns) return endOfLast(lines, at) + 1;
    if (bars === columns - 1 && isNextRow(next, columns)) return at + 1;
  }
  return last < 0 ? from : last + 1;
}

function oneRow(lines: readonly TextLine[], from: number, to: number): TextLine[] {
  const [first, last] = [lines[from], lines[to - 1]];
  if (first === undefined || last === undefined || to <= from) return [];
  const end = last.offset + last.text.length;
  let text = '';
  for (const line of lines.slice(from, to)) text = text.padEnd(line.offset - first.offset, '\n') + line.text;
  return [{ text: text.slice(0, end - first.offset), offset: first.offset }];
}
