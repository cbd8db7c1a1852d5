/** Scores of a reading against what a person wrote down: what counts as right is said in the README of the notices. */
import type { CookieRead, NoticeReading } from '../../src/core/reading/reading.ts';

/** A notice's entry in truth.json, as far as it is scored. */
export interface Truth {
  vendors: string[];
  vendor_details?: { name: string; as_printed: string[] }[];
  mentioned_only?: unknown[];
  cookies: CookieTruth[];
  claim_kinds?: string[];
}

interface CookieTruth {
  name: string;
  expiry: string | null;
  expiry_seconds?: number | null;
  /** The printed row is damaged: it counts neither way. */
  ambiguous?: boolean;
}

/** Right, missed and false, each told in words. */
interface Score {
  right: number;
  missed: string[];
  wrong: string[];
}

export interface Scores {
  vendors: Score;
  cookies: Score;
  printed: Score;
  seconds: Score;
  claims: Score;
}

/** All names by which the rules know a product or company id. */
type KnownNames = (id: string) => string[];

export function scoresOf(
  reading: Pick<NoticeReading, 'products' | 'cookies' | 'claims'>,
  truth: Truth,
  known: KnownNames,
): Scores {
  return {
    vendors: vendors(reading, truth, known),
    ...cookies(reading.cookies, truth.cookies),
    claims: claims(reading, truth),
  };
}

export function f1Of({ right, missed, wrong }: Score): { precision: number; recall: number; f1: number } {
  const precision = right + wrong.length === 0 ? 1 : right / (right + wrong.length);
  const recall = right + missed.length === 0 ? 1 : right / (right + missed.length);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

export function sum(scores: readonly Score[]): Score {
  return {
    right: scores.reduce((total, { right }) => total + right, 0),
    missed: scores.flatMap(({ missed }) => missed),
    wrong: scores.flatMap(({ wrong }) => wrong),
  };
}

const SUFFIXES = /\b(?:ltd|limited|inc|llc|plc|gmbh|corp|corporation|company|co|uk)\b/g;

/** Letters and digits alone, lower case, without company suffixes. */
function nameKey(name: string): string {
  const lower = name.toLowerCase();
  const bare = lower
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(SUFFIXES, '')
    .replaceAll(' ', '');
  return bare === '' ? lower.replace(/[^\p{L}\p{N}]/gu, '') : bare;
}

function vendors({ products }: Pick<NoticeReading, 'products'>, truth: Truth, known: KnownNames): Score {
  const keys = new Map<string, string>();
  for (const name of truth.vendors) keys.set(nameKey(name), name);
  for (const { name, as_printed } of truth.vendor_details ?? []) {
    for (const printed of [name, ...as_printed]) keys.set(nameKey(printed), name);
  }
  const found = new Set<string>();
  const wrong: string[] = [];
  for (const product of products.filter(({ negated }) => !negated)) {
    const names = [product.name, ...(product.id === null ? [] : [product.id, ...known(product.id)])];
    const vendor = names.map((name) => keys.get(nameKey(name))).find((name) => name !== undefined);
    if (vendor !== undefined) found.add(vendor);
    else wrong.push(`${product.name} (${product.id ?? 'unknown'}): ${product.quote.slice(0, 80)}`);
  }
  return { right: found.size, missed: truth.vendors.filter((name) => !found.has(name)), wrong };
}

function patternKey(pattern: string): string {
  return pattern
    .toLowerCase()
    .replace(/[\s\\]/g, '')
    .replace(/\*+/g, '*');
}

function cookies(
  read: readonly CookieRead[],
  truth: readonly CookieTruth[],
): Omit<Scores, 'vendors' | 'claims'> {
  const unclear = new Set(truth.filter(({ ambiguous }) => ambiguous).map(({ name }) => patternKey(name)));
  const left = read.filter(({ pattern }) => !unclear.has(patternKey(pattern)));
  const scores = { cookies: empty(), printed: empty(), seconds: empty() };
  for (const cookie of truth.filter(({ ambiguous }) => !ambiguous)) {
    const same = left.filter(({ pattern }) => patternKey(pattern) === patternKey(cookie.name));
    const match = same.find((one) => isPrinted(one.expiry, cookie.expiry)) ?? same[0];
    if (match === undefined) scores.cookies.missed.push(cookie.name);
    else {
      scores.cookies.right += 1;
      left.splice(left.indexOf(match), 1);
    }
    const said = `${cookie.name}: ${cookie.expiry ?? 'none'}, read ${match?.expiry ?? 'none'}`;
    count(scores.printed, match?.expiry ?? null, cookie.expiry, isPrinted, said);
    const words = `${said} (${cookie.expiry_seconds ?? 'none'} s, read ${match?.seconds ?? 'none'} s)`;
    count(scores.seconds, match?.seconds ?? null, cookie.expiry_seconds ?? null, isSameLength, words);
  }
  for (const extra of left) {
    scores.cookies.wrong.push(`${extra.name}: ${extra.quote.slice(0, 80).replaceAll('\n', ' ')}`);
    if (extra.expiry !== null) scores.printed.wrong.push(`${extra.name}: ${extra.expiry}`);
    if (extra.seconds !== null) scores.seconds.wrong.push(`${extra.name}: ${extra.seconds} s`);
  }
  return scores;
}

function empty(): Score {
  return { right: 0, missed: [], wrong: [] };
}

function count<Value>(
  score: Score,
  read: Value | null,
  truth: Value | null,
  isSame: (a: Value | null, b: Value | null) => boolean,
  words: string,
): void {
  if (truth !== null && isSame(read, truth)) score.right += 1;
  else if (truth !== null) score.missed.push(words);
  if (read !== null && !isSame(read, truth)) score.wrong.push(words);
}

function isPrinted(read: string | null, truth: string | null): boolean {
  const key = (words: string | null): string | null =>
    words?.toLowerCase().replace(/\s+/g, ' ').trim() ?? null;
  return key(read) === key(truth);
}

function isSameLength(read: number | null, truth: number | null): boolean {
  if (read === null || truth === null) return read === truth;
  return Math.abs(read - truth) <= 0.02 * truth;
}

function claims(reading: Pick<NoticeReading, 'claims'>, truth: Truth): Score {
  const read = new Set<string>(reading.claims.map(({ kind }) => kind));
  const due = new Set(truth.claim_kinds ?? []);
  return {
    right: [...due].filter((kind) => read.has(kind)).length,
    missed: [...due].filter((kind) => !read.has(kind)),
    wrong: [...read]
      .filter((kind) => !due.has(kind))
      .map(
        (kind) =>
          `${kind}: ${reading.claims.find((claim) => claim.kind === kind)?.quote.slice(0, 100) ?? ''}`,
      ),
  };
}
