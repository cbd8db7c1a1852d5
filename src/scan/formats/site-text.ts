/** The Report of a site as a person reads it: what holds for the whole, its pages, what differs and where, what was left out. */
import { list } from '../../core/findings/phrases.ts';
import {
  FINDING_OUTCOME_LABELS,
  seenWords,
  SEVERITY_LABELS,
  VERDICT_LABELS,
} from '../../core/report/labels.ts';
import { harmless } from '../../core/text/harmless.ts';
import { counted } from '../../core/text/listed.ts';
import type { NotFollowed } from '../../core/site/links.ts';
import type { SiteFinding, SiteProduct, SiteReport } from '../../core/site/site-report.ts';
import type { Look } from './format.ts';
import { emphasis, wrap, type Emphasis } from './lines.ts';

/** Pages that are named beside a finding or a company; the rest is in the JSON. */
const MOST_NAMED = 4;

const LEFT_OUT: Record<NotFollowed, string> = {
  'other-site': 'lead to other sites',
  robots: 'the site asks not to open (robots.txt)',
  'log-out': 'end a session',
  'changes-something': 'could change something',
  calendar: 'are other days of a calendar',
  file: 'are files, not pages',
  endless: 'are the same page sorted or filtered, or lead on without end',
  'passed-over': 'the page asks not to follow',
  'same-page': 'lead to a page looked at already',
  'enough-pages': 'were more than the pages asked for',
  'too-many-links': 'were too many to remember',
  stopped: 'were left when we stopped',
};

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

function heading(
  { councils, site, entry, headline, verdict }: SiteReport,
  { strong, faint }: Emphasis,
): string[] {
  return [
    strong(councils.length > 0 ? list(councils.map(({ name }) => name)) : site),
    faint(entry),
    '',
    ...wrap(headline.text).map(strong),
    ...(headline.second === null ? [] : wrap(headline.second)),
    `Verdict: ${VERDICT_LABELS[verdict]}`,
  ];
}

function pages(site: SiteReport, { strong, faint }: Emphasis): string[] {
  return [
    strong(`Pages looked at (${site.pages.length})`),
    ...site.pages.flatMap(({ page, verdict, headline, gaps }) => [
      ...wrap(`${page}  ${VERDICT_LABELS[verdict]}`, '      ', '  '),
      ...wrap(headline.text, '      ').map(faint),
      // Why, in the words of what was missed: of many the first tells enough.
      ...(verdict === 'inconclusive' && gaps[0] !== undefined
        ? wrap(gaps[0].detail, '      ').map(faint)
        : []),
    ]),
  ];
}

/** The paths of these pages, or that it is all of them. */
function where({ pages: all }: SiteReport, on: readonly { page: number }[]): string {
  if (all.length > 1 && on.length === all.length) return 'on every page';
  const paths = on.map(({ page }) => pathOf(all[page]?.page ?? ''));
  return `on ${list(paths, MOST_NAMED)}`;
}

function pathOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? harmless(address) : harmless(url.pathname);
}

/** Where it weighs as it is told here; on other pages it may be advice, or not known. */
function seenOn(site: SiteReport, { outcome, on }: SiteFinding): string {
  const alike = on.filter((one) => one.outcome === outcome);
  const others = on.length - alike.length;
  const besides = others === 0 ? '' : ` On ${counted(others, 'other page')} it weighs less.`;
  return `Seen ${where(site, alike)}.${besides}`;
}

function findings(site: SiteReport, { strong, faint }: Emphasis): string[] {
  const shown = site.findings.filter(({ id }) => id !== 'declared-not-seen');
  if (shown.length === 0) return [];
  const label = ({ id, outcome, severity }: SiteFinding): string =>
    `${id} · ${FINDING_OUTCOME_LABELS[outcome]} · ${SEVERITY_LABELS[severity]}`;
  return [
    strong(`Findings (${shown.length}), each once`),
    ...shown.flatMap((finding) => [
      `  ${strong(finding.title)}  ${faint(label(finding))}`,
      ...wrap(finding.observed, '    '),
      ...(finding.ignored == null ? [] : wrap(`Ignored: ${finding.ignored.reason}`, '    ')),
      ...wrap(seenOn(site, finding), '      ', '    '),
    ]),
  ];
}

function companies(site: SiteReport, { strong }: Emphasis): string[] {
  if (site.products.length === 0) return [];
  const line = ({ name, company, on }: SiteProduct): string => {
    const when = seenWords(on.flatMap(({ seen }) => seen));
    const who = name === company ? name : `${name} (${company})`;
    return `${who}: ${where(site, on)}${when === '' ? '' : `, ${when}`}`;
  };
  return [
    strong(`Companies’ products (${site.products.length})`),
    ...site.products.flatMap((product) => wrap(line(product), '      ', '  ')),
  ];
}

function leftOut({ following }: SiteReport, { strong }: Emphasis): string[] {
  const rows = following.leftOut.filter(({ count }) => count > 0);
  if (rows.length === 0) return [];
  return [
    strong('Not looked at'),
    ...rows.flatMap(({ why, count }) =>
      wrap(`${counted(count, 'link')} that ${LEFT_OUT[why]}`, '    ', '  - '),
    ),
  ];
}
