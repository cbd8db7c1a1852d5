/** Nobody is identified, by cookies or by what they collect. */
import { isCounting } from './counting.ts';
import { framed, type Frame } from './frames.ts';
import { either, endOf, isAboutCookies, type Family } from './rule.ts';
import { firstOf } from '../../patterns/may-match.ts';

const WHO = either([
  'you',
  'anyone|anybody|any one',
  'individuals?|any? individual|individual (?:users|visitors)',
  'visitors?|users?|people|person',
  '(?:the|any?|a) (?:individual )?(?:user|visitor|person)s?',
  'who (?:you are|individual|any)',
  'the identit(?:y|ies)|your identity',
  'them',
  '(?:our|its|the|their) (?:visitors|users|customers|readers)',
]);
/** Somebody, or who somebody is, to whom something could be linked. */
const SOMEBODY = either([
  '(?:the |any |an |specific |named )?(?:individuals?|people|persons?)',
  String.raw`(?:your|an?|the|any|their)(?: \w+)? identit(?:y|ies)`,
]);
const NEVER = String.raw`(?:not|n't|never|no attempt|cannot|can't|unable to|impossible to|without|nor|none of)`;
const NO_IDENTITY: readonly RegExp[] = [
  new RegExp(
    String.raw`\b\w*${NEVER}\b[^.]{0,90}\b(?:identif(?:y|ies|ying)|find out|reveal|reveals|tell us)(?: to us)?(?: personally| directly)? ${WHO}`,
    'i',
  ),
  /\b(?:cannot|can't|not able to|unable to) (?:tell|know|see) who (?:you|people|visitors|users|anyone) (?:are|is)\b/i,
  /\b(?:you|individuals?|visitors?|users?|people) (?:can ?not|can't|could not|will not|won't) be (?:personally |individually |directly )?identified\b/i,
  /\b(?:not|never|n't) (?:enable|allow|permit|let) (?:you|us|them|any(?:one|body)|individuals?|visitors?|users?|people)(?: to)? be (?:personally |individually |directly )?identified\b/i,
  /\bno (?:individuals?|one|person|visitors?|users?)\b[^.]{0,20}\b(?:can|could|will) be identified\b/i,
  new RegExp(
    String.raw`\b(?:not|never|no)\b[^.]{0,60}\b(?:link|connect|match|relate|tie|trace)\b[^.]{0,60}\b(?:to|with) ${SOMEBODY}\b`,
    'i',
  ),
  /\bneither\b[^.]{0,60}\blink\b[^.]{0,60}\bidentity of\b/i,
  /\b(?:not|never)\b[^.]{0,40}\b(?:link|connect|match|relat|tie|trac|associat)\w*\b[^.]{0,40}\b(?:to|with) (?:any )?personal(?:ly[- ]identif\w+)? (?:information|data|details)\b/i,
  /\bneither\b[^.;]{0,80}\bcan (?:gain|get|obtain|see|learn)\b[^.;]{0,30}\bpersonal(?:ly[- ]identif\w+)? (?:information|data|details)\b/i,
  /\bvisitors?\b[^.]{0,40}\bremain anonymous\b/i,
  /\b(?:tells?|shows?|says?|reveals?)\b[^.]{0,10}\bnothing (?:about|of) who\b/i,
];

const FRAMES: readonly Frame[] = [
  'NOT .. IDENTIFY',
  'VISITORS .. NOT .. IDENTIFY',
  'IDENTITY .. NOT .. KNOWN',
  'VISITORS|READER .. REMAIN ANONYMOUS',
];

/** "Your IP address": what a server learns of every visit. */
const OF_ADDRESS = /\b(?:IP\b|Internet Protocol )\W{0,3}(?:\(IP\) )?address/i;

/** "It does not tell us who you are". */
const TELLS_WHO = /^(?:this|these|it|they|the information)\b[^.]*\bwho you are\b/i;
/** "To see how many people visit, and which pages are popular". */
const OF_VISITS =
  /\bhow many (?:people|visitors|users|visits)\b|\bwhich pages\b|\bpages (?:\w+ )?(?:are )?(?:visited|popular)\b|\b(?:technical|usage) information\b/i;

/** "Statistical data about users' browsing actions". */
const OF_BROWSING = /\b(?:browsing|usage) (?:actions?|patterns?|behaviou?r|habits?|data|statistics)\b/i;

/** "Those visiting our website". */
const OF_VISITS_HERE = /\bvisit(?:s|ing|ors?)?(?: to)? (?:our|this|the) (?:web ?)?(?:site|pages)\b/i;

export const doesNotIdentify: Family = (said) => {
  const isAbout =
    isAboutCookies(said) ||
    isCounting(said) ||
    [...said.mentions, ...said.namedBefore].some(({ category }) => category === 'statistics') ||
    OF_VISITS_HERE.test(said.text) ||
    OF_BROWSING.test(said.text) ||
    /\bcookies?\b/i.test(said.before) ||
    OF_ADDRESS.test(`${said.before} ${said.text}`) ||
    (TELLS_WHO.test(said.text) && OF_VISITS.test(said.before));
  // What would be without cookies is not what is.
  if (!isAbout || /^(?:if|without|unless)\b/i.test(said.text)) return [];
  const match = firstOf(said.text, NO_IDENTITY);
  const end = match === null ? framed(said.text, FRAMES, ['IF', 'MORE']) : endOf(match);
  if (
    end === null ||
    /\bresearch\b|\bpublish|\bmay or may not\b|\bpersonal details (?:will|are)\b|\b(?:rules|regulations?|laws?) (?:is|are) (?:designed|meant|intended)\b/i.test(
      said.text,
    )
  )
    return [];
  if (/\bverify\b/.test(said.text)) return [];
  // That nothing of the kind is collected is another claim.
  if (
    match !== null &&
    /\bnot\b[^.]{0,20}\bcollect\b/i.test(match[0]) &&
    !/\bused to identify (?:who )?you\b|\bnot be used\b|\bn't be used\b|\bcannot\b/i.test(
      match[0].replace(/\bthat (?:could|can|would|may)\b.*$/i, ''),
    )
  )
    return [];
  const isOfCookies =
    /\bcookies?\b|\binformation\b|\bdata\b|\bthe[ym]\b|\blog files?\b|\bit\b|\bvisit\w*\b|\bth(?:is|ese)\b|\b(?:statistics|figures|logs)\b|\bIP address|\banalytics\b|\bwho you are\b/i.test(
      said.text,
    );
  return isOfCookies ? [{ kind: 'does-not-identify', value: null, categories: [], end }] : [];
};
