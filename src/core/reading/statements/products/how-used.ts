/** Whether a name in a sentence is said to be used, and how plainly: by its words, its table or its list. */
import type { Mention } from '../../names/names.ts';
import type { Document, Table } from '../../page/document.ts';
import type { Sentence } from '../../page/sentences.ts';
import { evidenceOf, saysWhoSupplies, WEB_WORDS, type Evidence } from './evidence.ts';
import { isChannel, isOnlyThere } from './exclusions.ts';
import type { Group } from './group.ts';
import { isShownFrom, isToTalk, isUsedHere } from './in-our-pages.ts';
import {
  isBehindCookieName,
  isBehindItsSystem,
  isInColumnOfSuppliers,
  isLabelledProvider,
  isListedUnderCookies,
  isListedUnderSuppliers,
  isUnderSuppliers,
} from './listed.ts';
import { isHeadedBySuppliers } from './headed.ts';
import { isAnswer } from './answers.ts';
import { isAmongStaff } from './where.ts';
import { isPublicBody } from './public-bodies.ts';
import { isSupplierByTrade } from '../../lexicon/software.ts';
import { isOfOthers } from './strangers.ts';
import { isNetwork, ONLY_LINKS, theySetCookies } from './networks.ts';

type How = Exclude<Evidence, null> | 'cell' | 'default' | 'heading';
/** The plainest first. */
export const RANK: readonly How[] = [
  'use',
  'by',
  'cell',
  'does',
  'its-cookies',
  'shared',
  'listed',
  'default',
  'heading',
];

const AMONG_PEOPLE = /\bsocial (?:media|networks?)\b|\binteract\w*\b/i;
/** "A row of buttons from X". */
const THINGS_FROM = /\b(?:buttons|plug-?ins|widgets) (?:from|of|by|supplied by) (?:the )?$/i;
/** Evidence that leaves no doubt. */
const PLAIN: readonly Evidence[] = ['use', 'by', 'does', 'its-cookies', 'listed'];

/** Places to talk, big companies and plain words need more than their name. */
export function howUsed(
  mention: Mention,
  group: Group,
  next: Sentence | null,
  document: Document,
): How | null {
  const { sentence, after } = group;
  const isSocial = isNetwork(mention);
  const table = tableOf(sentence, document);
  // "Our own, not X", in a column of providers.
  if (sentence.kind === 'cell' && /\bnot (?:the )?$/i.test(group.before)) return null;
  if (isLabelledProvider(mention, sentence)) return 'cell';
  if (isAnswer(sentence, mention.start, sentence.text.slice(mention.end)) && !isPublicBody(mention))
    return 'by';
  if (isSourceOfLink(mention, sentence, document)) return null;
  if (!isNoBareName(mention, sentence) && areCookiesBelow(next, document)) return 'heading';
  if (
    mention.isAddress &&
    (table == null || isPublicBody(mention)) &&
    !IS_USED.test(after.replace(REST_OF_HOST, ''))
  )
    return null;
  if (/^'?[A-Z\d_.*-]+'?$/.test(sentence.text) && isFirstInRow(table, sentence)) return null;
  if (table != null && isAboutCookies(table, sentence)) return isChannel(group) && isSocial ? null : 'cell';
  if (isInColumnOfSuppliers(table, sentence)) return isPublicBody(mention) ? null : 'cell';
  const evidence = evidenceOf(group);
  // "Cookies needed for the NHS website to work": the site that one is on.
  if (isPublicBody(mention) && /\b(?:for|on|of|to) (?:the )?$/i.test(group.before)) return null;
  if (isPublicBody(mention) && (evidence === null || evidence === 'shared' || !WEB_WORDS.test(sentence.text)))
    return null;
  if ((isShownFrom(group) || THINGS_FROM.test(group.before)) && !ONLY_LINKS.test(sentence.text))
    return next !== null && next.block === sentence.block && ONLY_LINKS.test(next.text)
      ? null
      : 'its-cookies';
  if (isSocial) {
    if (isAmongStaff(sentence.text)) return 'by';
    if (isOnlyThere(group, mention.category === 'content')) return null;
    // "Share our pages by links to Facebook; these set no cookies."
    if (
      isChannel(group) &&
      /\bno cookies\b|\b(?:not|n't) (?:set|use|place|store) (?:any )?cookies\b/i.test(sentence.text)
    )
      return null;
    if (ONLY_LINKS.test(sentence.text)) return null;
    if (saysWhoSupplies(group.before) && !isChannel(group)) return 'by';
    if (isUsedHere(group)) return evidence ?? 'its-cookies';
    // Who plays films or shows pictures is no place to talk, unless it is used as one.
    if (
      mention.category === 'content' &&
      PLAIN.includes(evidence) &&
      !isChannel(group) &&
      !isToTalk(group) &&
      !AMONG_PEOPLE.test(sentence.text)
    )
      return evidence;
    const isWeb = WEB_WORDS.test(sentence.text) || WEB_WORDS.test(sentence.lead?.text ?? '');
    if (isWeb && !(isChannel(group) && !/\bcookies?\b|\bpixel|\bembed|\bplug-?in/i.test(sentence.text)))
      return evidence ?? 'listed';
    return theySetCookies(next, sentence) ? 'listed' : null;
  }
  if (sentence.kind === 'heading') return headingSays(mention, group) ? 'heading' : null;
  if (isSupplierByTrade(mention.name) && isNoBareName(mention, sentence) && !isOfOthers(group.before))
    return evidence ?? 'default';
  if (evidence !== null) {
    if (mention.productId === null || mention.category === 'functional' || mention.isWord) {
      if (evidence === 'listed' && !WEB_WORDS.test(sentence.text))
        return isInList(mention, sentence) ? 'listed' : null;
      if (mention.category === 'functional' && evidence === 'does' && !isOurs(after) && !IS_USED.test(after))
        return null;
      if (mention.category === 'functional' && evidence === 'by' && isTheirs(group)) return null;
    }
    return evidence;
  }
  if (/ (?:toolbar|widget|plug-?in|pixel|tag|button)$/i.test(mention.name)) return 'its-cookies';
  if (isInList(mention, sentence)) return 'listed';
  const needsMore = mention.productId === null || mention.category === 'functional' || mention.isWord;
  return needsMore ? null : 'default';
}

/** "Clicktale.com is used": behind the name. */
const REST_OF_HOST = /^\.[a-z.]{2,12}\b/;
/** A name and nothing else, straight above its cookies. */
const COOKIES_BELOW = /^cookies?(?: names?)? ?:/i;
const areCookiesBelow = (next: Sentence | null, document: Document): boolean => {
  const table = next === null ? null : tableOf(next, document);
  return next !== null && (COOKIES_BELOW.test(next.text) || (table !== null && isAboutCookies(table, next)));
};
/** A name and nothing else says nothing of it. */
const isNoBareName = ({ start, end }: Mention, { text }: Sentence): boolean =>
  text.length - (end - start) > 3;

/** "[Web storage (X)](https://…)": X only has a page about it. */
function isSourceOfLink({ start, end }: Mention, sentence: Sentence, { blocks }: Document): boolean {
  const { text, block } = sentence;
  return (
    text.charAt(start - 1) === '(' &&
    /^\)?$/.test(text.slice(end)) &&
    !isUnderSuppliers(sentence) &&
    (blocks[block]?.links ?? []).some((link) => link.text === text)
  );
}

const isInList = (mention: Mention, sentence: Sentence): boolean =>
  (sentence.kind === 'term' && !isNoBareName(mention, sentence) && isHeadedBySuppliers(sentence)) ||
  isListedUnderCookies(mention, sentence) ||
  isBehindCookieName(mention, sentence) ||
  isBehindItsSystem(mention, sentence) ||
  isListedUnderSuppliers(mention, sentence);

export const tableOf = ({ table }: Sentence, { tables }: Document): Table | null =>
  table === null ? null : (tables[table] ?? null);

/** "stored in X's system", "hosted within the X archive". */
const isTheirs = ({ before, after }: Group): boolean =>
  /^'s\b/.test(after) || /\b(?:with)?in the $/.test(before);

/** "X is used to …": by whoever speaks. */
const IS_USED = /^ (?:is|are) (?:also |then |only )?used (?:to|for|when|where|as|on|by|in)\b/;

/** "… our, us, the council's": a service of ours. */
const isOurs = (words: string): boolean =>
  /\b(?:our|us|we|your|council's|council|staff|officers|employees|visitors?|users?|cookies?|website|pages?)\b/i.test(
    words,
  );

function headingSays({ productId, category, isWord, start, end }: Mention, { sentence }: Group): boolean {
  if (/^(?:how to|about|what is|contact|follow)\b/i.test(sentence.text)) return false;
  if (WEB_WORDS.test(sentence.text)) return true;
  if (start === 0 && end === sentence.text.length && isHeadedBySuppliers(sentence)) return true;
  // A heading that is a name and nothing else, on a page of cookies.
  if (productId !== null && start === 0 && end === sentence.text.length && !isWord)
    return category !== 'functional' || /\bcookies?\b|\bcwcis?\b/i.test(sentence.headings.join(' '));
  return productId !== null && category !== 'functional' && !isWord;
}

/** A cell of capitals at the start of a row is a cookie's name. */
function isFirstInRow(table: Table | null | undefined, { offset }: Sentence): boolean {
  return table?.rows.some(([first]) => first?.offset === offset) ?? false;
}

export function isAboutCookies(table: Table, { headings }: Sentence): boolean {
  if (/\bcookies?\b|\bcwcis/i.test(`${table.caption ?? ''} ${headings.slice(-2).join(' ')}`)) return true;
  return table.rows
    .slice(0, 2)
    .flat()
    .some(
      ({ text }) =>
        text.length < 60 &&
        /\bcookies?\b|\bcwcis?\b|\bexpir|\bduration\b|\blifetime\b|\bprovider\b|\bset by\b|\bhost\b/i.test(
          text,
        ),
    );
}
