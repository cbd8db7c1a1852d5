/** Visits counted without cookies. */
import type { Mention } from '../../names/names.ts';
import { isStatistics, NOT, SET } from './setting.ts';
import { endOf, type Family, type Said } from './rule.ts';
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
  new RegExp(
    String.raw`\b${NOT} ${SET} (?:any )?(?:client[- ]side|local|browser) (?:state|storage|data)\b[^.;]{0,20}\bcookies\b`,
    'i',
  ),
  /\bnot (?:allow|permit) [^.]{1,40} to (?:store|set|place|use)\b[^.]{0,30}\bcookies?\b/i,
  /\bnot (?:create|creating)(?: and|or)? (?:store|storing|set)\b[^.]{0,30}\bcookies?\b/i,
];

/** "No cookies for adverts": what cookies are not used for, where that is no counting, says nothing of the counting. */
const FOR_ELSE =
  /^ (?:for|to) (?!(?:this|that|it|do (?:this|so|that)|(?:make|produce|get|draw up) (?:them|these|it|the figures))\b)(?!(?:\w+ ){0,2}?(?:statistic|analy|count|measur|monitor|collect|gather|record|track))/i;

/** "…, which sets no cookies": said of what stands before the comma. */
const OF_THE_LAST = /(?:,|\)|(?<=\w)) (?:which|that|who|whose)(?: [\w'’-]+){0,4} ?$/i;
/** Where another is told of: "Hotjar keeps two, but Siteimprove works without cookies". */
const ANOTHER = /[;:](?= )|,? (?:but|while|whilst|whereas|though|although) /gi;
const STANDS_FOR = /^(?:it|they|these|this|that|the (?:figures|counting|measuring))\b/i;

/** What counts by cookies or without, in words that stand near. */
const COUNTS =
  /\banalytics\b|\bstatistic|\b(?:count|measur)\w* (?:your |the )?(?:visit|page|us(?:e|age)\b)|\bvisits are (?:counted|measured)\b/i;

/** The words that it is said of, and the names among them; null where these are of something that counts nothing. */
function subjectOf(
  { text, mentions }: Said,
  at: number,
): { words: string; names: readonly Mention[] } | null {
  const relative = OF_THE_LAST.exec(text.slice(0, at));
  if (relative !== null) {
    const from = startOfPhrase(text.slice(0, relative.index));
    const words = text.slice(from, relative.index);
    const names = mentions.filter(({ start }) => start >= from && start < relative.index);
    return isStatistics(names) || (names.length === 0 && COUNTS.test(words)) ? { words, names } : null;
  }
  const from = [...text.slice(0, at).matchAll(ANOTHER)].map((other) => endOf(other)).at(-1) ?? 0;
  const words = text.slice(from);
  const inClause = mentions.filter(({ start }) => start >= from);
  const before = inClause.filter(({ start }) => start < at);
  const isOfThatBefore = from > 0 && inClause.length === 0 && STANDS_FOR.test(words);
  if (isOfThatBefore) return { words: text, names: mentions };
  return { words, names: before.length > 0 ? before : inClause };
}

/** Where the last thing that some words name begins: what is joined by "and", and "X, a service" from X on. */
function startOfPhrase(words: string): number {
  const starts = [
    0,
    ...[...words.matchAll(/, | (?:and|or|plus|with|by|through) /gi)].map((join) => endOf(join)),
  ];
  const last = starts.at(-1) ?? 0;
  const isApposed = /, $/.test(words.slice(0, last)) && /^(?:an?|the|which is) /i.test(words.slice(last));
  return (isApposed ? starts.at(-2) : last) ?? 0;
}

/** Said of what counts visitors: by name, or under its heading. */
export const statisticsWithoutCookies: Family = (said) => {
  const { text, headings } = said;
  const match = firstOf(text, WITHOUT);
  if (
    match === null ||
    FOR_ELSE.test(text.slice(endOf(match))) ||
    /\bunless\b|\buntil\b|\bwithout your\b|\bif you\b|\bmarketing|\badvert|^without\b|\bcan(?:not| not|'t)\b/i.test(
      text.slice(0, endOf(match) + 12),
    )
  )
    return [];
  const subject = subjectOf(said, match.index);
  if (subject === null) return [];
  const mentions = subject.names;
  const isSaidOfIt = isStatistics(mentions) || COUNTS.test(subject.words);
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
  // "Siteimprove counts visits. It sets no cookies": what another stores does not break that.
  const ofWhom = mentions.length === 0 && isSaidBefore ? said.namedBefore : mentions;
  return [
    {
      kind: 'statistics-without-cookies',
      value: mentions[0]?.name ?? null,
      categories: ['statistics'],
      products: [...new Set(ofWhom.flatMap(({ productId }) => productId ?? []))],
      end: endOf(match),
    },
  ];
};
