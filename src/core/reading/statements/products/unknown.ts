/** Names that no rule knows, where a sentence says plainly that they are used ("provided by Acme Forms Ltd"). */
import type { Document } from '../../page/document.ts';
import type { Mention } from '../../names/names.ts';
import { tokensIn } from '../../names/tokens.ts';
import type { Named } from '../products.ts';
import type { ProductRead } from '../../reading.ts';
import { quoteOf, type Sentence } from '../../page/sentences.ts';
import { categoryAround } from './around.ts';
import { statementAround, type Group } from './group.ts';
import { NO_NAME, NO_SUPPLIER } from './not-names.ts';
import { providersIn } from './providers.ts';
import { isSpeaker } from './speaker.ts';
import { ENDS_NAME, IS_JOINT, isItemOf, isSaidToSupply } from './strangers.ts';
import { capitalised, linkedNames, writtenNames } from './written-names.ts';
import { subjectOf, WEBSITE, whereOf } from './where.ts';
import { NAME } from './name-shape.ts';
import { MAY_BE_NAMED_BY_ROLE } from './named-by-role.ts';
import { GOES_ON, LOOSE, OF_COOKIE_ROWS, MAY_NAME_LOOSELY, NO_LOOSE_NAME } from './unknown-loose.ts';

const LEGAL = String.raw`(?: \((?:UK|Europe|GB)\))? (?:Ltd|Limited|plc|PLC|LLC|LLP|Inc|GmbH|B\.?V\.?|CIC|S\.?A\.?)\b`;
const SPLIT = String.raw`(?:the )?`;

/** A firm by its legal form: enough where the sentence speaks of working for us. */
const FIRM = new RegExp(String.raw`${SPLIT}(?<name>${NAME}${LEGAL})`, 'gu');
const LEGAL_FORM = new RegExp(LEGAL);
const WORKS_FOR_US =
  /\b(?:shared? with|sharing|passed to|provided|supplied|hosted|processed|operated|managed|run|developed|maintained|delivered|undertaken|administered|supported|stored|our|on behalf|we use|uses|processors?|suppliers?|contractors?|contracted|commissioned|appointed)\b/i;

/** Other plain words, each with its own place for the name. */
const PLAIN: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:[Ww]e|[Cc]ouncil|[Ss]ite|[Ww]ebsite|[Ss]ervice) (?:also |currently |sometimes |may )?uses? (?:(?:a|an) (?:[\w-]+ ){0,5}?(?:called|named|provider|supplier|company|processor|subprocessor),? (?:called )?)?${SPLIT}(?<name>${NAME})(?=(?: software| service| platform| tool| system| technology| analytics)? (?:to|for (?:our|the)|as (?:our|a|an))\b)`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:use|using|uses|by|with)\b[^.;]{0,60}\b(?:provider|supplier|processor|subprocessor|company|platform|system|software|tool|service|product|application|package|plug-?in|solution)(?: which is| that is)?,? (?:called|named|known as) "?${SPLIT}(?<name>${NAME})`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:third[- ]party|external)(?: [\w-]+)?(?: (?:provider|supplier|company|processor|contractor|organisation|agency|service))?, ${SPLIT}(?<name>${NAME}),`,
    'gu',
  ),
  new RegExp(
    String.raw`\b[Ww]e (?:also |may |will |sometimes |have to |need to )*share (?:\w+ ){0,3}(?:information|data|details|it|them) with (?:our (?:[\w-]+ ){1,3})?${SPLIT}(?<name>${NAME}),? (?:to|who|for|so|in order)\b`,
    'gu',
  ),
  new RegExp(
    String.raw`^${SPLIT}(?<name>${NAME}) (?:is|are|acts?|acting) (?:as )?(?:our|a|the council's) (?:third[- ]party )?(?:[Dd]ata )?(?:[Pp]rocessor|supplier|subprocessor)\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b[Oo]ur (?:third[- ]party |website |web |hosting |software |forms |payment |online |data )*(?:processor|supplier|provider|contractor|host)s?(?: is| are|,)? ${SPLIT}(?<name>${NAME})`,
    'gu',
  ),
  // "An outside company (Acme Research)", "your details go to Acme".
  new RegExp(
    String.raw`\b(?:third[- ]party|external|outside|independent|specialist)(?: [\w-]+)? (?:provider|supplier|company|processor|contractor|organisation|agency|service|firm) \((?<name>${NAME})\)`,
    'gu',
  ),
  // "Our website is looked after by Acme Media, who …", "bookings run on Acme".
  new RegExp(
    String.raw`\b(?:[Ww]eb ?site|[Ss]ite|portal|[Ff]orms|[Bb]ookings|[Pp]ayments|[Ss]urveys|[Ww]ebchat|[Cc]hatbot|newsletters?|[Mm]aps|[Aa]ppointments)\b[^.;:]{0,60}\b(?:is|are|and|runs?)(?: (?:run|built|supplied|provided|hosted|maintained|managed|developed|designed|powered|supported|looked after|handled|taken)(?: (?:and|or) \w+)?)?(?: for us| on our behalf)? (?:by|on) ${SPLIT}(?<name>${NAME})(?=[.;]?$|[,;]| in | and | who\b| which\b| to )`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:shared with|passed to|provided by|supplied by) ${SPLIT}(?<name>${NAME} (?:Foundation|Solutions|Technologies|Systems|Software|Group|Consulting|Digital|Interactive|Analytics))\b`,
    'gu',
  ),
];

/** Words without which no pattern finds a name. */
const CALLS_FOR_NAMES =
  /\b(?:uses?|using|by|on|with|provider|supplier|company|processor|subprocessor|contractor|host|party|external|our|ltd|limited|plc|llc|llp|inc|gmbh|b\.?v|cic|s\.?a)\b/i;

/** "We use the following providers:", with a name in each item. */
const LEADS_TO_NAMES =
  /\b(?:we|council|our)\b[^.]{0,60}\b(?:use|uses|using|work with|share[^.]{0,30} with)\b[^.]{0,60}\b(?:providers?|suppliers?|processors?|tools|software|platforms|systems|products|companies)\b/i;
/** "Library management system – Acme". */
const IS_NAME_BEHIND = new RegExp(
  String.raw`^\p{Lu}[\p{Ll}-]+(?:[ -][\p{L}-]+){0,5} ?[-–—:] ${SPLIT}(?<name>${NAME})$`,
  'u',
);
const OF_SUPPLIERS =
  /\bthird[- ]part(?:y|ies)\b|\bsuppliers?\b|\bprocessors?\b|\b(?:service|software|system) providers?\b|\bsystems? (?:we|used)\b/i;
const IS_NAME = new RegExp(String.raw`^${SPLIT}(?<name>${NAME})(?: (?:by|from) ${NAME}|,? ?[-–(:].*)?$`, 'u');

export function unknownProducts(document: Document, all: readonly Named[]): ProductRead[] {
  const reads = new Map<string, ProductRead>();
  const linked = linkedNames(document);
  for (const [at, { sentence, mentions }] of all.entries()) {
    if (
      sentence.kind === 'heading' ||
      (sentence.text.length < 12 && sentence.kind !== 'item') ||
      !(mayName(sentence, mentions) || linked.size > 0 || /["']/.test(sentence.text))
    )
      continue;
    for (const { name, start } of [...namesIn(sentence), ...namedInPassing(sentence, linked)]) {
      const end = start + name.length;
      if (mentions.some((mention) => mention.start < end && start < mention.end)) continue;
      if (isOwnService(name, document) || isSpeaker(all, at, start, end)) continue;
      const key = name.toLowerCase().replace(/ (?:ltd|limited|plc|llc|inc)\.?$/, '');
      if (reads.has(key) || reads.size >= 60) continue;
      const around = {
        before: sentence.text.slice(Math.max(0, start - 120), start),
        after: sentence.text.slice(end, end + 120),
      };
      const said = statementAround(sentence.text, start, end);
      // "…, or Acme who process donations": what is said behind the name is said of it alone.
      const own = /^,? (?:who|which)\b/.test(said.after) ? { ...said, before: '' } : said;
      const group: Group = { sentence, mentions: [], strangers: [], ...around, own, head: null };
      const category = categoryAround({ ...group, ...own }, null);
      reads.set(key, {
        name,
        id: null,
        category,
        where: unknownWhere(group, document, category),
        negated: false,
        openList: false,
        ...quoteOf(document, sentence),
      });
    }
  }
  for (const read of providersIn(document, all)) {
    const key = read.name.toLowerCase();
    if (!reads.has(key) && reads.size < 60) reads.set(key, read);
  }
  return [...reads.values()];
}

/** Whether a word stands written as a name that nobody knows: behind the first one, or as what the sentence is about. */
function mayName(sentence: Sentence, mentions: readonly Mention[]): boolean {
  const { text, kind } = sentence;
  const tokens = tokensIn(sentence);
  return tokens.some(
    ({ start, end, lower }, at) =>
      (at > 0 || kind === 'item' || /^(?:is|are|acts|acting|our|the|a)$/.test(tokens[1]?.lower ?? '')) &&
      text.slice(start, end) !== lower &&
      !mentions.some((mention) => mention.start <= start && end <= mention.end),
  );
}

/** How often a notice names one supplier by its letters, at most. */
const MOST_OF_SUPPLIER = 4;

/** "Acme chatbot privacy notice": of what the council has from Acme. */
const IS_CHAT = /^(?: AI)? (?:chat ?bot|web ?chat|live chat)\b/i;

/** "the ICT Solutions service", "the Find a Job website": what the notice is about. */
function isOwnService(name: string, { text, title, blocks }: Document): boolean {
  if (title !== null && title.length < 90 && blocks.length > 1 && title.includes(name))
    return !IS_CHAT.test(title.slice(title.indexOf(name) + name.length));
  // Letters for a body that the notice speaks of all along are those of whoever publishes it.
  if (/^[A-Z]{3,}$/.test(name) && text.split(name).length > MOST_OF_SUPPLIER) return true;
  return [' service', ' website', ' privacy notice', ' team'].some((what) =>
    text.includes(`the ${name}${what}`),
  );
}

/** Who is told about a case or a claim is no part of the website. */
function unknownWhere(
  group: Group,
  document: Document,
  category: ProductRead['category'],
): ProductRead['where'] {
  const where = whereOf(group, subjectOf(document), category);
  const { text, before, lead } = group.sentence;
  const isOnSite = [text, before?.text ?? '', lead?.text ?? '', group.sentence.headings.at(-1) ?? ''].some((words) =>
    WEBSITE.test(words),
  );
  return where !== 'website' || isOnSite ? where : 'service';
}

const DENIES = /\b(?:do(?:es)? not|don't|doesn't|never|no longer|not)\b/i;

/** Whoever worked for us before. */
const FORMER =
  /\b(?:previous|former|outgoing|old) (?:[\w-]+ ){0,3}?(?:supplier|provider|contractor|host|company|system|platform)\b|\b(?:changed|replaced|left|ended|moved (?:away )?from|switched from)\b(?: \w+){0,3}? (?:supplier|provider|contractor|host|contract)\b/i;

/** The paragraph that leads to a list. */
const leadOf = ({ lead }: Sentence): string =>
  `${lead?.before?.before?.text ?? ''} ${lead?.before?.text ?? ''} ${lead?.text ?? ''}`;

function namesIn(sentence: Sentence): { name: string; start: number }[] {
  const { text } = sentence;
  const found: { name: string; start: number }[] = [];
  if (DENIES.test(text) || FORMER.test(text)) return found;
  if (sentence.kind === 'item' && text.length <= 60 && LEADS_TO_NAMES.test(leadOf(sentence))) {
    const name = IS_NAME.exec(text)?.groups?.['name'] ?? '';
    if (name.length >= 3 && !NO_SUPPLIER.test(name) && !NO_NAME.test(name))
      found.push({ name, start: text.indexOf(name) });
  }
  const near = (): string => `${leadOf(sentence)} ${sentence.headings.slice(-2).join(' ')}`;
  if (sentence.kind === 'item' && text.length <= 80 && OF_SUPPLIERS.test(near())) {
    const name = IS_NAME_BEHIND.exec(text)?.groups?.['name'] ?? '';
    if (name.length >= 3 && !NO_SUPPLIER.test(name) && !NO_NAME.test(name))
      found.push({ name, start: text.lastIndexOf(name) });
  }
  if (CALLS_FOR_NAMES.test(text)) findPlain(sentence, found);
  if (MAY_NAME_LOOSELY.test(text) || MAY_BE_NAMED_BY_ROLE.test(text)) findLoosely(text, found);
  return found;
}

const leadsToSuppliers = (sentence: Sentence): boolean =>
  LEADS_TO_NAMES.test(leadOf(sentence)) ||
  OF_SUPPLIERS.test(`${leadOf(sentence)} ${sentence.headings.slice(-2).join(' ')}`);

/** Names of strangers that are said to work for us. */
function namedInPassing(sentence: Sentence, linked: ReadonlySet<string>): { name: string; start: number }[] {
  if (DENIES.test(sentence.text) || FORMER.test(sentence.text)) return [];
  const said = capitalised(sentence.text, linked);
  const isListed = sentence.kind === 'item' && leadsToSuppliers(sentence);
  let last = -1;
  return writtenNames(said, linked).flatMap((written) => {
    const before = said.text.slice(Math.max(0, written.start - 160), written.start);
    const after = said.text.slice(written.end, written.end + 160);
    const isNext = last >= 0 && IS_JOINT.test(said.text.slice(last, written.start));
    const isNamed =
      (isNext && ENDS_NAME.test(after)) ||
      (isListed && written.start === 0 && isItemOf(written, after)) ||
      isSaidToSupply(written, before, after);
    if (!isNamed || isWhoPublishes(said.text, written.end)) return [];
    last = written.end;
    const [start, end] = [said.places[written.start] ?? 0, said.places[written.end - 1] ?? 0];
    return [{ name: sentence.text.slice(start, end + 1), start }];
  });
}

function findPlain({ text, lead }: Sentence, found: { name: string; start: number }[]): void {
  const isOfFirm = LEGAL_FORM.test(text) && WORKS_FOR_US.test(`${lead?.text ?? ''} ${text}`);
  const patterns = isOfFirm ? [FIRM, ...PLAIN] : PLAIN;
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const name = match.groups?.['name']?.replace(/'s$/, '');
      if (name === undefined || name.length < 3 || name.length > 60) continue;
      if (NO_SUPPLIER.test(name) || NO_NAME.test(name)) continue;
      const start = match.index + match[0].lastIndexOf(name);
      if (isWhoPublishes(text, start + name.length) || found.some((other) => other.name === name)) continue;
      found.push({ name, start });
    }
  }
}

function findLoosely(text: string, found: { name: string; start: number }[]): void {
  const take = (printed: string, start: number, least = 4): boolean => {
    const name = printed.replace(/'s$| AI$/, '');
    if (name.length < least || name.length > 60) return false;
    if (NO_SUPPLIER.test(name) || NO_NAME.test(name) || NO_LOOSE_NAME.test(name)) return false;
    if (isWhoPublishes(text, start + name.length)) return false;
    if (!found.some((other) => other.start <= start && start < other.start + other.name.length))
      found.push({ name, start });
    return true;
  };
  for (const pattern of LOOSE) {
    for (const match of text.matchAll(pattern)) {
      const name = match.groups?.['name'] ?? '';
      const start = match.index + match[0].lastIndexOf(name);
      if (take(name, start, OF_COOKIE_ROWS.includes(pattern) ? 3 : 4)) takeRest(text, start + name.length, take);
    }
  }
}

/** Names in one list at most. */
const LONGEST_LIST = 12;

function takeRest(text: string, from: number, take: (name: string, start: number) => boolean): void {
  let at = from;
  for (let count = 0; count < LONGEST_LIST; count += 1) {
    const match = GOES_ON.exec(text.slice(at, at + 100));
    const name = match?.groups?.['name']?.split(/ (?:and|&) /)[0] ?? '';
    const start = at + (match?.[0].indexOf(name) ?? 0);
    if (name === '' || !take(name, start)) return;
    at = start + name.length;
  }
}

/** "Acme Ltd is the data controller", "company number 123". */
const isWhoPublishes = (text: string, end: number): boolean =>
  /^[^.;]{0,40}\b(?:is|are) (?:the |a )?(?:data )?controllers?\b|^[^.;]{0,30}\(?(?:registered office)\b/i.test(
    text.slice(end, end + 90),
  );
