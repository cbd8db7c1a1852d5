/**
 * The tint behind a headline. The headline says the verdict in words; the tint only goes with it.
 */
import { isOnlyIgnored } from '../core/report/decides.ts';
import type { Report } from '../core/report/report.ts';

type Tone = 'matches' | 'differs' | 'plain';

export function toneOf(report: Report): Tone {
  const { verdict } = report;
  if (verdict === 'inconclusive' || verdict === 'no-notice' || isOnlyIgnored(report)) return 'plain';
  return verdict;
}
