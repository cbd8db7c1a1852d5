/**
 * The auditor's findings: what was observed, what the notice says, the rule it rests on.
 */
import type { Finding, FindingOutcome, Severity } from '../../core/findings/finding.ts';
import { counted } from '../../core/text/listed.ts';
import { FINDING_OUTCOME_LABELS, SEVERITY_LABELS } from '../../core/report/labels.ts';
import { words } from '../../core/words/index.ts';
import { whyIgnored } from '../ignored.ts';
import type { Column } from '../table.ts';

const SEVERITIES: Severity[] = ['high', 'medium', 'low', 'info'];
const OUTCOMES: FindingOutcome[] = ['contradiction', 'unsupported', 'advisory', 'cannot-tell'];

const evidence = ({ evidence: seen }: Finding): string =>
  [
    seen.requests.length > 0 ? counted(seen.requests.length, 'host row') : '',
    seen.cookies.length > 0 ? counted(seen.cookies.length, 'cookie') : '',
    seen.storage.length > 0 ? counted(seen.storage.length, 'storage key') : '',
    seen.screenshots.length > 0 ? counted(seen.screenshots.length, 'screenshot') : '',
  ]
    .filter(Boolean)
    .join(', ');

export const FINDING_COLUMNS: Column<Finding>[] = [
  { id: 'title', label: 'Finding', kind: 'words', text: (f) => f.title },
  { id: 'observed', label: 'Observed', kind: 'words', text: (f) => f.observed },
  {
    id: 'outcome',
    label: 'Outcome',
    text: (f) => FINDING_OUTCOME_LABELS[f.outcome],
    order: (f) => OUTCOMES.indexOf(f.outcome),
  },
  {
    id: 'severity',
    label: 'Severity',
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
  { id: 'quote', label: 'In the notice’s words', kind: 'quote', text: (f) => f.declared?.quote ?? '' },
  { id: 'basis', label: 'Rests on', kind: 'words', text: (f) => f.basis.join('; '), isExtra: true },
  {
    id: 'subject',
    label: 'About',
    kind: 'name',
    text: (f) => Object.values(f.subject).join(', '),
    isExtra: true,
  },
  { id: 'evidence', label: 'Evidence', text: evidence, isExtra: true },
  { id: 'id', label: 'Id', kind: 'name', text: (f) => f.id, isExtra: true },
];
