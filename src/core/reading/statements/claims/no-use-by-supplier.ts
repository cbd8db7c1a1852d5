/** Suppliers that may not use the data for themselves. */
import { isCounting } from './counting.ts';
import { endOf, isAboutCookies, type Family, type Said } from './rule.ts';
import { firstOf, matchIn } from '../../patterns/may-match.ts';

const OURS = String.raw`(?:data|information|details|address(?:es)?|it|them)`;
const OWN_ENDS = String.raw`(?:for|to) (?:any(?:thing)? (?:other|else)|(?:its|their) own|any (?:other )?(?:purposes?|reasons?|ends?) (?:of (?:its|their) own)?|(?:purposes?|ends) of (?:its|their) own)`;
const NOT_ALLOWED: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:not|\w+n't|cannot|never|no (?:supplier|provider|processor|contractor|company))\b[^.]{0,40}\b(?:use|process)\b[^.]{0,40}\b${OURS}\b[^.]{0,20}\b${OWN_ENDS}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:has|have) no (?:right|permission|authority) to (?:use|share|sell)\b[^.]{0,40}\b${OURS}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:told|instructed|asked|require[sd]?) \w+(?: \w+)? not to (?:use|share|sell)\b[^.]{0,40}\b${OURS}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:forbid|forbids|forbidden|prohibit\w*)\b[^.]{0,40}\b(?:to|from) (?:use|using|share|sharing)\b[^.]{0,40}\b${OURS}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:may|can|must|will) (?:only (?:use|process)|(?:use|process)\b[^.]{0,30}\bonly)\b[^.]{0,50}\b(?:on our instructions|on our behalf|as we (?:tell|ask|instruct|direct)|(?:this|the|that) (?:work|service)s? for us)\b`,
    'i',
  ),
  /\b(?:(?:not|\w+n't) (?:allow(?:ed)?|permit(?:ted)?|let)|cannot|can't|can not|may not|must not|prohibit\w*|forbidden|never allow|agree not|not authori[sz]ed?)\b[^.]{0,70}\b(?:use|share|sell|pass on)\b[^.]{0,50}\b(?:data|information)\b/i,
  // "Our agreement stops it from selling what it holds."
  /\b(?:(?:stops?|prevents?|bars?|bans?) \w+(?: \w+){0,2}|barred|banned|prevented|forbidden) from (?:using|sharing|selling|passing)\b[^.]{0,50}\b(?:data|information|what it|anything)\b/i,
  /\b(?:may|can|must) not (?:use|share|sell|pass on)\b[^.]{0,30}\bwhat (?:it|they) (?:measures?|collects?|counts?|records?|gathers?|sees?|learns?)\b/i,
  /\b(?:not|\w+n't|never) (?:given|granted|gives?)\b[^.]{0,30}\bpermission to (?:use|share|sell)\b[^.]{0,50}\b(?:data|information)\b/i,
  /\b(?:disabled|turned off|switched off|opted out of)\b[^.]{0,20}\bdata[- ]sharing\b/i,
];
/** Told of a supplier: what the data is for, and that it is for nothing else. */
const WHAT = String.raw`(?:it|them|this|that|(?:the|your|any|our|these) (?:\w+ ){0,2}?(?:data|information|details|address(?:es)?|names?))`;
const BOUND = String.raw`(?:will|must|may|can|shall|to|obliged|required|bound|allowed|and|,)`;
const FOR_THIS_ALONE: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${BOUND}\b[^.;]{0,50}?\b(?:use|process) ${WHAT} (?:only|solely|exclusively|purely|just) (?:to|for|in)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:will|must|may|can|shall) (?:only|solely) (?:use|process) ${WHAT} (?:to|for)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:use|process) ${WHAT} for (?:(?:this|that|these|the agreed) purposes? (?:alone|only)|nothing else)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:prohibited|forbidden|barred|prevented) from using ${WHAT} (?:for|to)\b[^.;]{0,20}\b(?:other|else|own)\b`,
    'i',
  ),
];
/** "Fernley Ltd is obliged not to use it for any purpose other than …": of whoever is bound, and never of us. */
const BOUND_TO_ONE_END = new RegExp(
  String.raw`\b(?:obliged|bound|required|agreed|undertaken|instructed|permitted|allowed|must|may)\b[^.;]{0,70}\bnot (?:to )?(?:use|process)\b[^.;]{0,20}\b${OURS} for any (?:\w+ )?(?:purposes?|reasons?) (?:other than|except|apart from|but)\b`,
  'i',
);
const OF_US = /\b(?:we|you|staff|council)\b/i;
/** Who does it: the last that is named before. */
const WHO_DOES =
  /\b(?:(?<theirs>(?:companies|company|suppliers?|providers?|processors?|contractors?|third[- ]part(?:y|ies)|agenc(?:y|ies)|agents?|partners?|organisations))|we|council|officers?|staff|you)\b(?! (?:use|who|that|work)\b)/gi;

const SUPPLIER =
  /\b(?:the|this|that|each|no) company\b|\b(?:these|those|such|other|our) companies\b|\bsuppliers?\b|\bproviders?\b|\bprocessors?\b|\bcontractors?\b|\bthird[- ]part(?:y|ies)\b/i;

/** "We do not let anyone else use this data", said of what is counted. */
const ANYONE_ELSE =
  /\b(?:any(?:one|body) else|(?:any )?other (?:organisations?|compan(?:y|ies)|persons?|people|part(?:y|ies))|others)\b/i;

/** "Acme Maps does not share or use it for any other purpose." */
const THEY_DO_NOT =
  /(?:^|[;,] (?:and )?)(?!(?:We|You|The|This|Our|These|They|It|Your|Cookies?|Information|Data|Staff|Users?|Visitors?)\b)[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3} (?:does not|doesn't|do not|don't|will not|won't|cannot|can't)\b[^.]{0,60}\b(?:use|share|sell|pass on)\b[^.]{0,40}\b(?:data|information|it)\b(?: (?:with|for|to)\b|[.;,]|$)/;

function forThisAlone({ text, before }: Said): RegExpExecArray | null {
  const match = firstOf(text, FOR_THIS_ALONE);
  if (match === null) return null;
  const who = [...text.slice(0, match.index + 1).matchAll(WHO_DOES)].at(-1);
  const isTheirs =
    who === undefined ? /^they\b/i.test(text) && SUPPLIER.test(before) : who.groups?.['theirs'];
  return isTheirs === undefined || isTheirs === false ? null : match;
}

export const noUseBySupplier: Family = (said) => {
  const { text, mentions, before } = said;
  const bound = matchIn(text, BOUND_TO_ONE_END);
  const isOfUs = bound === null || OF_US.test(text.slice(0, endOf(bound)));
  const alone = isOfUs ? forThisAlone(said) : bound;
  if (alone !== null)
    return [{ kind: 'no-use-by-supplier', value: 'suppliers', categories: [], end: endOf(alone) }];
  const own = matchIn(text, THEY_DO_NOT);
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
  // "We do not share it and don't use it for anything else": what we do not.
  if (match === null || /^we\b[^.]*\b(?:and|or|nor) (?:do(?:n't| not) |we )*use\b/i.test(text)) return [];
  const named = mentions.filter(({ start }) => start < endOf(match) + 30);
  const isOfThem = /^(?:they|these)\b/i.test(text) && SUPPLIER.test(before);
  if (
    named.length === 0 &&
    !SUPPLIER.test(match[0]) &&
    !isOfThem &&
    !(
      ANYONE_ELSE.test(match[0]) &&
      (isAboutCookies(said) || isCounting(said) || /\bcookies?\b/i.test(before))
    ) &&
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
