import { expect, it } from 'vitest';
import { csvTable } from '../../../src/view/csv.ts';
import { COOKIE_FIELDS } from '../../../src/view/fields/cookie-fields.ts';
import { STATES } from '../../popup/fixtures/states.ts';

it('writes one row a cookie under a row of names', () => {
  const report = STATES.differs.report;
  if (!report) throw new Error('the fixture has no report');
  const lines = csvTable(COOKIE_FIELDS, report.cookies).trimEnd().split('\r\n');
  expect(lines).toHaveLength(report.cookies.length + 1);
  expect(lines[0]).toMatch(/^name,host,path,party,state,/);
  const ga = lines.find((line) => line.startsWith('_ga,'))?.split(',');
  const names = lines[0]?.split(',') ?? [];
  expect(ga?.[names.indexOf('asked_seconds')]).toBe('63072000');
  expect(ga?.[names.indexOf('stored_seconds')]).toBe('34560000');
  expect(ga?.[names.indexOf('product')]).toBe('google-analytics');
});

it('keeps a hostile cookie name from running as a formula', () => {
  const [cookie] = STATES.differs.report?.cookies ?? [];
  if (!cookie) throw new Error('the fixture has no cookie');
  const [, row] = csvTable(COOKIE_FIELDS, [{ ...cookie, name: '=HYPERLINK("https://x.example")' }]).split(
    '\r\n',
  );
  expect(row).toMatch(/^"'=HYPERLINK\(""https:\/\/x\.example""\)",/);
});
