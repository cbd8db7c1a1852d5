/** The Report of a site as a person reads it: what holds for the whole, its pages, what differs and where, what was left out. */
import { called, list } from '../../core/findings/phrases.ts';
import { isOnlyIgnored } from '../../core/report/decides.ts';
import { FINDING_OUTCOME_LABELS, SEVERITY_LABELS, VERDICT_LABELS } from '../../core/report/labels.ts';
import { seenWords } from '../../core/report/plain-labels.ts';
import { leftOutWords, onPages, seenOnPages } from '../../core/site/page-words.ts';
import type { SiteFinding, SiteProduct, SiteReport } from '../../core/site/site-report.ts';
import { words } from '../../core/words/index.ts';
import { specialistWords } from '../../core/words/specialist.ts';
import type { Look } from './format.ts';
import { emphasis, wrap, type Emphasis } from './lines.ts';

const says = specialistWords.text;

export function siteText(site: SiteReport, { colour }: Look): string {
  const look = emphasis(colour);
  const sections = [
    heading(site, look),
    pages(site, look),
    findings(site, look),
    companies(site, look),
    leftOut(site, look),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function heading(report: SiteReport, { strong, faint }: Emphasis): string[] {
  const { councils, site, entry, headline, verdict } = report;
  return [
    strong(councils.length > 0 ? list(councils.map(({ name }) => name)) : site),
    faint(entry),
    '',
    ...wrap(headline.text).map(strong),
    ...(headline.second === null ? [] : wrap(headline.second)),
    says.verdict(VERDICT_LABELS[verdict], null),
    ...(isOnlyIgnored(report) ? [words.ignored.only] : []),
  ];
}

function pages(site: SiteReport, { strong, faint }: Emphasis): string[] {
  return [
    strong(says.heading(says.site.pages, site.pages.length)),
    ...site.pages.flatMap(({ page, verdict, headline, gaps }) => [
      ...wrap(says.site.page(page, VERDICT_LABELS[verdict]), '      ', '  '),
      ...wrap(headline.text, '      ').map(faint),
      // Why, in the words of what was missed: of many the first tells enough.
      ...(verdict === 'inconclusive' && gaps[0] !== undefined
        ? wrap(gaps[0].detail, '      ').map(faint)
        : []),
    ]),
  ];
}

function findings(site: SiteReport, { strong, faint }: Emphasis): string[] {
  const shown = site.findings.filter(({ id }) => id !== 'declared-not-seen');
  if (shown.length === 0) return [];
  const label = ({ id, outcome, severity }: SiteFinding): string =>
    says.finding(id, FINDING_OUTCOME_LABELS[outcome], SEVERITY_LABELS[severity]);
  return [
    strong(says.site.findings(shown.length)),
    ...shown.flatMap((finding) => [
      `  ${strong(finding.title)}  ${faint(label(finding))}`,
      ...wrap(finding.observed, '    '),
      ...(finding.ignored == null
        ? []
        : wrap(words.ignored.why(finding.ignored.reason, finding.ignored.until), '    ')),
      ...wrap(seenOnPages(site, finding), '      ', '    '),
    ]),
  ];
}

function companies(site: SiteReport, { strong }: Emphasis): string[] {
  if (site.products.length === 0) return [];
  const line = (product: SiteProduct): string => {
    const { company, on } = product;
    const when = seenWords(on.flatMap(({ seen }) => seen));
    return says.site.product(called(company, [product]), onPages(site, on), when || null);
  };
  return [
    strong(says.heading(says.site.products, site.products.length)),
    ...site.products.flatMap((product) => wrap(line(product), '      ', '  ')),
  ];
}

function leftOut({ following }: SiteReport, { strong }: Emphasis): string[] {
  const rows = leftOutWords(following);
  return rows.length === 0
    ? []
    : [strong(says.site.leftOut), ...rows.flatMap((row) => wrap(row, '    ', '  - '))];
}
