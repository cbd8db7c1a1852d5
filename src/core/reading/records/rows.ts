/** One row, stanza or item of a list of cookies → what it declares. Every layout ends here. */
import type { Category } from '../../companies/company.ts';
import { secondsOf } from '../../cookies/lifetimes.ts';
import { patternOf } from '../../cookies/patterns.ts';
import { categoryOf } from '../lexicon/categories.ts';
import { expiryIn } from './expiry-told.ts';
import { expiryOf, isExpiry, seemsExpiry } from './expiry.ts';
import type { Role } from './labels.ts';
import { bare, likenessOf, printedName } from './name-words.ts';
import { wordsOf } from './tokens.ts';
import type { CookieRead, Doubt } from '../reading.ts';
import { printedHost, OWN, productOf, joinedText } from './whose.ts';
import { printedParty, type Scope } from './scope.ts';
import type { Session } from './session.ts';

/** What a row says, by the role of each cell; each cell as its displayed lines. */
export interface Row {
  names: string[];
  cells: Partial<Record<Role, string[]>>;
  /** A second cell that may as well hold how long they last. */
  rival?: string[];
  /** Place of the row in the document's text; `end` is exclusive. */
  offset: number;
  end: number;
}

/** Characters of the longest quote. */
const LONGEST_QUOTE = 1000;

/** The cookies that a row declares, in the order of its names. */
export function cookiesOf(row: Row, scope: Scope, session: Session): CookieRead[] {
  const makers = row.names.filter((name) => isProduct(name, session));
  // "GoogleAnalytics __utma": whose they are, in the cell of their names.
  const cells = straightened(makers.length > 0 ? { title: makers, ...row.cells } : row.cells);
  const purpose = joinedText(cells.purpose);
  const expiries = expiriesOf(row.names, cells.expiry ?? []);
  // An empty cell says nothing; the type beside it may.
  const isTold = expiryOf(joinedText(cells.expiry) ?? '') !== null;
  const implied = isTold ? null : impliedExpiry(cells, purpose);
  const told = isTold ? new Map<string, string>() : toldInPurpose(row.names, cells);
  const beside = isTold ? new Map<string, string>() : besideNames(row.names, cells.name ?? []);
  const about = {
    product: productOf(cells, purpose, scope, session),
    category: categoryIn(cells) ?? scope.category,
    purpose: purpose ?? scope.purpose,
    host: printedHost(joinedText(cells.host)) ?? printedHost(joinedText(cells.provider)),
    provider: joinedText(cells.provider)?.slice(0, 200) ?? null,
    party: partyIn(cells) ?? scope.party,
    quote: session.document.text.slice(row.offset, Math.min(row.end, row.offset + LONGEST_QUOTE)),
    offset: row.offset,
  };
  const read: CookieRead[] = [];
  for (const [index, name] of row.names.entries()) {
    const pattern = patternOf(name);
    if (pattern === null || makers.includes(name)) continue;
    const expiry = expiries[index] ?? beside.get(name) ?? told.get(name) ?? implied ?? ofAll(name, scope);
    const product = productOfCompany(about.product, pattern, session);
    const doubtful = doubtsOf(expiry, row.rival ?? [], cells);
    read.push({
      name,
      pattern,
      ...about,
      product,
      expiry,
      seconds: expiry === null ? null : secondsOf(expiry),
      ...(doubtful.length > 0 && { doubtful }),
    });
  }
  return read;
}

/** Where two cells may be a cookie's lifetime, or its category, and do not agree. */
function doubtsOf(expiry: string | null, rival: readonly string[], cells: Row['cells']): Doubt[] {
  const other = expiryOf(rival.join(' '));
  const isOther =
    expiry !== null && other !== null && (secondsOf(expiry) ?? expiry) !== (secondsOf(other) ?? other);
  const category = categoryIn(cells);
  const second = [cells.category, cells.kind].map(joinedText).find((cell) => {
    const other = cell === null ? null : categoryOf(cell);
    return (
      category !== null && other !== null && other !== category && !(isNeeded(other) && isNeeded(category))
    );
  });
  return [
    ...(isOther ? [{ what: 'lifetime' as const, other: other.slice(0, 120) }] : []),
    ...(second == null ? [] : [{ what: 'category' as const, other: second.slice(0, 120) }]),
  ];
}

/** Kinds that a list may well call by two names. */
const isNeeded = (category: Category): boolean =>
  ['necessary', 'security', 'functional', 'consent'].includes(category);

/** How long all of them last, where it holds for this one. */
const ofAll = (name: string, { lifetime }: Scope): string | null =>
  lifetime === null || lifetime.except.includes(name) ? null : lifetime.words;

/** Where only the company is named, its one product that sets such a cookie. */
function productOfCompany(product: string | null, pattern: string, session: Session): string | null {
  const company = product?.startsWith('company:') === true ? product.slice('company:'.length) : null;
  return (company === null ? null : session.productSetting(pattern, company)) ?? product;
}

/** "LivePerson" in a column of names is whose the cookie is. */
function isProduct(name: string, session: Session): boolean {
  return (
    /^[A-Z][A-Za-z]*[a-z]$/.test(name) &&
    !/cookie/i.test(name) &&
    likenessOf(name) < 3 &&
    session.productOf(name) !== null
  );
}

/** Purpose and lifetime put right where a row has them the wrong way round. */
function straightened(cells: Row['cells']): Row['cells'] {
  const [expiry, purpose] = [joinedText(cells.expiry), joinedText(cells.purpose)];
  // A cell was lost: the lifetime stands under "Set by", and the description under "Duration".
  const provider = joinedText(cells.provider);
  if (
    purpose === null &&
    provider !== null &&
    isExpiry(provider) &&
    expiry !== null &&
    !seemsExpiry(expiry)
  ) {
    const { provider: _, ...rest } = cells;
    return { ...rest, expiry: cells.provider ?? [], purpose: cells.expiry ?? [] };
  }
  if (purpose === null || !isExpiry(purpose) || (expiry !== null && seemsExpiry(expiry))) return cells;
  if (cells.expiry === undefined) return cells;
  return { ...cells, expiry: cells.purpose ?? [], purpose: cells.expiry };
}

/** A lifetime for each name: keyed by name ("_ga: 2 years"), one a line, or one for all. */
function expiriesOf(names: readonly string[], lines: readonly string[]): (string | null)[] {
  const text = lines.join(' ').trim().slice(0, 2000);
  if (text === '') return names.map(() => null);
  const keyed = keyedBy(names, text);
  if (keyed.size > 0) return names.map((name) => expiryOf(keyed.get(name) ?? ''));
  if (names.length > 1) {
    const parts = [lines, text.split(/[,;]\s*/)].find((some) => isOneEach(some, names.length, text));
    if (parts !== undefined) return parts.map(expiryOf);
  }
  const one = expiryOf(text);
  return names.map(() => one);
}

/** Lifetimes in the cell of names: "_ga (2 years), _gid (24 hours)". */
function besideNames(names: readonly string[], lines: readonly string[]): Map<string, string> {
  const keyed = [...keyedBy(names, lines.join(' ').slice(0, 2000))].map(
    ([name, words]) => [name, words.replace(/^\((.*)\)$/, '$1')] as const,
  );
  return new Map(keyed.filter(([, words]) => isExpiry(words)));
}

/** Lifetimes of several names that only the description or the types tell, each by its name or in its line. */
function toldInPurpose(names: readonly string[], cells: Row['cells']): Map<string, string> {
  const told = new Map<string, string>();
  if (names.length < 2) return told;
  const lines = cells.category ?? cells.kind ?? [];
  // "Persistent Session", where the lines of a cell ran together.
  const types = lines.length === 1 && names.length > 1 ? (lines[0]?.split(/[\s,;]+/) ?? []) : lines;
  if (types.length === names.length && types.every((type) => LASTS.test(type))) {
    for (const [index, name] of names.entries()) told.set(name, types[index] ?? '');
    return told;
  }
  // "PREF* …" may be told of as "PREF".
  const stems = new Map(names.map((name) => [name.replace(/[*_]+$/, ''), name]));
  const purpose = (cells.purpose ?? []).join(' ').slice(0, 4000);
  for (const [stem, words] of keyedBy([...stems.keys()], purpose)) {
    const expiry = expiryIn(words) ?? (isExpiry(words) ? words : null);
    if (expiry !== null) told.set(stems.get(stem) ?? stem, expiry);
  }
  return told.size >= 2 ? told : new Map();
}

const LASTS = /^(?:session|persistent|permanent)(?: cookies?)?$/i;

/** "365 days, 1 day" for two names, but not "1 year, 11 months", which is one length. */
function isOneEach(parts: readonly string[], count: number, whole: string): boolean {
  if (parts.length !== count || !parts.every(seemsExpiry)) return false;
  const length = secondsOf(whole);
  return length === null || parts.every((part) => secondsOf(part) === length) || !mayBeOneLength(parts);
}

const UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second'];

/** "1 year, 1 month" goes on with the next smaller unit; "1 year, 1 day" are two lengths. */
function mayBeOneLength(parts: readonly string[]): boolean {
  const units = parts.map((part) => UNITS.findIndex((unit) => part.toLowerCase().includes(unit)));
  return units.every((unit, at) => at === 0 || unit < 0 || unit === (units[at - 1] ?? 0) + 1);
}

function keyedBy(names: readonly string[], text: string): Map<string, string> {
  const keyed = new Map<string, string>();
  if (!names.some((name) => text.includes(name))) return keyed;
  let key: { name: string; end: number } | null = null;
  const close = (end: number): void => {
    if (key === null) return;
    const value = text.slice(key.end, end).replace(/^[\s:=–—-]+|[\s,;&]+$|\s+and\s*$/gi, '');
    if (value !== '') keyed.set(key.name, value);
  };
  for (const word of wordsOf(text)) {
    const name = names.find((one) => one === word.text || one === printedName(bare(word.text)));
    if (name === undefined) continue;
    close(word.at);
    key = { name, end: word.end };
  }
  close(text.length);
  return keyed;
}

/** Where no column is for lifetimes: "Session" in a column of types, or what the description says. */
function impliedExpiry(cells: Row['cells'], purpose: string | null): string | null {
  for (const cell of [joinedText(cells.category), joinedText(cells.kind), joinedText(cells.party)]) {
    const found = cell === null ? undefined : /\b(?:session|persistent|permanent)\b/i.exec(cell)?.[0];
    if (found !== undefined && (cell?.length ?? 0) <= 60) return found;
  }
  const other = joinedText(cells.other);
  const inOther =
    other === null || other.length > 60 ? null : isExpiry(other) ? expiryOf(other) : expiryIn(other);
  if (inOther !== null) return inOther;
  if (purpose !== null && isExpiry(purpose)) return expiryOf(purpose);
  return purpose === null ? null : expiryIn(purpose);
}

function categoryIn(cells: Row['cells']): CookieRead['category'] {
  const essential = joinedText(cells.essential);
  if (
    essential !== null &&
    /^(?:yes|y|true|✓|✔|essential|necessary|required|strictly necessary|ydy|ie|oes)\b/i.test(essential)
  ) {
    return 'necessary';
  }
  for (const cell of [
    ...(cells.category ?? []),
    joinedText(cells.category),
    essential,
    joinedText(cells.party),
    joinedText(cells.kind),
  ]) {
    const found = cell === null ? null : categoryOf(cell);
    if (found !== null) return found;
  }
  return null;
}

function partyIn(cells: Row['cells']): 'first' | 'third' | null {
  for (const role of ['party', 'category', 'kind', 'provider', 'host'] as const) {
    const cell = joinedText(cells[role]);
    if (cell === null || cell.length > 80) continue;
    const found = printedParty(cell);
    if (found !== null) return found;
    if (role === 'provider' && OWN.test(cell) && !/^(?:n\/?a|-)$/i.test(cell)) return 'first';
  }
  return null;
}
