/** Data that is passed on with consent alone. */
import { DATA, NEVER, READER_OBJECTS } from './sharing.ts';
import { endOf, firstOf, type Family } from './rule.ts';

/** What is passed on; in all forms of the verb. */
const PASS = String.raw`(?:shar(?:e|ed|ing)|pass(?:ed|ing)?(?: on)?|disclos(?:e|ed|ing)|giv(?:e|en|ing)|hand(?:ed)?(?: over)?|releas(?:e|ed|ing)|tell|transfer(?:red)?)`;
const YES = String.raw`(?:consent\w*|permission|agree\w*|authori[sz]\w+|say-so|(?:say|said|told us|tell us) (?:so|yes|that (?:we|it)))`;
const WITHOUT_CONSENT: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:without|unless) you\w*\b[^.,]{0,30}\b${YES}[^.,]{0,20}, [^.]{0,30}\b${NEVER}\b[^.]{0,40}\b${PASS}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:nothing|none of (?:it|this|that|your (?:data|information|details)))\b[^.]{0,40}\b${PASS}\b[^.]{0,60}\b(?:without|unless)\b[^.]{0,30}\b${YES}`,
    'i',
  ),
  new RegExp(
    String.raw`\bask(?:ed)? (?:you|for your (?:consent|permission|agreement))\b[^.]{0,20}\b(?:before|first)\b[^.]{0,20}\b${PASS}\b`,
    'i',
  ),
  new RegExp(String.raw`\b(?:need|require|want) your ${YES}[^.]{0,20}\b(?:to|before we) ${PASS}\b`, 'i'),
  new RegExp(
    String.raw`\b${PASS}\b[^.]{0,80}\bonly (?:with|after|when|where|if|once)\b[^.]{0,20}\byou\w*\b[^.]{0,30}\b${YES}`,
    'i',
  ),
  new RegExp(
    String.raw`\b${NEVER}\b[^.]{0,110}\b(?:shar(?:e|ed|ing)|pass(?:ed|ing)?(?: on)?|disclos(?:e|ed)|give|given|suppl(?:y|ied)|provided?|released?|transferred|sell|sold)\b[^.]{0,160}\b(?:without|except with|unless)\b[^.]{0,50}\b(?:consent\w*|permission|agree\w*|authori[sz]\w+|asking you|telling you|you tell us|you say|your (?:prior )?knowledge|you have (?:previously )?indicated)`,
    'i',
  ),
  /\bno (?:personal )?(?:information|data|details)\b[^.]{0,30}\b(?:is|are|will be) (?:shared|passed|disclosed|given|released)\b[^.]{0,60}\b(?:without|unless)\b[^.]{0,50}\b(?:consent\w*|permission|agree\w*)/i,
  /\b(?:seek|ask for|obtain|get) your (?:explicit |prior )?(?:consent|permission|agreement)\b[^.]{0,30}\bbefore (?:we )?(?:shar|pass|disclos|giv|releas)\w*/i,
  /\bonly (?:be )?(?:share|shared|pass|passed|disclose|disclosed|give|given|hand|handed)\b[^.]{0,90}\b(?:with your|if you|where you|after you|once you)\b[^.]{0,30}\b(?:consent\w*|permission|agree\w*|(?:say|said|told us|tell us) (?:so|that (?:we|it)|yes))/i,
  /\b(?:nobody|no one|no-one)\b[^.]{0,60}\b(?:see|get|receive|learn|be (?:given|told|shown|sent))\b[^.]{0,50}\bwithout your (?:consent|permission|agreement|say-so|leave)\b/i,
];

export const noSharingWithoutConsent: Family = ({ text }) => {
  const match = firstOf(text, WITHOUT_CONSENT);
  if (match === null || READER_OBJECTS.test(text) || /\bmay not be able\b/i.test(text) || !DATA.test(text))
    return [];
  // Staff and agencies with a need to know see it without being allowed to by the reader.
  if (/\bneed to know\b/i.test(text)) return [];
  // For marketing alone it is the narrower promise.
  if (/\bmarketing\b|\badvertis/i.test(match[0]) || /\bcookies?\b/i.test(match[0])) return [];
  return [{ kind: 'no-sharing-without-consent', value: null, categories: [], end: endOf(match) }];
};
