/** The verdict, and the order of severities and verdicts that `--fail-on` uses. */
import type { FindingRule } from '../findings/rule.ts';
import type { Facts } from '../findings/facts.ts';
import type { Gap } from '../visit/gaps.ts';
import type { Visit } from '../visit/visit.ts';
import { decides } from './decides.ts';
import type { Verdict } from './report.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import { hiddenBy } from './lost.ts';
import { words } from '../words/index.ts';

export const SEVERITIES: readonly Severity[] = ['info', 'low', 'medium', 'high'];
export const VERDICTS: readonly Verdict[] = ['matches', 'no-notice', 'inconclusive', 'differs'];

/**
 * `inconclusive` where the page itself was not seen; `no-notice` where no notice covers the page (`inconclusive` where
 * it was not seen whole, or only an internal policy is known); else `differs` where any finding of low severity or more is a
 * contradiction or unsupported; else `inconclusive` where a gap hides a check that the run set out to make, or a
 * finding above info is cannot-tell; else `matches`. Advisories and info never decide.
 */
export function verdictOf(
  facts: Facts,
  findings: readonly Finding[],
  rules: readonly FindingRule[],
): Verdict {
  if (!isPageSeen(facts.visits)) return 'inconclusive';
  if (facts.notices.length === 0) {
    const isPartial =
      facts.policies.length > 0 ||
      facts.gaps.some(({ loses }) => loses.includes('requests') || loses.includes('page'));
    return isPartial ? 'inconclusive' : 'no-notice';
  }
  if (findings.some(decides)) return 'differs';
  const untold = findings.some(({ outcome, severity }) => outcome === 'cannot-tell' && severity !== 'info');
  if (untold || facts.gaps.some((gap) => hidesACheck(gap, facts, rules))) return 'inconclusive';
  return 'matches';
}

/** A gap matters where it hides a check that can decide and applies, or could have applied, to this page. */
function hidesACheck(gap: Gap, facts: Facts, rules: readonly FindingRule[]): boolean {
  const hidden = hiddenBy(gap, facts, rules);
  return rules.some((rule) => decides(rule) && hidden.includes(rule.id));
}

/** False where no Visit saw the page itself, but an error page, a challenge or a file: then there is nothing to judge. */
export function isPageSeen(visits: readonly Visit[]): boolean {
  return visits.some(({ gaps }) => !gaps.some(({ code }) => words.headline.opening[code] !== undefined));
}
