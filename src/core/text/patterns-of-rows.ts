/**
 * Rows of a table as patterns and back: what rows have in common is told once, and each tells which pattern it is of and in
 * what it differs. Some thousand rows become a sixth of the text. Pure; values are those that JSON has.
 */

export interface Patterned {
  /** Rows as they would be, but for what varies: that is null in them. */
  patterns: object[];
  /** Of each row, the place of its pattern. */
  of: number[];
  /** A value of each row, in their order; null where its pattern has no such key. */
  varied: Record<string, unknown[]>;
}

type Row = Record<string, unknown>;

/** Values of a column: with more, it varies. */
const FEW = 16;

export function patterned(rows: readonly object[]): Patterned {
  const all = rows as readonly Row[];
  const varied = variedIn(all);
  const places = new Map<string, number>();
  const patterns: Row[] = [];
  const of = all.map((row) => {
    const pattern: Row = {};
    for (const key of Object.keys(row))
      if (row[key] !== undefined) pattern[key] = varied.has(key) ? null : row[key];
    const text = JSON.stringify(pattern);
    const place = places.get(text) ?? patterns.push(pattern) - 1;
    places.set(text, place);
    return place;
  });
  const columns = [...varied].map((key) => [key, all.map((row) => row[key] ?? null)] as const);
  return { patterns, of, varied: Object.fromEntries(columns) };
}

function variedIn(rows: readonly Row[]): Set<string> {
  const seen = new Map<string, Set<unknown>>();
  const varied = new Set<string>();
  for (const row of rows)
    for (const key of Object.keys(row)) {
      if (varied.has(key)) continue;
      const value = row[key];
      const values = seen.get(key) ?? new Set();
      seen.set(key, values.add(typeof value === 'object' ? JSON.stringify(value) : value));
      if (values.size > FEW) varied.add(key);
    }
  return varied;
}

/** What `patterned` was given. What rows have in common they share: nothing of it may be changed. */
export function rowsOf({ patterns, of, varied }: Patterned): object[] {
  const columns = Object.entries(varied);
  const withKeys = patterns.map((pattern) => columns.filter(([key]) => Object.hasOwn(pattern, key)));
  return of.map((place, index) => {
    const row: Row = { ...patterns[place] };
    for (const [key, values] of withKeys[place] ?? []) row[key] = values[index];
    return row;
  });
}
