/** What is written with capitals and is no supplier’s name. */

import { remembered } from '../../../text/remembered.ts';
import { BROWSER_NAMES } from '../../lexicon/browsers.ts';
import { mutated } from '../../lexicon/mutations.ts';

/** Bodies that are told by law or are no suppliers, and words that only look like names. */
const IN_ENGLISH =
  /\b(?:Council|Councils|Councillors?|Government|Department|Ministry|Minister|NHS|Police|Office|Officer|Agency|Authority|Authorities|Commission|Commissioner|Courts?|Tribunals?|Ombudsman|HMRC|HM|DWP|Fire|Hospital|Parliament|Crown|Boards?|University|School|College|Borough|Registrar|Initiative|Union|Kingdom|States|Europe|European|Area|GDPR|Act|Regulations?|Article|Data Protection|Protection|Committee|Cabinet|Members?|Team|(?<!Microsoft )Teams|Senedd|ICO|OSCR|CQC|NAO|FCA|Ofsted|Ofcom|Estyn|Unit|Directorate|Inspectorate|Treasury|Assembly|Secretariat|Prisons?|Clerk|Volunteers|Trustees|Webmaster|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)\b/;
/** The same in Welsh, in whatever form a word before puts them. */
const IN_WELSH = new RegExp(
  mutated(
    'cyngor',
    'llywodraeth',
    'senedd',
    'awdurdod',
    'bwrdd',
    'prifysgol',
    'coleg',
    'ysgol',
    'comisi',
    'ombwdsm',
    'swydd',
    'heddlu',
    'adran',
    'gweinidog',
    'gweinyddiaeth',
    'cyfarwyddiaeth',
    'arolygiaeth',
    'gwasanaeth carchar',
    'llys',
    'trysorlys',
    'pwyllgor',
    'tribiwnlys',
    'llysoedd',
    'parc cenedlaethol',
    'deddf',
    'rheoli',
    'erthygl',
    'undeb',
    'cofrestr',
    'ymddiriedolaeth',
    'cymdeithas',
    'partneriaeth',
    'ysbyty',
    'asiantaeth',
    'archwili',
    'polisi',
    'preifatrwydd',
    'gwasanaeth tân',
    'gwasanaeth cynghor',
    'gwasanaeth iechyd',
  ),
  'iu',
);

/** "Privacy Notice": what a document is called. */
const IS_DOCUMENT =
  /\b(?:Notice|Policy|Statement|Terms|Conditions|Charter|Programme|Scheme|Fund|Polisi|Hysbysiad|Datganiad|About Cookies)\b/;

/** Where apps are got, which have nothing to do with what is in them; and steps of a procedure. */
const IS_PLACE_OR_STEP =
  /^Stage (?:One|Two|Three|\d)$|^(?:Apple )?App Store$|^Google Play(?: Store)?$|^Play Store$|^Microsoft Store$/;

/** Whether a name is that of a body which supplies nobody, or of none. */
export const isNoSupplier = remembered(
  (name) =>
    IS_PLACE_OR_STEP.test(name) ||
    IN_ENGLISH.test(name) ||
    IN_WELSH.test(name) ||
    IS_DOCUMENT.test(name) ||
    IS_BROWSER.test(name),
);
const IS_BROWSER = new RegExp(`^${BROWSER_NAMES}$`);

/** Bounded, as a text may be one long word. */
const CAPITALS = String.raw`(?<!\p{L})\p{Lu}[\p{L}'’-]{0,30}`;
const LETTERS = / \(["'“‘]?([A-Z][\p{L}&]{1,9})["'”’]?\)/gu;
const BODY = new RegExp(
  String.raw`${CAPITALS}(?:,? (?:${CAPITALS}|of|for|and|the|&|a|ac|i|y|yr|dros)){1,9}$`,
  'u',
);
/** Characters of the longest name of a body. */
const LONGEST_BODY = 340;
/** Characters in which bodies are introduced with their letters. */
const INTRODUCED = 60_000;
/** "Department for Rivers (DfR)": letters that stand for a body that supplies nobody, in small letters. */
export const lettersOfBodies = (text: string): string[] =>
  [...text.slice(0, INTRODUCED).matchAll(LETTERS)].flatMap(({ index, 1: letters = '' }) => {
    const from = Math.max(index - LONGEST_BODY, text.lastIndexOf(')', index) + 1);
    const body = BODY.exec(text.slice(from, index))?.[0];
    return body !== undefined && isNoSupplier(body) ? [letters.toLowerCase()] : [];
  });

export const NO_NAME =
  /^(?:for|in|on|at|by|with|when|where|while|if|to|from|as|this|these|those|that|it|its|they|we|you|your|no|not|yes|all|any|some|both|each|and|or|but|so|then|please|however|also|(?:our |other |main )?(?:providers?|suppliers?|processors?|compan(?:y|ies)|systems?|software|tools?|products?|partners?|purposes?|hosts?|names?|services?)|apps?|disclosure|welsh|english|content delivery networks?|cookies?|(?:c|ch|g)?wcis?|analytics|data|information|secure sockets? layer|transport layer security|advanced encryption standard|(?:two|multi)-factor authentication|single sign-on|virtual private network|hypertext transfer protocol(?: secure)?|ssl|https?|javascript|java|html5?|artificial intelligence|ai|cctv|ip|urls?|uk|internet|web|website|personal|social|session|third|strictly|google|we|our|the|this|these|it|customer|customers|your|you|statistics|technical|performance|functional|essential|necessary|optional|online|local|tls|encryption|firewalls?|captcha|rss|api|apis|gps|wi-?fi|sms|e-?mail|pdf|crm|it|ict|gis)(?: cookies?| technology| data)?$/i;

/** Teams, places, kinds and languages, which are written with capitals too. */
export const NO_LOOSE_NAME =
  /\b(?:Care|Surveys?|Polls?|Services?|Resources|Health|Social|Housing|Planning|Mail|Parish|Hall|Wales|England|English|Welsh|Scotland|Scottish|Britain|British|Ireland|London|Local|Other|Others|Personal|Volunteers|Customers?|Human|Finance|Democratic|Electoral|Elections|Library|Libraries|Museums?|Church|County|District|City|Town|Village|Community|Trust|Partners?|Partnership|Third|Part(?:y|ies)|Websites?|Sites?|Pages?|Browsers?|Cookies?|Internet|Web|Privacy|Policy|Notice|Statement|Terms|Legal|Law|Public|National|Central|Service|Members?|Staff|Centre|Forum|Association|Register|Records?|Secretary|Companies|Suppliers?|Providers?|Processors?|Analytics|Functional|Essential|Necessary|Strictly|Performance|Statistics|Marketing|Advertising|Targeting|Persistent|Session|First|Preference|Tracking|Flash|JavaScript|HTML|PHP|HTTPS?|SSL|TLS|AES|IP|ID|CCTV|SMS|PDF|AI|IT|ICT|API|URL|UK|EU|EEA|We|You|They|It|These|This|That|Our|Your|The|All|Some|Any|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
