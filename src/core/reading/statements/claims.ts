/**
 * Statements that a page can be held against, each with its quote and what qualifies it. One file a family in ./claims;
 * here a sentence is made ready for them, and what they find is quoted.
 */
import { callsBySentence, claimsIn } from './claims/families.ts';
import { answered, isAnswer } from './claims/answers.ts';
import { pressed } from './claims/pressed.ts';
import { qualificationOf } from './claims/qualification.ts';
import type { Found, Said } from './claims/rule.ts';
import { spokenOf, type Spoken } from './claims/spoken-of.ts';
import { complaintBelow } from './claims/complaint-route.ts';
import { headed, introduced } from './claims/introduced.ts';
import { isBanner } from '../page/banner.ts';
import type { Document } from '../page/document.ts';
import type { Named } from './products.ts';
import type { ClaimRead, ProductRead, Quoted } from '../reading.ts';
import { quoteAcross, quoteOf, type Sentence } from '../page/sentences.ts';

/** Characters of a cell that makes no statement, unless its heading asks for one. */
const SHORT = 40;
const IS_ASKED = /\bwhere\b[^.]{0,40}\b(?:kept|keep|stored?|held|hold|hosted)\b|\bhow long\b/i;

/** "We do not:", and in an item "send it abroad": without what leads to it, it says the contrary. */
const isBehindNot = ({ kind, lead, index }: Sentence): boolean =>
  kind === 'item' &&
  index === 0 &&
  /(?:\bnot|n['’]t|\bnever)(?: \w+){0,2}[:…]?$/i.test(lead?.text.trim() ?? '');

/** Of one kind; a notice has a dozen. */
const MOST_OF_A_KIND = 40;

/** `rows`: the cookies that were read, whose lifetimes are no retention. */
export function readClaims(
  document: Document,
  named: readonly Named[],
  products: readonly ProductRead[],
  rows: readonly Quoted[] = [],
): ClaimRead[] {
  const isRow = placesOf(rows);
  const callsOf = callsBySentence();
  const isOnBanner = isBanner(document);
  const isCookiePage = isOnBanner || /\bcookies?\b|\bcwcis?\b/i.test(document.title ?? '');
  const claims = new Map<string, ClaimRead>();
  const counts = new Map<string, number>();
  let heading: Sentence | null = null;
  let block = -1;
  let addresses: string[] = [];
  for (const [at, { sentence, mentions }] of named.entries()) {
    if (sentence.kind === 'heading' && !isAnswer(sentence.text)) heading = sentence;
    if (
      sentence.kind === 'cell' &&
      (document.blocks[sentence.block]?.text.length ?? 0) < SHORT &&
      !IS_ASKED.test(sentence.headings.at(-1) ?? '')
    )
      continue;
    if (sentence.block !== block) {
      block = sentence.block;
      const links = document.blocks[block]?.links ?? [];
      addresses = links.flatMap(({ address }) => (address === null ? [] : [address]));
    }
    const next = named[at + 1]?.sentence ?? null;
    const spoken = spokenOf(sentence, mentions);
    const said = saidOf(sentence, spoken, beforeOf(named, at), addresses, isCookiePage);
    const alone = { ...said, after: next?.before === sentence ? next.text : '' };
    const found =
      sentence.kind === 'button'
        ? pressed(alone, isOnBanner)
        : isBehindNot(sentence)
          ? []
          : claimsIn(alone, callsOf(sentence));
    const kinds = new Set(found.map(({ kind }) => kind));
    const quoted = found.map((each) => ({ each, said: alone, quote: quoteOf(document, sentence) }));
    if (heading !== null && sentence !== heading && sentence.index === 0 && isAnswer(sentence.text)) {
      const quote = quoteAcross(document, heading, sentence);
      const isWhole = quote.offset === heading.offset;
      for (const each of isWhole ? answered(heading.text, sentence.text) : [])
        quoted.push({ each, said: alone, quote });
    }
    const asked = sentence.before;
    if (asked?.text.endsWith('?') === true && asked.block === sentence.block && isAnswer(sentence.text)) {
      const quote = quoteAcross(document, asked, sentence);
      for (const each of answered(asked.text, sentence.text)) quoted.push({ each, said: alone, quote });
    }
    if (sentence.text.endsWith(':') && next !== null && next.lead !== sentence) {
      const quote = quoteAcross(document, sentence, next);
      const each = complaintBelow({ ...alone, text: `${sentence.text} ${next.text}` });
      if (each !== null && quote.offset === sentence.offset) quoted.push({ each, said: alone, quote });
    }
    for (const led of [...introduced(document, alone), ...headed(document, alone, heading)]) {
      const ofLead = callsOf(sentence.lead) | callsOf(heading);
      const together = claimsIn(led.said, ofLead | callsOf(sentence)).filter(({ kind }) => !kinds.has(kind));
      if (together.length === 0) continue;
      const start = { ...alone, text: led.said.text.slice(0, led.said.from), mentions: [] };
      const saidByLead = new Set(claimsIn(start, ofLead).map(({ kind }) => kind));
      for (const each of together) if (!saidByLead.has(each.kind)) quoted.push({ each, ...led });
    }
    for (const { each, said, quote } of quoted) {
      const key = `${each.kind} ${each.value?.toLowerCase() ?? ''}${each.kind === 'retention' ? String(quote.offset) : ''}`;
      const count = counts.get(each.kind) ?? 0;
      if (claims.has(key) || count >= MOST_OF_A_KIND) continue;
      counts.set(each.kind, count + 1);
      if (each.kind === 'retention' && isRow(quote.offset)) continue;
      claims.set(key, claimOf(document, each, said, quote, next));
    }
  }
  return [...claims.values(), ...denials(products)].sort((a, b) => a.offset - b.offset);
}

/** Sentences back in which stands what "it" may be of. */
const MOST_BACK = 3;

/** Names in the sentence before, of the same paragraph; where it has none, in the one before that. */
function beforeOf(named: readonly Named[], at: number): Said['mentions'] {
  for (let back = 1; back <= MOST_BACK; back += 1) {
    const before = named[at - back];
    if (before === undefined || before.sentence !== named[at - back + 1]?.sentence.before) return [];
    const { mentions } = spokenOf(before.sentence, before.mentions);
    if (mentions.length > 0) return mentions;
  }
  return [];
}

/** The two nearest headings; sentences share theirs with those beside them. */
let last: { headings: readonly string[]; joined: string } = { headings: [], joined: '' };
function nearest(headings: readonly string[]): string {
  if (last.headings !== headings) last = { headings, joined: headings.slice(-2).join(' | ') };
  return last.joined;
}

function saidOf(
  sentence: Sentence,
  { text, mentions }: Spoken,
  namedBefore: Said['mentions'],
  addresses: string[],
  isCookiePage: boolean,
): Omit<Said, 'after'> {
  return {
    text,
    from: 0,
    sentence,
    headings: nearest(sentence.headings),
    before: `${sentence.before?.before?.text ?? ''} ${sentence.before?.text ?? ''}`.trim(),
    mentions,
    namedBefore,
    addresses,
    isCookiePage,
  };
}

function claimOf(
  document: Document,
  found: Found,
  said: Said,
  quoted: Quoted,
  next: Sentence | null,
): ClaimRead {
  const ids = said.mentions.flatMap(({ productId }) => productId ?? []);
  return {
    kind: found.kind,
    value: found.value,
    categories: found.categories ?? [],
    products: found.products ?? [...new Set(ids)],
    qualification: qualified(document, said, found.end, next),
    ...quoted,
  };
}

/** Verbatim. */
function qualified(document: Document, said: Said, end: number, next: Sentence | null): string | null {
  const following = next !== null && next.block === said.sentence.block ? next : null;
  const place = qualificationOf(said.text, end, following?.text ?? '');
  if (place === null) return null;
  if (place === 'next') return following === null ? null : quoteOf(document, following).quote;
  const [from, to] = place;
  if (from < said.from) return said.text.slice(from, to);
  return quoteOf(document, said.sentence, from - said.from, to - said.from).quote;
}

/** Whether a place is inside one of some quotes. */
function placesOf(quotes: readonly Quoted[]): (offset: number) => boolean {
  const sorted = quotes
    .map(({ offset, quote }) => [offset, offset + quote.length] as const)
    .toSorted(([a], [b]) => a - b);
  return (offset) => sorted.some(([from, to]) => from <= offset && offset < to);
}

/** A denied product is a claim too. */
function denials(products: readonly ProductRead[]): ClaimRead[] {
  return products
    .filter(({ negated }) => negated)
    .map(({ name, id, category, quote, offset }) => ({
      kind: 'denies-product',
      value: name,
      categories: category === null ? [] : [category],
      products: id === null || id.startsWith('company:') ? [] : [id],
      qualification: limitOf(quote, quote.indexOf(name) + name.length),
      quote,
      offset,
    }));
}

function limitOf(quote: string, end: number): string | null {
  const place = qualificationOf(quote, end, '');
  return place === null || place === 'next' ? null : quote.slice(...place);
}
