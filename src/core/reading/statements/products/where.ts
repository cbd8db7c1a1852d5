/**
 * Where a product acts: on the website, in a service behind it or an app, in e-mail, or on paper and the telephone. What
 * is said of it in its own clause goes before what the sentence says besides, and that before what is said around it.
 */
import type { Category } from '../../../companies/company.ts';
import { isOfServiceAlone } from '../../kind.ts';
import type { Document, Table } from '../../page/document.ts';
import type { Sentence } from '../../page/sentences.ts';
import type { ProductRead } from '../../reading.ts';
import { isBehindByTrade } from '../../lexicon/software.ts';
import { EMPLOYEES, STAFF } from '../../lexicon/staff.ts';
import { isKeptIn } from './evidence.ts';
import type { Group } from './group.ts';

type Where = ProductRead['where'];

export const WEBSITE =
  /\b(?:web ?sites?|web ?pages?|this site|our site|the site|cookies?|browsers?|online|visitors?|page views?|(?:web|live|online)[ -]?chats?|chat ?(?:bots?|windows?|box(?:es)?|panels?|buttons?)|pop-?ups?|(?:the|our|these|this|some|front|home) pages?|home ?pages?|(?:send|share|pass on) an? page|style ?sheets?|this (?:platform|portal)|g?wefan|safle we|ar-?lein|gwe-?sgwrs|sgwrs fyw)\b/i;
const APP =
  /\b(?:(?:the|our|this|mobile|phone|council|council's) app|app (?:users?|stores?)|push notifications?|your phone|(?:yr|ein) ap)\b/i;
const OFFLINE =
  /\b(?:physical|paper|print(?:ing|ed|s|ers?)?|envelopes?|posted by|scann(?:ing|ed)|posted (?:in|out|to)|post room|franking|mailing house|telephon\w+|phone (?:calls?|system)|call recording|contact centre|CCTV|shredd\w+|confidential waste|records? management|document storage|off-?site|kiosks?|bailiffs?|enforcement agents?|interpreters?|lorr(?:y|ies)|crews?|refuse|cash (?:machines?|boxes|collections?)|(?:bins?|rubbish|waste|collections?) (?:is|are) (?:\w+ly )?(?:collected|emptied|made)|calls (?:to|from|are|come)|(?:when|if) you (?:phone|ring|call) us|argraffu|ffôn)\b/i;
const EMAIL =
  /\b(?:newsletters?|e-?bulletins?|mailing lists?|text messages?|SMS|e-?alerts?|e-?mailing\b|e-?mail (?:alerts?|news|marketing|bulletins?|updates?|subscri\w+|campaigns?|lists?)|(?:send|sends|sending|sent|deliver\w*|rout(?:e|es|ing))\b[^.]{0,40}\be-?mails?|(?:bulletins?|reminders?|alerts?|news|messages?) by e-?mail|(?:send|sends|sending|sent|deliver\w*)\b[^.]{0,30}\bbulletins?|e-?mails? (?:is|are) sent|for (?:our|the|a) (?:[\w-]+ ){0,2}bulletins?|e-?newsletters?|e-?mail (?:newsletters?|communications?)|sign(?:ed|ing)? up (?:for|to) (?:our |the )?(?:news|updates|alerts|bulletins?)|subscrib\w+ to (?:our |the )?(?:[A-Z]\w+ )?(?:news|weekly|bulletin|updates?)|cylchlythyr\w*|e-?bost|e-?byst)\b/i;
/** People who work for the council, doing something among themselves, and what they work with. */
const OF_STAFF = new RegExp(
  String.raw`\b(?:${[
    String.raw`(?:our |council )?(?:${EMPLOYEES})(?:'s?)? (?:\w+ ){0,2}?(?:use|uses|talk|chat|message|communicate|work|write|meet|keep|log|record|share)\b`,
    // Those of any trade use the website, too.
    String.raw`(?:our|the council's) (?:\w+ )?(?:${STAFF}) (?:chat|talk|message|communicate|meet)\b`,
    String.raw`(?:${STAFF})(?:'s?)? (?:messages|meetings|messaging|chat|tablets?|laptops?|phones?|papers|diaries|rotas)\b`,
    String.raw`(?:between|among|amongst|meetings of) (?:our |the |council )*(?:${STAFF}|ourselves)`,
    String.raw`(?:by|for) (?:our |the |council )*(?:${EMPLOYEES}|teams|ourselves)`,
    String.raw`(?:colleagues|officers|staff) can\b`,
    String.raw`(?:our|their|its) own (?:work|tasks|to-do|plans)\b`,
    String.raw`(?:with|to|among) (?:one another|each other|themselves)\b`,
    String.raw`within the council\b`,
    String.raw`train(?:ing|s)? (?:our |council )?(?:${EMPLOYEES})\b`,
    String.raw`lets our (?:${STAFF}|team)\b`,
    'internal(?:ly)?',
    '(?:ein )?staff yn',
    'rhwng staff',
  ].join('|')})\b`,
  'i',
);
const BEHIND_THE_COUNTER =
  /\b(?:manage our social media|schedul\w+ (?:our |the )?posts?|social media (?:interactions?|management|messages?|enquir\w+)|direct message|CRM|customer (?:database|relationship)|case management|back[- ]office|payroll|face to face|recruitment system|(?:finance|housing|library|licensing|planning|revenues|case|records) (?:management )?systems?|council tax|business rates|housing benefits?|claim|judgments?|video (?:calls?|meetings?|conferenc\w+)|our banks?|bank statements|accounting|book-?keeping|source code|your (?:account|records?|files?|case) (?:is|are) (?:held|kept|stored|managed))\b/i;

const subjects = new WeakMap<Pick<Document, 'title' | 'text'>, Subject>();

/** Where a notice is about, as its title or its beginning says; null where it is the website or says nothing. */
export function subjectOf(document: Pick<Document, 'title' | 'text'>): Subject {
  const known = subjects.get(document);
  if (known !== undefined) return known;
  const subject = subjectTold(document.title ?? '', document.text.slice(0, 4000));
  subjects.set(document, subject);
  return subject;
}

function subjectTold(title: string, start: string): Subject {
  if (/\bapps?\b/i.test(title)) return 'app';
  const told = toldBy('', title);
  if (told !== null || !isOfServiceAlone(title, start)) return told === 'website' ? null : told;
  return 'service';
}

type Subject = Where | 'app' | null;

export function whereOf(group: Group, subject: Subject, category: Category | null, name: string): Where {
  const { sentence, head, before, after } = group;
  const own = withoutContrast(group.own);
  // "… or our newsletter provider (Acme)": what it is stands right before it.
  const role = IN_BRACKETS.exec(own.before)?.[1];
  const asRole = role === undefined ? null : toldBy('', role);
  if (asRole !== null) return asRole;
  // "It is run by X, who also answer our telephones": what it is was said before.
  const pointed =
    POINTS_BACK.test(own.before || before) || DOES_THAT.test(own.after)
      ? toldBy(sentence.before?.text ?? '', '')
      : null;
  if (pointed !== null) return pointed;
  const described = DESCRIBED.exec(own.after)?.[0] ?? '';
  const said = toldBy(own.before, own.after.slice(0, own.after.length - described.length));
  if (said !== null) return said;
  const heading = sentence.headings.at(-1) ?? '';
  const isOnSite = [sentence.before?.text ?? '', heading].some(
    (words) => isOfWebsite(words) && !BEHIND_THE_COUNTER.test(words),
  );
  const heard = isOnSite
    ? 'website'
    : (toldBy(head ?? before, head === null && described === '' ? after : '') ??
      toldBy('', described) ??
      toldBy('', heading));
  if (heard !== null) return heard;
  if (subject === 'app' || (STAFF_USE.test(own.before) && !COUNTS.has(category))) return 'service';
  if (IS_OF_PAGES.has(category)) return subject === 'service' ? 'website' : (subject ?? 'website');
  return subject ?? (isBehindByTrade(name) || isKeptIn(own.before) ? 'service' : 'website');
}

/** "Our rangers use …": what counts visits does so for whoever asks. */
const STAFF_USE = new RegExp(
  String.raw`(?:^|\b(?:our|the council's) (?:\w+ )?)(?:${STAFF}) (?:\w+ )?use [^.;:]*$`,
  'i',
);
const COUNTS = new Set<Category | null>(['statistics', 'advertising', 'consent']);

/** "…, though you order them on our website": said of something else. */
const withoutContrast = ({ before, after }: Group['own']): Group['own'] => ({
  before: before.replace(/^(?:though|although|while|whereas|even if)\b[^,;]*, /i, ''),
  after: after.replace(/,? (?:though|although|whereas|even if)\b[^]*$/i, ''),
});

const POINTS_BACK =
  /^(?:it|this|that|they|these|(?:the|this|that) (?:[\w-]+ ){0,2}?[\w-]+) (?:is|are|was|were) [\w ]{2,40}$/i;
/** "X carries that chat": where it is was said before. */
const DOES_THAT = /^ (?:also )?[a-z]{3,12}s that\b/;
const IN_BRACKETS = /(?:^|[,;:.] |\b(?:and|or) )((?:[\w'-]+ ){1,4})\($/;

/** What acts on pages alone, whatever the notice is about. */
const IS_OF_PAGES = new Set<Category | null>(['statistics', 'advertising', 'social', 'content', 'consent']);

/** ", the company whose software we use for telephone calls", ", who also print our letters": what else is said of it, last. */
const DESCRIBED =
  /^(?: ?\([^()]{0,60}\))?,? (?:who|which) (?:also|too)\b[^;]*$|^(?:'s)?(?: ?\([^()]{0,60}\))?,? (?:the|an?|our|whose|which is (?:the|an?|our)) (?:[\w'-]+ ){0,4}?(?:company|firm|supplier|provider|contractor|partner|software|system|platform|tool|product|services?|package|program(?:me)?)\b[^;]*$/i;

/** "… which has nothing to do with the website", "the numbers shown on our website", "to go online". */
const NOT_THERE =
  /\b(?:numbers?|address(?:es)?|details|hours) (?:(?:that (?:is|are) )?(?:shown|given|listed|printed|found) )?on (?:the|our|this) (?:web ?)?(?:site|pages?)\b|\b(?:go(?:es|ing)?|get(?:ting)?|be(?:ing)?) online\b|\b(?:nothing to do with|not (?:on|part of|used on|through)|separate from|apart from|outside|instead of) (?:the|our|this) (?:web ?site|pages?)\b/gi;

/** "Staff use X to see how visitors move around this website". */
const OF_VISITS =
  /\b(?:visitors?|people|users)\b[^.;]{0,60}\b(?:this|our|the) (?:web ?)?(?:site|pages)\b|\b(?:which|how many|most) (?:of (?:our|the) )?(?:web ?)?pages\b|\bpage views?\b|\bvisits? to (?:this|our|the) (?:web ?)?(?:site|pages)\b|\b(?:runs?|loads?) on (?:each|every|all|the|our) (?:[\w-]+ ){0,2}?pages?\b/i;

/** Where enquiries are kept track of. */
const HELP_DESK =
  /\b(?:support tickets?|task management|issue track(?:ing|er)|(?:help|service|support) ?desk)\b(?: (?:and|or) [\w-]+)?/i;

/** A name that stands beside "system": "our system, X", "X, the software that …". */
const IS_SYSTEM =
  /\b(?:our|the|a) (?:[\w-]+ ){0,3}(?:systems?|software|platform|database|application)(?:, ?| called | \()\|?$|\b(?:our|the|a) (?:[\w-]+ ){0,3}(?:systems?|software|platform|database|application)(?:, | called | \()\||\|,? (?:the|our|a) (?:[\w-]+ ){0,3}(?:system|software|platform|database|application)\b/i;

export const isOfWebsite = (words: string): boolean => WEBSITE.test(words.replace(NOT_THERE, ' '));

/** "Councillors talk to one another on X". */
const AMONG_STAFF = new RegExp(
  String.raw`\b(?:${STAFF})\b[^.;]{0,60}\b(?:one another|each other|among(?:st)? themselves|between themselves)\b`,
  'i',
);
export const isAmongStaff = (words: string): boolean =>
  AMONG_STAFF.test(words) && !/\b(?:not|never|no longer)\b|n't\b/i.test(words);

/** Where something acts, by the words around its name alone; null where they do not tell. */
export function toldBy(before: string, after: string): Where | null {
  const words = `${before} ${after}`.replace(NOT_THERE, ' ');
  const isBehind =
    ((OF_STAFF.test(words) || isAmongStaff(words)) && !OF_VISITS.test(words)) ||
    BEHIND_THE_COUNTER.test(words) ||
    HELP_DESK.test(words);
  if (WEBSITE.test(words) && !isBehind)
    return EMAIL.test(after.slice(0, 60)) && /\bto (?:send|deliver|manage)\b/i.test(after.slice(0, 40))
      ? 'email'
      : 'website';
  // Letters that our system prints are paper; the system is none.
  if (OFFLINE.test(words) && !IS_SYSTEM.test(`${before}|${after}`)) return 'offline';
  if (isBehind || APP.test(words) || OFFLINE.test(words)) return 'service';
  return EMAIL.test(words) ? 'email' : null;
}

/** What the row of a supplier says besides: "Acme | sends our bulletins"; null in a list of cookies, and where it says nothing. */
export function toldInRow({ rows }: Table, sentence: Pick<Sentence, 'offset'>): Where | null {
  const row = rows.find((cells) => cells.some(({ offset }) => offset === sentence.offset));
  if (row === undefined || rows[0]?.some(({ text }) => OF_COOKIES.test(text)) !== false) return null;
  const beside = row.filter(({ offset }) => offset !== sentence.offset).map(({ text }) => text.slice(0, 200));
  return beside.reduce<Where | null>((told, words) => told ?? toldBy('', words), null);
}

const OF_COOKIES = /\bcookies?\b|\bcwcis?\b|\bexpir|\bduration\b|\blifetime\b|^hosts?$/i;
