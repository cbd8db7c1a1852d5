/** No cookies at all. */
import { isStatistics, NOT, SET } from './setting.ts';
import { endOf, firstOf, type Family } from './rule.ts';

const NO_COOKIES: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${NOT} ${SET} (?:any )?(?:kind of |type of |form of )?cookies?\b(?! ?(?:to|for|that|which|other|unless|without|in order|until|before|if|when|whose|as)\b)`,
    'i',
  ),
  /\bno cookies (?:are|will be|is) (?:used|set|stored|placed|created)\b(?! ?(?:to|for|that|which|unless|without|until|before|if)\b)/i,
  /\bthere are no cookies (?:used |set |stored )?(?:on|by|in) (?:this|our|the) (?:web)?(?:site|pages?|service)\b/i,
  /\bneither (?:sets?|uses?|stores?|places?)\b[^.]{0,30}\bcookies\b(?! ?(?:to|for|that|which)\b)/i,
  /(?:^|[.,;] )cookies are not (?:currently )?(?:used|set|placed|stored) (?:by|on|in) (?:this|our|the) (?:web)?(?:site|service)\b(?! ?(?:to|for|that|which|unless|without|until|before|if)\b)/i,
  new RegExp(
    String.raw`\b(?:chosen|decided|opted) not to ${SET} (?:any )?cookies\b(?! ?(?:to|for|that|which|unless|without|until|before|if)\b)`,
    'i',
  ),
  /\bmakes? no use of cookies\b(?! ?(?:to|for|that|which|unless|without|until|before|if)\b)/i,
  /\b(?:web)?site (?:is cookie[- ]free|uses no cookies)\b/i,
];
const SITE =
  /\b(?:we|council|this (?:web)?site|our (?:web)?sites?|the (?:web)?site|website|this service|our pages|cookies are)\b/i;
const CONDITION = /^(?:if|when|where|should|unless|by)\b|\bif (?:we|you)\b[^.]{0,40}\bcookies?\b/i;

export const noCookies: Family = (said) => {
  const match = firstOf(said.text, NO_COOKIES);
  // "… on our site that follow you elsewhere" is said of some cookies.
  if (match !== null && /^[^.]{0,60}\b(?:that|which|to|for|whose)\b/i.test(said.text.slice(endOf(match))))
    return [];
  if (match === null || !SITE.test(said.text.slice(0, endOf(match))) || CONDITION.test(said.text)) return [];
  // "Matomo does not use cookies" is said of Matomo.
  if (isStatistics(said.mentions) || /\banalytics\b|\bstatistic/i.test(said.text)) return [];
  return [{ kind: 'no-cookies', value: null, categories: [], end: endOf(match) }];
};
