/**
 * Names that stand in a notice and were read as neither used nor denied. Whoever opens the notice finds them there, so
 * that nobody may say that it does not mention them: an absence is a claim about the text, not about our reading of it.
 */
import { likenessOf } from '../records/name-words.ts';
import { patternOf } from '../../cookies/patterns.ts';
import type { Document } from '../page/document.ts';
import { fromText } from '../page/from-text.ts';
import { quoteOf, sentencesOf, type Sentence } from '../page/sentences.ts';
import type { Mention, Names } from '../names/names.ts';
import { wordTextsOf } from '../records/tokens.ts';
import type { CookieRead, ProductRead, ProductSpokenOf, SpokenOf } from '../reading.ts';
import { isChannel, isOnlyThere } from './products/exclusions.ts';
import { mentionGroups } from './products/group.ts';
import { isToTalk } from './products/in-our-pages.ts';
import { isNetwork } from './products/networks.ts';
import { namedSentences, type Named } from './products.ts';

/** Products kept; a notice speaks of a few. */
const MOST_PRODUCTS = 40;
/** Names of cookies kept. */
const MOST_NAMES = 300;
/** Words kept: more than the vocabulary of a long notice. */
const MOST_WORDS = 2000;
/** Written as hardly anything but a cookie's name is: see `likenessOf`. */
const IDENTIFIER = 2;

/** Null where every name in it was read. */
export function spokenOf(
  document: Document,
  named: readonly Named[],
  read: { products: readonly ProductRead[]; cookies: readonly CookieRead[]; names: Names },
): SpokenOf | null {
  const shown = productsSpokenOf(document, named, read.products);
  const known = new Set(shown.map(({ product }) => product));
  const hidden = hiddenIn(document, read);
  const products = [...shown, ...hidden.products.filter(({ product }) => !known.has(product))];
  const said = wordsIn(document);
  const cookies = [...new Set([...cookiesSpokenOf(said.all, read.cookies), ...hidden.cookies])];
  const words = wordsSpokenOf(said, [...cookies, ...read.cookies.map(({ name }) => name)]);
  return products.length + cookies.length + words.length === 0
    ? null
    : {
        products: products.slice(0, MOST_PRODUCTS),
        cookies: cookies.slice(0, MOST_NAMES),
        ...(words.length > 0 && { words }),
      };
}

/** The same of what is not shown to whoever opens it: its quotes have no place in the text. */
function hiddenIn({ unseen }: Document, read: Parameters<typeof spokenOf>[2]): SpokenOf {
  if (unseen === undefined) return { products: [], cookies: [] };
  const hidden = fromText(unseen);
  const named = namedSentences(sentencesOf(hidden).sentences, read.names);
  const products = productsSpokenOf(hidden, named, read.products);
  return {
    products: products.map((product) => ({ ...product, offset: -1 })),
    cookies: cookiesSpokenOf(wordsIn(hidden).all, read.cookies),
  };
}

function productsSpokenOf(
  document: Document,
  named: readonly Named[],
  read: readonly ProductRead[],
): ProductSpokenOf[] {
  const isRead = new Set(read.map(({ id }) => id));
  const found = new Map<string, ProductSpokenOf>();
  for (const { sentence, mentions } of named) {
    const passedOver = mentions.filter((mention) => isProduct(mention) && !isRead.has(mention.id));
    if (passedOver.length === 0) continue;
    for (const group of mentionGroups(sentence, passedOver)) {
      for (const mention of group.mentions) {
        const isThere =
          isNetwork(mention) &&
          !OF_PAGES.test(sentence.text) &&
          (isChannel(group) ||
            isToTalk(group) ||
            isOnlyThere(group, false) ||
            isNameAlone(mention, sentence));
        const before = found.get(mention.id);
        // Where one sentence is of a way to reach the council and another is not, the other counts.
        if (before !== undefined && (!before.asChannel || isThere)) continue;
        if (found.size >= MOST_PRODUCTS && before === undefined) continue;
        found.set(mention.id, {
          name: mention.name,
          product: mention.id,
          company: mention.companyId,
          asChannel: isThere,
          ...quoteOf(document, sentence),
        });
      }
    }
  }
  return [...found.values()];
}

/** Of what becomes of a visit, not of a way to reach the council. */
const OF_PAGES =
  /\b(?:IP address|cookies?|browsers?|devices?|web ?pages?|web ?sites?|home ?pages?|opened|load(?:s|ed)?|box(?:es)?|plug-?ins?|buttons?|feeds?|embedded|track\w*|cwcis?|g?wefan)\b/i;

/** What is a word of the language too, or a part of an address, may be just that. */
const isProduct = ({ productId, isWord, isAddress }: Mention): boolean =>
  productId !== null && !isWord && !isAddress;

/** A link to it, in a list of such links. */
const isNameAlone = ({ start, end }: Mention, { text }: Sentence): boolean =>
  /^\W*$/.test(text.slice(0, start)) && /^\W*$/.test(text.slice(end));

/** Each once, in their order. */
interface Words {
  all: ReadonlySet<string>;
  /** Those of the blocks that are about cookies. */
  ofCookies: ReadonlySet<string>;
}

function wordsIn({ blocks }: Document): Words {
  const [all, ofCookies] = [new Set<string>(), new Set<string>()];
  for (const { text } of blocks) {
    const isOfCookies = ABOUT_COOKIES.test(text);
    for (const word of wordTextsOf(text)) {
      all.add(word);
      if (isOfCookies) ofCookies.add(word);
    }
  }
  return { all, ofCookies };
}

function cookiesSpokenOf(words: Words['all'], cookies: readonly CookieRead[]): string[] {
  const isRead = new Set(cookies.map(({ pattern }) => pattern));
  const found = new Set<string>();
  for (const word of words) {
    if (found.size >= MOST_NAMES) break;
    const likeness = likenessOf(word);
    // Letters for a body ("CCTV", "ICO") are no cookie that anybody sets.
    if (likeness < IDENTIFIER || (likeness === IDENTIFIER && /^[A-Z]{2,5}\W*$/.test(word))) continue;
    const pattern = patternOf(word.replace(/^["'“‘([]+|["'”’)\].,;:]+$/gu, ''));
    if (pattern !== null && !isRead.has(pattern)) found.add(pattern);
  }
  return [...found];
}

/** What may be a cookie's name and is written as other words are: whether it stands there is all that is asked of it. */
function wordsSpokenOf({ all, ofCookies }: Words, known: readonly string[]): string[] {
  const isKnown = new Set(known);
  const found = new Set<string>();
  const add = (words: ReadonlySet<string>, areMarked: boolean): void => {
    for (const word of words) {
      if (found.size >= MOST_WORDS) return;
      if (IS_MARKED.test(word) !== areMarked) continue;
      const bare = word.replace(/^["'“‘([]+|["'”’)\].,;:!?]+$/gu, '');
      if (/^[\w.-]{3,60}$/.test(bare) && !isKnown.has(bare) && (areMarked || !EVERYDAY.test(bare)))
        found.add(bare);
    }
  };
  add(all, true);
  add(ofCookies, false);
  return [...found];
}

/** Written as no plain word is, whatever marks stand around it. */
const IS_MARKED = /[a-z\d][-._A-Z]\w/;
const ABOUT_COOKIES = /\b(?:cookies?|(?:c|g|ch|ngh)wcis?|storage)\b/i;
/** Of the sentences that every notice has, and of no cookie. */
const EVERYDAY =
  /^(?:the|and|you|your|our|are|for|that|this|with|not|can|will|use|used|uses|how|which|when|from|have|has|may|they|them|their|its|all|any|cookies?|website|site|page|pages|browser|visit|information|about|these|some|what|who|was|were|been|but|also|only|other|more|most|each|into|than|then|there|where|cwcis?|eich|rydym|mae|wefan|sydd|hyn|bod)$/i;
