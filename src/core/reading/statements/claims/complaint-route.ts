/** Whom to complain to. */
import { ABOUT_OTHERS, isComplaintToUs } from './complaint-to-us.ts';
import { type Family, type Found, type Said } from './rule.ts';
import { firstOf, holds, matchIn } from '../../patterns/may-match.ts';

const REGULATOR = String.raw`(?:(?:Information|Data Protection) Commissioner(?:'?s)?(?: Office)?|ICO\b|supervisory authority|Comisiynydd Gwybodaeth)`;
/** Whom to ask for advice is told of complaints where something has gone wrong. */
const ADVICE: readonly RegExp[] = [
  // "Gallwch gysylltu â'r Comisiynydd Gwybodaeth i gael cyngor annibynnol".
  /\b(?:c|g|ch)ysyllt\w*\b[^.]{0,20}\bComisiynydd Gwybodaeth\b[^.]{0,40}\b[cg]yngor annibynnol\b/i,
  new RegExp(
    String.raw`\bindependent advice\b[^.]{0,90}\b(?:contact|ask|speak to)\b[^.]{0,20}\b${REGULATOR}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:contact|ask|speak to)\b[^.]{0,20}\b${REGULATOR}[^.]{0,40}\bindependent advice\b`,
    'i',
  ),
];
const COMPLAIN: readonly RegExp[] = [
  // "You may contact the ICO about how we have handled your data".
  new RegExp(
    String.raw`\b(?:contact|write to|tell|go to|speak to)\b[^.]{0,20}\b${REGULATOR}[^.]{0,20}\b(?:about|over) (?:how|the way|what) (?:we|the council|your)\b`,
    'i',
  ),
  // "You have the right to raise it with the ICO".
  new RegExp(
    String.raw`\b(?:right|entitled|free|able) to (?:raise|take|bring|report) (?:it|this|that|them|the (?:matter|issue)|an issue|your (?:case|issue))\b[^.]{0,20}\b(?:with|to) (?:the )?${REGULATOR}`,
    'i',
  ),
  // "Os yw'n anghywir, cysylltwch â'r Comisiynydd Gwybodaeth".
  /\b(?:anghywir|anfodlon|anhapus)\b[^.]{0,120}\b(?:c|g|ch)ysyllt\w*\b[^.]{0,20}\bComisiynydd Gwybodaeth\b/i,
  new RegExp(
    String.raw`\b(?:contact|write to|tell|go to|turn to|report (?:it|this|us) to)\b[^.]{0,20}\b${REGULATOR}[^.]{0,60}\b(?:broken|breached|against|in breach|wrong)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:can)?(?:not|\w+n't|never)\b[^.]{0,30}\b(?:right|settled|resolved?|answered|sorted|satisf(?:y|ied)|happy)\b[^.]{0,60}\b(?:contact|write|go|turn|report|tell|refer|raise)\b[^.]{0,20}\b${REGULATOR}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:contact|write to|tell|go to|turn to)\b[^.]{0,20}\b${REGULATOR}[^.]{0,60}\b(?:not|\w+n't|wrong)\b[^.]{0,30}\b(?:right|wrong|put|settled|resolved|answered)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:not|\w+n't|wrongly|incorrectly|improperly|unlawfully|unfairly)\b[^.]{0,30}\b(?:handled|used|processed|dealt|complied|followed|met)\b[^.]{0,90}\b(?:contact|write|report|tell|refer)\w*\b[^.]{0,40}\b${REGULATOR}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:complain\w*|concerns?|unhappy|dissatisfied|not satisfied|unsatisfied|mishandled|misused|anhapus|[cg]h?wyn\w*)\b[^.]{0,160}\b${REGULATOR}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:wrong|breach|appeal|settle|answer|satisf\w+)\b[^.]{0,60}\b(?:ask|refer|appeal to|take (?:it|this|that|the matter) (?:to|up with))\b[^.]{0,40}\b${REGULATOR}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:refer|appeal|take)\b[^.]{0,30}\bto the ${REGULATOR}[^.]{0,60}\b(?:not|wrong|satisf\w+)`,
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
];
const OF_DATA = /\bdata\b|\binformation\b|\bprivacy\b|\brights\b|\bGDPR\b|\bdiogelu data\b/i;

const WHO = new RegExp(OWN_ROUTE, 'i');
/** Who is to be told: an officer or a team, else the address that is given. */
const whoIn = (text: string): string | null =>
  matchIn(text, WHO)
    ?.groups?.['who']?.replace(/^.*(?:\b(?:our|the|to|at)|['’]r) /i, '')
    .trim() ??
  /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}\b/i.exec(text)?.[0] ??
  null;

/** "Complaints", and under it where the regulator is. */
const isUnderComplaints = ({ text, headings, sentence }: Said): boolean =>
  sentence.kind !== 'heading' &&
  holds(text, IS_REGULATOR) &&
  /\bcomplain\w*|\bunhappy\b|\bnot happy\b/i.test(headings.split('|').at(-1) ?? '') &&
  !/\b(?:registered|registration|fee|guidance|if (?:the|we))\b/i.test(text);
const IS_REGULATOR = new RegExp(REGULATOR, 'i');

/** "If you are still unhappy, write to:", and who it is in the line below. */
export function complaintBelow(said: Said): Found | null {
  const [start = '', below = ''] = said.text.split(/: (?=[^:]*$)/);
  const isThere = below.length < 120 && IS_REGULATOR.test(below.slice(0, 60));
  return isThere && UNHAPPY.test(start)
    ? {
        kind: 'complaint-route',
        value: "Information Commissioner's Office",
        categories: [],
        end: said.text.length,
      }
    : null;
}
const UNHAPPY =
  /\bcomplain\w*|\bconcerns?\b|\bun(?:happy|satisfied)\b|\bdissatisfied\b|\bnot (?:happy|satisfied)\b|\bappeal\b|\banfodlon\b|\banhapus\b|\b[cg]h?wyn\w*/i;

const IS_WRONG = /\bwrong|\bincorrect|\bmishandl|\bmisus|\banghywir\b|\b[cg]h?am-?dr/i;
const isAdvice = ({ text, headings, before }: Said): boolean =>
  firstOf(text, ADVICE) !== null &&
  [text, headings, before].some((words) => UNHAPPY.test(words) || IS_WRONG.test(words));

export const complaintRoute: Family = (said) => {
  const { text, headings } = said;
  if (firstOf(text, COMPLAIN) !== null || isUnderComplaints(said) || isAdvice(said))
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
  if (holds(text, ABOUT_OTHERS)) return [];
  // Where a complaint is sent on to tells whom we share it with.
  if (/\bwe (?:will|may|shall|would|can)?\b ?(?:also )?(?:pass|send|share|forward|refer)\b/i.test(text))
    return [];
  return [
    { kind: 'complaint-route', value: own.groups?.['who']?.trim() ?? null, categories: [], end: text.length },
  ];
};
