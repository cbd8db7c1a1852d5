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
import { specialistWords } from '../../core/words/specialist.ts';
import type { Column } from '../table.ts';

const told = specialistWords.tables;
const cells = told.cells;

export const STORAGE_COLUMNS: Column<StorageRow>[] = [
  { id: 'key', label: told.key, kind: 'name', text: (s) => s.key },
  { id: 'kind', label: told.kind, text: (s) => STORAGE_LABELS[s.kind] },
  { id: 'host', label: told.heldBy, kind: 'name', text: (s) => s.host },
  { id: 'party', label: told.party, text: (s) => PARTY_LABELS[s.party] },
  {
    id: 'product',
    label: told.product,
    kind: 'name',
    text: (s) => s.product ?? cells.notKnown,
    isExtra: true,
  },
  { id: 'category', label: told.categorySeen, text: (s) => CATEGORY_LABELS[s.category] },
  {
    id: 'declared-category',
    label: told.categoryDeclared,
    text: (s) => (s.declaredBy?.category ? CATEGORY_LABELS[s.declaredBy.category] : ''),
    isExtra: true,
  },
  { id: 'choice', label: told.choice, text: (s) => CHOICE_LABELS[s.choice] },
  {
    id: 'where',
    label: told.declaredWhere,
    kind: 'name',
    text: (s) =>
      s.declaredBy
        ? cells.declared(s.declaredBy.notice, DECLARED_HOW_LABELS[s.declaredBy.how], null)
        : cells.notDeclared,
  },
  {
    id: 'quote',
    label: told.quote,
    kind: 'quote',
    text: (s) => s.declaredBy?.quote ?? '',
    isExtra: true,
  },
  { id: 'journey', label: told.journey, text: (s) => JOURNEY_LABELS[s.journey], onlyIfVaried: true },
  {
    id: 'load',
    label: told.load,
    kind: 'figure',
    text: (s) => String(s.load),
    order: (s) => s.load,
    onlyIfVaried: true,
  },
  {
    id: 'at',
    label: told.firstSeen,
    kind: 'figure',
    text: (s) => String(s.at),
    order: (s) => s.at,
    isExtra: true,
  },
];
