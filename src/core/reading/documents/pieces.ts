/** Pieces of text on a page of a PDF, and how they join into words again. */

/** A stretch of text as it is drawn. Lengths in points; `y` grows upwards. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  /** Where it ends. */
  right: number;
  /** Of its letters. */
  size: number;
  /** Where a link over it leads, or null. */
  link: string | null;
}

/** Shares of a letter's size: a gap between words, and the height within which pieces stand on one line. */
const WORD_GAP = 0.15;
const SAME_LINE = 0.5;

export const isOnLine = (a: Piece, b: Piece): boolean =>
  Math.abs(a.y - b.y) < SAME_LINE * Math.max(a.size, b.size);

/** Pieces in reading order → their words as HTML; what was broken over lines is whole again. */
export function inlineOf(pieces: readonly Piece[]): string {
  let html = '';
  let open: string | null = null;
  let before: Piece | null = null;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const gap = before !== null && isApart(before, piece) ? ' ' : '';
    if (piece.link === open) html += gap;
    else
      html += `${open === null ? '' : '</a>'}${gap}${piece.link === null ? '' : `<a href="${escaped(piece.link)}">`}`;
    html += escaped(piece.text);
    open = piece.link;
    before = piece;
  }
  return open === null ? html : `${html}</a>`;
}

function isApart(before: Piece, piece: Piece): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(piece.text)) return false;
  if (isOnLine(before, piece) && piece.x >= before.x) return piece.x - before.right > WORD_GAP * piece.size;
  // "third-" and "party", "_gat_" and "UA": broken where it has a mark of its own.
  return !/[\p{L}\d][-_/]$/u.test(before.text);
}

export const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark,
  );
