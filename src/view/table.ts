/**
 * A table's columns, and how its rows are filtered and sorted. Pure; DataTable.svelte shows the result.
 */
import { notFormula } from './csv.ts';

export interface Column<Row> {
  id: string;
  label: string;
  /** What the cell says; also what the filter searches and a copied row holds. */
  text: (row: Row) => string;
  /** What stands small below it: nothing that is not in another column. */
  under?: (row: Row) => string;
  /** What the column sorts by, null last; where left out, what the cell says. */
  order?: (row: Row) => number | string | null;
  /** `name`: a technical name that may break anywhere sensible. `figure`: right-aligned. `quote`: the council's words. */
  kind?: 'name' | 'figure' | 'words' | 'quote';
  /** True where the column is shown only to who asks for it. */
  isExtra?: boolean;
  /** True where the column is worth its place only if its cells are not all alike. */
  onlyIfVaried?: boolean;
  /** True where it is worth its place only if any of its cells says something. */
  onlyIfFilled?: boolean;
}

export interface Sort {
  column: string;
  direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** A press on a column's heading: ascending, then descending, then as the Report has it. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/** Columns worth showing for these rows. */
export const shownColumns = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Column<Row>[] =>
  columns.filter(
    ({ onlyIfVaried, onlyIfFilled, text }) =>
      (!onlyIfVaried || new Set(rows.map(text)).size > 1) &&
      (!onlyIfFilled || rows.some((row) => text(row) !== '')),
  );

/** Rows in which every word of the filter occurs, whatever the case. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
): Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  const textOf = searchedIn(columns);
  return rows.filter((row) => {
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
}

/** Whoever types searches the same rows in the same columns again with each letter. */
const searched = new WeakMap<object, Map<unknown, string>>();

/** What is searched of a row: made once, for as long as these columns are shown. */
function searchedIn<Row>(columns: readonly Column<Row>[]): (row: Row) => string {
  const texts = searched.get(columns) ?? new Map<unknown, string>();
  searched.set(columns, texts);
  return (row) => {
    const known = texts.get(row);
    if (known !== undefined) return known;
    const text = columns.map((column) => column.text(row).toLowerCase()).join('\n');
    texts.set(row, text);
    return text;
  };
}

/** Rows in order; equal ones stay as they were, and cells without a value come last in either direction. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): Row[] {
  const column = columns.find((candidate) => candidate.id === sort?.column);
  if (!sort || !column) return [...rows];
  const keyOf = (row: Row): number | string | null =>
    column.order ? column.order(row) : column.text(row) || null;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return sign * compare(a.key, b.key);
    })
    .map(({ row }) => row);
}

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** A row as text for the clipboard: cells apart by tabs, as spreadsheets take them; line breaks become spaces. */
export const rowText = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  columns.map((column) => notFormula(column.text(row).replace(/[\t\r\n]+/g, ' '))).join('\t');
