/**
 * Where a sentence writes names that no rule knows. Capitals show them; so do quotation marks, and an address of the same
 * letters in the notice ("hallbook", beside https://www.hallbook.co.uk/).
 */
import type { Document } from '../../page/document.ts';
import type { Sentence } from '../../page/sentences.ts';
import { matchesIn } from '../../patterns/may-match.ts';
import { isSoftware, isSoftwareName } from '../../lexicon/software.ts';
import { isNoSupplier, NO_LOOSE_NAME, NO_NAME } from './not-names.ts';
import { WORD } from './name-shape.ts';

export interface Written {
  /** As printed. */
  name: string;
  start: number;
  end: number;
  /** Written as no ordinary word, place or person is. */
  isStrong: boolean;
  /** Known to be the name of software or a firm, and no more of it. */
  isSoftware: boolean;
  /** The first word of a sentence, which has a capital anyway. */
  isFirst: boolean;
  /** Made of words that teams, places and kinds are called by too. */
  isWords: boolean;
}

/** A sentence in which every name begins with a capital and stands in no quotation marks. */
export interface Capitalised {
  text: string;
  /** Of a character, its place in the sentence. */
  placeOf(at: number): number;
}

const LEGAL = String.raw`(?:(?: \((?:UK|Europe|GB)\))? (?:Ltd|Limited|plc|PLC|LLC|LLP|Inc|GmbH|CIC)\b)?`;
const RUN = new RegExp(String.raw`(?:${WORD})(?: (?:(?:of|for|the|&) )?(?:${WORD})){0,4}${LEGAL}`, 'gu');
/** Begins a sentence, and is no part of the name behind it. */
const FIRST =
  /^(?:If|When|Where|The|Our|We|For|In|On|At|To|By|With|From|This|These|Your|You|As|See|Please|All|Some|Any|While|Once|After|Before|Although|However|And|But|It|They|Who|What|How|Why|Both|Each|Using|Via|Through|Download|Install|Open|Use|Mae|Bydd|Caiff|Gall|Gallai|Os|Pan|Yn|Ar|Gan|Drwy|Trwy|Defnyddir|Defnyddiwn|Cedwir|Cadwn|Rhannwn) /;
/** What firms are called after. */
const FIRM_WORD =
  /\b(?:Design|Designs|Digital|Media|Solutions?|Systems?|Software|Group|Technolog(?:y|ies)|Analytics|Studios?|Hosting|Forms?|Pay|Payments?|Cloud|Labs?|Consulting|Interactive|Creative|Online|Networks?|Tickets?|Box|Foundation|Technologies|Ltd|Limited|LLP|plc|PLC|Inc|CIC|(?<=\S \S+ )Communications)$/;
/** "Acme Pro of Acme Ltd": whose it is. */
const MAKER = / of .* (?:Ltd|Limited|Inc|LLC|GmbH|B\.?[Vv]\.?)$/;
const PERSON = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Cllr|Rev|Revd|Prof|Professor|Saint|St)\b/;

/** "Manage School Meals Applications": services of the government are called after what people do there. */
const IS_ERRAND =
  /^(?:Manage|Apply|Register|Find|Get|Check|Report|Claim|View|Request|Submit|Renew)(?:(?: [\p{L}-]+){2,})?$/u;

export function writtenNames({ text, placeOf }: Capitalised, linked: ReadonlySet<string>): Written[] {
  return matchesIn(text, RUN).flatMap((match) => {
    // "Skype 'call buttons'": where a quotation begins, a name ends.
    const unquotedTo = (from: number): number => {
      const at = [...match[0]].findIndex(
        (_, step) =>
          step > 0 &&
          match.index + step > from &&
          placeOf(match.index + step) - placeOf(match.index + step - 1) > 1,
      );
      return at < 0 ? match[0].length : Math.max(1, match.index + at - from);
    };
    const lead = match.index === 0 ? (FIRST.exec(match[0])?.[0].length ?? verbBefore(match[0])) : 0;
    const name = match[0]
      .slice(lead)
      .replace(/'s$| AI$| (?:SSL|TLS)$/, '')
      .replace(MAKER, '')
      .slice(0, unquotedTo(match.index + lead))
      .trimEnd();
    const [start, end] = [match.index + lead, match.index + lead + name.length];
    if (isNone(name, match.index === 0)) return [];
    const isQuoted = placeOf(end) - placeOf(end - 1) > 1;
    const isKnown = isSoftware(name, start === 0);
    const isStrong =
      isKnown ||
      isQuoted ||
      /\p{Ll}\p{Lu}|\d/u.test(name) ||
      (name.includes(' ') && FIRM_WORD.test(name)) ||
      linked.has(lettersOf(name));
    if (isStrong && /^(?:The|Our|This|All|Other|Local|Third)\b/.test(name)) return [];
    const isWords = !isStrong && NO_LOOSE_NAME.test(name);
    const isFirst = start === 0 && !isStrong && !/ |^[A-Z]{3,}$/.test(name);
    return isWords && !name.includes(' ')
      ? []
      : [{ name, start, end, isStrong, isSoftware: isKnown, isFirst, isWords }];
  });
}

/** "Tells Auth0 whether …": what begins a sentence has a capital anyway; its characters, where a name stands behind it. */
function verbBefore(run: string): number {
  const [verb = '', rest = ''] = /^\p{Lu}\p{Ll}+s (?=(.+)$)/u.exec(run) ?? [];
  return verb !== '' && isSoftwareName(rest) && !isSoftware(run, false) ? verb.length : 0;
}

/** Whether words that are written as names are, are none; `isAtStart`: of the sentence. */
const isNone = (name: string, isAtStart: boolean): boolean =>
  name.length < 3 ||
  name.length > 60 ||
  isNoSupplier(name) ||
  NO_NAME.test(name) ||
  /@[^ ]*\./.test(name) ||
  PERSON.test(name) ||
  IS_ERRAND.test(name) ||
  /^(?:ASP|PHP|IIS|Java|MySQL|Apache|Nginx)\b/.test(name) ||
  (isAtStart && FIRST.test(`${name} `));

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Shorter labels of addresses are words too. */
const LEAST = 5;
const HOST =
  /\b(?:https?:\/\/|www\.)(?:[\w-]{1,63}\.){0,4}?([\w-]{5,63})\.(?:[a-z]{2,3}\.)?[a-z]{2,12}(?![\w-]|\.\w)/gi;
/** Words that addresses are made of, and pages that everybody links to. */
const NO_OWN =
  /^(?:privacy|support|policies|policy|legal|help|about|google|legislation|aboutcookies|allaboutcookies|youronlinechoices|council|service|services|tools|website)$/;

/** Letters of the addresses that a notice gives: who has a site of that name is somebody. */
export function linkedNames({ text, blocks }: Document): ReadonlySet<string> {
  const addresses = blocks.flatMap(({ links }) => links.map(({ address }) => address ?? '')).slice(0, 400);
  const found = new Set<string>();
  for (const words of [text.slice(0, 120_000), addresses.join(' ')]) {
    for (const [, label = ''] of words.matchAll(HOST)) {
      const letters = lettersOf(label);
      if (letters.length >= LEAST && !NO_OWN.test(letters)) found.add(letters);
    }
  }
  return found;
}

const QUOTED = /(?<=[\s(])["']([\p{L}\d][\p{L}\d.&-]{2,24}(?: [\p{L}\d]{2,20}){0,2})["'](?=[\s,.;)]|$)/gu;

/** Names in quotation marks lose them, and names with an address of their own get a capital. */
export function capitalised(sentence: Sentence, linked: ReadonlySet<string>): Capitalised {
  const { text } = sentence;
  const quotes = new Set<number>();
  for (const { index, 0: whole } of /["']/.test(text) ? text.matchAll(QUOTED) : [])
    quotes.add(index).add(index + whole.length - 1);
  const small = sentence.tokens.filter(
    ({ start, lower, isCapital }) =>
      !isCapital && (quotes.has(start - 1) || linked.has(lower)) && !/[./@-]/.test(text.charAt(start - 1)),
  );
  if (quotes.size === 0 && small.length === 0) return { text, placeOf: (at) => at };
  const raised = new Set(small.map(({ start }) => start));
  const pieces: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (quotes.has(at)) continue;
    const letter = text.charAt(at);
    pieces.push(raised.has(at) ? letter.toUpperCase().charAt(0) : letter);
    places.push(at);
  }
  return { text: pieces.join(''), placeOf: (at) => places[at] ?? text.length };
}
