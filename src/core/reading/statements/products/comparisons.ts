/**
 * A name that only stands beside what is spoken of: what that is not like, or what it is used in place of. It belongs to
 * no list of what is used, and no statement is about it; of its own use only the second kind says anything.
 */
import { either } from '../claims/rule.ts';
import { isCouncilsDoing, isOfOthers } from './denier.ts';
import type { Group } from './group.ts';
import { holds } from '../../patterns/may-match.ts';

/** "Unlike X": nothing is said of the use of X. */
const BESIDE = [
  'unlike(?: with)?',
  'not like',
  '(?:when |as )?compared (?:to|with)',
  'in (?:contrast|comparison) (?:to|with)',
  'as (?:opposed|against) to',
  'in the way that',
  'similar to',
  'comparable (?:to|with)',
  'alternatives? to',
  String.raw`(?!rather|other|another|whether)\w{3,}er than`,
  String.raw`(?<!\bno )(?:more|less|fewer|worse) (?:[\w-]+ ){0,4}?than`,
  String.raw`(?:choose|chose|chosen|prefer|preferred|picked|selected)\b[^.;,]{1,60} over`,
  'yn wahanol i',
  String.raw`o(?:['’]i)? gymharu (?:â|ag)`,
  'mewn cyferbyniad (?:â|ag)',
  'tebyg i',
];
/** "Instead of X", "Y has replaced X": where something else is used, X is not. */
const INSTEAD = [
  'instead of',
  'rather than',
  'in (?:place|lieu) of',
  'in preference to',
  'replace[ds]',
  String.raw`(?<!\b(?:are|is|am|be) )replacing`,
  '(?:a|as) replacement for',
  'superseded',
  '(?:taken|took|takes) the place of',
  '(?:switched|moved|changed|migrated)(?: over| away)? from',
  'yn lle',
  'yn hytrach nag?',
  'wedi disodli',
  'disodlwyd',
  'wedi cymryd lle',
];
const UP_TO_NAME = String.raw`(?: (?:the|any|our|an?|that|those|of|use|using|loading|embedding|having|running|setting|defnyddio|ddefnyddio))* $`;
const IS_BESIDE = new RegExp(String.raw`\b${either(BESIDE)}${UP_TO_NAME}`, 'i');
const IS_INSTEAD = new RegExp(String.raw`\b${either(INSTEAD)}${UP_TO_NAME}`, 'i');

/** "Like X, Y counts visits". */
const BEGINS_WITH_LIKE = /^(?:just |much )?like (?:the )?$/i;

const IS_ANY = new RegExp(
  String.raw`\b${either([...BESIDE, ...INSTEAD])}(?!\w)|^(?:just |much )?like\b`,
  'i',
);
/** Whether a sentence holds anything against anything. */
export const mayCompare = (text: string): boolean => holds(text, IS_ANY);
/** The words before a name that hold something against it. */
export const comparisonIn = (before: string): RegExpExecArray | null =>
  IS_BESIDE.exec(before) ?? BEGINS_WITH_LIKE.exec(before) ?? IS_INSTEAD.exec(before);

/** "…, as X does". */
const AS = /\b(?:as|like|in the way|the same way) (?:the )?$/i;
const DOES = /^,? (?:does|do|did|would)(?: not)?(?=[.,;)]|$)/i;

/** "… which we use elsewhere". */
const AND_IS_USED =
  /^,? (?:which|that) (?:we (?:also |still |now |already )?(?:use|have|run|rely on)|is (?:also |still |now |already )?used (?:on|by|in) (?:our|this|us))\b/i;
/** "We have not yet replaced X". */
const CLAUSE_BEFORE = /^[^]*(?:[,;:]|\b(?:so|and|but|because)\b)/;
const NOT_DONE = /(?:\bnot|n't|\bnever)(?: \w+)? $/i;
/** "We may use Y instead of X": some day. */
const SOME_DAY = /\b(?:may|might|could|would|will|plan\w*|hope|intend\w*|consider\w*|wish|want)\b/i;
/** "We have not replaced X with Y", "we are replacing …": Y is not there yet. */
const NOT_YET =
  /\b(?:(?:not|n't|never|will|going to|to|may|might|hope|plan\w*)(?: \w+)? replaced?|(?:are|is) (?:\w+ )?replacing)\b[^.;]{0,60} (?:with|by) (?:the )?$/i;
/** Now and then, or here and there: then the other is used as well. */
const NOT_ALWAYS =
  /\b(?:most|mostly|mainly|primarily|usually|generally|normally|often|sometimes|partly|some|if|(?:where|when)(?:ever|ver)?|fel arfer|weithiau|rhai|pan|lle bo)\b/i;
const ITS_CLAUSE = /^[^.;:]{0,80}/;
/** "Instead of cookies of X". */
const OF_COOKIES = /^(?:'s?)?(?: [\w-]+)? cookies?\b/i;

/** `affirmed`: it is used all the same; `purpose`: nothing is said of that. */
export function stanceOfCompared({
  before,
  after,
  mentions,
}: Group): 'affirmed' | 'denied' | 'purpose' | null {
  if (holds(before, AS) && holds(after, DOES)) return 'purpose';
  if (holds(before, NOT_YET)) return 'purpose';
  const found = comparisonIn(before);
  if (found === null) return null;
  if (holds(after, AND_IS_USED)) return 'affirmed';
  if (!holds(before, IS_INSTEAD)) return 'purpose';
  // "In place of the Acme script": a company with many products may have another there.
  if (mentions.some(({ productId, category }) => productId === null && category === null)) return 'purpose';
  const start = before.slice(0, found.index);
  if (NOT_DONE.test(start)) return 'affirmed';
  if (!isCouncilsDoing(start) || (start === '' && isOfOthers(after))) return 'purpose';
  if (NOT_ALWAYS.test(start) || NOT_ALWAYS.test(ITS_CLAUSE.exec(after)?.[0] ?? '')) return 'purpose';
  // "X without cookies rather than the usual X".
  const isThereToo = mentions.some(({ name }) => start.includes(name) || after.includes(name));
  return isThereToo || SOME_DAY.test(start.replace(CLAUSE_BEFORE, '')) || holds(after, OF_COOKIES)
    ? 'purpose'
    : 'denied';
}
