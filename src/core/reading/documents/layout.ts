/**
 * A page of a PDF that says nothing of its parts → HTML, by how it is laid out: larger letters head, gaps part paragraphs,
 * what stands in columns over several lines is a table.
 */
import { tableAt } from './columns.ts';
import { linesOf, type Line } from './lines.ts';
import { inlineOf, type Piece } from './pieces.ts';

/** Shares of a letter's size: how much larger a heading's letters are. */
const LARGER = 1.12;
const MUCH_LARGER = 1.5;
/** How much wider the gap before a paragraph is than between its lines, and the widest between these in shares of a letter. */
const PARTED = 1.25;
const LEADING = 1.75;
/** How wide a letter is, on the whole. */
const LETTER = 0.5;
/** Lines below which none may have come to the margin. */
const LEAST_LINES = 6;

/** `width`: of the page. */
export function htmlOfLayout(pieces: readonly Piece[], width: number): string {
  const lines = linesOf(pieces);
  const body = bodySize(lines);
  const margin = marginOf(lines, width);
  const parts: string[] = [];
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at);
    const end = table?.end ?? endOfParagraph(lines, at, margin);
    parts.push(table?.html ?? paragraphOf(lines.slice(at, end), body));
    at = end;
  }
  return parts.join('');
}

/** The size of most letters. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const piece of lines.flatMap(({ cells }) => cells.flat())) {
    const size = Math.round(piece.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + piece.text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** How far lines go; on a page of few as far from the right as they begin from the left. */
function marginOf(lines: readonly Line[], width: number): number {
  const furthest = Math.max(...lines.map(({ right }) => right));
  return lines.length < LEAST_LINES
    ? Math.max(furthest, width - Math.min(...lines.map(({ x }) => x)))
    : furthest;
}

const BULLET = /^\s*(?:[•◦▪‣·●○■–—*-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/;
const textOf = ({ cells }: Line): string => inlineOf(cells.flat()).trim();

/** Behind the last line of the paragraph that begins here. */
function endOfParagraph(lines: readonly Line[], at: number, margin: number): number {
  let end = at + 1;
  let usual = Infinity;
  for (; end < lines.length; end += 1) {
    const [before, line] = [lines[end - 1] as Line, lines[end] as Line];
    const isLike = Math.abs(before.size - line.size) < 0.1 * before.size;
    const gap = before.y - line.y;
    if (!isLike || gap > Math.min(LEADING * line.size, usual * PARTED)) break;
    if (BULLET.test(textOf(line)) || isEnded(before, line, margin) || tableAt(lines, end) !== null) break;
    usual = Math.min(usual, gap);
  }
  return end;
}

/** A line that the next one's first word would have gone on is ended on purpose. */
function isEnded(before: Line, line: Line, margin: number): boolean {
  const [word = ''] = textOf(line).split(' ');
  return before.right + (word.length + 1) * LETTER * line.size < margin;
}

/** Words of a heading, and marks that end none. */
const MOST_OF_HEADING = 12;
const isTitled = (words: string): boolean =>
  words.split(' ').length <= MOST_OF_HEADING &&
  /^[\p{Lu}“]|^\d+\.? \p{Lu}/u.test(words) &&
  !/[.,;:!|]$/.test(words);

/** `body`: the size of most letters. */
function paragraphOf(lines: readonly Line[], body: number): string {
  const words = inlineOf(lines.flatMap(({ cells }) => cells.flat())).trim();
  const bullet = BULLET.exec(words);
  if (bullet !== null && !/\d/.test(bullet[0])) return `<ul><li>${words.slice(bullet[0].length)}</li></ul>`;
  const size = lines[0]?.size ?? body;
  if (size > body * MUCH_LARGER) return `<h1>${words}</h1>`;
  const isHeading = size > body * LARGER || (lines.length === 1 && isTitled(words));
  return isHeading ? `<h2>${words}</h2>` : `<p>${words}</p>`;
}
