/** The command's exit code. Findings that the configuration ignores count for nothing. 0 nothing at or above `--fail-on`; 1 something; 2 inconclusive or no notice, and nothing worse. */
import type { Report, Verdict } from '../../core/report/report.ts';
import type { Finding, Severity } from '../../core/findings/finding.ts';
import { findings as rules } from '../../core/findings/index.ts';
import { decides, SEVERITIES, VERDICTS } from '../../core/report/verdict.ts';

export const INCONCLUSIVE = 2;
export const WRONG_USAGE = 3;
export const FAILED = 4;

/** `isNoNews`: true where what is not known of a page was not known in the baseline either; where there is none, never. */
export function exitCodeOf(
  reports: readonly Report[],
  failOn: string,
  isNoNews: (report: Report) => boolean = () => false,
): 0 | 1 | 2 {
  const counted = reports.map((report) => ({ report, verdict: verdictAgainst(report, isNoNews) }));
  if (counted.some(({ report, verdict }) => reaches(report, verdict, failOn))) return 1;
  return counted.some(({ verdict }) => isOpen(verdict)) ? 2 : 0;
}

const isOpen = (verdict: Verdict): boolean => verdict === 'inconclusive' || verdict === 'no-notice';

function verdictAgainst(report: Report, isNoNews: (report: Report) => boolean): Verdict {
  const verdict = verdictCounted(report);
  return isOpen(verdict) && isNoNews(report) ? 'matches' : verdict;
}

/**
 * `failOn`: a verdict, a severity, or the id of a finding, which only matches itself. A severity takes in findings of
 * every outcome, advice and cannot-tell too: whoever asks for `low` asks to hear of them. A verdict (the default) does not.
 */
function reaches(report: Report, verdict: Verdict, failOn: string): boolean {
  const findings = report.findings.filter(counts);
  const leastVerdict = VERDICTS.indexOf(failOn as Verdict);
  if (leastVerdict >= 0) return VERDICTS.indexOf(verdict) >= leastVerdict;
  const leastSeverity = SEVERITIES.indexOf(failOn as Severity);
  if (leastSeverity < 0) return findings.some(({ id }) => id === failOn);
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) >= leastSeverity);
}

const counts = ({ ignored }: Finding): boolean => ignored == null;

/**
 * What the verdict would be without the findings that do not count. Only a difference can be ignored: what is not known,
 * or was not seen, stays so, whatever findings there are.
 */
function verdictCounted({ verdict, findings, conditions }: Report): Verdict {
  const counted = findings.filter(counts);
  const hasIgnored = counted.length < findings.length;
  if (verdict !== 'differs' || !hasIgnored || counted.some(decides)) return verdict;
  const untold = findings.some(({ outcome, severity }) => outcome === 'cannot-tell' && severity !== 'info');
  const canDecide = new Set(rules.filter(decides).map(({ id }) => id));
  const isHidden = conditions.gaps.some(({ hides }) => hides.some((id) => canDecide.has(id)));
  return untold || isHidden ? 'inconclusive' : 'matches';
}
