/** The reconciliation as columns: five that fit a window, and more for who asks for them. */
import { CHOICE_LABELS, JOURNEY_LABELS, PARTY_LABELS } from '../../core/report/labels.ts';
import { specialistWords } from '../../core/words/specialist.ts';
import { differenceOf, nameOf, sawOf, saysOf, type Reconciled } from '../reconciled.ts';
import type { Column } from '../table.ts';

const { columns: labels, kinds } = specialistWords.reconciliation;

const each = <Value extends string>(rows: readonly Value[], label: Record<Value, string>): string =>
  [...new Set(rows)].map((value) => label[value]).join(', ');

export const RECONCILIATION_COLUMNS: Column<Reconciled>[] = [
  {
    id: 'name',
    label: labels.name,
    kind: 'name',
    text: nameOf,
    under: ({ row }) => kinds[row.kind],
  },
  { id: 'says', label: labels.says, kind: 'words', text: saysOf },
  { id: 'saw', label: labels.saw, kind: 'words', text: sawOf },
  {
    id: 'difference',
    label: labels.difference,
    kind: 'words',
    text: differenceOf,
    // As the Report has them: what matters most comes first.
    order: ({ row, report }) => report.reconciliation?.indexOf(row) ?? null,
  },
  { id: 'quote', label: labels.quote, kind: 'quote', text: ({ row }) => row.quote?.quote ?? '' },
  { id: 'kind', label: labels.kind, text: ({ row }) => kinds[row.kind], isExtra: true },
  { id: 'host', label: labels.host, kind: 'name', text: ({ row }) => row.host ?? '', isExtra: true },
  {
    id: 'party',
    label: labels.party,
    text: ({ row }) => (row.party === null ? '' : PARTY_LABELS[row.party]),
    isExtra: true,
  },
  {
    id: 'journey',
    label: labels.journey,
    text: ({ row }) =>
      each(
        row.seen.map(({ journey }) => journey),
        JOURNEY_LABELS,
      ),
    isExtra: true,
  },
  {
    id: 'choice',
    label: labels.choice,
    text: ({ row }) =>
      each(
        row.seen.map(({ choice }) => choice),
        CHOICE_LABELS,
      ),
    isExtra: true,
  },
  {
    id: 'notice',
    label: labels.notice,
    kind: 'name',
    text: ({ row, report }) => report.notices.find(({ id }) => id === row.quote?.notice)?.title.trim() ?? '',
    isExtra: true,
  },
];
