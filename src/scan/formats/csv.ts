/**
 * Tables for a spreadsheet, every field in the Report's own units. The first is the cookies, seen beside declared; a
 * folder holds the pages, the reconciliation, findings, hosts, storage keys and controls of the cookie banner too. A page without a row of its own would look like a page
 * without cookies: it stands in each table once, with what was not seen of it.
 */
import type { Report } from '../../core/report/report.ts';
import { csvTable, linesOf, type Field } from '../../view/csv.ts';
import { CONTROL_FIELDS } from '../../view/fields/control-fields.ts';
import { COOKIE_FIELDS } from '../../view/fields/cookie-fields.ts';
import { FINDING_FIELDS, findingsOn } from '../../view/fields/finding-fields.ts';
import { HOST_FIELDS } from '../../view/fields/host-fields.ts';
import { RECONCILIATION_FIELDS } from '../../view/fields/reconciliation-fields.ts';
import { STORAGE_FIELDS } from '../../view/fields/storage-fields.ts';
import { reconciledRows } from '../../view/reconciled.ts';
import type { Format } from './format.ts';

/** Excel takes a text without it for another alphabet. */
const BYTE_ORDER_MARK = '\uFEFF';

export const csv: Format<string> = {
  id: 'csv',
  extension: 'csv',
  one: () => null,
  all: (reports) => tableOf(reports, COOKIE_FIELDS, ({ cookies }) => cookies),
  beside: (reports) =>
    new Map([
      ['pages', tableOf(reports, PAGE_FIELDS, (report) => [report])],
      ['reconciliation', tableOf(reports, RECONCILIATION_FIELDS, reconciledRows)],
      ['findings', tableOf(reports, FINDING_FIELDS, findingsOn)],
      ['hosts', tableOf(reports, HOST_FIELDS, ({ requests }) => requests)],
      ['controls', tableOf(reports, CONTROL_FIELDS, ({ controls = [] }) => controls)],
      ['storage', tableOf(reports, STORAGE_FIELDS, ({ storage }) => storage)],
    ]),
};

/** In each table, so that each can be read alone. */
const OF_A_PAGE: Field<Report>[] = [
  ['page', (r) => r.page],
  ['councils', (r) => linesOf(r.councils.map(({ name }) => name))],
  ['verdict', (r) => r.verdict],
  ['not_seen', (r) => linesOf(new Set(r.conditions.gaps.map(({ code, detail }) => `${code}: ${detail}`)))],
];

const PAGE_FIELDS: Field<Report>[] = [
  ['final_page', (r) => r.finalPage],
  ['http_status', (r) => r.httpStatus],
  ['site', (r) => r.site],
  ['headline', (r) => r.headline.text],
  ['headline_second', (r) => r.headline.second],
  ['companies', (r) => r.headline.counts.companies],
  ['companies_not_named', (r) => r.headline.counts.notNamed],
  ['notices', (r) => linesOf(r.notices.map(({ title }) => title))],
  ['notice_addresses', (r) => linesOf(r.notices.flatMap(({ address }) => address ?? []))],
  ['notice_read', (r) => linesOf(r.notices.map(({ retrieved }) => retrieved))],
  ['not_read', (r) => linesOf(r.notices.flatMap(({ unread }) => unread))],
  ['journeys', (r) => linesOf(r.conditions.journeys.map(({ journey, outcome }) => `${journey}: ${outcome}`))],
  ['started_at', (r) => r.conditions.startedAt],
  ['browser', (r) => r.conditions.browser],
  ['rules', (r) => r.tool.rules],
];

function tableOf<Row>(
  reports: readonly Report[],
  fields: readonly Field<Row>[],
  rowsOf: (report: Report) => readonly Row[],
): string {
  const rows = reports.flatMap((report) => {
    const own = rowsOf(report).map((row): { report: Report; row: Row | null } => ({ report, row }));
    return own.length > 0 ? own : [{ report, row: null }];
  });
  const table = csvTable<(typeof rows)[number]>(
    [
      ...OF_A_PAGE.map(([name, read]): Field<(typeof rows)[number]> => [name, ({ report }) => read(report)]),
      ...fields.map(([name, read]): Field<(typeof rows)[number]> => [
        name,
        ({ row }) => (row === null ? null : read(row)),
      ]),
    ],
    rows,
  );
  return `${BYTE_ORDER_MARK}${table}`;
}
