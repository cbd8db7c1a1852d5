/** Storage keys for a spreadsheet, in the Report's own units: never a value. */
import type { StorageRow } from '../../core/findings/rows.ts';
import type { Field } from '../csv.ts';

export const STORAGE_FIELDS: Field<StorageRow>[] = [
  ['kind', (s) => s.kind],
  ['key', (s) => s.key],
  ['host', (s) => s.host],
  ['there_before', (s) => s.before],
  ['party', (s) => s.party],
  ['product', (s) => s.product],
  ['category', (s) => s.category],
  ['journey', (s) => s.journey],
  ['load', (s) => s.load],
  ['choice', (s) => s.choice],
  ['first_seen_ms', (s) => s.at],
  ['declared_how', (s) => s.declaredBy?.how ?? null],
  ['declared_notice', (s) => s.declaredBy?.notice ?? null],
  ['declared_quote', (s) => s.declaredBy?.quote ?? null],
];
