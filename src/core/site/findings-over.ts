/** Findings of many pages, once each, with the pages that they are told of. */
import { aboutKey } from '../compare/identity.ts';
import type { Finding, FindingOutcome, Severity } from '../findings/finding.ts';
import { SEVERITIES } from '../report/verdict.ts';
import type { Report } from '../report/report.ts';
import type { SiteFinding } from './site-report.ts';

/** What weighs most first; what is not known weighs more than what is only told. */
const WEIGHT: readonly FindingOutcome[] = ['contradiction', 'unsupported', 'cannot-tell', 'advisory'];

/** Most serious first, then in the order of their first page. */
export function findingsOver(reports: readonly Report[]): SiteFinding[] {
  const all = new Map<string, SiteFinding>();
  reports.forEach(({ findings }, page) => {
    for (const finding of findings) {
      const key = `${aboutKey(finding, reports[page] as Report)} ${finding.ignored != null}`;
      const known = all.get(key);
      const on = [...(known?.on ?? []), { page, outcome: finding.outcome }];
      const told = known !== undefined && !isWorse(finding, known) ? known : withoutEvidence(finding);
      all.set(key, { ...told, on });
    }
  });
  return [...all.values()].toSorted((a, b) => (isWorse(a, b) ? -1 : isWorse(b, a) ? 1 : 0));
}

function withoutEvidence({ evidence: _, ...finding }: Finding): Omit<SiteFinding, 'on'> {
  return finding;
}

interface Weighed {
  outcome: FindingOutcome;
  severity: Severity;
}

function isWorse(a: Weighed, b: Weighed): boolean {
  const byOutcome = WEIGHT.indexOf(a.outcome) - WEIGHT.indexOf(b.outcome);
  return byOutcome !== 0 ? byOutcome < 0 : SEVERITIES.indexOf(a.severity) > SEVERITIES.indexOf(b.severity);
}
