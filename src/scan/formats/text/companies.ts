/** Who learns of the visit, under the headings of the popup, and what is declared and was not seen. */
import { spokenDuration } from '../../../core/cookies/durations.ts';
import { called } from '../../../core/findings/phrases.ts';
import type { ProductRow } from '../../../core/findings/rows.ts';
import { seenWords } from '../../../core/report/plain-labels.ts';
import {
  companyGroups,
  deniedBy,
  isSeenWhole,
  namesNotSeen,
  productsOf,
} from '../../../core/report/parts.ts';
import type { Report } from '../../../core/report/report.ts';
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
    ...rows.flatMap((row) => {
      const products = productsOf(report, row);
      return [
        `  ${harmless(called(row.name, products))}`,
        ...products.flatMap((product) => productLines(product, products.length > 1, report)),
      ];
    }),
  ]);

/** `isOneOfSeveral`: of its company's products; alone it is named above. */
function productLines(product: ProductRow, isOneOfSeveral: boolean, report: Report): string[] {
  const { does, requests, hosts, cookies, longestSeconds, seen, declared } = product;
  const denied = deniedBy(report, product)?.declared ?? null;
  const said = denied ?? product.declaredBy;
  const when = seenWords(seen);
  const got = [
    does,
    ...(requests > 0 ? [says.requests(requests, hosts)] : []),
    ...(cookies.length > 0 ? [cookiesOf(cookies.length, longestSeconds)] : []),
    ...(when === '' ? [] : [says.seen(when)]),
  ];
  return [
    ...wrap(says.product(isOneOfSeveral ? product.name : null, got), '      ', '    '),
    ...(said === null
      ? []
      : wrap(
          says.quoted(
            whoSays(report.notices, said.notice, { declared: denied === null ? declared : 'named' }),
            shortened(said.quote, QUOTE),
          ),
          '      ',
        )),
  ];
}

function cookiesOf(n: number, longestSeconds: number | null): string {
  if (longestSeconds === 0) return says.passingCookies(n);
  return says.cookies(n, longestSeconds === null ? null : spokenDuration(longestSeconds));
}

export function notSeen(report: Report, { strong }: Emphasis): string[] {
  const names = namesNotSeen(report);
  if (names.length === 0) return [];
  return [
    strong(says.heading(words.shown.notSeen.title(isSeenWhole(report)), names.length)),
    ...wrap(says.notSeen(names), '  '),
  ];
}
