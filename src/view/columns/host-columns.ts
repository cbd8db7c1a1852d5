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
import { specialistWords } from '../../core/words/specialist.ts';
import type { Column } from '../table.ts';

const told = specialistWords.tables;
const cells = told.cells;

const sent = ({ sent: each }: RequestRow): string =>
  cells.sent({ ...each, page: PAGE_TOLD_LABELS[each.page] });

/** With what stopped it, where the browser says. */
const outcome = ({ outcome: what, stoppedBy = [] }: RequestRow): string =>
  stoppedBy.map((by) => specialistWords.labels.stoppedBy[by]).join('; ') || OUTCOME_LABELS[what];

export const HOST_COLUMNS: Column<RequestRow>[] = [
  { id: 'host', label: told.host, kind: 'name', text: (r) => r.host },
  { id: 'company', label: told.company, kind: 'name', text: (r) => r.company ?? '' },
  { id: 'product', label: told.product, kind: 'name', text: (r) => r.product ?? '', isExtra: true },
  { id: 'party', label: told.party, text: (r) => PARTY_LABELS[r.party] },
  { id: 'count', label: told.requests, kind: 'figure', text: (r) => String(r.count), order: (r) => r.count },
  { id: 'outcome', label: told.outcome, kind: 'words', text: outcome },
  { id: 'sent', label: told.sent, kind: 'name', text: sent },
  {
    id: 'types',
    label: told.kinds,
    text: (r) => r.types.map((type) => REQUEST_LABELS[type]).join(', '),
    isExtra: true,
  },
  { id: 'choice', label: told.choice, text: (r) => CHOICE_LABELS[r.choice], isExtra: true },
  { id: 'initiators', label: told.askedForBy, kind: 'name', text: (r) => r.initiators.join(', ') },
  { id: 'frame', label: told.frame, kind: 'name', text: (r) => r.frame ?? '', onlyIfFilled: true },
  {
    id: 'inferred',
    label: told.inferred,
    text: (r) => (r.inferred ? cells.yes : cells.no),
    onlyIfVaried: true,
  },
  { id: 'journey', label: told.journey, text: (r) => JOURNEY_LABELS[r.journey], onlyIfVaried: true },
  {
    id: 'load',
    label: told.load,
    kind: 'figure',
    text: (r) => String(r.load),
    order: (r) => r.load,
    onlyIfVaried: true,
  },
  {
    id: 'at',
    label: told.firstSeen,
    kind: 'figure',
    text: (r) => String(r.at),
    order: (r) => r.at,
    isExtra: true,
  },
];
