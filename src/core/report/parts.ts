/**
 * How the parts of a finished Report belong together, for all that show one: the companies under their headings, the
 * products of a company, what was not seen, whose words are quoted. It looks up; it decides nothing.
 */
import type { Finding } from '../findings/finding.ts';
import type { ProductRow } from '../findings/rows.ts';
import { words } from '../words/index.ts';
import type { Need } from '../visit/gaps.ts';
import type { NoticeUsed, Report } from './report.ts';
import { DENIALS, denialOf, headingOf, type HeadingId } from './denied.ts';
import type { CompanyRow } from './rows.ts';

export interface CompaniesUnder {
  kind: HeadingId;
  title: string;
  companies: CompanyRow[];
}

/**
 * The companies under their headings, in the order shown. Whom the notice says it does not use come first, whatever
 * group they are of: of them no heading is true that says they are not in it.
 */
export function companyGroups({ groups, companies, findings }: Report): CompaniesUnder[] {
  const rows = groups.flatMap((group) =>
    group.companies.flatMap((place) => {
      const company = companies[place];
      return company === undefined ? [] : [{ group, company, kind: headingOf(group.id, company, findings) }];
    }),
  );
  const under = Map.groupBy(rows, ({ kind }) => kind);
  const order: readonly HeadingId[] = [...DENIALS, ...groups.map(({ id }) => id)];
  return order.flatMap((kind) => {
    const same = under.get(kind) ?? [];
    const group = groups.find(({ id }) => id === kind);
    const isWhole = group !== undefined && same.length === group.companies.length;
    const title = isWhole ? group.title : words.shown.groups[kind];
    return same.length === 0 ? [] : [{ kind, title, companies: same.map(({ company }) => company) }];
  });
}

/** The finding that the notice says this product is not used, where its words say so. */
export const deniedBy = ({ findings }: Report, { id }: ProductRow): Finding | null =>
  denialOf(findings, id) ?? null;

const byReport = new WeakMap<Report, Map<string, ProductRow>>();

/** The products of a company that the Report has rows for, in the company's order. */
export function productsOf(report: Report, company: CompanyRow): ProductRow[] {
  const byId = byReport.get(report) ?? new Map(report.products.map((product) => [product.id, product]));
  byReport.set(report, byId);
  return company.products.flatMap((id) => byId.get(id) ?? []);
}

/** False where no page of the site came: then nothing can be said to be missing from it. */
export const isPageSeen = ({ conditions }: Report): boolean =>
  !conditions.gaps.some((gap) => words.headline.opening[gap.code] !== undefined);

/** True where nothing was lost that could have shown more of it: only then is something not used on the page. */
export const isSeenWhole = ({ conditions }: Report): boolean =>
  !conditions.gaps.some(({ loses }) => loses.some((need) => SHOWS.includes(need)));

const SHOWS: readonly Need[] = ['page', 'requests', 'cookies', 'storage'];

/** What the notice declares and the page did not show, each name once; nothing where no page was seen. */
export function namesNotSeen(report: Report): string[] {
  return isPageSeen(report) ? [...new Set(report.notSeen.map(({ name }) => name))] : [];
}

/** Who says what is quoted from a notice: a cookie banner's own list is no privacy notice. */
export const speakerOf = (notices: readonly NoticeUsed[], id: string): 'notice' | 'banner' =>
  notices.find((notice) => notice.id === id)?.layer === 'consent-tool' ? 'banner' : 'notice';
