/**
 * The words that lengths of time are told in, in English and in Welsh with its mutations: each stands here once, for
 * whoever reads a lifetime. A unit may be misspelt where a number stands before it.
 */
import { editDistance } from '../text/edit-distance.ts';
import { remembered } from '../text/remembered.ts';

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const MONTH = 30 * DAY;
export const YEAR = 365 * DAY;

/** In English; in Welsh of one or of any number, with its mutations; in Welsh of many. */
const UNITS_TOLD: readonly [seconds: number, english: string, welsh: string, welshOfMany: string][] = [
  [1, 'second seconds', 'eiliad', 'eiliadau'],
  [MINUTE, 'minute minutes', 'munud funud', 'munudau funudau'],
  [HOUR, 'hour hours', 'awr', 'oriau'],
  [DAY, 'day days', 'diwrnod ddiwrnod dydd', 'niwrnod diwrnodau dyddiau'],
  [7 * DAY, 'week weeks', 'wythnos', 'wythnosau'],
  [14 * DAY, 'fortnight fortnights', 'pythefnos bythefnos phythefnos', ''],
  [MONTH, 'month months', 'mis fis', 'misoedd'],
  [3 * MONTH, 'quarter quarters', 'chwarter', 'chwarteri'],
  [YEAR, 'year years', 'blwyddyn flwyddyn', 'flynedd blynedd mlynedd blynyddoedd'],
  [10 * YEAR, 'decade decades', 'degawd ddegawd', ''],
  [100 * YEAR, '', 'canrif ganrif chanrif nghanrif', ''],
];
const wordsOf = (told: string): string[] => told.split(' ').filter((word) => word !== '');
const UNITS: ReadonlyMap<string, number> = new Map(
  UNITS_TOLD.flatMap(([seconds, ...told]) => told.flatMap(wordsOf).map((word) => [word, seconds] as const)),
);

/** Welsh has no "a": these alone mean one. */
export const WELSH_UNITS: readonly string[] = UNITS_TOLD.flatMap(([, , welsh]) => wordsOf(welsh));
export const WELSH_LENGTHS: readonly string[] = UNITS_TOLD.flatMap(([, , ...welsh]) =>
  welsh.flatMap(wordsOf),
);

/** A bare `m` says neither minute nor month. */
const ABBREVIATIONS = wordsFor([
  [1, 's sec secs'],
  [MINUTE, 'min mins'],
  [HOUR, 'h hr hrs'],
  [DAY, 'd'],
  [7 * DAY, 'w wk wks'],
  [MONTH, 'mo mos mth mths mnth mnths'],
  [YEAR, 'y yr yrs'],
]);

/** Whatever a unit is written as, but a letter or two that may be anything. */
export const UNIT_WORDS: readonly string[] = [...UNITS.keys(), ...ABBREVIATIONS.keys()].filter(
  (word) => word.length > 2,
);

export const HUNDRED = 100;
const NUMBERS = wordsFor([
  [0.5, 'half hanner'],
  [1, 'a an one un'],
  [2, 'two dau dwy ddau ddwy'],
  [3, 'three tri tair dri dair thri thair'],
  [4, 'four pedwar pedair bedwar bedair phedwar phedair'],
  [5, 'five pum pump bum bump phum phump'],
  [6, 'six chwe chwech'],
  [7, 'seven saith'],
  [8, 'eight wyth'],
  [9, 'nine naw'],
  [10, 'ten deg deng ddeg ddeng'],
  [11, 'eleven'],
  [12, 'twelve deuddeg deuddeng ddeuddeg ddeuddeng'],
  [13, 'thirteen'],
  [14, 'fourteen'],
  [15, 'fifteen pymtheg bymtheg phymtheg'],
  [16, 'sixteen'],
  [17, 'seventeen'],
  [18, 'eighteen'],
  [19, 'nineteen'],
  [20, 'twenty ugain'],
  [30, 'thirty'],
  [40, 'forty'],
  [50, 'fifty'],
  [60, 'sixty'],
  [70, 'seventy'],
  [80, 'eighty'],
  [90, 'ninety'],
  [HUNDRED, 'hundred cant gant chant'],
]);

function wordsFor(rows: [number, string][]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));
}

/** Seconds of a unit, in lower case; null for any other word. */
export const unitOf = (word: string): number | null => UNITS.get(word) ?? ABBREVIATIONS.get(word) ?? null;

/** What a numeral counts, in lower case; null for any other word. */
export const numeralOf = (word: string): number | null => NUMBERS.get(word) ?? null;

/** Shorter words are misspelt into too many others. */
const SHORTEST_MISSPELT = 4;
/** From this length on two letters may be wrong. */
const LONG = 6;
const SPELT = [...UNITS.keys()].filter((word) => word.length >= SHORTEST_MISSPELT);

/** Seconds of the unit that a word after a number is meant to be ("15 minuites", "2 yeras"); null where it is near none. */
export function unitAfterNumber(word: string): number | null {
  const right = unitOf(word);
  if (right !== null || word.length < SHORTEST_MISSPELT || word.length > 12) return right;
  return meantBy(word);
}

const meantBy = remembered((word) => {
  const near = SPELT.find(
    (unit) =>
      lettersOf(unit) === lettersOf(word) ||
      (unit[0] === word[0] &&
        Math.abs(unit.length - word.length) <= 2 &&
        editDistance(unit, word) <= (Math.min(unit.length, word.length) >= LONG ? 2 : 1)),
  );
  return near === undefined ? null : unitOf(near);
});

/** The same in whatever order they stand: "hrous". */
const lettersOf = (word: string): string => [...word].sort().join('');

/** "Session" in either language, misspelt or not. */
export const isSessionWord = (word: string): boolean =>
  /^s(?:essions?|esiwn|esiynau)$/.test(word) ||
  (/^s.{4,7}$/.test(word) && word.endsWith('n') && editDistance(word, 'session') <= 1);
