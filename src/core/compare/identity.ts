/**
 * What a thing is recognised by from one Report to the next: free of counts, and of the parts of names that are made
 * anew for each visitor or visit.
 */
import type { Finding } from '../findings/finding.ts';
import type { CookieRow } from '../findings/rows.ts';
import type { NoticeUsed, Report } from '../report/report.ts';

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
/** Letters and digits in one, long and with several digits: a word or a version is none. */
const MIXED = /(?<![a-z0-9])(?=[a-z]*\d)(?=\d*[a-z])(?=(?:[a-z]*\d){3})[a-z0-9]{10,}(?![a-z0-9])/gi;
const HEX = /(?<![a-z0-9])(?=[a-f]*\d)[0-9a-f]{8,}(?![a-z0-9])/gi;
const DIGITS = /\d{4,}/g;

/** `_hjSession_123456` → `_hjSession_*`. Short numbers stay: `part1` and `part2` are two. */
export const stableName = (name: string): string =>
  [UUID, MIXED, HEX, DIGITS].reduce((text, pattern) => text.replace(pattern, '*'), name);

export const cookieKey = ({ name, host }: Pick<CookieRow, 'name' | 'host'>): string =>
  keyOf({ cookie: stableName(name), host });

/** A notice by where it is: its id may hold the hash of its text. */
export function noticeKey({
  id,
  layer,
  kind,
  address,
}: Pick<NoticeUsed, 'id' | 'layer' | 'kind' | 'address'>): string {
  if (layer === 'bundled' || layer === 'supplied') return keyOf({ layer, notice: stableName(id) });
  return keyOf({ layer, notice: address ?? kind });
}

/** A JSON object whose fields stand in the order of the alphabet; what is not given is left out. */
export const keyOf = (parts: Record<string, string | undefined>): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(parts)
        .filter(([, part]) => part !== undefined)
        .toSorted(inOrder),
    ),
  );

const inOrder = ([one]: [string, unknown], [other]: [string, unknown]): number =>
  one < other ? -1 : one > other ? 1 : 0;

/**
 * All that a finding is told of, a key each. One of a product's cookies and keys is told of every one that it rests on: its
 * subject names the first alone. Where the last of very many alike are told together, one for each row that they rest on.
 */
export function findingKeys(finding: Finding, report: Report): string[] {
  const { id, subject, evidence, count } = finding;
  const cookies = evidence.cookies.flatMap((place) => report.cookies[place] ?? []);
  const storage = evidence.storage.flatMap((place) => report.storage[place] ?? []);
  if (count === 1) {
    const { control, claim, host } = subject;
    const isOfKept = subject.cookie !== undefined || subject.storage !== undefined;
    const kept = isOfKept
      ? [
          ...cookies.map(({ name }) => ({ cookie: stableName(name) })),
          ...storage.map(({ key }) => ({ storage: stableName(key) })),
        ]
      : [];
    return kept.length > 0
      ? unique(kept.map((one) => keyOf({ id, control, claim, host, ...one })))
      : [keyOf({ id, ...subjectParts(finding, report) })];
  }
  const rows = [
    ...cookies.map(({ name, host }) => keyOf({ id, cookie: stableName(name), host })),
    ...storage.map(({ key, host }) => keyOf({ id, storage: stableName(key), host })),
    ...evidence.requests.flatMap((place) => {
      const row = report.requests[place];
      return row === undefined ? [] : [keyOf({ id, product: row.product ?? row.host })];
    }),
  ];
  return rows.length > 0 ? unique(rows) : [keyOf({ id, ...subject })];
}

/**
 * What a finding is about, as one key, by which it is the same on another page: the product, where it is told of all that
 * a product keeps (those that are of one cookie name its host).
 */
export function aboutKey(finding: Finding, report: Report): string {
  const { id, count, subject } = finding;
  const { product, host, control, claim } = subject;
  return count === 1 && product !== undefined && host === undefined
    ? keyOf({ id, control, claim, product })
    : findingKeys(finding, report).join('\n');
}

const unique = (keys: readonly string[]): string[] => [...new Set(keys)];

/** The narrowest thing that it is about: hosts and companies of a known product may change and it stays the same. */
function subjectParts({ subject, declared }: Finding, report: Report): Record<string, string | undefined> {
  const { product, company, host, cookie, storage, notice, control, claim } = subject;
  const of = { control, claim };
  if (cookie !== undefined) return { ...of, cookie: stableName(cookie), host };
  if (storage !== undefined) return { ...of, storage: stableName(storage), host };
  const who = product ?? company ?? host;
  if (who !== undefined) return { ...of, product: who };
  if (claim !== undefined || control !== undefined) return of;
  const used = report.notices.find(({ id }) => id === notice);
  if (notice !== undefined) return { notice: used === undefined ? stableName(notice) : noticeKey(used) };
  return { quote: declared?.quote };
}
