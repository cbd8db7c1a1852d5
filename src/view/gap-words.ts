/**
 * What could not be seen, in words for a resident: one sentence or two for each kind of gap.
 * The exact detail of a gap is the auditor's; it is in the Report beside its code.
 */
import type { Report } from '../core/report/report.ts';
import { words } from '../core/words/index.ts';
import type { Gap, GapCode } from '../core/visit/gaps.ts';

export const gapWords = (code: GapCode): string => words.gaps[code];

/** The sentences to show for these gaps, each said once, in the order of the gaps. */
export const gapSentences = (gaps: Gap[]): string[] => [...new Set(gaps.map((gap) => gapWords(gap.code)))];

const MOST_DOUBTS = 3;

/**
 * Why not everything could be checked, for a resident: the gaps; where there are none, what findings could not tell,
 * so that a headline that says so never stands without its reason.
 */
export function unchecked({ conditions, findings, verdict }: Report): string[] {
  if (conditions.gaps.length > 0) return gapSentences(conditions.gaps);
  if (verdict !== 'inconclusive') return [];
  const doubts = findings.filter(({ outcome, severity }) => outcome === 'cannot-tell' && severity !== 'info');
  return [...new Set(doubts.map(({ observed }) => observed))].slice(0, MOST_DOUBTS);
}
