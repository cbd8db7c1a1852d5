/** Every finding, with its weight, the notice's words and the rules it rests on. */
import type { Finding } from '../../../core/findings/finding.ts';
import { FINDING_OUTCOME_LABELS, SEVERITY_LABELS } from '../../../core/report/labels.ts';
import type { Report } from '../../../core/report/report.ts';
import { words } from '../../../core/words/index.ts';
import { specialistWords } from '../../../core/words/specialist.ts';
import { whoSays } from '../../../view/says.ts';
import { shortened, wrap, type Emphasis } from '../lines.ts';

const says = specialistWords.text;

/** Characters of a quote that are shown; the whole is in the JSON. */
const QUOTE = 320;

export function findings(report: Report, { strong, faint }: Emphasis): string[] {
  // What was declared and not seen has a line of its own.
  const shown = report.findings.filter(({ id }) => id !== 'declared-not-seen');
  if (shown.length === 0) return [];
  return [
    strong(says.heading(says.findings, shown.length)),
    ...shown.flatMap((finding) => [
      `  ${strong(finding.title)}  ${faint(weightOf(finding))}`,
      ...ignoredLines(finding),
      ...wrap(finding.observed, '    '),
      ...quoteLines(finding, report),
      ...(finding.basis.length === 0
        ? []
        : wrap(finding.basis.join('; '), '      ', `    ${says.restsOn} `).map(faint)),
    ]),
  ];
}

const ignoredLines = ({ ignored }: Finding): string[] =>
  ignored == null ? [] : wrap(words.ignored.why(ignored.reason, ignored.until), '    ');

const quoteLines = ({ declared }: Finding, { notices }: Report): string[] =>
  declared === null
    ? []
    : wrap(says.quoted(whoSays(notices, declared.notice), shortened(declared.quote, QUOTE)), '    ');

const weightOf = ({ id, outcome, severity }: Finding): string =>
  says.finding(id, FINDING_OUTCOME_LABELS[outcome], SEVERITY_LABELS[severity]);
