/**
 * The plain ways in which a notice ties a name to a part of the service: what is done through it, which part it is, where
 * the reader is taken, who works for whom. They hold for names that a rule knows and for names that none does.
 */
import { firstOf } from '../../patterns/may-match.ts';
import { either } from '../claims/rule.ts';
import { saysItsRoleInWelsh } from './roles-welsh.ts';

/** Parts of a site or a service, as they are labelled: "Hosting: Acme". */
const PARTS = [
  'host(?:ing|ed by|s)?',
  'content management(?: system)?',
  'cms',
  'analytics',
  'statistics',
  '(?:cookie )?consent',
  'cookie banner',
  '(?:live |web ?)?chat',
  'accessibility',
  'payments?',
  'forms?',
  'search',
  'maps?',
  'mapping',
  'e-?mails?',
  'newsletters?',
  'mailings?(?: list)?',
  'print(?: and post)?',
  'payroll',
  'subscriptions?',
  'memberships?',
  'donations?',
  'software',
  'platform',
  'database',
  'bulletins?',
  'texts?',
  'fonts',
  'videos?',
  'streaming',
  'webcasts?',
  'telephon(?:y|es?)',
  'phones?',
  'calls?',
  'surveys?',
  'consultations?',
  'petitions?',
  'bookings?',
  'ticket(?:s|ing)',
  'storage',
  'back-?ups?',
  'security',
  'dns',
  'cdn',
  'design',
  'buil[dt](?: by)?',
  'maintenance',
  'support',
  'translation',
  'recruitment',
  'jobs',
  'printing',
  'scanning',
  'postage',
  'mail(?:ing)?',
  '(?:case|document|event|volunteer) management',
  'crm',
  '(?:customer )?portal',
  'sign[- ]?in',
  'log[- ]?in',
  'identity',
  'monitoring',
  'error (?:tracking|reporting)',
  'library(?: system)?',
  'gwesteiwr',
  'dadansoddeg',
];
/** "Newsletter", "Printing": what somebody is for. */
export const isPart = (name: string): boolean => IS_PART.test(name);
const IS_PART = new RegExp(`^${either(PARTS)}$`, 'i');
const WHAT_FOR =
  '(?: (?:is|are|provided|run|supplied|provider|supplier|tool|software|system|platform|service|company|partner|by))*';
/** "Hosting: ", "Our payments provider - ". */
const LABEL = new RegExp(
  String.raw`^(?:(?:our|the|website|web ?site|web|online|main|current|we use for) )*${either(PARTS)}${WHAT_FOR} ?(?::|–|—|-) (?:the )?$`,
  'i',
);

/** "Supplier: ", "Name of processor: ". */
const ROLE_LABEL =
  /^(?:names? of (?:the |our )?|the |our )?(?:data |payment |hosting |software )?(?:supplier|provider|(?:sub-?)?processor|contractor|host|vendor|developer|third[- ]party)s?(?: name)? ?(?::|–|—|-) (?:the )?$/i;

/** "Equipment by Acme", "the assistant from Acme". */
const MADE_BY =
  /\b(?:equipment|machines?|meters?|cameras?|kiosks?|terminals?|screens?|assistant|chat ?bot) (?:made |supplied |provided )?(?:by|from) (?:the )?$|\b(?:player|catalogue|app|portal) (?:made |supplied |provided )?by (?:the )?$|\b(?:our|the) (?:[\w-]+ ){0,3}?(?:assistant|chat ?bot|chat|map|player|toolbar|search|form|catalogue|widget|banner)s?\b[^.;,]{0,50}, (?:made |supplied |provided |run )?(?:by|from) (?:the )?$/i;
/** "The app is made by Acme". */
const IS_MADE_BY =
  /\b(?:app|web ?site|site|pages?|software|system|portal|tool|plug-?in|forms?|chat ?bot|maps?|player|catalogue)s? (?:is|are|was|were) (?:\w+ly )?(?:made|written|designed|published)(?: (?:and|or) \w+(?: \w+){0,2})?(?: for us)? by (?:the )?$/i;
/** ", supplied by Acme", ", a product of Acme", "(from Acme)": behind what it makes. */
const BEHIND_PRODUCT =
  /,? \(?(?:(?:which|that|who) (?:is|are) )?(?:supplied|provided|hosted|run|managed|operated|maintained|powered|developed)(?: (?:and|or) \w+)?(?: (?:to|for) us)? by (?:the )?$|(?:which|that) (?:is|are) owned by (?:the )?$|(?:,| \(|:) ?(?:an?|the) (?:[\w-]+ ){0,3}?(?:product|service|system|software|tool|platform|app) (?:of|from|by|supplied by|provided by) (?:the )?$/i;
/** "With help from Acme". */
const WITH_HELP = /\b(?:with|by) (?:the )?(?:help|support|assistance) (?:of|from) (?:the )?$/i;
/** "Our officers work for Acme". */
const WORK_FOR =
  /\b(?:our|the council's|these|the) [^.;,]{2,50} (?:works?|are employed by|is employed by)(?: for)? (?:the )?$/i;
/** "Agenda and minutes are part of Acme". */
const IS_PART_OF =
  /(?<!\b(?:we|council|trust|charity|group|school|library) )\b(?:is|are) (?:a )?part of (?:the |our )?$/i;
/** "Our contractors for repairs are", "enforcement agents: ". */
const WHO_THEY_ARE =
  /\b(?:our|the|these|enforcement|collection|debt|bailiff|payment|credit reference|software|it|web|approved|specialist|local)(?: [\w-]+){0,3} (?:suppliers?|providers?|contractors?|sub-?contractors?|processors?|agents?|agenc(?:y|ies)|bailiffs?|developers?|insurers?|auditors?|couriers?|carriers?)(?: for [\w' -]{2,40})?(?: (?:is|are|include|includes|currently|now))*(?: ?[:–—-])? (?:the )?$/i;

/** What officers work with, and who works for the council. */
const TOOLS = either([
  'tools?',
  'systems?',
  'products?',
  'packages?',
  'apps?',
  'platforms?',
  'programs?',
  'software',
  'services?',
]);
const FIRMS = either([
  'developers?',
  'contractors?',
  'suppliers?',
  'processors?',
  'agents?',
  'partners?',
  'compan(?:y|ies)',
  'firms?',
  'providers?',
]);
/** "The tools open to staff are A and B". */
const TOOLS_ARE = new RegExp(
  String.raw`\b(?:the|our) (?:\w+ ){0,2}?${TOOLS}(?: that| which)?(?: (?:is|are))? (?:available to|used by|in use by|we use|we have|open to)(?: [\w'-]+){0,5}? (?:is|are)(?: called)? (?:the )?$`,
  'i',
);
/** "Contractors appointed by the council, such as X". */
const APPOINTED = new RegExp(
  String.raw`\b${FIRMS} (?:appointed|engaged|contracted|commissioned|used|chosen|hired|employed) by [^.;,]{2,50}?,? (?:such as|like|including|for example|for instance|e\.g\.),? (?:the )?$`,
  'i',
);
/** "A certificate from X". */
const CERTIFIED_BY =
  /\bcertificates?(?: (?:that )?(?:is|are|was))?(?: (?:issued|provided|supplied|signed))? (?:by|from) (?:the )?$/i;

/** Where the reader goes: places and offices too, where nobody knows the name. */
const YOU_GO_TO =
  /\byou(?:['’]ll| will| may| would)? (?:then |also )?(?:go|move|are in)(?: (?:straight|directly|on|through|over))* (?:to )?(?:the )?$/i;
/** Where the reader is taken, and by what they come in. */
const YOU_GO =
  /\byou(?:['’]ll| will| are| may| would)? (?:then |also )?(?:be )?(?:taken|sent|redirected|passed|transferred|directed|moved|forwarded|asked to go)(?: (?:straight|directly|on|through|over))* (?:to|onto|into) (?:the )?$/i;
const YOU_ARE_ON = /\byou are (?:then |now |really )?(?:on|using|talking to|chatting with) (?:the )?$/i;
const YOU_SIGN_IN =
  /\b(?:sign|log|signed|logged|signing|logging)(?:ed|ing)? ?in(?:to (?:it|your account|the \w+))? (?:with|through|via|using|by) (?:the )?$/i;
const YOU_LOG_IN_TO = /\byou (?:then |can |may |will )?(?:log|sign) ?in to $/i;
/** Into what else the reader signs is as often the council's own, where nobody knows its name. */
const YOU_SIGN_IN_TO = /\b(?:sign|log)(?:ed|ging|ged|ing)? ?in to (?:the )?$/i;
/** What a reader does through a service that is ours. */
const READER_DOES =
  /\b(?:you|residents|members|customers|users|tenants|people|visitors|parents|applicants) (?:can|may|will|must|should|now)? ?(?:also )?(?:borrow|book|pay|apply|order|buy|reserve|renew|register|download|donate|bid|vote|comment)\b[^.;]{0,60} (?:through|via|using|on) (?:the )?$/i;

/** "You can tell us of a lamp on our website with X": whatever it is, it is done there; a person may be named so, too. */
const READER_DOES_HERE =
  /\byou (?:can|may|will|must) [^.;]{3,80} (?:on|from|through|via) (?:our|this|the council's) (?:web ?site|site|web ?pages?|pages?),? (?:through|via|using|with|by means of|by) (?:the )?$/i;

const ROLES: readonly RegExp[] = [
  LABEL,
  ROLE_LABEL,
  MADE_BY,
  IS_MADE_BY,
  BEHIND_PRODUCT,
  WITH_HELP,
  WORK_FOR,
  IS_PART_OF,
  WHO_THEY_ARE,
  APPOINTED,
  CERTIFIED_BY,
  YOU_GO,
  YOU_ARE_ON,
  YOU_SIGN_IN,
  YOU_LOG_IN_TO,
  READER_DOES,
];

/** `before`: the words up to a name. */
export const saysItsRole = (before: string): boolean =>
  firstOf(before, ROLES) !== null ||
  saysItsRoleInWelsh(before) ||
  (ENDS_IN_ARE.test(before.slice(-16)) && TOOLS_ARE.test(before));
const ENDS_IN_ARE = /\b(?:is|are)(?: called)? (?:the )?$/i;

/** "If you use our jobs pages, you go to": the reader does, and the pages are ours. */
export const takesReader = (before: string): boolean => firstOf(before, TAKES_READER) !== null;
const TAKES_READER: readonly RegExp[] = [
  YOU_GO_TO,
  YOU_GO,
  YOU_ARE_ON,
  YOU_SIGN_IN,
  YOU_SIGN_IN_TO,
  READER_DOES_HERE,
];

/** Verbs of which "with" and "in" tell no means: "shared with", "compared with". */
const NO_MEANS = [
  'shar',
  'compar',
  'combin',
  'agre',
  'associat',
  'link',
  'connect',
  'fill',
  'discuss',
  'consult',
  'sign',
  'exchang',
  'lodg',
  'regist',
  'insur',
  'fac',
  'suppli',
  'provid',
  'concern',
  'involv',
  'interest',
  'based',
  'located',
  'born',
  'match',
  'check',
  'affiliat',
  'merg',
  'integrat',
  'replac',
  'cover',
  'defin',
  'describ',
  'mention',
  'enshrin',
  'publish',
  'employ',
  'contact',
  'accredit',
  'licen[sc]',
];
/** "E-books are lent through", "competitions are run with", "addresses are looked up with": done, to something of ours. */
const DONE_WITH = new RegExp(
  String.raw`\b(?:is|are|was|were|be|been|being|and|or) (?:\w+ly |also |all |then |only )*(?!${either(NO_MEANS)})(?:[a-z]{2,14}(?:ed|en)|run|sent|paid|held|kept|lent|built|shown|sold|put|set|read|met|made|done|dealt)\b(?: (?:up|out|in|on|off|over))?(?: (?!(?:by|with|if|when|unless|in)\b)[\w'’,-]+){0,7}? (?:through|via|using|with|by way of|by means of|drwy|trwy|gyda) (?:(?:our|the|a) )?$`,
  'i',
);
const GO_OUT_BY =
  /\b(?:alerts?|texts?|messages?|e-?mails?|newsletters?|reminders?|notifications?) (?:comes?|reach(?:es)?|arrives?)(?: to)?(?: you| us| them)? (?:by|with|through|via) (?:the )?$|\b(?:alerts?|texts?|messages?|e-?mails?|newsletters?|figures|reminders?|letters?|forms?|translations?) comes? from (?:the )?$|\b(?:booked|logged|listed|published|managed) on (?:the )?$|\b(?:hosting|design|(?:web ?)?site|systems?|software|support|translations?|printing|maintenance|distribution|delivery|catering|cleaning|sign[- ]?in|log[- ]?in|chat|search|payments?|bookings?|newsletters?|forms?|maps?)\b[^.;,]{0,40} (?:is|are) by (?:the )?$|\b(?:go|goes|sent|posted|delivered|shipped) (?:out )?(?:with|by) (?:the )?$/i;
/** Whether something of ours is said to be done by means of the name behind these words. */
export const isDoneWith = (before: string): boolean => DONE_WITH.test(before) || GO_OUT_BY.test(before);
