/** Cookies that are not used, and counting without them. */
import { endOf, firstOf, type Family } from './rule.ts';

const NOT = String.raw`(?:do(?:es)? not|don't|doesn't|never|no longer|will not|won't)(?: currently| itself| ever| actively)?`;
const SET = String.raw`(?:use|set|store|place|employ|make use of|serve|create|contain|have|run|deploy|carry|place or use|set or use)`;

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

const MARKETING = String.raw`(?:advertising|advertisements?|adverts?|marketing|targeting|targeted|retargeting|remarketing|behavioural|promotional|commercial)`;
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
    String.raw`\bnot (?:allow|permit|let)\b[^.]{0,50}\b(?:place|set|use|put) (?:any )?${MARKETING} cookies?\b`,
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

const WITHOUT: readonly RegExp[] = [
  /\bwithout (?:using |setting |the use of |placing |storing |the need for |needing )?(?:any )?cookies?\b/i,
  /\bcookie-?less\b|\bcookie-free\b/i,
  /\b(?:it|which|and|that) (?:sets|uses|places|stores|creates|needs) no cookies\b/i,
  new RegExp(String.raw`\b${NOT} ${SET} (?:any )?(?:browser |tracking |analytics )?cookies?\b`, 'i'),
  /\bno cookies are (?:used|set|needed|placed|stored|involved)\b/i,
  /\b(?:do(?:es)? not|don't|doesn't) (?:rely|depend) on (?:the use of )?(?:any )?cookies\b/i,
  /\bnot (?:allow|permit) [^.]{1,40} to (?:store|set|place|use)\b[^.]{0,30}\bcookies?\b/i,
  /\bnot (?:create|creating)(?: and|or)? (?:store|storing|set)\b[^.]{0,30}\bcookies?\b/i,
];

/** Said of what counts visitors: by name, or under its heading. */
export const statisticsWithoutCookies: Family = (said) => {
  const { text, mentions, headings } = said;
  const match = firstOf(text, WITHOUT);
  if (
    match === null ||
    /\bunless\b|\buntil\b|\bwithout your\b|\bif you\b|\bmarketing|\badvert|^without\b|\bcan(?:not| not|'t)\b/i.test(
      text.slice(0, endOf(match) + 12),
    )
  )
    return [];
  const isSaidOfIt =
    isStatistics(mentions) || /\banalytics\b|\bstatistic|\bcount\w* (?:visit|page)/i.test(text);
  // "Matomo counts visits. It sets no cookies."
  const isSaidBefore =
    /^(?:it|this|they)\b/i.test(text) &&
    /\banalytics\b|\bstatistic|\bcount(?:s|ed|ing)?\b/i.test(`${said.before} ${headings}`);
  const isUnder =
    /\banalytics\b|\bmeasuring website\b/i.test(headings) &&
    !/\b(?:the|this|our) (?:web)?site\b/i.test(text) &&
    mentions.length > 0;
  if (!isSaidOfIt && !isUnder && !isSaidBefore) return [];
  return [
    {
      kind: 'statistics-without-cookies',
      value: mentions[0]?.name ?? null,
      categories: ['statistics'],
      end: endOf(match),
    },
  ];
};

const isStatistics = (mentions: readonly { category: string | null }[]): boolean =>
  mentions.some(({ category }) => category === 'statistics');
