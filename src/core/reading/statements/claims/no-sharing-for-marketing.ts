/** Data that nobody gets for marketing. */
import { DATA, NEVER, READER_OBJECTS } from './sharing.ts';
import { either, type Family } from './rule.ts';
import { firstOf, holds, matchesIn, matchIn } from '../../patterns/may-match.ts';

const SHARE = String.raw`(?:shar(?:e|ed|ing)|pass(?:ed|ing)?(?: on)?|disclos(?:e|ed)|sell|sold|give|given|hand(?:ed)?(?: over)?|suppl(?:y|ied)|use|used|provided?|released?|transferred|made available|rent|exchange)`;
const SELLERS = String.raw`(?:compan(?:y|ies)|firms|organisations|people|any(?:one|body)|businesses) (?:that|who|which) (?:wants?|wish(?:es)?|tr(?:y|ies)|would like|may wish) to (?:sell|market|advertise)`;
const MARKETING = new RegExp(
  String.raw`\b${NEVER}\b(?:(?!\b${NEVER}\b)[^.]){0,110}\b${SHARE}\b[^.]{0,130}\b(?:${SELLERS}|marketing|market to|marketers?|advertisers?|advertise|advertising|sales|promotional|commercial(?! (?:organisation|bod|enterprise|partner|compan)))(?: (?:purposes?|companies|materials?|activit\w+|communications?|use|gain|reasons|organisations|and|or|research|lists?))*`,
  'gi',
);

const NOR_USED_BY_OTHERS = new RegExp(
  String.raw`\b${NEVER}\b[^.]{0,20}\b(?:used|processed)\b[^.]{0,20}\bfor (?:any |direct )*(?:marketing|advertising)\b[^.]{0,20}\bby (?:any )?(?:third[- ]part(?:y|ies)|others?|other \w+|anyone else)`,
  'i',
);

/** "If we wish to share it for marketing, we will only do so if you agree": with a yes alone. */
const YES = String.raw`(?:consent\w*|permission|agree\w*|say (?:yes|so)|said (?:yes|so)|(?:box\b[^.;]{0,20}\bis|box has been|have) tick(?:ed)?|tick(?:ed)? the)`;
const GIVE = String.raw`(?:shar(?:e|ed|ing)|pass(?:ed|ing)?(?: on)?|disclos(?:e|ed|ing)|giv(?:e|en|ing)|sold|sell)`;
const FOR_MARKETING = String.raw`\bfor (?:any |their |direct )*(?:marketing|advertising|commercial)\b`;
const WITH_A_YES: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${GIVE}\b[^.]{0,90}${FOR_MARKETING}[^.]{0,90}\bonly\b[^.]{0,20}\b(?:if|with|when|where|once)\b[^.]{0,30}\b${YES}`,
    'i',
  ),
  new RegExp(
    String.raw`\bonly (?:be )?${GIVE}\b[^.]{0,60}${FOR_MARKETING}[^.]{0,30}\b(?:if|with|when|where|once)\b[^.]{0,30}\b${YES}`,
    'i',
  ),
  new RegExp(
    String.raw`\bwe (?:will |would )?(?:always )?ask\b[^.]{0,30}\bbefore\b[^.]{0,20}\b${GIVE}\b[^.]{0,60}${FOR_MARKETING}`,
    'i',
  ),
];
/** What the reader has given us is no gift of ours. */
const GIVEN_TO_US =
  /\byou (?:have |may )?(?:provide|supply|supplied|give|gave|given|share|submit|send)\w*(?: (?:us|to us|with us))?(?: with)?\b/gi;

/** "We do not sell it and do not use it for marketing": the second is no sharing, and what it is for is its own. */
const NO = either(['do(?:es)? not', "don['’]t", "doesn['’]t", 'will not', "won['’]t", '(?:will )?never']);
const TO_OTHERS = either(['shar', 'pass', 's[eo]l', 'disclos', 'giv', 'by (?:others?|any|third)']);
const OWN_USE = new RegExp(
  String.raw`(?:[,;]|\b(?:and|or|nor|but))\s+(?:(?:we|the council|it) )?${NO}\s+(?:use|process)\b(?:(?!\b${TO_OTHERS})[^.])*`,
  'gi',
);

export const noSharingForMarketing: Family = ({ text: whole, mentions }) => {
  const text = whole.replace(OWN_USE, (clause) => ' '.repeat(clause.length));
  // "Acme may not use this data for advertising" is what the supplier may not.
  if (
    mentions[0]?.start === 0 &&
    /^(?:'s)? (?:may|can|must|is|does|will)\b/i.test(text.slice(mentions[0].end))
  )
    return [];
  if (holds(text, READER_OBJECTS) || !holds(text, DATA)) return [];
  const found = [matchIn(text, NOR_USED_BY_OTHERS), ...matchesIn(text, MARKETING), firstOf(text, WITH_A_YES)];
  const match = found.find((each) => each != null && isSharing(each[0]) && !isOfCookies(text, each));
  return match == null
    ? []
    : [{ kind: 'no-sharing-for-marketing', value: null, categories: [], end: match.index + match[0].length }];
};

/** Use for the council's own marketing is no sharing. */
const isSharing = (words: string): boolean =>
  /\bshar|\bpass|\bdisclos|\bs[eo]ld?l?\b|\bgive|\bhand|\bsuppl|\bprovid|\breleas|\btransfer|\brent\b|\bexchange|\bavailable\b|\bthird[- ]part|\bother (?:organisations|companies)\b|\banyone\b/i.test(
    words.replace(GIVEN_TO_US, ' '),
  );

const isOfCookies = (text: string, { index, 0: words }: RegExpExecArray): boolean =>
  /\bcookies?\b/i.test(text.slice(index, index + words.length + 10)) && !/\bpersonal\b/i.test(text);
