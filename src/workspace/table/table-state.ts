/** What a table remembers on this device, and which of its rows are shown. Pure but for the store that is handed in. */
import { filterRows, shownColumns, sortRows, type Column, type Sort } from '../../view/table.ts';

/** Rows that the document holds at once. */
export const ROWS_A_PAGE = 100;

/** Rows drawn before a frame is shown: more than most windows hold. */
export const ROWS_A_FRAME = 25;

/** A choice among the values that the rows have, such as a journey. */
export interface Facet<Row> {
  id: string;
  label: string;
  /** Choice of no value in particular. */
  any: string;
  valuesOf: (row: Row) => readonly string[];
  name: (value: string) => string;
}

/** A box that leaves rows out while it is ticked. */
export interface Toggle<Row> {
  id: string;
  label: string;
  keeps: (row: Row) => boolean;
}

/** Never the words that somebody searched for: they may be about somebody. */
export interface Remembered {
  /** Ids of the columns shown; null for those shown to everybody. */
  columns: string[] | null;
  /** Chosen value of each facet. */
  facets: Record<string, string>;
  /** Ids of the boxes that are ticked. */
  toggles: string[];
  sort: Sort | null;
}

export const NOTHING_REMEMBERED: Remembered = { columns: null, facets: {}, toggles: [], sort: null };

/** Columns to show, in their own order: those chosen, else those that are not extra and worth their place. */
export function columnsShown<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  chosen: readonly string[] | null,
): Column<Row>[] {
  if (chosen === null)
    return shownColumns(
      columns.filter(({ isExtra }) => isExtra !== true),
      rows,
    );
  const [first] = columns;
  return columns.filter((column) => column === first || chosen.includes(column.id));
}

export interface FacetShown<Row> extends Facet<Row> {
  values: string[];
  chosen: string;
}

/** Facets with more than one value, each with what is chosen of it, '' for any. */
export function facetsShown<Row>(
  facets: readonly Facet<Row>[],
  rows: readonly Row[],
  chosen: Readonly<Record<string, string>>,
): FacetShown<Row>[] {
  return facets.flatMap((facet) => {
    const values = [...new Set(rows.flatMap((row) => facet.valuesOf(row)))];
    if (values.length < 2) return [];
    const value = chosen[facet.id] ?? '';
    return [{ ...facet, values, chosen: values.includes(value) ? value : '' }];
  });
}

interface Asked<Row> {
  columns: readonly Column<Row>[];
  facets: readonly FacetShown<Row>[];
  toggles: readonly Toggle<Row>[];
  words: string;
  sort: Sort | null;
}

/** The rows asked for, in their order. */
export function found<Row>(
  rows: readonly Row[],
  { columns, facets, toggles, words, sort }: Asked<Row>,
): Row[] {
  const kept = rows.filter(
    (row) =>
      toggles.every(({ keeps }) => keeps(row)) &&
      facets.every(({ chosen, valuesOf }) => chosen === '' || valuesOf(row).includes(chosen)),
  );
  return sortRows(filterRows(kept, columns, words), columns, sort);
}

export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / ROWS_A_PAGE));

export const pageOf = <Row>(rows: readonly Row[], page: number): Row[] =>
  rows.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE);
