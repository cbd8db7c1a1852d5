/** Anonymous figures, cookies that identify nobody and hold nothing personal, nothing personal collected. */
import { endOf, firstOf, isAboutCookies, type Family, type Said } from './rule.ts';

const FIGURES =
  /\banalytic\w*|\bstatistic\w*|\bvisitors?\b|\bvisits?\b|\busage\b|\bpage ?views?\b|\buse of (?:the|our|this) (?:web)?site\b|\bhow (?:you|people|users|visitors|(?:our|the|this|a) (?:web)?site|residents|customers)\b|\bcookies?\b(?=[^.]*\b(?:data|information|collect|stor|track|record|report|anonymi[sz]))|\b(?:data|information|collected|stored)\b[^.]*\bcookies?\b|\btracking\b|\bmeasur\w+|\bbrowsing\b|\bheat ?maps?\b|\bperformance\b|\bfigures\b/i;
const ANONYMOUS: readonly RegExp[] = [
  /\b(?:cannot|can't|can not|never) be (?:traced|linked|tied|connected)(?: back)? to (?:you|any(?:one|body)?|any (?:person|individual|visitor)|a person|individuals?)\b/i,
  /\banonymous(?:ly)?\b/i,
  /\banonymi[sz]ed?\b|\banonymi[sz](?:es|ing)\b/i,
  /\b(?:in a way (?:that|which)|which|that|it|information|data|and)\b[^.]{0,40}\b(?:do(?:es)? not|doesn't|don't|cannot|can't|not)\b[^.]{0,20}\bidentify(?:ing)? (?:anyone|any individuals?|any(?:body| one)|individuals?|individual (?:users|visitors)|any person)\b/i,
  /\bwithout (?:personally |directly )?identifying (?:individual|any|you|anyone|visitors|users)\b/i,
  /\b(?:only|collected|stored|reported|used|kept)\b[^.]{0,40}\bin (?:an? )?aggregate(?:d)?(?: form)?\b/i,
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

const isCounting = ({ headings }: Said): boolean =>
  /\bcount(?:s|ed|ing)? (?:visit\w*|people|how)|\banalytics\b|\bstatistic|\bvisitors? to our (?:web)?sites?|\bmeasur|\bwebsite us(?:e|age)\b|\bcookies?\b/i.test(
    headings,
  );

const WHO = String.raw`(?:you|anyone|anybody|individuals?|an(?:y)? individual|individual (?:users|visitors)|visitors?|users?|people|any(?:one| one)|person|(?:the|an|any|a) (?:individual )?(?:user|visitor|person)s?|who (?:you are|individual|any)|the identit(?:y|ies)|your identity|them)`;
const NEVER = String.raw`(?:not|n't|never|no attempt|cannot|can't|unable to|impossible to|without|nor|none of)`;
const NO_IDENTITY: readonly RegExp[] = [
  new RegExp(
    String.raw`\b\w*${NEVER}\b[^.]{0,90}\b(?:identif(?:y|ies|ying)|find out|reveal|reveals|tell us)(?: to us)?(?: personally| directly)? ${WHO}`,
    'i',
  ),
  /\b(?:cannot|can't|not able to|unable to) (?:tell|know|see) who (?:you|people|visitors|users|anyone) (?:are|is)\b/i,
  /\b(?:you|individuals?|visitors?|users?|people) (?:can ?not|can't|could not|will not|won't) be (?:personally |individually )?identified\b/i,
  /\bno (?:individuals?|one|person|visitors?|users?)\b[^.]{0,20}\b(?:can|could|will) be identified\b/i,
  /\bneither\b[^.]{0,60}\blink\b[^.]{0,60}\bidentity of\b/i,
  /\bvisitors?\b[^.]{0,40}\bremain anonymous\b/i,
  /\bnot\b[^.]{0,40}\bpersonally identif(?:y|iable)\b[^.]{0,15}$/i,
];

export const doesNotIdentify: Family = (said) => {
  const isAbout = isAboutCookies(said) || isCounting(said) || /\bcookies?\b/i.test(said.before);
  const match = isAbout ? firstOf(said.text, NO_IDENTITY) : null;
  if (
    match === null ||
    /\bresearch\b|\bpublish|\bmay or may not\b|\bverify\b|\bpersonal details (?:will|are)\b|\b(?:rules|regulations?|laws?) (?:is|are) (?:designed|meant|intended)\b/i.test(
      said.text,
    )
  )
    return [];
  // That nothing of the kind is collected is another claim.
  if (
    /\bnot\b[^.]{0,20}\bcollect\b/i.test(match[0]) &&
    !/\bused to identify (?:who )?you\b|\bnot be used\b|\bn't be used\b|\bcannot\b/i.test(
      match[0].replace(/\bthat (?:could|can|would|may)\b.*$/i, ''),
    )
  )
    return [];
  const isOfCookies =
    /\bcookies?\b|\binformation\b|\bdata\b|\bthey\b|\bit\b|\bvisit\w*\b|\bth(?:is|ese)\b|\bstatistics\b|\bIP address|\banalytics\b|\bwho you are\b/i.test(
      said.text,
    );
  return isOfCookies ? [{ kind: 'does-not-identify', value: null, categories: [], end: endOf(match) }] : [];
};

const PERSONAL = String.raw`(?:(?:other )?personal(?:ly)?(?: user)?(?:[- ]identif\w+)?(?: or (?:sensitive|identifi(?:able|ying)))? (?:information|data|details)|personally[- ]identif\w+(?: information| data)?|information about you personally)`;
const IN_COOKIES: readonly RegExp[] = [
  new RegExp(
    String.raw`\bno cookies?\b[^.]{0,50}\b(?:contain|contains|hold|holds|store|stores|carry|include)\b[^.]{0,20}\b${PERSONAL}`,
    'i',
  ),
  new RegExp(
    String.raw`\bcookies?\b[^.]{0,70}\b(?:do not|don't|does not|doesn't|never|not|no|nor|cannot)\b[^.]{0,30}\b(?:contain|contains|carry|hold|holds|store|stores|include|includes|keep|save|retain|have)\b[^.]{0,30}\b${PERSONAL}`,
    'i',
  ),
  new RegExp(
    String.raw`\bcookies?\b[^.]{0,40}\b(?:contain|contains|carry|hold|holds|store|include|have) no ${PERSONAL}`,
    'i',
  ),
  new RegExp(
    String.raw`\bno cookies?\b[^.]{0,50}\b(?:contains?|carr(?:y|ies)|holds?|stores?|includes?|keeps?)\b[^.]{0,20}\b(?:${PERSONAL}|anything (?:that|which) (?:can|could|would) identify you)`,
    'i',
  ),
  new RegExp(
    String.raw`\bnone of (?:our|the|these|those|this site's) cookies\b[^.]{0,50}\b(?:contains?|holds?|stores?|includes?|keeps?)\b[^.]{0,20}\b${PERSONAL}`,
    'i',
  ),
  /\bcookies?\b[^.]{0,40}\b(?:do not|don't|does not|doesn't|never|cannot)\b[^.]{0,20}\b(?:contain|hold|store|include|keep|save)s?\b[^.]{0,20}\b(?:your|any|a) (?:names?|e-?mail|address|phone|telephone|bank|payment)\b/i,
  /\bnone of (?:our|the|these|those) cookies\b[^.]{0,40}\b(?:contains?|holds?|stores?|includes?|keeps?) anything (?:that|which) (?:can|could|would|might)\b[^.]{0,20}\b(?:identify you|tell (?:us|anyone|anybody) (?:who you are|your name)|name you)\b/i,
  new RegExp(
    String.raw`\b${PERSONAL} (?:is|are|will) (?:not|never)(?: be)? (?:stored|held|kept|contained|saved|recorded|included)\b[^.]{0,25}\bcookies?\b`,
    'i',
  ),
  new RegExp(String.raw`\bcookies?\b[^.]{0,15}\bcontains?\b[^.]{0,50}\b(?:and|but) no ${PERSONAL}`, 'i'),
  new RegExp(
    String.raw`\bno ${PERSONAL}\b[^.]{0,40}\b(?:stored|held|kept|contained|saved|recorded|included)\b[^.]{0,25}\bcookies?\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:do not|don't|does not|doesn't|never) use (?:any )?cookies? (?:to|for)\b[^.]{0,90}\b(?:store|hold|keep|storing|holding|keeping)\b[^.]{0,20}\b${PERSONAL}`,
    'i',
  ),
  new RegExp(
    String.raw`\bnot\b[^.]{0,30}\b(?:store|hold|keep|save|put)\b[^.]{0,30}\b${PERSONAL} in (?:a |our |the |these |any )?cookies?\b`,
    'i',
  ),
];
const HOLDS_NOTHING: readonly RegExp[] = [
  /\b(?:contains?|holds?|stores?|carr(?:y|ies)|includes?) (?:only )?non-?(?:personal(?:ly)?|identif\w+)(?:[- ]identif\w+)? (?:information|data)\b/i,
  /\b(?:contains?|holds?|stores?|carr(?:y|ies)) (?:no|nothing|only) ?(?:information|data)?[^.]{0,20}\b(?:that|which) (?:can|could|would|will)(?:not)? (?:be used to )?identif(?:y|ies) (?:you|anyone|the (?:site )?visitor|visitors|a person)\b/i,
];
const THEY_HOLD = new RegExp(
  String.raw`^(?:they|these|it)\b[^.]{0,20}\b(?:do not|don't|does not|doesn't|never|cannot)\b[^.]{0,20}\b(?:contain|carry|hold|store|include|keep)\b[^.]{0,25}\b${PERSONAL}|^(?:they|these|it) (?:contains?|carry|carries|holds?|stores?|includes?) no ${PERSONAL}|^no ${PERSONAL} (?:is|are) (?:contained|stored|held|kept|included)\b`,
  'i',
);

export const noPersonalDataInCookies: Family = ({ text, before, headings }) => {
  const match =
    firstOf(text, IN_COOKIES) ??
    (/\bcookies?\b/i.test(/^it\b/i.test(text) ? before : `${before} ${headings}`)
      ? (THEY_HOLD.exec(text) ?? firstOf(text, HOLDS_NOTHING))
      : null);
  return match === null
    ? []
    : [{ kind: 'no-personal-data-in-cookies', value: null, categories: [], end: endOf(match) }];
};

const TAKE = String.raw`(?:collect|collects|collecting|store|stores|capture|captures|gather|gathers|record|records|obtain|obtains|log|logs|track|tracks)`;
const COLLECTS_NOTHING: readonly RegExp[] = [
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
  /\b(?:visit|browse|use|read|explore|look (?:at|round|around|through))\b[^.]{0,40}\bwithout (?:telling us who you are|(?:giving|revealing|providing|disclosing|submitting)[^.]{0,20}\bpersonal (?:information|data|details))\b/i,
  new RegExp(
    String.raw`\bdo not use\b[^.]{0,60}\b(?:to collect|for collecting|for the collection of) (?:any )?${PERSONAL}`,
    'i',
  ),
  /\b(?:collect|collects|send|sends|store|stores|gather|gathers|capture|captures|record|records)\b(?! (?:other|also))[^.]{0,30}\bnon-?personal(?:ly)?(?:[- ]identif\w+)? (?:information|data)\b/i,
  new RegExp(
    String.raw`^(?:this|it|(?:this|the) (?:data|information))(?: collected)? (?:does not|doesn't|will not|never) (?:include|contain) (?:any )?${PERSONAL}`,
    'i',
  ),
];
const OTHER_COLLECTING =
  /\bchild|\bunder the age\b|\bunder \d+|\bcriminal\b|\bspecial categor|\bmore (?:personal )?(?:information|data)\b|\blonger\b|\bnot need\b|\bsensitive personal\b|\bif you (?:do not|don't)\b|\bif we do not\b|\bwithout your\b|\bfrom third parties\b|\bnot (?:only|just)\b|\bcookies? (?:are|is) not\b|\bin (?:a |our |the |these )?cookies?\b/i;

export const noPersonalInformation: Family = ({ text, mentions, before }) => {
  const match = firstOf(text, COLLECTS_NOTHING);
  // "It does not store …", said of a cookie.
  if (/^(?:it|they|these)\b/i.test(text) && /\bcookies?\b[^.]*\.?$/i.test(before)) return [];
  if (
    /^(?:these|this|such) (?:\w+ )?(?:cookies?|keys?|tokens?|files?) (?:do|does|will|are|is)\b[^.]*\b(?:store|contain|hold)/i.test(
      text,
    )
  )
    return [];
  if (match === null || OTHER_COLLECTING.test(text.slice(0, endOf(match) + 40))) return [];
  if (/\bcookies?\b[^.]{0,30}\b(?:store|stores)\b/i.test(text.slice(0, endOf(match)))) return [];
  return [
    {
      kind: 'no-personal-information-collected',
      value: mentions[0]?.name ?? null,
      categories: [],
      end: endOf(match),
    },
  ];
};
