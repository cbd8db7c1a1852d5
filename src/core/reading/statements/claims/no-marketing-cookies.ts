/** No cookies of advertising. */
import { NOT, SET } from './setting.ts';
import { endOf, type Family } from './rule.ts';
import { firstOf, holds } from '../../patterns/may-match.ts';

const MARKETING = String.raw`(?:advertising|advertisements?|adverts?|marketing|targeting|targeted|retargeting|remarketing|behavioural|promotional|commercial|sell (?:you )?(?:things|anything|goods))`;
const NO_MARKETING: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${NOT} ${SET} (?:any )?(?:[\w-]+,? (?:or |and )?){0,4}${MARKETING}(?:[ ,]+(?:and|or|[\w-]+)){0,4} cookies?\b`,
    'i',
  ),
  new RegExp(String.raw`\bno (?:[\w-]+ (?:or |and )?)?${MARKETING} cookies?\b`, 'i'),
  new RegExp(
    String.raw`\b${NOT} ${SET}\b[^.;]{0,60}\bany (?:other )?${MARKETING} (?:tags?|pixels?|trackers?|technolog\w+|scripts?)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b${NOT} ${SET} (?:any |our |these )?cookies?(?: [^.]{0,40})? (?:to|for|that|which)\b[^.]{0,110}\b${MARKETING}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\bcookies?\b[^.]{0,50}\b(?:(?:are|is|will) (?:not|never)|aren't|isn't|won't)(?: be| currently)? used\b[^.]{0,40}\b(?:to|for)\b[^.]{0,40}\b${MARKETING}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\bno cookies?\b[^.]{0,40}\b(?:is|are|will be) (?:used|set|placed)\b[^.]{0,20}\b(?:to|for)\b[^.]{0,40}\b${MARKETING}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b${MARKETING} cookies? ?[:–-] ?(?:none\b|not used\b|no\b|we (?:do not|don't) (?:use|set|have)\b)`,
    'i',
  ),
  new RegExp(
    String.raw`\b${MARKETING} cookies? (?:are|will) (?:not|never)(?: be| currently)? (?:used|set|placed)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\bnot (?:allow|permit|let)\b(?:[^.]{0,50}\b(?:place|set|use|put))? (?:any )?${MARKETING} cookies?\b`,
    'i',
  ),
  new RegExp(
    String.raw`\bnone of (?:our|the|these) (?:above |other )?cookies\b[^.]{0,50}\b${MARKETING}\b`,
    'i',
  ),
];

/** "Session cookies are not used for …", "Acme does not use these …": of some cookies, or of what somebody else does. */
const OF_SOME =
  /^(?!advert|market|target|promot|commerc|behaviour)(?:(?:these|those|this|such|the) (?:[\w-]+ ){0,2}?cookies?|[\w-]+ cookies?|the cookies? (?:of|from|by)\b[^.]{2,40}?) (?:are|is|will)\b/i;
const OF_THE_SITE =
  /^(?:our|all|any|no) (?:[\w-]+ ){0,2}?cookies?\b|\bcookies? (?:(?:that )?we (?:use|set|place)|(?:used |set )?(?:on|by|across) (?:this|our|the) (?:web ?)?(?:site|council|service))/i;
const BY_OTHERS = /\bnot used by (?!us\b|the council\b|this\b|our\b)/i;
const OTHERS_DO_NOT =
  /^(?!We\b|The (?:[Cc]ouncil|[Ss]ite|[Ww]ebsite)\b|This\b|Our\b|It\b)\p{Lu}[\p{L}\d]+ (?:does not|doesn't|do not|will not)\b/u;

export const noMarketingCookies: Family = ({ text }) => {
  const match = firstOf(text, NO_MARKETING);
  if (holds(text, OTHERS_DO_NOT) || holds(text, BY_OTHERS)) return [];
  if (holds(text, OF_SOME) && !holds(text, OF_THE_SITE)) return [];
  if (match === null || /^(?:if|when|unless)\b|\bif you (?:do not|don't)\b/i.test(text)) return [];
  // Not before consent is a promise to ask, not a denial.
  if (/\b(?:unless|until|without your|before you)\b/i.test(text.slice(endOf(match)))) return [];
  return [{ kind: 'no-marketing-cookies', value: null, categories: ['advertising'], end: endOf(match) }];
};
