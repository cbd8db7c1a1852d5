/** What of a Report was already so in an earlier one, the baseline: that is no news. Pure. */
import { isPageSeen } from '../report/parts.ts';
import type { Report } from '../report/report.ts';
import type { Finding, FindingOutcome } from '../findings/finding.ts';
import type { Gap } from '../visit/gaps.ts';
import { SEVERITIES } from '../report/verdict.ts';
import { findingKeys } from './identity.ts';

/** How much an outcome says: what says more than it did is news. */
const WEIGHT: Record<FindingOutcome, number> = {
  advisory: 0,
  'cannot-tell': 1,
  unsupported: 2,
  contradiction: 2,
};

/** The findings that were there before, and weighed no less. One that is told of many is old only where all of them are. */
export function knownFindings(report: Report, baseline: Report): Set<Finding> {
  const old = new Map<string, Finding[]>();
  for (const finding of baseline.findings)
    for (const key of findingKeys(finding, baseline)) old.set(key, [...(old.get(key) ?? []), finding]);
  const isOld = (key: string, finding: Finding): boolean =>
    (old.get(key) ?? []).some(
      (was) =>
        WEIGHT[was.outcome] >= WEIGHT[finding.outcome] &&
        SEVERITIES.indexOf(was.severity) >= SEVERITIES.indexOf(finding.severity),
    );
  return new Set(
    report.findings.filter((finding) => findingKeys(finding, report).every((key) => isOld(key, finding))),
  );
}

/**
 * True where nothing was missed that the baseline had seen: whatever is hidden now was hidden then. A page that was not
 * seen at all, or that has no notice where it had one, is never that.
 */
export function isMissedAsBefore(report: Report, baseline: Report): boolean {
  if (!isPageSeen(report) || !isPageSeen(baseline)) return false;
  const old = new Set(baseline.conditions.gaps.flatMap(lossesOf));
  const isGapOld = report.conditions.gaps.flatMap(lossesOf).every((loss) => old.has(loss));
  const known = knownFindings(report, baseline);
  const isToldOld = report.findings.every(
    (finding) => finding.outcome !== 'cannot-tell' || known.has(finding),
  );
  const hasLost = report.notices.length === 0 && baseline.notices.length > 0;
  return isGapOld && isToldOld && !hasLost;
}

/** Its words may name what is made anew; what it loses, and of which journey, is what counts. */
const lossesOf = ({ code, loses, journey, about }: Gap): string[] =>
  loses.map((need) => JSON.stringify([code, need, journey, about?.host ?? about?.frame ?? null]));
