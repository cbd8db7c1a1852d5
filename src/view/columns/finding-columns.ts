/**
 * The auditor's findings: what was observed, what the notice says, the rule it rests on.
 */
import type { Finding, FindingOutcome, Severity } from '../../core/findings/finding.ts';
import { FINDING_OUTCOME_LABELS, SEVERITY_LABELS } from '../../core/report/labels.ts';
import { words } from '../../core/words/index.ts';
import { specialistWords } from '../../core/words/specialist.ts';
import { whyIgnored } from '../ignored.ts';
import type { Column } from '../table.ts';

const told = specialistWords.tables;
const cells = told.cells;

const SEVERITIES: Severity[] = ['high', 'medium', 'low', 'info'];
const OUTCOMES: FindingOutcome[] = ['contradiction', 'unsupported', 'advisory', 'cannot-tell'];

const evidence = ({ evidence: seen }: Finding): string =>
  cells.evidence({
    requests: seen.requests.length,
    cookies: seen.cookies.length,
    storage: seen.storage.length,
    screenshots: seen.screenshots.length,
  });

export const FINDING_COLUMNS: Column<Finding>[] = [
  { id: 'title', label: told.finding, kind: 'words', text: (f) => f.title },
  { id: 'observed', label: told.observed, kind: 'words', text: (f) => f.observed },
  {
    id: 'outcome',
    label: told.outcome,
    text: (f) => FINDING_OUTCOME_LABELS[f.outcome],
    order: (f) => OUTCOMES.indexOf(f.outcome),
  },
  {
    id: 'severity',
    label: told.severity,
    text: (f) => SEVERITY_LABELS[f.severity],
    order: (f) => SEVERITIES.indexOf(f.severity),
  },
  {
    id: 'ignored',
    label: words.ignored.column,
    kind: 'words',
    text: ({ ignored }) => (ignored == null ? '' : whyIgnored(ignored)),
    onlyIfFilled: true,
  },
  { id: 'quote', label: told.quote, kind: 'quote', text: (f) => f.declared?.quote ?? '' },
  { id: 'basis', label: told.restsOn, kind: 'words', text: (f) => f.basis.join('; '), isExtra: true },
  {
    id: 'subject',
    label: told.about,
    kind: 'name',
    text: (f) => Object.values(f.subject).join(', '),
    isExtra: true,
  },
  { id: 'evidence', label: told.evidence, text: evidence, isExtra: true },
  { id: 'id', label: told.id, kind: 'name', text: (f) => f.id, isExtra: true },
];
