/**
 * Lines that stand in columns → a table. Columns are where nothing is drawn between: the stretches that the lines fill,
 * taken together, with what is empty in all of them in between.
 */
import { inlineOf, type Piece } from './pieces.ts';
import type { Line } from './lines.ts';

interface Column {
  left: number;
  right: number;
}

/** How much further apart rows stand than the lines in them; how far a line of its own stands from a table. */
const PARTED = 1.25;
const APART = 1.5;
/** Columns of a row that is a table alone: a page's last, or first. Running heads have two. */
const LEAST_OF_ONE_ROW = 3;

/** The table that begins with the first of these lines, and how many of them it takes; null where none does. */
export function tableAt(lines: readonly Line[], at: number): { html: string; end: number } | null {
  const first = lines[at];
  if (first === undefined || first.cells.length < 2) return null;
  let columns: Column[] = [];
  const rows: Piece[][][] = [];
  let end = at;
  let whole = at;
  for (; end < lines.length; end += 1) {
    const line = lines[end] as Line;
    const cells = cellsIn(line, columns);
    if (cells === null || (cells.length === 1 && isApart(lines[end - 1], line))) break;
    columns = widened(columns, cells);
    rows.push(cells);
    if (cells.length > 1) whole = end + 1;
  }
  // What stands alone under the last row is its first cell's second line, or no part of the table.
  const kept = rows.slice(0, whole - at + trailing(lines, whole, end));
  const full = kept.filter((cells) => cells.length > 1).length;
  const isTable = columns.length >= (full > 1 ? 2 : LEAST_OF_ONE_ROW);
  return isTable
    ? { html: tableOf(lines.slice(at, at + kept.length), kept, columns), end: at + kept.length }
    : null;
}

/** Lines behind the last full row that stand as close to it as lines of a cell do. */
function trailing(lines: readonly Line[], from: number, end: number): number {
  let count = 0;
  while (from + count < end && !isApart(lines[from + count - 1], lines[from + count] as Line)) count += 1;
  return count;
}

const isApart = (before: Line | undefined, line: Line): boolean =>
  before !== undefined && before.y - line.y > APART * line.size;

const leftOf = (cell: readonly Piece[]): number => cell[0]?.x ?? 0;
const rightOf = (cell: readonly Piece[]): number => Math.max(...cell.map(({ right }) => right));

const columnsUnder = (columns: readonly Column[], left: number, right: number): number[] =>
  columns.flatMap((column, at) => (left < column.right && right > column.left ? [at] : []));

/** The line's cells, none over two columns; null where it goes across them. */
function cellsIn({ cells }: Line, columns: readonly Column[]): Piece[][] | null {
  const parted: Piece[][] = [];
  for (const cell of cells) {
    if (columnsUnder(columns, leftOf(cell), rightOf(cell)).length < 2) {
      parted.push(cell);
      continue;
    }
    // Columns that stand close: the cell's own pieces may each keep to theirs.
    let last = -1;
    for (const piece of cell) {
      const [under, second] = columnsUnder(columns, piece.x, piece.right);
      if (second !== undefined) return null;
      if (under !== undefined && under !== last) parted.push([piece]);
      else parted.at(-1)?.push(piece);
      last = under ?? last;
    }
  }
  return parted;
}

function widened(columns: readonly Column[], cells: readonly Piece[][]): Column[] {
  const all = [...columns];
  for (const cell of cells) {
    const [left, right] = [leftOf(cell), rightOf(cell)];
    const [at] = columnsUnder(all, left, right);
    const column = at === undefined ? undefined : all[at];
    if (at === undefined || column === undefined) all.push({ left, right });
    else all[at] = { left: Math.min(column.left, left), right: Math.max(column.right, right) };
  }
  return all.sort((a, b) => a.left - b.left);
}

/** A row begins where the first column does; where rows stand further apart than the lines in them, there. */
function tableOf(lines: readonly Line[], cellsOf: readonly Piece[][][], columns: readonly Column[]): string {
  const gaps = lines.slice(1).map((line, at) => (lines[at] as Line).y - line.y);
  const least = Math.min(...gaps);
  const isSpaced = Math.max(...gaps) > least * PARTED;
  const rows: Piece[][][] = [];
  for (const [at, cells] of cellsOf.entries()) {
    const placed = cells.map(
      (cell) => [columnsUnder(columns, leftOf(cell), rightOf(cell))[0] ?? 0, cell] as const,
    );
    const isNext = isSpaced
      ? (gaps[at - 1] ?? Infinity) > least * PARTED
      : placed.some(([column]) => column === 0);
    const before = isNext ? undefined : rows.at(-1);
    const row = before ?? columns.map((): Piece[] => []);
    if (before === undefined) rows.push(row);
    for (const [column, cell] of placed) row[column]?.push(...cell);
  }
  const rowOf = (cells: readonly Piece[][]): string =>
    `<tr>${cells.map((cell) => `<td>${inlineOf(cell)}</td>`).join('')}</tr>`;
  return `<table>${rows.map(rowOf).join('')}</table>`;
}
