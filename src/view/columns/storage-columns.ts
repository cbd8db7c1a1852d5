/**
 * The auditor's storage table: keys only, never values.
 */
import type { StorageRow } from '../../core/findings/rows.ts';
import {
  CATEGORY_LABELS,
  CHOICE_LABELS,
  DECLARED_HOW_LABELS,
  JOURNEY_LABELS,
  PARTY_LABELS,
  STORAGE_LABELS,
} from '../../core/report/labels.ts';
import type { Column } from '../table.ts';

export const STORAGE_COLUMNS: Column<StorageRow>[] = [
  { id: 'key', label: 'Key', kind: 'name', text: (s) => s.key },
  { id: 'kind', label: 'Kind', text: (s) => STORAGE_LABELS[s.kind] },
  { id: 'host', label: 'Held by', kind: 'name', text: (s) => s.host },
  { id: 'party', label: 'Party', text: (s) => PARTY_LABELS[s.party] },
  { id: 'product', label: 'Product', kind: 'name', text: (s) => s.product ?? 'not known', isExtra: true },
  { id: 'category', label: 'Category seen', text: (s) => CATEGORY_LABELS[s.category] },
  {
    id: 'declared-category',
    label: 'Category declared',
    text: (s) => (s.declaredBy?.category ? CATEGORY_LABELS[s.declaredBy.category] : ''),
    isExtra: true,
  },
  { id: 'choice', label: 'Choice in force', text: (s) => CHOICE_LABELS[s.choice] },
  {
    id: 'where',
    label: 'Declared where',
    kind: 'name',
    text: (s) =>
      s.declaredBy ? `${s.declaredBy.notice}: ${DECLARED_HOW_LABELS[s.declaredBy.how]}` : 'not declared',
  },
  {
    id: 'quote',
    label: 'In the notice’s words',
    kind: 'quote',
    text: (s) => s.declaredBy?.quote ?? '',
    isExtra: true,
  },
  { id: 'journey', label: 'Journey', text: (s) => JOURNEY_LABELS[s.journey], onlyIfVaried: true },
  {
    id: 'load',
    label: 'Load',
    kind: 'figure',
    text: (s) => String(s.load),
    order: (s) => s.load,
    onlyIfVaried: true,
  },
  {
    id: 'at',
    label: 'First seen, ms',
    kind: 'figure',
    text: (s) => String(s.at),
    order: (s) => s.at,
    isExtra: true,
  },
];
