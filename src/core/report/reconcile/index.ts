/**
 * The notices and the page held together, in both directions: whatever was seen with what is said of it, and whatever is
 * said with what was seen of it. It adds no judgement: what sets the two apart is what the findings say.
 */
import type { Facts } from '../../findings/facts.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Known } from '../known.ts';
import { whyNotSeen } from '../not-seen.ts';
import type { DeclaredRow, ReconciledRow } from '../rows.ts';
import { isPageSeen } from '../verdict.ts';
import { companiesSeen } from './companies-seen.ts';
import { byWeight, gravestOf, type ReconcileContext } from './context.ts';
import { declaredIndex } from './declared-index.ts';
import { findingsAbout } from './findings-about.ts';
import { cookiesSeen, storageSeen } from './kept-seen.ts';
import { onlyDeclared } from './only-declared.ts';

export function reconciliation(
  facts: Facts,
  findings: readonly Finding[],
  declared: readonly DeclaredRow[],
  known: Known,
): ReconciledRow[] {
  const context: ReconcileContext = {
    facts,
    known,
    findings,
    about: findingsAbout(findings),
    declared: declaredIndex(declared),
    whyNotSeen: whyNotSeen(facts, known),
    isPageSeen: isPageSeen(facts.visits),
  };
  const seen = [...companiesSeen(context), ...cookiesSeen(context), ...storageSeen(context)];
  const answered = new Set(seen.flatMap((row) => row.declared));
  // A claim stands for itself, whatever company or cookie it speaks of.
  for (const [place, { kind }] of declared.entries()) if (kind === 'claim') answered.delete(place);
  return [...seen, ...onlyDeclared(answered, context)].sort(byWeight);
}

/** The same rows where their findings are told otherwise since. `placeOf`: where what a finding told stands now. */
export const retold = (
  rows: readonly ReconciledRow[],
  findings: readonly Finding[],
  placeOf: (place: number) => number[],
): ReconciledRow[] =>
  rows
    .map((row) => {
      const places = [...new Set(row.findings.flatMap(placeOf))].sort((a, b) => a - b);
      const gravest = gravestOf(places, findings);
      return {
        ...row,
        findings: places,
        ...(gravest !== null && { difference: gravest.outcome, severity: gravest.severity }),
      };
    })
    .sort(byWeight);
