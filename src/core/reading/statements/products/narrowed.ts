/**
 * A denial for one purpose, for some of the pages, or for something else than the website: "X is not used to identify
 * you", "we do not use X on our payment pages", "… in our app". Of the product on the website it denies nothing.
 */
import { either } from '../claims/rule.ts';

const ITS_THINGS = String.raw`(?:'s?)?(?: (?:cookies?|data|analytics|software|pixels?|tags?|scripts?|technology|services?|tracking|videos?|maps?))*`;
const FOR_PURPOSE = new RegExp(
  String.raw`^${ITS_THINGS} (?:to (?!help\b)\w+|as\b|for (?!(?:our|this|the|any|us)\b(?! [\w' -]{0,30}(?:purposes?|reasons?)\b)))`,
  'i',
);
const THEIRS = '(?:the |our |those |some |most |certain |its |other |these )*';
/** Words before "pages" that mean them all. */
const ALL = either([
  'any',
  'all',
  'every',
  'each',
  'single',
  'of',
  'on',
  'in',
  'this',
  'the',
  'our',
  'own',
  'its',
  'their',
  'these',
  'web',
  'website',
  'site',
  "council(?:'s)?",
  'internet',
  'public',
  'main',
]);
const PAGES = '(?:pages?|forms?|parts?|areas?|sections?)';
const WHICH =
  '(?:where|that|which|with|without|about|for|on which|in which|of [^.;,]{2,40} (?:where|that|which))';
const SOME_PAGES = String.raw`(?:on|in|for|from|within|across) ${THEIRS}(?:(?:(?!${ALL} )[\w-]+ ){1,3}${PAGES}\b|${PAGES} ${WHICH}\b)`;
const OF_SOME_PAGES = new RegExp(String.raw`^${ITS_THINGS} ${SOME_PAGES}`, 'i');
const ON_SOME_PAGES = new RegExp(String.raw`(?:^|[.;:] )${SOME_PAGES}[^.;:]{0,60}$`, 'i');
const OF_SOMETHING_ELSE = new RegExp(
  String.raw`^${ITS_THINGS} (?:on|in|for|within|with) ${THEIRS}(?:(?!${ALL} )[\w-]+ )?(?:intranet|apps?|e-?mails?|newsletters?|bulletins?|letters|phones?|telephones?)\b`,
  'i',
);
const IN_WELSH =
  /^(?: [cg]h?wcis)? (?:ar|yn|mewn) (?:ein |y |yr |rai |rhai )*(?:(?:t|d|nh)udalennau (?!(?:gwe|y|yr|ein|hyn|yma|hon|hwn|eraill|na|nac|a|ac)(?!\p{L}))\p{L}+|ffurflenni|ap|apiau|m?fewnrwyd|mewnrwyd|e-byst|cylchlythyr\p{L}*)(?!\p{L})/iu;

export type Narrowed = 'purpose' | 'pages' | 'elsewhere' | null;

/** `before`, `rest`: the words up to a name, and those behind what denies it. */
export function narrowedBy(before: string, rest: string): Narrowed {
  if (FOR_PURPOSE.test(rest)) return 'purpose';
  if (OF_SOMETHING_ELSE.test(rest) || IN_WELSH.test(rest)) return 'elsewhere';
  return OF_SOME_PAGES.test(rest) || ON_SOME_PAGES.test(before) ? 'pages' : null;
}
