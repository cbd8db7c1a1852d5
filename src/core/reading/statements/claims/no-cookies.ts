/** No cookies at all. */
import { isStatistics, NOT, SET } from './setting.ts';
import { endOf, firstOf, type Family } from './rule.ts';

/** What would make it a statement about some cookies. */
const NOT_OF_ALL = String.raw`(?! ?(?:to|for|that|which|other|unless|without|in order|until|before|if|when|whose|as|except)\b)`;
const NO_COOKIES: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:sets?|uses?|has|have|places?|stores?|finds?|serves?) no cookies\b${NOT_OF_ALL}`,
    'i',
  ),
  new RegExp(
    String.raw`\bcookies (?:are|is) not (?:currently |ever )?(?:used|set|placed|stored) (?:here|at all)\b${NOT_OF_ALL}`,
    'i',
  ),
  new RegExp(
    String.raw`\bnone of (?:our|the|these) (?:web ?)?(?:pages|sites)\b[^.]{0,30}\b${SET}s? (?:a|any) cookies?\b${NOT_OF_ALL}`,
    'i',
  ),
  new RegExp(String.raw`\b(?:web ?)?(?:site|pages) (?:is|are) free (?:of|from) cookies\b${NOT_OF_ALL}`, 'i'),
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
  /\b(?:we|council|this (?:web)?site|our (?:web)?sites?|the (?:web)?site|website|this service|(?:our|these) (?:web ?)?pages|cookies are)\b/i;
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
