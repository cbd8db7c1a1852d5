/**
 * How a Report is laid out for a resident: which companies stand under which heading, and which differences
 * from the notice stand beside them. It sorts what the Report already says; it decides nothing.
 */
import type { HeadlineKind, Report } from '../core/report/report.ts';
import type { Finding } from '../core/findings/finding.ts';
import { DENIALS, type HeadingId } from '../core/report/denied.ts';
import { companyGroups, deniedBy, namesNotSeen, type CompaniesUnder } from '../core/report/parts.ts';

/** True where a notice to visitors covers the page: only then is a company's absence from it worth a heading. */
export const hasNotice = (report: Report): boolean =>
  report.verdict !== 'no-notice' && report.notices.some((notice) => notice.kind !== 'policy');

/** True where what was not read could hold what was not found: then absence is only from what we have read. */
export const isPartlyUnread = (report: Report): boolean =>
  report.conditions.gaps.some((gap) => gap.code === 'notice-unread');

export interface Difference {
  id: string;
  title: string;
  /** How many times it was seen, those that are ignored left out: the last finding of very many stands for the rest. */
  count: number;
  findings: Finding[];
}

/**
 * The findings in which page and notice differ, one entry for each kind. Companies that the notice does not
 * mention are left out: they have headings of their own.
 */
export function differences(report: Report): Difference[] {
  const byId = new Map<string, Difference>();
  for (const finding of report.findings) {
    const differs = finding.outcome === 'contradiction' || finding.outcome === 'unsupported';
    if (!differs || finding.severity === 'info' || finding.id === 'undeclared-third-party') continue;
    const entry = byId.get(finding.id) ?? { id: finding.id, title: finding.title, count: 0, findings: [] };
    entry.findings.push(finding);
    if (finding.ignored == null) entry.count += finding.count;
    byId.set(finding.id, entry);
  }
  return [...byId.values()];
}

/** Headlines that speak of what the page did rather than of how many companies: their reasons come first. */
const REASONS_FIRST: HeadlineKind[] = [
  'sensitive-page',
  'denial',
  'after-reject',
  'before-choice',
  'cookies-differ',
  'not-covered',
];

/** Headings of companies that differ from the notice. */
const ABSENT: readonly HeadingId[] = [...DENIALS, 'not-named', 'in-part'];

/** One part of the resident's list, in the order read. */
type Section =
  | { kind: 'differences'; items: Difference[] }
  | { kind: 'companies'; group: CompaniesUnder }
  | { kind: 'not-seen'; names: string[] };

/** Everything below the headline: reasons first where the headline speaks of them, else those not named first. */
export function sectionsOf(report: Report): Section[] {
  const items = hasNotice(report) ? differences(report) : [];
  const names = namesNotSeen(report);
  const differing: Section[] = items.length > 0 ? [{ kind: 'differences', items }] : [];
  const unseen: Section[] = names.length > 0 ? [{ kind: 'not-seen', names }] : [];
  const companies = (isWanted: (kind: HeadingId) => boolean): Section[] =>
    companyGroups(report)
      .filter(({ kind }) => isWanted(kind))
      .map((group) => ({ kind: 'companies', group }));
  const absent = companies((kind) => ABSENT.includes(kind));
  const present = companies((kind) => !ABSENT.includes(kind) && kind !== 'helps-load');
  const helping = companies((kind) => kind === 'helps-load');
  const first = REASONS_FIRST.includes(report.headline.kind)
    ? [...differing, ...absent]
    : [...absent, ...differing];
  return [...first, ...present, ...unseen, ...helping];
}

/** The first entry, in the order read, that shows the notice's own words: a difference's id or a company's name. */
export function firstQuoted(report: Report): string | null {
  const quoted = new Set(
    report.products.flatMap((product) =>
      product.declaredBy === null && deniedBy(report, product) === null ? [] : product.id,
    ),
  );
  for (const section of sectionsOf(report)) {
    const found =
      section.kind === 'differences'
        ? section.items.find(({ findings }) => findings.some(({ declared }) => declared !== null))?.id
        : section.kind === 'companies' && section.group.kind !== 'helps-load'
          ? section.group.companies.find(({ products }) => products.some((id) => quoted.has(id)))?.name
          : undefined;
    if (found !== undefined) return found;
  }
  return null;
}
