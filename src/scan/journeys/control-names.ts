/**
 * What a control of a consent banner does, by its name: English and Welsh words that tools, councils and their
 * suppliers give them. A name says what it does in few words; a long one is prose, and no control's.
 */
import type { ControlDoes } from '../../core/visit/visit.ts';

/** Words of a name at most; "Accept all cookies and continue to the website" has eight. */
const MOST_WORDS = 12;
/** Of one that leads on, and of one that only tells where. */
const MOST_WORDS_ON = 7;

/** Lower case, one space between words, no marks at the ends; apostrophes are all one. */
const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[^\p{L}\p{N}'×✕✖+& ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Alternatives as one pattern, each a whole word or words. */
const words = (...each: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}'])(?:${each.join('|')})(?![\\p{L}\\p{N}'])`, 'u');
const whole = (...each: string[]): RegExp => new RegExp(`^(?:${each.join('|')})$`, 'u');

const NEEDED =
  '(?:strictly |only )?(?:necessary|essential|required|needed|functional|technical|basic|mandatory)';
const NEEDED_CY = "(?:angenrheidiol|hanfodol|sy'n angenrheidiol)";

/** What is turned, in few words: "turn optional cookies off". */
const SOME = "(?:[\\p{L}']+ ){0,3}";

/** Says no: to all that is optional. */
const REJECT = words(
  'reject(?: all)?',
  'decline',
  'refuse',
  'deny',
  'disagree',
  'disallow',
  'object(?: to all)?',
  'opt out',
  `(?:turn|switch|leave|keep) ${SOME}off`,
  'disable',
  'no thanks',
  'no thank you',
  "(?:i )?(?:do not|don't|don’t) (?:accept|agree|allow|consent|use|want|track|set)(?: .*)?",
  'withdraw(?: (?:my|your))? consent',
  'without (?:accepting|agreeing|consent|consenting|cookies|tracking|optional cookies)',
  '(?:continue|proceed|carry on|go on) without',
  'block(?: all)?(?: cookies)?',
  'not now thanks',
  'rather not',
  'not (?:ok|okay|happy|fine)',
  'ddim yn (?:fodlon|hapus|cytuno|derbyn|dymuno)',
  'gwrthod(?:wch|af)?(?: pob)?',
  'wrthod(?:wch)?',
  'dim diolch',
  'peidi(?:o|wch) (?:â|a) (?:derbyn|chaniatáu|defnyddio)',
  'diffodd(?:wch)?',
  'heb (?:dderbyn|gytuno|ganiatáu)',
);
/** Only what is needed: a way to say no. */
const ONLY_NEEDED = words(
  `(?:only|just) (?:the )?(?:use |allow |accept |keep |set )?(?:the )?${NEEDED}(?: ones)?`,
  `${NEEDED}(?: cookies?)?(?: and [a-z]+)? only`,
  `(?:accept|allow|use|keep|continue with|proceed with) (?:only )?(?:the )?${NEEDED}(?: cookies?| ones)?`,
  `(?:dim ond )?${NEEDED_CY}(?: yn)? unig`,
  `(?:cwcis |dim ond )?(?:cwcis )?${NEEDED_CY} yn unig`,
  `dim ond (?:y )?(?:rhai |cwcis )?${NEEDED_CY}`,
);
/** A whole name that is a plain no. */
const PLAIN_NO = whole(
  'no',
  'na',
  'nope',
  'never',
  'off',
  'not now',
  'none(?: of (?:them|these))?',
  'opt out of cookies',
);

const CHOICES =
  '(?:choices?|choosing|preferences?|settings?|selections?|selected|options?|cookies?|changes?|dewis(?:iad|iadau)?|gosodiadau|newidiadau)';
/** Keeps what the switches say. */
const SAVE = words(
  `(?:save|confirm|apply|submit|update|store)(?: (?:and|&) (?:close|exit|continue))?(?: (?:my|your|the|these|cookie|privacy|consent|current)){0,3} ${CHOICES}`,
  'save(?: (?:and|&) (?:close|exit|continue))?',
  `(?:keep|use) (?:my|your|these) ${CHOICES}`,
  `(?:accept|allow|agree to|ok to) (?:the |my )?(?:selected|selection|chosen|choices)(?: cookies| ones)?`,
  'confirm',
  'apply',
  `(?:cadw|cadarnhau|cadarnhewch|cadwch)(?: (?:a|ac|fy|eich|y|'r|'ch)){0,2}(?: ${CHOICES})?`,
  'derbyn y (?:rhai a ddewiswyd|dewis(?:iad|iadau)?)',
);

/** A whole name that keeps what was chosen, where there was something to choose. */
const PLAIN_SAVE = whole('done', 'finish(?:ed)?', 'submit', 'wedi gorffen', 'gorffen', 'cyflwyno');

/** Says yes: to all. */
const ACCEPT = words(
  '(?:i )?accept(?: (?:all|every|additional|optional|recommended|cookies))*',
  '(?:i )?agree',
  'allow(?: all)?',
  '(?:i )?consent',
  'enable(?: all)?',
  'opt in',
  `(?:turn|switch|leave|keep) ${SOME}on`,
  'use all(?: cookies)?',
  "(?:i'm|i am|we're) (?:ok|okay|happy|fine)(?: with (?:this|that|these|cookies|all))*",
  "that's (?:ok|okay|fine)",
  'sounds good',
  '(?:ok|okay|fine|happy) (?:with|by) (?:me|us|this|that|these|cookies|all)',
  '(?:use|accept|keep) (?:the |all )?recommended(?: settings| cookies)?',
  'yes (?:please|to all|i (?:accept|agree)|all)',
  'derbyn(?:iwch|iaf)?(?: (?:pob|y|yr|holl|cwcis))*',
  'dderbyn',
  'cytuno|cytunaf|cytunwch',
  'caniatáu|caniatewch|caniatâf',
  "(?:dw i'n|rwy'n|rwyf yn) (?:hapus|iawn|cytuno|derbyn|fodlon)",
  'iawn gen i',
  'galluogi',
);
/** A whole name that says yes where it is asked about cookies, and little by itself. */
const PLAIN_YES = whole(
  'ok',
  'okay',
  'ok thanks',
  'got it',
  'yes',
  'i understand',
  'understood',
  'fine',
  'continue',
  'continue to (?:the )?(?:site|website)',
  'proceed',
  'on',
  'sure',
  'great',
  'iawn',
  'ie',
  'deall',
  "dw i'n deall",
  "rwy'n deall",
  'parhau',
  'ymlaen',
);

/** How an answer in so many words begins, whatever it goes on to say. */
const BEGINS_NO = /^(?:no|na|nage|nac ydw)(?: |$)/u;
const BEGINS_YES = /^(?:yes|ie|ydw|iawn)(?: |$)/u;

/** Leads to more to choose from. */
const SETTINGS = words(
  'settings?',
  'preferences?',
  'manage',
  'customi[sz]e',
  'personali[sz]e',
  'options',
  'choices',
  'choose',
  'configure',
  'adjust',
  'let me (?:choose|decide)',
  'decide',
  '(?:change|edit|review|set|view|show|see|control|update) (?:my |your |the |our )?(?:cookies?|consent|details|purposes|vendors|choice)',
  'cookie (?:control|controls|centre|center|consent)',
  'more (?:options|choices|information and settings)',
  'show details',
  'gosodiadau',
  'dewisiadau',
  'dewis(?:wch)?',
  'rheoli',
  'rheolwch',
  'addasu',
  'newid(?:wch)?(?: (?:eich|y|fy))? (?:cwcis|gosodiadau|dewisiadau|caniatâd)',
  'gweld (?:y )?cwcis',
);

/** What is shown once it is allowed by itself. */
const OF_EMBED = words(
  'play',
  'watch',
  'view',
  'load',
  'listen',
  'videos?',
  'maps?',
  'films?',
  'content',
  'chwarae',
  'gwylio',
);

/** Leads to something to read. */
const OF_READING = words(
  'polic(?:y|ies)',
  'notice',
  'statement',
  'information',
  'more info',
  'learn more',
  'read more',
  'find out more',
  'polisi',
  'hysbysiad',
  'datganiad',
  'rhagor o wybodaeth',
);

/** True for what leads to something to read, and answers nothing. */
export const leadsToRead = (name: string): boolean => OF_READING.test(plainName(name));

/** Puts the banner away. */
const CLOSE = whole(
  '(?:close|dismiss|hide|cancel)(?: (?:this|the|cookie|cookies|consent|privacy|banner|message|notice|notification|dialog|popup|pop up|window|bar|preferences|settings|panel|button|centre|center)){0,4}',
  '[x×✕✖]',
  "(?:cau|cuddio|caewch|cuddiwch)(?:'r)?(?: .{1,30})?",
  'exit',
);

const OF_COOKIES =
  /cookie|consent|[cg]wci|chwci|briwsion|friwsion|caniatâd|privacy|preifatrwydd|tracking|gdpr/u;
const BRINGS =
  '(?:open|show|view|change|manage|edit|update|review|your|my|the|our|website|site|set|adjust|control|reset|revisit|revoke|withdraw|renew|reopen|re open|display|or|and)';
const PLACES =
  '(?:settings?|preferences?|choices?|options?|controls?|centre|center|manager|management|tool|widget|panel|icon|button|dialog)';
/** Names that bring the choice back, wherever on the page they stand. */
const REOPEN = whole(
  `(?:${BRINGS} ){0,4}(?:cookies?|consent|tracking)(?: (?:and|&) (?:cookies?|consent|privacy))?(?: (?:and|&|consent|cookies?|privacy|${PLACES}|notice|banner)){1,4}`,
  `(?:${BRINGS} ){0,4}privacy(?: (?:and|&) (?:cookies?|consent))?(?: (?:consent|cookies?|${PLACES})){1,3}`,
  '(?:manage|change|control|withdraw|revoke|edit|update|review|reset|revisit|renew)(?: (?:my|your|the|our|all|this))? (?:cookies?|consent|tracking)',
  '(?:my|your) (?:cookie )?consent',
  '(?:change|changed) (?:my|your) mind(?: (?:about|on|over))?(?: (?:my|your|our|the|these))? (?:cookies?|consent|tracking|privacy)',
  'newid (?:fy|eich) (?:meddwl|caniatâd)(?: (?:am|ar))?(?: (?:y|ein|gwcis|cwcis))*',
  'do not sell or share my personal information',
  '(?:(?:rheoli|newid|agor|gweld|eich|fy|y|o|am|ar|dewis|gosodiadau|dewisiadau|addasu) ){1,5}(?:[cg]wcis|[cg]wci|caniatâd|preifatrwydd)',
  '(?:gosodiadau|dewisiadau) (?:cwcis?|preifatrwydd|caniatâd)',
);

export interface NameRead {
  does: ControlDoes;
  /** False where the name alone could be any dialog's: then what it stands in has to speak of cookies throughout. */
  isOfCookies: boolean;
  /** Goes on, and says no more: beside switches it keeps what they say. */
  isGoingOn: boolean;
}

/** Null for what does none of it. */
export function whatItDoes(name: string): NameRead | null {
  const plain = plainName(name);
  if (plain === '' || plain.split(' ').length > MOST_WORDS) return null;
  const does = doesOf(plain);
  if (does === 'settings' && (plain.split(' ').length > MOST_WORDS_ON || OF_READING.test(plain))) return null;
  if (does === null) return null;
  return { does, isOfCookies: OF_COOKIES.test(plain), isGoingOn: does === 'accept' && PLAIN_YES.test(plain) };
}

function doesOf(plain: string): ControlDoes | null {
  // "Save and close" keeps; "Reject all and close" says no: what says more is asked first.
  if (CLOSE.test(plain)) return 'close';
  if (PLAIN_NO.test(plain) || REJECT.test(plain) || ONLY_NEEDED.test(plain)) return 'reject';
  if (PLAIN_SAVE.test(plain) || SAVE.test(plain)) return 'save';
  if (PLAIN_YES.test(plain)) return 'accept';
  // "Consent choices" names a thing, and agrees to none.
  if (REOPEN.test(plain)) return 'settings';
  // "Manage or accept" leads on: only what says yes and nothing else says yes.
  // A film, a map: what is allowed there is allowed for it alone.
  if (ACCEPT.test(plain) && OF_EMBED.test(plain)) return null;
  if (ACCEPT.test(plain)) return /^(?:manage|change|choose|customi[sz]e)/.test(plain) ? 'settings' : 'accept';
  if (SETTINGS.test(plain)) return 'settings';
  if (OF_EMBED.test(plain)) return null;
  return BEGINS_NO.test(plain) ? 'reject' : BEGINS_YES.test(plain) ? 'accept' : null;
}

/** Says by its name that it is about cookies or consent. */
export const isOfCookies = (name: string): boolean => {
  const plain = plainName(name);
  return OF_COOKIES.test(plain) && plain.split(' ').length <= MOST_WORDS_ON;
};

/** True for a control that brings the choice back: it need not stand in a banner. */
export const reopens = (name: string): boolean => REOPEN.test(plainName(name));

/** A page about cookies: some have the way to change one’s mind on it. */
const OF_PAGE = whole(
  '(?:(?:our|your|the|about|how we use|more about) ){0,2}cookies?(?: (?:policy|page|notice|information|details|statement))?',
  'privacy (?:and|&) cookies?(?: (?:policy|notice|statement))?',
  '(?:polisi |ein |hysbysiad )?(?:cwcis|briwsion)',
);
export const leadsToCookiePage = (name: string): boolean => OF_PAGE.test(plainName(name));

/** A radio button or an option that says no to its purpose; null where it says neither. */
export function saysNo(name: string): boolean | null {
  const plain = plainName(name);
  if (
    /^(?:no|off|na|never|nac ydw|nage|diffodd)(?: |$)|^(?:do not|don't|turn off|switch off|reject|decline|refuse|disallow|disable|deny|block|peidio|gwrthod)/u.test(
      plain,
    )
  )
    return true;
  if (
    /^(?:yes|on|ie|ydw|ymlaen)(?: |$)|^(?:use|turn on|switch on|accept|allow|enable|agree|derbyn|caniatáu|defnyddio)/u.test(
      plain,
    )
  )
    return false;
  return null;
}
