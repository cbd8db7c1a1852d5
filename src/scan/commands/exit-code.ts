/** The command's exit code. 0 nothing at or above `--fail-on`; 1 something; 2 inconclusive or no notice, and nothing worse. */
import type { Report, Verdict } from '../../core/report/report.ts';
import type { Severity } from '../../core/findings/finding.ts';
import { SEVERITIES, VERDICTS } from '../../core/report/verdict.ts';

export const WRONG_USAGE = 3;
export const FAILED = 4;

export function exitCodeOf(reports: readonly Report[], failOn: string): 0 | 1 | 2 {
  if (reports.some((report) => reaches(report, failOn))) return 1;
  const isOpen = ({ verdict }: Report): boolean => verdict === 'inconclusive' || verdict === 'no-notice';
  return reports.some(isOpen) ? 2 : 0;
}

/**
 * `failOn`: a verdict, a severity, or the id of a finding, which only matches itself. A severity takes in findings of
 * every outcome, advice and cannot-tell too: whoever asks for `low` asks to hear of them. A verdict (the default) does not.
 */
function reaches({ verdict, findings }: Report, failOn: string): boolean {
  const leastVerdict = VERDICTS.indexOf(failOn as Verdict);
  if (leastVerdict >= 0) return VERDICTS.indexOf(verdict) >= leastVerdict;
  const leastSeverity = SEVERITIES.indexOf(failOn as Severity);
  if (leastSeverity < 0) return findings.some(({ id }) => id === failOn);
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) >= leastSeverity);
}
