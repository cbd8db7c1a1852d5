/** The reconciliation for a spreadsheet: a row a thing, in the Report’s own words for lists and in plain ones beside. */
import type { Field } from '../csv.ts';
import { differenceOf, nameOf, sawOf, saysOf, type Reconciled } from '../reconciled.ts';

export const RECONCILIATION_FIELDS: Field<Reconciled>[] = [
  ['kind', ({ row }) => row.kind],
  ['name', nameOf],
  ['host', ({ row }) => row.host],
  ['party', ({ row }) => row.party],
  ['notice_says', saysOf],
  ['we_saw', sawOf],
  ['difference', ({ row }) => row.difference],
  ['difference_words', differenceOf],
  ['severity', ({ row }) => row.severity],
  ['says', ({ row }) => row.says],
  ['quote', ({ row }) => row.quote?.quote ?? null],
  ['quote_notice', ({ row }) => row.quote?.notice ?? null],
  ['quote_offset', ({ row }) => row.quote?.offset ?? null],
  ['seen', ({ row }) => row.seen.map(({ journey, choice }) => `${journey}: ${choice}`).join('\n') || null],
  ['not_seen_why', ({ row }) => row.why],
];
