/** Cookies that wait until somebody agrees. */
import { isUnderCookies, OF_COOKIES, what, whose } from './chosen.ts';
import { framed, type Frame } from './frames.ts';
import { anyOf, either, isAboutCookies, visitorProducts, type Family, type Said } from './rule.ts';
import { firstOf, holds } from '../../patterns/may-match.ts';

/** What somebody does who agrees. */
const YES = either([
  'accept',
  'approve',
  'agree',
  'consent',
  'permission',
  'allow',
  'opt(?:ed)?[- ]in',
  'choose to',
  'give',
  'given',
  'said yes',
  String.raw`say (?:yes|so|that (?:we|it|you)|we (?:can|may)|it(?:'s| is) (?:ok|okay|fine))`,
  'tell us (?:that )?(?:we|it|you)',
  'happy',
  'click',
  'enable',
  'turn',
  'switch',
  'press',
  'tick',
  'select',
  'acknowledge',
  'choose',
  'chosen',
  'decide',
  'answer',
  '(?:make|made) (?:a|your) choice',
]);
/** Kinds of cookie that a page may do without. */
const OPTIONAL = either([
  'analytics?',
  'optional',
  'additional',
  'marketing',
  'advertising',
  'non-essential',
  'statistics',
]);
const SETS = String.raw`(?:set|use|used|place|placed|load|loaded|collect|collected|store|stored|save|track|turned on|switched on|enable|enabled|activate|activated|drop|run|runs|written)`;

const ASKS_FIRST: readonly RegExp[] = [
  /\b(?:with|subject to|on the basis of|based on) your (?:explicit |express |prior )?(?:permission|consent|agreement)\b/i,
  /\bwe(?:'d| would) (?:also )?like (?:to (?:set|use|place|store)|your (?:permission|consent))\b[^.]{0,90}\bcookies?\b/i,
  new RegExp(
    String.raw`\bonly (?:be )?${SETS}\b[^.]{0,110}\b(?:if|when|once|after|where|with)\b[^.]{0,50}\b(?:you|your|user)\w*\b[^.]{0,40}\b${YES}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:not|never|\w+n't)\b[^.]{0,50}\b${SETS}\b[^.]{0,90}\b(?:unless|until|without|before)\b[^.]{0,20}\b(?:you|your|user)\w*\b[^.]{0,40}\b${YES}`,
    'i',
  ),
  new RegExp(String.raw`\bonly\b[^.]{0,40}\b(?:if|once|when|after) you(?:'ve| have)? (?:${YES})`, 'i'),
  /\b(?:we|banner|message|pop-?up|you (?:will|are|may))\b[^.]{0,60}\bask(?:s|ed|ing)?\b[^.]{0,60}\b(?:permission|consent|accept|agree|allow|happy)\w*/i,
  /\b(?:need|needs|require|requires|seek|obtain|get|must have|have to ask for|required to (?:obtain|get|ask for)) (?:your|the user's|users'|user|prior) (?:explicit |prior )?(?:consent|permission)\b/i,
  /\bcookies?\b[^.]{0,60}\b(?:are|is|remain) (?:switched off|turned off|off|disabled|not set|blocked) (?:by default|until|unless)\b/i,
  /\bif you (?:say yes|agree|accept|consent|opt in|allow (?:it|this|them))\b,? [^.]{0,40}\b(?:sets?|places?|stores?|uses?|loads?|adds?)\b/i,
  /\b(?:where|when|if|once) you(?:'ve| have)? (?:given|granted|provided) (?:us )?(?:your )?(?:permission|consent)\b/i,
  /\byou (?:must|need to|have to|will need to) (?:first )?(?:opt[- ]in|agree|consent|accept|say yes)\b[^.]{0,60}\bbefore\b/i,
  /\bby default,? [^.]{0,60}\bcookies?\b[^.]{0,20}\b(?:off|disabled|blocked|not set)\b/i,
  new RegExp(
    String.raw`\b(?:nothing(?: (?:optional|else|more|that is not needed))?|none of (?:it|these|them|those|this)(?: cookies)?|(?:neither|none)(?: of (?:the two|them|these))?(?: [\w-]+){0,2}|no (?:[\w-]+ ){0,4}(?:cookies?|scripts?|pixels?|tags?|trackers?))(?: (?:but|except|other than|apart from) [\w ]{2,40}?)? (?:is|are|will be) ${SETS}\b[^.]{0,60}\b(?:unless|until|before)\b[^.]{0,20}\byou\w*\b[^.]{0,40}\b${YES}`,
    'i',
  ),
  /\b(?:where|when|if|once) you(?:'ve| have) (?:consented|agreed|accepted|opted[- ]in|allowed|chosen to (?:accept|allow))\b/i,
  /\b(?:legal|lawful) basis\b[^.]{0,60}\bcookies?\b[^.]{0,40}\bis (?:your )?consent\b/i,
  /\bblock(?:s|ed)?\b[^.]{0,60}\b(?:until|unless) you\b[^.]{0,30}\b(?:accept|agree|consent|choose|choice|decide|opt|allow)\w*/i,
  new RegExp(
    String.raw`\bby default,? (?:we|the site|this (?:web ?)?site|our (?:web ?)?site) (?:do(?:es)? not|don't|doesn't|will not) (?:set|use|place|load) (?:any )?${OPTIONAL}\b`,
    'i',
  ),
  // "Until you say yes, no optional cookies are placed": the case stands first.
  new RegExp(
    String.raw`\b(?:until|unless|(?:save|except) (?:where|when|if)) (?:and until )?you\b[^.,]{0,40}\b${YES}[^.,]{0,40}, (?:\w+ ){0,3}?(?:no|not|nothing|never|none)\b[^.]{0,50}\b${SETS}`,
    'i',
  ),
  /\bbefore (?:we|this (?:web)?site|our (?:web)?(?:site|pages))\b[^.]{0,30}\bcookies?\b[^.]{0,60}\b(?:we|you)(?: will| shall|'ll| are)?(?: always| first)? ask(?:ed)?\b/i,
  /\b(?:stays?|are|is|remains?) (?:switched |turned )?off (?:until|unless) you\b/i,
  new RegExp(
    String.raw`\b(?:use|set|load|run) (?:these|this|them|it)\b[^.]{0,30}\b(?:if|when|once|after) you\b[^.]{0,20}\b${YES}`,
    'i',
  ),
  /\bwe(?:'d| would) (?:also )?like to (?:set|use|place|store) (?:these|them)\b/i,
  /\bopt-?in (?:consent|approach|basis)\b/i,
  new RegExp(
    String.raw`\bfor (?:the )?(?:${OPTIONAL}|other) cookies,? (?:we|the council) (?:rely on|depend on|use|need) your consent\b`,
    'i',
  ),
  // "The first time you come you will see an option to accept cookies".
  /\b(?:first (?:time|visit)|when you first)\b[^.]{0,80}\b(?:option|choice|offer(?:s|ed)?|asks?|asked|choose)\b[^.]{0,60}\bcookies?\b/i,
  /\b(?:offered|given|asked)\b[^.]{0,30}\b(?:choice|option|whether)\b[^.]{0,30}\bcookies?\b[^.]{0,20}\bwhen you first\b/i,
  new RegExp(
    String.raw`\bif you (?:accept|agree to|consent to|allow)\b[^.]{0,20}\b${OPTIONAL}\b[^.]{0,20}\bcookies?\b[^.,]{0,30}, (?:we|they|these|google)\b[^.]{0,40}\b(?:will|may)\b`,
    'i',
  ),
];
/** "By clicking Accept, you agree": whoever presses nothing has not agreed. */
const BY_PRESSING =
  /\bby (?:clicking|pressing|selecting|choosing|tapping)(?: on)? (?:the )?["']?(?:accept|agree|allow)\b[^.,]{0,40},? you (?:agree|consent|accept|give|allow)\b/i;
const PUT_TO_USE = either([
  'set',
  'use',
  'place',
  'load',
  'implement',
  'apply',
  'activate',
  'implemented',
  'applied',
  'activated',
]);
const PICKS = either(['selects?', 'chooses?', 'picks?']);
/** "Set with the user's consent", "unless you have agreed to more, we only use …". */
const OF_ANY_USER: readonly RegExp[] = [
  /\b(?:set|placed|used|applied|loaded|activated|implemented|run) (?:only )?with (?:the )?(?:users?|visitors?)(?:['’]s?)? (?:explicit |prior )?consent\b/i,
  new RegExp(
    String.raw`\bonly (?:be )?${PUT_TO_USE}\b[^.]{0,60}\bif (?:a|the|you|your) ?(?:users?|visitors?)? ${PICKS} (?:that|this|the) (?:preference|option|setting|category)`,
    'i',
  ),
  /\b(?:unless|until) you (?:have |['’]ve )?(?:consented|agreed|accepted|opted)\b[^.,]{0,60}, [^.]{0,30}\bonly (?:use|set|place|store|load)\b[^.]{0,40}\bcookies\b/i,
];
const ALL: readonly RegExp[] = [...ASKS_FIRST, ...OF_ANY_USER, BY_PRESSING];
const FRAMES: readonly Frame[] = [
  'ASK .. BEFORE .. USE|HOLD .. COOKIE',
  'ASK .. YES .. BEFORE .. USE|HOLD',
  'BEFORE .. USE|HOLD .. COOKIE .. ASK',
  'YES .. ASK .. BEFORE .. COOKIE .. USE|HOLD',
  'YES .. NEED .. OPTIONAL .. COOKIE',
  'OPTIONAL .. COOKIE .. NEED .. YES',
  'COOKIE .. OFF DEFAULT',
  'COOKIE .. DEFAULT OFF',
  'COOKIE .. OFF UNLESS .. YES',
  'USE .. COOKIE .. CONDITION READER .. YES',
  'COOKIE .. USE .. CONDITION READER .. YES',
  'USE .. COOKIE .. CONDITION YES',
  'CONDITION READER .. YES .. USE .. COOKIE',
  'CONDITION READER .. YES .. COOKIE .. USE',
  'CHOICE .. YES .. OPTIONAL .. COOKIE',
  'CHOICE .. BEFORE .. COOKIE .. USE',
  'CHOICE .. USE .. COOKIE .. DEFAULT',
  'COOKIE .. USE ONLY WITH YES',
  'COOKIE .. ONLY USE WITH YES',
  'ONLY USE .. COOKIE .. WITH YES',
  'COOKIE .. USE ONLY CONDITION YES',
];
const NOT_ASKED =
  /\b(?:do(?:es)? not|don't|doesn't|not|without)\b[^.]{0,30}\b(?:need|needed|have to|required?|asking|necessary|requiring)\b|\bby (?:using|continuing|visiting)\b|\bwithdr[ae]w\b|\bassum\w+\b/i;
/** Data of somebody, and its passing on. */
const OF_PEOPLE = anyOf([
  'personal (?:information|data|details)',
  String.raw`shar(?:e|es|ed|ing) (?:\w+ )?your`,
  'any other (?:purposes?|reasons?|use)',
  'asked to (?:provide|give) (?:this|your) consent',
  'contacted us',
  String.raw`(?:shar(?:e|ed|ing)|pass(?:ed)?(?: it| them)? on|disclos(?:e|ed))\b[^.]*\b(?:with|to) (?:other|anyone|any|third|the|an?)`,
]);
/** What the law asks of every website is no promise of this one. */
const OF_EVERY_SITE = anyOf([
  '(?:all|every|most|other|many) (?:web)?sites?',
  String.raw`(?:organisations|law|regulations|directive) (?:\w+ ){0,3}requires?`,
  '(?:websites|organisations|companies) (?:must|have to|are required|have been required)',
]);

/** "To remember when you accept cookies": what a cookie is for. */
const REMEMBERS =
  /\b(?:know|remember|record|sav|stor|check|identif|detect|note|tell)\w* (?:when|if|whether|that) (?:or not )?(?:you|(?:a |the )?(?:visitors?|users?)|someone)\b/i;

/** What is not necessary is a kind of cookie, no word on asking. */
const NOT_NECESSARY = /\bnot (?:strictly |absolutely )?(?:essential|necessary|needed|required)\b/gi;

/** "A cookie asks to be placed … Once you agree, the file is added": what cookies are held to do everywhere. */
const OF_ANY_COOKIE = /^a cookie is\b|\bthe file is (?:added|placed|stored|saved)\b/i;

/** "Only there when you have pressed it": there is something to press, and nobody asks. */
const PRESSES_IT =
  /^only\b[^.]{0,40}\byou(?:['’]ve| have)? (?:press|click|tick|switch|turn)(?:ed)? (?:it|that|this one)\b(?! on\b)/i;

/** A film or a map that waits for more than a press on "play". */
const LOADS = /\b(?:load|embed|play|run|appear|show)(?:s|n|ed|ded)?\b/i;
const AGREES = /\b(?:accept|agree|consent|permi|allow|opt(?:ed)?[- ]in|sa(?:y|id) yes)/i;
const embedsIn = ({ text, mentions }: Said): Said['mentions'] =>
  mentions.length > 0 && holds(text, LOADS) && holds(text, AGREES)
    ? mentions.filter(({ category }) => category === 'content')
    : [];

/** "We do not use cookies to pass data on (without your permission)": what they are not for, and no word on asking. */
const NOT_FOR =
  /\b(?:do(?:es)? not|don't|doesn't|never|will not|won't) (?:use|set|place) (?:any |these |our )?cookies? (?:to\b|for\b|:)/i;
/** "By default it sets cookies, but we have disabled …". */
const DEFAULT_IS_ON =
  /\bby default\b[^.;]{0,40}\b(?:uses?|sets?|places?|stores?) (?:\w+ )?cookies?\b[^.]*\b(?:disabled|turned off|switched off|blocked)\b/i;

/** "If you do allow cookies, …": told behind what a browser may be set to. */
const IF_YOU_DO = /^if you do (?:allow|accept|enable|permit) (?:the )?(?:use of )?cookies\b/i;

export const asksFirst: Family = (said) => {
  if (holds(said.text, NOT_FOR) || holds(said.text, DEFAULT_IS_ON)) return [];
  if (IF_YOU_DO.test(said.text)) return [];
  const products = [...visitorProducts(said), ...embedsIn(said)];
  const isAbout = isAboutCookies(said) || products.length > 0;
  const match = isAbout ? firstOf(said.text, ALL) : null;
  const end = match === null && isAbout ? framed(said.text, FRAMES, ['NOT', 'OTHERS']) : null;
  if ((match === null && end === null) || NOT_ASKED.test(said.text.replace(NOT_NECESSARY, ''))) return [];
  if (holds(said.text, OF_EVERY_SITE) || holds(said.text, OF_ANY_COOKIE)) return [];
  // Consent to other processing is another matter.
  if (!holds(said.text, OF_COOKIES) && holds(said.text, OF_PEOPLE)) return [];
  if (match !== null && PRESSES_IT.test(said.text.slice(match.index))) return [];
  // "Lets us know if you have agreed to cookies" tells what a cookie is for.
  if (
    /(?<!\b(?:we|is|are|be|been|being) (?:\w+ ){0,2})\b(?:know|remember|record|sav|stor|check)\w*\b[^.]{0,20}$/i.test(
      said.text.slice(0, match?.index ?? 0),
    ) ||
    REMEMBERS.test(said.text.slice(0, match === null ? (end ?? 0) : match.index + match[0].length))
  )
    return [];
  if (
    !holds(said.text, OF_COOKIES) &&
    products.length === 0 &&
    !(said.isCookiePage && /\bwe (?:set|use|place|store)\b[^.]*:$/i.test(said.text)) &&
    !(
      isUnderCookies(said) &&
      said.mentions.length +
        Number(
          /\b(?:this|these|it|they|them|data|doing so|nothing optional|(?:the )?optional ones?|the others?)\b/i.test(
            said.text,
          ),
        ) >
        0
    )
  )
    return [];
  if (
    /\b(?:legal|lawful) bas[ie]s\b|\bspecial category\b/i.test(said.text) &&
    !/\bcookies?\b/i.test(said.text)
  )
    return [];
  return [{ kind: 'asks-first', ...what(said), ...whose(said), end: said.text.length }];
};
