import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COOKIE_COLUMNS } from '../../src/view/columns/cookie-columns.ts';
import { FINDING_COLUMNS } from '../../src/view/columns/finding-columns.ts';
import { HOST_COLUMNS } from '../../src/view/columns/host-columns.ts';
import { STORAGE_COLUMNS } from '../../src/view/columns/storage-columns.ts';
import { filterRows, nextSort, rowText, shownColumns, sortRows, type Column } from '../../src/view/table.ts';
import { STATES } from '../popup/fixtures/states.ts';

interface Row {
  name: string;
  size: number | null;
}
const columns: Column<Row>[] = [
  { id: 'name', label: 'Name', text: (row) => row.name },
  { id: 'size', label: 'Size', text: (row) => String(row.size ?? ''), order: (row) => row.size },
];
const rows: Row[] = [
  { name: 'b', size: 10 },
  { name: 'A', size: null },
  { name: 'c', size: 9 },
];
const names = (sorted: Row[]): string => sorted.map((row) => row.name).join('');

describe('sorting', () => {
  it('orders figures as figures, and puts what is not known last in either direction', () => {
    expect(names(sortRows(rows, columns, { column: 'size', direction: 'ascending' }))).toBe('cbA');
    expect(names(sortRows(rows, columns, { column: 'size', direction: 'descending' }))).toBe('bcA');
  });

  it('orders words without case', () => {
    expect(names(sortRows(rows, columns, { column: 'name', direction: 'ascending' }))).toBe('Abc');
  });

  it('goes from ascending to descending and back to the order of the report', () => {
    const first = nextSort(null, 'name');
    const second = nextSort(first, 'name');
    expect([first?.direction, second?.direction, nextSort(second, 'name')]).toEqual([
      'ascending',
      'descending',
      null,
    ]);
    expect(nextSort(second, 'size')).toEqual({ column: 'size', direction: 'ascending' });
    expect(sortRows(rows, columns, null)).toEqual(rows);
  });

  it('loses and adds no row', () => {
    const some = fc.array(fc.record({ name: fc.string(), size: fc.option(fc.integer()) }));
    fc.assert(
      fc.property(some, (given) => {
        const sorted = sortRows(given, columns, { column: 'size', direction: 'descending' });
        expect(new Set(sorted)).toEqual(new Set(given));
        expect(sorted).toHaveLength(given.length);
      }),
    );
  });
});

describe('filtering', () => {
  it('wants every word, in any column, whatever the case', () => {
    expect(names(filterRows(rows, columns, 'B 10'))).toBe('b');
    expect(names(filterRows(rows, columns, 'b 9'))).toBe('');
    expect(filterRows(rows, columns, '  ')).toEqual(rows);
  });
});

describe('copying', () => {
  it('keeps a row on one line, cells apart by tabs', () => {
    expect(rowText(columns, { name: 'a\tb\nc', size: 1 })).toBe('a b c\t1');
  });

  it('has no cell that runs where it is pasted', () => {
    expect(rowText(columns, { name: '\n"=SUM(1)"', size: 1 })).toBe('\' "=SUM(1)"\t1');
  });
});

describe('the tables of a report', () => {
  const report = STATES.differs.report;
  if (!report) throw new Error('the fixture has no report');

  it('show a column that never varies only where it must be there', () => {
    const shown = shownColumns(COOKIE_COLUMNS, report.cookies).map((column) => column.id);
    expect(shown).not.toContain('journey');
    expect(shown).toContain('declared');
  });

  it('sort lifetimes by length: a session is the shortest', () => {
    const sorted = sortRows(report.cookies, COOKIE_COLUMNS, { column: 'asked', direction: 'ascending' });
    expect(sorted[0]?.name).toBe('ASP.NET_SessionId');
    expect(sorted.at(-1)?.name).toBe('nmstat');
  });

  it('sort findings by severity, not by alphabet', () => {
    const sorted = sortRows(report.findings, FINDING_COLUMNS, { column: 'severity', direction: 'ascending' });
    expect(sorted[0]?.severity).toBe('medium');
    expect(sorted.at(-1)?.severity).toBe('info');
  });

  it('say what was sent to a host', () => {
    const row = report.requests.find((request) => request.host === 'www.clarity.ms');
    const sent = HOST_COLUMNS.find((column) => column.id === 'sent');
    if (!row || !sent) throw new Error('no such row or column');
    expect(sent.text(row)).toBe('page address; page title; stored value of _clck');
  });

  it('name each storage key with its kind', () => {
    const [row] = report.storage;
    if (!row) throw new Error('no storage row');
    expect(rowText(STORAGE_COLUMNS, row)).toContain('_cltk\tlocal storage\twww.norfolk.gov.uk');
  });

  it('give every column a label and an id of its own', () => {
    for (const table of [COOKIE_COLUMNS, FINDING_COLUMNS, HOST_COLUMNS, STORAGE_COLUMNS]) {
      expect(new Set(table.map((column) => column.id)).size).toBe(table.length);
      expect(new Set(table.map((column) => column.label)).size).toBe(table.length);
    }
  });
});
