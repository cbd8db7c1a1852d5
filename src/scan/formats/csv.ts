/**
 * Tables for a spreadsheet, every field in the Report's own units. The first is the cookies, seen beside declared; a
 * folder holds the pages, findings, hosts and storage keys too. A page without a row of its own would look like a page
 * without cookies: it stands in each table once, with what was not seen of it.
 */
import type { Finding } from '../../core/findings/finding.ts';
import type { RequestRow, StorageRow } from '../../core/findings/rows.ts';
import type { NoticeUsed, Report } from '../../core/report/report.ts';
import { COOKIE_FIELDS } from '../../view/cookie-csv.ts';
import { csvTable, type Cell, type Field } from '../../view/csv.ts';
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
      ['findings', tableOf(reports, FINDING_FIELDS, findingsOf)],
      ['hosts', tableOf(reports, HOST_FIELDS, ({ requests }) => requests)],
      ['storage', tableOf(reports, STORAGE_FIELDS, ({ storage }) => storage)],
    ]),
};

/** In each table, so that each can be read alone. */
const OF_A_PAGE: Field<Report>[] = [
  ['page', (r) => r.page],
  ['councils', (r) => all(r.councils.map(({ name }) => name))],
  ['verdict', (r) => r.verdict],
  ['not_seen', (r) => all(new Set(r.conditions.gaps.map(({ code, detail }) => `${code}: ${detail}`)))],
];

const PAGE_FIELDS: Field<Report>[] = [
  ['final_page', (r) => r.finalPage],
  ['http_status', (r) => r.httpStatus],
  ['site', (r) => r.site],
  ['headline', (r) => r.headline.text],
  ['headline_second', (r) => r.headline.second],
  ['companies', (r) => r.headline.counts.companies],
  ['companies_not_named', (r) => r.headline.counts.notNamed],
  ['notices', (r) => all(r.notices.map(({ title }) => title))],
  ['notice_addresses', (r) => all(r.notices.flatMap(({ address }) => address ?? []))],
  ['notice_read', (r) => all(r.notices.map(({ retrieved }) => retrieved))],
  ['not_read', (r) => all(r.notices.flatMap(({ unread }) => unread))],
  ['journeys', (r) => all(r.conditions.journeys.map(({ journey, outcome }) => `${journey}: ${outcome}`))],
  ['started_at', (r) => r.conditions.startedAt],
  ['browser', (r) => r.conditions.browser],
  ['rules', (r) => r.tool.rules],
];

interface FindingOn {
  finding: Finding;
  notice: NoticeUsed | undefined;
}

const findingsOf = ({ findings, notices }: Report): FindingOn[] =>
  findings.map((finding) => ({ finding, notice: notices.find(({ id }) => id === finding.declared?.notice) }));

const FINDING_FIELDS: Field<FindingOn>[] = [
  ['finding', ({ finding }) => finding.id],
  ['title', ({ finding }) => finding.title],
  ['outcome', ({ finding }) => finding.outcome],
  ['severity', ({ finding }) => finding.severity],
  ['product', ({ finding }) => finding.subject.product ?? null],
  ['cookie', ({ finding }) => finding.subject.cookie ?? null],
  ['storage', ({ finding }) => finding.subject.storage ?? null],
  ['host', ({ finding }) => finding.subject.host ?? null],
  ['observed', ({ finding }) => finding.observed],
  ['count', ({ finding }) => finding.count],
  ['declared_quote', ({ finding }) => finding.declared?.quote ?? null],
  ['declared_notice', ({ finding }) => finding.declared?.notice ?? null],
  ['declared_address', ({ notice }) => notice?.address ?? null],
  ['basis', ({ finding }) => all(finding.basis)],
  ['ignored', ({ finding }) => finding.ignored?.reason ?? null],
  ['ignored_until', ({ finding }) => finding.ignored?.until ?? null],
];

const HOST_FIELDS: Field<RequestRow>[] = [
  ['host', (r) => r.host],
  ['party', (r) => r.party],
  ['product', (r) => r.product],
  ['company', (r) => r.company],
  ['types', (r) => all(r.types)],
  ['count', (r) => r.count],
  ['outcome', (r) => r.outcome],
  ['journey', (r) => r.journey],
  ['load', (r) => r.load],
  ['choice', (r) => r.choice],
  ['first_seen_ms', (r) => r.at],
  ['asked_for_by', (r) => all(r.initiators)],
  ['inferred', (r) => r.inferred],
  ['sent_page', (r) => r.sent.page],
  ['sent_title', (r) => r.sent.title],
  ['sent_cookies', (r) => all(r.sent.cookies)],
  ['sent_identifiers', (r) => all(r.sent.identifiers)],
  ['sent_typed', (r) => r.sent.typed],
];

const STORAGE_FIELDS: Field<StorageRow>[] = [
  ['kind', (s) => s.kind],
  ['key', (s) => s.key],
  ['host', (s) => s.host],
  ['there_before', (s) => s.before],
  ['party', (s) => s.party],
  ['product', (s) => s.product],
  ['category', (s) => s.category],
  ['journey', (s) => s.journey],
  ['load', (s) => s.load],
  ['choice', (s) => s.choice],
  ['first_seen_ms', (s) => s.at],
  ['declared_how', (s) => s.declaredBy?.how ?? null],
  ['declared_notice', (s) => s.declaredBy?.notice ?? null],
  ['declared_quote', (s) => s.declaredBy?.quote ?? null],
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

/** Several in one cell, each on a line of its own. */
const all = (texts: Iterable<string>): Cell => [...texts].join('\n') || null;
