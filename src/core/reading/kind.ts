/** What sort of notice it is: of cookies, of a service, of the website, or an internal policy. */
import { isOfApp } from './of-app.ts';
import type { NoticeKind } from './reading.ts';
import { hasChoices, isBanner } from './page/banner.ts';
import type { Document } from './page/document.ts';

const COOKIES = /\bcookies?\b|\b(?:c|ch|g)wcis?\b/i;
const PRIVACY = /\bprivacy\b|\bpreifatrwydd\b|\bdata protection\b/i;
const POLICY =
  /\bdata protection policy\b|\binformation (?:governance|security|management) policy\b|\brecords management policy\b|\bpolisi diogelu data\b/i;
const WEBSITE =
  /\bweb ?site\b|\bonline (?:privacy|notice|policy)\b|\bg?wefan\b|\bthis site\b|\binternet (?:privacy|disclaimer|policy)\b|\b(?:https?:\/\/|www\.)[a-z]/i;
/** "Cookies and privacy", and nothing that says of what. */
const OF_BOTH =
  /^(?:(?:cookies?|privacy|polic(?:y|ies)|notices?|statements?|our|your|the|and|preifatrwydd|phreifatrwydd|[cg]h?wcis|polisi|hysbysiad|datganiad|ac?)\b\W*|&\W*)+$/i;

const NOTICE = String.raw`(?:privacy (?:notices?|polic(?:y|ies)|statements?|information)|fair processing notice|how we use your (?:personal )?(?:information|data)|(?:hysbysiad|polisi|datganiad) preifatrwydd)`;
const SITE =
  /\bvisit(?:ors?|s|ing)? (?:to )?(?:our|this) (?:web)?sites?\b|\b(?:use|using) (?:our|this) (?:web)?site\b/i;

/** `cookieCount`: how many cookies were read from it. */
export function kindOf(document: Document, cookieCount: number): NoticeKind {
  const { title, text, blocks } = document;
  const asks = isBanner(document);
  if (asks && hasChoices(document)) return 'cookies';
  const headings = blocks.filter(({ kind }) => kind === 'heading').slice(0, 2);
  const heading = [title, ...headings.map((block) => block.text)].join(' | ');
  const start = text.slice(0, 4000);
  // What an app does is no matter of the website's, though it may be said on it.
  if (isOfApp([title ?? '', ...headings.map((block) => block.text)], text.slice(0, 20_000))) return 'service';
  if (POLICY.test(heading) && isForStaff(text)) return 'policy';
  // What it is called says more than what its first parts are about.
  for (const words of [title ?? '', heading]) {
    if (COOKIES.test(words) && !PRIVACY.test(words)) return 'cookies';
    if (WEBSITE.test(words)) return 'website';
    if (COOKIES.test(words) && OF_BOTH.test(words)) return 'website';
  }
  if (isOfService(title ?? '', start)) return 'service';
  const isOfCookies = cookieCount > 0 || asks;
  if (title === null && isOfCookies && !PRIVACY.test(start)) return 'cookies';
  if (cookieCount > 0 || COOKIES.test(text) || SITE.test(text)) return 'website';
  return isTitleOfAll(title ?? '') ? 'website' : 'service';
}

/** Whoever publishes a notice of its own. */
const BODY = String.raw`(?:council|society|club|church|charity|trust|association|foundation|federation|school|college|university|surgery|theatre|museum|company|ltd|limited|(?:community|scout|civic|residents'?) (?:group|council))`;
/** "Privacy notice", "Anytown Civic Society privacy policy", and nothing that says of what: the publisher's own. */
const IS_OF_ALL = new RegExp(
  String.raw`^\W*(?:[\w' ]{0,60}\b${BODY}(?:'s)?\W{0,3})?(?:(?:general|data|our) )?(?:(?:data protection|gdpr) (?:and|&) )?(?:${NOTICE}\b|(?:privacy|data protection|preifatrwydd)\W*$)`,
  'i',
);

/** An internal policy speaks to staff about duties, and little to visitors. */
function isForStaff(text: string): boolean {
  const sample = text.slice(0, 30_000);
  const staff =
    sample.match(
      /\b(?:all staff|employees|members of staff|councillors?|must be (?:read|complied|adhered)|this policy|officers?)\b/gi,
    )?.length ?? 0;
  const visitors =
    sample.match(
      /\b(?:your (?:personal )?(?:information|data)|cookies?|this (?:web)?site|our (?:web)?site)\b/gi,
    )?.length ?? 0;
  return staff >= 3 && staff > visitors;
}

/** True where nothing behind "privacy notice" says of what it is one. */
const isPlain = (title: string): boolean =>
  IS_OF_ALL.test(title) && !/[\p{L}\d]/u.test(title.replace(IS_OF_ALL, ''));

/** Where a notice speaks of "this site" rather than of "this service", that is what it is about. */
function speaksOfSite(text: string, least = 1): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const sites = count(/\b(?:this|our|the|these) (?:web ?)?sites?\b/gi);
  return sites >= least && sites > 2 * count(/\b(?:this|our|the) service\b|\bthe [^.]{2,40} service\b/gi);
}
/** How often a notice whose title may be a service's speaks of the site, which then is what it is about. */
const OFTEN = 3;

/** What such a notice says is used is used by the service; one that speaks of "this site" means the site by it. */
export const isOfServiceAlone = (title: string, start: string): boolean =>
  isOfService(title, start) && !speaksOfSite(start);

/** What a notice says that is about one thing that the council does for people. */
const OF_SERVICE: readonly RegExp[] = [
  /\bfor the purposes? of providing\b|\bto provide the .{2,60} service\b|\bthis service\b|\bwhen you use the [^.]{2,60} service\b|\bthis privacy notice .{0,60}\bservice\b/i,
  /\bthis privacy notice [^.]{0,120}["'”’] service\b/i,
  // "Acme Path is built and run by the Rivers Service".
  /(?:^|\n)\s*\p{Lu}[\p{L}.]*(?: (?:\p{Lu}[\p{L}.]*|and|for|of)){0,5} is (?:built and |developed and )?(?:run|managed|operated) by (?:the )?\p{Lu}/u,
  // "When you use Acme Path to submit an enquiry".
  /\b[Ww]hen you use (?:the )?\p{Lu}\w+(?: \p{Lu}\w+){0,3} to (?:submit|apply|report|book|make|request|send|register|pay|ask|view|check)\b/u,
  /\binformation (?:that )?(?:you )?(?:given?|provided?|entered?) (?:on|in) (?:the|this|your) (?:\w+ )?form\b[^.]{0,80}\b(?:your|the) (?:application|claim|enquiry|request)\b/i,
  /(?:\by|['’]r) gwasanaeth (?:hwn\b|[‘'“"])|\bdefnyddio['’]r gwasanaeth\b|\byn wasanaeth (?:sy|am ddim|i)\b/iu,
];

function isOfService(title: string, start: string): boolean {
  if (!(isPlain(title) && speaksOfSite(start)) && OF_SERVICE.some((pattern) => pattern.test(start)))
    return true;
  return isTitleOfService(title) && !(speaksOfSite(start, OFTEN) && !SAYS_SERVICE.test(title));
}
const SAYS_SERVICE = /\b(?:services?|teams?|scheme|gwasanaethau?|tîm)\b/iu;

const BEFORE_NOTICE = new RegExp(String.raw`^(.{2,80}?)\s*[-–:]?\s*\b${NOTICE}\b`, 'i');
const AFTER_NOTICE = new RegExp(
  String.raw`\b${NOTICE}\b\s*(?:[-–:]|\bfor\b|\bof\b|\bar gyfer\b|\bi\b|(?<=preifatrwydd)(?= \p{L}))\s*(.{3,80})$`,
  'iu',
);

/** What a title says the notice is of, before and behind "privacy notice". */
function ownersIn(title: string): string[] {
  const whole = title.split(/\s+\|\s+/)[0]?.trim() ?? '';
  return [BEFORE_NOTICE.exec(whole)?.[1], AFTER_NOTICE.exec(whole)?.[1]]
    .map((words) => (words ?? '').trim().replace(LEADS, ''))
    .map((words) => words.replace(/\W*\bcookies? (?:and|&)$|[\s–—:-]+$/gi, ''))
    .filter((words) => words !== '');
}

/** "Library service privacy notice", "Privacy notice for the parking service"; the council's own name is no service. */
const isTitleOfService = (title: string): boolean =>
  ownersIn(title).some((words) => !IS_NO_SERVICE.test(words));
/** "Anytown Online – privacy statement". */
const isTitleOfAll = (title: string): boolean =>
  IS_OF_ALL.test(title) || (ownersIn(title).length > 0 && !isTitleOfService(title));

const LEADS = /^(?:(?:our|the|your|a|this|general|corporate|full|main|ein|eich|y|yr)\b\s*)+/i;
/** Bodies that publish notices of their own. */
const BODIES = [
  'society',
  'club',
  'church',
  'charity',
  'trust',
  'association',
  'foundation',
  'federation',
  'school',
  'college',
  'university',
  'surgery',
  'theatre',
  'museum',
  'police',
  'constabulary',
  'fire and rescue',
  '(?:combined|park|fire|port|transport|police) authority',
  'parliament',
  'partnership',
  'online',
  'live',
  'ltd',
  'limited',
];
/** What a notice of the council as a whole, or of its website, may be called after. */
const IS_NO_SERVICE = new RegExp(
  [
    String.raw`\b(?:${BODIES.join('|')})(?:'s|’s)?(?: (?:general|data|data protection and|gdpr and))?$`,
    String.raw`^(?:on)?line$`,
    String.raw`^(?:university of|transport for|visit|discover|explore)\b`,
    String.raw`^(?:data|and|cyffredinol|customers?|residents)\b`,
    String.raw`^cookies? (?:and|&)$`,
    String.raw`\bcouncils?(?:'s|’s)?\b(?! tax\b)`,
    String.raw`\bweb ?sites?\b`,
    String.raw`(?<!\bd?treth |\bdreth )\b(?:ch|g|ngh)?yngor\b`,
    String.raw`\bcyngor\b`,
    String.raw`\bg?wefan(?:nau)?\b`,
  ].join('|'),
  'i',
);
