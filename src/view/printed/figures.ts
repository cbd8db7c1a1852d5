/**
 * What several Reports show together: their councils in the order of the alphabet, and how often what was seen. Sums of
 * what the Reports say; nobody is ranked, and what was not seen is counted as that.
 */
import type { Category } from '../../core/companies/company.ts';
import { CATEGORY_LABELS, CHOICE_LABELS } from '../../core/report/labels.ts';
import { isPageSeen, productsOf } from '../../core/report/parts.ts';
import type { Report, Verdict } from '../../core/report/report.ts';
import type { SiteReport } from '../../core/site/site-report.ts';
import { called } from '../../core/findings/phrases.ts';
import type { CookieRow, ProductRow } from '../../core/findings/rows.ts';
import { harmless } from '../../core/text/harmless.ts';
import { listed } from '../../core/text/listed.ts';
import { specialistWords } from '../../core/words/specialist.ts';
import type { Choice } from '../../core/visit/visit.ts';

export interface CouncilShown {
  /** Of its section in the document. */
  id: string;
  name: string;
  reports: Report[];
  /** Those of its sites whose links were followed. */
  sites: SiteReport[];
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

const whose = ({ councils, site }: Pick<Report, 'councils' | 'site'>): string =>
  harmless(councils.length > 0 ? listed(councils.map(({ name }) => name)) : site);

export function councilsOf(reports: readonly Report[], sites: readonly SiteReport[] = []): CouncilShown[] {
  const byName = Map.groupBy(reports, whose);
  return [...byName]
    .sort(([a], [b]) => collator.compare(a, b))
    .map(([name, own], place) => ({
      id: `council-${place + 1}`,
      name,
      reports: [...own].sort((a, b) => collator.compare(a.page, b.page)),
      sites: sites.filter((site) => whose(site) === name),
    }));
}

/** One line of a chart. */
export interface Bar {
  label: string;
  count: number;
}

export const verdictsOf = (reports: readonly Report[]): Record<Verdict, number> => ({
  matches: reports.filter(({ verdict }) => verdict === 'matches').length,
  differs: reports.filter(({ verdict }) => verdict === 'differs').length,
  inconclusive: reports.filter(({ verdict }) => verdict === 'inconclusive').length,
  'no-notice': reports.filter(({ verdict }) => verdict === 'no-notice').length,
});

/** Other companies, those that most councils’ pages connect to first; those that only help a page load are left out. */
export function companiesByCouncils(councils: readonly CouncilShown[]): Bar[] {
  const counts = new Map<string, number>();
  const products = new Map<string, ProductRow[]>();
  for (const { reports } of councils) {
    const names = new Set<string>();
    for (const report of reports)
      for (const row of report.companies) {
        if (row.helpsLoad || row.declared === 'own') continue;
        names.add(row.name);
        products.set(row.name, [...(products.get(row.name) ?? []), ...productsOf(report, row)]);
      }
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ label: harmless(called(name, products.get(name) ?? [])), count }))
    .sort((a, b) => b.count - a.count || collator.compare(a.label, b.label));
}

export interface Grid {
  columns: string[];
  rows: { label: string; counts: number[] }[];
}

const wasSaved = ({ state }: CookieRow): boolean => state === 'stored' || state === 'deleted';

/** How many cookies were saved, by what they are for and what the visitor had chosen; each once a council. */
export function cookiesByChoice(councils: readonly CouncilShown[]): Grid {
  const keys = new Map<Category, Map<Choice, Set<string>>>();
  for (const { id, reports } of councils) {
    for (const cookie of reports.flatMap(({ cookies }) => cookies).filter(wasSaved)) {
      const ofCategory = keys.get(cookie.category) ?? new Map<Choice, Set<string>>();
      const ofChoice = ofCategory.get(cookie.choice) ?? new Set();
      ofChoice.add(JSON.stringify([id, cookie.name, cookie.host]));
      keys.set(cookie.category, ofCategory.set(cookie.choice, ofChoice));
    }
  }
  const all = Object.keys(CHOICE_LABELS) as Choice[];
  const choices = all.filter((choice) => [...keys.values()].some((ofCategory) => ofCategory.has(choice)));
  const categories = (Object.keys(CATEGORY_LABELS) as Category[]).filter((category) => keys.has(category));
  return {
    columns: choices.map((choice) => CHOICE_LABELS[choice]),
    rows: categories.map((category) => ({
      label: CATEGORY_LABELS[category],
      counts: choices.map((choice) => keys.get(category)?.get(choice)?.size ?? 0),
    })),
  };
}

/** False where what could name a cookie was not read: that it is in no list then says nothing. */
export const isListRead = ({ notices, conditions }: Report): boolean =>
  notices.some(({ kind }) => kind !== 'policy') &&
  !conditions.gaps.some(({ loses }) => loses.includes('notice') || loses.includes('cookie-list'));

const HOW = specialistWords.printed.together.declared;

/** Cookies that were saved, by how the notices have them; each once a council. */
export function cookiesByDeclaration(councils: readonly CouncilShown[]): Bar[] {
  const keys = new Map<keyof typeof HOW, Set<string>>();
  for (const { id, reports } of councils) {
    for (const report of reports) {
      for (const cookie of report.cookies.filter(wasSaved)) {
        const how = cookie.declaredBy?.how ?? (isListRead(report) ? 'none' : 'unread');
        keys.set(how, (keys.get(how) ?? new Set()).add(JSON.stringify([id, cookie.name, cookie.host])));
      }
    }
  }
  return (Object.keys(HOW) as (keyof typeof HOW)[]).map((how) => ({
    label: HOW[how],
    count: keys.get(how)?.size ?? 0,
  }));
}

export const pagesNotSeen = (reports: readonly Report[]): number =>
  reports.filter((report) => !isPageSeen(report)).length;
