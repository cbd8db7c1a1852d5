/**
 * Statements that a page can be held against, each with its quote and what qualifies it. One file a family in ./claims;
 * here a sentence is made ready for them, and what they find is quoted.
 */
import { anonymousStatistics } from './claims/anonymous-statistics.ts';
import { answered, isAnswer } from './claims/answers.ts';
import { asksFirst } from './claims/asks-first.ts';
import { asksForDevice } from './claims/asks-for-device.ts';
import { canDecline } from './claims/can-decline.ts';
import { complaintRoute } from './claims/complaint-route.ts';
import { consentImplied } from './claims/consent-implied.ts';
import { doesNotIdentify } from './claims/does-not-identify.ts';
import { legalBasis } from './claims/legal-basis.ts';
import { noAutomatedDecisions } from './claims/no-automated-decisions.ts';
import { noCookies } from './claims/no-cookies.ts';
import { noMarketingCookies } from './claims/no-marketing-cookies.ts';
import { noPersonalDataInCookies } from './claims/no-personal-data-in-cookies.ts';
import { noPersonalInformation } from './claims/no-personal-information.ts';
import { noSale } from './claims/no-sale.ts';
import { noSharingForMarketing } from './claims/no-sharing-for-marketing.ts';
import { noSharingWithoutConsent } from './claims/no-sharing-without-consent.ts';
import { noTransferOutside } from './claims/no-transfer-outside.ts';
import { noUseBySupplier } from './claims/no-use-by-supplier.ts';
import { optOutLink } from './claims/opt-out-link.ts';
import { qualificationOf } from './claims/qualification.ts';
import { retention } from './claims/retention.ts';
import type { Family, Found, Said } from './claims/rule.ts';
import { statisticsWithoutCookies } from './claims/statistics-without-cookies.ts';
import { storage } from './claims/storage.ts';
import { transfers } from './claims/transfers.ts';
import { inWelsh } from './claims/welsh.ts';
import { headed, introduced } from './claims/introduced.ts';
import type { Document } from '../page/document.ts';
import { tokensIn } from '../names/tokens.ts';
import type { Named } from './products.ts';
import type { ClaimRead, ProductRead, Quoted } from '../reading.ts';
import { quoteAcross, quoteOf, type Sentence } from '../page/sentences.ts';

/** Parts of Welsh words without one of which no Welsh claim is made: roots, in the forms their first letters take. */
const WELSH_WORDS = [
  'adnabod',
  '[bp]aru$',
  'ersonol',
  'gyfreith',
  'dewis',
  'caniat',
  'chaniat',
  'ydsyni',
  'cytuno',
  'gytuno',
  'derbyn',
  'dderbyn',
  'unol',
  'enw$',
  'anhysbys',
  'werth',
  'rhann',
  'rannu',
  'archnat',
  'ysbyseb',
  'argedu',
  '[cg]h?wcis?$',
  'wcis$',
  'awtomat',
  'yfrifiadur',
  'lynedd',
  'lwyddyn',
  'hwarter',
  'mis(?:oedd)?$',
  'iwrnod',
  'wythnos',
  '^oriau$',
  'storio',
  'weinydd',
  'serfwy',
  'america',
  '^uda$',
  'rosglwydd',
  'dramor',
  'optio',
  'eithrio',
  'ategyn',
  'wrthod',
  'nheyrnas',
  'deyrnas',
  'teyrnas',
  '^[dau]e$',
  '^du$',
  'undeb',
  'iwerddon',
  'ewrop',
  '^pwy$',
  '^nes$',
  '^cyhyd$',
  'buddiannau|^budd$',
  'enderfyn',
];

/**
 * Each family, with words without one of which it finds nothing; `denies`: nor without a word that denies. Most
 * sentences are left at once.
 */
const FAMILIES: readonly [words: RegExp, find: Family, denies?: 'denies'][] = [
  [
    /consent|permi|agree|ask|like|only|unless|until|off|disabled|accept|allow|before|^yes$|^let$|choose|choice|block/,
    asksFirst,
  ],
  [
    /location|where|position|camera|microphone|photo|contacts|calendar|gps|notif|alerts|bluetooth|leoliad/,
    asksForDevice,
  ],
  [
    /choose|choice|select|decid|accept|declin|reject|refus|disabl|deactiv|^off|withdraw|opt|chang|manag|updat|review|amend|adjust|control|block|turn|switch|pick|stop|^(?:say|want)$/,
    canDecline,
  ],
  [/consent|agree|accept|assum|presum|understood|deem|impl|happy|content/, consentImplied],
  [/opt|plug|add/, optOutLink],
  [/cookie/, noCookies],
  [/cookie|advert|marketing/, noMarketingCookies],
  [/cookie/, statisticsWithoutCookies],
  [/anonym|identif|aggregat|trac|linked|tied/, anonymousStatistics],
  [
    /identi|recogni|find|reveal|anonym|tell|^(?:who|link\w*|trac\w*|tied?|connect\w*|single)$/,
    doesNotIdentify,
  ],
  [/personal|identif|contain|hold|stor|keeps|placed|name/, noPersonalDataInCookies, 'denies'],
  [/personal|identif|telling|name|address|^who$|^giv(?:es?|ing)$|^shows?$/, noPersonalInformation, 'denies'],
  [/data|information|^it$|details|address|^own$/, noUseBySupplier],
  [/sell|sold|trad|money|^buy$/, noSale, 'denies'],
  [/market|advertis|sales|^sell$|promotion|commercial/, noSharingForMarketing, 'denies'],
  [
    /consent|permi|agree|authori|indicated|objection|without|unless|^(?:told|tell)$|^sa(?:y|id)$/,
    noSharingWithoutConsent,
  ],
  [
    /outside|outwith|beyond|leave|abroad|overseas|international|^out$|third|countr|external|^(?:stays?|remains?|only|solely|always)$/,
    noTransferOutside,
  ],
  [
    /outside|outwith|beyond|america|^states$|^usa?$|^u$|^in$|transfer|abroad|overseas|international|countr|clauses|bridge/,
    transfers,
  ],
  [
    /stor|held|hold|^systems$|host|kept|keep|resid|locat|based|remain|stay|server|data|processed|copy|copies|mirror|^(?:in|within|uk|eu|eea|ireland|europe)$/,
    storage,
  ],
  [
    /^(?:hours?|days?|weeks?|months?|years?)$|(?:year|month|week|quarter|annual)ly$|^annual$|cycle|until|unless|^long$|longer|minimum|indefinitely|permanently|retention|^(?:while|once|soon|end|when)$/,
    retention,
  ],
  [
    /basis|bases|grounds|reason|authority|^law$|^legislation$|article|^6$|interest|contract|consent|obligation|task|statutory|duty/,
    legalBasis,
  ],
  [
    /automat|computer|machine|algorithm|decision|decided|^no$|^nothing$|^do(?:es)?$|^don$|^make$|^never$|^will$/,
    noAutomatedDecisions,
  ],
  [
    /commissioner|^ico$|supervisory|concern|comisiynydd|complain|happy|satisfied|wrong|upset|worr|disagree|cwyn|gwyn|hapus|fodlon|misus|mishandl|^(?:let|tell|write|contact|e|email|mail|ring|call|phone|telephone|speak|talk|send)$/,
    complaintRoute,
  ],
  [new RegExp(WELSH_WORDS.join('|')), inWelsh],
];

const DENIES =
  /^(?:no|nothing|non\w*|not|nor|none|neither|never|without|cannot|unable|t|prohibit\w*|forbidden|disabled|off|opted)$/;
/** The bit of a sentence that denies; families have those below it. */
const DENIED = 1 << 30;

/** Which families a word calls for, as bits; words come again and again. */
const called = new Map<string, number>();
/** Words remembered. */
const MOST_WORDS = 8000;

function familiesOf(word: string): number {
  const before = called.get(word);
  if (before !== undefined) return before;
  let bits = DENIES.test(word) ? DENIED : 0;
  for (const [at, [words]] of FAMILIES.entries()) if (words.test(word)) bits |= 1 << at;
  if (called.size >= MOST_WORDS) called.clear();
  if (word.length <= 40) called.set(word, bits);
  return bits;
}

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
  const isCookiePage = /\bcookies?\b|\bcwcis?\b/i.test(document.title ?? '');
  const claims = new Map<string, ClaimRead>();
  const counts = new Map<string, number>();
  let heading: Sentence | null = null;
  let block = -1;
  let addresses: string[] = [];
  for (const [at, { sentence, mentions }] of named.entries()) {
    if (sentence.kind === 'heading' && !isAnswer(sentence.text)) heading = sentence;
    if (sentence.kind === 'cell' && (document.blocks[sentence.block]?.text.length ?? 0) < 40) continue;
    if (sentence.block !== block) {
      block = sentence.block;
      const links = document.blocks[block]?.links ?? [];
      addresses = links.flatMap(({ address }) => (address === null ? [] : [address]));
    }
    const next = named[at + 1]?.sentence ?? null;
    const said = saidOf(sentence, mentions, beforeOf(named, at), addresses, isCookiePage);
    const alone = { ...said, after: next?.before === sentence ? next.text : '' };
    const found = claimsIn(alone, callsOf(sentence));
    const kinds = new Set(found.map(({ kind }) => kind));
    const quoted = found.map((each) => ({ each, said: alone, quote: quoteOf(document, sentence) }));
    if (heading !== null && sentence !== heading && sentence.index === 0 && isAnswer(sentence.text)) {
      const quote = quoteAcross(document, heading, sentence);
      const isWhole = quote.offset === heading.places[0];
      for (const each of isWhole ? answered(heading.text, sentence.text) : [])
        quoted.push({ each, said: alone, quote });
    }
    const asked = sentence.before;
    if (asked?.text.endsWith('?') === true && asked.block === sentence.block && isAnswer(sentence.text)) {
      const quote = quoteAcross(document, asked, sentence);
      for (const each of answered(asked.text, sentence.text)) quoted.push({ each, said: alone, quote });
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

/** Which families a sentence calls for, asked once: a lead is read again with each of its items. */
const calledBySentence = new WeakMap<Sentence, number>();

function callsOf(sentence: Sentence | null): number {
  if (sentence === null) return 0;
  const before = calledBySentence.get(sentence);
  if (before !== undefined) return before;
  let bits = 0;
  for (const { lower } of tokensIn(sentence)) bits |= familiesOf(lower);
  calledBySentence.set(sentence, bits);
  return bits;
}

function claimsIn(said: Said, bits: number): Found[] {
  const found: Found[] = [];
  // A question states nothing; its answer may.
  if (bits === 0 || said.text.endsWith('?')) return found;
  for (let at = 0; at < FAMILIES.length; at += 1) {
    if ((bits & (1 << at)) === 0) continue;
    const [, find, denies] = FAMILIES[at] ?? [];
    if (denies === 'denies' && (bits & DENIED) === 0) continue;
    found.push(...(find?.(said) ?? []));
  }
  return found.length > 0 && HEDGED.test(said.text)
    ? found.filter(({ kind }) => !OF_EVERY_COOKIE.has(kind))
    : found;
}

/** "Cookies do not typically hold …": how it is elsewhere is no promise of how it is here. */
const HEDGED =
  /\b(?:not|\w+n't|never|no) (?:typically|usually|generally|normally|ordinarily|necessarily)\b|\b(?:typically|usually|generally|normally|ordinarily) (?:(?:do|does|will|can|are|is) )?(?:not|never|no|don't|doesn't)\b/i;
const OF_EVERY_COOKIE: ReadonlySet<string> = new Set([
  'does-not-identify',
  'no-personal-data-in-cookies',
  'no-personal-information-collected',
]);

/** Names in the sentence before, of the same paragraph. */
function beforeOf(named: readonly Named[], at: number): Said['mentions'] {
  const before = named[at - 1];
  return before !== undefined && before.sentence === named[at]?.sentence.before ? before.mentions : [];
}

function saidOf(
  sentence: Sentence,
  mentions: Said['mentions'],
  namedBefore: Said['mentions'],
  addresses: string[],
  isCookiePage: boolean,
): Omit<Said, 'after'> {
  return {
    text: sentence.text,
    from: 0,
    sentence,
    headings: sentence.headings.slice(-2).join(' | '),
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
