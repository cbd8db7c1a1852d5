/**
 * What is said once of all the cookies that follow: by a caption, a line or sentence above them, a heading, the
 * sentences that open its section, a sentence straight below. Each thing is taken from the nearest that says it, and
 * holds until the next of its rank.
 */
import type { Category } from '../../companies/company.ts';
import { categoryOfAll, usesOfAll } from '../lexicon/categories.ts';
import { lifetimeOfAll, type LifetimeOfAll } from './lifetime-of-all.ts';
import { lifetimesOfOne, type LifetimeOfOne } from './lifetime-of-one.ts';
import { isPurpose } from './purpose-of-all.ts';
import type { Session } from './session.ts';

export interface Scope {
  /** What is said of them all: worked out when it is first asked for, since most scopes are asked only what they are of. */
  readonly told: ToldOfAll;
  /** True where what stands above speaks of cookies, the title included. */
  saysCookies: boolean;
  /** True where the nearest that speaks of cookies or of data speaks of cookies alone. */
  isOfCookies: boolean;
  /** True where the lines that lead to it, or the heading right above it, do. */
  isLedByCookies: boolean;
}

interface ToldOfAll {
  category: Category | null;
  /** Product id, or null. */
  product: string | null;
  party: 'first' | 'third' | null;
  /** What they are for, where a caption, the sentence straight above or a heading that is a kind of use says so. */
  purpose: string | null;
  lifetime: LifetimeOfAll | null;
  /** Of single cookies, by what they are called. */
  lifetimesOfOne: readonly LifetimeOfOne[];
}

/**
 * How what stands above relates to the list. `line`: a line of its own; `lead`: a sentence that leads to it; `beside`:
 * another sentence of its section; `outer`: a heading further out; `opening`: a sentence that opens a section around it;
 * `below`: the sentence straight after it.
 */
type Rank = 'caption' | 'line' | 'lead' | 'beside' | 'heading' | 'opening' | 'outer' | 'below';

interface Saying {
  text: string;
  rank: Rank;
  /** True right above or below the list. */
  isNext: boolean;
}

/** Longest sentence that leads to a list. */
const MOST_CHARACTERS = 240;
/** Blocks looked back over for the lines that lead to a list. */
const MOST_BACK = 6;
/** Of those, with the entries between that were read already. */
const MOST_TAKEN = 60;
/** Sentences that open a section. */
const MOST_OPENING = 4;

export const COOKIE_WORD = /\b(?:cookies?|cwcis?|chwcis?|gwcis?|briwsion\w*)\b/i;
/** What people tell a council, and how long that is kept. */
const OF_DATA =
  /\b(?:privacy|personal|information|data|details|records?|documents?|retention|preifatrwydd|gwybodaeth|cofnodion)\b/i;
const THIRD = /\b(?:third|3rd)[- ]part(?:y|ies)\b|\btrydydd parti/i;
const FIRST = /\b(?:first|1st)[- ]part(?:y|ies)\b|\bparti cyntaf/i;
const PARTY_COOKIES = /\bpart(?:y|ies) cookies?\b|\bcookies? (?:set by|from) (?:third|first)/i;

/** `at`: index of the list's first block; `captions`: the nearest first; `end`: index of the block after it, where known. */
export function scopeAt(session: Session, at: number, captions: readonly string[], end = -1): Scope {
  const sayings = sayingsAt(session, at, captions, end);
  const title = session.document.title ?? '';
  let told: ToldOfAll | null = null;
  return {
    get told() {
      return (told ??= toldBy(sayings, title, session));
    },
    isLedByCookies: firstOf(sayings, ['caption', 'line', 'lead', 'heading'], isSaid) ?? false,
    isOfCookies:
      firstOf(sayings, ['caption', 'line', 'lead', 'beside', 'heading', 'outer'], ofCookies) ??
      ofCookies(title) ??
      false,
    saysCookies:
      firstOf(sayings, ['caption', 'line', 'lead', 'heading', 'outer'], isSaid) ??
      COOKIE_WORD.test(title.slice(0, 200)),
  };
}

/** What the first saying of some ranks tells. */
function firstOf<Found>(
  sayings: readonly Saying[],
  ranks: readonly Rank[],
  find: (text: string, saying: Saying) => Found | null,
): Found | null {
  for (const saying of sayings) {
    const found = ranks.includes(saying.rank) ? find(saying.text, saying) : null;
    if (found !== null) return found;
  }
  return null;
}

const isSaid = (text: string): true | null => (COOKIE_WORD.test(text) ? true : null);

function ofCookies(text: string): boolean | null {
  const isOfData = OF_DATA.test(text);
  return isOfData || COOKIE_WORD.test(text) ? !isOfData : null;
}

function toldBy(sayings: readonly Saying[], title: string, session: Session): ToldOfAll {
  const first = <Found>(ranks: readonly Rank[], find: (text: string, saying: Saying) => Found | null) =>
    firstOf(sayings, ranks, find);
  const product = first(['caption', 'line', 'lead', 'heading', 'outer'], (text, { rank }) => {
    if (OWN_COOKIES.test(text)) return OURS;
    return NOT_OF.test(text) || (isHeading(rank) && text === title) ? null : session.productOf(text);
  });
  return {
    category:
      first(['caption', 'line', 'heading'], session.categoryOf) ??
      first(['lead', 'beside'], (text, { isNext }) => (isNext ? categoryOfAll(text) : null)) ??
      first(['lead'], (text) => (usesOfAll(text).size > 1 ? null : session.categoryOf(text))) ??
      first(['lead', 'beside'], (text, { isNext }) => (isNext ? onlyUse(text) : null)) ??
      first(['outer'], session.categoryOf),
    product: product === OURS ? null : product,
    party: first(['caption', 'heading', 'outer'], (text) =>
      PARTY_COOKIES.test(text) ? printedParty(text) : null,
    ),
    purpose:
      first(['caption', 'line', 'lead', 'beside'], (text, { rank, isNext }) =>
        (rank === 'caption' || isNext) && isPurpose(text) ? text : null,
      ) ?? first(['caption', 'heading'], (text) => (session.categoryOf(text) === null ? null : text)),
    lifetime: first(
      ['caption', 'line', 'lead', 'beside', 'heading', 'below', 'opening', 'outer'],
      (text, { rank, isNext }) => lifetimeOfAll(text, { isLabel: LABELS.includes(rank), isNext }),
    ),
    lifetimesOfOne: sayings.flatMap(({ text, rank }) =>
      SENTENCES.includes(rank) ? lifetimesOfOne(text) : [],
    ),
  };
}

/** "Our own cookies": of no supplier's product. */
const OWN_COOKIES =
  /^(?:\w+ \w{1,3}[:.)–—-]+ )?(?:our|the council['’]s) own\b|\bset by (?:us|the council|this website)$/i;
const NOT_OF =
  /\b(?:nothing to do with|not (?:set|used|made|owned|placed) by|unrelated to|instead of|other than|apart from)\b/i;
const OURS = '';
const isHeading = (rank: Rank): boolean => rank === 'heading' || rank === 'outer';

/** The one use that a sentence tells of them all; null where it tells none, or several. */
function onlyUse(text: string): Category | null {
  const [use, ...more] = usesOfAll(text);
  return more.length === 0 ? (use ?? null) : null;
}

const SENTENCES: readonly Rank[] = ['lead', 'beside', 'below'];
const LABELS: readonly Rank[] = ['caption', 'line', 'heading', 'outer'];

/** The nearest first. */
function sayingsAt(
  { document: { blocks }, headingBefore, taken }: Session,
  at: number,
  captions: readonly string[],
  end: number,
): Saying[] {
  const sayings: Saying[] = captions.map((text) => ({ text, rank: 'caption', isNext: true }));
  let back = at - 1;
  let seen = 0;
  let isPastLine = false;
  for (; back >= 0 && back >= at - MOST_TAKEN && seen < MOST_BACK; back -= 1) {
    const block = blocks[back];
    if (block === undefined || block.kind === 'heading' || block.kind === 'cell') break;
    if (taken.has(back)) {
      // What heads the entries above heads none below a line of its own.
      if (isPastLine) break;
      continue;
    }
    seen += 1;
    const rank = rankOf(block.text);
    isPastLine ||= rank === 'line';
    sayings.push({ text: block.text, rank, isNext: back === at - 1 });
  }
  let nearest = headingBefore[at] ?? -1;
  // A heading that is a cookie's name heads that cookie alone.
  while (taken.has(nearest)) nearest = headingBefore[nearest] ?? -1;
  const chain = nearest < 0 ? [] : [...(blocks[nearest]?.under ?? []), nearest].reverse();
  for (const [steps, heading] of chain.entries()) {
    const text = blocks[heading]?.text ?? '';
    if (text !== '') sayings.push({ text, rank: steps === 0 ? 'heading' : 'outer', isNext: false });
    for (let next = heading + 1; next <= Math.min(back, heading + MOST_OPENING); next += 1) {
      const block = blocks[next];
      if (block === undefined || block.kind === 'heading' || block.kind === 'cell') break;
      if (!taken.has(next)) sayings.push({ text: block.text, rank: 'opening', isNext: false });
    }
  }
  const [below, after] = [blocks[end], blocks[end + 1]];
  // What a further list follows is said of that one.
  if (end > 0 && below?.kind === 'paragraph' && after?.kind !== 'cell' && after?.kind !== 'item')
    sayings.push({ text: below.text, rank: 'below', isNext: true });
  return sayings;
}

function rankOf(text: string): Rank {
  const isOther =
    text.length > MOST_CHARACTERS ||
    /\b(?:opt|opting) out\b|\bblock|\bdelete\b|\bdisable|\bmanage\b/i.test(text);
  if (!isOther && text.length <= 60 && !/[.!?]$/.test(text)) return 'line';
  return !isOther && (COOKIE_WORD.test(text) || text.endsWith(':')) ? 'lead' : 'beside';
}

/** First or third party, where words say so plainly. */
export function printedParty(words: string): 'first' | 'third' | null {
  const [first, third] = [FIRST.test(words), THIRD.test(words)];
  if (first === third) return null;
  return first ? 'first' : 'third';
}
