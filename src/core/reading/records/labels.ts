/** What a column of a list of cookies is about, from its heading: a closed vocabulary in English and Welsh. */
import { UNIT_WORDS } from '../../cookies/lifetime-words.ts';
import { remembered } from '../../text/remembered.ts';
import { holds } from '../patterns/may-match.ts';

export type Role =
  | 'name'
  | 'title'
  | 'provider'
  | 'host'
  | 'purpose'
  | 'expiry'
  | 'category'
  | 'party'
  | 'kind'
  | 'content'
  | 'essential'
  | 'other';

/** One phrase each; the words between bars are whole labels, in lower case, letters and digits alone. */
const LABELS: Record<Role, string> = {
  name: 'name|names|name s|cookie|cookies|cookie s|cookie name|cookie names|cookie name s|cookies name|name of cookie|name of the cookie|name of cookies|names of cookies|name s of cookies|cookie id|cookie key|key|cookie identifier|cookies set|cookies we set|cookies we use|cookie set|first party cookies|third party cookies|technology name|key name|storage key|cookie or key|cookie technology|cookie file name|file name|enw|enwau|enw r cwci|enw cwci|enw r cwcis|enwau r cwcis|cwci|cwcis|y cwci|enw y cwci|enw r briwsionyn|briwsionyn',
  title: 'title|cookie title|cookie description name|display name|common name|teitl',
  provider:
    'provider|vendor|supplier|set by|source|owner|company|third party|third parties|software|service|service name|who sets it|who sets this cookie|who sets the cookie|who sets this|used by|placed by|issued by|cookie provider|cookie set by|cookie owner|controller|publisher|origin|issuer|originator|system|product|tool|platform|application|app|website service|provider name|service provider|from|set from|darparwr|gosodwyd gan|gwasanaeth|perchennog',
  host: 'domain|host|hosts|host s|domain s|cookie domain|hostname|host name|domain name|domains|cookie host|cookie subgroup|subgroup|url|site|website|website domain|parth',
  purpose:
    'purpose|purposes|description|descriptions|reason|reasons|use|usage|uses|why|what it does|what it s for|what is it for|what it is for|what does it do|what they do|what do they do|what this cookie does|what the cookie does|what is it used for|what it is used for|what it s used for|function|details|information|explanation|used for|purpose of cookie|purpose of the cookie|cookie purpose|cookie description|purpose description|reason for use|reason for cookie|about|about this cookie|comments|notes|why we use it|why we use them|why do we use it|why we use this cookie|how we use it|what we use it for|what we use the cookie for|further information on use|pwrpas|diben|disgrifiad|rheswm|swyddogaeth|beth mae n ei wneud|defnydd|ar gyfer beth|pam',
  expiry:
    'expires|expiry|expire|expiration|duration|lifespan|life span|lifetime|life time|life|cookie life|cookie lifespan|cookie duration|cookie expiry|cookie expires|expires after|expires in|expires on|expiry date|expiry time|expiry period|expiration date|expiration time|expiration period|maximum storage duration|storage duration|storage period|storage time|max storage duration|retention|retention period|retention time|data retention|how long|how long it lasts|how long does it last|how long they last|how long do they last|how long it is stored|how long is it stored|how long it s stored for|how long is it stored for|how long it is kept|how long we keep it|how long is it kept|how long does it stay|lasts|lasts for|stored for|kept for|time period|time|validity|valid for|period|persistence|max age|when it expires|when does it expire|when it s deleted|when deleted|deleted after|timeout|active for|length|length held|held for|length of time|dod i ben|yn dod i ben|dirwyn i ben|dyddiad dirwyn i ben|darfod|dyddiad darfod|daw i ben|dyddiad dod i ben|amser dod i ben|hyd|hyd oes|cyfnod|cyfnod cadw|para|yn para|am ba hyd|pryd mae n dod i ben',
  category:
    'type|kind|kind of cookie|category|categories|cookie type|type of cookie|types|cookie category|classification|group|cookie group|level|consent category|math|math o gwci|math o gwcis|categori',
  party:
    'party|1st or 3rd party|first or third party|first party or third party|1st 3rd party|first third party|1st party or 3rd party|cookies used|parti',
  kind: 'storage|storage type|technology|technology type|persistent or session|session or persistent|session persistent|persistent session|secure|http only|httponly|path|samesite|same site|cookie type technology',
  content:
    'typical content|typical contents|content|contents|cookie content|cookie contents|data collected|data stored|data|value|values|format|information collected|information stored|what it stores|example|example value|cynnwys|cynnwys nodweddiadol|cynnwys arferol',
  essential:
    'essential|essential cookie|is it essential|strictly necessary|necessary|required|optional|mandatory|consent required|needs consent|consent needed|opt out|consent|essential or optional|hanfodol|angenrheidiol',
  other:
    'more information|more info|further information|further info|find out more|privacy policy|privacy notice|policy|link|links|learn more|status|on off|default|when set|set when|when it is set|when is it set|page|pages|where|where used|used on|location|country|international transfer|data transfer|how to opt out|how to block|rhagor o wybodaeth|mwy o wybodaeth|gwybodaeth bellach',
};

/** "Expiry", "default expiry date", "retention period": a noun for the time, and what it is the time of. */
const TIMES = [
  'expiry',
  'expiration',
  'storage',
  'retention',
  'life',
  'lifetime',
  'cookie',
  'duration',
].flatMap((noun) =>
  ['date', 'time', 'period', 'length', 'timescale'].flatMap((time) => [
    `${noun} ${time}`,
    `default ${noun} ${time}`,
    `maximum ${noun} ${time}`,
    `${time} of ${noun}`,
  ]),
);
/** "Stays until", "deleted when": what becomes of it, and when. */
const ENDS = [
  ...['stays', 'remains', 'lasts', 'kept', 'stored', 'held', 'valid', 'active', 'lives'].flatMap((verb) => [
    `${verb} until`,
    `${verb} for`,
    `${verb} on your device`,
    `${verb} on your device for`,
    `time ${verb}`,
  ]),
  ...['expires', 'ends', 'deleted', 'removed', 'gone', 'cleared', 'lapses', 'disappears'].flatMap((verb) => [
    verb,
    `${verb} after`,
    `${verb} when`,
    `${verb} on`,
    `when ${verb}`,
  ]),
  ...[
    'timescale',
    'timescales',
    'ttl',
    'time to live',
    'time on your device',
    'length of life',
    'parhad',
    'amser',
    'oes y cwci',
  ],
].concat(TIMES);

const ROLES: ReadonlyMap<string, Role> = new Map([
  ...[...new Set(ENDS)].map((label) => [label, 'expiry'] as const),
  ...(Object.entries(LABELS) as [Role, string][]).flatMap(([role, words]) =>
    words.split('|').map((label) => [label, role] as const),
  ),
]);

/** Words of the longest label. */
const LONGEST = 8;

/** What a line of headings may begin with: most lines are left by their first word. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  ['the', 'cookie', ...ROLES.keys()].map((label) => label.split(' ')[0] ?? ''),
);
const beginsAsLabel = (line: string): boolean => isLabelsBeginning(line.slice(0, 40));
const isLabelsBeginning = remembered((line) =>
  FIRST_WORDS.has(/[\p{L}\p{N}]+/u.exec(line)?.[0].toLowerCase() ?? ''),
);

/** The role that a whole label stands for; null where it stands for none. */
export const roleOf = remembered((label): Role | null => {
  if (label.length > 60 || !beginsAsLabel(label)) return null;
  const words = plainLabel(label);
  return (
    ROLES.get(words) ??
    ROLES.get(words.replace(/^(?:the|cookie) /, '').replace(/ of (?:the )?cookies?$/, '')) ??
    null
  );
});

/** Wordings of headings that are no fixed label; the first that fits counts. */
const WORDINGS: readonly [RegExp, Role][] = [
  [/^(?:how long|pa mor hir|time|length|period)\b|^when (?:does|do|will|is|are)\b/, 'expiry'],
  [
    /^what (?:becomes of|happens to|will become of|will happen to) (?:it|them|the cookies?|this cookie)\b/,
    'expiry',
  ],
  [/^(?:gone|goes|kept|stays|deleted|removed|lasts|ends) (?:after|for|on|in|until|when)?\b/, 'expiry'],
  [/\bexpir(?:y|es?|ation)\b|\b(?:duration|lifespan|lifetime)\b|\bdod i ben\b/, 'expiry'],
  [
    /^(?:what|why)\b.*\b(?:does|do|used|use|for|purpose)\b|^(?:purpose|description|reason)\b|\bpurpose$/,
    'purpose',
  ],
  [/^whose\b|^who\b|\b(?:provider|supplier|vendor)$/, 'provider'],
  [/^(?:name|names) of\b|\b(?:it|they) (?:is|are) called\b|\bcookies? names?\b|\benwr? cwcis?\b/, 'name'],
  [/^(?:is|are) (?:it|they|this)\b.*\b(?:necessary|essential|required)\b/, 'essential'],
  [/\b(?:first|third|1st|3rd) party\b/, 'party'],
  [/\bdomain\b/, 'host'],
  [/\b(?:type|category) of cookies?\b/, 'category'],
];

/** Words of the longest label that is told in words of its own. */
const LONGEST_WORDED = 6;

/** "Lasts 2 years – counts visits": it answers what a label asks. */
const SAYS_HOW_LONG = new RegExp(String.raw`(?<!\p{L})(?:${UNIT_WORDS.join('|')})(?!\p{L})`, 'u');

/** The role of a label before a colon, told in whatever words: "How long it stays: …". A name is never told so. */
export function labelRole(label: string): Role | null {
  const role = roleOf(label);
  if (role !== null || label.length > 60) return role;
  const words = plainLabel(label);
  if (words === '' || words.split(' ').length > LONGEST_WORDED || SAYS_HOW_LONG.test(words)) return null;
  const worded = WORDINGS.find(([wording]) => wording.test(words))?.[1] ?? null;
  return worded === 'expiry' || worded === 'purpose' ? worded : null;
}

/** The role of a column by its heading, told in whatever words. */
export const headingRole = remembered((label): Role | null => {
  if (label.length > 90) return null;
  const role = roleOf(label);
  if (role !== null) return role;
  const words = plainLabel(label);
  if (words.split(' ').length > 12) return null;
  return WORDINGS.find(([wording]) => holds(words, wording))?.[1] ?? null;
});

function plainLabel(label: string): string {
  return label
    .replace(/\(s\)|\/s\b/g, 's')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The columns that a line of nothing but headings names, in order: "Name Purpose Expires". Null for any other line.
 * One of them is the name, none stands twice; the longest label wins where that works out.
 */
export function headingsIn(line: string): Role[] | null {
  if (line.length > 160) return null;
  const isLed = beginsAsLabel(line);
  // Else the category stands where "Name" would.
  if (!isLed && !/\b(?:cookies?|cwcis?)\b/i.test(line)) return null;
  const words = line.trim().split(/[\s|]+/);
  if (words.length < 2 || words.length > 24) return null;
  const roles = isLed ? headingsFrom(words, 0, []) : null;
  if (roles !== null) return roles.length >= 2 ? roles : null;
  // "Strictly necessary cookies Purpose Expires": the category stands where "Name" would.
  for (let from = 2; from <= Math.min(5, words.length - 2); from += 1) {
    if (!/^(?:cookies?|cwcis?)$/i.test(words[from - 1] ?? '')) continue;
    const rest = headingsFrom(words, from, ['name']);
    if (rest !== null && rest.length >= 3) return rest;
  }
  return null;
}

/** Of these a list of cookies has one beside the name. */
const TELLING: ReadonlySet<Role> = new Set<Role>(['purpose', 'expiry', 'content']);

function headingsFrom(words: readonly string[], at: number, before: readonly Role[]): Role[] | null {
  if (at === words.length) {
    return before.includes('name') && before.some((role) => TELLING.has(role)) ? [...before] : null;
  }
  if (!/^[\p{Lu}\p{N}]/u.test(words[at] ?? '')) return null;
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const role = roleOf(words.slice(at, at + length).join(' '));
    if (role === null || (role !== 'other' && before.includes(role))) continue;
    const rest = headingsFrom(words, at + length, [...before, role]);
    if (rest !== null) return rest;
  }
  return null;
}

/** Words of the longest line of headings that rows follow in the same line. */
const MOST_HEADING_WORDS = 14;

/** The headings that a line begins with, where more follows: at least three. `end`: place after them. */
export function headingsAtStart(line: string): { roles: Role[]; end: number } | null {
  if (!/^\p{Lu}/u.test(line) || roleOf(/^\S+/.exec(line)?.[0] ?? '') === null) return null;
  const words = [...line.slice(0, 200).matchAll(/\S+/g)].slice(0, MOST_HEADING_WORDS);
  for (let count = words.length - 1; count >= 3; count -= 1) {
    const last = words[count - 1];
    if (last === undefined) continue;
    const end = last.index + last[0].length;
    const roles = headingsIn(line.slice(0, end));
    if (roles !== null && roles.length >= 3) return { roles, end };
  }
  return null;
}
