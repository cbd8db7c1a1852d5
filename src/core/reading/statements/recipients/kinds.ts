/** The words of a statement about kinds of cookies and suppliers: what may stand in it, and which kind each word means. */
import type { Category } from '../../../companies/company.ts';

/** A page of ours, or all of them. "The website" may be somebody else's, and is not among them. */
export const OUR_SITE = String.raw`(?:this|our|(?:the |our |this )?council'?s?) (?:main )?(?:web ?)?(?:site|pages?)s?|(?:this|these) (?:web ?)?pages?`;
/** "Some of our pages", "Articles on this site". */
export const OUR_PAGES = String.raw`(?:some|many|certain|parts|areas|sections|articles|pages) (?:of|on) (?:the pages (?:of|on) )?(?:${OUR_SITE})`;

/** Between who does it and what is done: nothing that denies it. */
export const ADVERB = String.raw`(?: (?:also|may|can|will|do|currently|sometimes|occasionally|only|then|both|and our (?:[\w-]+ )?(?:partners|suppliers|providers)))*`;

const KINDS: readonly [RegExp, Category][] = [
  [/\b(?:analytics?|analytical|statistics?|statistical|performance|measurement|metrics)\b/i, 'statistics'],
  [
    /\b(?:advertising|advertisements?|adverts?|advertisers|marketing|targeting|targeted|remarketing|retargeting)\b/i,
    'advertising',
  ],
  [/\bsocial\b/i, 'social'],
  [/\b(?:embedded|videos?|maps?)\b/i, 'content'],
];

/** Kinds that a phrase of such words names. Necessary and functional cookies are a site's own: they tell of nobody else. */
export const kindsIn = (words: string): Category[] =>
  KINDS.filter(([pattern]) => pattern.test(words)).map(([, category]) => category);

const FILLING = [
  String.raw`an?|the|some|several|various|different|following|these|our|own|both|all|other|additional|extra|certain|only`,
  String.raw`one|two|three|four|five|\d|main|types?|kinds?|categor(?:y|ies)|sorts?|groups?|number|range|mix|mixture|combination|of|or|and(?: ?\/ ?or)?|as well as|plus`,
  String.raw`optional|non-?essential|not strictly necessary|essential|strictly|necessary|required|functional|functionality|preferences?|personali[sz]ation|session|persistent|permanent|temporary|anonymous|anonymised|security`,
  String.raw`first|1st|third|3rd|party|parties|first-party|third-party|3rd-party|external|outside|trusted|similar|tracking|web|website|site|online|digital|embedded`,
];
const NAMING = String.raw`analytics?|analytical|statistics?|statistical|performance|measurement|metrics|advertising|advertisements?|adverts?|marketing|targeting|targeted|remarketing|retargeting|social|media|networks?|networking|sharing|buttons?|videos?|maps?`;
/** What is stored or loaded by a page: nothing else can be meant. */
const LOADED = String.raw`cookies?|cookie technolog(?:y|ies)|pixels?|tags|(?:web )?beacons|scripts|trackers`;
/** What may be on a page, or in an office. */
const SUPPLIED = String.raw`tools?|software|services?|providers?|partners|suppliers|companies|agencies|platforms?|plug-?ins?|widgets|feeds|technologies|analytics`;

/** A phrase made of such words alone, up to the last thing that it names: nothing can stand between that denies it. */
export const PHRASE = String.raw`["'(]?(?<phrase>(?:(?:${FILLING.join('|')}|${NAMING}|${LOADED}|${SUPPLIED})[\s,:/&"'()]+){0,24}(?<what>${LOADED}|${SUPPLIED})\b)`;

const IS_LOADED = new RegExp(`^(?:${LOADED})$`, 'i');
export const isLoaded = (what: string): boolean => IS_LOADED.test(what);

const LEADS_TO_NAME =
  /^(?:(?:an?|the|some|several|various|different|following|these|our|own|both|all|other|additional|certain|only|one|two|three|four|five|\d|main|types?|kinds?|categor(?:y|ies)|sorts?|groups?|number|range|mix|mixture|combination|of)[\s,]+)+/i;
/** "Marketing, analytics and third-party cookies", without what only leads to it. */
export const nameIn = (phrase: string): string =>
  phrase
    .replace(LEADS_TO_NAME, '')
    .replace(/[\s,/&"'(]+$/, '')
    .slice(0, 120);

/** What cookies are said to be for. */
const PURPOSES: readonly [RegExp, Category][] = [
  [
    /\b(?:measur\w+|count\w*|analy[sz]\w+|understand\w*|monitor\w*|track\w*|collect\w*|record\w*|gather\w*|compil\w+|see|find out|know|learn)\b[^.;:]{0,90}\b(?:visitors?|visits|traffic|usage|statistic\w*|how (?:you|people|visitors|users|customers|residents|our|this|it is|the (?:web ?)?site)|use of (?:our|the|this))\b/i,
    'statistics',
  ],
  [
    /\b(?:for|with) (?:[\w-]+(?:,| and| or|,? &)? ){0,5}?(?:analytics|analytical|statistics|statistical)\b/i,
    'statistics',
  ],
  [
    /\b(?:for|with) (?:[\w-]+(?:,| and| or|,? &)? ){0,5}?(?:advertising|marketing|remarketing|retargeting)\b/i,
    'advertising',
  ],
  [
    /\b(?:show|display|deliver|serve|provide|present|target|personali[sz]e|tailor|measure)\b[^.;:]{0,60}\b(?:adverts?|advertising|advertisements?|ads|marketing (?:campaigns?|messages))\b/i,
    'advertising',
  ],
];

/** What is denied, or said of somebody else, ends it. */
export const purposesIn = (tail: string): Category[] => {
  const said = tail.split(/\b(?:not|n't|never|without|but|however|unless|no|nor|rather)\b|n't\b/i)[0] ?? '';
  return PURPOSES.filter(([pattern]) => pattern.test(said)).map(([, category]) => category);
};
