/** An entry that is being read: what each line below its head adds to it, until one opens the next. */
import { expiryIn } from './expiry-told.ts';
import { isLifetimeVerb } from '../lexicon/lifetimes.ts';
import { isExpiry } from './expiry.ts';
import { type Labelled, labelsIn } from './labelled.ts';
import { roleOf } from './labels.ts';
import { isTitle, type Led, ledBy, withoutNumber } from './led-by-names.ts';
import { isAdjacent, type Line } from './lines.ts';
import { namesInCell } from './name-words.ts';
import type { Row } from './row.ts';
import type { Session } from './session.ts';

type CellRole = keyof Row['cells'];

/** An entry that is being read. */
interface Entry {
  head: Line;
  row: Row;
  /** The label that still waits for its value, on the next line. */
  pending: CellRole | null;
  /** The value that goes on in the next lines of wrapped text. */
  open: CellRole | null;
  /** What its description is called, where a label says. */
  described: string | null;
  /** What stands beside its name, a title while a description may follow ("_pk_id Matomo cookie"); else null. */
  title: string | null;
  /** How many blocks of prose below it may be its own. */
  mayTake: number;
}

/** Lines of the longest entry. */
export const MOST_LINES = 24;

/** Longest heading that is a name, and longest line of nothing but names. */
export const LONGEST_HEADING = 120;
export const LONGEST_NAMES = 200;

/** Longest description in a block of its own. */
export const LONGEST_BLOCK = 600;

export const entryOf = (
  head: Line,
  { names, cells }: Pick<Row, 'names' | 'cells'>,
  mayTake: number,
  led: Led | null = null,
): Entry => ({
  head,
  title: led !== null && led.rest !== '' && isTitle(led) ? led.rest : null,
  row: { names, cells, offset: head.offset, end: head.end },
  described: null,
  pending: null,
  open: null,
  mayTake,
});

/** Reads lines into an entry until one is not its own; gives the index of that. */
export function readOn(lines: readonly Line[], from: number, entry: Entry, session: Session): number {
  let next = from;
  for (; next < lines.length && next < from + MOST_LINES; next += 1) {
    const [line, before] = [lines[next], lines[next - 1]];
    if (line === undefined || before === undefined) break;
    if (!takes(entry, line, isAdjacent(before, line, session))) break;
    entry.row.end = line.end;
  }
  return next;
}

/** One step: whether a line is the entry's own, and what it adds to it. */
export function takes(entry: Entry, line: Line, isNear: boolean): boolean {
  const { head, row } = entry;
  const labels = labelsOf(line);
  const isFurther =
    labels[0]?.role === 'name' ||
    (isNumbered(head) && isNumbered(line)) ||
    (entry.pending !== 'name' && (ledBy(line)?.likeness ?? 0) === 3);
  if (
    isFurther ||
    (line.kind === 'heading' && head.kind === 'heading' && !isExpiry(line.text) && labels.length === 0)
  )
    return false;
  if (head.kind === 'term' && line.kind !== 'definition') return false;
  if (labels.length > 0) {
    const described = labels[0]?.role === 'purpose' ? (/^[^:–]{1,40}/.exec(line.text)?.[0] ?? '') : null;
    // "Cookie description", then "Cookie purpose": the first is what it is called.
    const isSecond = described !== null && entry.described !== null && described !== entry.described;
    // "_pk_id - Matomo", then "Purpose: …": what stood beside the name is its title.
    const isTitled = described !== null && entry.title !== null && row.cells.purpose?.[0] === entry.title;
    if (isSecond || isTitled) row.cells = { title: row.cells.purpose ?? [], ...row.cells };
    if (isSecond || isTitled) delete row.cells.purpose;
    if (isTitled) entry.title = null;
    if (entry.pending === null && labels.every(({ role }) => row.cells[role] !== undefined)) return false;
    entry.described = described ?? entry.described;
    add(entry, labels);
    return true;
  }
  if (entry.pending !== null) {
    // "Cookies" as a heading has sentences below it, not a name.
    if (entry.pending === 'name' && !isNames(line.text)) return false;
    row.cells[entry.pending] = [line.text];
    entry.pending = null;
    return true;
  }
  const isBelow = head.kind === 'item' && line.kind === 'item' && line.level > head.level;
  // "Expires when the browser is closed", in a line of its own.
  const told = isNear || isBelow || entry.mayTake > 0 ? toldAlone(line.text) : null;
  if (told !== null && row.cells.expiry === undefined) {
    row.cells.expiry = [told];
    return true;
  }
  if (isExpiry(line.text) && row.cells.expiry === undefined && (entry.mayTake > 0 || isNear)) {
    const isSentence = line.kind === 'paragraph' && line.text.endsWith('.');
    row.cells.expiry = [(isSentence ? expiryIn(line.text) : null) ?? line.text];
    return true;
  }
  if (line.kind === 'heading' || line.kind === 'cell') return false;
  const isNextPart = head.kind === 'paragraph' && row.cells.purpose !== undefined && IS_LINE.test(line.text);
  if ((entry.mayTake > 0 && !isNextPart) || isBelow) {
    entry.mayTake -= 1;
    if (entry.title !== null) row.cells = { ...row.cells, title: row.cells.purpose ?? [], purpose: [] };
    entry.title = null;
    row.cells.purpose = [...(row.cells.purpose ?? []), line.text];
    return true;
  }
  if (!isNear || line.kind !== 'paragraph' || head.kind === 'item') return false;
  if (entry.open !== null && /^[\p{Ll}(]/u.test(line.text)) {
    row.cells[entry.open] = [...(row.cells[entry.open] ?? []), line.text];
    return true;
  }
  if (row.cells.purpose !== undefined || row.cells.name === undefined) return false;
  row.cells.purpose = [line.text];
  return true;
}

/** Of numbered lines, each begins an entry. */
const isNumbered = ({ kind, text }: Line): boolean => kind === 'paragraph' && withoutNumber(text) !== null;

/** "Part B: our own cookies": what leads to further entries. */
const IS_LINE = /^\p{Lu}[^.!?]{1,60}$/u;

/** Longest line that tells a lifetime and nothing else. */
const LONGEST_TOLD = 120;

/** The lifetime of a line that begins with what becomes of a cookie: "Lasts 12 days", "Gone when you sign out". */
function toldAlone(text: string): string | null {
  const first = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  const isTold = text.length <= LONGEST_TOLD && (isLifetimeVerb(first) || first === 'gone');
  return isTold ? expiryIn(text) : null;
}

/** The labels of a line, the line alone being one included ("Name", then its value on the next line). */
export function labelsOf(line: Line): Labelled[] {
  if (line.text.length <= 60) {
    const role = roleOf(line.text.replace(/[:–—-]\s*$/, ''));
    if (role !== null) return [{ role, value: '' }];
  }
  return labelsIn(line.text);
}

function isNames(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    namesInCell([text]).some((name) => name.length * 2 >= text.length || name.length >= 12)
  );
}

/** Adds what a line says by its labels. */
export function add(entry: Entry, labels: readonly Labelled[]): void {
  for (const { role, value } of labels) {
    entry.pending = value === '' ? role : null;
    const words = role === 'expiry' && entry.head.kind === 'item' ? value.replace(/\.$/, '') : value;
    if (value !== '') entry.row.cells[role] ??= [words];
  }
  const last = labels.at(-1)?.role;
  entry.open = last === 'purpose' || last === 'content' ? last : null;
}
