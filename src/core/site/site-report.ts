/**
 * The Report of a site: a public contract (`candour/site@1`), made from the Reports of its pages and nothing else.
 * Fields may be added; names and meanings stay. site.schema.json beside this file is generated from these types.
 * Lifetimes: seconds, 0 until the browser closes, null not known. Pages are told by their place in `pages`.
 */
import type { Category } from '../companies/company.ts';
import type { Party } from '../parties/party.ts';
import type { Finding, FindingOutcome } from '../findings/finding.ts';
import type { Declared, SeenIn } from '../findings/rows.ts';
import type { JourneyTaken, StorageKind } from '../visit/visit.ts';
import type { Conditions, Headline, NoticeUsed, Report, Verdict } from '../report/report.ts';
import type { Following } from './following.ts';
import type { FoundBy } from './frontier.ts';
import { findingsOver } from './findings-over.ts';
import { siteVerdict, type PageScanned } from './site-looked.ts';
import { siteWords } from './site-words.ts';

export interface SiteReport {
  schema: 'candour/site@1';
  tool: Report['tool'];
  /** The page that was asked for; no query string. */
  entry: string;
  /** Registrable domain of the entry page, else its host. */
  site: string;
  councils: Report['councils'];
  /**
   * The most serious of its pages’: differs, inconclusive, no-notice, matches; at least inconclusive where the look ended
   * before its time. It speaks of the pages looked at, and of no other.
   */
  verdict: Verdict;
  verdicts: Record<Verdict, number>;
  headline: { text: string; second: string | null };
  /** ISO 8601. */
  startedAt: string;
  endedAt: string;
  /** In the order in which they were looked at. */
  pages: SitePage[];
  products: SiteProduct[];
  cookies: SiteCookie[];
  storage: SiteStorage[];
  findings: SiteFinding[];
  /** All that pages were held against, each once. */
  notices: NoticeUsed[];
  following: Following;
}

interface SitePage {
  page: string;
  finalPage: string;
  httpStatus: number | null;
  foundBy: FoundBy;
  /** The page that it was first found on, or null. */
  from: number | null;
  /** Number of the template that it is made from, from 0: pages of one number are built alike. Null where it was not read. */
  template: number | null;
  verdict: Verdict;
  headline: Headline;
  journeys: JourneyTaken[];
  gaps: Conditions['gaps'];
}

interface OnPage {
  page: number;
  /** Each journey with the choice in force. */
  seen: SeenIn[];
}

export interface SiteProduct {
  id: string;
  name: string;
  company: string;
  category: Category;
  does: string;
  hosts: string[];
  /** Pages differ in it where they have notices of their own. */
  on: (OnPage & { declared: Declared })[];
}

interface SiteCookie {
  name: string;
  host: string;
  party: Party;
  product: string | null;
  category: Category;
  /** Longest that was asked for. */
  askedSeconds: number | null;
  on: OnPage[];
}

interface SiteStorage {
  kind: StorageKind;
  host: string;
  key: string;
  party: Party;
  product: string | null;
  category: Category;
  on: OnPage[];
}

/** Once each, as on the page where it weighs most. Its `evidence` stays with the page’s own Report. */
export interface SiteFinding extends Omit<Finding, 'evidence'> {
  on: { page: number; outcome: FindingOutcome }[];
}

/** Throws a RangeError for no page: of what was not looked at nothing is said. */
export function siteReportOf(scanned: readonly PageScanned[], following: Following): SiteReport {
  const reports = scanned.map(({ report }) => report);
  const [first] = reports;
  if (first === undefined) throw new RangeError('siteReportOf: at least one page is needed');
  const verdicts: Record<Verdict, number> = { differs: 0, inconclusive: 0, 'no-notice': 0, matches: 0 };
  for (const { verdict } of reports) verdicts[verdict] += 1;
  const findings = findingsOver(reports);
  return {
    schema: 'candour/site@1',
    tool: first.tool,
    entry: first.page,
    site: first.site,
    councils: first.councils,
    verdict: siteVerdict(
      reports.map(({ verdict }) => verdict),
      following,
    ),
    verdicts,
    headline: siteWords(reports, verdicts, findings, following),
    startedAt:
      reports.map(({ conditions }) => conditions.startedAt).toSorted()[0] ?? first.conditions.startedAt,
    endedAt:
      reports
        .map(({ conditions }) => conditions.endedAt)
        .toSorted()
        .at(-1) ?? first.conditions.endedAt,
    pages: scanned.map(pageOf),
    products: productsOver(reports),
    cookies: cookiesOver(reports),
    storage: storageOver(reports),
    findings,
    notices: [
      ...new Map(
        reports.flatMap(({ notices }) => notices).map((one) => [`${one.id} ${one.sha256}`, one]),
      ).values(),
    ],
    following,
  };
}

const pageOf = ({ report, foundBy, from, template }: PageScanned): SitePage => ({
  page: report.page,
  finalPage: report.finalPage,
  httpStatus: report.httpStatus,
  ...{ foundBy, from, template },
  verdict: report.verdict,
  headline: report.headline,
  journeys: report.conditions.journeys,
  gaps: report.conditions.gaps,
});

/** Rows of one key over all pages, with where each was seen: in the order of their first page. */
function over<Row, Whole extends { on: OnPage[] }>(
  reports: readonly Report[],
  rowsOf: (report: Report) => readonly Row[],
  keyOf: (row: Row) => string,
  begin: (row: Row) => Whole,
  take: (whole: Whole, row: Row, page: number) => void,
): Whole[] {
  const all = new Map<string, Whole>();
  reports.forEach((report, page) => {
    for (const row of rowsOf(report)) {
      const whole = all.get(keyOf(row)) ?? begin(row);
      all.set(keyOf(row), whole);
      take(whole, row, page);
    }
  });
  return [...all.values()];
}

function sawOn(on: OnPage[], page: number, { journey, choice }: SeenIn): void {
  const here = on.find((one) => one.page === page);
  if (here === undefined) on.push({ page, seen: [{ journey, choice }] });
  else if (!here.seen.some((one) => one.journey === journey && one.choice === choice))
    here.seen.push({ journey, choice });
}

const productsOver = (reports: readonly Report[]): SiteProduct[] =>
  over(
    reports,
    ({ products }) => products,
    ({ id }) => id,
    ({ id, name, company, category, does }): SiteProduct => ({
      id,
      name,
      company,
      category,
      does,
      hosts: [],
      on: [],
    }),
    (whole, { hosts, seen, declared }, page) => {
      whole.hosts = [...new Set([...whole.hosts, ...hosts])];
      whole.on.push({ page, seen, declared });
    },
  );

const cookiesOver = (reports: readonly Report[]): SiteCookie[] =>
  over(
    reports,
    ({ cookies }) => cookies,
    ({ name, host }) => `${host} ${name}`,
    ({ name, host, party, product, category }): SiteCookie => ({
      name,
      host,
      party,
      product,
      category,
      askedSeconds: null,
      on: [],
    }),
    (whole, row, page) => {
      if (row.askedSeconds !== null) whole.askedSeconds = Math.max(whole.askedSeconds ?? 0, row.askedSeconds);
      sawOn(whole.on, page, row);
    },
  );

const storageOver = (reports: readonly Report[]): SiteStorage[] =>
  over(
    reports,
    ({ storage }) => storage,
    ({ kind, host, key }) => `${kind} ${host} ${key}`,
    ({ kind, host, key, party, product, category }): SiteStorage => ({
      kind,
      host,
      key,
      party,
      product,
      category,
      on: [],
    }),
    (whole, row, page) => sawOn(whole.on, page, row),
  );
