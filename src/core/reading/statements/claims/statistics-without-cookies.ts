/** Visits counted without cookies. */
import { isStatistics, NOT, SET } from './setting.ts';
import { endOf, type Family } from './rule.ts';
import { firstOf } from '../../patterns/may-match.ts';

const WITHOUT: readonly RegExp[] = [
  /\bwithout (?:using |setting |(?:the )?use of |placing |storing |the need for |needing )?(?:any )?cookies?\b/i,
  /\bcookie-?less\b|\bcookie-free\b/i,
  /\b(?:needs?|sets?|uses?|places?|stores?|creates?|has) no cookies\b/i,
  /\bwith (?:all |its |the )?cookies (?:turned off|switched off|disabled)\b|\b(?:we|council)\b[^.]{0,20}\b(?:turned|switched) (?:off (?:the |all )?cookies|cookies off)\b|(?<![\w-] )\bcookies (?:are|have been) (?:turned off|switched off|disabled) in\b/i,
  /\bno cookies? (?:is |are )?(?:involved|needed|required)\b/i,
  new RegExp(String.raw`\b${NOT} ${SET} (?:any )?(?:browser |tracking |analytics )?cookies?\b`, 'i'),
  /\bno cookies are (?:used|set|needed|placed|stored|involved)\b/i,
  /\b(?:do(?:es)? not|don't|doesn't) (?:rely|depend) on (?:the use of )?(?:any )?cookies\b/i,
  /\bnot (?:allow|permit) [^.]{1,40} to (?:store|set|place|use)\b[^.]{0,30}\bcookies?\b/i,
  /\bnot (?:create|creating)(?: and|or)? (?:store|storing|set)\b[^.]{0,30}\bcookies?\b/i,
];

/** "No cookies for adverts": what cookies are not used for, where that is no counting, says nothing of the counting. */
const FOR_ELSE =
  /^ (?:for|to) (?!(?:this|that|it|do (?:this|so|that)|(?:make|produce|get|draw up) (?:them|these|it|the figures))\b)(?!(?:\w+ ){0,2}?(?:statistic|analy|count|measur|monitor|collect|gather|record|track))/i;

/** Said of what counts visitors: by name, or under its heading. */
export const statisticsWithoutCookies: Family = (said) => {
  const { text, mentions, headings } = said;
  const match = firstOf(text, WITHOUT);
  if (
    match === null ||
    FOR_ELSE.test(text.slice(endOf(match))) ||
    /\bunless\b|\buntil\b|\bwithout your\b|\bif you\b|\bmarketing|\badvert|^without\b|\bcan(?:not| not|'t)\b/i.test(
      text.slice(0, endOf(match) + 12),
    )
  )
    return [];
  const isSaidOfIt =
    isStatistics(mentions) ||
    /\banalytics\b|\bstatistic|\b(?:count|measur)\w* (?:your |the )?(?:visit|page|us(?:e|age)\b)|\bvisits are (?:counted|measured)\b/i.test(
      text,
    );
  // "Matomo counts visits. It sets no cookies."
  const isSaidBefore =
    /^(?:it|this|they)\b|\b(?:to do|for|in doing) (?:this|that|so|it)\.?$|\bto (?:make|produce|get|draw up) (?:them|these|it|the figures)\.?$/i.test(
      text,
    ) &&
    /\banalytics\b|\bfigures\b[^.]*\b(?:logs?|visits?)\b|\bstatistic|\bcount(?:s|ed|ing)?\b|\bmeasuring\b[^|]{0,20}\b(?:usage|use|visits)\b/i.test(
      `${said.before} ${headings}`,
    );
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
