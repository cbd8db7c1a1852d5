/** An entry that is being read: what each line below its head adds to it. */
import { isLifetimeVerb } from '../lexicon/lifetimes.ts';
import { expiryIn } from './expiry-told.ts';
import { isExpiry } from './expiry.ts';
import { type Labelled, labelsIn } from './labelled.ts';
import { type Role, roleOf } from './labels.ts';
import { beginsWithUse, isTitle, type Led, ledBy, namesAlone } from './led-by-names.ts';
import type { Line } from './lines.ts';
import { namesInCell } from './name-words.ts';
import { isNumbered, type Neighbours } from './neighbours.ts';
import type { Row } from './row.ts';

export interface Entry {
  head: Line;
  row: Row;
  /** The label that still waits for its value, on the next line. */
  pending: Role | null;
  /** The value that goes on in the next lines of wrapped text. */
  open: Role | null;
  /** What its description is called, where a label says. */
  described: string | null;
  /** What stands beside its name, a title while a description may follow ("_pk_id Matomo cookie"); else null. */
  title: string | null;
  /** How many blocks of prose below it may be its own. */
  mayTake: number;
}

/** Longest heading that is a name, and longest line that tells a lifetime and nothing else. */
export const LONGEST_HEADING = 120;
const LONGEST_TOLD = 120;

export const entryAt = (head: Line, names: string[] = [], cells: Row['cells'] = {}): Entry => ({
  head,
  row: { names, cells, offset: head.offset, end: head.end },
  pending: null,
  open: null,
  described: null,
  title: null,
  mayTake: 0,
});

/** The labels of a line, the line alone being one included ("Name", then its value on the next line). */
export function labelsOf({ text }: Line): readonly Labelled[] {
  const role = text.length <= 60 ? roleOf(text.replace(/[:–—-]\s*$/, '')) : null;
  return role === null ? labelsIn(text) : [{ role, value: '' }];
}

export const ledAt = (line: Line): Led | null => ledBy(line) ?? namesAlone(line.text);

/** Whether a line stands below the head of an entry, by its kind and rank. */
export function isBelow({ head, row, title }: Entry, line: Line, list: Neighbours): boolean {
  if (line.kind === 'cell' && head.kind !== 'cell') return false;
  if (head.kind === 'term') return line.kind === 'definition';
  const labels = labelsOf(line);
  if (line.kind === 'heading')
    return head.kind !== 'heading' || labels.length > 0 || isExpiry(line.text) || isOnlyAlone(line, head);
  if (head.kind !== 'item' || line.level > head.level) return true;
  if ((ledBy(line)?.likeness ?? 0) >= 2) return false;
  const isOpen = Object.keys(row.cells).length === 0 || title !== null;
  if (line.kind === 'paragraph')
    return list.isParted || (isOpen && list.to - list.from === 1 && tellsOfOne(line.text));
  // "Retention: 1 year", in the next item.
  const isLifetime = labels.length === 1 && labels[0]?.role === 'expiry';
  return (list.isAlternate && isOpen) || (labels.length > 0 && (isOpen || isLifetime));
}

const tellsOfOne = (text: string): boolean =>
  /^(?:it|this)\b/i.test(text) || beginsWithUse(text) || expiryIn(text) !== null;

/** A short line alone, below a marked heading: ranked as a heading far below it, for want of a full stop. */
const isOnlyAlone = (line: Line, head: Line): boolean =>
  head.kind === 'heading' && line.level - head.level >= FAR_BELOW;
const FAR_BELOW = 2;

/** One step: whether a line is the entry's own, and what it adds to it. */
export function takes(entry: Entry, line: Line, isNear: boolean): boolean {
  const { head, row, pending } = entry;
  const labels = labelsOf(line);
  if (labels[0]?.role === 'name' || (isNumbered(head) && isNumbered(line))) return false;
  if (pending !== 'name' && head.kind !== 'term' && opensNext(line)) return false;
  if (labels.length > 0) return takesLabels(entry, line, labels);
  if (pending !== null) {
    // "Cookies" as a heading has sentences below it, not a name.
    if (pending === 'name' && !isNames(line.text)) return false;
    row.cells[pending] = [line.text];
    entry.pending = null;
    return true;
  }
  const isDeeper = head.kind === 'item' && line.level > head.level;
  const told = isNear || isDeeper || entry.mayTake > 0 ? lifetimeOf(line) : null;
  if (told !== null && row.cells.expiry === undefined) {
    row.cells.expiry = [told];
    return true;
  }
  if (line.kind === 'cell') return false;
  if (line.kind === 'heading' && !(isOnlyAlone(line, head) && row.cells.purpose === undefined)) return false;
  const leadsOn = head.kind === 'paragraph' && row.cells.purpose !== undefined && IS_LINE.test(line.text);
  if (isDeeper || (entry.mayTake > 0 && !leadsOn)) {
    entry.mayTake -= 1;
    if (entry.title !== null) row.cells = { ...row.cells, title: row.cells.purpose ?? [], purpose: [] };
    entry.title = null;
    row.cells.purpose = [...(row.cells.purpose ?? []), line.text];
    return true;
  }
  if (!isNear || line.kind !== 'paragraph' || head.kind === 'item') return false;
  const isWrapped = entry.open !== null && /^[\p{Ll}(]/u.test(line.text);
  const role = isWrapped ? entry.open : isUndescribed(row) ? 'purpose' : null;
  if (role !== null) row.cells[role] = [...(row.cells[role] ?? []), line.text];
  return role !== null;
}

/** "Part B: our own cookies": what leads to further entries. */
const IS_LINE = /^\p{Lu}[^.!?]{1,60}$/u;
const isUndescribed = ({ cells }: Row): boolean => cells.purpose === undefined && cells.name !== undefined;

function opensNext(line: Line): boolean {
  const led = ledAt(line);
  return led !== null && (led.likeness === 3 || (led.likeness === 2 && led.mark === null));
}

function takesLabels(entry: Entry, { text }: Line, labels: readonly Labelled[]): boolean {
  const { row } = entry;
  const described = labels[0]?.role === 'purpose' ? (/^[^:–]{1,40}/.exec(text)?.[0] ?? '') : null;
  // "Cookie description", then "Cookie purpose"; "_pk_id - Matomo", then "Purpose: …": the first is what it is called.
  const isSecond = entry.described !== null && described !== entry.described;
  if (described !== null && (isSecond || entry.title !== null)) {
    const { purpose = [], ...rest } = row.cells;
    row.cells = { title: purpose, ...rest };
    entry.title = null;
  }
  const isTwice = labels.every(({ role }) => row.cells[role] !== undefined && ENDS_IF_TWICE.has(role));
  if (entry.pending === null && isTwice) return false;
  entry.described = described ?? entry.described;
  add(entry, labels);
  return true;
}

/** Told once of a cookie: a second is the next one's. Who provides it, and of what kind it is, may be told twice. */
const ENDS_IF_TWICE: ReadonlySet<Role> = new Set<Role>(['purpose', 'expiry', 'title']);

/** Adds what a line says by its labels. */
export function add(entry: Entry, labels: readonly Labelled[]): void {
  for (const { role, value } of labels) {
    entry.pending = value === '' ? role : null;
    const words = role === 'expiry' && entry.head.kind === 'item' ? value.replace(/\.$/, '') : value;
    // "Provider: council.gov.uk", then "Service: Matomo".
    if (value !== '')
      entry.row.cells[role] =
        role === 'provider'
          ? [...(entry.row.cells.provider ?? []), words]
          : (entry.row.cells[role] ?? [words]);
  }
  const last = labels.at(-1)?.role;
  entry.open = last === 'purpose' || last === 'content' ? last : null;
}

function isNames(text: string): boolean {
  const letters = namesInCell([text]).join('').length;
  return text.length <= LONGEST_HEADING && (letters * 2 >= text.length || letters >= 12);
}

/** The lifetime that a line tells and nothing else: "Lasts 12 days", "Gone when you sign out", "24 hours". */
function lifetimeOf({ kind, text }: Line): string | null {
  const first = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  const isTold = text.length <= LONGEST_TOLD && (isLifetimeVerb(first) || first === 'gone');
  const told = isTold ? expiryIn(text) : null;
  if (told !== null || !isExpiry(text)) return told;
  return (kind === 'paragraph' && text.endsWith('.') ? expiryIn(text) : null) ?? text;
}

/** What may stand below it in blocks of its own, by what stands behind its name. */
export function expectMore(entry: Entry, led: Led, { isParted, isAlternate }: Neighbours): void {
  const { head, row } = entry;
  const isOwnLine = isHeadOfItsOwn(head, led);
  if (isOwnLine && led.rest !== '' && isTitle(led)) entry.title = led.rest;
  if (head.kind === 'item') entry.mayTake = isParted || isAlternate ? MOST_PARTED : isTitle(led) ? 1 : 0;
  else if (isNumbered(head) && isOwnLine) entry.mayTake = MOST_NUMBERED;
  else if (isOwnLine) entry.mayTake = MOST_BLOCKS;
  else entry.mayTake = Object.keys(row.cells).length === 0 ? 1 : 0;
}
const MOST_PARTED = 3;
const MOST_NUMBERED = 2;
const MOST_BLOCKS = 8;

/** Not a paragraph that only begins with a name. */
export const isHeadOfItsOwn = (head: Line, led: Led): boolean =>
  (head.kind !== 'paragraph' && head.kind !== 'definition') || (isNumbered(head) && isTitle(led));
