/** Suppliers that may not use the data, no sale, no marketing, nothing without consent. */
import { endOf, firstOf, type Family } from './rule.ts';

const NOT_ALLOWED: readonly RegExp[] = [
  /\b(?:(?:not|\w+n't) (?:allow(?:ed)?|permit(?:ted)?|let)|cannot|can't|can not|may not|must not|prohibit\w*|forbidden|never allow|agree not|not authori[sz]ed?)\b[^.]{0,70}\b(?:use|share|sell|pass on)\b[^.]{0,50}\b(?:data|information)\b/i,
  /\b(?:not|n't|never) (?:given|granted|gives?)\b[^.]{0,30}\bpermission to (?:use|share|sell)\b[^.]{0,50}\b(?:data|information)\b/i,
  /\b(?:disabled|turned off|switched off|opted out of)\b[^.]{0,20}\bdata[- ]sharing\b/i,
  /\b(?:may not|must not|cannot|can not|not (?:allowed|permitted)|forbidden)\b[^.]{0,20}\b(?:use|share|sell|pass on)\b[^.]{0,60}\b(?:for|to) (?:any )?(?:(?:purposes?|ends|uses?) of (?:its|their) own|(?:its|their) own (?:purposes?|ends|use))\b/i,
];
const SUPPLIER = /\bsuppliers?\b|\bproviders?\b|\bprocessors?\b|\bcontractors?\b|\bthird[- ]part(?:y|ies)\b/i;

/** "Acme Maps does not share or use it for any other purpose." */
const THEY_DO_NOT =
  /(?:^|[;,] (?:and )?)(?!(?:We|You|The|This|Our|These|They|It|Your|Cookies?|Information|Data|Staff|Users?|Visitors?)\b)[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3} (?:does not|doesn't|do not|don't|will not|won't|cannot|can't)\b[^.]{0,60}\b(?:use|share|sell|pass on)\b[^.]{0,40}\b(?:data|information|it)\b(?: (?:with|for|to)\b|[.;,]|$)/;

export const noUseBySupplier: Family = ({ text, mentions, before }) => {
  const own = THEY_DO_NOT.exec(text);
  if (
    own !== null &&
    !/\b(?:Council|Borough|County|District|Authority|Trust|Association|Service)\b/.test(own[0].slice(0, 60))
  )
    return [
      {
        kind: 'no-use-by-supplier',
        value: mentions[0]?.name ?? /[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}/.exec(own[0])?.[0] ?? 'suppliers',
        categories: [],
        end: endOf(own),
      },
    ];
  const match = firstOf(text, NOT_ALLOWED);
  if (match === null) return [];
  const named = mentions.filter(({ start }) => start < endOf(match) + 30);
  const isOfThem = /^(?:they|these)\b/i.test(text) && SUPPLIER.test(before);
  if (
    named.length === 0 &&
    !SUPPLIER.test(match[0]) &&
    !isOfThem &&
    !SUPPLIER.test(text.slice(0, match.index))
  )
    return [];
  if (/^(?:you|users?)\b/i.test(text)) return [];
  return [
    {
      kind: 'no-use-by-supplier',
      value: named.map(({ name }) => name).join(', ') || 'suppliers',
      categories: [],
      end: endOf(match),
    },
  ];
};

const NEVER = String.raw`(?:at no time|under no circumstances|do not|don't|does not|doesn't|will not|won't|never|not be|not|cannot|can't|isn't|aren't|nor)`;
const DATA = /\b(?:data|information|details|e-?mail address(?:es)?|them|it)\b/i;

const NOT_SOLD: readonly RegExp[] = [
  new RegExp(String.raw`\b${NEVER}\b[^.]{0,70}\b(?:sell|sold|selling|trad(?:e|ed|ing) in)\b`, 'i'),
  /\bno (?:personal |other )?(?:information|data|details)\b[^.]{0,60}\b(?:is|are|will be) (?:ever )?sold\b/i,
];

/** What the reader may ask for is no promise. */
const ASKS_US =
  /\bright to (?:ask|tell|request|require|stop|object)\b|\bask (?:us|the council) (?:not|never) to\b/i;

export const noSale: Family = ({ text }) => {
  const match = firstOf(text, NOT_SOLD);
  if (
    match === null ||
    ASKS_US.test(text) ||
    !DATA.test(text) ||
    /\bgoods\b|\btickets?\b|\balcohol\b/i.test(text)
  )
    return [];
  return [{ kind: 'no-sale', value: null, categories: [], end: endOf(match) }];
};

const SHARE = String.raw`(?:shar(?:e|ed|ing)|pass(?:ed|ing)?(?: on)?|disclos(?:e|ed)|sell|sold|give|given|suppl(?:y|ied)|use|used|provided?|released?|transferred|made available|rent|exchange)`;
const MARKETING = new RegExp(
  String.raw`\b${NEVER}\b[^.]{0,110}\b${SHARE}\b[^.]{0,130}\b(?:marketing|market to|advertising|sales|promotional|commercial)(?: (?:purposes?|companies|materials?|activit\w+|communications?|use|gain|reasons|organisations|and|or|research|lists?))*`,
  'i',
);
const READER_OBJECTS =
  /\byou (?:do not|don't|no longer|would not|wouldn't|may not) (?:want|wish|like)\b|\bright to\b|\bif you\b[^.]{0,30}\bnot\b/i;

export const noSharingForMarketing: Family = ({ text, mentions }) => {
  const match = MARKETING.exec(text);
  // "Acme may not use this data for advertising" is what the supplier may not.
  if (
    mentions[0]?.start === 0 &&
    /^(?:'s)? (?:may|can|must|is|does|will)\b/i.test(text.slice(mentions[0].end))
  )
    return [];
  if (match === null || READER_OBJECTS.test(text) || !DATA.test(text)) return [];
  // Use for the council's own marketing is no sharing.
  if (
    !/\bshar|\bpass|\bdisclos|\bs[eo]ld?l?\b|\bgive|\bsuppl|\bprovid|\breleas|\btransfer|\brent\b|\bexchange|\bavailable\b|\bthird[- ]part|\bother (?:organisations|companies)\b|\banyone\b/i.test(
      match[0],
    )
  )
    return [];
  if (/\bcookies?\b/i.test(text.slice(match.index, endOf(match) + 10)) && !/\bpersonal\b/i.test(text))
    return [];
  return [{ kind: 'no-sharing-for-marketing', value: null, categories: [], end: endOf(match) }];
};

const WITHOUT_CONSENT: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${NEVER}\b[^.]{0,110}\b(?:shar(?:e|ed|ing)|pass(?:ed|ing)?(?: on)?|disclos(?:e|ed)|give|given|suppl(?:y|ied)|provided?|released?|transferred|sell|sold)\b[^.]{0,160}\b(?:without|except with|unless)\b[^.]{0,50}\b(?:consent\w*|permission|agree\w*|authori[sz]\w+|asking you|telling you|you tell us|you say|your (?:prior )?knowledge|you have (?:previously )?indicated)`,
    'i',
  ),
  /\bno (?:personal )?(?:information|data|details)\b[^.]{0,30}\b(?:is|are|will be) (?:shared|passed|disclosed|given|released)\b[^.]{0,60}\b(?:without|unless)\b[^.]{0,50}\b(?:consent\w*|permission|agree\w*)/i,
  /\b(?:seek|ask for|obtain|get) your (?:explicit |prior )?(?:consent|permission|agreement)\b[^.]{0,30}\bbefore (?:we )?(?:shar|pass|disclos|giv|releas)\w*/i,
  /\bonly (?:be )?(?:share|shared|pass|passed|disclose|disclosed|give|given|hand|handed)\b[^.]{0,90}\b(?:with your|if you|where you|after you|once you)\b[^.]{0,30}\b(?:consent\w*|permission|agree\w*|(?:say|said|told us|tell us) (?:so|that (?:we|it)|yes))/i,
  /\b(?:nobody|no one|no-one)\b[^.]{0,60}\b(?:see|get|receive|learn|be (?:given|told|shown|sent))\b[^.]{0,50}\bwithout your (?:consent|permission|agreement|say-so|leave)\b/i,
];

export const noSharingWithoutConsent: Family = ({ text }) => {
  const match = firstOf(text, WITHOUT_CONSENT);
  if (match === null || READER_OBJECTS.test(text) || !DATA.test(text)) return [];
  // Staff and agencies with a need to know see it without being allowed to by the reader.
  if (/\bneed to know\b/i.test(text)) return [];
  // For marketing alone it is the narrower promise.
  if (/\bmarketing\b|\badvertis/i.test(match[0]) || /\bcookies?\b/i.test(match[0])) return [];
  return [{ kind: 'no-sharing-without-consent', value: null, categories: [], end: endOf(match) }];
};
