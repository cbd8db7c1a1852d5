/** What the columns of a table hold, whatever their headings say: names, lifetimes, hosts, in how many of their cells. */
import { secondsOf } from '../../cookies/lifetimes.ts';
import type { Cell } from '../page/document.ts';
import { seemsExpiry } from './expiry-ends.ts';
import type { Role } from './labels.ts';
import { likenessOf, namesInCell } from './name-words.ts';

/** What a column holds, as shares of its filled cells. */
export interface Held {
  filled: number;
  /** Cells that may be names. */
  names: number;
  /** Cells that are names not written like a proper noun. */
  likely: number;
  /** Cells with a name that is hardly anything else. */
  sure: number;
  /** Cells with one that is nothing else. */
  certain: number;
  expiries: number;
  /** Cells with a lifetime of so many days or years: "persistent" tells of a kind. */
  lengths: number;
  /** Cells that are hosts and nothing else. */
  hosts: number;
  length: number;
}

/** Rows looked at to tell what a column holds. */
const SAMPLE = 24;

/** Rows from all over the table. */
export function sampleOf<Row>(rows: readonly Row[]): Row[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  return rows.filter((_, index) => index % step === 0).slice(0, SAMPLE);
}

/** Where columns headed as names hold names, the others are not asked for them: sentences take long to search. */
export function allHeld(rows: readonly (readonly Cell[])[], roles: readonly (Role | null)[]): Held[] {
  const isHeaded = (role: Role | null): boolean => role === 'name' || role === 'title';
  const headed = roles.map((role, column) => heldBy(rows, column, isHeaded(role)));
  if (headed.some(({ names, sure }) => names >= 0.5 && sure >= 0.3)) return headed;
  return headed.map((held, column) => (isHeaded(roles[column] ?? null) ? held : heldBy(rows, column, true)));
}

function heldBy(rows: readonly (readonly Cell[])[], column: number, mayBeNames: boolean): Held {
  const cells = rows.flatMap((row) => row[column] ?? []).filter((cell) => cell.text !== '');
  const share = (count: number): number => count / Math.max(1, cells.length);
  const held = {
    filled: cells.length,
    names: 0,
    likely: 0,
    sure: 0,
    certain: 0,
    expiries: 0,
    lengths: 0,
    hosts: 0,
    length: 0,
  };
  for (const cell of cells) {
    held.length += share(cell.text.length);
    if (seemsExpiry(cell.text)) held.expiries += share(1);
    if (cell.text.length < 60 && (secondsOf(cell.text) ?? 0) > 0) held.lengths += share(1);
    if (IS_HOSTS.test(cell.text)) held.hosts += share(1);
    if (!mayBeNames || cell.text.length > 600) continue;
    const names = namesInCell(cell.lines);
    if (names.length > 0) held.names += share(1);
    if (names.some((name) => likenessOf(name) >= 1)) held.likely += share(1);
    // "SoundCloud" is written like an identifier; `_ga` is nothing else.
    const isCertain = names.some((name) => likenessOf(name) === 3);
    if (!areSurelyNames(names, cell.text)) continue;
    held.sure += share(isCertain ? 1 : 0.95);
    if (isCertain) held.certain += share(1);
  }
  return held;
}

/** "www.example.com", ".example.com, example.org". */
const IS_HOSTS =
  /^\.?(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,12}(?:(?:,| and|;)? \.?(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,12}){0,4}$/i;

function areSurelyNames(names: readonly string[], text: string): boolean {
  const letters = names.reduce((sum, name) => sum + name.length, 0);
  // A sentence that mentions a cookie is no name.
  return names.some((name) => likenessOf(name) >= 2) && (letters * 2.5 >= text.length || text.length <= 60);
}
