/** What the timeline shows, as a table. */
import { CHOICE_LABELS, JOURNEY_LABELS, PARTY_LABELS } from '../../core/report/labels.ts';
import { specialistWords } from '../../core/words/specialist.ts';
import type { Moment } from '../moments.ts';
import type { Column } from '../table.ts';

const told = specialistWords.workspace.time;

export const MOMENT_COLUMNS: Column<Moment>[] = [
  { id: 'name', label: told.name, kind: 'name', text: ({ name }) => name },
  { id: 'at', label: told.at, kind: 'figure', text: ({ at }) => told.ms(at), order: ({ at }) => at },
  { id: 'kind', label: told.kind, text: ({ kind, count }) => told.kinds[kind](count) },
  { id: 'company', label: told.company, kind: 'name', text: ({ company, host }) => company ?? host ?? '' },
  { id: 'choice', label: told.choice, text: ({ choice }) => CHOICE_LABELS[choice] },
  {
    id: 'party',
    label: told.party,
    text: ({ party }) => (party === null ? '' : PARTY_LABELS[party]),
    isExtra: true,
  },
  { id: 'host', label: told.host, kind: 'name', text: ({ host }) => host ?? '', isExtra: true },
  {
    id: 'journey',
    label: told.journey,
    text: ({ journey }) => JOURNEY_LABELS[journey],
    onlyIfVaried: true,
  },
  {
    id: 'load',
    label: told.load,
    kind: 'figure',
    text: ({ load }) => String(load),
    order: ({ load }) => load,
    onlyIfVaried: true,
  },
];
