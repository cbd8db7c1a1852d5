/** Whether a sentence that tells of time tells of records that the council keeps: and not of answers, ages or cookies. */
import { BROWSER_NAMES } from '../../lexicon/browsers.ts';
import { firstOf, holds } from '../../patterns/may-match.ts';
import { anyOf, either, type Said } from './rule.ts';

/** What is done with records while they are there, and at their end. */
const KEEPS = [
  'keep',
  'keeps',
  'kept',
  String.raw`retain\w*`,
  'retention(?: (?:periods?|times?|schedule))?',
  'holds?',
  'held',
  'stor(?:e|es|ed|ing|age)',
  'saved',
  '(?:stays?|remains?) with us',
  '(?:stays?|remains?) on (?:file|record|(?:our|the|this) (?:systems?|servers?|files?|records?|(?:web ?)?site|list|register|database))',
  '(?:be|is|are) on (?:file|record|our (?:records|files?|systems?|books|database))',
  'h[au]ngs? on to',
  'empt(?:y|ies|ied)',
  '(?<=(?:records|files|papers|notes|details) )go(?:es)?(?= (?:after|at the end))',
  'delet(?:e|es|ed|ion|ing)',
  String.raw`destroy\w*`,
  'remov(?:e|ed|es|al)',
  'dispos(?:e|ed|al)',
  'eras(?:e|ed|ure)',
  'purged?',
  'scrubbed',
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
  'pulped',
  'burn(?:t|ed)',
  String.raw`(?<=\b(?:is|are|be|get|gets) (?:\w+ )?)(?:binned|scrapped)`,
  'thrown out',
  'torn up',
  String.raw`(?:in|into|through) (?:the|a|our) (?:shredder|incinerator)`,
  '(?:thrown|put) (?:on|in|into) (?:the|a) (?:fire|bonfire|furnace)',
  '(?:write|record|tape)s? over (?:it|them)(?:self|selves)?',
  '(?:put|go|goes|placed) in(?:to)? (?:the |our )?confidential waste',
  'stays? (?:on|in) (?:our|the) (?:shelves|archives?|strong ?room|cabinets?|vaults?)',
  'anonymi[sz]ed',
];
export const KEEP = `(?:${KEEPS.join('|')})`;
/** The same alone, each word for itself, so that few sentences are tried. */
export const IS_KEPT = new RegExp(KEEPS.map((words) => String.raw`\b(?:${words})\b`).join('|'), 'i');
/** What is done to records at the end, whatever they are called; trees and posters are removed, too. */
const ENDS = String.raw`(?:is|are|gets?|will be|being|and|then|been) (?:\w+ly |then |also |all )*(?:deleted|destroyed|erased|removed from (?:our|the) (?:\w+ )?(?:systems?|servers?|files?|records?|databases?)|purged|wiped|shredded|discarded|overwritten|weeded|anonymi[sz]ed|disposed of|pulped|kept|retained|stored|held)`;
/** What is done with paper that tells of people, and with nothing else. */
const OF_PAPER = /\b(?:pulped|shredded|shredder|confidential waste)\b/i;
const ENDED = new RegExp(String.raw`\b${ENDS}\b`, 'i');
/** What is written, drawn or taken of people: the last word of what a sentence is about. */
const HEADS = [
  'papers?',
  'paperwork',
  'plans',
  'letters?',
  'scans?',
  'cop(?:y|ies)',
  'snapshots?',
  'screenshots?',
  'pictures?',
  'videos?',
  'clips?',
  'entries',
  'lists?',
  'registers?',
  'notes?',
  'drafts?',
  'uploads?',
  'attachments?',
  'downloads?',
  'histor(?:y|ies)',
  'searches',
  'sign-?ups?',
  'log-?ins?',
  'profiles?',
  'print[ -]?(?:jobs?|queues?|outs?)',
  'signatures?',
  'statements?',
  'certificates?',
  'claims?',
  'appeals?',
  'nominations?',
  'references?',
  'CVs?',
  'questionnaires?',
  'surveys?',
  'comments?',
  'requests?',
  'fingerprints?',
];
/** "Blue badge scans are removed": at their end, whatever is done to them. */
const RECORDS_END = new RegExp(
  String.raw`\b${either(HEADS)}(?: (?:of|from|about|sent|made|taken|held) [^.;,]{2,40}?)? (?:is|are|gets?|will be) (?:\w+ly |then |also |all )*(?:removed|cleared|burn(?:t|ed)|binned|scrapped|thrown (?:away|out|on)|put on|taken (?:off|down))\b`,
  'i',
);
/** Things that a council keeps for people, and no records. */
const NO_RECORD =
  /\b(?:books?|dogs?|cats?|vehicles?|cars?|bicycles?|parcels?|bins?|keys|tickets?|places?|reservations?|property|belongings|furniture|goods|deposits?|fees?|permits?)\b/i;
/** "Kept in your browser for a year", "Safari deletes it after seven days": as a cookie is, and by no council. */
const OF_DEVICE = String.raw`(?:(?:your|this|the|a|their|that) )?(?:(?:own|same|web) )*(?:browser|device|computer|phone|tablet|machine|${BROWSER_NAMES})(?:'s)?\b(?! (?:you|type|version|details|information))`;
const BY_BROWSER: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${KEEP}\b(?: (?!(?:on|in) our\b)[\w-]+){0,3}? (?:in|by|on|within|to) ${OF_DEVICE}`,
    'i',
  ),
  new RegExp(
    String.raw`(?:^|[.;:,] |\b(?:and|but) )${OF_DEVICE}(?: (?:will|may|then|only|also))* ${KEEP}\b`,
    'i',
  ),
];
const ON_OURS_TOO = /\bour (?:\w+ )?(?:servers?|systems?|databases?|records?|files?)\b/i;

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
  'answers?',
  'statistics',
  'figures',
  'minutes(?= (?:are|is|of))',
  'what we (?:hold|keep|have)',
  'e-?mails?',
  'feedback',
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
/** "The cookie lasts for a year". */
const COOKIE_LASTS = /\bcookies? (?:is|are|will be|lasts?|expires?|remains?)\b/i;

export function isOfRecords({ text, mentions, headings }: Said): boolean {
  if (holds(text, OTHER_PERIOD) || holds(text, READER_KEEPS) || holds(text, IS_TOLD)) return false;
  if (firstOf(text, BY_BROWSER) !== null && !holds(text, ON_OURS_TOO)) return false;
  if (holds(text, IN_A_STATE) && !IS_DATA.test(text.slice(0, text.search(IN_A_STATE)))) return false;
  if (/\bright to\b/i.test(text) || COOKIE_LASTS.test(text)) return false;
  if (holds(text, IS_COOKIE) && !IS_DATA.test(text.replace(IS_COOKIE, ''))) return false;
  return (
    holds(text, IS_OURS) ||
    /\b(?:permanently|indefinitely)\b/i.test(text) ||
    (holds(text, ENDED) && !holds(text, NO_RECORD)) ||
    (holds(text, RECORDS_END) && !holds(text, NO_RECORD)) ||
    OF_PAPER.test(text) ||
    mentions.length > 0 ||
    /^(?:kept|held|stored|retained|deleted|destroyed)(?: for| after)?:/i.test(text) ||
    /\bretention\b|\bhow long\b|\bkeep\b|\bstor/i.test(headings)
  );
}
