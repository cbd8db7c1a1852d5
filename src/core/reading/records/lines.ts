/** The blocks of a document that no table has taken, one after the other, and what a reader of them gives. */
import type { Block } from '../page/document.ts';
import type { CookieRead } from '../reading.ts';
import type { Session } from './session.ts';

export interface Line extends Block {
  /** Index into the document's blocks. */
  index: number;
}

/** What was read at a line. `next`: index of the first line after it. */
export interface Found {
  cookies: CookieRead[];
  next: number;
}

/** Reads one layout where it begins at a line; null where it does not. */
export type LineReader = (lines: readonly Line[], at: number, session: Session) => Found | null;

/** Whether nothing but one line end stands between two lines. */
export function isAdjacent(line: Line, next: Line | undefined, session: Session): boolean {
  if (next === undefined) return false;
  const between = session.document.text.slice(line.end, Math.min(next.offset, line.end + 200));
  return next.offset - line.end <= 200 && between.split('\n').length <= 2;
}
