/** Figures that are anonymous: of visits, and of nobody in particular. */
import { isCounting } from './counting.ts';
import { endOf, firstOf, isAboutCookies, type Family } from './rule.ts';

const FIGURES =
  /\banalytic\w*|\bstatistic\w*|\bvisitors?\b|\bvisits?\b|\busage\b|\bpage ?views?\b|\buse of (?:the|our|this) (?:web)?site\b|\bhow (?:you|people|users|visitors|(?:our|the|this|a) (?:web)?site|residents|customers)\b|\bcookies?\b(?=[^.]*\b(?:data|information|collect|stor|track|record|report|anonymi[sz]))|\b(?:data|information|collected|stored)\b[^.]*\bcookies?\b|\btracking\b|\bmeasur\w+|\bbrowsing\b|\bheat ?maps?\b|\bperformance\b|\bfigures\b/i;
const ANONYMOUS: readonly RegExp[] = [
  /\b(?:cannot|can't|can not|never) be (?:traced|linked|tied|connected)(?: back)? to (?:you|any(?:one|body)?|any (?:person|individual|visitor)|a person|individuals?)\b/i,
  /\banonymous(?:ly)?\b/i,
  /\banonymi[sz]ed?\b|\banonymi[sz](?:es|ing)\b/i,
  /\b(?:in a way (?:that|which)|which|that|it|information|data|and)\b[^.]{0,40}\b(?:do(?:es)? not|doesn't|don't|cannot|can't|not)\b[^.]{0,20}\bidentify(?:ing)? (?:anyone|any individuals?|any(?:body| one)|individuals?|individual (?:users|visitors)|any person)\b/i,
  /\bwithout (?:personally |directly )?identifying (?:individual|any|you|anyone|visitors|users)\b/i,
  /\b(?:only|collected|stored|reported|used|kept|held)\b[^.]{0,40}\bin (?:an? )?aggregate(?:d)?(?: form)?\b|\bin aggregate(?: form)? only\b|\b(?:is|are|be|been) (?:\w+ )?aggregated\b/i,
];
/** Files, access and reports are anonymous in another sense; research is another matter. */
const NOT_FIGURES =
  /\banonymous (?:text |data )?files?\b|\banonymous (?:access|users? access)|\breport(?:ed|ing|s)? (?:it |them |this |an? \w+ |\w+ problems? )?anonymous|\banonymous(?:ly)? (?:report|tip|complain|referral|donat)|\bresearch\b|\bconsultation\b|\bcomplain|\bhistoric\b|\bpapers\b|\bpseudonym|\billustrative\b|\bequalit|\bcase stud|\bif you (?:wish|want|prefer) to (?:remain|stay|be) anonymous|\bnot (?:be )?(?:fully |completely |entirely )?anonym|\bIP address(?:es)? (?:\w+ ){0,4}anonymi|\banonymi[sz]\w* (?:\w+ ){0,2}IP\b|\bnames?\b[^.]{0,30}\banonymi|\bmeans\b|\bremain anonymous\b(?! data)|\banonymous (?:\w+ )?settings?\b|\bincognito\b|\banonymi[sz]e (?:it|them|reports?|your)\b|\bright to\b|\b(?:rules|regulations?|laws?|directive) (?:is|are|was|were) (?:designed|meant|intended)\b/i;

export const anonymousStatistics: Family = (said) => {
  const { text, mentions } = said;
  const match = firstOf(text, ANONYMOUS);
  if (match === null || NOT_FIGURES.test(text)) return [];
  const isOfFigures =
    FIGURES.test(text) ||
    mentions.some(({ category }) => category === 'statistics') ||
    (/\bth(?:is|ese)\b(?! cookies?\b)|\bthe (?:data|information)\b|\bit\b|\bthey\b/i.test(text) &&
      (FIGURES.test(said.before) || isCounting(said))) ||
    (/\b(?:data|information)\b/i.test(text) && isCounting(said));
  if (
    !isOfFigures ||
    (!isAboutCookies(said) &&
      !isCounting(said) &&
      !/\bweb ?site\b|\bthe site\b|\bgoogle\b/i.test(`${text} ${said.before}`))
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
