/** What stands first: whose page, its headline and verdict, what it was compared with, what was done about its banner. */
import { isOnlyIgnored } from '../../../core/report/decides.ts';
import { journeyWords } from '../../../core/report/journey-words.ts';
import { LAYER_LABELS, VERDICT_LABELS } from '../../../core/report/labels.ts';
import type { NoticeUsed, Report } from '../../../core/report/report.ts';
import { listed } from '../../../core/text/listed.ts';
import { words } from '../../../core/words/index.ts';
import { specialistWords } from '../../../core/words/specialist.ts';
import { wrap, type Emphasis } from '../lines.ts';

const says = specialistWords.text;

export function heading(report: Report, { strong, faint }: Emphasis): string[] {
  const names = report.councils.map(({ name }) => name);
  const { headline, page, finalPage, httpStatus, notices } = report;
  return [
    strong(names.length > 0 ? listed(names, 5) : report.site),
    faint(page === finalPage ? page : says.ledTo(page, finalPage)),
    '',
    ...wrap(headline.text).map(strong),
    ...[headline.second, headline.told ?? null].flatMap((line) => (line === null ? [] : wrap(line))),
    ...notices.flatMap((notice) => wrap(comparedWith(notice), '  ', '')),
    ...correctedLines(report),
    says.verdict(VERDICT_LABELS[report.verdict], httpStatus),
    ...(isOnlyIgnored(report) ? [words.ignored.only] : []),
  ];
}

function comparedWith({ title, dated, address, layer, retrieved, unread }: NoticeUsed): string {
  return [
    says.comparedWith({ title, dated, how: LAYER_LABELS[layer], day: retrieved.slice(0, 10) }),
    ...(address === null ? [] : [address]),
    ...(unread.length === 0 ? [] : [says.pointsTo(unread)]),
  ].join(' ');
}

/** That it rests on an auditor's corrections, and on which. */
function correctedLines({ corrections = [], asRead }: Report): string[] {
  if (corrections.length === 0) return [];
  const desk = specialistWords.desk;
  const lines = [
    words.corrected.judgedWith(corrections.length),
    ...(asRead === undefined ? [] : [words.corrected.asRead(asRead.headline)]),
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
export const journeys = ({ conditions: seen }: Report): string[] =>
  seen.journeys.flatMap((taken) => {
    const told = journeyWords(taken);
    return told === null ? [] : wrap(told);
  });
