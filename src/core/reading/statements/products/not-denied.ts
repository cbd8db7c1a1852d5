/**
 * Words that deny, of which the product is not what is denied: its absence, or what others do with it. What is said of
 * the product behind them is another matter, and is told here too. Where that is not plain, nothing is said.
 */
import type { Group } from './group.ts';
import { holds } from '../../patterns/may-match.ts';

const THE = '(?:the |any |our )?';
const CANNOT = String.raw`(?:cannot|can not|(?:could|will|would|do|does|may|might) not|(?:ca|could|wo|would|do|does)n't|(?:is|are|be) (?:unable|not able) to|(?:impossible|not possible)(?: for \w+)? to)`;
/** What a page does, or somebody with it. */
const WORKS = String.raw`(?:be )?(?:work|function|run|load|play|open|start|appear|shown?|display(?:ed)?|see|watch|view(?:ed)?|used?|sen[dt]|submit(?:ted)?|pay|paid|book(?:ed)?|find|found|offer(?:ed)?|provided?|sign|log|comment)\b`;
const SAY_NO = `(?:block|reject|refuse|decline|disable|turn off|switch off|do not (?:accept|allow)|don't (?:accept|allow))`;
/** "The page does not work without X", "you cannot watch it if you block X": it is used. */
const NOT_WITHOUT = new RegExp(
  String.raw`\b${CANNOT} (?:\w+ ){0,2}?${WORKS}[^.;:]{0,60}\b(?:without|(?:if|when|where) you ${SAY_NO}) ${THE}$`,
  'i',
);
/** "There is no page that you cannot use without X", "it is not hard to do without X". */
const DENIES = /\b(?:no|nothing|none|nobody|never|neither|nor|not|cannot|\w+n't)\b/i;
const STILL_WITHOUT = new RegExp(String.raw`${DENIES.source}[^.;:]{0,60}\bwithout ${THE}$`, 'i');
/** "Without X we could not …": a case that is not so; "without X we do not know" may well be. */
const WITHOUT = /(?:^|[,;:] |\b(?:as|since|because|and|but) )without (?:the |our )?$/i;
const BEHIND_IT = String.raw`^[^.;:]{0,40}?,? (?:we|you|it|this|the|our|they|some|many|most)\b[^.;:]{0,40}?\b`;
const COULD_NOT = new RegExp(
  String.raw`${BEHIND_IT}(?:(?:would|could|might) (?:not|never)|(?:would|could)n't|(?:cannot|(?:can|will|do|does|may) not|(?:wo|do|does)n't) (?:work|function|load|play|open|appear|be (?:shown|played|used)))\b`,
  'i',
);
const IS_NOT = new RegExp(String.raw`${BEHIND_IT}(?:cannot|not|\w+n't|never|no|nothing)\b`, 'i');
/** "… without an X account": what the visitor has. */
const OF_VISITOR = /^(?:'s?)? (?:accounts?|profiles?|log-?ins?|membership|app|id)\b/i;
/** "You will not see X posts unless you accept": they are seen by who does. */
const NOT_SEEN = new RegExp(
  String.raw`\b(?:(?:will|can|do|does) not|cannot|won't|can't|don't|doesn't) (?:see|watch|view|play|open|show|display) ${THE}$`,
  'i',
);
const ONLY_THEN =
  /\b(?:unless|until|before) (?:you|visitors|users|cookies)\b|\bwithout your (?:consent|permission|agreement|approval)\b/i;

/** "Some sites use X; ours does not". */
const OTHERS_USE =
  /\b(?:(?:some|many|most|other)(?: other)? (?:web ?sites?|sites?|councils|organisations|companies)|others)(?: \w+)? (?:use|have|run|rely on) [^.;]{0,30}$/i;
const WE_DO_NOT =
  /^(?<how>[^.;,:]{0,40})[;,:–—-]+ ?(?:but |and )?(?:we|ours|this (?:one|site|website)|our (?:web ?)?site) (?:do|does|has|have)(?: not|n't)(?: use (?:it|them|this))?[.!]?$/i;

/** "We do not use any trackers other than X", "no analytics except X": of all that are denied, this one is not. */
const EXCEPT = new RegExp(
  String.raw`${DENIES.source}[^.;:]{0,90}?\b(?:(?:apart|aside) from|other than|except(?:ing)?(?: for)?|besides|save(?: for)?|(?:with )?the exception of|excluding|but(?: for)?) ${THE}(?:(?:those|that|what|cookies) (?:(?:of|from|by)|(?:is |are )?set by) ${THE})?$`,
  'i',
);

/** Whether X is used all the same, though the words beside it deny something; `purpose` where that is not plain. */
export function stanceOfAbsence({ before, after }: Group): 'affirmed' | 'purpose' | null {
  if (holds(after, OF_VISITOR)) return null;
  if (holds(before, EXCEPT)) return 'affirmed';
  const needed = NOT_WITHOUT.exec(before);
  if (needed !== null) {
    const clause = before.slice(0, needed.index).replace(/^[^]*[,;:.]/, '');
    return DENIES.test(clause) ? 'purpose' : 'affirmed';
  }
  if (holds(before, STILL_WITHOUT)) return 'purpose';
  if (holds(before, WITHOUT) && holds(after, IS_NOT)) return holds(after, COULD_NOT) ? 'affirmed' : 'purpose';
  return holds(before, NOT_SEEN) && holds(after, ONLY_THEN) ? 'affirmed' : null;
}

/** "Others use X to follow you; we do not": not for that. */
export function stanceOfOthers({ before, after }: Group): 'denied' | 'purpose' | null {
  if (!holds(before, OTHERS_USE)) return null;
  const found = WE_DO_NOT.exec(after);
  if (found === null) return null;
  return /\b(?:to|for|as|when|without|in)\b/i.test(found.groups?.['how'] ?? '') ? 'purpose' : 'denied';
}
