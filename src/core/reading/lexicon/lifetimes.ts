/**
 * What the words of a lifetime do in it, in English and in Welsh with its mutations. Units and numerals stand in
 * ../../cookies/lifetime-words.ts.
 */
import { isSessionWord, numeralOf, unitAfterNumber, unitOf } from '../../cookies/lifetime-words.ts';
import { remembered } from '../../text/remembered.ts';

export type Part =
  | 'number'
  | 'unit'
  /** "Session". */
  | 'session'
  /** What a visit is seen in: the browser, a tab, the site. */
  | 'place'
  /** How a visit ends: it closes, you leave. */
  | 'ends'
  /** "The duration of", "as long as". */
  | 'spans'
  /** How a cookie ends or stays: expires, is deleted, lasts. */
  | 'goes'
  /** No length: "persistent", "varies". */
  | 'lasting'
  /** How one leaves an account: "log out". */
  | 'leaves'
  /** What a length is counted from: "last visit", "update". */
  | 'from'
  /** "Up to", "about": may begin a length. */
  | 'bound'
  /** "When", "until", "after": may begin the end of a visit. */
  | 'when'
  /** Who has the browser: "you", "the user". */
  | 'who'
  /** What may stand before the noun: "the", "current". */
  | 'joint'
  /** What only stands within: "is", "has been". */
  | 'within';

const WORDS: Record<Exclude<Part, 'number' | 'unit'>, string> = {
  session: 'session',
  place:
    'browser browsers browsing window windows tab tabs visit visits site sites website websites web page pages application app ' +
    'porwr borwr phorwr mhorwr ffenestr gwefan wefan ngwefan safle ymweliad hymweliad pori bori',
  ends:
    'close closes closed closing closure shut shuts shutting exit exits exited exiting quit quits quitting leave leaves leaving left ' +
    'end ends ended ending finish finishes finished over ' +
    'cau gau chau caeir gaeir chaeir gadael adael gadewch adewch orffen gorffen diwedd ddiwedd ben therfyn',
  spans:
    'duration length remainder rest long lifetime lasts continues open whole entire entirety full throughout through hyd cyhyd cyfnod gyfnod tra gydol',
  goes:
    'expire expires expired expiring expiry expiration date last lasts lasting lapse lapses delete deleted deletes remove removed removes ' +
    'gone cleared clear clears cleaned destroyed erased wiped dod daw ddaw dileu ddileu dileir parhau para',
  lasting:
    'persist persists persistent permanent permanently never unlimited indefinite indefinitely forever immediate immediately instantly ' +
    'varies variable various unknown midnight parhaol parhaus byth',
  leaves: 'log logs logged logout sign signs signed signout out off allgofnodi',
  from: 'last first visit visits use inactivity activity reset set update updated accept accepted calendar rolling each your creation created',
  bound:
    'a an and or to in after up for about around approx approximately within maximum max of the from at most half less than under only just ' +
    'ar ôl hyd at o fewn tua ymhen',
  when:
    'at until till on to by for when whenever upon after once as soon if while during throughout per ' +
    'hyd nes tan ar pan wrth wedi tra ystod drwy trwy gydol',
  who: 'us you user users customer customers visitor visitors person their your they chi ichi chwi eich ch defnyddiwr ymwelydd',
  joint:
    'the a an this its our current internet client single one active http php only almost no few does do not we s y yr i r n â',
  within:
    'these that it all or of has have been gets stay stays remain remains are being is was be will would automatically based down in cookie cookies mobile device ' +
    'computer local storage cache data history manually from them stop using changed overwritten t am eu ei cael gael syth with mae fydd fyddwch byddwch bydd yn bod ôl gan dydd cwci cwcis',
};

const PARTS = new Map<string, Set<Part>>();
for (const [part, words] of Object.entries(WORDS) as [Part, string][]) {
  for (const word of words.split(' ')) PARTS.set(word, (PARTS.get(word) ?? new Set<Part>()).add(part));
}

const NONE: ReadonlySet<Part> = new Set();
const NUMBER: ReadonlySet<Part> = new Set<Part>(['number']);
const SESSION: ReadonlySet<Part> = new Set<Part>(['session']);

/** What a word may do in a lifetime, in lower case; empty for a word that stands in none ("the second"). `before`: the word before it. */
export const partsOf = (word: string, before = ''): ReadonlySet<Part> =>
  isCount(before)
    ? partsAs(word, unitAfterNumber(word) !== null)
    : before === 'the' && word === 'second'
      ? NONE
      : partsAlone(word);

const partsAlone = remembered((word) => partsAs(word, unitOf(word) !== null));

function partsAs(word: string, isUnit: boolean): ReadonlySet<Part> {
  if (/^\d/.test(word)) return NUMBER;
  const known = PARTS.get(word);
  const isNumber = numeralOf(word) !== null;
  if (!isUnit && !isNumber) return known ?? (isSessionWord(word) ? SESSION : NONE);
  const parts = new Set(known);
  if (isUnit) parts.add('unit');
  if (isNumber) parts.add('number');
  return parts;
}

const isCount = (word: string): boolean =>
  word !== '' && (/^\d/.test(word) || (word !== 'a' && word !== 'an' && numeralOf(word) !== null));

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What cookies do when their time is up, or until then. */
const LIFETIME_VERBS = wordsOf(
  'expire expires expiry expiring expiration disappear disappears life live lives last lasts lasting lifespan lifetime duration stored kept retained ' +
    'remain remains stay stays held persist persists persistent valid deleted removed cleared erased wiped gone discarded dropped forgotten thrown binned purged survive survives active end ends lapse lapses ' +
    'ben para',
);
export const isLifetimeVerb = (word: string): boolean => LIFETIME_VERBS.has(word);

/** What cookies do or what is done with them at a time, or so often, and is not their end. */
const OTHER_VERBS = wordsOf(
  'a an the not no used set sent placed created made updated renewed reset refreshed loaded checked read shown counted starts begins opens ' +
    'updates renews resets refreshes checks counts waits limits allows lets spans covers fires came',
);
export const isNoLifetimeVerb = (word: string): boolean => OTHER_VERBS.has(word);

/** What tells which cookies a sentence is about: "in the list below", "that we use". */
const MODIFIERS = wordsOf(
  'sort sorts kind kinds type types question in on of from below above here listed shown named given that which we set use used by this the these our following page pages list lists table tables ' +
    'site website council us',
);
export const isModifier = (word: string): boolean => MODIFIERS.has(word);

/** What stands before the verb that tells what becomes of them. */
const AUXILIARIES = wordsOf(
  'is are will be gets then automatically only normally usually always also all both just themselves itself each',
);
export const isAuxiliary = (word: string): boolean => AUXILIARIES.has(word);

/** "Run out", "go away". */
const PARTICLES = wordsOf('out off away up down over');
export const isParticle = (word: string): boolean => PARTICLES.has(word);
