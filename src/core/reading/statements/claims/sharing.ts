/** Words for what is not passed on. */
import { either } from './rule.ts';

export const NEVER = either([
  'at no time',
  'under no circumstances',
  'do not',
  "don't",
  'does not',
  "doesn't",
  'will not',
  "won't",
  'never',
  'not be',
  'not',
  'cannot',
  "can't",
  "isn't",
  "aren't",
  'nor',
  'nothing',
  'no (?:personal |other )?(?:information|data|details)',
]);

/** "What you write": what somebody has given us, told as what they did. */
const GIVE = either([
  'write|wrote|written',
  'tell|told',
  'type|typed',
  'say|said',
  'send|sent',
  'give|gave|given',
  'enter|entered',
]);
export const DATA = new RegExp(
  String.raw`\b${either([
    'data',
    'information',
    'details',
    '(?:your|e-?mail) address(?:es)?',
    '(?:mailing|contact|our) lists?',
    'them',
    'it',
    `(?:what|anything|whatever) you (?:have )?${GIVE}`,
  ])}\b`,
  'i',
);

export const READER_OBJECTS =
  /\byou (?:do not|don't|no longer|would not|wouldn't|may not) (?:want|wish|like)\b|\bright to\b|\bif you\b[^.]{0,30}\bnot\b/i;
