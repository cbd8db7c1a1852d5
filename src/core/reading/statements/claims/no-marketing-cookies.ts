/** No cookies of advertising. */
import { NOT, SET } from './setting.ts';
import { endOf, type Family } from './rule.ts';
import { firstOf } from '../../patterns/may-match.ts';

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

export const noMarketingCookies: Family = ({ text }) => {
  const match = firstOf(text, NO_MARKETING);
  if (match === null || /^(?:if|when|unless)\b|\bif you (?:do not|don't)\b/i.test(text)) return [];
  // Not before consent is a promise to ask, not a denial.
  if (/\b(?:unless|until|without your|before you)\b/i.test(text.slice(endOf(match)))) return [];
  return [{ kind: 'no-marketing-cookies', value: null, categories: ['advertising'], end: endOf(match) }];
};
