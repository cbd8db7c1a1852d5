/** One reading of one document: what its parts share. */
import type { Category } from '../../companies/company.ts';
import { categoryOf } from '../lexicon/categories.ts';
import type { Naming } from '../names/naming.ts';
import type { Document } from '../page/document.ts';

export interface Session {
  document: Document;
  /** As `Naming.productNamed`, remembered: the id, or null. */
  productOf(words: string): string | null;
  /** As `Naming.productSetting`. */
  productSetting: Naming['productSetting'];
  /** As `categoryOf`, remembered. */
  categoryOf(label: string): Category | null;
  /** For each block, the index of the last heading before it; -1 where there is none. */
  headingBefore: Int32Array;
  /** Blocks that cookies were read from: what one entry says is not said of the next. */
  taken: Set<number>;
}

/** Longest words that are asked for a product. */
const MOST_CHARACTERS = 240;

export function sessionOf(document: Document, naming: Naming): Session {
  return {
    document,
    productOf: remembered((words: string) =>
      words === '' || words.length > MOST_CHARACTERS ? null : (naming.productNamed(words)?.id ?? null),
    ),
    productSetting: (cookie, named) => naming.productSetting(cookie, named),
    categoryOf: remembered(categoryOf),
    headingBefore: headingsBefore(document),
    taken: new Set(),
  };
}

function remembered<Found>(find: (words: string) => Found): (words: string) => Found {
  const known = new Map<string, Found>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const found = find(words);
    known.set(words, found);
    return found;
  };
}

function headingsBefore({ blocks }: Document): Int32Array {
  const before = new Int32Array(blocks.length);
  let last = -1;
  for (const [index, { kind }] of blocks.entries()) {
    before[index] = last;
    if (kind === 'heading') last = index;
  }
  return before;
}
