/** Which findings make a page differ, and whether any of them is left to count. */
import type { Finding } from '../findings/finding.ts';
import type { Verdict } from './report.ts';

/** Advice, and what could not be told, never decides. */
export function decides({ outcome, severity }: Pick<Finding, 'outcome' | 'severity'>): boolean {
  return severity !== 'info' && (outcome === 'contradiction' || outcome === 'unsupported');
}

type Weighed = Pick<Finding, 'outcome' | 'severity' | 'ignored'>;

/** True of a page, or a site, that differs in nothing but what is ignored. */
export const isOnlyIgnored = ({
  verdict,
  findings,
}: {
  verdict: Verdict;
  findings: readonly Weighed[];
}): boolean => verdict === 'differs' && findings.filter(decides).every(({ ignored }) => ignored != null);
