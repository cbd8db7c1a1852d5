/** `--baseline`: findings that were there before are marked as such, and count for nothing. Pure. */
import { isMissedAsBefore, knownFindings } from '../../core/compare/baseline.ts';
import type { Report } from '../../core/report/report.ts';

/** The Report with what the baseline had marked, as an ignored finding is; one that is ignored already stays so. */
export function markedAgainst(report: Report, baseline: readonly Report[]): Report {
  const was = baselineOf(report, baseline);
  if (was === undefined) return report;
  const known = knownFindings(report, was);
  const reason = `It was there in the baseline, seen ${was.conditions.startedAt.slice(0, 10)}.`;
  return {
    ...report,
    findings: report.findings.map((finding) =>
      known.has(finding) && finding.ignored == null
        ? { ...finding, ignored: { reason, until: null } }
        : finding,
    ),
  };
}

/** True where what is not known of the page was not known in the baseline either: then it is no news. */
export function isOpenAsBefore(report: Report, baseline: readonly Report[]): boolean {
  const was = baselineOf(report, baseline);
  return was !== undefined && isMissedAsBefore(report, was);
}

const baselineOf = ({ page }: Report, baseline: readonly Report[]): Report | undefined =>
  baseline.find((one) => one.page === page);
