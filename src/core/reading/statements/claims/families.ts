/**
 * Every family of claims, with the words that call for it: most sentences call for none and are left at once. One file a
 * family beside this one.
 */
import { anonymousStatistics } from './anonymous-statistics.ts';
import { asksFirst } from './asks-first.ts';
import { asksForDevice } from './asks-for-device.ts';
import { canDecline } from './can-decline.ts';
import { complaintRoute } from './complaint-route.ts';
import { consentImplied } from './consent-implied.ts';
import { doesNotIdentify } from './does-not-identify.ts';
import { inWelsh } from './welsh.ts';
import { legalBasis } from './legal-basis.ts';
import { noAutomatedDecisions } from './no-automated-decisions.ts';
import { noCookies } from './no-cookies.ts';
import { noMarketingCookies } from './no-marketing-cookies.ts';
import { noPersonalDataInCookies } from './no-personal-data-in-cookies.ts';
import { noPersonalInformation } from './no-personal-information.ts';
import { noSale } from './no-sale.ts';
import { noSharingForMarketing } from './no-sharing-for-marketing.ts';
import { noSharingWithoutConsent } from './no-sharing-without-consent.ts';
import { noTransferOutside } from './no-transfer-outside.ts';
import { noUseBySupplier } from './no-use-by-supplier.ts';
import { optOutLink } from './opt-out-link.ts';
import { offered } from './offered.ts';
import { retention } from './retention.ts';
import { statisticsWithoutCookies } from './statistics-without-cookies.ts';
import { storage } from './storage.ts';
import { transfers } from './transfers.ts';
import type { Family, Found, Said } from './rule.ts';
import type { Sentence } from '../../page/sentences.ts';
import { WELSH_WORDS } from './welsh-words.ts';
import { remembered } from '../../../text/remembered.ts';
import { holds } from '../../patterns/may-match.ts';

/** Words of how long something is kept. */
const OF_TIME = [
  '^(?:hours?|days?|weeks?|months?|years?)$',
  '(?:year|month|week|quarter|annual)ly$',
  '^annual$',
  'cycle',
  'until',
  'unless',
  '^long$',
  'longer',
  'minimum',
  'indefinitely',
  'permanently',
  'retention',
  '^(?:reasonable|while|once|soon|end|when)$',
];

/** Words of complaints, in English and Welsh. */
const OF_COMPLAINTS = [
  'commissioner',
  '^ico$',
  'supervisory',
  'concern',
  'comisiynydd',
  'complain',
  'happy',
  'satisfied',
  'wrong',
  'upset',
  'worr',
  'disagree',
  'cwyn',
  'gwyn',
  'hapus',
  'fodlon',
  'misus',
  'mishandl',
];
/** Ways to say that somebody is written or spoken to. */
const TO_REACH = [
  'let',
  'tell',
  'write',
  'contact',
  'e',
  'email',
  'mail',
  'ring',
  'call',
  'phone',
  'telephone',
  'speak',
  'talk',
  'send',
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
    /choose|choice|select|decid|accept|declin|reject|refus|disabl|deactiv|^off|withdraw|opt|chang|manag|updat|review|amend|adjust|control|block|turn|switch|pick|stop|^(?:say|want|my|i)$/,
    canDecline,
  ],
  [
    /consent|agree|accept|assum|presum|understood|deem|impl|happy|content|^(?:yes|fine|ok|okay)$|^(?:read|scroll|brows)ing$/,
    consentImplied,
  ],
  [/opt|plug|add|^[pb]eidio$|^g?wrthod$/, optOutLink],
  [/cookie/, noCookies],
  [/cookie|advert|marketing/, noMarketingCookies],
  [/cookie/, statisticsWithoutCookies],
  [/anonym|identif|aggregat|trac|linked|tied|^(?:link|connect|match|relate)$/, anonymousStatistics],
  [
    /identi|recogni|find|reveal|anonym|tell|^(?:who|link\w*|match\w*|relat\w*|trac\w*|tied?|connect\w*|single)$/,
    doesNotIdentify,
  ],
  [/personal|identif|contain|hold|stor|keeps|placed|name/, noPersonalDataInCookies, 'denies'],
  [
    /personal|identif|telling|name|address|^about$|^who$|^giv(?:es?|ing)$|^shows?$/,
    noPersonalInformation,
    'denies',
  ],
  [/data|information|^it$|details|address|^own$/, noUseBySupplier],
  [/sell|sold|trad|money|^(?:buy|sale)$/, noSale, 'denies'],
  [/market|advertis|sales|^sell$|promotion|commercial/, noSharingForMarketing],
  [
    /consent|permi|agree|authori|indicated|objection|without|unless|^(?:told|tell|ask)$|^sa(?:y|id)$/,
    noSharingWithoutConsent,
  ],
  [
    /outside|outwith|beyond|leave|abroad|overseas|international|^out$|third|countr|external|^(?:stays?|remains?|only|solely|always)$/,
    noTransferOutside,
  ],
  [
    /outside|outwith|beyond|leave|america|^states$|^usa?$|^u$|^in$|transfer|abroad|overseas|international|countr|clauses|bridge/,
    transfers,
  ],
  [
    /stor|held|hold|^systems$|host|kept|keep|resid|locat|based|remain|stay|server|data|processed|copy|copies|mirror|^(?:in|within|uk|eu|eea|ireland|europe)$/,
    storage,
  ],
  [new RegExp(OF_TIME.join('|')), retention],
  [
    /basis|bases|grounds|reason|authority|^law$|^legislation$|article|^6$|interest|contract|consent|obligation|task|statutory|duty|responsibilit|^powers$|^functions?$/,
    legalBasis,
  ],
  [
    /automat|computer|machine|algorithm|decision|decided|^no$|^nothing$|^do(?:es)?$|^don$|^make$|^never$|^will$/,
    noAutomatedDecisions,
  ],
  [new RegExp([...OF_COMPLAINTS, `^(?:${TO_REACH.join('|')})$`].join('|')), complaintRoute],
  [new RegExp(WELSH_WORDS.join('|')), inWelsh],
];

const DENIES =
  /^(?:no|nothing|non\w*|not|nor|none|neither|never|without|cannot|unable|t|prohibit\w*|forbidden|disabled|off|opted)$/;
/** The bit of a sentence that denies; families have those below it. */
const DENIED = 1 << 30;

/** Which families a word calls for, as bits. */
const familiesOf = remembered((word) => {
  let bits = DENIES.test(word) ? DENIED : 0;
  for (const [at, [words]] of FAMILIES.entries()) if (words.test(word)) bits |= 1 << at;
  return bits;
});

/** Tells which families a sentence calls for, and is asked once of each: a lead is read again with each of its items. */
export function callsBySentence(): (sentence: Sentence | null) => number {
  const known = new Map<Sentence, number>();
  return (sentence) => {
    if (sentence === null) return 0;
    const before = known.get(sentence);
    if (before !== undefined) return before;
    let bits = 0;
    for (const { lower } of sentence.tokens) bits |= familiesOf(lower);
    known.set(sentence, bits);
    return bits;
  };
}

export function claimsIn(said: Said, bits: number): Found[] {
  const found: Found[] = [];
  if (bits === 0) return found;
  // A question states nothing; its answer may.
  if (said.text.endsWith('?')) return offered(said);
  for (let at = 0; at < FAMILIES.length; at += 1) {
    if ((bits & (1 << at)) === 0) continue;
    const [, find, denies] = FAMILIES[at] ?? [];
    if (denies === 'denies' && (bits & DENIED) === 0) continue;
    found.push(...(find?.(said) ?? []));
  }
  if (found.length === 0) return found;
  const plain = holds(said.text, HEDGED) ? found.filter(({ kind }) => !OF_EVERY_COOKIE.has(kind)) : found;
  const excepted = EXCEPTS.exec(said.text);
  return excepted === null ? plain : plain.filter(({ kind }) => !OF_ALL.has(kind));
}

/**
 * "No cookies other than …", "apart from those of …": what is denied of all but one is denied of none that can be told.
 * What is personal and collected all the same can be told, in the qualification.
 */
const EXCEPTS =
  /\b(?:(?:apart|aside) from|other than|except(?:ing)?(?: for)?(?! (?:where|when|if|as|with|by|in)\b)|besides|save for|the exception of|ar wahân i|heblaw|ac eithrio)(?!\p{L})/iu;
const OF_ALL: ReadonlySet<string> = new Set([
  'no-cookies',
  'no-marketing-cookies',
  'no-sharing-for-marketing',
  'no-transfer-outside',
  'statistics-without-cookies',
]);

/** "Cookies do not typically hold …": how it is elsewhere is no promise of how it is here. */
const MOSTLY = '(?:typically|usually|generally|normally|ordinarily)';
const HEDGED = new RegExp(
  String.raw`\b(?:not|\w+n't|never|no) (?:${MOSTLY}|necessarily)\b|\b${MOSTLY} (?:(?:do|does|will|can|are|is) )?(?:not|never|no|don't|doesn't)\b`,
  'i',
);
const OF_EVERY_COOKIE: ReadonlySet<string> = new Set([
  'does-not-identify',
  'no-personal-data-in-cookies',
  'no-personal-information-collected',
]);
