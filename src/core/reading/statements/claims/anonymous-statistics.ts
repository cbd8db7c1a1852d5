/** Figures that are anonymous: of visits, and of nobody in particular. */
import { isCounting } from './counting.ts';
import { anyOf, endOf, isAboutCookies, type Family } from './rule.ts';
import { firstOf, holds } from '../../patterns/may-match.ts';

/** What is counted, and how it is told. */
const FIGURES = anyOf([
  String.raw`analytic\w*`,
  String.raw`statistic\w*`,
  'visitors?',
  'visits?',
  'usage',
  'page ?views?',
  'use of (?:the|our|this) (?:web)?site',
  'how (?:you|people|users|visitors|(?:our|the|this|a) (?:web)?site|residents|customers)',
  'tracking',
  String.raw`measur\w+`,
  'browsing',
  'heat ?maps?',
  'performance',
  'figures',
  'search(?:es| (?:quer|term|request)\\w*)',
  'page tags?',
  String.raw`tagging`,
]);
/** Cookies, where what they take in is spoken of too. */
const OF_COOKIES = /\bcookies?\b/i;
const TAKEN_IN = /\b(?:data|information|collect|stor|track|record|report|anonymi[sz])/i;
const isOfFigures = (text: string): boolean =>
  holds(text, FIGURES) || (holds(text, OF_COOKIES) && holds(text, TAKEN_IN));

const NOBODY = String.raw`(?:you|any(?:one|body)?|any (?:person|individual|visitor)|a person|individuals?)`;
const ANYONE = String.raw`(?:anyone|any individuals?|any(?:body| one)|individuals?|individual (?:users|visitors)|any person)`;
const CANNOT = String.raw`(?:cannot|can't|can not|(?:not able|unable) to)`;
const THESE_FIGURES = '(?:this|the|that|these|it)(?: (?:data|information|statistics|figures))?';
const ANONYMOUS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:cannot|can't|can not|never) be (?:traced|linked|tied|connected)(?: back)? to (?:${NOBODY}|an individual)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b${CANNOT} (?:link|trace|tie|connect|match|relate) ${THESE_FIGURES} (?:to|with) (?:individual|specific|particular) (?:visitors?|users?|people|persons?)\b(?![^.]*\bwithout\b)`,
    'i',
  ),
  /\banonymous(?:ly)?\b/i,
  /\b(?:stripped|free) of anything personal\b|\b(?:recorded|counted|kept) without (?:any )?names\b/i,
  /\bno (?:one|individual|person|single)[\w ]{0,20} can be (?:picked|singled|made) out\b/i,
  /\banonymi[sz]ed?\b|\banonymi[sz](?:es|ing)\b/i,
  new RegExp(
    String.raw`\b(?:in a way (?:that|which)|which|that|it|information|data|and)\b[^.]{0,40}\b(?:do(?:es)? not|doesn't|don't|cannot|can't|not)\b(?! (?:be )?used)[^.]{0,20}\bidentify(?:ing)? ${ANYONE}`,
    'i',
  ),
  /\bwithout (?:personally |directly )?identifying (?:individual|any|you|anyone|visitors|users)\b/i,
  /\b(?:only|collected|stored|reported|used|kept|held)\b[^.]{0,40}\bin (?:an? )?aggregate(?:d)?(?: form)?\b/i,
  /\bin aggregate(?: form)? only\b|\b(?:is|are|be|been) (?:\w+ )?aggregated\b/i,
];
/** Files, access and reports are anonymous in another sense; research is another matter. */
const NOT_FIGURES = anyOf([
  // One way or the other.
  String.raw`either (?:in (?:an )?aggregated? form|anonymously)[^.]{0,90} or`,
  'anonymous (?:text |data )?files?',
  'anonymous (?:access|users? access)',
  String.raw`report(?:ed|ing|s)? (?:it |them |this |an? \w+ |\w+ problems? )?anonymous\w*`,
  String.raw`anonymous(?:ly)? (?:report|tip|complain|referral|donat)\w*`,
  'research',
  'consultation',
  String.raw`complain\w*`,
  'historic',
  'papers',
  String.raw`pseudonym\w*`,
  'illustrative',
  String.raw`equalit\w*`,
  String.raw`case stud\w*`,
  'if you (?:wish|want|prefer) to (?:remain|stay|be) anonymous',
  String.raw`not (?:be )?(?:fully |completely |entirely )?anonym\w*`,
  String.raw`IP address(?:es)? (?:\w+ ){0,4}anonymi\w*`,
  String.raw`anonymi[sz]\w* [^.:]{0,60}\bIP`,
  String.raw`(?:visit|browse|use|access)\w* (?:our|the|this) (?:web ?)?sites?[^.]{0,20} anonymously`,
  String.raw`names?\b[^.]{0,30}\banonymi\w*`,
  'means',
  String.raw`(?<!\b(?:you|visitors|users) will )remain anonymous\b(?! data)`,
  String.raw`anonymous (?:\w+ )?settings?`,
  'incognito',
  String.raw`anonymi[sz]e (?:it|them|reports?|your)`,
  'right to',
  '(?:rules|regulations?|laws?|directive) (?:is|are|was|were) (?:designed|meant|intended)',
]);

/** "This data is anonymous", of what is given to others for research. */
const POINTS_BACK =
  /^(?:this|these|the|all this|all the) (?:data|information|figures|records)\b(?! (?:we|that|which))/i;
const OF_RESEARCH = /\bresearch\b[^.]{0,80}\.?$/i;

/** "Any data collected is anonymised", behind what the cookies are for. */
const COLLECTED =
  /^(?:any|all|the) (?:data|information)(?: that| which)?(?: (?:we|they|is|are))? collect(?:ed)?\b/i;
const FOR_THE_SITE = /\bcookies?\b[^.]*\b(?:improve|understand|measure|analyse|see)\b/i;

export const anonymousStatistics: Family = (said) => {
  const { text, mentions } = said;
  const match = firstOf(text, ANONYMOUS);
  if (match === null || holds(text, NOT_FIGURES)) return [];
  if (POINTS_BACK.test(text) && OF_RESEARCH.test(said.before)) return [];
  const isOfVisits =
    (holds(text, COLLECTED) && FOR_THE_SITE.test(said.before)) ||
    isOfFigures(text) ||
    mentions.some(({ category }) => category === 'statistics') ||
    (/\bth(?:is|ese)\b(?! cookies?\b)|\bthe (?:data|information)\b|\bit\b|\bthey\b/i.test(text) &&
      (isOfFigures(said.before) || isCounting(said))) ||
    (/\b(?:data|information|remain anonymous)\b/i.test(text) && isCounting(said));
  if (
    !isOfVisits ||
    (!isAboutCookies(said) &&
      !isCounting(said) &&
      !/\bweb ?site\b|\bthe site\b|\bgoogle\b|\bvisitor (?:statistics|numbers|figures|data)\b|\bbrowsing (?:actions|patterns|behaviour)\b/i.test(
        `${text} ${said.before}`,
      ))
  )
    return [];
  if (/\breports? about\b|\bservice you\b/i.test(text) && !/\bcookies?\b|\banalytics\b/i.test(text))
    return [];
  return [
    {
      kind: 'anonymous-statistics',
      value: mentions.find(({ category }) => category === 'statistics')?.name ?? null,
      categories: ['statistics'],
      end: endOf(match),
    },
  ];
};
