/** What in the words around a name says that it is used, and how plainly. */
import { STAFF } from '../../lexicon/staff.ts';
import { anyOf, either } from '../claims/rule.ts';
import { DONE, ITS_THINGS, LEADS_TO_NAME, OF_ITS_THINGS } from './evidence-words.ts';
import { DOES, SOMETIMES } from './does-words.ts';
import { firstOf, holds, mayMatch } from '../../patterns/may-match.ts';
import type { Group } from './group.ts';
import { isDoneWith, saysItsRole, takesReader } from './roles.ts';
import { isDoneWithInWelsh } from './roles-welsh.ts';

/** From plain to faint; `null` where nothing says so. */
export type Evidence = 'use' | 'by' | 'does' | 'its-cookies' | 'shared' | 'listed' | null;

const FILL = String.raw`[^.;]{0,110}`;
export const USE = new RegExp(
  String.raw`\b(?:(?<!\bthe )use|(?:our|make|making|through the|with the|by the|on the) use of|uses|using|utili[sz]es?|utili[sz]ing|employs?|embeds?|embed(?:ded|ding)|deploys?|install(?:ed)?|runs?|works? with|working with|partner(?:s|ed|ing)? with|rel(?:y|ies) on|contract(?:s|ed)? with|commission(?:ed|s)|appointed|engage[sd]?(?! (?:with|in)\b)|hires?|hired|instructs?|instructed|procured?|subscribe to|switched to|moved to|defnyddio|defnyddiwn|ddefnyddio|we have|integrat\w+ with|implemented)\b${FILL}$`,
  'i',
);
const DONE_BY = new RegExp(
  String.raw`\b${either(DONE)}\b(?: (?:and|or) \w+)?(?: (?:to|for|on|in|with|securely|entirely|electronically|solely|directly|only|in \w+,?) [^.;]{0,70}?)? ?(?:by|via|through|on|within|using|with|gan|from)\b(?: ${either(LEADS_TO_NAME)})*[\s,:-]*\(?"?$`,
  'i',
);
/** "Crashes are reported to us by X": what is done for us, whatever it is. */
const DONE_FOR_US =
  /\b(?:is|are|gets?) (?:\w+ly )?(?!(?:owned|approved|required|affected|caused|covered|regulated|governed|followed|named|licen[sc]ed|recommended|registered|defined|imposed|audited|inspected)\b)[a-z]{3,12}ed (?:to us |for us |there )?by (?:the )?$/i;
/** "Jobs are raised in X", "your record sits on X", "the call goes through X": where something of ours is. */
const IS_IN =
  /\b(?:(?:is|are|be|been|being|gets?) (?:\w+ly |then |also )*(?!(?:based|found|named|mentioned|described|explained|available|set out|listed|covered|included|defined|involved|interested|located|published|shown|given|told|used|seen)\b)(?:[a-z]{2,14}(?:ed|en)|sent|put|held|kept|run|made)(?: (?:up|off|out))? (?:in|on|into|onto)|(?:sits?|lives?|stays?|lands?|ends? up) (?:in|on)|(?:is|are) (?:both |all )?in the (?:hands|care) of|(?:goes|go|pass(?:es)?|runs?|travels?)(?: (?:out|straight|on|first))? (?:through|via|into|by way of)) (?:the )?$/i;
/** "Calls are handled in X", "survey answers are kept in X". */
const KEPT_IN =
  /\b(?:stored|held|hosted|kept|recorded|handled|run|made|managed|logged|processed|built|created|answered|entered)(?: (?:securely|electronically|only|for us|and \w+))? in (?:the )?(?:\p{Lu}[\w-]* ){0,3}$/u;
const SET_BY =
  /\b(?:set|placed|dropped|created|used|written|served|served up|required|delivered|left|issued|deposited|generated|osodir)\b[^.;]{0,30}\b(?:by|from|via|through|gan)(?: (?:the|our|a|third[- ]part(?:y|ies)|such as|like|including|providers?|services?|companies|websites?|sites?|platforms?|,))* ?$/i;
const WHAT_GOES = either([
  'register',
  'data',
  'details',
  'information',
  'copies',
  'records?',
  'files?',
  'forms?',
  '(?:report|request|message|order|booking|application)(?= (?:\\w+ )?goes)',
  '(?:crash |error )?reports',
  'errors?',
  'crashes',
  'it',
  'they',
  'these',
  'those',
  'which',
]);
const GIVEN_ON = either([
  'shar(?:e|ed|es|ing)',
  'pass(?:ed|es)?',
  'sen[dt]s?',
  'transmitted',
  'transferred',
  'transfers?',
  'disclose[ds]?',
  'provided',
  'give[ns]?',
  'supply',
  'supplied',
  'available',
  'submitted',
  'forwarded',
  String.raw`(?<=\b${WHAT_GOES} (?:then |also |straight )?)go(?:es)?`,
]);
const RECEIVERS = either([
  'the',
  'our',
  '(?:service|data|software|cloud|hosting|payment|technology)(?= (?:providers?|processors?|partners?|companies))',
  'third[- ]part(?:y|ies)',
  'such as',
  'like',
  'including',
  'providers?',
  'partners?',
  'companies',
  'processors?',
  ',',
  'a',
  'and',
]);
const SHARED = new RegExp(
  either([
    String.raw`\b${GIVEN_ON}\b[^.;]{0,80}\b(?:with|to|by|across|among)(?: ${RECEIVERS})* ?$`,
    String.raw`\b(?:organisations|companies|bodies|agencies|third parties|partners)\b[^.;]{0,30}\bshare\b[^.;]{0,60}\binclud(?:e|es|ing)\b[^.;]{0,100}$`,
    String.raw`\b(?:rh?ann\w+|d?anfon\w*|d?h?rosglwydd\w+|pasio)\b[^.;]{0,110}\b(?:gyda|gan|â|at|i)(?: (?:y|yr|ein|gwasanaeth|cwmni))* $`,
  ]),
  'i',
);

const ITS_THINGS_BEHIND = new RegExp(
  String.raw`^(?:'s?)?(?: ${either(OF_ITS_THINGS)})* ?${either(ITS_THINGS)}\b`,
  'i',
);
const IT_DOES = new RegExp(
  String.raw`^(?:'s?)?(?: (?:Inc|LLC|Ltd|Limited)\.?)?(?: ?\([^()]{0,60}\))?(?:, (?:a|an|our|the|which|who) [^.]{0,80}?,)?(?: ${either(SOMETIMES)})* ${either(DOES)}\b`,
  'i',
);
/** "X answers our calls", "X reads our pages aloud": it does something with what is ours. */
const ACTS_FOR_US =
  /^(?:'s?)?(?: ?\([^()]{0,60}\))?(?:,? (?:which|who|that))?(?: (?:also|then|now))? (?!(?:is|was|has|does|says|states|explains|describes|recommends|publishes|owns|means|knows|wants|asks|needs|believes|charges|sells)\b)[a-z]{2,14}s (?:[\w'-]+ ){0,2}?(?:(?:our|us|the council's|this (?:web ?)?site|the (?:web ?)?site|(?:web ?)?pages)\b|[^.;,]{1,60} (?:on|in|for|across) (?:this|our|these|the council's) (?:web ?)?(?:site|pages)\b)/;
/** Welsh: "mae X yn storio gwybodaeth", "y mae X yn eu darparu". */
const DOES_IN_WELSH =
  /^(?: ?\([^()]{0,60}\))?(?:,? sy)?(?:['’]n| yn) (?:(?:ei|eu|ein) )?(?:dd?arparu|chynnal|cynnal|storio|casglu|chasglu|cadw|prosesu|gosod|rhedeg|cofnodi|mesur|lletya|anfon|gweithredu|dangos|chwarae|cysylltu)\b/i;
/** "X has replaced Y": X is used. */
const REPLACES =
  /^(?: (?:now|has|have|since))* (?:replaced|replaces|superseded|taken the place of)\b|^ wedi (?:disodli|cymryd lle)\b/i;
const PROVIDES_US =
  /^(?:'s?)?(?: ?\([^()]{0,60}\))?(?: (?:also|who|which))* provides?\b[^.]{0,160}\b(?:our|us|council's|council|this (?:web)?site|the (?:web)?site|website|optional|customers|you|visitors)\b/i;
const IS_OUR =
  /^(?:'s?)?(?: ?\([^()]{0,60}\))?,? (?:(?:is|are|as|who is|which is|act as|acts as|acting as|who are acting as) )?(?:our|a|the|the council's) (?:\w+[ -]){0,3}?(?:processor|supplier|provider|contractor|partner|host|subprocessor|sub-processor|payments? partner|agency|solution)\b|^(?:'s?)? (?:is|are) an? (?:[\w-]+ ){0,3}?(?:toolbar|plug-?in|widget|tool|add-?on|service|feature|button) (?:(?:that|which) (?:we|is) (?:use|used|have|provided)|(?:used )?(?:on|in|for|by) (?:our|this|the) (?:web)?(?:site|pages|council))\b/i;
/** "Acme is the platform behind our forms". */
const IS_BEHIND_OURS =
  /^(?:'s)?(?: [A-Z]\w+)?(?: ?\([^()]{0,60}\))? (?:is|are) the (?:[\w-]+ ){0,2}?(?:platform|system|software|tool|service|supplier|provider|company|host|firm) (?:behind|of|for|that|which|who) (?:\w+ )?(?:our|us|this|these|the council's)\b/i;
/** "…, and others, which may set cookies". */
const WHICH_SET =
  /^(?:,? (?:and|or) (?:others?|similar|the like)[^.;,]{0,30})?,? (?:which|that|who|these) (?:(?:may|can|will|could|also|each|all) )*(?:sets?|places?|uses?|stores?|adds?|leaves?|saves?|puts?)\b[^.;]{0,30}\bcookies?\b/i;
/** "Our web chat is Click4Assistance", "our web chat, Click4Assistance, …". */
const WHAT_IT_IS =
  /\b(?:our|the) (?:[\w'-]+ ){0,3}(?:chat|chatbot|button|toolbar|map|maps|search|forms?|system|platform|service|banner|survey|player|widget|tool|newsletter|bulletin|forum|mailing list|shop|payment|booking|database|calendar|webinar)s?(?: (?:is|are|comes? from|(?:is|are) from) (?:an? |the )?|(?<=\bour [^,]{1,60}), )$/i;
/** "the content management system (Umbraco)". */
const IN_BRACKETS =
  /\b(?:our|the) (?:[\w'-]+ ){0,4}(?:system|software|platform|tool|supplier|provider|host|portal|player|catalogue|plug-?in|app|service|assistant|toolbar|contractor|partner|banks?|bankers|insurers?|auditors?) \($/i;
/** "The register is an Acme product". */
const IS_KIND = /^ (?:product|system|module|platform|package|suite)\b/i;
/** "e.g. " between what they are and their names. */
const FOR_EXAMPLE = /(?:[\s,(-]+(?:e\.?g\.?|such as|for example|for instance|including|like))+[\s,:]*$/i;
const OUR_SUPPLIER =
  /\b(?:our|\w+'s?|third[- ]party|external|approved|software|payment|hosting|website|web|technology|it)(?: [\w-]+){0,3} (?:processors?|suppliers?|providers?|contractors?|partners?|company|companies|agency|system|platform|tool|software|solution|host|service)(?: is| are| include| includes)?[\s,:(-]*$/i;
/** "Data processors: A, B and C". */
const LABELLED =
  /^(?:(?:our|the|main|current|data|third[- ]party|external|it|software|system|payment|website) )*(?:(?:sub-?)?processors?|suppliers?|providers?|contractors?)(?: (?:we use|used|are|include))?: $/i;
const SOMETHING_CALLED =
  /\b(?:system|software|tool|platform|product|service|application|package|provider|supplier|company|firm|contractor|agency|business|solution|programme|program|plug-?in|module|script|cookies?)(?: which is| that is)?,? (?:called|named|known as|from|by)[\s,:]*(?:the )?"?$/i;
/** "We count screens with X", "alerts reach you through X": the means of what the council or a thing of ours does. */
const BY_MEANS_OF =
  /\b(?:with|through|via|using|by means of|by way of|with the aid of|in|into|on|onto|comes? from|servers of|drwy|trwy|gyda)(?: (?:the|our|a|service|system|software|help of|called)){0,3} $/i;
/** Who does it, the first that the clause names: the council and what is its own, or somebody else. */
const SUBJECT = new RegExp(
  String.raw`\b(?:(?<ours>we|rydym|rydyn|council|${STAFF}|team|website|site|pages?|portal|app|notice|payments?|alerts?|messages?|e-?mails?|letters?|forms?|bookings?|appointments?|notifications?|reminders?|newsletters?|bulletins?|calls?|chats?|surveys?|maps?|films?|videos?|records?|recordings?|data|information|details|accounts?|meetings|search|documents?|files|uploads|fonts?|icons|photos?|tickets?|traffic|applications?|enquiries)|` +
    String.raw`(?<others>you|anyone|(?:visitors?|users?|residents?|customers?|people)(?! (?:records?|data|details|accounts?|information|enquiries|feedback|photos?|files))|they|organisations|companies|councils))\b(?!['’]s)`,
  'i',
);
/** What you do yourself, and whom we speak with. */
const NOT_A_MEANS =
  /\b(?:compl\w+|comparable|compatible|associated|connected|affiliated|together|relationship|agreement|contract|accounts?|logged in|signed in|sign in|log ?in|shared?|sharing|contact|talk|speak|liais\w+|agreed|meet|met|begin|deal|dealing) (?:with|through|via|using|on|in) (?:the )?$/i;
export const isMeansOfOurs = (before: string): boolean => {
  if (!holds(before, BY_MEANS_OF) || holds(before, NOT_A_MEANS)) return false;
  const clause = before.split(/[,;:()]/).findLast((part) => SUBJECT.test(part)) ?? '';
  return SUBJECT.exec(clause)?.groups?.['ours'] !== undefined;
};
/** "The app tells X which screen you open", of what is ours and runs: X is told. */
const TELLS =
  /\b(?:app|web ?site|site|pages?|forms?|portal|map|player|banner|system) (?:also |then |will |only )*(?:tells?|informs?|notif(?:y|ies)|asks?|reports to|talks? to|speaks? to|(?:send|pass|hand|report)(?:s|es)? [^.;,]{2,40} to) (?:the )?$/i;
/** "Tells X nothing". */
const NOTHING = /^ (?:nothing|no|none|neither)\b/i;
/** "Identities are checked with X": of a name that is known; anybody else may be asked. */
const CHECKED_WITH =
  /\b(?:is|are|be|been) (?:\w+ly |then |also )*(?:checked|matched|verified|confirmed|looked up) (?:with|against|through|via|by|using) (?:the )?$/i;
/** "They also run a service called X" is about them. */
const RUNS_IT = /\b(?:runs?|operates?|offers?|owns?)\b[^.;]{0,60}$/i;
const NAMED_COOKIES =
  /\b(?:cookies?|(?:ch|c|g)wcis?|scripts?|pixels?|tags?|plug-?ins?|trackers?|widgets?|embedded content|remarketing|third[- ]part(?:y|ies)(?: services?| providers?| suppliers?| companies)?|analytics|advertis\w+ (?:services?|partners?|platforms?|networks?)|processors?|suppliers?)\b[^.;]{0,80}$/i;
const VIA =
  /\b(?:via|through|with the help of|by means of|from|for)(?: (?:the|our|a|services? (?:such as|like)|providers? such as))* ?\(?$/i;

/** Whether something of ours is said to be kept, or dealt with, in what is named behind these words. */
export const isKeptIn = (before: string): boolean => holds(before, KEPT_IN) || holds(before, IS_IN);

/** "…, which saves a session cookie". */
export const setsCookies = (after: string): boolean => holds(after, WHICH_SET);

const endsInOurSupplier = (before: string): boolean =>
  mayMatch(OUR_SUPPLIER, before) && OUR_SUPPLIER.test(before.replace(FOR_EXAMPLE, ''));

/** Whether the words before a name say plainly that it is a supplier's. */
export const saysWhoSupplies = (before: string): boolean =>
  endsInOurSupplier(before) ||
  holds(before, LABELLED) ||
  holds(before, WHAT_IT_IS) ||
  holds(before, IN_BRACKETS) ||
  (holds(before, SOMETHING_CALLED) && !holds(before, RUNS_IT));

export function evidenceOf(group: Pick<Group, 'before' | 'after'>): Evidence {
  const said = plainlySaid(group);
  if (said !== null) return said;
  const { before } = group;
  if (holds(before, CHECKED_WITH)) return 'by';
  if (holds(before, TELLS) && !NOTHING.test(group.after)) return 'shared';
  if (saysItsRole(before) || takesReader(before) || isDoneWith(before) || isDoneWithInWelsh(before, true))
    return 'by';
  if (holds(before, SHARED)) return 'shared';
  return holds(before, NAMED_COOKIES) || holds(before, VIA) ? 'listed' : null;
}

function plainlySaid({ before, after }: Pick<Group, 'before' | 'after'>): Evidence {
  if (endsInOurSupplier(before) || holds(after, IS_OUR)) return 'by';
  if (holds(after, IS_BEHIND_OURS) || holds(before, LABELLED)) return 'by';
  if (holds(before, WHAT_IT_IS) || holds(before, IN_BRACKETS)) return 'by';
  if (/\b(?:is|are) (?:an?|part of the) $/i.test(before) && holds(after, IS_KIND)) return 'by';
  if (holds(before, SOMETHING_CALLED)) return holds(before, RUNS_IT) ? null : 'by';
  if (holds(before, DONE_BY) || holds(before, DONE_FOR_US) || isKeptIn(before)) return 'by';
  if (isMeansOfOurs(before)) return 'by';
  if (holds(before, USE)) return 'use';
  if (holds(before, SET_BY) || holds(after, ITS_THINGS_BEHIND)) return 'its-cookies';
  if (setsCookies(after)) return 'its-cookies';
  return firstOf(after, DOES_SOMETHING) === null ? null : 'does';
}

/** "Instagram: used on our website to …": told of in a list, a name a line. */
export const USED_HERE =
  /^ ?[:,–—-] ?(?:(?:is|are|it is|which is|this is) )?(?:used|we use (?:it|this|them)|installed|embedded|loaded)\b[^.;]{0,40}\b(?:on|in|by) (?:our|this|the|some of our|these) (?:web ?)?(?:site|pages)/i;
const DOES_SOMETHING = [DOES_IN_WELSH, REPLACES, IT_DOES, ACTS_FOR_US, PROVIDES_US, USED_HERE];

/** Words of web pages: where one stands in the sentence, a social network is more than a place to talk. */
export const WEB_WORDS = anyOf([
  'cookies?',
  '(?:ch|c|g)wcis?',
  'pixels?',
  'tags?',
  'scripts?',
  'plug-?ins?',
  'widgets?',
  String.raw`embed\w*`,
  'privacy[- ]enhanced',
  'remarketing',
  'retargeting',
  'adverts?',
  String.raw`advertis\w*`,
  String.raw`(?:videos?|maps?|photos?|galleries)(?: \w+){0,5} (?:hosted|shown|played|streamed|served)`,
  'tracking',
  'tracks?',
  '(?:live |social |twitter |x |news |media )feeds?',
  'timelines?',
  'buttons?',
  'analytics',
  'iframes?',
  'beacons?',
  '(?:third|3rd)[- ]party (?:content|services?|cookies)',
]);
