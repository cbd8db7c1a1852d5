/**
 * The cookie table as CSV: one row a cookie, every field of the Report in its own units, first row the names.
 */
import type { CookieRow } from '../../core/findings/rows.ts';
import type { Field } from '../csv.ts';

export const COOKIE_FIELDS: Field<CookieRow>[] = [
  ['name', (c) => c.name],
  ['host', (c) => c.host],
  ['path', (c) => c.path],
  ['party', (c) => c.party],
  ['state', (c) => c.state],
  ['refused_because', (c) => c.refusedBecause ?? null],
  ['http_only', (c) => c.httpOnly],
  ['secure', (c) => c.secure],
  ['same_site', (c) => c.sameSite],
  ['partitioned', (c) => c.partitioned],
  ['set_by', (c) => c.setBy],
  ['set_by_host', (c) => c.setByHost],
  ['frame', (c) => c.frame ?? null],
  ['asked_seconds', (c) => c.askedSeconds],
  ['stored_seconds', (c) => c.storedSeconds],
  ['declared_seconds', (c) => c.declaredBy?.seconds ?? null],
  ['product', (c) => c.product],
  ['category', (c) => c.category],
  ['declared_category', (c) => c.declaredBy?.category ?? null],
  ['confidence', (c) => c.confidence],
  ['source', (c) => c.source],
  ['journey', (c) => c.journey],
  ['load', (c) => c.load],
  ['choice', (c) => c.choice],
  ['first_seen_ms', (c) => c.at],
  ['declared_how', (c) => c.declaredBy?.how ?? null],
  ['declared_notice', (c) => c.declaredBy?.notice ?? null],
  ['declared_pattern', (c) => c.declaredBy?.pattern ?? null],
  ['declared_quote', (c) => c.declaredBy?.quote ?? null],
];
