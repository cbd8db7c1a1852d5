/** How long data is kept: not how long a cookie lives. */
import { IS_KEPT, isOfRecords, KEEP } from './kept-records.ts';
import { endOf, type Family, type Found, type Said } from './rule.ts';
import { firstOf, holds, matchIn } from '../../patterns/may-match.ts';

const NUMBER = String.raw`(?:\d{1,4}(?:\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|eighteen|twenty(?:[- ]\w+)?|thirty|sixty|ninety|hundred)`;
const ABOUT = [
  'up to',
  'at least',
  'no (?:longer|more) than',
  'a (?:minimum|maximum|period) of',
  'minimum of',
  'maximum of',
  'more than',
  'over',
  'within',
  'after',
  'approximately',
  'around',
].join('|');
const LENGTH = String.raw`(?:(?:${ABOUT}) )*(?:a |the )?${NUMBER}(?: \(\d{1,4}\))?[ -](?:full |calendar |financial |working |complete )?(?:hours?|days?|weeks?|months?|years?)\b`;
/** "Our three-yearly cycle": kept until it closes, or looked through each time. */
const CYCLE = String.raw`(?<length>(?:(?:${NUMBER})[- ](?:year|month|week)ly|yearly|annual|annually|monthly|quarterly|weekly|biennial|every (?:${NUMBER} )?(?:years?|months?|weeks?))(?: (?!and\b)\w+){0,2}? (?:cycle|review|round|clear-?out|sort-?out|clear-?up|weeding|tidy(?:-?up)?|purge|audit))`;
const TIMED: readonly RegExp[] = [
  new RegExp(String.raw`\b${KEEP}\b[^.;]{0,90}?\b${CYCLE}`, 'i'),
  new RegExp(String.raw`\b${CYCLE}[^.;]{0,60}\b${KEEP}\b`, 'i'),
  new RegExp(String.raw`\b${KEEP}\b[^.;]{0,140}?\b(?<length>${LENGTH})`, 'i'),
  new RegExp(String.raw`\b(?<length>${LENGTH})[^.;]{0,90}\b${KEEP}\b`, 'i'),
];
/** "Current year plus six": what record keepers write, and nobody else. */
const YEARS_ON = new RegExp(
  String.raw`\b(?<length>current (?:financial |tax |calendar |school )?year (?:plus|and|\+) (?:a further )?${NUMBER}(?: (?:more |further |full )?years?)?)`,
  'i',
);
/** "Removed when you close your account", "kept while you are a member". */
const AT_END = String.raw`(?:deleted?|removed?|destroy(?:ed)?|erased?|wiped?|shred(?:ded)?)`;
const UNTIL_YOU_GO: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${AT_END}\b[^.;,]{0,50} (?<length>(?:when|once|as soon as) (?:you (?:unsubscribe|leave|cancel|close|stop|no longer|withdraw|end|have left)|your [^.;,]{2,40} (?:ends|is closed|closes|expires))[^.;,]{0,60}|(?:at|after) the end of (?:the|your) [^.;,]{3,50})`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:keep|kept|hold|held|store|stored|retain|retained)\b(?![^.;,]{0,60}\b(?:secure|safe|logged in|signed in)\b)[^.;,]{0,60} (?<length>(?:while|for as long as|as long as) you (?:are|remain|stay|have|use|subscribe|live|choose|wish|want|continue)\b[^.;,]{0,60})`,
    'i',
  ),
];
/** "Once you unsubscribe we no longer keep it". */
const NO_LONGER =
  /^(?<length>(?:when|once|as soon as|after) (?:you (?:unsubscribe|leave|cancel|close|stop|end|have left)|your [^.;,]{2,40} (?:ends|is closed|closes|expires))[^.;,]{0,40}?),? (?:we|it|they|your \w+)(?:['’]ll| will| shall| are| is)? (?:no longer|not) (?:be )?(?:keep|kept|hold|held|store|stored)\b/i;
/** "We do not keep what is out of date or no longer needed". */
const NOT_UNNEEDED = new RegExp(
  String.raw`\b(?:delete|destroy|remove|erase|shred|(?:not|never|n't|no longer) (?:keep|hold|store|retain))\b[^.;]{0,80} (?<length>(?:what|anything|everything)(?: that)? we no longer (?:need|require)|(?:that|which|when|once|if|where) [^.;]{0,30}\b(?:(?:is|are) )?(?:no longer|not) (?:\w+ )?(?:needed|required|necessary|relevant)\b)`,
  'i',
);
/** That something ends with a visit tells how long a cookie lives. */
const OF_A_VISIT = /\b(?:cookies?|browsers?|browsing|sessions?|visits?|(?:web ?)?sites?|pages?|tabs?)\b/i;
const UNTIL: readonly RegExp[] = [
  // "Until the child turns 25".
  new RegExp(
    String.raw`\b${KEEP}\b[^.;]{0,90} (?<length>(?:when|once|until|after) (?:the|your|a|they|you) ?[\w' ]{0,30}\b(?:turns?|reach(?:es)?|is|are) (?:aged )?\d{1,3}(?: years old)?)\b(?!\d)`,
    'i',
  ),
  new RegExp(
    String.raw`\b${AT_END}\b[^.;,]{0,50} (?<length>(?:when|once|as soon as|after) (?:the|this|that|your) [^.;,]{3,50} (?:is|are|has|have)(?: been)? (?:\w+ed|over|complete)\b)`,
    'i',
  ),
  new RegExp(String.raw`\b${KEEP}\b[^.;]{0,110}\b(?<length>(?:until|unless) (?:you|your) [^.;,]{2,80})`, 'i'),
  new RegExp(
    String.raw`\b${KEEP}\b[^.;]{0,110}\b(?<length>indefinitely|permanently|for ?ever|(?:only )?(?:for )?as long as (?:(?:it )?is )?(?:strictly |absolutely |reasonably |really )?(?:necessary|needed|required|we need|you|your|it is|(?:the )?law\b)[^.;,]{0,60}|(?:for )?(?:only )?a reasonable (?:period|time|length of time|amount of time)(?: of time)?|(?:for )?(?:no )?longer than (?:is |it is |we )?(?:strictly |absolutely |reasonably )?(?:necessary|needed?|required)[^.;,]{0,60}|(?:the )?minimum (?:period|time|amount of time)(?: (?:necessary|needed|required|possible))?)`,
    'i',
  ),
];
const UNDER = new RegExp(String.raw`(?:\bfor |^(?:a )?(?:period of )?|: )(?<length>${LENGTH})`, 'i');
const SCHEDULED = new RegExp(
  String.raw`\b${KEEP}\b[^.;]{0,90}\b(?:in line with|in accordance with|according to|as set out in|under)\b[^.;]{0,40}\b(?<length>retention (?:schedules?|polic(?:y|ies)|periods?))|\b(?<schedule>retention (?:schedules?|polic(?:y|ies)))\b[^.;]{0,30}\b(?:sets? out|shows?|explains?|tells?|lists?|details?)\b[^.;]{0,20}\bhow long\b|\bhow long\b[^.;]{0,60}\bdepends on\b[^.;]{0,20}\b(?<depends>retention (?:schedules?|polic(?:y|ies)|periods?))`,
  'i',
);

const LENGTHS: readonly RegExp[] = [...TIMED, YEARS_ON, ...UNTIL, NO_LONGER, NOT_UNNEEDED, SCHEDULED];
const LENGTHS_OR_STAY: readonly RegExp[] = [
  ...TIMED,
  YEARS_ON,
  ...UNTIL_YOU_GO,
  ...UNTIL,
  NO_LONGER,
  NOT_UNNEEDED,
  SCHEDULED,
];

export const retention: Family = (said) => {
  const { text } = said;
  // Most sentences that speak of time keep nothing.
  if (!holds(text, IS_KEPT) && !holds(text, YEARS_ON) && underHeading(said) === null) return [];
  if (!isOfRecords(said) || OF_READER.test(text)) return [];
  // "We use a cookie to keep track of you until you log out": how long a cookie lives.
  if (OF_A_COOKIE.test(text)) return [];
  // A row of a table that was flattened.
  if (/(?:^|\s)_?[a-z]+_[a-z_]+\s/i.test(text)) return [];
  const isOfVisits = said.isCookiePage || holds(text, OF_A_VISIT);
  const timed = firstOf(text, isOfVisits ? LENGTHS : LENGTHS_OR_STAY) ?? underHeading(said);
  if (timed !== null && !isDenied(text, timed) && !OF_BROWSER.test(timed.groups?.['length'] ?? ''))
    return [
      found(
        said,
        timed,
        timed.groups?.['length'] ?? timed.groups?.['schedule'] ?? timed.groups?.['depends'] ?? null,
      ),
    ];
  const undecided = matchIn(text, UNDECIDED);
  const isUnder = /\bretention\b|\bhow long\b|\bkeep\b/i.test(said.headings);
  return undecided !== null && isUnder && said.sentence.kind !== 'heading'
    ? [found(said, undecided, null)]
    : [];
};

/** "Please delete any data which is no longer needed". */
const OF_READER =
  /^(?:please\b|you (?:should|must|need to|can|may) (?:delete|destroy|remove|erase|shred)\b)/i;

const OF_A_COOKIE =
  /\bcookies?\b[^.;]{0,30}\bto (?:keep|hold) (?:track|you)\b|\bcookies?\b[^.;]{0,20}\b(?:that|which|and) (?:is|are|will be|gets?) (?:\w+ )?(?:removed|deleted|erased|cleared|kept|stored|held)\b/i;

const UNDECIDED = /\bretention periods?\b/i;

/** What ends with the browser is a cookie's. */
const OF_BROWSER =
  /^(?:when|once|as soon as|after|until)\b.*\b(?:browser|browsing|tab|window) (?:is|are|has|have)\b/i;

/** "Not stored permanently" is no length. */
function isDenied(text: string, { index, groups }: RegExpExecArray): boolean {
  // "We store none of them until you agree": a condition, and no time.
  if (/^(?:until|unless) you\b/i.test(groups?.['length'] ?? '') && KEPT_NOT.test(text)) return true;
  return (
    /^(?:indefinitely|permanently)/i.test(groups?.['length'] ?? '') &&
    /(?:\bnot|n't|\bnever)(?: be| being)? $/i.test(text.slice(0, index))
  );
}

const KEPT_NOT =
  /\b(?:not|never|none|nothing|no)\b[^.;]{0,40}\b(?:keep|kept|stored?|hold|held|saved?|retain(?:ed)?)\b|\b(?:keep|store|hold|save)s? (?:none|nothing|no)\b/i;

const ANSWERS =
  /^(?<length>(?:only )?(?:until|(?:for )?as long as|while) (?:you|your|we|it|the) [^.;]{2,80})/i;

/** "How long will we keep it?" and, under it, "Usually, this will be for 6 years". */
function underHeading({ text, headings, before }: Said): RegExpExecArray | null {
  const asked = before.endsWith('?') ? `${headings} ${before}` : headings;
  if (!/\bhow long\b|\bretention\b|\bkeep your\b/i.test(asked) || text.length > 300) return null;
  return matchIn(text, UNDER) ?? matchIn(text, ANSWERS);
}

/** What, as far as a name says, and how long. */
function found({ mentions }: Said, match: RegExpExecArray, length: string | null): Found {
  const what = mentions.find(({ start }) => start < endOf(match))?.name;
  const value = length === null ? null : what === undefined ? length : `${what} ${length}`;
  return { kind: 'retention', value, categories: [], end: endOf(match) };
}
