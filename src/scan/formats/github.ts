/**
 * Annotations on GitHub: a workflow command a finding. What a page or notice chose can end no command and begin none.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import { decides } from '../../core/report/decides.ts';
import { VERDICT_LABELS } from '../../core/report/labels.ts';
import { cutTo, harmless } from '../../core/text/harmless.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { Report } from '../../core/report/report.ts';
import type { Format } from './format.ts';

type Level = 'error' | 'warning' | 'notice';

/** Characters of one message; GitHub shows no more of it in a page’s margin. */
const MOST = 1000;

/** As GitHub’s own toolkit escapes a message: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const data = (text: string): string =>
  cutTo(harmless(text.replace(/\s+/g, ' ')), MOST)
    .replaceAll('%', '%25')
    // An older form of commands is looked for anywhere in a line.
    .replaceAll('##[', '##%5B');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const command = (level: Level, title: string, message: string): string =>
  `::${level} title=${property(title)}::${data(message)}\n`;

/** What is ignored, or was in the baseline, is told to nobody. */
function lines(report: Report): string {
  const { page, verdict, findings, conditions, headline } = report;
  const told = findings
    .filter(({ ignored, id }) => ignored == null && id !== 'declared-not-seen')
    .map((finding) =>
      command(levelOf(finding), `${finding.title} (${finding.id})`, `${page} ${wordsOf(finding)}`),
    );
  const isOpen = verdict === 'inconclusive' || verdict === 'no-notice';
  const gaps = conditions.gaps.map(({ detail }) => detail);
  const why = `${page} ${headline.text} ${[...new Set(gaps)].slice(0, 3).join(' ')}`;
  return [...told, ...(isOpen ? [command('warning', `Candour: ${VERDICT_LABELS[verdict]}`, why)] : [])].join(
    '',
  );
}

function levelOf(finding: Finding): Level {
  if (decides(finding)) return 'error';
  return finding.outcome === 'cannot-tell' && finding.severity !== 'info' ? 'warning' : 'notice';
}

const wordsOf = ({ observed, declared }: Finding): string =>
  declared === null ? observed : `${observed} The notice says: “${declared.quote}”`;

export const github: Format<string> = {
  id: 'github',
  extension: 'github.txt',
  one: lines,
  all: (reports) => reports.map(lines).join(''),
};
