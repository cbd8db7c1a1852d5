/** Marks the findings that the person's configuration says do not count. They stay in the Report. Pure. */
import type { Finding } from '../../core/findings/finding.ts';
import type { Report } from '../../core/report/report.ts';
import type { IgnoreEntry } from './config-file.ts';

/** `today`: such as 2026-11-28. An entry counts on its last day, and not after. */
const hasEnded = ({ until }: IgnoreEntry, today: string): boolean => until !== undefined && until < today;

export function marked(report: Report, entries: readonly IgnoreEntry[], today: string): Report {
  const standing = entries.filter((entry) => !hasEnded(entry, today));
  const findings = report.findings.map((finding) => {
    const entry = standing.find((one) => isMeant(one, finding, report));
    if (entry === undefined) return finding;
    return { ...finding, ignored: { reason: entry.reason, until: entry.until ?? null } };
  });
  return { ...report, findings };
}

/** Entries that no longer hold, or say nothing of any Report: one line each. */
export function idleEntries(
  entries: readonly IgnoreEntry[],
  reports: readonly Report[],
  today: string,
): string[] {
  return entries.flatMap((entry) => {
    const { finding, reason, until } = entry;
    const what = `The entry that ignores ${finding} (${reason})`;
    if (hasEnded(entry, today)) return [`${what} has ended on ${until}: it counts again.`];
    const isUsed = reports.some((report) => report.findings.some((one) => isMeant(entry, one, report)));
    return isUsed ? [] : [`${what} matches nothing.`];
  });
}

function isMeant({ finding, page, product, cookie }: IgnoreEntry, found: Finding, report: Report): boolean {
  return (
    found.id === finding &&
    (product === undefined || found.subject.product === product) &&
    (cookie === undefined || found.subject.cookie === cookie) &&
    (page === undefined || [report.page, report.finalPage].some((address) => isOn(page, address)))
  );
}

function isOn(page: string, address: string): boolean {
  if (page.endsWith('*')) return address.startsWith(page.slice(0, -1));
  return address === (URL.parse(page)?.href ?? page);
}
