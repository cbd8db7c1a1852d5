/** Names that no rule knows, where a sentence says plainly that they are used ("provided by Acme Forms Ltd"). */
import type { Document } from '../../page/document.ts';
import type { Mention } from '../../names/names.ts';
import type { Named } from '../products.ts';
import type { ProductRead } from '../../reading.ts';
import { quoteOf, type Sentence } from '../../page/sentences.ts';
import { holds } from '../../patterns/may-match.ts';
import { categoryAround } from './around.ts';
import { statementAround, type Group } from './group.ts';
import { isAnswer } from './answers.ts';
import { carriesOn, explainsCookies, setsCookiesHere } from './told-around.ts';
import { isGivenToDo, isUnderSoftware, isUnderSuppliers } from './listed.ts';
import { providersIn } from './providers.ts';
import { isNoneOfOurs } from './none-of-ours.ts';
import { headedSuppliers } from './headed.ts';
import { isOfOwn, isOwnService } from './own-service.ts';
import { partnerNames } from './partners.ts';
import { likenessOf } from '../../records/name-words.ts';
import { lettersOfBodies } from './not-names.ts';
import { isPart } from './roles.ts';
import { isSpeaker } from './speaker.ts';
import { goesOn, isItemOf, isSaidToSupply } from './strangers.ts';
import { capitalised, linkedNames, type Written, writtenNames } from './written-names.ts';
import { isOfWebsite, subjectOf, whereOf } from './where.ts';
import { NAME } from './name-shape.ts';
import { isSoftware } from '../../lexicon/software.ts';

/** "We use the following providers:", with a name in each item. */
const LEADS_TO_NAMES =
  /\b(?:we|council|our)\b[^.]{0,60}\b(?:use|uses|using|work with|share[^.]{0,30} with)\b[^.]{0,60}\b(?:providers?|suppliers?|processors?|tools|software|platforms|systems|products|companies)\b/i;
/** "Library management system – Acme". */
const IS_NAME_BEHIND = new RegExp(
  String.raw`^\p{Lu}[\p{Ll}-]+(?:[ -][\p{L}-]+){0,5} ?[-–—:] (?:the )?(?<name>${NAME})$`,
  'u',
);
/** Behind what it is; "Acme – printing" has it before. */
function nameBehind(text: string, mentions: readonly Mention[]): string {
  const name = IS_NAME_BEHIND.exec(text)?.groups?.['name'] ?? '';
  const isBefore = mentions.some(({ start }) => start === 0) || STANDS_BEFORE.test(text);
  return isBefore || isPart(name) ? '' : name;
}
/** Words with capitals, the last of which only firms have; a capital within a word. */
const STANDS_BEFORE =
  /^(?:\p{Lu}[\p{L}\d&.'-]* ){1,4}(?:Ltd|Limited|LLP|plc|PLC|Inc|CIC|Digital|Solutions?|Systems?|Software|Group|Technolog(?:y|ies))\b|^\S*\p{Ll}\p{Lu}\S*(?: |:)/u;
/** Strangers reported of one notice at most. */
const MOST_NAMES = 60;

export function unknownProducts(document: Document, all: readonly Named[]): ProductRead[] {
  const reads = new Map<string, ProductRead>();
  const own = new Set([
    ...all.flatMap(({ sentence }) => partnerNames(sentence)).map(keyOf),
    ...lettersOfBodies(document.text),
  ]);
  const linked = linkedNames(document);
  for (const [at, { sentence, mentions }] of all.entries()) {
    if (
      (sentence.kind === 'heading' && !IS_CREDIT.test(sentence.text)) ||
      (sentence.text.length < 12 && sentence.kind !== 'item' && !beginsWithSoftware(sentence)) ||
      !(mayName(sentence, mentions) || isMarked(sentence, linked))
    )
      continue;
    const next = all[at + 1]?.sentence ?? null;
    for (const { name, start, isShown } of namesIn(sentence, mentions, linked, next)) {
      const end = start + name.length;
      const key = keyOf(name);
      if (reads.has(key) || own.has(key) || reads.size >= MOST_NAMES) continue;
      // "Used with JSESSIONID": a cookie.
      if (likenessOf(name) === 3 && !isSoftware(name, start === 0)) continue;
      if (IS_OF_BODY.test(sentence.text.slice(end, end + 80)) || IS_ACCOUNT.test(name)) continue;
      if (isOfOwn(key, own) || isOwnService(name, document) || isSpeaker(all, at, start, end)) {
        own.add(key);
        continue;
      }
      const around = {
        before: sentence.text.slice(Math.max(0, start - 120), start),
        after: sentence.text.slice(end, end + 120),
      };
      const said = statementAround(sentence.text, start, end);
      // "…, or Acme who process donations": what is said behind the name is said of it alone.
      const isNext = /(?:,|\b(?:or|and)) $/.test(said.before) && /^,? (?:who|which)\b/.test(said.after);
      const alone = isNext ? { ...said, before: '' } : said;
      // Where each name of a list has what it is for behind it, nothing else of the sentence is said of this one.
      const isParted = alone.after.length < around.after.length;
      const group: Group = {
        ...{ sentence, mentions: [], strangers: [], ...around, own: alone },
        ...(isParted && alone),
        head: null,
      };
      const category = categoryAround({ ...group, ...alone }, null);
      reads.set(key, {
        name,
        id: null,
        category,
        where: isShown ? 'website' : unknownWhere(group, document, category, name),
        negated: false,
        openList: false,
        ...quoteOf(document, sentence),
      });
    }
  }
  for (const read of [...providersIn(document, all), ...headedSuppliers(document, all)]) {
    const key = read.name.toLowerCase();
    if (!reads.has(key) && reads.size < MOST_NAMES) reads.set(key, read);
  }
  return [...reads.values()];
}

/** "The Driver and Vehicle Licensing Agency". */
const IS_OF_BODY =
  /^ and (?:\p{Lu}[\p{L}'’]+ ){1,4}?(?:Agency|Authority|Office|Service|Commission|Council|Board|Ombudsman|Department|Inspectorate|Tribunal|Association|Committee|Executive)\b/u;
/** "My Anytown": what councils call the accounts that residents have with them. */
const IS_ACCOUNT = /^My \p{Lu}/u;

const keyOf = (name: string): string => name.toLowerCase().replace(/ (?:ltd|limited|plc|llc|inc)\.?$/, '');

/** "Hosting: Acme", "Website design by Acme": a line that tells who, though it is as short as a heading. */
const IS_CREDIT =
  /^(?:[\w -]{3,40}: \p{Lu}|(?:hosted|built|designed|developed|maintained|powered|created|(?:web ?)?site(?: \w+)?)(?: (?:and|&) \w+)? by )/iu;

/** Whether small letters may be a name: in quotation marks, or with an address of their own. */
const isMarked = (sentence: Sentence, linked: ReadonlySet<string>): boolean =>
  sentence.text.includes('"') ||
  sentence.text.includes(" '") ||
  (linked.size > 0 && sentence.tokens.some(({ lower }) => linked.has(lower)));

/** "Fernley (fernley.example) – used to send letters". */
const IS_ADDRESSED = /^\p{Lu}[\w.-]* \([a-z\d-]+(?:\.[a-z\d-]+)+\)/u;

/** "Fernley carries that chat", "Fernley's website says …". */
const IS_SUBJECT =
  /^\p{Lu}[\p{L}\d]{2,30}(?:'s (?:own )?(?:web ?site|site|pages)\b| (?:also )?[a-z]{3,12}s (?:that|this|our|your|the|all|card|on)(?: |$)| [a-z]{3,12}s [a-z]{3,14} (?:for us|on our behalf)| (?:analytics|cookies|acts?) | (?:has|is|was) (?:been )?(?:commissioned|appointed|contracted|engaged) | sy['’]n |'s (?:software|platform|system) )/u;

/** Whether a word stands written as a name that nobody knows: behind the first one, or as what the sentence is about. */
function mayName(sentence: Sentence, mentions: readonly Mention[]): boolean {
  const { text, kind } = sentence;
  const tokens = sentence.tokens;
  const isName = tokens.some(
    ({ start, end, isSmall }, at) =>
      !isSmall &&
      (at > 0 || kind === 'item' || IS_ABOUT_IT.test(tokens[1]?.lower ?? '')) &&
      !mentions.some((mention) => mention.start <= start && end <= mention.end),
  );
  return isName || IS_ADDRESSED.test(text) || IS_SUBJECT.test(text) || beginsWithSoftware(sentence);
}

/** What says something of the first word. */
const IS_ABOUT_IT = /^(?:is|are|acts|acting|by|use|uses|our|the|a)$/;

/** "OneSignal delivers them". */
const beginsWithSoftware = ({ text, tokens: [first] }: Sentence): boolean =>
  first?.isCapital === true && isSoftware(text.slice(first.start, first.end), true);

/** Who is told about a case or a claim is no part of the website. */
function unknownWhere(
  group: Group,
  document: Document,
  category: ProductRead['category'],
  name: string,
): ProductRead['where'] {
  const where = whereOf(group, subjectOf(document), category, name);
  const { text, before, lead } = group.sentence;
  const isOnSite = [text, before?.text ?? '', lead?.text ?? '', group.sentence.headings.at(-1) ?? ''].some(
    (words) => isOfWebsite(words),
  );
  return where !== 'website' || isOnSite ? where : 'service';
}

const DENIES = /\b(?:do(?:es)? not|don't|doesn't|never|no longer|not)\b/i;
/** "Where a debt is not paid we …": a case, and no denial. */
const OF_NO_USE = /\b(?:if|where|when|unless|once)\b[^,;]{0,120}? (?=we\b)/gi;
/** Where what is said of one thing ends. */
const CLAUSE_ENDS =
  /[;:]|,? \b(?:but|because|although|unless|which|who|whose|while|whereas|if|when|where|so|once)\b|, (?!or\b|such as\b|like\b|including\b|nor\b|e\.g\.)/i;
const IS_NOT_USED =
  /^(?:'s)?(?: (?!who|which|that|whose)[\w-]+){0,3} (?:is|are|was|were|has|have)(?:n't| not| no longer| never)\b|^(?: [\w-]+){0,2} no longer\b/i;
/** Whether the clause that a name stands in denies it: "where a debt is not paid, …" denies something else. */
const isDeniedThere = (ahead: string, after: string): boolean =>
  DENIES.test((ahead.split(CLAUSE_ENDS).at(-1) ?? '').replace(OF_NO_USE, '')) || IS_NOT_USED.test(after);

/** Whoever worked for us before. */
const FORMER =
  /\b(?:previous|former|outgoing|old) (?:[\w-]+ ){0,3}?(?:supplier|provider|contractor|host|company|system|platform)\b|\bcontract (?:with|of) [^.;]{2,60} (?:ended|expired|ran out|has ended)\b|\b(?:changed|replaced|left|ended|moved (?:away )?from|switched from)\b(?: \w+){0,3}? (?:supplier|provider|contractor|host|contract)\b/i;

/** "Learn more about cookies: All About Cookies by Acme": whoever explains what cookies are. */
const EXPLAINS =
  /\b(?:learn|read|find out|know|discover|(?:more|further) (?:information|details)) (?:more )?(?:about|on) (?:\w+ ){0,2}?cookies(?: in general)?\b(?! (?:we|that we|used|set|on (?:this|our)))|\b(?:all about|what are|what is an?) cookies?\b/i;

/** The paragraph that leads to a list. */
const leadOf = ({ lead }: Sentence): string =>
  `${lead?.before?.before?.text ?? ''} ${lead?.before?.text ?? ''} ${lead?.text ?? ''}`;

/** Strangers that are said to work for us. */
function namesIn(
  sentence: Sentence,
  mentions: readonly Mention[],
  linked: ReadonlySet<string>,
  next: Sentence | null,
): { name: string; start: number; isShown: boolean }[] {
  const { text, kind, lead } = sentence;
  if (holds(text, FORMER) || holds(text, EXPLAINS)) return [];
  const isSure = kind === 'item' && LEADS_TO_NAMES.test(leadOf(sentence));
  const isListed = isSure || (kind === 'item' && isUnderSuppliers(sentence));
  const named = kind === 'item' ? nameBehind(text.replace(/\.$/, ''), mentions) : '';
  const behind = isListed || (named !== '' && isUnderSoftware(sentence)) ? named : '';
  const said = capitalised(sentence, linked);
  const names = writtenNames(said, linked).map((written) => {
    const [from, to] = [said.placeOf(written.start), said.placeOf(written.end - 1) + 1];
    return { written, from, to, isKnown: mentions.some((one) => one.start < to && from < one.end) };
  });
  // What is said of a name that is known matters to the strangers behind it alone.
  const upToLast = names.slice(0, names.findLastIndex(({ isKnown }) => !isKnown) + 1);
  const mayDeny = holds(text, DENIES);
  let last = -1;
  return upToLast.flatMap(({ written, from, to, isKnown }) => {
    const { name, start, end } = written;
    const ahead = said.text.slice(Math.max(0, start - AROUND), start);
    const after = said.text.slice(end, end + AROUND);
    if ((mayDeny && isDeniedThere(ahead, after)) || isNoneOfOurs(ahead, after, said.text)) return [];
    const isShown = setsCookiesHere(sentence, written, ahead, after, next);
    const isNamed =
      goesOn(said.text, last, written) ||
      (start === 0 && isGivenToDo(sentence, after)) ||
      (isListed && start === 0 && !isPart(name) && isItemOf(written, after, isSure)) ||
      (start > 0 && name === behind && (isListed || written.isSoftware)) ||
      (kind === 'cell' && written.isSoftware && name === text) ||
      isAnswer(sentence, start, after) ||
      explainsCookies(sentence, ahead, after) ||
      isOfItsOwnSection(sentence, written, after) ||
      isShown ||
      isSaidToSupply(written, ahead, after, {
        text: `${lead?.text ?? ''} ${text}`,
        sentence,
        isUnderSoftware: () => isUnderSoftware(sentence),
      }) ||
      carriesOn(sentence, written, after);
    if (!isNamed || isWhoPublishes(said.text, end)) return [];
    last = end;
    return isKnown ? [] : [{ name: text.slice(from, to), start: from, isShown }];
  });
}

/** "Fernboard", and below it "Fernboard uses cookies to …". */
const isOfItsOwnSection = ({ headings, kind }: Sentence, { name, start }: Written, after: string): boolean =>
  start === 0 &&
  kind !== 'heading' &&
  headings.at(-1) === name &&
  /^ (?:(?:may|can|will|also) )*(?:uses?|sets?|places?|stores?|saves?)\b[^.;]{0,30}\bcookies?\b/i.test(after);

/** Characters around a name that say whose it is. */
const AROUND = 160;

/** "Acme Ltd is the data controller", "company number 123". */
const isWhoPublishes = (text: string, end: number): boolean =>
  /^[^.;]{0,40}\b(?:is|are) (?:the |a )?(?:data )?controllers?\b|^[^.;]{0,30}\(?(?:registered office)\b/i.test(
    text.slice(end, end + 90),
  );
