/** Cookies that hold nothing personal. */
import { framed, type Frame } from './frames.ts';
import { PERSONAL } from './personal.ts';
import { endOf, type Family } from './rule.ts';
import { firstOf, holds, matchIn } from '../../patterns/may-match.ts';

const IN_COOKIES: readonly RegExp[] = [
  new RegExp(
    String.raw`\bno cookies?\b[^.]{0,50}\b(?:contain|contains|hold|holds|store|stores|carry|include)\b[^.]{0,20}\b${PERSONAL}`,
    'i',
  ),
  new RegExp(
    String.raw`\bcookies?\b[^.]{0,70}\b(?:do not|don't|does not|doesn't|never|not|no|nor|cannot)\b[^.]{0,30}\b(?:contain|contains|carry|hold|holds|store|stores|include|includes|keep|save|retain|have)\b[^.]{0,30}\b${PERSONAL}`,
    'i',
  ),
  new RegExp(
    String.raw`\bcookies?\b[^.]{0,40}\b(?:contain|contains|carry|hold|holds|store|include|have) no ${PERSONAL}`,
    'i',
  ),
  new RegExp(
    String.raw`\bnone of (?:our|the|these|those|this site's) cookies\b[^.]{0,50}\b(?:contains?|holds?|stores?|includes?|keeps?)\b[^.]{0,20}\b${PERSONAL}`,
    'i',
  ),
  /\bcookies?\b[^.]{0,40}\b(?:do not|don't|does not|doesn't|never|cannot)\b[^.]{0,20}\b(?:contain|hold|store|include|keep|save)s?\b[^.]{0,20}\b(?:your|any|a) (?:names?|e-?mail|address|phone|telephone|bank|payment)\b/i,
  /\bnone of (?:our|the|these|those) cookies\b[^.]{0,40}\b(?:contains?|holds?|stores?|includes?|keeps?) anything (?:that|which) (?:can|could|would|might)\b[^.]{0,20}\b(?:identify you|tell (?:us|anyone|anybody) (?:who you are|your name)|name you)\b/i,
  new RegExp(
    String.raw`\b${PERSONAL} (?:is|are|will) (?:not|never)(?: be)? (?:stored|held|kept|contained|saved|recorded|included)\b[^.]{0,25}\bcookies?\b`,
    'i',
  ),
  new RegExp(String.raw`\bcookies?\b[^.]{0,15}\bcontains?\b[^.]{0,50}\b(?:and|but) no ${PERSONAL}`, 'i'),
  new RegExp(
    String.raw`\bno ${PERSONAL}\b[^.]{0,40}\b(?:stored|held|kept|contained|saved|recorded|included)\b[^.]{0,25}\bcookies?\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:do not|don't|does not|doesn't|will not|won't|never) use (?:any )?cookies? (?:to|for)\b[^.]{0,90}\b(?:store|hold|keep|storing|holding|keeping)\b[^.]{0,20}\b${PERSONAL}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:not|\w+n't)\b[^.]{0,30}\b(?:store|hold|keep|save|put)\b[^.]{0,30}\b${PERSONAL}(?:, (?:such as|like|including) (?:[^.]|\.(?=[ ,](?! ?[A-Z]))){3,90})? in (?:a |our |the |these |any )?cookies?\b`,
    'i',
  ),
];
const HOLDS_NOTHING: readonly RegExp[] = [
  /\b(?:contains?|holds?|stores?|carr(?:y|ies)|includes?) (?:only )?non-?(?:personal(?:ly)?|identif\w+)(?:[- ]identif\w+)? (?:information|data)\b/i,
  /\b(?:contains?|holds?|stores?|carr(?:y|ies)) (?:no|nothing|only) ?(?:information|data)?[^.]{0,20}\b(?:that|which) (?:can|could|would|will)(?:not)? (?:be used to )?identif(?:y|ies) (?:you|anyone|the (?:site )?visitor|visitors|a person)\b/i,
];
const THEY_HOLD = new RegExp(
  String.raw`^(?:they|these|it)\b[^.]{0,20}\b(?:do not|don't|does not|doesn't|never|cannot)\b[^.]{0,20}\b(?:contain|carry|hold|store|include|keep)\b[^.]{0,25}\b${PERSONAL}|^(?:they|these|it) (?:contains?|carry|carries|holds?|stores?|includes?) no ${PERSONAL}|^(?:they|these|it) [^.]{3,60} and (?:contains?|carry|carries|holds?|stores?|includes?) no ${PERSONAL}|^no ${PERSONAL} (?:is|are) (?:contained|stored|held|kept|included)\b`,
  'i',
);

const FRAMES: readonly Frame[] = [
  'COOKIE .. HOLD .. NOT .. PERSONAL',
  'COOKIE .. NOT .. HOLD .. PERSONAL',
  'NOT .. COOKIE .. HOLD .. PERSONAL',
  'NOT .. PERSONAL .. HOLD|IN .. COOKIE',
  'PERSONAL .. NOT .. HOLD .. COOKIE',
  'NOT .. HOLD .. PERSONAL .. IN COOKIE',
  'COOKIE .. NOT PERSONAL',
  'NOT .. COOKIE .. TAKE .. PERSONAL',
  'COOKIE .. NOT .. TAKE .. PERSONAL',
  'NOT .. PERSONAL .. TAKE .. COOKIE',
  'PERSONAL .. NOT .. TAKE .. COOKIE',
];
/** "Cannot help you without collecting …" */
const WITHOUT_DOING = /\bwithout \w+ing\b/i;
/** "These beacons": something else. */
const THESE_OTHERS =
  /^these (?!(?:\w+ )?(?:cookies?|files?|keys?|tokens?)\b)(?!(?:do|does|are|cannot|can|never|will|only|expire|last|stay|disappear|go|contain|hold|store|carry|include|keep)\b)/i;
/** Said of a cookie that the sentence before tells of. */
const AND_THEY: readonly Frame[] = [
  ...FRAMES,
  '^ IT .. NOT .. HOLD .. PERSONAL',
  '^ IT .. HOLD .. NOT PERSONAL',
];

export const noPersonalDataInCookies: Family = ({ text, before, headings }) => {
  const isOfCookies =
    /\bcookies?\b/i.test(/^it\b/i.test(text) ? before : `${before} ${headings}`) &&
    !holds(text, THESE_OTHERS);
  const match =
    firstOf(text, IN_COOKIES) ??
    (isOfCookies ? (matchIn(text, THEY_HOLD) ?? firstOf(text, HOLDS_NOTHING)) : null);
  const end =
    match === null
      ? framed(holds(text, WITHOUT_DOING) ? '' : text, isOfCookies ? AND_THEY : FRAMES, ['IF', 'OTHERS'])
      : endOf(match);
  return end === null ? [] : [{ kind: 'no-personal-data-in-cookies', value: null, categories: [], end }];
};
