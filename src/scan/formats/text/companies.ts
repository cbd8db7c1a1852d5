/** Who learns of the visit, under the headings of the popup, and what is declared and was not seen. */
import { durationWords } from '../../../core/cookies/lifetimes.ts';
import type { ProductRow } from '../../../core/findings/rows.ts';
import { seenWords } from '../../../core/report/plain-labels.ts';
import { companyGroups, isSeenWhole, namesNotSeen, productsOf } from '../../../core/report/parts.ts';
import type { Report } from '../../../core/report/report.ts';
import type { CompanyRow } from '../../../core/report/rows.ts';
import { harmless } from '../../../core/text/harmless.ts';
import { words } from '../../../core/words/index.ts';
import { specialistWords } from '../../../core/words/specialist.ts';
import { whoSays } from '../../../view/says.ts';
import { shortened, wrap, type Emphasis } from '../lines.ts';

const says = specialistWords.text;

/** Characters of a quote that are shown; the whole is in the JSON. */
const QUOTE = 240;

export const companies = (report: Report, { strong }: Emphasis): string[][] =>
  companyGroups(report).map(({ title, companies: rows }) => [
    strong(says.heading(title, rows.length)),
    ...rows.flatMap((row) => [
      `  ${harmless(row.name)}`,
      ...productsOf(report, row).flatMap((product) => productLines(product, row, report)),
    ]),
  ]);

function productLines(product: ProductRow, { name }: CompanyRow, { notices }: Report): string[] {
  const { does, requests, hosts, cookies, longestSeconds, seen, declared, declaredBy } = product;
  const when = seenWords(seen);
  const got = [
    does,
    ...(requests > 0 ? [says.requests(requests, hosts)] : []),
    ...(cookies.length > 0 ? [cookiesOf(cookies.length, longestSeconds)] : []),
    ...(when === '' ? [] : [says.seen(when)]),
  ];
  return [
    ...wrap(says.product(product.name === name ? null : product.name, got), '      ', '    '),
    ...(declaredBy === null
      ? []
      : wrap(
          says.quoted(whoSays(notices, declaredBy.notice, { declared }), shortened(declaredBy.quote, QUOTE)),
          '      ',
        )),
  ];
}

function cookiesOf(n: number, longestSeconds: number | null): string {
  if (longestSeconds === 0) return says.passingCookies(n);
  return says.cookies(n, longestSeconds === null ? null : durationWords(longestSeconds));
}

export function notSeen(report: Report, { strong }: Emphasis): string[] {
  const names = namesNotSeen(report);
  if (names.length === 0) return [];
  return [
    strong(says.heading(words.shown.notSeen.title(isSeenWhole(report)), names.length)),
    ...wrap(says.notSeen(names), '  '),
  ];
}
