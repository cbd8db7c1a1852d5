/**
 * What a sentence makes statements about. Its other words keep their places but are blank: what it is only compared
 * with, and a part of a product that is not used, which tells nothing of all that is shared, sold or advertised.
 */
import type { Mention } from '../../names/names.ts';
import type { Sentence } from '../../page/sentences.ts';
import { holds } from '../../patterns/may-match.ts';
import { comparisonIn, mayCompare } from '../products/comparisons.ts';
import { mentionGroups } from '../products/group.ts';
import { PARTS } from '../products/part-denied.ts';
import { either } from './rule.ts';

export interface Spoken {
  text: string;
  mentions: readonly Mention[];
}

/** A word of what a part is called, and of nothing that a statement is about. */
const OF_PART = String.raw`(?! (?:your|information|details|data(?! shar)|cookies?|for|to|with|in|on|by|we|you)\b) [\w'’-]+,?`;
const USES = either([
  'us(?:e|es|ed|ing)',
  'enabled?',
  'activated?',
  '(?:turn|switch)(?:ed)? on',
  'opted into',
]);
const NOT_USED = new RegExp(
  String.raw`(?<=\b(?:not|never|n't|no longer|without)\b(?: \w+){0,2}? ${USES})(?:${OF_PART}){0,7}? ${PARTS}\b`,
  'gi',
);
const TAKEN_OUT = either([
  '(?:not|never|no longer) (?:used|enabled|active|activated|switched on|turned on)',
  '(?:switched|turned) off',
  'disabled',
]);
const IS_OFF = new RegExp(
  String.raw`(?<=^|[.,;:(] |\b(?:and|but|the|its|their) )[\w'’-]+(?:${OF_PART}){0,6}? ${PARTS}\b(?=[^.;]{0,60}? (?:is|are|was|were|been|stays?|remains?)(?: now| all| both)? ${TAKEN_OUT}\b)`,
  'gi',
);
/** Welsh: "nodweddion hysbysebu a rhannu". */
const PARTS_IN_WELSH = either([
  String.raw`n?odwedd\p{L}*`,
  String.raw`ops(?:iwn|iynau)\p{L}*`,
  String.raw`swyddogaeth\p{L}*`,
  String.raw`gosodiad\p{L}*`,
]);
/** Words that end what a part is of. */
const NO_KIND_IN_WELSH = either(['o', 'yn', 'gan', 'i', 'ar', 'sydd', 'y', 'yr', 'ein']);
const KINDS_IN_WELSH = String.raw`(?: (?!${NO_KIND_IN_WELSH}(?= |$))\p{L}+(?:,? (?:a|ac|neu) \p{L}+)*)?`;
const NOT_USED_IN_WELSH = new RegExp(
  String.raw`(?<=dd?efnydd(?:io|ir|iwn)(?:['’](?:r|i|u))?(?: (?:y|yr|ei|eu|unrhyw))?) ${PARTS_IN_WELSH}${KINDS_IN_WELSH}`,
  'giu',
);

const MAY_NAME_PART = new RegExp(String.raw`\b${PARTS}\b|odwedd|opsi|swyddogaeth|gosodiad`, 'i');

const blank = (words: string): string => ' '.repeat(words.length);

export function spokenOf(sentence: Sentence, mentions: readonly Mention[]): Spoken {
  const text = holds(sentence.text, MAY_NAME_PART) ? withoutParts(sentence.text) : sentence.text;
  return mentions.length > 0 && mayCompare(sentence.text)
    ? withoutCompared(sentence, mentions, text)
    : { text, mentions };
}

const withoutParts = (text: string): string =>
  [NOT_USED, IS_OFF, NOT_USED_IN_WELSH].reduce((words, pattern) => words.replace(pattern, blank), text);

function withoutCompared(sentence: Sentence, mentions: readonly Mention[], spoken: string): Spoken {
  let text = spoken;
  const compared = new Set<Mention>();
  for (const { mentions: members } of mentionGroups(sentence, [...mentions])) {
    const [start, end] = [members[0]?.start ?? 0, members.at(-1)?.end ?? 0];
    const found = comparisonIn(sentence.text.slice(0, start));
    if (found === null) continue;
    for (const mention of members) compared.add(mention);
    text = text.slice(0, found.index) + blank(text.slice(found.index, end)) + text.slice(end);
  }
  return { text, mentions: mentions.filter((mention) => !compared.has(mention)) };
}
