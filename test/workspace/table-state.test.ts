import { describe, expect, it } from 'vitest';
import { remember, remembered } from '../../src/workspace/table/remember.ts';
import {
  columnsShown,
  facetsShown,
  found,
  NOTHING_REMEMBERED,
  pageOf,
  pagesOf,
  ROWS_A_PAGE,
} from '../../src/workspace/table/table-state.ts';
import type { Column } from '../../src/view/table.ts';

interface Row {
  name: string;
  journey: string;
}
const columns: Column<Row>[] = [
  { id: 'name', label: 'Name', text: ({ name }) => name },
  { id: 'journey', label: 'Journey', text: ({ journey }) => journey },
  { id: 'more', label: 'More', text: () => 'more', isExtra: true },
];
const rows: Row[] = [
  { name: 'b', journey: 'reject' },
  { name: 'a', journey: 'accept' },
];
const journey = {
  id: 'journey',
  label: 'Journey',
  any: 'All',
  valuesOf: (row: Row) => [row.journey],
  name: String,
};
const asked = { columns, facets: [], toggles: [], words: '', sort: null };

describe('a table', () => {
  it('shows the usual columns until others are chosen, and always the first', () => {
    const ids = (chosen: string[] | null) => columnsShown(columns, rows, chosen).map(({ id }) => id);
    expect(ids(null)).toEqual(['name', 'journey']);
    expect(ids(['more'])).toEqual(['name', 'more']);
    expect(ids([])).toEqual(['name']);
  });

  it('narrows rows to a value that they have, and forgets one that they do not have', () => {
    const [chosen] = facetsShown([journey], rows, { journey: 'reject' });
    expect(chosen && found(rows, { ...asked, facets: [chosen] }).map(({ name }) => name)).toEqual(['b']);
    const [gone] = facetsShown([journey], rows, { journey: 'withdraw' });
    expect(gone && found(rows, { ...asked, facets: [gone] })).toHaveLength(2);
    expect(facetsShown([journey], rows.slice(1), {})).toEqual([]);
  });

  it('leaves out what a ticked box leaves out', () => {
    const toggles = [{ id: 'a', label: 'a', keeps: ({ name }: Row) => name === 'a' }];
    expect(found(rows, { ...asked, toggles }).map(({ name }) => name)).toEqual(['a']);
  });

  it('holds a bounded number of rows in the document, whatever there is', () => {
    const all = Array.from({ length: 5000 }, (_, place) => place);
    expect(pageOf(all, 0)).toHaveLength(ROWS_A_PAGE);
    const pages = Array.from({ length: pagesOf(all.length) }, (_, page) => pageOf(all, page));
    expect(pages.flat()).toEqual(all);
    expect(pagesOf(0)).toBe(1);
  });
});

describe('what a table remembers', () => {
  const storeOf = (text: string | null) => ({ getItem: () => text });

  it('is what was written', () => {
    let written = '';
    const what = {
      columns: ['name'],
      facets: { journey: 'reject' },
      toggles: ['differences'],
      sort: { column: 'name', direction: 'descending' as const },
    };
    remember('cookies', what, { setItem: (_key, value) => (written = value) });
    expect(remembered('cookies', storeOf(written))).toEqual(what);
  });

  it.each(['', 'not JSON', 'null', '[]', '{"columns":7,"sort":{"column":1}}', '{"facets":{"journey":[]}}'])(
    'is nothing where %j is kept',
    (text) => {
      expect(remembered('cookies', storeOf(text))).toEqual(NOTHING_REMEMBERED);
    },
  );
});
