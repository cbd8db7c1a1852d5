/**
 * Whether a name that nobody knows is said to work for whoever speaks: what stands right before it, and right behind it.
 * Of a known name a faint word is enough; of a stranger it has to be plain.
 */
import { isMeansOfOurs, saysWhoSupplies } from './evidence.ts';
import type { Written } from './written-names.ts';

const OURS = String.raw`(?:[Ww]e|[Cc]ouncil|[Cc]lub|[Tt]rust|[Cc]harity|[Gg]roup|[Ss]ociety|[Ss]chool|[Ss]urgery|[Pp]ractice|[Oo]rganisation|[Cc]ompany|[Aa]ssociation|[Ss]ite|[Ww]ebsite|[Ss]ervice|[Tt]rustees|[Ss]taff|[Cc]lerk)`;
const ROLE = String.raw`(?:providers?|suppliers?|processors?|hosts?|contractors?|partners?|company|developers?|firm|agency|agents?|software|systems?|platform|tool|package|product|service|plug-?in|app|program(?:me)?|database|filter|gateway|website|site)`;
const CALLED = String.raw`(?:(?:an?|our|the|some) (?:[\w-]+ ){0,5}?(?:called|named|known as|from|by|of|like|such as) )?(?:the )?`;

/** "We use …", "the club uses a system called …". */
const USE = new RegExp(
  String.raw`\b${OURS} (?:(?:also|currently|now|sometimes|may|will|can|only|mainly) )*(?:uses?|using|(?:subscribes?|switched|moved) to|rel(?:y|ies) on|(?:have|has) (?:contracted|commissioned|appointed|chosen))(?: \w+ and)? ${CALLED}$`,
  'u',
);
const USED_FOR = /^(?:'s)?(?: (?:software|service|platform|tool|system|website|app))?(?: (?:to|for|as|when|so that|in order)\b|[.;]?$|,| \()/;
/** "… services from X", "tools such as X". */
const SERVICES_OF = new RegExp(
  String.raw`\b(?:use|uses|using|buy|buys|rent|have)\b[^.;,]{0,40}\b(?:services|software|tools|products|systems|platforms|apps|packages)(?: provided| supplied)?,? (?:from|by|of|such as|like|including) (?:the )?$`,
  'i',
);
/** "Kept in X", "listed on X". */
const KEPT_IN =
  /\b(?:kept|held|stored|recorded|logged|managed|run|booked|listed|entered|organi[sz]ed|keep|hold|store|record|log|manage|run|organi[sz]e|sign up|register|book) (?:[^.;,]{0,50} )?(?:in|on|within) (?:the )?$/i;
const ROLE_BEHIND = new RegExp(
  String.raw`^(?: \([^()]{2,40}\))?(?:,? (?:which is |who are |that is )?|,? \()(?:an?|the) (?:[\w'-]+ ){0,4}?${ROLE}\b`,
  'u',
);
/** What somebody does for us, in the passive; what an authority does, and what is done to people, is no supply. */
const AUTHORITY = String.raw`approved|required|regulated|governed|covered|inspected|audited|funded|owned|authori[sz]ed|imposed|issued|overseen|requested|signed|accredited|certified|defined|recommended|introduced|employed|represented|elected|asked|told|contacted|visited|recogni[sz]ed|accepted|prescribed|determined|decided|caused|affected|described|written|published|made|given`;
const DONE_BY = new RegExp(
  String.raw`\b(?:is|are|was|were|be|been|being|and|or) (?:\w+ly |also |all |then )*(?!(?:${AUTHORITY})\b)(?:[a-z]{2,14}(?:ed|en)|run|sent|held|kept|built|shown|sold|dealt with|looked after|put (?:up|out|together)|set up|read(?: aloud)?|done)\b(?: (?!by\b)[\w',-]+){0,7}? (?:by|through|via|using|drwy|trwy|gan) (?:(?:an?|our|the) (?:[\w-]+ ){0,4}?(?:party|${ROLE}),? (?:called |named |known as )?)?(?:the )?$`,
  'u',
);
/** "…, our ticketing agent": whatever it is, it is ours; a person is none. */
const OURS_BEHIND =
  /^(?: \([^()]{2,40}\))?(?:,? (?:which is |who are )?|,? \(|,? [-–] )(?:our|the council's) (?!(?:[\w-]+ ){0,4}?(?:clerk|officers?|manager|secretary|treasurer|chair\w*|trustees?|staff|team|volunteers?|members?|director|headteacher|head|leader|administrator|president|patron|user|users|partners? (?:in|at)|own|website|site|pages?|notice|policy)\b)(?:[\w-]+ ){0,4}?[\w-]+\b/iu;
const PLACED = /\b(?:by|through|via|with|using|in|on|from|use|uses|to|drwy|trwy|gan) (?:the )?$/i;
/** "A company called X", "the firm that …, X". */
export const ENDS_NAME = /^(?:'s\b)?(?:[.;)]?$|[,;:)] |,$| \(| [-–] | (?:on|for|to|in|and|or|who|which|that|using|as|so|when|at|from|while|where|under|via|through|software|system|platform|service)\b)/;
/** What the words before would say of anybody. */
const OF_OTHERS =
  /\b(?:registered|regulated|work(?:s|ed|ing)?|partner\w*|insured|affiliated|friends|meet\w*|merged|compl\w+|accordance|associat\w+|together|along|meetings? (?:are|is|were) held|begins?|beginning|meetings?|link\w*|read|see|find|visit|contact|speak|talk|liais\w+) (?:\w+ )?(?:with|by|through|via|on|in|to|from) (?:the )?$/i;

/** "X, Y and Z". */
export const IS_JOINT = /^(?:'s)?(?:, ?(?:and |or )?| (?:and|or|&|a|ac|neu) )(?:the )?$/;

/** An item of a list of suppliers that begins with a name: "Fernley Forms: …", "Moss Ltd (payroll)", "Rook". */
export const isItemOf = ({ name, isStrong }: Written, after: string): boolean =>
  /^(?:[.;,]?$| ?[-–:(]|, )/.test(after) && (isStrong || (name.includes(' ') && !/s$/.test(name)));

export function isSaidToSupply({ name, isStrong }: Written, before: string, after: string): boolean {
  if (!ENDS_NAME.test(after)) return false;
  if (OURS_BEHIND.test(after)) return true;
  if (PLACED.test(before) && ROLE_BEHIND.test(after)) return true;
  if (OF_OTHERS.test(before)) return false;
  if (saysWhoSupplies(before) || DONE_BY.test(before)) return true;
  if (USE.test(before) && USED_FOR.test(after)) return true;
  if (SERVICES_OF.test(before)) return true;
  if (/\b(?:in|on|within) (?:the )?$/i.test(before)) return isStrong && KEPT_IN.test(before);
  return (isStrong || !/^\p{Lu}\p{Ll}+s$/u.test(name)) && isMeansOfOurs(before);
}
