/** Who loaded whom, as a table. */
import { JOURNEY_LABELS, PARTY_LABELS } from '../../core/report/labels.ts';
import { specialistWords } from '../../core/words/specialist.ts';
import type { Origin } from '../origins.ts';
import type { Column } from '../table.ts';

const told = specialistWords.workspace.origins;

export const ORIGIN_COLUMNS: Column<Origin>[] = [
  { id: 'host', label: told.host, kind: 'name', text: ({ host }) => host },
  { id: 'company', label: told.company, kind: 'name', text: ({ company }) => company ?? '' },
  {
    id: 'chain',
    label: told.chain,
    kind: 'name',
    text: ({ chain }) => (chain.length < 2 ? told.byThePage : told.chainOf(chain.slice(1))),
    order: ({ chain }) => chain.length,
  },
  {
    id: 'requests',
    label: told.requests,
    kind: 'figure',
    text: ({ requests }) => String(requests),
    order: ({ requests }) => requests,
  },
  {
    id: 'stopped',
    label: told.stopped,
    kind: 'figure',
    text: ({ stopped }) => (stopped === 0 ? '' : String(stopped)),
    order: ({ stopped }) => stopped,
    onlyIfVaried: true,
  },
  { id: 'loads', label: told.loads, kind: 'name', text: ({ loads }) => loads.join(', ') },
  { id: 'party', label: told.party, text: ({ party }) => PARTY_LABELS[party], isExtra: true },
  {
    id: 'loadedBy',
    label: told.loadedBy,
    kind: 'name',
    text: ({ loadedBy }) => loadedBy.join(', '),
    isExtra: true,
  },
  {
    id: 'journey',
    label: told.journey,
    text: ({ journeys }) => journeys.map((journey) => JOURNEY_LABELS[journey]).join(', '),
    onlyIfVaried: true,
  },
];
