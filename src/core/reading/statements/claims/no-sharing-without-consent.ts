/** Data that is passed on with consent alone. */
import { DATA, NEVER, READER_OBJECTS } from './sharing.ts';
import { endOf, type Family } from './rule.ts';
import { firstOf, holds } from '../../patterns/may-match.ts';

/** What is passed on; in all forms of the verb. */
const PASS = String.raw`(?:shar(?:e|ed|ing)|pass(?:ed|ing)?(?: on)?|disclos(?:e|ed|ing)|giv(?:e|en|ing)|hand(?:ed)?(?: over)?|releas(?:e|ed|ing)|transfer(?:red)?|suppl(?:y|ied)|provided?|sell|sold|tell|told)`;
/** However one says yes. */
const YES = String.raw`(?:consent\w*|permission|agree\w*|authori[sz]\w+|say-so|leave|asking you|telling you|you tell us|you say|(?:say|said|told us|tell us) (?:so|yes|that (?:we|it))|(?:request|ask)(?:ed)? (?:us|it|this)|(?:said|say) that (?:they|it|these)|let us|allow us|your (?:prior )?knowledge|you have (?:previously )?indicated)`;
const UNLESS = String.raw`\b(?:without|unless|before you|except (?:with|where|when|if))\b[^.]{0,60}\b${YES}`;
const NOBODY = String.raw`(?:${NEVER}|none of (?:it|this|that|your|the)|nobody|no one|no-one)`;
/** Nothing is passed on without a yes, in whichever order it is said; only with one; a yes is asked for first. */
const WITHOUT_CONSENT: readonly RegExp[] = [
  new RegExp(String.raw`\b${NOBODY}\b[^.]{0,110}\b${PASS}\b[^.]{0,160}${UNLESS}`, 'i'),
  new RegExp(String.raw`${UNLESS}[^.,]{0,20}, [^.]{0,30}\b${NEVER}\b[^.]{0,40}\b${PASS}\b`, 'i'),
  new RegExp(
    String.raw`\b(?:nobody|no one|no-one)\b[^.]{0,60}\b(?:see|get|receive|learn|be (?:shown|sent))\b[^.]{0,50}${UNLESS}`,
    'i',
  ),
  new RegExp(
    String.raw`\bonly (?:be )?(?:${PASS}|sen[dt])\b[^.]{0,90}\b(?:with|if|where|when|after|once)\b[^.]{0,40}\byou\w*\b[^.]{0,30}\b${YES}|\b${PASS}\b[^.]{0,80}\bonly (?:with|after|when|where|if|once)\b[^.]{0,20}\byou\w*\b[^.]{0,30}\b${YES}`,
    'i',
  ),
  // "We may also tell the boroughs; we would only do this with your consent".
  new RegExp(
    String.raw`\b${PASS}\b[^.]{0,200}\b(?:only (?:ever )?do (?:this|so|that|it)|(?:do|happens?) (?:this |so |that |it )?only)\b[^.;]{0,10}\b(?:with|if|after|when|where|once)\b[^.;]{0,30}\byou\w*\b[^.;]{0,30}\b${YES}`,
    'i',
  ),
  new RegExp(
    String.raw`\b${PASS}\b[^.]{0,140}\b(?:provided(?: that)?|as long as|so long as|on condition that) you\b[^.;]{0,30}\b${YES}`,
    'i',
  ),
  new RegExp(String.raw`\b${PASS}\b[^.]{0,90}\bin which case we (?:will|would) ask you first\b`, 'i'),
  new RegExp(
    String.raw`\bwe (?:will |shall )?(?:always |first )*ask (?:you )?(?:first )?before (?:we )?${PASS}\b`,
    'i',
  ),
  new RegExp(String.raw`\bstays? with us\b[^.]{0,20}${UNLESS}`, 'i'),
  new RegExp(
    String.raw`\b(?:ask|asked|seek|obtain|get|need|require|want)\b (?:you|(?:for )?your (?:explicit |prior )?${YES})[^.]{0,30}\b(?:before|first|to)\b[^.]{0,20}\b${PASS}\b`,
    'i',
  ),
];

const ANY_GROUND =
  /\b(?:lawful|legal|necessary|appropriate|relevant|allowed|permitted|needed|we need to|we have to)\b[^.]{0,30},? or\b/i;

/** "… share your data with other companies or use it for marketing unless …". */
const NOR_MARKETING = new RegExp(
  String.raw`\b${NEVER}\b[^.]{0,20}\b${PASS}\b[^.]{0,60} (?:or|nor|and) (?:do (?:not|we) )?(?:use|sell)\b[^.]{0,30}\b(?:marketing|advertis\w+)[^.]{0,20}${UNLESS}`,
  'i',
);

/** What suppliers may not do, and what the reader is to ask for before writing to us. */
const OF_OTHERS =
  /^(?:they|these (?:companies|organisations|suppliers|third parties)) (?:are|may|must|can|will)\b/i;
const TO_US =
  /\bbefore (?:you )?(?:send|giv|provid|supply|submit)\w*\b[^.;]{0,60}\bto (?:us\b|(?:this|our|the) (?:web ?)?site\b)/i;

export const noSharingWithoutConsent: Family = ({ text }) => {
  const match = firstOf(text, WITHOUT_CONSENT);
  if (
    match === null ||
    holds(text, READER_OBJECTS) ||
    /\bmay not be able\b/i.test(text) ||
    !holds(text, DATA)
  )
    return [];
  // Staff and agencies with a need to know see it without being allowed to by the reader.
  if (/\bneed to know\b/i.test(text)) return [];
  if (OF_OTHERS.test(text) || TO_US.test(text.slice(match.index))) return [];
  // "Where it is lawful, or with your consent": one of several grounds is no promise.
  if (ANY_GROUND.test(match[0])) return [];
  // "Nor use it for marketing unless you agree" holds for the sharing before it, too.
  const isBoth = NOR_MARKETING.test(match[0]);
  const isGeneral =
    isBoth || /\bmarketing (?:or|and) (?:for )?any other (?:purposes?|reasons?)\b/i.test(match[0]);
  // For marketing alone it is the narrower promise.
  const core = match[0].replace(/^.*\bnor\b/i, '');
  if ((!isGeneral && /\bmarketing\b|\badvertis/i.test(core)) || /\bcookies?\b/i.test(match[0])) return [];
  return [{ kind: 'no-sharing-without-consent', value: null, categories: [], end: endOf(match) }];
};
