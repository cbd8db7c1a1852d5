/** No decisions by machine. */
import { endOf, type Family } from './rule.ts';
import { firstOf, holds } from '../../patterns/may-match.ts';

const HUMAN = String.raw`(?:people|a person|persons?|human beings|a human|humans|staff|officers?|an officer|(?:a )?members? of staff|somebody|someone)`;
const NO_MACHINE: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:all|every|each|any)\b[^.]{0,20}\bdecisions?\b[^.]{0,40}\b(?:by|with) ${HUMAN}\b`,
    'i',
  ),
  /\b(?:all|every)(?: of)?(?: the| our)? decisions?\b(?! that)[^.]{0,30}\b(?:involves?|requires?)\b[^.]{0,20}\bhuman (?:intervention|involvement|input|review|oversight)\b/i,
  new RegExp(
    String.raw`\bdecisions?\b[^.]{0,20}(?<!\bnot )\balways (?:made|taken|reached) by ${HUMAN}\b`,
    'i',
  ),
  new RegExp(
    String.raw`^${HUMAN}\b[^.]{0,20}\b(?:always|every)\b[^.]{0,20}\b(?:makes?|takes?|decides?)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:no decision|never (?:be )?(?:made|taken|reached))\b[^.]{0,40}\bwithout ${HUMAN}\b`,
    'i',
  ),
  /\b(?:computers?|machines?|algorithms?|software) (?:do(?:es)?|will|can|is|are) (?:not|never) (?:used to )?(?:decide|make (?:a |any |the )?decisions?)\b/i,
  new RegExp(
    String.raw`\b(?:always )?(?:be )?decided by ${HUMAN}\b[^.]{0,30}\b(?:never|not)\b[^.]{0,20}\b(?:machine|computer|automat)`,
    'i',
  ),
  /\b(?:do not|don't|never|will not|won't) (?:use|let|have) (?:a |any )?(?:computers?|machines?|algorithms?|software)\b[^.]{0,20}\b(?:to )?(?:decide|make decisions?)\b/i,
  /\b(?:do not|don't|does not|doesn't|will not|won't|never|not|no)\b[^.]{0,90}\bautomat(?:ed|ic)[- ](?:individual )?(?:decision|processing|means)/i,
  /\bno (?:solely )?automated\b/i,
  /\bnone of (?:our|the|these) decisions\b[^.]{0,40}\bautomat/i,
  /\bautomated (?:individual )?(?:decision[- ]?making|decisions?|processing)(?:,? (?:and|or|including|\/) profiling)? ?[:–-] ?(?:no\b|none\b|not (?:used|applicable)\b|n\/a\b)/i,
  /\bautomated (?:decision[- ]?making|decisions?|processing|profiling)\b[^.]{0,40}\b(?:is|are|will|does|do) not\b[^.]{0,20}\b(?:made|used|tak\w+|undertaken|carried|apply|occur|involved|place)\b/i,
  /\b(?:not|never|no|\w+n't)\b[^.]{0,40}\b(?:decisions?\b[^.]{0,30}\b)?(?:by|made by) (?:a )?computers?(?: alone)?\b|\bno computer-based decisions\b/i,
  /\bno decisions?\b[^.]{0,60}\b(?:automat|(?:by|to|with) (?:a |an )?(?:computer|machine|algorithm)s?\b)/i,
  /\bneither\b[^.]{0,40}\bautomated (?:decision|processing)|\bdecisions?\b[^.]{0,60}\b(?:and )?not by (?:an? |any )?(?:automat\w+|computers?|machines?|algorithms?)\b/i,
  /\bnothing\b[^.]{0,30}\bdecided\b[^.]{0,40}\b(?:computers?|machines?|automat\w+)\b/i,
];

const IS_NOT_SUBJECT = /\b(?:is|are|will|isn't|aren't|won't)(?: not)?(?: be)? subject(?:ed)? to\b/i;

export const noAutomatedDecisions: Family = ({ text, headings }) => {
  const match = firstOf(text, NO_MACHINE);
  // "Ask that no automated processing takes place" is what the reader may do.
  if (
    match !== null &&
    !(
      /\bsubject(?:ed)? to\b/i.test(text) &&
      (!holds(text, IS_NOT_SUBJECT) || /\brights?\b/i.test(headings))
    ) &&
    !/\bright\b|\bobject\b|\bonly applies\b|\bmeans any\b|\bask (?:us|that|for)\b|\brequest\b/i.test(text)
  )
    return [{ kind: 'no-automated-decisions', value: null, categories: [], end: endOf(match) }];
  const isAnswer =
    /^(?:we|the council) (?:do(?:es)? not|don't|never|will not)\b[^.]{0,30}\b(?:do (?:this|so|that)|make (?:any|these|such) decisions)\b/i.exec(
      text,
    );
  if (isAnswer === null || !/\bautomat/i.test(headings)) return [];
  return [{ kind: 'no-automated-decisions', value: null, categories: [], end: endOf(isAnswer) }];
};
