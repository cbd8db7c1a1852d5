/** "We do not use X", "we no longer use X", "X is not used": and what looks like it and is not. */
import { anyOf, either } from '../claims/rule.ts';
import { comparisonIn, stanceOfCompared } from './comparisons.ts';
import { isCouncilsOwn } from './denier.ts';
import { welshStanceOf } from './denials-welsh.ts';
import type { Group } from './group.ts';
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
/** "None of our pages is measured with X", "nowhere on our site …": what is told of none of them. */
const OF_NONE =
  /\b(?:(?:none of (?:our|the|these|its)|not (?:one|a single one) of (?:our|the|these)|no (?:page|part|form)s? (?:of|on|in) (?:our|the|this)|nowhere (?:on|in) (?:our|the|this)|neither (?:our|the|this))(?: [\w-]+){1,3}?|neither (?:our|the|this) [\w-]+ nor (?:our |the |this )?[\w-]+) (?:is|are|was|were|has|have|do|does|uses?|runs?|loads?|carr(?:y|ies)|contains?|sends?|sets?|calls?)\b(?:(?! (?:since|as|because|that|which|where|when|our|you|they|it|more|less|fewer|only|just|but|without|two) )[^.,;:]){0,60}$/i;
/** "No Hotjar, pixel or other tracker …", "no cookies of …": nothing but what is denied stands behind the "no". */
const NO_SUCH =
  /(?:^|[,;:] (?:and |but )?|\b(?:are|is|with|have|has|finds?|sets?|uses?|runs?|carr(?:y|ies)|contains?|loads?|includes?|embeds?|operates?|employs?) )(?:no|none of|neither)(?: (?:cookies?|pixels?|tags?|plug-?ins?|scripts?|trackers?|analytics|adverts?|advertising|tools?|software|widgets?|beacons?|third[- ]party|other|any|of|from|by|and|or|the|set|run|made)\b,?)*,? $|\bneither (?:[\w.-]+ ){1,5}nor $/i;
const IS_THERE =
  /^(?:with|have|has|finds?|sets?|uses?|runs?|carr(?:y|ies)|contains?|loads?|includes?|embeds?|operates?|employs?|are|is)\b|\bthere (?:are|is) no /i;
/** "… is used on this site", behind the rest of such a list. */
const SUCH_IS_USED =
  /^[^.;:]{0,120}?\b(?:is|are|was|were|will be|has been|have been) (?!not\b|never\b)(?:\w+ ){0,2}?(?:used|set|loaded|run|placed|installed|embedded|included|involved|present|in use|in place|found|here|on (?:this|our|any|the))\b(?<rest>[^.;]*)/i;
const NONE_OF = /\b(?:no|none of the following:?|neither) $/i;

/** "We do not use X to identify you", "not without your consent": X is used, or nothing is said of that. */
const ONLY_A_PURPOSE =
  /^(?:'s?)?(?: (?:cookies?|data|analytics|software|or|and|pixels?|tags?|technology|services?|tracking))* (?:to (?!help)\w+|for\b|in (?:a|any|such) |if\b|as\b)/i;
/** "If you reject them": else it is used. */
const SAY_NO = String.raw`(?:have )?(?:reject|refuse|decline|opt(?:ed)?[- ]out|say no|said no|turn|switch|(?:do not|don't) (?:accept|agree|allow|consent))(?:e?d)?`;
/** Not until a review is done, or until further notice. */
const BY_VISITOR = String.raw`(?=[^.;]{0,60}\b(?:you|your|visitors?|users?|consent\w*|accept\w*|agree\w*|permission|allow\w*|cookies?|press\w*|click\w*|play\w*|opt\w*|cho(?:ose|sen)|banner)\b)`;
const ONLY_WITH_CONSENT = new RegExp(
  String.raw`\b(?:unless|until ${BY_VISITOR}|without your|before you|except (?:where|when|if|with)|(?:if|when|where|once|after) you ${SAY_NO})\b`,
  'i',
);
/** Where another statement begins, to which a condition further on belongs. */
const ITS_SUBJECT = either([
  'we',
  'you',
  'they',
  'it',
  '(?:our|this|the) (?:web ?)?(?:site|council|service)s?',
]);
const CONDITION = either(['if', 'when', 'where', 'until', 'unless', 'with', 'after', 'once', 'before']);
const NEXT_CLAUSE = new RegExp(
  String.raw`(?:[;:]|[,–—]| and| but) ?(?:and |but |so |instead,? )?(?:${ITS_SUBJECT}\b|(?:only|just|instead) (?!${CONDITION}))`,
  'i',
);

/** `purpose`: the condition may be of something else. */
function onlyWithConsent(after: string): 'affirmed' | 'purpose' | null {
  if (!holds(after, ONLY_WITH_CONSENT)) return null;
  const own = after.slice(0, NEXT_CLAUSE.exec(after)?.index);
  return ONLY_WITH_CONSENT.test(own) ? 'affirmed' : 'purpose';
}

/** "not only X", "not just X". */
const NOT_ONLY = /\bnot (?:only|just|limited to)\b/i;

/** Behind a visitor's own case: "not used by you", "not installed on your phone". */
const BY_OTHERS =
  /^[^.;]{0,60}\b(?:by (?:you|the visitor|the user|visitors|users)|(?:on|in|by) your (?:device|phone|computer|browser))\b/i;

export type Stance = 'denied' | 'affirmed' | 'purpose' | null;

/**
 * `affirmed`: not before consent; `purpose`: one purpose is denied, or a visitor is spoken of, which says nothing of
 * the council's use.
 */
export function stanceOf(group: Group): Stance {
  const stance = plainStanceOf(group);
  const { before, after } = group;
  // "Y in place of X to count visits": that is what Y is for.
  if (stance !== 'denied' || comparisonIn(before) !== null) return stance;
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

/** "… uses no cookies and X uses two": behind "and", a name with a verb of its own is told of anew. */
const ACTS =
  /^ (?:\([^)]*\) )?(?:(?:also|only|itself|then|still) )?(?:does|has|will|can|may|must|(?!(?:cookies|pixels|tags|plug-?ins|scripts|trackers|analytics|adverts|tools|widgets|beacons|services|buttons|features)\b)[a-z]{2,}[^s\W]s)\b/i;

/** "No Hotjar, pixel or any other tracker is used": each name in such a list is denied. */
function stanceOfNone({ before, after }: Group): Stance {
  const lead = NO_SUCH.exec(before);
  if (lead === null || (/\band $/i.test(lead[0]) && holds(after, ACTS))) return null;
  const used = SUCH_IS_USED.exec(after);
  if (
    used === null &&
    !IS_THERE.test(lead[0]) &&
    !/\bthere (?:are|is) $/i.test(before.slice(0, lead.index + 1))
  )
    return null;
  if (!isCouncilsOwn(before.slice(0, lead.index))) return 'purpose';
  const rest = used?.groups?.['rest'] ?? after;
  return onlyWithConsent(rest) ?? (/^ (?:to|for)\b/i.test(rest) ? 'purpose' : 'denied');
}

/** What is told of none of the pages: that there is no X in them, or nothing of what X does else. */
function stanceOfAll({ before, after }: Group): Stance {
  const lead = OF_NONE.exec(before);
  if (lead === null || LEADS_ON.test(lead[0]) || comparisonIn(before) !== null) return null;
  if (!isCouncilsOwn(before.slice(0, lead.index))) return 'purpose';
  const isNarrowed = ONLY_A_PURPOSE.test(after) || BUT_SOME.test(after);
  return onlyWithConsent(after) ?? (isNarrowed ? 'purpose' : 'denied');
}
/** "…, only our forms are". */
const BUT_SOME = /^[^.;]{0,30}(?:,|\band)? ?\b(?:only|except|apart from|other than|but|save|unlike)\b/i;

/** A new statement begins there. */
const LEADS_ON =
  /, (?:and|or) (?:also )?(?:by|with|through|via|using|from|on|in|to)\b|\b(?:but|however|although|because|which|who|that|so|and we|instead|control over)\b/i;

const noneOf = ({ before, after }: Group): RegExpExecArray | null =>
  /^ (?:cookies?|pixels?|tags?|plug-?ins?|scripts?|trackers?|analytics|advert\w*)/i.test(after)
    ? NONE_OF.exec(before)
    : null;
