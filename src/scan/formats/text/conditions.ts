/** What the banner offered, what was not seen, and how it was looked at. */
import { controlSentences, controlsShown } from '../../../core/report/control-words.ts';
import type { Report } from '../../../core/report/report.ts';
import { words } from '../../../core/words/index.ts';
import { specialistWords } from '../../../core/words/specialist.ts';
import { wrap, type Emphasis } from '../lines.ts';

const says = specialistWords.text;

/** What the cookie banner offers to choose with. */
export function controls(report: Report, { strong }: Emphasis): string[] {
  const shown = controlsShown(report);
  if (shown.length === 0) return [];
  return [
    strong(says.heading(words.controls.title, shown.length)),
    ...shown.flatMap((each) => wrap(controlSentences(each).join(' '), '    ', '  - ')),
  ];
}

export function gaps({ conditions: { gaps: missed } }: Report, { strong }: Emphasis): string[] {
  if (missed.length === 0) return [];
  return [
    strong(words.shown.gaps),
    // One thing missed in several journeys is one thing.
    ...[...new Set(missed.map(({ code, detail }) => says.gap(detail, code)))].flatMap((told) =>
      wrap(told, '    ', '  - '),
    ),
  ];
}

export function conditions({ conditions: seen, tool }: Report, { faint }: Emphasis): string[] {
  const { certificateIgnored: ignored } = seen;
  return wrap(
    [
      says.looked({ ...seen, profile: seen.profile === 'resident' ? seen.collector : 'fresh' }),
      ...(ignored === undefined ? [] : [says.certificateIgnored(ignored)]),
      says.tool(tool.name, tool.version, tool.rules),
    ].join(' '),
  ).map(faint);
}
