/**
 * A published notice as what a person reads: one text, cut into blocks and tables. Every offset is a place in `text`
 * (UTF-16 code units), so that whatever is read from it can be quoted verbatim.
 */

export interface Document {
  /** What the page is called: see ./title.ts; null where nothing says. */
  title: string | null;
  /** BCP 47 as the document says, or null. */
  language: string | null;
  /** Plain text: the source itself where that was plain text. */
  text: string;
  /** In reading order; cells of tables are blocks too. */
  blocks: Block[];
  tables: Table[];
  /** Other pages that it shows in frames. */
  frames: Link[];
  /** Where each of its pages begins, of a document that has pages; else empty. */
  pages: number[];
  /** Words that stand in it and are not shown; absent where there are none. */
  unseen?: string;
  /** What a bound cut off, in words for an auditor; empty where the whole was read. */
  cuts: string[];
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'term' | 'definition' | 'cell' | 'button';

export interface Block {
  kind: BlockKind;
  /** 1 to 6 for a heading; the depth of the list for an item; else 0. */
  level: number;
  /** White space folded; equals the text at `offset` but for that. */
  text: string;
  offset: number;
  /** End in the Document's text, exclusive. */
  end: number;
  /** Headings above it, the outermost first, as indexes into `blocks`. */
  under: number[];
  links: Link[];
  /** Index into `tables` for a cell, else null. */
  table: number | null;
}

export interface Link {
  text: string;
  /** As written, resolved by whoever knows the base; null where it has none. */
  address: string | null;
  offset: number;
}

export interface Table {
  caption: string | null;
  /** Headings above it, as indexes into `blocks`. */
  under: number[];
  offset: number;
  end: number;
  /** A grid: rowspan and colspan filled in. */
  rows: Cell[][];
}

export interface Cell {
  text: string;
  offset: number;
  end: number;
  isHeader: boolean;
  /** True for a copy made by a rowspan or colspan. */
  isSpanned: boolean;
  /** Lines of the cell as displayed (`<br>`, paragraphs, items). */
  lines: string[];
  links: Link[];
}

/** Characters read of one source; the rest is cut, and said to be. */
export const MOST_CHARACTERS = 1_500_000;
/** Blocks kept; a notice has hundreds, a very long list of cookies a few thousand. */
export const MOST_BLOCKS = 6_000;
/** Links kept of one block; a menu has a hundred. */
export const MOST_LINKS = 300;
/** Cells kept over all tables, spans filled in. */
export const MOST_CELLS = 12_000;

/** White space folded to single spaces, and trimmed. Soft hyphens and zero-width marks are no characters. */
export function folded(text: string): string {
  if (!TO_FOLD.test(text)) return text;
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
const TO_FOLD = /[\u00ad\u200b-\u200d\u2060]|[^\S ]| (?!\S)|^ /;
