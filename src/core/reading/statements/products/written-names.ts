/**
 * Where a sentence writes names that no rule knows. Capitals show them; so do quotation marks, and an address of the same
 * letters in the notice ("hallbook", beside https://www.hallbook.co.uk/).
 */
import type { Document } from '../../page/document.ts';
import { NO_NAME, NO_SUPPLIER } from './not-names.ts';
import { WORD } from './name-shape.ts';
import { NO_LOOSE_NAME } from './unknown-loose.ts';

export interface Written {
  /** As printed. */
  name: string;
  start: number;
  end: number;
  /** Written as no ordinary word, place or person is. */
  isStrong: boolean;
}

/** A sentence in which every name begins with a capital and stands in no quotation marks; as long as it was. */
export interface Capitalised {
  text: string;
  /** Of each character, its place in the sentence. */
  places: readonly number[];
}

const LEGAL = String.raw`(?: (?:Ltd|Limited|plc|PLC|LLC|LLP|Inc|GmbH|CIC)\b)?`;
const RUN = new RegExp(String.raw`(?:${WORD})(?: (?:(?:of|for|the|&) )?(?:${WORD})){0,4}${LEGAL}`, 'gu');
/** Begins a sentence, and is no part of the name behind it. */
const FIRST =
  /^(?:If|When|Where|The|Our|We|For|In|On|At|To|By|With|From|This|These|Your|You|As|See|Please|All|Some|Any|While|Once|After|Before|Although|However|And|But|It|They|Who|What|How|Why|Both|Each|Using|Via|Through) /;
/** What firms are called after. */
const FIRM_WORD =
  /\b(?:Design|Designs|Digital|Media|Solutions?|Systems?|Software|Group|Technolog(?:y|ies)|Analytics|Studios?|Hosting|Forms?|Pay|Payments?|Cloud|Labs?|Consulting|Interactive|Creative|Online|Networks?|Tickets?|Box|Ltd|Limited|LLP|plc|PLC|Inc|CIC)$/;
const PERSON = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Cllr|Rev|Revd|Prof|Professor|Saint|St)\b/;

export function writtenNames({ text, places }: Capitalised, linked: ReadonlySet<string>): Written[] {
  return [...text.matchAll(RUN)].flatMap((match) => {
    const lead = match.index === 0 ? (FIRST.exec(match[0])?.[0].length ?? 0) : 0;
    const name = match[0].slice(lead).replace(/'s$/, '');
    const [start, end] = [match.index + lead, match.index + lead + name.length];
    const isQuoted = (places[end] ?? 0) - (places[end - 1] ?? 0) > 1;
    const isStrong =
      isQuoted || /\p{Ll}\p{Lu}|\d/u.test(name) || FIRM_WORD.test(name) || linked.has(lettersOf(name));
    const isName =
      name.length >= 3 &&
      name.length <= 60 &&
      !NO_SUPPLIER.test(name) &&
      !NO_NAME.test(name) &&
      !PERSON.test(name) &&
      (isStrong ? !/^(?:The|Our|This|All|Other|Local|Third)\b/.test(name) : !NO_LOOSE_NAME.test(name));
    // The first word of a sentence has a capital anyway.
    if (!isName || (start === 0 && !isStrong && !name.includes(' '))) return [];
    return [{ name, start, end, isStrong }];
  });
}

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Shorter labels of addresses are words too. */
const LEAST = 5;
const HOST = /\b(?:https?:\/\/|www\.)(?:[\w-]{1,63}\.){0,4}?([\w-]{5,63})\.(?:[a-z]{2,3}\.)?[a-z]{2,12}\b/gi;
/** Words that addresses are made of, and pages that everybody links to. */
const NO_OWN = /^(?:privacy|support|policies|policy|legal|help|about|google|legislation|aboutcookies|allaboutcookies|youronlinechoices|council|service|services|tools|website)$/;

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

/** Names in quotation marks lose them, and names with an address of their own get a capital. */
export function capitalised(sentence: string, linked: ReadonlySet<string>): Capitalised {
  const pieces: string[] = [];
  const places: number[] = [];
  const quotes = new Set<number>();
  for (const { index, 0: whole } of sentence.matchAll(/(?<=[\s(])["']([\p{L}\d][\p{L}\d.&-]{2,24}(?: [\p{L}\d]{2,20}){0,2})["'](?=[\s,.;)]|$)/gu))
    quotes.add(index).add(index + whole.length - 1);
  const raised = new Set(
    [...sentence.matchAll(/\p{Ll}[\p{L}\d]{4,40}/gu)]
      .filter(({ index, 0: word }) => quotes.has(index - 1) || linked.has(word.toLowerCase()))
      .map(({ index }) => index),
  );
  for (let at = 0; at < sentence.length; at += 1) {
    if (quotes.has(at)) continue;
    const letter = sentence.charAt(at);
    const raisedLetter = raised.has(at) && !/[\p{L}\d./@-]/u.test(sentence.charAt(at - 1)) ? letter.toUpperCase() : letter;
    pieces.push(raisedLetter.length === 1 ? raisedLetter : letter);
    places.push(at);
  }
  places.push(sentence.length);
  return { text: pieces.join(''), places };
}
