/**
 * What a heading, a column or a consent tool's label says a cookie is for: in English and Welsh.
 * Only labels are judged, not sentences of any length: a word such as "performance" or "preferences" has other uses.
 */
import type { Category } from '../../companies/company.ts';
import { remembered } from '../../text/remembered.ts';
import { mutated } from './mutations.ts';

/** Words that leave no doubt wherever they stand in a label. */
const PLAIN: [RegExp, Category][] = [
  [
    /\b(?:strictly|absolutely) (?:necessary|required|essential)\b|\bnecessary cookies\b|\besse?ntials? cookies\b|\bhollol angenrheidiol\b|\bcwcis (?:cwbl )?(?:angenrheidiol|hanfodol)\b/,
    'necessary',
  ],
  [
    /\b(?:advert|advertis\w*|marketing|targeting|targeted|retargeting|remarketing|hysbysebu|marchnata|targedu)\b/,
    'advertising',
  ],
  [
    /\b(?:analytics?|analytical|statistics?|statistical|ystadegau|ystadegol|dadansoddol|dadansoddi|dadansoddeg)\b/,
    'statistics',
  ],
  [
    /\b(?:measur\w+|understand\w*|count\w*|mesur)\b.{0,40}\b(?:use|usage|used|using|website|site|visitors|visits|defnydd|gwefan)\b/,
    'statistics',
  ],
  [
    /\b(?:remember\w*|sav\w+|stor\w+)\b.{0,20}\b(?:preferences|settings|choices)\b|\bcwcis (?:swyddogaethol|dewisiadau)\b/,
    'functional',
  ],
];

/** Words that must be most of the label, or stand beside "cookies". */
const BARE: [RegExp, Category][] = [
  [
    /^(?:necessary|essential|required|mandatory|needed|angenrheidiol|hanfodol|always (?:on|active|enabled))$/,
    'necessary',
  ],
  [/^(?:performance|measurement|metrics|statistic|perfformiad)$/, 'statistics'],
  [
    /^(?:functional|functionality|functions?|preferences?|settings|customi[sz]ation|personali[sz]ation|convenience|swyddogaethol|swyddogaeth|ymarferoldeb|dewisiadau|gosodiadau)$/,
    'functional',
  ],
  [/^(?:security|diogelwch)$/, 'security'],
  [/^(?:social|social (?:media|networking|networks?)|cyfryngau cymdeithasol)$/, 'social'],
  [/^(?:payments?|taliadau)$/, 'payments'],
  [/^(?:ads?|advertisements?|adverts|promotional|communications)$/, 'advertising'],
];

/** What else such labels say. */
const FILLER =
  /\b(?:cookies?|cwcis?|optional|opsiynol|non essential|nonessential|we|use|used|uses|set|sets|our|these|the|this|a|are|by|on|that|for|of|and|or|website|websites|site|service|type|category|always|active|on|off|ni|eu|defnyddio|yr|y|a)\b/g;

/** The category that a label names; null where it names none, or is no label. */
export const categoryOf = remembered((words): Category | null => {
  if (words.length > 160) return null;
  const text = words
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (text === '' || text.split(' ').length > 22) return null;
  if (
    /\b(?:how|what|which|manag\w+|chang\w+|control\w*|about|disabl\w+|delet\w+|block\w*) (?:.* )?cookies?$/.test(
      text,
    ) &&
    !/\bnecessary|essential\b/.test(text)
  ) {
    return plainly(text.replace(/^(?:how|what|which) .*? (?=\S+ cookies?$)/, ''));
  }
  const aside = /\(([^()]{3,40})\)/.exec(words.toLowerCase())?.[1];
  return bare(text) ?? plainly(text) ?? (aside === undefined ? null : bare(aside));
});

/** "Essential cookies (strictly necessary)", "Performance", "Functional or preference cookies". */
function bare(label: string): Category | null {
  // "Cookie settings" is where they are changed.
  const text = label.replace(/\b(?:cookies?|your|my|change|manage) (?:preferences?|settings)\b/g, ' ');
  if (/\b(?:non ?essential|not (?:strictly )?(?:necessary|essential|required))\b/.test(text)) return null;
  const words = text.replace(FILLER, ' ').trim().split(/\s+/);
  const first = BARE.find(([pattern]) => pattern.test(words.join(' ')) || pattern.test(words[0] ?? ''));
  if (first !== undefined && (words.length <= 1 || first[0].test(words.join(' ')))) return first[1];
  for (const [at, word] of text.split(' ').entries()) {
    const found = BARE.find(([pattern]) => pattern.test(word));
    const next = text.split(' ').slice(at + 1, at + 4);
    if (found === undefined || !next.some((other) => /^(?:cookies?|cwcis?)$/.test(other))) continue;
    // "Analytics and customization cookies": the first that it names.
    return plainly(text.split(' ').slice(0, at).join(' ')) ?? found[1];
  }
  return null;
}

function plainly(text: string): Category | null {
  if (/\b(?:no|not|without|non ?essential)\b/.test(text)) return null;
  return PLAIN.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** What is said of cookies in a sentence, where it can be said of no other kind. */
const SAID: [RegExp, Category][] = [
  [
    /\b(?:site|website|pages?|service|forms?|portal|it|wefan|gwefan)\b.{0,20} (?:needs?|requires?|relies|depends|angen)\b.{0,30}\b(?:these|them|following|cookies?|cwcis?)\b/,
    'necessary',
  ],
  [
    /\b(?:site|website|pages?|service|forms?|portal|wefan|gwefan|it|they|you)\b.{0,30} (?:cannot|can t|will not|won t|would not|wouldn t|could not|couldn t|does not|do not|ni all|ni fydd|ni fyddai)\b.{0,40} (?:without (?:these|them|the|any)|heb(?:ddynt| y cwcis| y rhain))\b/,
    'necessary',
  ],
  [
    /\b(?:these|they|following|cookies?|cwcis?|below)\b.{0,40} (?:(?:are|is) (?:all |strictly |absolutely )?(?:necessary|essential|needed|required|vital)|yn (?:hollol |gwbl |cwbl |gyfan gwbl )?(?:angenrheidiol|hanfodol))\b/,
    'necessary',
  ],
  [
    /\b(?:cannot|can not|can t|ni allwch|ni ellir|nid oes modd|nid yw n bosibl)\b.{0,20} (?:turn|turned|switch|switched|opt|refuse|refused|decline|declined|reject|rejected|disable|disabled|diffodd|gwrthod)\b/,
    'necessary',
  ],
  [
    /\b(?:always on|do not need your (?:consent|permission)|without (?:asking|your consent|your permission))\b/,
    'necessary',
  ],
];

/** Of which cookies a sentence speaks that tells their use. */
const OF_THESE =
  /\b(?:these|they|those|following|below|next|cookies? (?:in|listed|shown|here)|maent|rhain|isod|canlynol|tabl)\b/;
/** What cookies are for, where a sentence tells it in full. */
const USES: [RegExp, Category][] = [
  [/\b(?:adverts?|ads|advertis\w+|advertisements?|marketing|our campaigns?)\b/, 'advertising'],
  [
    /\b(?:count\w*|measur\w+|analys\w+)\b.{0,30}\b(?:visitors?|visits?|people|pages|traffic|usage|use)\b/,
    'statistics',
  ],
  [
    /\b(?:we|us|council)\b.{0,30} (?:learn|know|see|tell|understand|find out|work out)\b.{0,40}\b(?:visitors?|visits?|people|traffic|(?:is|are|gets) used)\b/,
    'statistics',
  ],
  [/\b(?:statistics|figures)\b.{0,20}\b(?:about|on|of|for)\b/, 'statistics'],
  [/\b(?:remember|save|keep|store)\b.{0,30}\b(?:settings?|preferences?|choices?|languages?)\b/, 'functional'],
  [
    /\b(?:protect|guard|defend|prevent|stop)\w*\b.{0,40}\b(?:attacks?|fraud|forg\w+|spam|abuse|misuse|robots)\b/,
    'security',
  ],
  [/\bshar(?:e|ing)\b.{0,40}\bsocial\b/, 'social'],
  ...(
    [
      [['hysbyseb', 'marchnata'], [], 'advertising'],
      [
        ['cyfrif', 'mesur', 'dadansoddi', 'deall', 'gweld'],
        ['ymwelwyr', 'ymweliad', 'tudalen', 'traffig', 'defnydd'],
        'statistics',
      ],
      [['cofio', 'cadw', 'storio'], ['gosodiad', 'dewis', 'iaith'], 'functional'],
    ] as [string[], string[], Category][]
  ).map(([does, what, category]): [RegExp, Category] => [
    new RegExp(mutated(...does) + (what.length === 0 ? '' : ` .{0,40}${mutated(...what)}`), 'u'),
    category,
  ]),
];
/** A use that is denied, or that others have. */
const NO_USE = /\b(?:not|never|no|none|nor|without|cannot|n[ai]d|ni)\b/;

/** The uses that the sentences of a paragraph above a list give all of it. */
export function usesOfAll(paragraph: string): Set<Category> {
  const found = new Set<Category>();
  if (paragraph.length > 400) return found;
  for (const sentence of paragraph.split(/(?<=[.!?])\s+/)) {
    const text = sentence
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim();
    if (!OF_THESE.test(text) || NO_USE.test(text)) continue;
    for (const [pattern, category] of USES) if (pattern.test(text)) found.add(category);
  }
  return found;
}

const NOT_SAID =
  /\b(?:(?:not|never|doesn t|don t|no longer)(?: \w+)? (?:need|require|rely|depend)\w*|not (?:strictly |absolutely )?(?:necessary|essential|needed|required)|non essential|optional|opsiynol|if you (?:agree|accept|allow|consent)|unless you|ask (?:you|for)|an ?hanfodol|n[ai]d (?:ydynt|yw|ydyn))\b/;

/** The category that a sentence straight above a list gives it ("The site needs these to run"); null where it gives none. */
export function categoryOfAll(sentence: string): Category | null {
  if (sentence.length > 400) return null;
  const text = sentence
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return NOT_SAID.test(text) ? null : (SAID.find(([pattern]) => pattern.test(text))?.[1] ?? null);
}
