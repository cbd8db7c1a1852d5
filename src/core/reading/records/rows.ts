/** One row, stanza or item of a list of cookies → what it declares. Every layout ends here. */
import type { Category } from '../../companies/company.ts';
import { secondsOf } from '../../cookies/lifetimes.ts';
import { patternOf } from '../../cookies/patterns.ts';
import { categoryOf } from '../lexicon/categories.ts';
import { expiryOfEntry } from './expiry-of-entry.ts';
import { expiryIn } from './expiry-told.ts';
import { expiryOf, isExpiry } from './expiry.ts';
import { seemsExpiry } from './expiry-ends.ts';
import type { CookieRead, Doubt } from '../reading.ts';
import { isProductWord, joinedText, OWN, printedHost, productOf } from './whose.ts';
import { printedParty, type Scope } from './scope.ts';
import type { Session } from './session.ts';
import type { Row } from './row.ts';
import { isCalled } from './lifetime-of-one.ts';
import { lifetimeOfName } from './lifetime-of-all.ts';
import { tellsPlaces } from './told-by-place.ts';
import { besideNames, expiriesOf, toldInPurpose } from './expiries-of-names.ts';

/** Characters of the longest quote. */
const LONGEST_QUOTE = 1000;

/** The cookies that a row declares, in the order of its names. */
export function cookiesOf(row: Row, scope: Scope, session: Session): CookieRead[] {
  const makers = row.names.filter((name) => isProductWord(name, session));
  const kinds = row.names.length > 1 ? row.names.filter(isKindInOneWord) : [];
  // "GoogleAnalytics __utma", "EssentialCookies sp_id": whose or of which kind they are, in the cell of their names.
  const cells = straightened({
    ...(makers.length > 0 && { title: makers }),
    ...(kinds.length > 0 && { category: kinds.map(inWords) }),
    ...row.cells,
  });
  const purpose = joinedText(cells.purpose);
  const expiries = expiriesOf(row.names, cells.expiry ?? []);
  // An empty cell says nothing; the type beside it may.
  const isTold = expiryOf(joinedText(cells.expiry) ?? '') !== null;
  const implied = isTold ? null : impliedExpiry(cells, purpose);
  const told = isTold ? new Map<string, string>() : toldInPurpose(row.names, cells);
  const beside = isTold ? new Map<string, string>() : besideNames(row.names, cells.name ?? []);
  const about = {
    product: productOf(cells, purpose, scope, session),
    category: categoryIn(cells) ?? scope.told.category,
    purpose: purpose ?? scope.told.purpose,
    host: printedHost(joinedText(cells.host)) ?? printedHost(joinedText(cells.provider)),
    provider: joinedText(cells.provider)?.slice(0, 200) ?? null,
    party: partyIn(cells) ?? scope.told.party,
    quote: session.document.text.slice(row.offset, Math.min(row.end, row.offset + LONGEST_QUOTE)),
    offset: row.offset,
  };
  const ofOne =
    scope.told.lifetimesOfOne.find(
      ({ called }) => isCalled(called, purpose) || isCalled(called, joinedText(cells.title)),
    )?.words ?? null;
  const read: CookieRead[] = [];
  for (const [index, name] of row.names.entries()) {
    const pattern = patternOf(name);
    if (pattern === null || makers.includes(name) || kinds.includes(name)) continue;
    const expiry =
      expiries[index] ?? beside.get(name) ?? told.get(name) ?? implied ?? ofOne ?? ofAll(name, scope);
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

const inWords = (name: string): string => name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
/** "EssentialCookies". */
const isKindInOneWord = (name: string): boolean =>
  /^(?:\p{Lu}\p{Ll}+)+Cookies$/u.test(name) && categoryOf(inWords(name)) !== null;

/** Where two cells may be a cookie's lifetime, or its category, and do not agree. */
function doubtsOf(expiry: string | null, rival: readonly string[], cells: Row['cells']): Doubt[] {
  const other = expiryOf(rival.join(' '));
  // "Persistent" tells of a kind, and of no length.
  const isOther =
    expiry !== null && other !== null && secondsOf(other) !== null && secondsOf(expiry) !== secondsOf(other);
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
const ofAll = (name: string, { told: { lifetime } }: Scope): string | null =>
  lifetime === null ? null : lifetimeOfName(name, lifetime);

/** Where only the company is named, its one product that sets such a cookie. */
const productOfCompany = (product: string | null, pattern: string, session: Session): string | null =>
  (product === null ? null : session.productSetting(pattern, product)) ?? product;

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
  const ofIt = purpose === null || tellsPlaces(purpose) ? '' : ofCookie(purpose);
  return (
    expiryIn(ofIt) ?? expiryOfEntry(ofIt) ?? (purpose === null ? null : (IS_KIND.exec(purpose)?.[1] ?? null))
  );
}

/** "Session cookie - used in the shop". */
const IS_KIND = /^(?:this is )?(?:an? )?(session|persistent|permanent) cookie(?:s\b|\b)/i;

/** Without what is said of other things behind it: "Your bin day. The bins are emptied every two weeks." */
const ofCookie = (purpose: string): string =>
  purpose
    .split(/(?<=[.;!?])\s+/)
    .filter((said, at) => at === 0 || !(OF_ANOTHER.test(said) || THEY_KEEP.test(said)) || OF_IT.test(said))
    .join(' ');
/** "Acme keeps its figures for two years". */
const THEY_KEEP =
  /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2} (?:keep|hold|store|retain|delete|remove|erase|archive)s?\b/u;
const OF_IT = /\b(?:it|they|them|this|these|cookies?)\b/i;
const OF_ANOTHER =
  /^(?:we|our|your|their|staff|officers|other|some|most|any)\b|^(?:the|these|those|an?) (?!(?:cookies?|session|expiry|lifetime|value|entry|file|one|other|time|last)\b)(?:[\p{L}-]+ ){1,4}(?:is|are|was|were|will|stays?|lasts?)\b/iu;

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
