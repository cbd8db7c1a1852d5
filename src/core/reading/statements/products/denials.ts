/** "We do not use X", "we no longer use X", "X is not used": and what looks like it and is not. */
import { anyOf, either } from '../claims/rule.ts';
import { comparisonIn, stanceOfCompared } from './comparisons.ts';
import { isCouncilsOwn } from './denier.ts';
import { welshStanceOf } from './denials-welsh.ts';
import type { Group } from './group.ts';
import { LEADS_ON, ONLY_A_PURPOSE, type Stance } from './denial-words.ts';
import { stanceOfAll, stanceOfNone } from './none-denied.ts';
import { onlyWithConsent } from './only-with-consent.ts';
import { narrowedBy } from './narrowed.ts';
import { stanceOfAbsence, stanceOfOthers } from './not-denied.ts';
import { stanceOfPart } from './part-denied.ts';
import { holds } from '../../patterns/may-match.ts';

const NOT = String.raw`(?:do(?:es)? not|do n't|don't|doesn't|did not|never|no longer|won't|will not|are not|is not|aren't|isn't|have not|haven't|not)`;
const ADVERB = String.raw`(?: (?:currently|yet|also|ever|now|actively|knowingly|at present|at the moment|intentionally))*`;
const VERB = String.raw`(?:use|uses|using|used|employs?|runs?|running|sets|embeds?|install|installed|include|deploy|have|place|set|work with|contain|load|rely on|make use of|operate)`;
const NOT_USED_BEFORE = new RegExp(String.raw`\b${NOT}${ADVERB} ${VERB}\b([^.;:]{0,90})$`, 'i');
const NOT_SHARED_BEFORE = new RegExp(
  String.raw`\b${NOT}${ADVERB} (?:shared?|pass(?:ed)?|sen[dt]|given?|disclosed?|transfer(?:red)?|sell|sold|provided?|hand(?:ed)?)\b[^.;:]{0,60} (?:with|to) (?:the |third parties (?:such as|like|including) )?$`,
  'i',
);
/** What somebody tells of themselves is shared, or not, apart from what a page tells of a visit. */
const OF_PERSON = anyOf([
  'personal',
  String.raw`identif\w+`,
  '(?:your|an?|any) (?:full )?IP',
  'your (?:contact )?details',
  'your (?:e-?mail |home )?address',
  'names?',
  'e-?mail',
  'addresses',
  'postal',
  'postcodes?',
  '(?:tele)?phone',
  'home address',
  '(?:name|or|and) address',
  'answers',
  'applications?',
  'enquir(?:y|ies)',
  'card',
  'bank',
  'account',
]);
const GONE = either([
  'stopped using',
  'ceased (?:to use|using)',
  'ha(?:ve|s) removed',
  'no longer (?:have|has|any)',
  'without(?: using| the use of)?',
  'used to use',
  'previously used',
  "wedi (?:peidio â|stopio|rhoi'r gorau i) dd?efnyddio",
]);
/** "We use X but not Y". */
const BUT_NOT =
  /\b(?:use|uses|using|used|have|has|runs?)\b(?![^.;]*\b(?:by|responsib\w+|rights?|duty|control|contracts?|agreement|who)\b)[^.;]{0,60}(?:,| and| but) not (?:the |any |our )?$/i;
const NOT_THEM = /(?:,| and| but) not (?:the |by |with )?$/i;
/** "We do not need X". */
const NOT_NEEDED = new RegExp(
  String.raw`\b${NOT}${ADVERB} (?:need|require|depend on)(?: (?:the|any|to use))* $`,
  'i',
);
/** "We stopped using X", "Y without X". */
const GIVEN_UP = new RegExp(String.raw`\b${GONE} (?:the |any |our )?$`, 'i');
/** "We used to count visits with X". */
const ONCE =
  /\b(?:we|council|website|site|service)(?: \w+){0,2} (?:used to(?: have| run| use)?|previously|formerly|once) [^.;]{0,60}\b(?:with|by|using|through|used|use|have|had|run|ran|on|via|from) (?:the |an? )?$/i;
/** "For some years our site held X". */
const FOR_YEARS =
  /\bfor (?:some|many|several|a few|a number of|two|three|four|five|ten) (?:years|months)\b[^.;]{0,40}\b(?:held|had|used|ran|carried|contained|kept|included|relied on)\b(?! been)[^.;]{0,60}$/i;
/** "We used X until 2022". */
const USED = /\b(?:we|council|website|site|service)(?: \w+)? (?:used|had|ran) (?:the )?$/i;
const UNTIL =
  /^[^.;,]{0,30} until (?:\d|last\b|this\b|recently\b|we\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b)/i;
/** "X is not among what we use". */
const AMONG = String.raw`(?:among|one of|part of) (?:what|those|the (?:[\w-]+ ){1,3}(?:that )?)(?: that)? ?(?:we|our|this|the)`;
const IS_NOT_USED = new RegExp(
  String.raw`^(?:'?s?)?(?:, (?:which|that|who)\b[^,.;]{2,60},|(?: [\w-]+){0,3}) (?:is|are|was|were|has|have)(?: been)? ${either(['no longer ', 'not ', 'not currently ', 'not being ', 'never '])}(?:currently |being |been )?${either(['used', 'set', 'in use', 'installed', 'enabled', 'active', 'loaded', 'placed', 'embedded', AMONG])}\b`,
  'i',
);
const TAKEN_OUT = either([
  'removed',
  'switched off',
  'turned off',
  'disabled',
  'discontinued',
  'replaced',
  'superseded',
]);
/** Its accounts and posts are its own matter. */
const IS_TAKEN_OUT = new RegExp(
  String.raw`^(?:'?s?)?(?: (?!(?:that|which|who|whose|when|where|if|you|accounts?|posts?)\b)[\w-]+){0,3} (?:(?:has|have) (?:now |since )?been|was|were) ${TAKEN_OUT}\b`,
  'i',
);
/** "It was switched off for a week", "… when you refused". */
const WAS_ONCE = new RegExp(
  String.raw`^[^.;]{0,80}\b(?:was|were|been) ${TAKEN_OUT}\b[^.;]{0,20}?\b(?:for|between|temporarily|during|briefly|(?:when|if|where|because|as) you)\b`,
  'i',
);
const NONE_OF = /\b(?:no|none of the following:?|neither) $/i;

/** "not only X", "not just X". */
const NOT_ONLY = /\bnot (?:only|just|limited to)\b/i;

/** Behind a visitor's own case: "not used by you", "not installed on your phone". */
const BY_OTHERS =
  /^[^.;]{0,60}\b(?:by (?:you|the visitor|the user|visitors|users)|(?:on|in|by) your (?:device|phone|computer|browser))\b/i;

/** With a capital: what somebody may press, alone or behind the words of the other choice. */
const IS_CHOICE =
  /(?:^|[\p{L}\d).] )(?:No,? (?:do not|don['’]t)|Do not|Don['’]t) (?:use|set|allow|accept|let|turn on) (?:any |the )?$/u;

/**
 * `affirmed`: not before consent; `purpose`: one purpose is denied, or a visitor is spoken of, which says nothing of
 * the council's use.
 */
export function stanceOf(group: Group): Stance {
  const stance = plainStanceOf(group);
  const { before, after } = group;
  // "Do not use X cookies": the words of a choice, with nobody who does it.
  if (stance === 'denied' && IS_CHOICE.test(before)) return 'purpose';
  // "Y in place of X to count visits": that is what Y is for.
  if (stance !== 'denied' || comparisonIn(before) !== null) return stance;
  // "We never pass anything to X:", and below it what: nothing else is denied.
  if (/^:$/.test(after.trim())) return 'purpose';
  const rest = after.replace(IS_NOT_USED, '').replace(IS_TAKEN_OUT, '');
  const narrowed = narrowedBy(before, rest);
  if (narrowed === null) return 'denied';
  // "X is not used to identify you": it is there, and what else the sentence says of it decides.
  return rest !== after && narrowed !== 'elsewhere' ? null : 'purpose';
}

function plainStanceOf(group: Group): Stance {
  const { before, after } = group;
  if (holds(before, NOT_ONLY)) return null;
  const beside = stanceOfAbsence(group) ?? stanceOfCompared(group) ?? stanceOfOthers(group);
  if (beside !== null) return beside;
  if (holds(after, IS_NOT_USED) || holds(after, IS_TAKEN_OUT)) {
    if (!isCouncilsOwn(before) || holds(after, BY_OTHERS)) return 'purpose';
    if (holds(after, WAS_ONCE)) return 'purpose';
    const part = stanceOfPart(` ${before}`, group);
    if (part !== null) return part;
    return onlyWithConsent(after) ?? 'denied';
  }
  if (holds(before, USED) && holds(after, UNTIL)) return 'denied';
  if (holds(before, FOR_YEARS) && !/\b(?:have|has|still|now)\b/i.test(before)) return 'purpose';
  const match = NOT_USED_BEFORE.exec(before);
  const between = match?.[1] ?? '';
  if (match !== null && !LEADS_ON.test(between)) {
    // "If you do not use X, X …": what comes behind that clause is told on its own.
    if (!isCouncilsOwn(before.slice(0, match.index))) return /,|\bthen\b/i.test(between) ? null : 'purpose';
    if (UNLESS.test(between)) return 'affirmed';
    const part = stanceOfPart(between, group);
    if (part !== null) return part;
    if (isOfCookiesAlone(between)) return onlyWithConsent(after) === 'affirmed' ? 'affirmed' : null;
    const isOfPurpose = holds(after, ONLY_A_PURPOSE) || /\b(?:to|for)\b/i.test(between);
    return onlyWithConsent(after) ?? (isOfPurpose ? 'purpose' : 'denied');
  }
  const shared = NOT_SHARED_BEFORE.exec(before);
  if (shared !== null) {
    if (!isCouncilsOwn(before.slice(0, shared.index)) || OF_PERSON.test(shared[0])) return 'purpose';
    if (/^ (?:that|which|about)\b/i.test(after)) return 'purpose';
    return onlyWithConsent(after) ?? 'denied';
  }
  const none = stanceOfNone(group) ?? stanceOfAll(group);
  if (none !== null) return none;
  if (holds(before, NOT_NEEDED)) return 'purpose';
  const butNot = BUT_NOT.exec(before);
  // "The figures are ours, not Acme's": of a company, it tells whose they are.
  if (butNot === null ? holds(before, NOT_THEM) : group.mentions.some(({ productId }) => productId === null))
    return 'purpose';
  const gone = GIVEN_UP.exec(before) ?? ONCE.exec(before) ?? noneOf(group) ?? butNot;
  if (gone !== null) return isCouncilsOwn(before.slice(0, gone.index)) ? 'denied' : 'purpose';
  return welshStanceOf(group);
}

/** "The player will not load unless you accept X cookies": with consent it does. */
const UNLESS = /\b(?:unless|until) (?:you|visitors|users)\b[^.;]{0,30}\b(?:accept|agree|allow|consent)\b/i;
const COOKIES = /^(?: [\w'’-]+){0,3} cookies?\b/i;
const ON_OURS = /\b(?:on|in|at|through|via) (?:this|our|the|any) (?:web ?)?(?:sites?|pages?)\b/gi;
/** What begins a clause of its own, or tells where it holds. */
const OTHER_CLAUSE =
  /\b(?:when|whenever|where|while|whilst|(?<!such )as|since|though|until|once|after|before|if|with|through|via|on|in|at|you|we|they|it)\b/i;

/** "We set no cookies when you watch films from X", "… (we use X in private mode)": what is denied are the cookies. */
function isOfCookiesAlone(between: string): boolean {
  if (!COOKIES.test(between) || /\b(?:to|for)\b/i.test(between)) return false;
  return OTHER_CLAUSE.test(between.replace(COOKIES, '').replace(ON_OURS, ' '));
}

const noneOf = ({ before, after }: Group): RegExpExecArray | null =>
  /^ (?:cookies?|pixels?|tags?|plug-?ins?|scripts?|trackers?|analytics|advert\w*)/i.test(after)
    ? NONE_OF.exec(before)
    : null;
