/** Whose a cookie is, from the cells of its row: a name, a host, or what the description says of it. */
import { bare, likenessOf } from './name-words.ts';
import type { Row } from './row.ts';
import type { Scope } from './scope.ts';
import type { Session } from './session.ts';

/** The text of a cell; null where it says nothing. */
export function joinedText(lines: readonly string[] | undefined): string | null {
  const text = lines?.join(' ').trim() ?? '';
  return /[\p{L}\p{N}]/u.test(text) ? text.slice(0, 2000) : null;
}

/** "Our own, not Acme". */
const NOT_THEIRS = /,? (?:and )?not (?:the |from |by )?[^,;]{1,60}$/i;

export const OWN =
  /^(?:us|we|ourselves|ours?|(?:our |its )?own|first party|1st party|this (?:web)?site|(?:the|our) (?:web)?site|(?:the )?council|self|internal|n\/?a|-|ni|y cyngor)$/i;

/** Whose a cookie is: by its provider, its title, what stands beside its name, its purpose, its host. */
export function productOf(
  cells: Row['cells'],
  purpose: string | null,
  scope: Scope,
  session: Session,
): string | null {
  const provider = joinedText(cells.provider)?.replace(NOT_THEIRS, '') ?? null;
  if (provider !== null)
    return OWN.test(provider) ? null : (named(provider, session) ?? namedInLines(cells, session));
  const host = joinedText(cells.host);
  const told = purpose === null ? null : withoutRuledOut(purpose);
  for (const cell of [joinedText(cells.title), joinedText(cells.category)]) {
    const found = cell === null ? null : session.productOf(cell);
    if (found !== null) return found;
  }
  const beside = (joinedText(cells.name)?.slice(0, 200) ?? '')
    .split(' ')
    .filter((word) => likenessOf(word) < 2 || isProductWord(bare(word), session));
  return (
    (beside.length > 0 ? session.productOf(beside.join(' ')) : null) ??
    productInPurpose(told, session) ??
    (host === null ? null : hostNamed(host, session)) ??
    (IS_OURS.test(told ?? '') ? null : scope.told.product) ??
    (told === null ? null : session.productOf(told))
  );
}

/** "Provider: council.gov.uk", and below it "Service: Matomo". */
function namedInLines({ provider = [] }: Row['cells'], session: Session): string | null {
  if (provider.length < 2) return null;
  return (
    provider.map((line) => (OWN.test(line) ? null : named(line, session))).find((id) => id !== null) ?? null
  );
}

/** "Here is what we save ourselves: …". */
const IS_OURS =
  /\b(?:we|council) (?:\w+ ){0,2}?ourselves\b|\bset by (?:us|the council) (?:alone|itself|ourselves)\b/i;

/** "Matomo is not told of it": whoever is said to learn nothing does not set it. */
const withoutRuledOut = (purpose: string): string =>
  DENIES.test(purpose)
    ? purpose
        .split(/(?<=[.;!?])\s+/)
        .filter((said) => !RULES_OUT.test(said))
        .join(' ')
    : purpose;
const DENIES = /\b(?:not|never|nothing|none|without|no)\b|n['’]t\b/i;
const LEARNS = String.raw`(?:told|tell(?:ing|s)?|shar(?:e|ed|es|ing)|sen[dt]s?|sending|pass(?:ed|es|ing)?|go(?:es)?|given?|giving|reach(?:es)?|seen?|sees?|known?|knows?|set by|made by|unrelated|nothing to do)`;
const RULES_OUT = new RegExp(
  String.raw`(?:\b(?:not|never|nothing|none|without|no)\b|n['’]t\b)[^.;]{0,40}?\b${LEARNS}\b|\bnothing to do with\b`,
  'i',
);

/** "LivePerson", "GoogleAnalytics:" in a column of names is whose the cookie is. */
export function isProductWord(name: string, session: Session): boolean {
  return (
    /^[A-Z][A-Za-z]*[a-z]$/.test(name) &&
    !/cookie/i.test(name) &&
    likenessOf(name) < 3 &&
    session.productOf(name) !== null
  );
}

/** Hosts of public bodies: their labels name no company. */
export const PUBLIC = /\.(?:gov|police|nhs|ac|sch|parliament)\.uk$|\.gov\.(?:wales|scot)$|\.llyw\.cymru$/;

/** A provider as printed: by name, or by its host ("connect.facebook.net"). */
function named(printed: string, session: Session): string | null {
  const provider = withoutWay(printed);
  if (PUBLIC.test(printedHost(provider) ?? '')) return null;
  return session.productOf(provider) ?? hostNamed(provider, session);
}

/** "Acme via our site", "Acme (through example.gov.uk)": the way it comes is no part of who sets it. */
export const withoutWay = (provider: string): string =>
  provider.replace(/,? \(?(?:via|through|on behalf of|trwy|drwy) .{1,100}$/i, '');

function hostNamed(words: string, session: Session): string | null {
  const host = printedHost(words);
  if (host === null || PUBLIC.test(host)) return null;
  return session.productOf(host) ?? session.productOf(host.split('.').slice(-2)[0] ?? '');
}

/** Where a description says whose the cookie is: "Used by LinkedIn for …", "This VWO cookie …", "Google Analytics". */
const TIES = [
  /\b(?:set|used|placed|created|provided|dropped|required|needed|installed|owned|stored) (?:by|for) (?:the )?([^.,;:()]{2,60})/i,
  /^(?:this|these|a|an|the)\s+([^.,;:()]{2,40}?)\s+cookies?\b/i,
  /^([^.,;:()]{2,40}?)\s+cookies?\b/i,
  /^([\p{Lu}][^.,;:()]{2,40}?)\s(?:uses|sets|tracking|functionality|functional|analytics)\b/u,
];

function productInPurpose(purpose: string | null, session: Session): string | null {
  if (purpose === null) return null;
  if (purpose.length <= 60) {
    const found = session.productOf(purpose);
    if (found !== null) return found;
  }
  for (const tie of TIES) {
    const words = tie.exec(purpose.slice(0, 300))?.[1];
    const found = words === undefined ? null : session.productOf(words.trim());
    if (found !== null) return found;
  }
  return null;
}

/** The host in a cell, lower case, without a leading dot; null where it holds none. */
export function printedHost(words: string | null): string | null {
  if (words === null || words.length > 300) return null;
  const found = /(?:^|[\s(/.@])((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?=$|[\s),/:;])/i.exec(words)?.[1];
  return found?.toLowerCase() ?? null;
}
