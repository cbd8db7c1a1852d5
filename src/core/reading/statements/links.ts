/** Where a notice points: other notices, the list of cookies, the consent tool, suppliers' policies, opt-outs, complaints. */
import { plainHost } from '../../parties/host.ts';
import type { Document, Link } from '../page/document.ts';
import type { Names } from '../names/names.ts';
import type { LinkRead } from '../reading.ts';
import { placeOf, quoteOf, type Sentence } from '../page/sentences.ts';
import { holds } from '../patterns/may-match.ts';
import { isOfRegulator, isWayToComplain } from './regulator-links.ts';

const OPT_OUT =
  /\bopt(?:ing)?[- ]?out\b|optout|youronlinechoices|aboutads\.info|adssettings\.google|\bbrowser (?:plug-?in|add-?on)\b/i;
const TOOL =
  /\bcookie (?:control\w*|settings|preferences?|banner|manager|management|consent|tool|choices?|widget|dashboard)\b|\b(?:change|manage|update|set|review) your (?:cookie )?(?:settings|preferences|consent|choices?)\b|\bprivacy (?:settings|preferences)\b/i;
const COOKIES = /\bcookies?\b|\b(?:c|ch|g)wcis?\b/i;
const PRIVACY =
  /\bprivacy\b|\bpreifatrwydd\b|\bdata protection\b|\bpersonal information charter\b|\bhow we use your (?:data|information)\b/i;
const POLICY =
  /\b(?:privacy|cookies?|data) (?:and \w+ )?(?:polic(?:y|ies)|notices?|statements?|pages?|terms)\b|\bterms\b|\bsecurity approach\b|\bdata processing (?:agreement|addendum)\b|\byour privacy\b/i;
const ABOUT_COOKIES =
  /aboutcookies|allaboutcookies|\bhow to (?:manage|control|delete|disable) cookies\b|support\.(?:google|mozilla|apple|microsoft)/i;

/** Links that are looked at: ten times what a page with a menu on it has. */
export const MOST_LOOKED_AT = 4000;
/** Of those that lead nowhere that matters here, these are told. */
const MOST_OTHERS = 400;

export function readNoticeLinks(
  document: Document,
  sentences: readonly Sentence[],
  names: Names,
  host: string | null,
): { links: LinkRead[]; isCut: boolean } {
  const reads: LinkRead[] = [];
  let others = 0;
  let isCut = false;
  const seen = new Set<string>();
  const add = (link: Link, sentence: Sentence | null, at: number): void => {
    const { text, address, offset } = link;
    const key = `${address ?? ''} ${text} ${String(sentence?.block ?? offset)}`;
    if (seen.has(key) || isNoDestination(address)) return;
    isCut ||= seen.size === MOST_LOOKED_AT;
    if (isCut) return;
    seen.add(key);
    const kind = isOfRegulator(link)
      ? regulatorKind(link, document, at)
      : linkKind(link, sentence?.text ?? text, names, host);
    if (kind === 'other' && (others += 1) > MOST_OTHERS) return;
    const quoted =
      sentence === null
        ? { quote: document.text.slice(offset, offset + text.length), offset }
        : quoteOf(document, sentence);
    if (quoted.quote === '') return;
    reads.push({ text, address, kind, read: false, ...quoted });
  };
  const linked = new Set(document.blocks.flatMap(({ links }, at) => (links.length > 0 ? [at] : [])));
  const byBlock = Map.groupBy(
    sentences.filter(({ block }) => linked.has(block)),
    ({ block }) => block,
  );
  for (const [at, block] of document.blocks.entries()) {
    for (const link of block.links) add(link, holderOf(link, byBlock.get(at) ?? []), at);
  }
  for (const sentence of sentences) {
    // Where the links themselves are there, their words say no more.
    if (!linked.has(sentence.block))
      for (const link of pointedTo(sentence)) add(link, sentence, sentence.block);
  }
  // A frame has no words to quote: what it shows is another page's.
  for (const frame of document.frames)
    reads.push({
      ...{ text: frame.text, address: frame.address, read: false, quote: '', offset: -1 },
      kind: linkKind(frame, document.title ?? '', names, host),
    });
  return { links: reads.sort((a, b) => a.offset - b.offset), isCut };
}

const regulatorKind = (link: Link, document: Document, at: number): LinkRead['kind'] =>
  isWayToComplain(link, document, at) ? 'complaint' : 'other';

/** Places within the page, and orders to a script, lead nowhere. */
const isNoDestination = (address: string | null): boolean =>
  address !== null && /^(?:#|javascript:|data:|mailto:|tel:|$)/i.test(address.trim());

function holderOf({ offset }: Link, sentences: readonly Sentence[]): Sentence | null {
  return sentences.findLast((sentence) => sentence.offset <= offset) ?? sentences[0] ?? null;
}

/** "You can read about it on our Cookies page": pointed to without a link, as where a page became plain text. */
const POINTS =
  /\b(?:see|read|find|found|view|viewed|visit|refer to|provided? (?:in|on)|details? in|information (?:in|on|is available)|explained (?:in|on)|set out in|available (?:in|on|at)|listed (?:in|on)|more (?:information|details))\b/i;
const PLACES: readonly RegExp[] = [
  /\b(?:our|the|this|a|each service'?s?(?: specific)?|council'?s?|full|general|separate|main|specific|detailed)(?: [\w'&-]+){0,4} (?:privacy|cookies?|data protection) (?:and (?:privacy|cookies?) )?(?:notices?|polic(?:y|ies)|statements?|pages?)\b(?! (?:applies|explains|only))/i,
  /\b(?:the|our) cookie (?:controller|control|settings|preferences|banner|management (?:tool|pop-?up))\b/i,
  /\b[A-Z][\w]+(?:'s?|s')? (?:privacy|cookies?) (?:policy|notice|statement)\b/,
  /\bhow to opt out of [\w ]{0,30}cookies\b/i,
];

function pointedTo(sentence: Sentence): Link[] {
  if (sentence.kind === 'cell' || !holds(sentence.text, POINTS)) return [];
  const taken: { start: number; end: number }[] = [];
  return PLACES.flatMap((pattern) => {
    const match = pattern.exec(sentence.text);
    if (match === null) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    // "The Acme privacy policy" and "Acme privacy policy" are one.
    if (taken.some((other) => start < other.end && other.start < end)) return [];
    taken.push({ start, end });
    return [{ text: match[0], address: null, offset: placeOf(sentence, start) }];
  });
}

/** "here", "click here", "yma": the sentence says what it leads to. */
const SAYS_NOTHING =
  /^(?:(?:please |by )?(?:click(?:ing)?|visit(?:ing)?|see|view|read|follow|cliciwch|gweler|ewch)?(?: on)? ?(?:here|this (?:link|page)|our (?:web ?)?site|more|(?:for )?(?:more|further) (?:information|details|about this)|yma|(?:ar )?y (?:ddolen|dudalen)(?: hon)?|mwy|rhagor o wybodaeth|ragor)|find out more|learn more|full details|link|page|darllen mwy|dolen)[.: >»]*$/i;
const COMPLAIN = /\bcomplain|\b(?:cwyn|chwyn|nghwyn)(?:o|ion)?\b|\bgwyn(?:o|ion)\b/i;
/** "Google's privacy policy": not ours. */
const OF_THEIRS =
  /(?:'s|s') (?:own )?(?:privacy|cookies?)|\btheir (?:own )?(?:privacy|cookies?)\b|\beu (?:polisi|hysbysiad)/i;
/** "Read our cookies policy", wherever it stands. */
const isOurs = (text: string, sentence: string): boolean =>
  sentence
    .split(text)
    .slice(0, -1)
    .every((before) => /\b(?:our|ein)(?: full| main| own)? $/i.test(before.slice(-20)));
/** "See their privacy notice", wherever it stands. */
const isOfThem = (text: string, sentence: string): boolean =>
  /\b(?:their|its|eu)(?: own| full)? $/i.test(sentence.split(text)[0]?.slice(-20) ?? '');
/** A page of the same site whose address speaks of cookies; words for what one does with them there. */
const OWN_COOKIES = /^(?!https?:|\/\/)[^?#]*(?:cookies?|cwcis?)/i;
const OF_CONTROL =
  /\b(?:manage|control|change|turn off|switch off|choose|opt out|settings|cookies?|cwcis?)\b/i;
const IS_OUR_COUNCIL = /\bcouncil's (?:privacy|cookies?)\b/i;

function linkKind(
  { text, address }: Link,
  sentence: string,
  names: Names,
  host: string | null,
): LinkRead['kind'] {
  const where = address ?? '';
  const words = `${text} ${where.replace(/[-_/]/g, ' ')}`;
  if (OPT_OUT.test(`${text} ${where}`)) return 'opt-out';
  if (TOOL.test(text) && !/\bhow to\b/i.test(text)) return 'consent-tool';
  // "YouTube Help": what a supplier says of a product of its own.
  const isOfProduct = !COOKIES.test(words) && names.mentions(text).length > 0 && isElsewhere(where, host);
  // "How to manage cookies", on a page of one's own, is no page about cookies at large.
  const isOwnPage = OWN_COOKIES.test(where);
  if (isOwnPage && OF_CONTROL.test(text)) return 'cookies';
  if (ABOUT_COOKIES.test(words) && !isOfProduct) return 'other';
  // "You may opt out by the steps at http://…": the address says less than the sentence.
  const saysNothing = SAYS_NOTHING.test(text) || IS_ADDRESS.test(text);
  if (saysNothing && isElsewhere(where, host) && TO_OPT_OUT.test(sentence)) return 'opt-out';
  if (isElsewhere(where, host) || (address === null && names.mentions(text).length > 0)) {
    const isVendor =
      names.mentions(`${text} ${hostIn(where)}`).length > 0 || names.productNamed(hostIn(where)) !== null;
    const isTheirs = POLICY.test(text) && !isCouncil(where) && !isOurs(text, sentence);
    if (
      isVendor ||
      (POLICY.test(text) && isOfThem(text, sentence)) ||
      isHostNamed(words, hostIn(where)) ||
      isTheirs
    )
      return 'vendor';
  }
  if (COOKIES.test(text)) return 'cookies';
  if (PRIVACY.test(text)) return 'privacy';
  if (COMPLAIN.test(text)) return 'complaint';
  if (SAYS_NOTHING.test(text) && (!OF_THEIRS.test(sentence) || IS_OUR_COUNCIL.test(sentence)))
    return kindBySentence(sentence, where);
  if (isElsewhere(where, host) && !isCouncil(where)) return 'other';
  if (COOKIES.test(where)) return 'cookies';
  return PRIVACY.test(words) ? 'privacy' : 'other';
}

/** What a sentence with a link that says nothing leads to; the address decides where the sentence tells of several. */
function kindBySentence(whole: string, address: string): LinkRead['kind'] {
  const where = address.replace(/[-_/]/g, ' ');
  const sentence = whole.replace(DONE_BEFORE, '');
  if (TOOL.test(sentence)) return 'consent-tool';
  if (COMPLAIN.test(sentence)) return 'complaint';
  for (const words of [where, sentence]) {
    if (PRIVACY.test(words)) return 'privacy';
    if (COOKIES.test(words)) return 'cookies';
  }
  return 'other';
}

/** "After reading our privacy notice, you can pay here": what the reader did before leads nowhere. */
const DONE_BEFORE =
  /^(?:after|once|having|ar ôl|wedi)(?!\p{L})[^,;]{3,90}?(?:, | (?=(?:you|please|gallwch|cewch)\b(?! have| had)))/iu;

const IS_ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const TO_OPT_OUT =
  /\byou (?:can|may|could) (?:also )?opt[- ]?out of\b|\bto opt[- ]?out of\b|\bopt[- ]?out (?:by|at|here|via)\b/i;

/** "More about Acme cookies", at acme.example: whoever has a page of that name. */
const isHostNamed = (words: string, host: string): boolean =>
  (COOKIES.test(words) || PRIVACY.test(words)) &&
  !isCouncil(`https://${host}`) &&
  (words.match(/\b\p{Lu}[\p{L}\d]{3,30}\b/gu) ?? []).some((word) =>
    host.split('.').includes(word.toLowerCase()),
  );

const hostIn = (address: string): string =>
  plainHost(/^(?:https?:)?\/\/([^/?#:]{1,200})/i.exec(address)?.[1] ?? '');
const isCouncil = (address: string): boolean =>
  /\.gov\.(?:uk|wales|scot)$|\.llyw\.cymru$/.test(hostIn(address));

function isElsewhere(address: string, host: string | null): boolean {
  const other = hostIn(address).replace(/^www\./, '');
  if (other === '') return false;
  return (
    host === null ||
    !(
      other === host ||
      other.endsWith(`.${host.replace(/^www\./, '')}`) ||
      host.endsWith(`.${other}`) ||
      other === host.replace(/^www\./, '')
    )
  );
}
