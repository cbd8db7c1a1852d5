/** The legal basis, decisions by machine, and whom to complain to. */
import { ABOUT_OTHERS, isComplaintToUs } from './complaint-to-us.ts';
import { endOf, firstOf, type Family, type Said } from './rule.ts';

const BASES: readonly [RegExp, string][] = [
  [
    /\bpublic task\b|\bin the public interest\b|\bofficial (?:authority|functions?)\b|\b6 ?\(1\) ?\(e\)|\bpublic interest\b|\bstatutory (?:functions?|duty|duties)\b|\bfunctions as a (?:government|public|local)\b/i,
    'public task',
  ],
  [
    /\blegal obligations?\b|\b6 ?\(1\) ?\(c\)|\bcomply with (?:the|a|our) law\b|\blegal duty\b/i,
    'legal obligation',
  ],
  [/\bvital interests?\b|\b6 ?\(1\) ?\(d\)/i, 'vital interests'],
  [/\blegitimate interests?\b|\b6 ?\(1\) ?\(f\)/i, 'legitimate interests'],
  [
    /\b(?:perform\w*|enter\w*|fulfil\w*|carry out|necessary for)\b[^.]{0,40}\bcontract\b|\bcontractual (?:necessity|obligations?|basis|grounds?|requirements?)\b|\b6 ?\(1\) ?\(b\)|\b(?:bas[ie]s|grounds?|reasons?|rely on)\b[^.]{0,50}\b(?:a |our |the )?contract\b(?! (?:terms|clauses|with (?:our )?(?:suppliers?|processors?|providers?)))|^contract\b(?! (?:terms|clauses))/i,
    'contract',
  ],
  [/\bconsent\b|\b6 ?\(1\) ?\(a\)/i, 'consent'],
];
const SAYS_BASIS =
  /\b(?:legal|lawful) (?:bas[ie]s|grounds?|reasons?|justifications?)\b|\bArticle 6\b|\b6 ?\(1\) ?\([a-f]\)|\b(?:rely|relies|relying|based) on\b[^.]{0,40}\b(?:legitimate interests?|public task|consent|contract|legal obligation)\b|\blegal grounds\b|\bon the basis (?:that|of)\b|\bour legitimate interests\b|\bnecessary\b[^.]{0,60}\b(?:in the public interest|legal obligation|performance of (?:a|our|the) contract|official authority|public task)\b|\bexercise of official authority\b|\b(?:process|use|collect)\w*\b[^.]{0,60}\bpublic task\b/i;
const IS_UNDER =
  /\b(?:legal|lawful) (?:bas[ie]s|grounds?)\b|\b(?:allowed to|allows us to|lets us) (?:use|process|collect|hold)\b|\blegal reason|\blawful(?:ness)?\b|\b(?:why|what allows us|reasons?) (?:we are |we're )?allowed to use\b/i;
const OTHER =
  /\bright to\b|\bobject(?:ion)?\b|\boverride\b|\bsubstantial public interest\b|\bwithdraw\b|\bright of\b|\bnecessary for you\b|\bsix ways\b|\bone of the following\b|\bwithout (?:your )?consent\b|\bArticle 9\b|\brarely\b|\bseek consent\b|\b(?:not|n't) (?:require|need)\b[^.]{0,20}\bconsent\b|\bbases\b[^.]{0,60}\b(?:set out|listed|are available|available under)\b|\bsix (?:legal|lawful) bases\b/i;

export const legalBasis: Family = (said) => {
  const { text } = said;
  if (OTHER.test(text) || (said.sentence.kind === 'heading' && !/\bbasis ?[:–-] ?\w/i.test(text))) return [];
  const isSaid = SAYS_BASIS.test(text) || (IS_UNDER.test(said.headings) && isStatement(said));
  if (!isSaid) return [];
  const bases = BASES.filter(([pattern]) => pattern.test(text)).map(([, basis]) => basis);
  if (bases.length === 0) return [];
  return [{ kind: 'legal-basis', value: bases.join(', '), categories: [], end: text.length }];
};

const isStatement = ({ text }: Said): boolean =>
  /\b(?:we|council|processing|process(?:ed)?|necessary|because|under|basis|obligation|task)\b/i.test(text) &&
  !/\bseek consent\b|\bshould\b/i.test(text);

const NO_MACHINE: readonly RegExp[] = [
  /\b(?:do not|don't|does not|doesn't|will not|won't|never|not|no)\b[^.]{0,90}\bautomat(?:ed|ic)[- ](?:individual )?(?:decision|processing|means)/i,
  /\bno (?:solely )?automated\b/i,
  /\bnone of (?:our|the|these) decisions\b[^.]{0,40}\bautomat/i,
  /\bautomated (?:individual )?(?:decision[- ]?making|decisions?|processing)(?:,? (?:and|or|including|\/) profiling)? ?[:–-] ?(?:no\b|none\b|not (?:used|applicable)\b|n\/a\b)/i,
  /\bautomated (?:decision[- ]?making|decisions?|processing|profiling)\b[^.]{0,40}\b(?:is|are|will|does|do) not\b[^.]{0,20}\b(?:made|used|tak\w+|undertaken|carried|apply|occur|involved|place)\b/i,
  /\b(?:not|never|no|n't)\b[^.]{0,40}\b(?:decisions?\b[^.]{0,30}\b)?(?:by|made by) (?:a )?computers?(?: alone)?\b|\bno computer-based decisions\b/i,
  /\bno decisions?\b[^.]{0,60}\b(?:automat|(?:by|to|with) (?:a |an )?(?:computer|machine|algorithm)s?\b)/i,
  /\bdecisions?\b[^.]{0,60}\bnone (?:of them )?(?:is|are) (?:made|taken|left) (?:by|to) (?:a |an )?(?:computer|machine|algorithm)s?\b/i,
  /\bnothing\b[^.]{0,30}\bdecided\b[^.]{0,40}\b(?:computers?|machines?|automat\w+)\b/i,
  /\bnot\b[^.]{0,60}\bdecisions?\b[^.]{0,40}\b(?:solely )?(?:by|using|on|through) (?:solely )?automat/i,
];

const IS_NOT_SUBJECT = /\b(?:is|are|will|isn't|aren't|won't)(?: not)?(?: be)? subject(?:ed)? to\b/i;

export const noAutomatedDecisions: Family = ({ text, headings }) => {
  const match = firstOf(text, NO_MACHINE);
  // "Ask that no automated processing takes place" is what the reader may do.
  if (
    match !== null &&
    !(/\bsubject(?:ed)? to\b/i.test(text) && (!IS_NOT_SUBJECT.test(text) || /\brights?\b/i.test(headings))) &&
    !/\bright\b|\bobject\b|\bmeans any\b|\bask (?:us|that|for)\b|\brequest\b/i.test(text)
  )
    return [{ kind: 'no-automated-decisions', value: null, categories: [], end: endOf(match) }];
  const isAnswer =
    /^(?:we|the council) (?:do(?:es)? not|don't|never|will not)\b[^.]{0,30}\b(?:do (?:this|so|that)|make (?:any|these|such) decisions)\b/i.exec(
      text,
    );
  if (isAnswer === null || !/\bautomat/i.test(headings)) return [];
  return [{ kind: 'no-automated-decisions', value: null, categories: [], end: endOf(isAnswer) }];
};

const REGULATOR = String.raw`(?:Information Commissioner(?:'?s)?(?: Office)?|ICO\b|supervisory authority|Comisiynydd Gwybodaeth)`;
const COMPLAIN: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:contact|write to|tell|go to|turn to)\b[^.]{0,20}\b${REGULATOR}[^.]{0,60}\b(?:not|n't|wrong)\b[^.]{0,30}\b(?:right|wrong|put|settled|resolved|answered)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:not|n't|wrongly|incorrectly|improperly|unlawfully|unfairly)\b[^.]{0,30}\b(?:handled|used|processed|dealt|complied|followed|met)\b[^.]{0,90}\b(?:contact|write|report|tell|refer)\w*\b[^.]{0,40}\b${REGULATOR}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:complain\w*|concerns?|unhappy|dissatisfied|not satisfied|unsatisfied|mishandled|misused|anhapus|[cg]h?wyn\w*)\b[^.]{0,160}\b${REGULATOR}`,
    'i',
  ),
  new RegExp(
    String.raw`\b${REGULATOR}[^.]{0,160}\b(?:complain\w*|concerns?|unhappy|dissatisfied|not satisfied|cwyn\w*|chwyn\w*)`,
    'i',
  ),
];

/** The council's own people who hear complaints first. */
const OWN_ROUTE = String.raw`(?<who>(?:our |the |council's |its |your )?(?:[\w'&]+ ){0,3}?(?:Data Protection Officers?|DPO|Data Protection (?:Team|Manager|Lead)|Information (?:Governance|Rights|Management|Security|Compliance)(?: (?:Team|Officer|Manager|Unit|Service))?|Complaints? (?:Team|Officer|Manager|Department)|Customer (?:Relations|Care|Services?|Feedback)(?: Team)?|Monitoring Officer|Clerk|Secretary|Swyddog Diogelu Data))\b(?!@)`;
const COMPLAIN_TO_US: readonly RegExp[] = [
  new RegExp(
    String.raw`\bconcerns?\b[^.]{0,120}\b(?:data|information)\b[^.]{0,60}\b(?:contact|write to|email|speak to|tell)(?: the| our)? ${OWN_ROUTE}`,
    'i',
  ),
  /\bcomplaints? about (?:data|how we (?:use|handle|process)|our (?:use|handling) of)\b[^.]{0,80}\b(?:sent|made|directed|addressed) to\b(?<who>)/i,
  new RegExp(
    String.raw`\b(?:complain\w*|unhappy|dissatisfied|not (?:happy|satisfied)|cwyn\w*|chwyn\w*)\b[^.]{0,160}\b(?:contact(?:ing)?|to|with|write to|email|speak to|tell|ask|by|gyda|â|at)(?: the| our)? ${OWN_ROUTE}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:contact|write to|email|speak to)\b[^.]{0,30}\b${OWN_ROUTE}[^.]{0,80}\b(?:to (?:make a |raise a )?complain\w*|complaints?|unhappy|dissatisfied|not (?:happy|satisfied))\b`,
    'i',
  ),
];
const OF_DATA = /\bdata\b|\binformation\b|\bprivacy\b|\brights\b|\bGDPR\b|\bdiogelu data\b/i;

const WHO = new RegExp(OWN_ROUTE, 'i');
/** Who is to be told: an officer or a team, else the address that is given. */
const whoIn = (text: string): string | null =>
  WHO.exec(text)
    ?.groups?.['who']?.replace(/^.*(?:\b(?:our|the|to|at)|['’]r) /i, '')
    .trim() ??
  /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}\b/i.exec(text)?.[0] ??
  null;

export const complaintRoute: Family = (said) => {
  const { text, headings } = said;
  if (firstOf(text, COMPLAIN) !== null)
    return [
      {
        kind: 'complaint-route',
        value: "Information Commissioner's Office",
        categories: [],
        end: text.length,
      },
    ];
  const own = firstOf(text, COMPLAIN_TO_US);
  if (own === null || !OF_DATA.test(`${text} ${headings}`))
    return isComplaintToUs(said)
      ? [{ kind: 'complaint-route', value: whoIn(text), categories: [], end: text.length }]
      : [];
  if (ABOUT_OTHERS.test(text)) return [];
  // Where a complaint is sent on to tells whom we share it with.
  if (/\bwe (?:will|may|shall|would|can)?\b ?(?:also )?(?:pass|send|share|forward|refer)\b/i.test(text))
    return [];
  return [
    { kind: 'complaint-route', value: own.groups?.['who']?.trim() ?? null, categories: [], end: text.length },
  ];
};
