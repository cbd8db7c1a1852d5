/** The cookies as a table, each once. */
import type { CookieRow } from '../../../core/findings/rows.ts';
import { COOKIE_STATE_LABELS, DECLARED_HOW_LABELS, PARTY_LABELS } from '../../../core/report/labels.ts';
import { lifetimeLabel, seenWords } from '../../../core/report/plain-labels.ts';
import type { Report } from '../../../core/report/report.ts';
import { cutTo, harmless } from '../../../core/text/harmless.ts';
import { specialistWords } from '../../../core/words/specialist.ts';
import { wrap, type Emphasis } from '../lines.ts';

const says = specialistWords.text;

export function cookies(report: Report, { strong }: Emphasis): string[] {
  const kept = report.cookies.filter(({ tried }) => tried !== true);
  const tried = report.cookies.length - kept.length;
  if (report.cookies.length === 0) return [];
  // What is the same in several journeys and loads is told once, with when.
  const alike = Map.groupBy(kept, (cookie) => JSON.stringify(cellsOf(cookie)));
  const isOne = report.conditions.journeys.length < 2;
  const rows = [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [[...cellsOf(first), isOne ? '' : seenWords(same)]];
  });
  return [
    strong(says.heading(says.cookieTable, rows.length)),
    ...table(rows, [34, 34, 27, 22, 24, 34, 60]),
    ...(tried === 0 ? [] : wrap(specialistWords.tables.tried(tried), '  ')),
  ];
}

const cellsOf = (cookie: CookieRow): string[] => [
  cookie.name,
  cookie.host,
  PARTY_LABELS[cookie.party],
  COOKIE_STATE_LABELS[cookie.state],
  lifetimeLabel(cookie.askedSeconds),
  cookie.declaredBy === null ? '' : says.declared(DECLARED_HOW_LABELS[cookie.declaredBy.how]),
];

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
