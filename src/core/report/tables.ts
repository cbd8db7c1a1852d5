/**
 * Visits → the Report's tables of requests, cookies and storage: parties, products and where each is declared.
 * Rows with everything equal but their count are one row.
 */
import type { CookieFact, RequestFact, StorageFact } from '../findings/facts.ts';
import { partyOf, siteOf } from '../parties/index.ts';
import type { CookieSeen, RequestSeen, StorageSeen, Visit } from '../visit/visit.ts';
import { cookieDeclaredBy } from './declared-cookies.ts';
import type { Statements } from './statements.ts';
import type { Known } from './known.ts';

/** What tables are made with: the page's host, what the covering notices say, what is known. */
export interface Context {
  pageHost: string;
  statements: Statements;
  known: Known;
}

export function requestTable(visits: readonly Visit[], context: Context): RequestFact[] {
  const rows = new Map<string, RequestFact>();
  for (const visit of visits) {
    for (const seen of [...visit.requests, ...Object.values(visit.pending)]) {
      const row = requestRow(seen, visit, context);
      const key = alikeKey(row);
      const known = rows.get(key);
      if (known === undefined) {
        rows.set(key, { ...row, types: [...row.types], ...listed(row.stoppedBy) });
      } else {
        known.count += row.count;
        known.at = Math.min(known.at, row.at);
        for (const type of row.types) if (!known.types.includes(type)) known.types.push(type);
        Object.assign(known, listed([...(known.stoppedBy ?? []), ...(row.stoppedBy ?? [])]));
      }
    }
  }
  const inOrder = [...rows].sort(([one, { at }], [other, { at: then }]) => at - then || compare(one, other));
  return inOrder.map(([, row], index) => ({ ...row, index, types: row.types.toSorted() }));
}

/** Each once; nothing where there is none. */
const listed = (by: RequestFact['stoppedBy'] = []): Pick<RequestFact, 'stoppedBy'> =>
  by.length === 0 ? {} : { stoppedBy: [...new Set(by)].sort() };

/** What was seen in one moment stands in an order of its own: which came first is chance. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Equal for rows that differ only in count, time and kind. Party and company follow from host and product. */
function alikeKey(row: RequestFact): string {
  const { host, product, journey, load, outcome, choice, inferred, initiators, frame, sent } = row;
  const { page, title, cookies, identifiers, typed } = sent;
  const flags = `${journey} ${load} ${outcome} ${choice} ${page} ${inferred} ${title} ${typed}`;
  return JSON.stringify([host, product, flags, initiators, frame, cookies, identifiers]);
}

/** Public id of a third party that nobody knows, by its site. */
export const strangerId = (site: string): string => `host:${site}`;

function requestRow(seen: RequestSeen, visit: Visit, { pageHost, known }: Context): RequestFact {
  const party = partyOf(seen.host, pageHost, known.councils);
  const answer = party === 'third' ? known.companies.ofRequest(seen) : null;
  const stranger = party === 'third' ? siteOf(seen.host) : null;
  return {
    index: -1,
    who: answer,
    host: seen.host,
    party,
    product: answer?.productId ?? (stranger === null ? null : strangerId(stranger)),
    company: answer?.company ?? stranger,
    types: seen.types,
    count: seen.count,
    outcome: seen.outcome,
    ...(seen.stoppedBy !== undefined && { stoppedBy: [seen.stoppedBy] }),
    journey: visit.journey,
    load: visit.load,
    choice: seen.choice,
    at: seen.at,
    initiators: seen.initiators,
    ...(seen.frame !== undefined && { frame: seen.frame }),
    inferred: seen.inferred,
    sent: seen.sent,
  };
}

export function cookieTable(visits: readonly Visit[], context: Context): CookieFact[] {
  const rows = visits.flatMap((visit) =>
    visit.cookies.filter(({ confirmed }) => confirmed).map((seen) => cookieRow(seen, visit, context)),
  );
  return inOrderOf(rows, ({ name, host, path, partitioned, journey, load }) =>
    JSON.stringify([journey, load, name, host, path, partitioned]),
  );
}

/** By time, then by what the row is. */
function inOrderOf<Row extends { at: number }>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => a.row.at - b.row.at || compare(a.key, b.key))
    .map(({ row }, index) => ({ ...row, index }));
}

/** A cookie tried for a domain above the page's (`.gov.uk`) is the page's own attempt, though the browser refuses it. */
function cookieRow(seen: CookieSeen, visit: Visit, context: Context): CookieFact {
  const { pageHost, statements, known } = context;
  const host = seen.host.replace(/^\./, '');
  const answer = known.companies.ofCookie({ name: seen.name, host, setByHost: seen.setByHost });
  const category = answer?.category ?? 'unknown';
  const product = answer?.productId ?? null;
  const isAbove = pageHost.endsWith(`.${host}`);
  const isAboveSite = isAbove && siteOf(host) !== siteOf(pageHost);
  const state = isAboveSite ? stateAboveSite(seen) : seen.state;
  return {
    index: -1,
    name: seen.name,
    host: seen.host,
    path: seen.path,
    party: isAbove ? 'first' : partyOf(host, pageHost, known.councils),
    state,
    ...((seen.isTrial || (isAboveSite && state === 'refused')) && { tried: true as const }),
    ...(seen.refusedBecause !== null && { refusedBecause: seen.refusedBecause }),
    httpOnly: seen.httpOnly,
    secure: seen.secure,
    sameSite: seen.sameSite,
    partitioned: seen.partitioned,
    setBy: seen.setBy,
    setByHost: seen.setByHost,
    ...(seen.frame !== undefined && { frame: seen.frame }),
    askedSeconds: seen.askedSeconds,
    storedSeconds: seen.storedSeconds,
    product,
    category,
    confidence: answer?.confidence ?? null,
    source: answer?.source ?? null,
    journey: visit.journey,
    load: visit.load,
    choice: seen.choice,
    at: seen.at,
    declaredBy: cookieDeclaredBy(
      { name: seen.name, host: seen.host, product, companyId: answer?.companyId ?? null, category },
      statements,
    ),
    who: answer,
    productName: answer?.productName ?? null,
    valueKind: seen.valueKind,
    valueLength: seen.valueLength,
    isTrial: seen.isTrial,
    known: answer?.known !== undefined && 'seconds' in answer.known ? answer.known : null,
    isCertain: answer?.confidence === 'certain',
  };
}

/**
 * No browser keeps a cookie for all of `.gov.uk`. A script that tries (to learn how far its domain goes) and clears up
 * after itself deletes what was never stored; only the browser's own word says otherwise.
 */
const stateAboveSite = ({ state, storedSeconds }: CookieSeen): CookieSeen['state'] =>
  state === 'deleted' && storedSeconds === null ? 'refused' : state;

export function storageTable(visits: readonly Visit[], context: Context): StorageFact[] {
  const rows = visits.flatMap((visit) => visit.storage.map((seen) => storageRow(seen, visit, context)));
  return inOrderOf(rows, ({ kind, host, key, journey, load }) =>
    JSON.stringify([journey, load, kind, host, key]),
  );
}

function storageRow(seen: StorageSeen, visit: Visit, context: Context): StorageFact {
  const { pageHost, statements, known } = context;
  const answer = known.companies.ofStorage(seen);
  const category = answer?.category ?? 'unknown';
  const product = answer?.productId ?? null;
  return {
    index: -1,
    kind: seen.kind,
    host: seen.host,
    key: seen.key,
    before: seen.before,
    party: partyOf(seen.host, pageHost, known.councils),
    product,
    category,
    journey: visit.journey,
    load: visit.load,
    choice: seen.choice,
    at: seen.at,
    declaredBy: cookieDeclaredBy(
      { name: seen.key, host: seen.host, product, companyId: answer?.companyId ?? null, category },
      statements,
    ),
    who: answer,
    productName: answer?.productName ?? null,
    isCertain: answer?.confidence === 'certain',
  };
}
