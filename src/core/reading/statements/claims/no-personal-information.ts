/** Nothing personal is collected, by the website or by what counts its visits. */
import { framed, type Frame } from './frames.ts';
import { PERSONAL } from './personal.ts';
import { endOf, type Family, type Found, type Said } from './rule.ts';
import { firstOf } from '../../patterns/may-match.ts';

const TAKE = String.raw`(?:collect|collects|collecting|store|stores|capture|captures|gather|gathers|record|records|obtain|obtains|log|logs|track|tracks)`;
/** "These logs", "the server log files". */
const LOGS = String.raw`(?:these|those|the|our|such) (?:(?:web|server|access|visitor|usage) )*(?:logs?|log files?|statistics|figures|reports)`;
const COLLECTS_NOTHING: readonly RegExp[] = [
  new RegExp(
    String.raw`\bneither\b[^.;]{0,80}\bnor\b[^.;]{0,40}? (?:will |can |does |do )?${TAKE} (?:any )?${PERSONAL}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:do(?:es)? not|don't|doesn't|never|will not|won't|nor do we|is not|are not|not)\b[^.]{0,60}\b${TAKE}\b(?: or \w+)?[^.]{0,30}\b${PERSONAL}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:do(?:es)? not|don't|doesn't|never|will not|won't)\b[^.]{0,20}\b${TAKE}\b[^.]{0,30}\b(?:information|data)\b[^.]{0,30}\b(?:can|could|would|may|might|that|which)\b[^.]{0,20}\b(?:directly |personally )?identif(?:y|ies) (?:you|individuals?|anyone|any individual)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\bno ${PERSONAL}\b(?: about you)?[^.]{0,15}\b(?:is|are|will be) (?:collected|captured|gathered|recorded|obtained|stored or collected|stored with|kept with|held with)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b${PERSONAL} (?:is|are|will) (?:not|never)(?: be)? (?:collected|captured|gathered|recorded|obtained|tracked)\b`,
    'i',
  ),
  new RegExp(String.raw`\b${TAKE} no ${PERSONAL}`, 'i'),
  /\bnone of (?:this|the|that) (?:information|data)\b[^.]{0,25}\b(?:is|are) personal(?:ly identif\w+)?\b/i,
  /\bthe (?:information|data) (?:that )?(?:we|they|it) (?:collects?|gathers?|records?) (?:is|are) not personal\b/i,
  /\b(?:visit|browse|use|read|explore|look (?:at|round|around|through))\b[^.]{0,40}\bwithout (?:telling us who you are|giving us any(?:thing| details| information)\b|(?:giving|revealing|providing|disclosing|submitting)[^.]{0,20}\bpersonal (?:information|data|details))\b/i,
  new RegExp(
    String.raw`^(?:this|it|${LOGS}|(?:this|the) (?:data|information))(?: collected)? (?:do(?:es)? not|do(?:es)?n't|will not|never) (?:include|contain|hold) (?:any )?${PERSONAL}`,
    'i',
  ),
];
/** Denials of something else: of some people's data, of more than is needed, on a condition. */
const OF_SOME = new RegExp(
  [
    'child',
    String.raw`under (?:the age\b|\d+)`,
    String.raw`criminal\b`,
    String.raw`(?:pages?|forms?|fields?|boxes|places) (?:where|in which|that ask)\b`,
    'special categor',
    String.raw`sensitive personal\b`,
    String.raw`(?:more|other) (?:personal )?(?:information|data)\b`,
    String.raw`(?:irrelevant|excessive|unnecessary|longer|not need)\b`,
    String.raw`if (?:you (?:do not|don't)|we do not)\b`,
    String.raw`without your\b`,
    String.raw`by default\b`,
    String.raw`from (?:third parties|other|anyone|anybody|any other|outside)\b`,
    String.raw`that you (?:do not|don't|have not|haven't)\b`,
    String.raw`not (?:only|just)\b`,
    String.raw`(?<!\bapart )from your\b`,
    String.raw`that is not needed\b`,
    String.raw`(?:surveys?|forms?|questionnaires?)\b`,
  ]
    .map((words) => String.raw`\b${words}`)
    .join('|'),
  'i',
);
/** What a cookie holds is another claim. */
const IN_COOKIES = /\bcookies? (?:are|is) not\b|\bin (?:a |our |the |these )?cookies?\b/i;

/** "Does not stop us from collecting", "nobody may … without giving". */
const TURNED_ROUND =
  /\bunable to\b|\b(?:not|\w+n't|never) (?:stop|prevent)|\b(?:not|cannot|\w+n't|nobody|no one)\b[^.]*\bwithout (?:giving|revealing|providing|disclosing|submitting|telling|collecting)\b|\b(?:do not|don't|not) let\b/i;
const ON_CONDITION = /\b(?:if|once|unless|until) (?:you|your|they)\b/i;
const FRAMES: readonly Frame[] = [
  'NOT .. TAKE .. PERSONAL',
  'NOT .. HOLD .. PERSONAL .. VISITORS',
  'TAKE NOT .. PERSONAL',
  'VISIT .. HOLD|KNOWN NOT .. PERSONAL',
  'NOT PERSONAL .. TAKE',
  'PERSONAL .. NOT .. TAKE',
  'FIGURES ... TAKE .. NOT PERSONAL',
  'FIGURES ... COOKIE .. NOT PERSONAL',
  'FIGURES ... HOLD .. NOT PERSONAL',
  'FIGURES .. NOT .. HOLD .. PERSONAL',
  'VISITORS .. NOT .. TAKE .. PERSONAL',
  'NOT .. HOLD IDENTIFY',
  'NOT .. TELLUS .. PERSONAL',
  'TELLUS NOT .. PERSONAL',
];

export const noPersonalInformation: Family = (said) => {
  const { text, mentions } = said;
  const match = firstOf(text, COLLECTS_NOTHING);
  if (isOfCookieFiles(said, match === null ? 0 : endOf(match))) return [];
  const byCookies = firstOf(text, BY_COOKIES);
  if (byCookies !== null) return match === null ? [] : ofCookies(said, match);
  const end = match === null ? framed(text, FRAMES, ['IF', 'OTHERS', 'MORE']) : endOf(match);
  if (end === null || TURNED_ROUND.test(text.slice(0, end))) return [];
  // What is not held where somebody does or does not do something is held where not.
  if (match === null && ON_CONDITION.test(text.slice(0, end))) return [];
  const core = text.slice(0, end + 40);
  if (OF_SOME.test(core) || IN_COOKIES.test(core)) return [];
  return [
    {
      kind: 'no-personal-information-collected',
      value: mentions[0]?.name ?? null,
      categories: [],
      end,
    },
  ];
};

/** "A cookie in no way gives us …, other than the data you choose to share." */
const OTHER_THAN_GIVEN = /^a cookie\b[^.]*\bother than\b/i;
/** What cookies do not collect, other ways of the same page may. */
const ofCookies = ({ text }: Said, match: RegExpExecArray): Found[] =>
  OF_SOME.test(text.slice(0, endOf(match) + 40)) ||
  TURNED_ROUND.test(text.slice(0, endOf(match))) ||
  OTHER_THAN_GIVEN.test(text)
    ? []
    : [{ kind: 'no-personal-information-collected', value: 'cookies', categories: [], end: endOf(match) }];

/** "We do not use cookies to collect …", "our cookies collect no …": of the cookies, and of nothing else. */
const BY_COOKIES: readonly RegExp[] = [
  OTHER_THAN_GIVEN,
  /\b(?:not|\w+n't|never|no longer) (?:use|set|place|employ) (?:any |these |our )?cookies? (?:to|that|which)\b/i,
  /^(?:none of )?(?:the|our|these|such)? ?cookies?\b[^.;,]{0,60}\b(?:not|never|no|collect|gather)\b/i,
];

/** What a cookie holds is another statement. */
function isOfCookieFiles({ text, before }: Said, end: number): boolean {
  // "It does not store …", said of a cookie.
  if (/^(?:it|they|these)\b/i.test(text) && /\bcookies?\b[^.]*\.?$/i.test(before)) return true;
  return (
    /^(?:these|this|such) (?:\w+ )?(?:cookies?|keys?|tokens?|files?) (?:do|does|will|are|is)\b[^.]*\b(?:store|contain|hold)/i.test(
      text,
    ) || /\bcookies?\b[^.]{0,30}\b(?:store|stores)\b/i.test(text.slice(0, end))
  );
}
