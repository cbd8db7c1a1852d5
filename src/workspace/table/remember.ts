/** What a table remembers, kept in this browser for the extension’s own pages alone. */
import { NOTHING_REMEMBERED, type Remembered } from './table-state.ts';

const keyOf = (table: string): string => `table:${table}`;

const isText = (value: unknown): value is string => typeof value === 'string';

/** What was remembered; nothing where that is not what this version writes. */
export function remembered(table: string, store: Pick<Storage, 'getItem'> = localStorage): Remembered {
  let kept: unknown;
  try {
    kept = JSON.parse(store.getItem(keyOf(table)) ?? 'null');
  } catch {
    // Written by hand, or a browser that keeps nothing for pages: then nothing is remembered.
    return NOTHING_REMEMBERED;
  }
  if (typeof kept !== 'object' || kept === null) return NOTHING_REMEMBERED;
  const { columns, facets, toggles, sort } = kept as Partial<Record<keyof Remembered, unknown>>;
  return {
    columns: Array.isArray(columns) ? columns.filter(isText) : null,
    facets: Object.fromEntries(
      Object.entries(facets ?? {}).filter((entry): entry is [string, string] => isText(entry[1])),
    ),
    toggles: Array.isArray(toggles) ? toggles.filter(isText) : [],
    sort: isSort(sort) ? sort : null,
  };
}

function isSort(value: unknown): value is NonNullable<Remembered['sort']> {
  if (typeof value !== 'object' || value === null) return false;
  const { column, direction } = value as { column?: unknown; direction?: unknown };
  return isText(column) && (direction === 'ascending' || direction === 'descending');
}

export function remember(
  table: string,
  what: Remembered,
  store: Pick<Storage, 'setItem'> = localStorage,
): void {
  try {
    store.setItem(keyOf(table), JSON.stringify(what));
  } catch (error) {
    // A browser that keeps nothing for pages still shows the table.
    console.warn(new Error('The table’s columns and filters are not remembered.', { cause: error }));
  }
}
