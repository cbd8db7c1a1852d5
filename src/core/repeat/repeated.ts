/**
 * Several Reports of one page, looked at anew each time, as one: of what was seen to differ only that decides which was
 * seen each time. It accuses of nothing that one of them does not, and passes nothing that one of them does not pass.
 */
import { findingKeys } from '../compare/identity.ts';
import type { Finding } from '../findings/finding.ts';
import { sentences } from '../findings/phrases.ts';
import { decides } from '../report/decides.ts';
import { VERDICTS } from '../report/verdict.ts';
import { retold } from '../report/reconcile/index.ts';
import type { Report, Verdict } from '../report/report.ts';
import { specialistWords } from '../words/specialist.ts';

const says = specialistWords.looks;

interface Look {
  report: Report;
  /** Of what each of its findings is told; and of what it is told that decides. */
  told: ReadonlySet<string>;
  decided: ReadonlySet<string>;
}

/** Of one page, in the order of the looks. One Report is given back as it is. Throws a RangeError for none. */
export function repeated(reports: readonly Report[]): Report {
  const [first] = reports;
  if (first === undefined) throw new RangeError('repeated: at least one report is needed');
  if (reports.length === 1) return first;
  const looks = reports.map(lookOf);
  const base = baseOf(looks);
  /** What has been told, and by which finding. */
  const known = new Map<string, number>();
  const findings: Finding[] = [];
  for (const look of [base, ...looks.filter((look) => look !== base)]) {
    for (const finding of look.report.findings) {
      const keys = findingKeys(finding, look.report);
      if (keys.every((key) => known.has(key))) continue;
      for (const key of keys) known.set(key, findings.length);
      findings.push(asSeen(look === base ? finding : withoutEvidence(finding), keys, looks));
    }
  }
  const placeOf = (place: number): number[] => {
    const finding = base.report.findings[place];
    return finding === undefined
      ? []
      : findingKeys(finding, base.report).flatMap((key) => known.get(key) ?? []);
  };
  const verdict = verdictOver(reports, findings);
  const gaps = [
    ...new Map(
      reports.flatMap(({ conditions }) => conditions.gaps).map((gap) => [JSON.stringify(gap), gap]),
    ).values(),
  ];
  return {
    ...base.report,
    verdict,
    headline: headlineOver(base, looks, verdict),
    findings,
    ...(base.report.reconciliation && {
      reconciliation: retold(base.report.reconciliation, findings, placeOf),
    }),
    conditions: {
      ...base.report.conditions,
      looks: reports.length,
      endedAt:
        reports
          .map(({ conditions }) => conditions.endedAt)
          .toSorted()
          .at(-1) ?? base.report.conditions.endedAt,
      gaps,
    },
  };
}

function lookOf(report: Report): Look {
  const keysOf = (findings: readonly Finding[]): Set<string> =>
    new Set(findings.flatMap((finding) => findingKeys(finding, report)));
  return { report, told: keysOf(report.findings), decided: keysOf(report.findings.filter(decides)) };
}

/** The look that says least beside what all say: its tables and its headline are the whole’s. */
function baseOf(looks: readonly Look[]): Look {
  const least = Math.min(...looks.map(({ decided }) => decided.size));
  return looks.find(({ decided }) => decided.size === least) as Look;
}

function asSeen(finding: Finding, keys: readonly string[], looks: readonly Look[]): Finding {
  const isDeciding = decides(finding);
  const times = looks.filter(({ told, decided }) =>
    keys.every((key) => (isDeciding ? decided : told).has(key)),
  ).length;
  const seenIn = { times, of: looks.length };
  if (times === looks.length) return { ...finding, seenIn };
  const observed = sentences(finding.observed, says.seenIn(times, looks.length));
  return { ...finding, seenIn, observed, ...(isDeciding && { outcome: 'cannot-tell' as const }) };
}

const withoutEvidence = (finding: Finding): Finding => ({
  ...finding,
  evidence: { requests: [], cookies: [], storage: [], screenshots: [] },
});

function verdictOver(reports: readonly Report[], findings: readonly Finding[]): Verdict {
  const verdicts = new Set(reports.map(({ verdict }) => verdict));
  const [only] = verdicts;
  if (verdicts.has('differs') && verdicts.size === 1)
    return findings.some(decides) ? 'differs' : 'inconclusive';
  if (verdicts.size === 1 && only !== undefined) return only;
  return verdicts.has('differs') || verdicts.has('inconclusive') ? 'inconclusive' : worst(verdicts);
}

const worst = (verdicts: ReadonlySet<Verdict>): Verdict =>
  VERDICTS.findLast((one) => verdicts.has(one)) ?? 'inconclusive';

/** Another look may have had a worse thing to say: a headline speaks of what all have seen, or says that they differ. */
function headlineOver(base: Look, looks: readonly Look[], verdict: Verdict): Report['headline'] {
  const { headline } = base.report;
  const isOfAll = looks.every(({ decided }) => [...base.decided].every((key) => decided.has(key)));
  if (verdict === base.report.verdict && isOfAll) return headline;
  const text = verdict === 'differs' ? says.differsEachTime(looks.length) : says.notTheSame(looks.length);
  return {
    ...headline,
    kind: verdict === 'differs' ? headline.kind : 'inconclusive',
    text,
    second: null,
    told: null,
  };
}
