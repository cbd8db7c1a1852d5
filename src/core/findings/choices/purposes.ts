/** The words by which banners and their switches name purposes, in English and Welsh. */

type Purpose =
  | 'necessary'
  | 'statistics'
  | 'appearance'
  | 'advertising'
  | 'social'
  | 'recording'
  | 'content'
  /** Said to be optional, and not for what. */
  | 'optional';

/** How words begin. What is said not to be necessary stands first: it holds the word "necessary" too. */
const WORDS: Record<Purpose, readonly string[]> = {
  optional: [
    'optional',
    'additional',
    'non-?\\s?essential',
    'not (?:strictly )?(?:essential|necessary)',
    'non-?\\s?necessary',
    'unnecessary',
    'dewisol',
    'ychwanegol',
    'nad (?:ydynt|ydyn nhw) yn (?:hanfodol|angenrheidiol)',
    'nad yn (?:hanfodol|angenrheidiol)',
  ],
  necessary: [
    'necessary',
    'essential',
    'required',
    'strictly',
    'always (?:on|active)',
    'hanfodol',
    'angenrheidiol',
  ],
  statistics: [
    'statistic',
    'analytic',
    'performance',
    'visitor count',
    'ystadeg',
    'dadansodd',
    'perfformiad',
  ],
  appearance: [
    'function',
    'preference',
    'appearance',
    'personalisation',
    'swyddogaeth',
    'ymddangosiad',
    'dewisiadau',
  ],
  advertising: ['advert', 'ads\\b', 'marketing', 'target', 'retarget', 'hysbyseb', 'marchnata', 'targedu'],
  social: ['social', 'facebook', 'instagram', 'tiktok', 'cymdeithasol'],
  recording: ['session record', 'heat ?map', 'hotjar', 'clarity', 'recordio'],
  content: [
    'video',
    'youtube',
    'vimeo',
    'maps?\\b',
    'third[- ]part',
    'embed',
    'fideo',
    'mapiau',
    'trydydd parti',
  ],
};

const startsOf = (words: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}-])(?:${words.join('|')})`, 'iu');

const PURPOSES = (Object.keys(WORDS) as Purpose[]).map((purpose) => ({
  purpose,
  pattern: startsOf(WORDS[purpose]),
}));

/** All that a name says it is for; empty where it says nothing that we know. */
export function purposesIn(name: string): Purpose[] {
  const found = PURPOSES.filter(({ pattern }) => pattern.test(name)).map(({ purpose }) => purpose);
  return found.includes('optional') ? found.filter((purpose) => purpose !== 'necessary') : found;
}

/** The law lets these be on without being asked for, with a way to object. */
const MAY_BE_ON: readonly Purpose[] = ['statistics', 'appearance'];

/** True where something is named beside statistics and appearance, and nothing necessary. */
export const isForMore = (purposes: readonly Purpose[]): boolean =>
  purposes.some((purpose) => !MAY_BE_ON.includes(purpose)) && !purposes.includes('necessary');

/** True where statistics and appearance are all that is named. */
export const isOnlyStatistics = (purposes: readonly Purpose[]): boolean =>
  purposes.length > 0 && purposes.every((purpose) => MAY_BE_ON.includes(purpose));

/** A switch that is on where something is refused. */
const REFUSING = startsOf([
  'opt(?:ed)?[- ]?out',
  'object',
  'reject',
  'refuse',
  'decline',
  'block',
  'disable',
  'do not',
  "don[’']t",
  'turn off',
  'gwrthod',
  'peidio',
  'optio allan',
]);

export const isRefusing = (name: string): boolean => REFUSING.test(name);

const ALL = startsOf(['all\\b', 'every', 'everything', 'pob', 'holl', 'popeth']);
const ACCEPTING = startsOf([
  'accept',
  'agree',
  'allow',
  'ok\\b',
  'okay',
  'got it',
  'derbyn',
  'cytuno',
  'caniatáu',
  'iawn',
]);

/** True of "reject all", "Gwrthod pob cwci". */
export const isOfAll = (name: string): boolean => ALL.test(name);

/** True of a control that closes the banner and says that this is a yes. */
export const isAccepting = (name: string): boolean => ACCEPTING.test(name) && !isRefusing(name);
