/** How long data is kept: not how long a cookie lives. */
import { anyOf, endOf, firstOf, type Family, type Found, type Said } from './rule.ts';
import { holds, matchIn } from '../../patterns/may-match.ts';

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
/** What is done with records while they are there, and at their end. */
const KEEP = `(?:${[
  'keep',
  'keeps',
  'kept',
  String.raw`retain\w*`,
  'retention(?: (?:periods?|times?|schedule))?',
  'holds?',
  'held',
  'stor(?:e|es|ed|ing|age)',
  'saved',
  '(?:stays?|remains?) on (?:file|record|(?:our|the) (?:systems?|servers?|files?|records?))',
  'delet(?:e|es|ed|ion|ing)',
  String.raw`destroy\w*`,
  'remov(?:e|ed|es|al)',
  'dispos(?:e|ed|al)',
  'eras(?:e|ed|ure)',
  'purged?',
  'wiped?',
  'shred(?:ded)?',
  'discard(?:ed)?',
  'overwritten',
  'weeded',
  'cleared',
  'thrown away',
  '(?:get|gets|got) rid of',
  'expunged',
  'archived?',
  'anonymi[sz]ed',
].join('|')})`;
/** "Our three-yearly cycle": kept until it closes, or looked through each time. */
const CYCLE = String.raw`(?<length>(?:(?:${NUMBER})[- ](?:year|month|week)ly|yearly|annual|annually|monthly|quarterly|weekly|biennial|every (?:${NUMBER} )?(?:years?|months?|weeks?))(?: (?!and\b)\w+){0,2}? (?:cycle|review|round|clear-?out|purge|audit))`;
/** What is done to records at the end, whatever they are called. */
const ENDS = String.raw`(?:is|are|gets?|will be|being|and|then|been) (?:\w+ly |then |also |all )*(?:deleted|destroyed|erased|removed|purged|wiped|shredded|discarded|overwritten|weeded|anonymi[sz]ed|disposed of|kept|retained|stored|held)`;
const ENDED = new RegExp(String.raw`\b${ENDS}\b`, 'i');
/** Things that a council keeps for people, and no records. */
const NO_RECORD =
  /\b(?:books?|dogs?|cats?|vehicles?|cars?|bicycles?|parcels?|bins?|keys|tickets?|places?|reservations?|property|belongings|furniture|goods|deposits?|fees?|permits?)\b/i;
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
    String.raw`\b(?:keep|kept|hold|held|store|stored|retain|retained)\b(?![^.;,]{0,60}\b(?:secure|safe|logged in|signed in)\b)[^.;,]{0,60} (?<length>(?:while|for as long as|as long as) you (?:are|remain|stay|have|use|subscribe|live)\b[^.;,]{0,60})`,
    'i',
  ),
];
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
    String.raw`\b${KEEP}\b[^.;]{0,110}\b(?<length>indefinitely|permanently|(?:only )?(?:for )?as long as (?:is )?(?:necessary|needed|required|we need|you|your|it is)[^.;,]{0,60}|(?:for )?(?:no )?longer than (?:is |it is |we )?(?:strictly |absolutely |reasonably )?(?:necessary|needed?|required)[^.;,]{0,60}|(?:the )?minimum (?:period|time|amount of time)(?: (?:necessary|needed|required|possible))?)`,
    'i',
  ),
];
const UNDER = new RegExp(String.raw`(?:\bfor |^(?:a )?(?:period of )?|: )(?<length>${LENGTH})`, 'i');
/** Answers to requests, ages and the like are other periods. */
const OTHER_PERIOD = anyOf([
  'undue delay',
  'within (?:one|a|1) (?:calendar )?month',
  String.raw`(?<!\b(?:they are|it is|these are|are) (?:\w+ ){1,2})years? (?:old|of age)`,
  String.raw`under \d+ years`,
  'age of',
  String.raw`aged \d+`,
  'review(?:ed)? (?:every|this|the|annually)',
  String.raw`working days\b[^.]{0,60}\b(?:respond|reply|contact|acknowledge)`,
  String.raw`(?:respond|reply|acknowledg\w+)\b[^.]{0,60}\bdays`,
]);
const IS_COOKIE = /\bcookies?\b/i;
/** Data, in what it comes as. */
const RECORDS = [
  'data',
  'information',
  'details',
  'records?',
  'recordings?',
  'messages?',
  'consent',
  'choices?',
  'preferences?',
  'accounts?',
  'numbers?',
  'logs?',
  'forms?',
  'conversations?',
  'transcripts?',
  'responses?',
  'e-?mails?',
];
const IS_DATA = anyOf(RECORDS);
/** Data, or a word that stands for it or holds it. */
const IS_OURS = anyOf([
  ...RECORDS,
  'footage',
  'cctv',
  'applications?',
  'files?',
  'documents?',
  'correspondence',
  'chats?',
  'images?',
  String.raw`photo\w*`,
  'calls?',
  'cases?',
  'backups?',
  'it',
  'them',
  'they',
  'these',
  'this',
  String.raw`address(?:es)?`,
  'retention',
  'submissions?',
  'reports?',
  'enquir(?:y|ies)',
  'complaints?',
  'cookies?',
]);
/** "Kept warm for a year": in a state, and not on file. */
const IN_A_STATE =
  /\bkept (?!safe|secure|private|secret|separate|confidential|anonymous|longer|there|here|on (?:file|record)|\w+ly\b)(?:(?:at|on) (?!(?:our|the|a|your|file)\b)\w+|\w+)(?: \w+)? for\b/i;

const IS_TOLD =
  /\bkept (?:informed|posted|up to date|waiting|open|clear|closed)\b|\bkeep\w*\b[^.;]{0,40}\bunder (?:constant |regular )?review\b/i;
/** What the reader is to keep is no record of the council's. */
const READER_KEEPS = /\byou (?:must|should|need to|can|may|have to) (?:keep|hold|store|retain)\b|^keep\b/i;
const SCHEDULED = new RegExp(
  String.raw`\b${KEEP}\b[^.;]{0,90}\b(?:in line with|in accordance with|according to|as set out in|under)\b[^.;]{0,40}\b(?<length>retention (?:schedules?|polic(?:y|ies)|periods?))|\b(?<schedule>retention (?:schedules?|polic(?:y|ies)))\b[^.;]{0,30}\b(?:sets? out|shows?|explains?|tells?|lists?|details?)\b[^.;]{0,20}\bhow long\b|\bhow long\b[^.;]{0,60}\bdepends on\b[^.;]{0,20}\b(?<depends>retention (?:schedules?|polic(?:y|ies)|periods?))`,
  'i',
);

export const retention: Family = (said) => {
  const { text } = said;
  if (
    holds(text, OTHER_PERIOD) ||
    holds(text, READER_KEEPS) ||
    (holds(text, IN_A_STATE) && !IS_DATA.test(text.slice(0, text.search(IN_A_STATE)))) ||
    holds(text, IS_TOLD) ||
    !(
      holds(text, IS_OURS) ||
      /\b(?:permanently|indefinitely)\b/i.test(text) ||
      (holds(text, ENDED) && !holds(text, NO_RECORD)) ||
      said.mentions.length > 0 ||
      /^(?:kept|held|stored|retained|deleted|destroyed)(?: for| after)?:/i.test(text) ||
      /\bretention\b|\bhow long\b|\bkeep\b|\bstor/i.test(said.headings)
    ) ||
    /\bright to\b/i.test(text) ||
    (holds(text, IS_COOKIE) && !IS_DATA.test(text.replace(IS_COOKIE, '')))
  )
    return [];
  // A row of a table that was flattened.
  if (/(?:^|\s)_?[a-z]+_[a-z_]+\s/i.test(text)) return [];
  if (/\bcookies? (?:is|are|will be|lasts?|expires?|remains?)\b/i.test(text)) return [];
  const untilYouGo = said.isCookiePage || holds(text, OF_A_VISIT) ? [] : UNTIL_YOU_GO;
  const timed = firstOf(text, [...TIMED, YEARS_ON, ...untilYouGo, ...UNTIL, SCHEDULED]) ?? underHeading(said);
  if (timed !== null && !isDenied(text, timed))
    return [
      found(
        said,
        timed,
        timed.groups?.['length'] ?? timed.groups?.['schedule'] ?? timed.groups?.['depends'] ?? null,
      ),
    ];
  const undecided = /\bretention periods?\b/i.exec(text);
  const isUnder = /\bretention\b|\bhow long\b|\bkeep\b/i.test(said.headings);
  return undecided !== null && isUnder && said.sentence.kind !== 'heading'
    ? [found(said, undecided, null)]
    : [];
};

/** "Not stored permanently" is no length. */
function isDenied(text: string, { index, groups }: RegExpExecArray): boolean {
  return (
    /^(?:indefinitely|permanently)/i.test(groups?.['length'] ?? '') &&
    /(?:\bnot|n't|\bnever)(?: be| being)? $/i.test(text.slice(0, index))
  );
}

const ANSWERS =
  /^(?<length>(?:only )?(?:until|(?:for )?as long as|while) (?:you|your|we|it|the) [^.;]{2,80})/i;

/** "How long will we keep it?" and, under it, "Usually, this will be for 6 years". */
function underHeading({ text, headings }: Said): RegExpExecArray | null {
  if (!/\bhow long\b|\bretention\b|\bkeep your\b/i.test(headings) || text.length > 300) return null;
  return matchIn(text, UNDER) ?? matchIn(text, ANSWERS);
}

/** What, as far as a name says, and how long. */
function found({ mentions }: Said, match: RegExpExecArray, length: string | null): Found {
  const what = mentions.find(({ start }) => start < endOf(match))?.name;
  const value = length === null ? null : what === undefined ? length : `${what} ${length}`;
  return { kind: 'retention', value, categories: [], end: endOf(match) };
}
