/**
 * The auditor's table of hosts: how often each was contacted, what came of it, what it was told.
 */
import type { RequestRow } from '../../core/findings/rows.ts';
import {
  CHOICE_LABELS,
  JOURNEY_LABELS,
  OUTCOME_LABELS,
  PAGE_TOLD_LABELS,
  PARTY_LABELS,
  REQUEST_LABELS,
} from '../../core/report/labels.ts';
import { words } from '../../core/words/index.ts';
import type { Column } from '../table.ts';

const sent = ({ sent: told }: RequestRow): string =>
  [
    PAGE_TOLD_LABELS[told.page],
    told.title ? 'page title' : '',
    told.cookies.length > 0 ? `cookies ${told.cookies.join(', ')}` : '',
    told.identifiers.length > 0 ? `stored value of ${told.identifiers.join(', ')}` : '',
    told.typed ? 'typed text' : '',
  ]
    .filter(Boolean)
    .join('; ') || 'nothing of this';

/** With what stopped it, where the browser says. */
const outcome = ({ outcome: what, stoppedBy = [] }: RequestRow): string =>
  stoppedBy.map((by) => words.shown.stoppedBy[by]).join('; ') || OUTCOME_LABELS[what];

export const HOST_COLUMNS: Column<RequestRow>[] = [
  { id: 'host', label: 'Host', kind: 'name', text: (r) => r.host },
  { id: 'company', label: 'Company', text: (r) => r.company ?? '' },
  { id: 'product', label: 'Product', kind: 'name', text: (r) => r.product ?? '', isExtra: true },
  { id: 'party', label: 'Party', text: (r) => PARTY_LABELS[r.party] },
  { id: 'count', label: 'Requests', kind: 'figure', text: (r) => String(r.count), order: (r) => r.count },
  { id: 'outcome', label: 'Outcome', kind: 'words', text: outcome },
  { id: 'sent', label: 'What was sent', kind: 'name', text: sent },
  {
    id: 'types',
    label: 'Kinds',
    text: (r) => r.types.map((type) => REQUEST_LABELS[type]).join(', '),
    isExtra: true,
  },
  { id: 'choice', label: 'Choice in force', text: (r) => CHOICE_LABELS[r.choice], isExtra: true },
  { id: 'initiators', label: 'Asked for by', kind: 'name', text: (r) => r.initiators.join(', ') },
  { id: 'frame', label: 'In the frame of', kind: 'name', text: (r) => r.frame ?? '', onlyIfFilled: true },
  { id: 'inferred', label: 'Page inferred', text: (r) => (r.inferred ? 'yes' : 'no'), onlyIfVaried: true },
  { id: 'journey', label: 'Journey', text: (r) => JOURNEY_LABELS[r.journey], onlyIfVaried: true },
  {
    id: 'load',
    label: 'Load',
    kind: 'figure',
    text: (r) => String(r.load),
    order: (r) => r.load,
    onlyIfVaried: true,
  },
  {
    id: 'at',
    label: 'First seen, ms',
    kind: 'figure',
    text: (r) => String(r.at),
    order: (r) => r.at,
    isExtra: true,
  },
];
