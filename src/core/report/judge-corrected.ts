/** Judging with an auditor's corrections, beside what the Report would say without them. */
import type { Notice } from '../notices/notice.ts';
import type { Visit } from '../visit/visit.ts';
import { judge } from './judge.ts';
import type { Known } from './known.ts';
import type { Report } from './report.ts';

interface Judged {
  visits: readonly Visit[];
  notices: readonly Notice[];
}

/** `asRead`: the same without the corrections. */
export function judgeCorrected(corrected: Judged, asRead: () => Judged, known: Known): Report {
  const report = judge(corrected.visits, corrected.notices, known);
  if (report.corrections === undefined) return report;
  const before = asRead();
  const { verdict, headline } = judge(before.visits, before.notices, known);
  return { ...report, asRead: { verdict, headline: headline.text } };
}
