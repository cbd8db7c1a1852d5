/** No cookies at all. */
import { isStatistics, NOT, SET } from './setting.ts';
import { endOf, type Family, type Said } from './rule.ts';
import { firstOf, holds } from '../../patterns/may-match.ts';

/** What would make it a statement about some cookies. */
const OF_ALL = String.raw`(?! ?(?:to|for|that|which|other|unless|without|in order|until|before|if|when|whose|as|except|called|named)\b)`;
const USED = String.raw`(?:used|set|stored|placed|created|saved|kept|left|sent|written)`;
/** Where nothing follows that would make it a statement about some. */
const TO_THE_END = String.raw`(?=[.,;:!)]|$| (?:at all|whatsoever|of any|here|anywhere|on|in|and|or|nor)\b)`;
const DOER = String.raw`\b(?<!\b(?:you|to|not|that|whether|your|their|many|most|other|some|few) (?:\w+ )?)(?:we|council|(?:web ?)?sites?|(?:web ?)?pages|service|app)`;
/** Words before "no cookies" that say of nobody that none are stored. */
const NO_DEED = String.raw`(?:needs?|requires?|accepts?|wants?|allows?|means?|sees?|is|are|was|were|be|and|or|but|with|where|when|that|which|if|so|to|\w+ly|almost)`;
const NO_COOKIES: readonly RegExp[] = [
  String.raw`\b(?:(?:sets?|uses?|has|have|places?|stores?|finds?|serves?|there are) no|makes? no use of|(?:is|are) free (?:of|from)) cookies\b`,
  // By whatever verb, of a site that does it: "our website saves no cookies".
  String.raw`${DOER}(?: (?:itself|also|currently|now|ever|will|shall|do|does))* (?!${NO_DEED}\b)[a-z]{2,} no cookies${TO_THE_END}`,
  String.raw`\bnot (?:a single|one|any) cookies? (?:is|are|will be) ${USED}\b`,
  String.raw`\bno cookies (?:are|will be|is) ${USED}\b`,
  String.raw`\bcookies (?:are|is) not (?:currently |ever )?${USED} (?:here|at all|(?:by|on|in) (?:this|our|the) (?:web)?(?:site|service))\b`,
  String.raw`\b(?:${NOT}|(?:chosen|decided|opted) not to|none of (?:our|the|these) (?:web ?)?(?:pages|sites)\b[^.]{0,30}?) ${SET}s? (?:an? |any )?(?:kind of |type of |form of )?cookies?\b`,
  String.raw`\bneither (?:sets?|uses?|stores?|places?)\b[^.]{0,30}\bcookies\b`,
  String.raw`\b(?:web)?site is cookie[- ]free\b`,
].map((words) => new RegExp(words + OF_ALL, 'i'));
/** "No cookies, adverts or analytics": what else there is none of. */
const NOR = /(?<=\bno cookies)(?:, [\w -]{2,40}){0,8},? (?:or|and|nor) [\w -]{2,40}/i;
const SITE =
  /\b(?:we|council|this (?:web)?site|our (?:web)?sites?|the (?:web)?site|website|(?:this|our|the) (?:micro|mini)-?site|this service|(?:our|these) (?:web ?)?pages|cookies are)\b/i;
/** "… on this site". */
const IN_PLACE = 16;
/** "The Anytown Standards site does not use cookies". */
const NAMED_SITE =
  /^the (?:[\w&'’-]+ ){1,8}(?:web ?site|site|service|app) (?=(?:do(?:es)?|uses?|sets?|has|places?|stores?)\b)/i;
/** "Anytown Trust does not send cookies from this website". */
const NAMED_BODY =
  /^(?:The )?\p{Lu}[\p{L}&'’-]*(?: (?:\p{Lu}[\p{L}&'’-]*|of|for|and|the)){0,6} (?:do(?:es)?|will) not [a-z ]{3,20} cookies (?:from|on|through|via|by|in) (?:this|our|the) (?:web ?)?(?:site|pages)\b/u;
const CONDITION = /^(?:if|when|where|should|unless|by)\b|\bif (?:we|you)\b[^.]{0,40}\bcookies?\b/i;

const isOfSite = ({ text, mentions }: Said, end: number): boolean =>
  SITE.test(text.slice(0, end + IN_PLACE)) ||
  (mentions.length === 0 && (NAMED_SITE.test(text) || NAMED_BODY.test(text)));

export const noCookies: Family = (said) => {
  const match = firstOf(said.text, NO_COOKIES);
  // "… on our site that follow you elsewhere" is said of some cookies.
  if (match !== null && /^[^.]{0,60}\b(?:that|which|to|for|whose)\b/i.test(said.text.slice(endOf(match))))
    return [];
  if (match === null || !isOfSite(said, endOf(match)) || holds(said.text, CONDITION)) return [];
  // "Matomo does not use cookies" is said of Matomo.
  if (isStatistics(said.mentions) || /\banalytics\b|\bstatistic/i.test(said.text.replace(NOR, ''))) return [];
  return [{ kind: 'no-cookies', value: null, categories: [], end: endOf(match) }];
};
