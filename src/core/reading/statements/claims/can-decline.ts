/** Cookies that can be declined, here and not in the browser. */
import { isUnderCookies, OF_COOKIES, what, whose } from './chosen.ts';
import { framed, type Frame } from './frames.ts';
import { optsOutElsewhere } from './opt-out-link.ts';
import { anyOf, either, endOf, isAboutCookies, OF_MESSAGES, visitorProducts, type Family } from './rule.ts';
import { firstOf, holds, matchIn } from '../../patterns/may-match.ts';

/** What is done with a choice, once made or not. */
const DECLINE = either([
  String.raw`declin\w+`,
  String.raw`reject\w*`,
  String.raw`refus\w+`,
  String.raw`disabl\w+`,
  String.raw`deactivat\w+`,
  String.raw`turn(?:ing|ed)? (?:\w+ )?(?:on or )?off`,
  String.raw`switch(?:ing|ed)? (?:\w+ )?off`,
  String.raw`withdraw\w*`,
  'opt(?:ing)?[- ](?:in[-/ ](?:or[- ])?)?out',
  String.raw`chang\w+`,
  String.raw`manag\w+`,
  String.raw`updat\w+`,
  String.raw`review\w*`,
  String.raw`amend\w*`,
  String.raw`adjust\w*`,
  'alter',
  'edit',
  'revoke',
  'toggle',
  'control',
  'block',
]);
/** That the reader may. */
const MAY = `you ${either(['can', 'may', 'are able to', 'will be able to', 'have the (?:choice|option) to', 'get to'])}`;
const OF_CHOICES = either(['cookies?', 'consent', 'choices?', 'preferences?', 'settings', 'mind']);
const CAN_DECLINE: readonly RegExp[] = [
  /\byou (?:can|may) (?:choose|decide|select)\b[^.]{0,50}\bopt[- ]in[-/ ](?:or[- ])?out\b/i,
  /\byou (?:can|may) (?:also )?opt[- ]out of (?:receiving |seeing )?(?:\w+ ){0,2}(?:personali[sz]ed|targeted|tailored|behavioural|interest[- ]based) (?:advert\w*|ads)\b/i,
  /\b(?:open|click|press|choose|use|go to|select|visit)\b[^.]{0,40}\b(?:cookies?|consent|privacy)\b[^.]{0,40}\band (?:switch|turn) (?:them|these|those|it|\w+ cookies) off\b/i,
  /\byou (?:choose|decide|pick|say) which (?:of (?:these|them|those) )?(?:cookies )?(?:you (?:want|allow|accept|have)|to (?:allow|accept|have)|(?:are|may be) (?:set|used))\b/i,
  /\byou (?:can|may) (?:also )?(?:turn|switch) [^.,]{0,30}\bcookies?\b[^.,]{0,20}\boff\b/i,
  /\b(?:choose|select|click|press)\b[^.]{0,20}\b(?:only (?:essential|necessary) cookies|(?:essential|necessary) cookies only)\b/i,
  /\b(?:choose|select|click|press|use)\b[^.]{0,12}\b(?:reject|decline|refuse)\b[^.]{0,40}\b(?:banner|pop-?up|button|message)\b/i,
  /\bchange your mind\b[^.]{0,40}\bby (?:clicking|selecting|using|pressing)\b/i,
  /\bif you (?:do not|don't|choose not to) (?:accept|allow|agree to|want)\b[^.,]{0,20}\bcookies?\b, we (?:will |shall )?(?:only|not(?! be able)|\w+ only)\b/i,
  /(?:^|\bbut )you (?:can|may) (?:always )?opt[- ]?out (?:at any|if you|whenever|any ?time)\b/i,
  /\bif you (?:say no|decline|refuse|reject)\b[^.]{0,40}\bnot (?:set|use|place|load)\b[^.]{0,30}\bcookies?\b/i,
  /\b(?:turn|switch)\b[^.,]{0,40}\boff\b[^.]{0,30}\b(?:cookie|consent|privacy) (?:panel|settings|banner|preferences|tool|controls?|window)\b/i,
  new RegExp(
    String.raw`\b${MAY}\b[^.]{0,40}\b(?:choose|select|decide|pick)\b[^.]{0,30}\b(?:which|what|whether|if|not to)\b[^.]{0,60}\b(?:cookies?|set|use|accept|happy)\b`,
    'i',
  ),
  /\b(?:you|visitors|users|customers|residents) (?:can|may) (?:also )?choose (?:whether )?(?:not )?to (?:accept|allow|reject|refuse|decline|block)\b[^.]{0,60}\bcookies?\b/i,
  new RegExp(
    String.raw`\b(?:${MAY}(?! (?:see|find|notice|receive|be asked)\b)|can be|able to|option to|choose to|free to|ability to)\b[^.]{0,60}\b${DECLINE}\b[^.]{0,80}\b${OF_CHOICES}\b`,
    'i',
  ),
  /\bcookies?\b[^.]{0,25}\b(?:can|may) (?:also )?be (?:declined|rejected|refused|disabled|deactivated|turned off|switched off|opted out|managed)\b/i,
  new RegExp(
    String.raw`\bcookies?\b[^.]{0,60}\byou (?:can|may) (?:also )?${DECLINE} (?:them|these|those|this|it)\b`,
    'i',
  ),
  /\b(?:inviting|asking|allowing|letting|invites|asks) you to accept\b[^.]{0,40}\b(?:reject|decline|refuse)\b/i,
  /\byou (?:do not|don't) (?:have|need) to (?:accept|allow|agree to)\b[^.]{0,40}\bcookies?\b/i,
  // The words of a button.
  /^(?:reject|decline|refuse)(?: (?:all|any|the|optional|additional|analytics|non-essential)){0,2} cookies\W*$/i,
  /^(?:no,? )?(?:do not|don['’]t) (?:use|set|allow|accept|store) (?:[\w-]+ ){0,3}cookies (?:that|which|to)\b[^.?]{0,60}\b(?:my|I)\b(?:[^.?]|\.(?=\w)){0,40}\.?$/i,
  /^(?:change|manage|update|review|amend|edit) (?:your|my) (?:cookie|consent) (?:preferences|settings|choices?)\W*$/i,
  /\bby (?:declining|rejecting|refusing|turning off|switching off|disabling)\b[^.]{0,40}\bcookies?\b/i,
  /\b(?:allows?|lets?|enables?) you (?:to )?(?:accept (?:and|or) )?(?:reject|decline|refuse|withdraw|opt out|turn off|switch off)\b[^.]{0,80}\b(?:cookies?|consent|analytics|tracking)\b/i,
  /\b(?:click|select|use|press|open|visit|go to)\b[^.]{0,80}\bto (?:change|manage|update|review|withdraw|adjust|amend|edit) your (?:mind|(?:cookie )?(?:preferences|settings|choices?|consent))\b/i,
  /\b(?:restrict|block|decline|reject|refuse|turn off|switch off|disable|opt out)\b[^.]{0,60}\bcookies\b[^.]{0,60}\byou can do (?:this|so|that|it) (?:through|in|by|on|using|via|with)\b/i,
  /\b(?:accept or (?:reject|decline|refuse)|allow or (?:refuse|disallow|reject)|turn (?:\w+ )?on (?:and|or) off)\b[^.]{0,60}\bcookies?\b/i,
  /\b(?:change|manage|update|set) your (?:cookie )?(?:settings|preferences|choices?|consent)\b[^.]{0,30}\bat any time\b/i,
];
/** Said of a product that the page uses: "it" and "them" stand for it. */
const DECLINED = String.raw`(?:declin|reject|refus|disabl|deactivat)\w*|say no to|turn(?:ing)? (?:\w+ ){0,3}off|switch(?:ing)? (?:\w+ ){0,3}off`;
const CAN_DECLINE_PRODUCT = new RegExp(
  String.raw`\b(?:(?:you|visitors) (?:can|may|are (?:able|free) to|have the (?:choice|option) to|do not have to)|can be|able to|free to)\b[^.]{0,40}\b(?:${DECLINED})(?![\w-])`,
  'i',
);
const BROWSER = anyOf([
  'browsers?',
  "your (?:computer|device|phone)(?:'s)? settings",
  '(?:adjust|set|configure|change) your (?:computer|device|phone|machine|PC)',
  'incognito',
  '(?:this|our) (?:web)?site and (?:on )?(?:any )?others?',
  String.raw`delete\b[^.]{0,30}\bcookies`,
]);
const ON_SITE = anyOf([
  'banner',
  'pop-?up',
  'controller',
  'cookie (?:control|settings|preferences?|options|tool|manager|management|consent|policy|page)',
  'this page',
  'on (?:our|this|the) (?:web)?site',
  'below',
  'consent',
]);

/** A browser knows no such kinds. */
const SOME_COOKIES =
  /\b(?:optional|analytic\w*|non-?essential|marketing|advertising|additional|performance|tracking|functional|preferences?|banner)\b/i;

const FRAMES: readonly Frame[] = [
  'READER CAN .. DECLINE .. COOKIE',
  'VISITORS CAN .. CHOICE .. COOKIE',
  'UPTOYOU .. COOKIE',
  '^ PLACE|OURPLACE .. DECLINE .. COOKIE',
  '^ PLACE|OURPLACE .. CHOICE .. COOKIE',
  '^ CHOICE .. COOKIE .. PLACE|OURPLACE',
  '^ DECLINE .. PLACE|OURPLACE .. COOKIE',
  'UNWILLING .. COOKIE .. PLACE|OURPLACE',
  'READER CAN .. DECLINE .. OURPLACE',
  'GIVE READER .. CHOICE .. COOKIE',
  'COOKIE OTHER WISH',
  'OPTIONAL COOKIE ARE WISH',
  'ALTER CHOICES .. PLACE|OURPLACE',
  '^ PLACE|OURPLACE IN .. DECLINE',
  'COOKIE ... CAN BE .. DECLINE|OFF',
  'CHOICES .. CAN BE .. ALTERED',
  '^ CHOICE OTHER COOKIE READER',
];

export const canDecline: Family = (said) => {
  const products = visitorProducts(said);
  const isAbout = isAboutCookies(said);
  const match =
    (isAbout ? firstOf(said.text, CAN_DECLINE) : null) ??
    (products.length > 0 ? matchIn(said.text, CAN_DECLINE_PRODUCT) : null);
  const end =
    match === null
      ? isAbout
        ? framed(said.text.replace(NOT_NECESSARY, 'non'), FRAMES, ['NOT'])
        : null
      : endOf(match);
  if (match === null && IS_OF_KINDS.test(said.text)) return [];
  if (end === null || IS_NO_OFFER.test(said.text.slice(0, end))) return [];
  // Choices about newsletters and accounts; and what somebody else does to cookies.
  if (!holds(said.text, OF_COOKIES) && holds(said.text, OF_MESSAGES)) return [];
  // Of what somebody agreed to elsewhere, one may change one's mind as well.
  const isOfCookies = holds(said.text, OF_COOKIES) || isUnderCookies(said);
  if (!isOfCookies && products.length === 0 && holds(said.text, AGREED_TO)) return [];
  if (BY_OTHERS.test(said.text.slice(end))) return [];
  const words = match?.[0] ?? '';
  if (/\bopt(?:ing)?[- ]?out\b/i.test(words) && optsOutElsewhere(said)) return [];
  // "Remembers when you accept or reject cookies" tells what a cookie is for.
  if (
    TELLS_PURPOSE.test(said.text.slice(0, match?.index ?? end)) &&
    (match === null || /^(?:accept|allow|turn)/i.test(words))
  )
    return [];
  if (
    said.sentence.kind === 'heading' &&
    (match === null || /^(?:change|manage|reject|decline|refuse)/i.test(said.text))
  )
    return [];
  // A supplier's own opt-out is no choice on this site.
  if (/\bopt(?:ing)?[- ]out\b/i.test(words) && said.mentions.length > 0 && !holds(said.text, OPT_OUT_HERE))
    return [];
  if (
    said.mentions.some(({ end: behind }) => OWN_SETTINGS.test(said.text.slice(behind))) &&
    !holds(said.text, ON_SITE)
  )
    return [];
  // "By disabling cookies" may go on about the browser of the sentence before.
  const near = /^by\b/i.test(words) ? `${said.before} ${said.text}` : said.text;
  if (BROWSER.test(near) && !ON_SITE.test(near)) return [];
  // "You can choose to accept or decline cookies. Most browsers …": the next sentence says where.
  const around = `${said.before} ${said.after}`;
  if (BROWSER.test(around) && !ON_SITE.test(`${said.text} ${said.after}`) && !holds(said.text, SOME_COOKIES))
    return [];
  const isOfThem = /\bopt\b/i.test(words) && holds(said.before, OF_COOKIES);
  if (products.length === 0 && !holds(said.text, OF_CHOICE) && !isOfThem) return [];
  if (
    /\bwithdraw\w* (?:your )?consent\b/i.test(said.text) &&
    !holds(said.text, OF_COOKIES) &&
    !said.isCookiePage
  )
    return [];
  return [{ kind: 'can-decline', ...what(said), ...whose(said), end }];
};

/** "We ask for your agreement, such as when you join …". */
const AGREED_TO = /\b(?:agreement|consent|permission)\b[^]*\bmind\b/i;

/** A kind of cookie; as long as what it stands for, so that places stay. */
const NOT_NECESSARY = /\bnot(?= (?:strictly |absolutely )?(?:essential|necessary|needed|required)\b)/gi;

/** "Cookies fall into two kinds: necessary cookies and optional cookies.": what there is, and nothing that one can do. */
const IS_OF_KINDS =
  /^(?!.*\b(?:you|your|choose|choice|decide|want|wish|can|may|decline|reject|refuse)\b).*\b(?:fall into|divided into|kinds?|types?|categories|sorts?|groups?)\b/i;

const BY_OTHERS = /^ by (?:your|the|an?|other|some|most|any)\b/i;
const IS_NO_OFFER =
  /^(?:stops|blocks|prevents|disables)\b|\bhow (?:to|you (?:can|may))\b|\bcan ?not\b|\bcan't\b|\bcannot be\b/i;
const TELLS_PURPOSE = /\b(?:remember|record|sav|stor|know|tell)\w*\b[^.]{0,40}$/i;
const OPT_OUT_HERE =
  /\bopt(?:ing)?[- ]out\b[^.]{0,20}\banalytics cookies\b[^.]{0,40}\b(?:banner|preferences|settings)\b/i;
/** "Your Google Ads Settings": behind the name of whose they are. */
const OWN_SETTINGS = /^(?:'s)?(?: \w+){0,2} (?:settings|preferences|choices)\b/i;
const OF_CHOICE =
  /\bcookies?\b|\bpreferences?\b|\bchoices?\b|\byour mind\b|\btracking\b|\banalytics\b|\b(?:personali[sz]ed|targeted|tailored|behavioural) (?:advert|ads)/i;
