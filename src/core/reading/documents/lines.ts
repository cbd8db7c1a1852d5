/** Pieces of a page → the lines that they stand on, from the top, each parted where there is a wide gap. */
import { isOnLine, type Piece } from './pieces.ts';

export interface Line {
  cells: Piece[][];
  x: number;
  y: number;
  right: number;
  /** Of its largest letters. */
  size: number;
}

/** A gap that parts columns, in shares of a letter's size. */
const COLUMN_GAP = 1.2;

export function linesOf(pieces: readonly Piece[]): Line[] {
  const drawn = pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y);
  const rows: Piece[][] = [];
  for (const piece of drawn) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && isOnLine(row[0], piece)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => lineOf(row.sort((a, b) => a.x - b.x)));
}

function lineOf(row: readonly Piece[]): Line {
  const cells: Piece[][] = [];
  for (const piece of row) {
    const cell = cells.at(-1);
    const before = cell?.at(-1);
    if (cell !== undefined && before !== undefined && piece.x - before.right < COLUMN_GAP * piece.size)
      cell.push(piece);
    else cells.push([piece]);
  }
  const right = Math.max(...row.map((piece) => piece.right));
  const size = Math.max(...row.map((piece) => piece.size));
  return { cells, x: row[0]?.x ?? 0, y: row[0]?.y ?? 0, right, size };
}
