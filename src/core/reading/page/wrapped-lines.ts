/** Plain text that was wrapped at a column: which lines of a paragraph, or of an item, are one. */
import type { Block, Document } from './document.ts';

/** Columns that people and programs wrap at. */
const NARROWEST = 36;
const WIDEST = 100;
/** Lines that show at what column a text is wrapped, at least; and how near to it those are that it cut. */
const FEWEST = 5;
const NEAR = 14;
/** Of the lines that go on, those that keep to the column: some were changed later. */
const MOST = 0.95;

const IS_ONE_LINE_END = /^[ \t]*\r?\n[ \t]*$/;
const isNextLine = (before: Block, after: Block, text: string): boolean =>
  after.offset - before.end <= 12 && IS_ONE_LINE_END.test(text.slice(before.end, after.offset));
const columnOf = ({ offset, end }: Block, text: string): number =>
  end - 1 - text.lastIndexOf('\n', offset - 1);

/** The column that a text is wrapped at, or null where its lines are as long as what they say. */
export function wrapWidthOf({ blocks, text }: Document): number | null {
  const columns = blocks
    .flatMap((block, at) => {
      const next = blocks[at + 1];
      const goesOn = isWritten(block) && next?.kind === 'paragraph' && isNextLine(block, next, text);
      return goesOn ? [columnOf(block, text)] : [];
    })
    .sort((a, b) => a - b);
  const width = columns[Math.floor(columns.length * MOST)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  const full = columns.filter((column) => column > width - NEAR);
  return full.length >= FEWEST && full.length * 3 > columns.length * 2 ? width : null;
}

/** A line of one address is as long as that. */
const isWritten = ({ kind, text }: Block): boolean =>
  (kind === 'paragraph' || kind === 'item') && !/\]\(|:\/\/\S{20}/.test(text);

/** The last block that goes on with what a block begins. */
export function wrappedUntil({ blocks, text }: Document, at: number, width: number | null): number {
  let last = at;
  for (let next = at + 1; next < blocks.length && next - at < 40; next += 1) {
    const [before, after] = [blocks[last], blocks[next]];
    if (before === undefined || after === undefined || !isWrapped(before, after, text, width)) break;
    last = next;
  }
  return last;
}

/** Shorter lines are items and names, unless the text is wrapped at so few columns. */
const SHORT = 45;

function isWrapped(before: Block, after: Block, text: string, width: number | null): boolean {
  if (!['paragraph', 'item'].includes(before.kind) || after.kind !== 'paragraph') return false;
  if (!isNextLine(before, after, text)) return false;
  if (isCutAt(width, before, after, text)) return !/[.!?:]["')\]_*]*$/.test(before.text);
  const isIndented = before.kind === 'item' && /\n[ \t]+$/.test(text.slice(before.end, after.offset));
  if ((before.text.length <= SHORT && !isIndented) || !/[\p{L}\d,)]$/u.test(before.text)) return false;
  if (/^[\p{Ll}(]/u.test(after.text)) return true;
  return GOES_ON.test(before.text) && !BEGINS.test(after.text);
}

/** Whether the first word of a line would not have fitted into the line above. */
function isCutAt(width: number | null, before: Block, after: Block, text: string): boolean {
  if (width === null) return false;
  const column = columnOf(before, text);
  const word = /^\S+/.exec(text.slice(after.offset, after.offset + width))?.[0].length ?? 0;
  return column + 1 + word > width;
}

/** No sentence ends with such a word: a name on the next line goes on with it. */
const GOES_ON = / (?:the|an?|of|to|and|or|by|with|for|from|in|on|at|our|your|their|its|is|are|via|called)$/;

/** Whose first word begins a sentence, and no name. */
const BEGINS = /^(?:We|You|Your|If|It|They|This|These|When|Where|Please|There) /;
