/**
 * Words that deny, of which the product is not what is denied: a part of it, its absence, or what else it is held
 * against. What is said of the product behind them is another matter, and is told here too.
 */
import type { Group } from './group.ts';

const THE = '(?:the |any |our )?';
/** "The page does not work without X", "you cannot watch it if you block X": it is used. */
const NOT_WITHOUT = new RegExp(
  String.raw`\b(?:cannot|can not|\w+n't|not|never|impossible|unable)\b[^.;:]{0,60}\b(?:without|(?:if|when|where) you (?:block|reject|refuse|decline|disable|turn off|switch off|do not (?:accept|allow)|don't (?:accept|allow))) ${THE}$`,
  'i',
);
/** "Without X we could not …". */
const WITHOUT = /(?:^|[,;:] |\b(?:as|since|because|and|but) )without (?:the |our )?$/i;
const COULD_NOT =
  /^[^.;:]{0,40}?,? (?:we|you|it|this|the|our|they|some|many|most)\b[^.;:]{0,40}?\b(?:cannot|(?:would|could|can|will|do|does|may|might) not|\w+n't|never|no)\b/i;
/** "… without an X account": what the visitor has. */
const OF_VISITOR = /^(?:'s?)? (?:accounts?|profiles?|log-?ins?|membership|app|id)\b/i;
/** "You will not see X posts unless you accept": they are seen by who does. */
const NOT_SEEN = new RegExp(
  String.raw`\b(?:(?:will|can|do|does) not|cannot|won't|can't|don't|doesn't) (?:see|watch|view|play|open|show|display) ${THE}$`,
  'i',
);
const ONLY_THEN = /\b(?:unless|until|without your|before you)\b/i;

const PARTS =
  '(?:versions?|features?|functions?|functionality|options?|reports?|reporting|capabilit(?:y|ies)|add-?ons?|modules?)';
/** "The old version of X", "the advertising features of X". */
const PART_BEFORE = new RegExp(String.raw`\b${PARTS} (?:of|in|from|within|offered by) ${THE}$`, 'i');
const PART_BEHIND = new RegExp(String.raw`^(?:'s?)?(?: [\w-]+){0,3}? ${PARTS}\b`, 'i');

/** "Unlike X, …": named beside what is used. */
const HELD_AGAINST =
  /\b(?:unlike(?: with)?|compared (?:to|with)|in contrast to|in the way that|not like|as (?:opposed to|with)|yn wahanol i) (?:the )?$/i;

/** "Some sites use X; ours does not". */
const OTHERS_USE =
  /\b(?:(?:some|many|most|other)(?: other)? (?:web ?sites?|sites?|councils|organisations|companies)|others)(?: \w+)? (?:use|have|run|rely on) [^.;]{0,30}$/i;
const WE_DO_NOT =
  /^[^.;,:]{0,40}[;,:–—-]+ ?(?:but |and )?(?:we|ours|this (?:one|site|website)|our (?:web ?)?site) (?:do|does|has|have)(?: not|n't)(?: use (?:it|them|this))?[.!]?$/i;

/** Whether X is used all the same, though the words before it deny something. */
export const isUsedAllTheSame = ({ before, after }: Group): boolean =>
  (NOT_WITHOUT.test(before) && !OF_VISITOR.test(after)) ||
  (WITHOUT.test(before) && COULD_NOT.test(after) && !OF_VISITOR.test(after)) ||
  (NOT_SEEN.test(before) && ONLY_THEN.test(after) && !OF_VISITOR.test(after));

/** Whether only a part of X is what is denied. `between`: from the denial to the name. */
export const isOfPart = (between: string, { after }: Group): boolean =>
  PART_BEFORE.test(between) || PART_BEHIND.test(after);

/** `before`: the words up to a name. */
export const isHeldAgainst = (before: string): boolean => HELD_AGAINST.test(before);

export const isOfOthersAlone = ({ before, after }: Group): boolean =>
  OTHERS_USE.test(before) && WE_DO_NOT.test(after);
