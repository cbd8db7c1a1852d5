/** Consent that is taken for granted from the use of the website. */
import { endOf, firstOf, isAboutCookies, type Family } from './rule.ts';

const BY_STAYING = String.raw`(?:continu(?:e|ing)|carry(?:ing)? on|stay(?:ing)?|us(?:e|ing)|browsing|visit(?:ing)?|going on|moving|do(?:ing)? nothing|(?:do|does) not (?:object|change)|your (?:continued )?use)`;
const BY_USE_TO_PROCESSING =
  /\b(?:by|in) using (?:this|our|the) (?:web ?)?site\b[^.]{0,20}\byou (?:are |hereby )?consent(?:ing)? to (?:the processing of (?:data|information)|(?:this|our|the) privacy (?:policy|notice|statement))\b/i;
const IMPLIED: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${BY_STAYING}\b[^.]{0,60}\b(?:signals?|counts? as|amounts? to|is (?:taken|treated|seen|understood) as|we (?:treat|take|count)|taken to have|on the understanding that|regarded as)\b[^.]{0,60}\b(?:consent|agree|accept)\w*\b[^.]{0,40}\bcookies?\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:do nothing|do not object|don't object|carry on|continue)\b[^.]{0,60}\bcookies?\b[^.]{0,50}\b(?:on the understanding|as if|taken to)\b[^.]{0,40}\b(?:consent|agree|accept)\w*`,
    'i',
  ),
  /\bimplied consent\b/i,
  // "By using this website, you consent to the processing of data about you by Google".
  BY_USE_TO_PROCESSING,
  /\bby continuing\b[^.]{0,60}\byou (?:agree|consent|accept)\b(?![^.]*\b(?:terms|conditions)\b)/i,
  /\b(?:by|your|(?:if|when|where|as long as) you|in) (?:are )?(?:continu\w+ (?:to )?(?:use|using|browse|browsing|with|to navigate)?|carry(?:ing)? on|clicking on a link|staying|remaining|keep using|using|use|browsing|visiting|accessing|proceeding|moving|navigating)\b[^.]{0,110}\b(?:consent\w*|agree\w*|accept\w*|assum\w+|deemed|imply|implied|happy)\b[^.]{0,100}\bcookies?\b/i,
  /\b(?:if|unless) you\b[^.]{0,110}\bwe(?:'ll| will| shall)? (?:assume|take (?:it|this|that)|consider|treat)\b[^.]{0,110}/i,
  /\bcookies?\b[^.]{0,110}\bby (?:using|continuing|browsing|visiting)\b[^.]{0,80}\b(?:consent|agree|accept)\w*/i,
  /\b(?:continuing|carrying on|staying|remaining|browsing|using|use of)\b[^.]{0,60}\b(?:means?|implies|indicates|signifies|shows)\b[^.]{0,40}\b(?:agree|accept|consent|happy|content|ok(?:ay)?)\w*\b[^.]{0,60}\bcookies?\b/i,
  /\byou (?:are )?(?:consent|agree|accept)\w*\b[^.]{0,40}\bcookies?\b[^.]{0,40}\b(?:if|when|by) (?:you )?(?:continu|carry|carrying|using|use|keep)\w*/i,
  /\b(?:if|should|unless) you (?:continue|carry on|use|keep|stay|do nothing|ignore|close|do not change|don't change|have not changed)\b[^.]{0,90}\b(?:you are|you're|it is|it will be) (?:\w+ )?(?:consent|agree|accept|understood|assumed|presumed|deemed|taken)\w*\b[^.]{0,60}\bcookies?\b/i,
  /\bwe(?:'ll| have| will| shall)? (?:assumed?|presumed?)\b[^.]{0,20}\byou(?:'re)?\b[^.]{0,30}\b(?:consent|agree|accept|happy|content|ok(?:ay)?)\b/i,
  // Who does not want them is to stay away: whoever stays is taken to agree.
  /\bif you (?:do not|don't|would rather not)\b[^.]{0,60}\bcookies?\b[^.]{0,80}\b(?:stop using|not use|leave|avoid using|not continue (?:to use|using)|not visit) (?:this|our|the) (?:web)?site\b/i,
];

/** "By using this site you agree to this policy", in a policy of cookies. */
const BY_USE_OF_POLICY =
  /\bby (?:accessing|using|visiting|browsing|continuing)\b[^.]{0,60}\byou (?:agree|consent|accept)\b[^.]{0,40}\b(?:this|our|the) (?:cookies? )?policy\b/i;

export const consentImplied: Family = (said) => {
  const byUse = said.isCookiePage ? BY_USE_OF_POLICY.exec(said.text) : null;
  if (byUse !== null) return [{ kind: 'consent-implied', value: null, categories: [], end: endOf(byUse) }];
  const match = firstOf(said.text, IMPLIED);
  if (
    match === null ||
    !(
      /\bcookies?\b/i.test(said.text) ||
      BY_USE_TO_PROCESSING.test(match[0]) ||
      (/^(?:implied|we\b.*\b(?:happy|ok|okay|content)$|(?:if|unless) you\b.*\bwe\b)/i.test(match[0]) &&
        /\b(?:happy|ok|okay|content|consent|agree|accept)\w*/i.test(match[0]) &&
        isAboutCookies(said)) ||
      (/^by continuing/i.test(match[0]) && /\bcookies?\b/i.test(said.before))
    ) ||
    /\b(?:not|never) (?:assume|deemed|imply)|\bwithout (?:accepting|consenting|agreeing)\b|\bno (?:[\w-]+ )?cookies? (?:will|are)\b/i.test(
      said.text,
    )
  )
    return [];
  if (/\bask\w*\b[^.]{0,40}\bconsent\b/i.test(said.text)) return [];
  return [{ kind: 'consent-implied', value: null, categories: [], end: endOf(match) }];
};
