/** Findings for a spreadsheet, each with the notice that it quotes. */
import type { Finding } from '../../core/findings/finding.ts';
import type { NoticeUsed, Report } from '../../core/report/report.ts';
import { linesOf, type Field } from '../csv.ts';

interface FindingOn {
  finding: Finding;
  notice: NoticeUsed | undefined;
}

export const findingsOn = ({ findings, notices }: Report): FindingOn[] =>
  findings.map((finding) => ({ finding, notice: notices.find(({ id }) => id === finding.declared?.notice) }));

export const FINDING_FIELDS: Field<FindingOn>[] = [
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
  ['basis', ({ finding }) => linesOf(finding.basis)],
  ['ignored', ({ finding }) => finding.ignored?.reason ?? null],
  ['ignored_until', ({ finding }) => finding.ignored?.until ?? null],
];
