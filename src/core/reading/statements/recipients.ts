/**
 * Kinds of cookies and of suppliers that a notice says this website uses ("advertising cookies from third parties"),
 * without their names. Only plain statements count: no heading, no explanation of what cookies are, nothing denied and
 * nothing that depends on anything but the visitor's consent. A false one would hide a company that is not declared.
 */
import type { Category } from '../../companies/company.ts';
import type { Document } from '../page/document.ts';
import { holds, matchIn } from '../patterns/may-match.ts';
import type { ClaimRead, RecipientRead } from '../reading.ts';
import { companiesOfKind, suppliersInGeneral } from './recipients/companies.ts';
import { SUPPLIERS } from './recipients/suppliers.ts';
import {
  ADVERB,
  isLoaded,
  kindsIn,
  nameIn,
  OUR_PAGES,
  OUR_SITE,
  PHRASE,
  purposesIn,
} from './recipients/kinds.ts';
import { quoteAcross, quoteOf, type Sentence } from '../page/sentences.ts';

/** Without one of these words there is nothing to read. */
const CALLS =
  /cookie|wcis|third[- ]part|3rd[- ]part|embed|analytics|advert|marketing|chat|assistant|plug-?in|payment|hosted|scripts|pixel|videos|maps|media|feedback|survey|other (?:web ?)?sites|network|provider|supplier|contractor|companies|organisations|our behalf|film/i;

const VERB = String.raw`(?:uses?|are using|is using|(?:'d|would) like to (?:use|set)|sets?|places?|stores?|employs?|utili[sz]es?|make[s]? use of|ha(?:ve|s)|contains?|includes?|features?|displays?|embeds?|runs?|deploys?|allows?)`;
const SUBJECT = String.raw`(?<subject>${OUR_PAGES}|${OUR_SITE}|we|(?:the |this )?council|this service)`;

const WE_USE = new RegExp(String.raw`\b${SUBJECT}${ADVERB} ?${VERB} ${PHRASE}`, 'i');
/** "Marketing cookies are set on our website". */
const ARE_SET = new RegExp(
  String.raw`^(?:(?:like|as with) [^,]{3,40}, )?${PHRASE} (?:are|may be|will be|is) (?:also )?(?:set|used|placed|stored)(?: \w+){0,3}? (?:on|by|through|across|via) (?<subject>${OUR_SITE}|us)\b`,
  'i',
);
/** "Third parties may set cookies on our website", "our advertising partners may place cookies through this site". */
const THEY_SET = new RegExp(
  String.raw`^(?:some |our |these |certain |other )*(?<phrase>(?:third[- ]part(?:y|ies)(?: (?:companies|providers|services|organisations|suppliers|advertisers))?|(?:(?:third[- ]party )?(?:advertising|marketing|social media|analytics) )?(?:partners|networks|companies|providers)|advertisers)) (?:(?:may|can|will|also) )*(?:set|place|use|store|drop) (?:(?:their|own|some|these) )*${PHRASE.replaceAll('<phrase>', '<theirs>')}[^.;:]{0,30} (?:on|through|via|when you (?:visit|use)) (?<subject>${OUR_SITE})\b`,
  'i',
);
/** "The cookies we use help us to …", "Most cookies on this site are …". */
const THOSE_WE_USE = new RegExp(
  String.raw`^(?:most of |some of |the majority of )?${PHRASE} (?:that )?(?<subject>we use|(?:that are )?(?:used|set|placed)? ?(?:on|by) (?:${OUR_SITE}))(?: \w+ly)? (?<does>help|allow|enable|let|collect|are used|are|include|fall into)\b`,
  'i',
);
/** What may stand between cookies and what they are for. */
const LEADS_TO_PURPOSE =
  /^"?'?(?:,? (?:and|or) (?:other )?similar (?:technolog\w+|tools|files))?(?: (?:on|across) (?:this|our|the|your) [\w-]+| from third[- ]part\w+(?: \w+)?| \([^()]{3,60}\))*,? (?:to|for|in order to|so (?:that )?we can|(?:that|which) (?:help|allow|enable) us)\b/i;
const FROM_OTHERS =
  /^ (?:that are |which are )?(?:(?:from|(?:provided|set|placed|served|supplied|owned) by) (?:[\w-]+ ){0,2}?(?:third[- ]part(?:y|ies)|other (?:companies|organisations|websites)))\b/i;

/** Before the statement: what makes it a question, a case or somebody else's. */
const NOT_PLAIN =
  /\b(?:not|no|none|never|neither|nor|without|if|whether|when|where|wherever|whenever|should|unless|until|were|could|might|how|what|why|which|who|whose|that|example|suppose|than|instead|ask|explains?|lists?|future|soon|next|plan\w*)\b|n't\b/i;
/** "If you accept, we use …": depends on the visitor alone. */
const WITH_CONSENT =
  /\b(?:if|when|where|unless|until) you (?:have )?(?:agree|accept|consent|allow|give|gave|say|opt in|visit|use|browse|access)\w*\b|\byou (?:have )?(?:agreed|accepted|consented)\b/gi;
/** Behind it: somewhere else, some other time, or "No". */
const ELSEWHERE = new RegExp(
  String.raw`^"?'? ?(?:(?:only )?(?:on|in|within) (?!(?:${OUR_SITE}|the (?:web ?)?site|your|order)\b)|[:?-]+ ?(?:no|none|off|n/a)\b|(?:if|where|when) (?:we|the council|they|it)\b|to be \w+(?:ed|used|off)\b|(?:(?:are|is|have been) )?(?:now |currently )?(?:disabled|(?:turned|switched) off|blocked|removed|not)\b)`,
  'i',
);
/** "On our website, we use …", "… on our website". */
const ON_OUR_SITE = new RegExp(
  String.raw`^(?: [\w-]+){0,2} (?:on|across|through) (?:${OUR_SITE}|the (?:council'?s? )?website)\b`,
  'i',
);
const ON_OUR_SITE_WE = new RegExp(
  String.raw`\b(?:on|across|through) (?:${OUR_SITE}|the (?:council'?s? )?website),? $`,
  'i',
);
/** "Other councils' websites", "any of our websites". */
const OF_OTHERS = /\b(?:other|another|many|most|some|each|every|any|of) $/i;
const OFF_THE_PAGE =
  /\b(?:newsletters?|e-?mails?|e-?bulletins?|text messages?|telephone|CCTV|our apps?|social media (?:pages?|accounts?|channels?))\b/i;

const WELSH =
  /(?:^|[,.] |\ba )(?<subject>r(?:ydym|ydyn|y'n)(?: ni)?|mae(?:'r| ein) (?:wefan|gwefan|safle)(?: hon| hwn)?)(?: ni)?(?: hefyd)? yn (?:defnyddio|gosod) (?<phrase>(?:\w+ ){0,2}?(?:c|g|ch)wcis (?<kind>dadansoddol|dadansoddi|dadansoddeg|ystadegol|perfformiad|hysbysebu|marchnata|targedu|cyfryngau cymdeithasol|trydydd parti))/i;

interface Found {
  name: string;
  /** Null for nothing in particular. */
  category: Category | null;
}

export function readRecipients(
  document: Document,
  sentences: readonly Sentence[],
  claims: readonly ClaimRead[],
): RecipientRead[] {
  const reads = new Map<Category | null, RecipientRead>();
  let list: Sentence | null = null;
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.kind === 'heading' || sentence.kind === 'cell') continue;
    if (list !== null && !isStillIn(sentence, list)) list = null;
    if (!holds(sentence.text, CALLS) && !holds(sentence.lead?.text ?? '', CALLS)) continue;
    const lead = sentence.lead ?? list;
    const own = stated(sentence.text, sentence);
    const isOwn = own.length > 0;
    const found = isOwn || lead === null ? own : introduced(sentence, lead);
    const next = sentences[at + 1];
    if (next?.block === sentence.block && isDeniedBehind(next.text)) continue;
    for (const { name, category } of found) {
      if (reads.has(category)) continue;
      const quoted =
        isOwn || lead === null ? quoteOf(document, sentence) : quoteAcross(document, lead, sentence);
      reads.set(category, { name, names: category === null ? 'generic' : 'category', category, ...quoted });
    }
    if (leadsToKinds(sentence.text)) list = sentence;
  }
  // "We do not use advertising cookies", said elsewhere: which of the two holds nobody can tell.
  if (claims.some(({ kind }) => kind === 'no-marketing-cookies')) reads.delete('advertising');
  return [...reads.values()].sort((a, b) => a.offset - b.offset);
}

/** What an item says together with what introduces its list. */
function introduced(sentence: Sentence, lead: Sentence): Found[] {
  if (isDeniedBehind(sentence.text)) return [];
  if (leadsToKinds(lead.text)) return sentence.index === 0 ? labelled(sentence.text) : [];
  if (sentence.lead === null) return [];
  return stated(`${lead.text.replace(/[\s:;,-]+$/, '')} ${sentence.text}`, sentence);
}

/** Blocks that one introduction reaches. */
const MOST_LISTED = 12;

const isStillIn = ({ block, headings }: Sentence, list: Sentence): boolean =>
  block - list.block <= MOST_LISTED &&
  (headings === list.headings || headings.join('\n') === list.headings.join('\n'));

/** "We use the following types of cookies:", with no kind of its own. */
function leadsToKinds(text: string): boolean {
  const match = plainly(text, WE_USE);
  if (match === null || !/^cookies$/i.test(match.groups?.['what'] ?? '')) return false;
  const phrase = match.groups?.['phrase'] ?? '';
  return (
    /\b(?:following|types|kinds|categories|sorts|groups|these|mix|mixture|combination|two|three|four|five|\d)\b/i.test(
      phrase,
    ) &&
    kindsIn(phrase).length === 0 &&
    /^(?: types)?(?: (?:on|across) (?:this|our|the|your) [\w-]+)?["']?(?:[.:;]?|(?: (?:to|for) [^.:;]{3,90}):)$/i.test(
      behind(text, match),
    )
  );
}

const LABEL = new RegExp(String.raw`^["'(\d.)]*\s*${PHRASE}`, 'i');

/** "Analytical or performance cookies. These allow us to …". */
function labelled(text: string): Found[] {
  const match = LABEL.exec(text);
  if (match === null || !isLoaded(match.groups?.['what'] ?? '')) return [];
  return foundIn(match.groups?.['phrase'] ?? '', kindsIn(match.groups?.['phrase'] ?? ''));
}

/** "Advertising cookies: we do not use these", "none". */
const isDeniedBehind = (text: string): boolean =>
  /\b(?:(?:do|does|are|is|will) not (?:currently )?(?:use|set|used|place|have)|(?:do|does)n't (?:use|set)|none|no (?:such )?cookies|never|not (?:currently )?in use|internal purposes)\b/i.test(
    text,
  );

function stated(text: string, sentence: Sentence): Found[] {
  if (text.endsWith('?') || OFF_THE_PAGE.test(text)) return [];
  const found = supplied(text) ?? used(text) ?? welsh(text, sentence);
  if (found !== null) return found;
  const told = companiesOfKind(text) ?? suppliersInGeneral(text);
  return told === null ? [] : [told];
}

function used(text: string): Found[] | null {
  for (const pattern of [WE_USE, ARE_SET, THEY_SET, THOSE_WE_USE]) {
    const match = plainly(text, pattern);
    if (match === null) continue;
    const { phrase = '', theirs = '', what = '', subject = '', does } = match.groups ?? {};
    const tail = behind(text, match);
    if (does !== undefined) {
      const kinds = /^(?:are|include|fall into)$/i.test(does) ? kindsIn(PHRASE_AT.exec(tail)?.[0] ?? '') : [];
      const found = foundIn(phrase, [...new Set([...kindsIn(phrase), ...kinds, ...purposesIn(tail)])]);
      if (found.length > 0) return found;
      continue;
    }
    const isOfPage = isLoaded(what) || isSite(subject) || isOnOurs(text, match);
    if (!isOfPage) continue;
    const purposes = isLoaded(what) && LEADS_TO_PURPOSE.test(tail) ? purposesIn(tail) : [];
    const kinds = [...new Set([...kindsIn(`${phrase} ${theirs}`), ...purposes])];
    const found = foundIn(`${phrase}${FROM_OTHERS.exec(tail)?.[0] ?? ''}`, kinds);
    if (found.length > 0) return found;
  }
  return null;
}

const PHRASE_AT = new RegExp(String.raw`^["'\s]*${PHRASE}`, 'i');
const isSite = (subject: string): boolean => /\b(?:site|website|pages?)\b/i.test(subject);

const isOnOurs = (text: string, match: RegExpExecArray): boolean =>
  ON_OUR_SITE.test(behind(text, match)) || ON_OUR_SITE_WE.test(text.slice(0, match.index));

/** Of third parties where no kind is said: nothing in particular. */
function foundIn(phrase: string, kinds: readonly Category[]): Found[] {
  const name = nameIn(phrase);
  if (kinds.length > 0) return kinds.map((category) => ({ name, category }));
  return /\b(?:third|3rd)[- ]part(?:y|ies)\b|\bother (?:companies|organisations)\b/i.test(phrase)
    ? [{ name, category: null }]
    : [];
}

function supplied(text: string): Found[] | null {
  for (const [pattern, category] of SUPPLIERS) {
    const match = plainly(text, pattern);
    if (match === null) continue;
    const { phrase = '', subject = '' } = match.groups ?? {};
    const isOfPage = category === 'payments' || isSite(subject) || isOnOurs(text, match);
    if (isOfPage) return [{ name: nameIn(phrase), category }];
  }
  return null;
}

function welsh(text: string, { lead }: Sentence): Found[] | null {
  if (lead !== null && /\b(?:nid|nad|ddim|os)\b/i.test(lead.text)) return null;
  const match = WELSH.exec(text);
  if (match === null || /\b(?:nid|nad|ddim|os|pe)\b/i.test(text)) return null;
  const kind = match.groups?.['kind']?.toLowerCase() ?? '';
  const category: Category | null = /^(?:dadans|ystad|perff)/.test(kind)
    ? 'statistics'
    : /^(?:hysb|march|targ)/.test(kind)
      ? 'advertising'
      : kind.startsWith('cyfr')
        ? 'social'
        : null;
  return [{ name: match.groups?.['phrase'] ?? '', category }];
}

const behind = (text: string, match: RegExpExecArray): string => text.slice(match.index + match[0].length);

/** A match that nothing before it turns into a question, a case or a denial, and nothing behind it takes elsewhere. */
function plainly(text: string, pattern: RegExp): RegExpExecArray | null {
  const match = matchIn(text, pattern);
  if (match === null) return null;
  const before = text.slice(0, match.index).replace(WITH_CONSENT, ' ');
  if (NOT_PLAIN.test(before) || OF_OTHERS.test(before) || ELSEWHERE.test(behind(text, match))) return null;
  return match;
}
