/** A Report as a person reads it: the headline, who learns of the visit, what differs, what could not be seen. */
import { forHowLong, list } from '../../core/findings/phrases.ts';
import { counted } from '../../core/text/listed.ts';
import type { NoticeUsed, Report } from '../../core/report/report.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { CompanyRow } from '../../core/report/rows.ts';
import type { CookieRow, ProductRow } from '../../core/findings/rows.ts';
import {
  COOKIE_STATE_LABELS,
  DECLARED_HOW_LABELS,
  FINDING_OUTCOME_LABELS,
  LAYER_LABELS,
  lifetimeLabel,
  PARTY_LABELS,
  seenWords,
  SEVERITY_LABELS,
  VERDICT_LABELS,
} from '../../core/report/labels.ts';
import { controlSentences, controlsShown } from '../../core/report/control-words.ts';
import { isOnlyIgnored } from '../../core/report/decides.ts';
import { journeyWords } from '../../core/report/journey-words.ts';
import { words } from '../../core/words/index.ts';
import { companyGroups, isSeenWhole, namesNotSeen, productsOf, sayer } from '../../core/report/parts.ts';
import { cutTo, harmless } from '../../core/text/harmless.ts';
import type { Format, Look } from './format.ts';
import { emphasis, shortened, wrap, type Emphasis } from './lines.ts';
import { siteText } from './site-text.ts';

/** Characters of a quote that are shown; the whole is in the JSON. */
const QUOTE = 240;
const FINDING_QUOTE = 320;

export const text: Format<string> = {
  id: 'text',
  extension: 'txt',
  isOfPages: true,
  one: printed,
  all: (reports, look) => reports.map((report) => printed(report, look)).join('\n'),
  sites: (sites, look) => sites.map((site) => siteText(site, look)).join('\n'),
};

function printed(report: Report, { colour }: Look): string {
  const look = emphasis(colour);
  const sections = [
    heading(report, look),
    journeys(report),
    ...companies(report, look),
    notSeen(report, look),
    findings(report, look),
    cookies(report, look),
    controls(report, look),
    gaps(report, look),
    conditions(report, look),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n\n`;
}

function heading(report: Report, { strong, faint }: Emphasis): string[] {
  const names = report.councils.map(({ name }) => name);
  const { headline, page, finalPage, httpStatus, notices } = report;
  return [
    strong(names.length > 0 ? list(names) : report.site),
    faint(page === finalPage ? page : `${page} → ${finalPage}`),
    '',
    ...wrap(headline.text).map(strong),
    ...[headline.second, headline.told ?? null].flatMap((line) => (line === null ? [] : wrap(line))),
    ...notices.flatMap((notice) => wrap(comparedWith(notice), '  ', '')),
    ...correctedLines(report),
    `Verdict: ${VERDICT_LABELS[report.verdict]}${httpStatus === null ? '' : ` (HTTP ${httpStatus})`}`,
    ...(isOnlyIgnored(report) ? [words.ignored.only] : []),
  ];
}

function comparedWith({ title, dated, address, layer, retrieved, unread }: NoticeUsed): string {
  const date = dated === null ? '' : `, dated ${dated}`;
  const where = address === null ? '' : ` ${address}`;
  const how = ` (${LAYER_LABELS[layer]}, ${retrieved.slice(0, 10)})`;
  const rest = unread.length === 0 ? '' : ` It points to what we have not read: ${list(unread)}.`;
  return `Compared with “${title}”${date}${how}.${where}${rest}`;
}

/** That it rests on an auditor's corrections, and on which. */
function correctedLines({ corrections = [], asRead }: Report): string[] {
  if (corrections.length === 0) return [];
  const desk = words.desk;
  const lines = [
    desk.judgedWith(corrections.length),
    ...(asRead === undefined ? [] : [desk.asRead(asRead.headline)]),
    ...corrections.map((made) =>
      [
        desk.corrected(made),
        ...made.fields.map(({ field, is, was }) => desk.fieldIs(field, is, was)),
        desk.because(made.reason.replace(/\s+/g, ' '), made.at.slice(0, 10)),
      ].join(' '),
    ),
  ];
  return lines.flatMap((line) => wrap(line, '  ', ''));
}

/** What was done about the cookie banner, in the order in which it was done. */
const journeys = ({ conditions: seen }: Report): string[] =>
  seen.journeys.flatMap((taken) => {
    const told = journeyWords(taken);
    return told === null ? [] : wrap(told);
  });

const companies = (report: Report, { strong }: Emphasis): string[][] =>
  companyGroups(report).map(({ title, companies: rows }) => [
    strong(`${title} (${rows.length})`),
    ...rows.flatMap((row) => [
      `  ${harmless(row.name)}`,
      ...productsOf(report, row).flatMap((product) => productLines(product, row, report)),
    ]),
  ]);

function productLines(product: ProductRow, { name }: CompanyRow, report: Report): string[] {
  const { does, requests, hosts, cookies, longestSeconds, seen, declared, declaredBy } = product;
  const when = seenWords(seen);
  const kept = longestSeconds === null ? '' : `, kept ${longest(longestSeconds)}`;
  const got = [
    does,
    requests > 0 ? `${counted(requests, 'request')} to ${list(hosts, 3)}` : null,
    cookies.length > 0 ? `${counted(cookies.length, 'cookie')}${kept}` : null,
    when === '' ? null : `seen ${when}`,
  ];
  const who = product.name === name ? '' : `${product.name}: `;
  return [
    ...wrap(`${who}${got.filter((part) => part !== null).join(' · ')}`, '      ', '    '),
    ...(declaredBy === null ? [] : says(declaredBy, report, QUOTE, '      ', declared)),
  ];
}

const longest = (seconds: number): string =>
  seconds === 0 ? forHowLong(0) : `up to ${forHowLong(seconds).slice(4)}`;

/** What a notice says, or the cookie banner; of what it mentions only in general terms, that it says no more. */
function says(
  { notice, quote }: { notice: string; quote: string },
  { notices }: Report,
  most: number,
  indent: string,
  declared: ProductRow['declared'] = 'named',
): string[] {
  const only = declared === 'in-general-terms' ? ' only' : '';
  return wrap(`${sayer(notices, notice)}${only} says: “${shortened(quote, most)}”`, indent);
}

function notSeen(report: Report, { strong }: Emphasis): string[] {
  const names = namesNotSeen(report);
  if (names.length === 0) return [];
  return [
    strong(`${words.shown.notSeen.title(isSeenWhole(report))} (${names.length})`),
    ...wrap(`${names.join(', ')}. ${words.shown.notSeen.normal}`, '  '),
  ];
}

function findings(report: Report, { strong, faint }: Emphasis): string[] {
  // What was declared and not seen has a line of its own.
  const shown = report.findings.filter(({ id }) => id !== 'declared-not-seen');
  if (shown.length === 0) return [];
  return [
    strong(`Findings (${shown.length})`),
    ...shown.flatMap((finding) => [
      `  ${strong(finding.title)}  ${faint(label(finding))}`,
      ...ignored(finding),
      ...wrap(finding.observed, '    '),
      ...(finding.declared === null ? [] : says(finding.declared, report, FINDING_QUOTE, '    ')),
      ...(finding.basis.length === 0
        ? []
        : wrap(finding.basis.join('; '), '      ', '    Rests on: ').map(faint)),
    ]),
  ];
}

function ignored({ ignored: given }: Finding): string[] {
  return given == null ? [] : wrap(words.ignored.why(given.reason, given.until), '    ');
}

const label = ({ id, outcome, severity }: Finding): string =>
  `${id} · ${FINDING_OUTCOME_LABELS[outcome]} · ${SEVERITY_LABELS[severity]}`;

function cookies(report: Report, { strong }: Emphasis): string[] {
  const kept = report.cookies.filter(({ tried }) => tried !== true);
  const tried = report.cookies.length - kept.length;
  if (report.cookies.length === 0) return [];
  const cells = (cookie: CookieRow): string[] => [
    cookie.name,
    cookie.host,
    PARTY_LABELS[cookie.party],
    COOKIE_STATE_LABELS[cookie.state],
    lifetimeLabel(cookie.askedSeconds),
    cookie.declaredBy === null ? '' : `declared: ${DECLARED_HOW_LABELS[cookie.declaredBy.how]}`,
  ];
  // What is the same in several journeys and loads is told once, with when.
  const alike = Map.groupBy(kept, (cookie) => JSON.stringify(cells(cookie)));
  const isOne = report.conditions.journeys.length < 2;
  const rows = [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [[...cells(first), isOne ? '' : seenWords(same)]];
  });
  return [
    strong(`Cookies (${rows.length})`),
    ...table(rows, [34, 34, 27, 22, 24, 34, 60]),
    ...(tried === 0 ? [] : wrap(words.shown.tried(tried), '  ')),
  ];
}

/** Columns as wide as what is in them, at most as given; what is longer is cut with a sign. Nothing in them acts. */
function table(given: readonly string[][], most: readonly number[]): string[] {
  const rows = given.map((row) => row.map(harmless));
  const widths = most.map((limit, column) =>
    Math.min(limit, Math.max(...rows.map((row) => (row[column] ?? '').length))),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? cell.length;
      return cutTo(cell, width).padEnd(width);
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

/** What the cookie banner offers to choose with. */
function controls(report: Report, { strong }: Emphasis): string[] {
  const shown = controlsShown(report);
  if (shown.length === 0) return [];
  return [
    strong(`${words.controls.title} (${shown.length})`),
    ...shown.flatMap((each) => wrap(controlSentences(each).join(' '), '    ', '  - ')),
  ];
}

function gaps(report: Report, { strong }: Emphasis): string[] {
  if (report.conditions.gaps.length === 0) return [];
  return [
    strong('We could not check everything'),
    // One thing missed in several journeys is one thing.
    ...[...new Set(report.conditions.gaps.map(({ code, detail }) => `${detail} [${code}]`))].flatMap((told) =>
      wrap(told, '    ', '  - '),
    ),
  ];
}

const PROFILES = {
  fresh: 'a fresh profile',
  extension: 'the person’s own profile',
  scanner: 'a saved session',
};

function conditions({ conditions: seen, tool }: Report, { faint }: Emphasis): string[] {
  const profile = PROFILES[seen.profile === 'resident' ? seen.collector : 'fresh'];
  const others =
    seen.thirdPartyCookies === 'unknown'
      ? 'not known whether cookies of other sites are stored'
      : `cookies of other sites ${seen.thirdPartyCookies}`;
  const certificate =
    seen.certificateIgnored === undefined
      ? ''
      : ` The certificate of ${seen.certificateIgnored} was not looked at, as was asked for.`;
  return wrap(
    `Seen ${seen.startedAt} by the ${seen.collector}, ${seen.browser}, ${profile}, ${others}.${certificate} ${tool.name} ${tool.version}, rules ${tool.rules}.`,
  ).map(faint);
}
