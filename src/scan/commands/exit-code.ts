/** The command's exit code. Findings that the configuration ignores count for nothing. 0 nothing at or above `--fail-on`; 1 something; 2 inconclusive or no notice, and nothing worse. */
import type { Report, Verdict } from '../../core/report/report.ts';
import type { Finding, Severity } from '../../core/findings/finding.ts';
import { findings as rules } from '../../core/findings/index.ts';
import { INCONCLUSIVE } from './codes.ts';
import { counted } from '../../core/text/listed.ts';
import { decides } from '../../core/report/decides.ts';
import { SEVERITIES, VERDICTS } from '../../core/report/verdict.ts';

/** Of the pages that count for an exit code. */
export interface Tally {
  pages: number;
  /** At or above what `--fail-on` names. */
  reached: number;
  /** Of the others: inconclusive. */
  inconclusive: number;
  /** Of the others: no notice is known for them. */
  noNotice: number;
  /** Sites of which pages that were to be looked at could not be: no pass. */
  cutShort: number;
}

export const NO_PAGES: Tally = { pages: 0, reached: 0, inconclusive: 0, noNotice: 0, cutShort: 0 };

/**
 * `failOn`: verdicts, severities and ids of findings: any of them is enough. `isNoNews`: true where what is not known
 * of a page was not known in the baseline either; where there is none, never.
 */
export function tallyOf(
  reports: readonly Report[],
  failOn: readonly string[],
  isNoNews: (report: Report) => boolean = () => false,
): Tally {
  const judged = reports.map((report) => ({ report, verdict: verdictAgainst(report, isNoNews) }));
  const rest = judged.filter(({ report, verdict }) => !failOn.some((one) => reaches(report, verdict, one)));
  const of = (which: Verdict): number => rest.filter(({ verdict }) => verdict === which).length;
  return {
    pages: judged.length,
    reached: judged.length - rest.length,
    inconclusive: of('inconclusive'),
    noNotice: of('no-notice'),
    cutShort: 0,
  };
}

export const added = (one: Tally, other: Tally): Tally => ({
  pages: one.pages + other.pages,
  reached: one.reached + other.reached,
  inconclusive: one.inconclusive + other.inconclusive,
  noNotice: one.noNotice + other.noNotice,
  cutShort: one.cutShort + other.cutShort,
});

export function codeOf({ reached, inconclusive, noNotice, cutShort }: Tally): 0 | 1 | 2 {
  if (reached > 0) return 1;
  return inconclusive + noNotice + cutShort > 0 ? INCONCLUSIVE : 0;
}

export const exitCodeOf = (...args: Parameters<typeof tallyOf>): 0 | 1 | 2 => codeOf(tallyOf(...args));

/** The exit code and its reason, in one line; null where it is 0. */
export function whyNotZero(tally: Tally, failOn: readonly string[]): string | null {
  const { pages, reached, inconclusive, noNotice, cutShort } = tally;
  const of = pages === 1 ? 'the page' : `of ${pages} pages`;
  const pagesOf = (number: number, what: string): string =>
    pages === 1 ? `${of} ${what}` : `${of}, ${number} ${what}`;
  const code = codeOf(tally);
  if (code === 0) return null;
  if (code === 1)
    return `exit code 1: ${pagesOf(reached, `${reached === 1 ? 'is' : 'are'} at or above --fail-on ${failOn.join(', ')}`)}.`;
  const why = [
    ...(inconclusive > 0 ? [pagesOf(inconclusive, 'could not be told (inconclusive)')] : []),
    ...(noNotice > 0
      ? [pagesOf(noNotice, noNotice === 1 ? 'has no notice known' : 'have no notice known')]
      : []),
    ...(cutShort > 0 ? [`${counted(cutShort, 'site')} could not be followed to the end`] : []),
  ];
  return `exit code 2: ${why.join('; ')}.`;
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
