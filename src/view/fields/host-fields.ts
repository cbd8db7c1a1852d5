/** Hosts for a spreadsheet, in the Report's own units. */
import type { RequestRow } from '../../core/findings/rows.ts';
import { linesOf, type Field } from '../csv.ts';

export const HOST_FIELDS: Field<RequestRow>[] = [
  ['host', (r) => r.host],
  ['party', (r) => r.party],
  ['product', (r) => r.product],
  ['company', (r) => r.company],
  ['types', (r) => linesOf(r.types)],
  ['count', (r) => r.count],
  ['outcome', (r) => r.outcome],
  ['stopped_by', (r) => linesOf(r.stoppedBy ?? [])],
  ['journey', (r) => r.journey],
  ['load', (r) => r.load],
  ['choice', (r) => r.choice],
  ['first_seen_ms', (r) => r.at],
  ['asked_for_by', (r) => linesOf(r.initiators)],
  ['frame', (r) => r.frame ?? null],
  ['inferred', (r) => r.inferred],
  ['sent_page', (r) => r.sent.page],
  ['sent_title', (r) => r.sent.title],
  ['sent_cookies', (r) => linesOf(r.sent.cookies)],
  ['sent_identifiers', (r) => linesOf(r.sent.identifiers)],
  ['sent_typed', (r) => r.sent.typed],
];
