/** Names that stand in one list ("Facebook, LinkedIn and Twitter") share what is said before and after it. */
import type { Mention } from '../../names/names.ts';
import type { Sentence } from '../../page/sentences.ts';
import { comparisonIn } from './comparisons.ts';
import { isJoined, strangerBefore, strangerBehind, strangersBetween } from './list-strangers.ts';

export interface Group {
  sentence: Sentence;
  mentions: Mention[];
  /** Up to 160 characters before the first, with what introduces the list; and up to 160 after the last. */
  before: string;
  after: string;
  /** Names in the list that no rule knows. */
  strangers: string[];
  /** Of those words, what is said of these names and of no others in the sentence. */
  own: { before: string; after: string };
  /** Up to the first name in the sentence, where others are spoken of besides; else null. */
  head: string | null;
}

const AROUND = 160;
const BETWEEN =
  /^(?: ?\([^()]{0,40}\))?[\s,;/&+()]*(?:(?:and|or|and\/or|as well as|plus|a|ac|neu)\s+)?(?:the |our |either |now |formerly |previously |(?:a )?part of )?$/;

interface Listed {
  members: Mention[];
  strangers: string[];
}

export function mentionGroups(sentence: Sentence, mentions: readonly Mention[]): Group[] {
  const listed: Listed[] = [];
  for (const mention of mentions) {
    const group = listed.at(-1);
    const last = group?.members.at(-1);
    // "If you do not use X, X …": no list names one thing twice.
    const isNamed = group?.members.some(({ name }) => name === mention.name) ?? false;
    if (group === undefined || last === undefined || isNamed) {
      listed.push({ members: [mention], strangers: [] });
      continue;
    }
    const between = sentence.text.slice(last.end, mention.start);
    const strangers = between.length <= AROUND ? strangersBetween(between) : null;
    if (strangers !== null || BETWEEN.test(between)) {
      group.members.push(mention);
      group.strangers.push(...(strangers ?? []));
    } else listed.push({ members: [mention], strangers: [] });
  }
  const groups = listed.flatMap((group) => parted(sentence.text, group));
  return groups.map(({ members, strangers }, at) => ({
    ...around(sentence, members, strangers),
    head:
      groups.length === 1 ? null : sentence.text.slice(0, groups[0]?.members[0]?.start ?? 0).slice(-AROUND),
    own: ownWords(sentence, members, groups[at - 1]?.members.at(-1), groups[at + 1]?.members[0]),
  }));
}

/** Where a comparison opens a clause: "Unlike X, …", "because, unlike X, …". */
const OPENS = /(?:^|[;:.(] ?|\b(?:because|that|as|since|and|but|so|which),? )$/i;
const HAS_AND = /\b(?:and|or|a|ac|neu)\b/;
const AND_LAST = /\b(?:and|or|a|ac|neu) [^,]+,/;

/**
 * "Unlike X and Y, Z …": Z is not in the list of what it is held against; in "unlike X, Y and Z, we …" and "we, unlike
 * X, Y and Z, …" it is.
 */
function parted(text: string, group: Listed): Listed[] {
  const { members } = group;
  const found = comparisonIn(text.slice(0, members[0]?.start ?? 0));
  if (found === null || !OPENS.test(text.slice(0, found.index))) return [group];
  if (/^,(?! (?:which|who|that|an?|the|our)\b)/.test(text.slice(members.at(-1)?.end))) return [group];
  const joins = members.slice(1).map(({ start }, place) => text.slice(members[place]?.end, start));
  // "Unlike X, Y and Z, W …": the list ends behind its "and".
  const closed = joins.findIndex(
    (join, place) => AND_LAST.test(join) || (join.includes(',') && HAS_AND.test(joins[place - 1] ?? '')),
  );
  const at = closed < 0 ? joins.findIndex((join) => join.includes(',')) : closed;
  if (at < 0) return [group];
  return [
    { members: members.slice(0, at + 1), strangers: [] },
    {
      members: members.slice(at + 1),
      strangers: joins.slice(at + 1).flatMap((join) => strangersBetween(join) ?? []),
    },
  ];
}

/** "X for films, and Y for maps": what parts what is said of two names. */
const PARTS = /(?:[,;:]|\b(?:and|but|while|whereas|with|a|ac|ond)\b)(?:(?! (?:and|but) )[^,;:]){0,40}$/i;

function ownWords(
  { text, lead }: Sentence,
  members: readonly Mention[],
  before: Mention | undefined,
  after: Mention | undefined,
): Group['own'] {
  const [start, end] = [members[0]?.start ?? 0, members.at(-1)?.end ?? 0];
  const parted = (from: number, to: number): number => {
    const found = PARTS.exec(text.slice(from, to));
    return found === null ? to : from + found.index;
  };
  const from = before === undefined ? 0 : Math.min(parted(before.end, start), start);
  const to = after === undefined ? text.length : parted(end, after.start);
  const introduced = lead !== null && start <= AROUND ? `${lead.text.slice(-AROUND)} ` : '';
  const words = statementAround(text.slice(from, to), start - from, end - from);
  return { ...words, before: withoutMaker(introduced + words.before) };
}

/** "X to send letters, Y for chat and Z so that …": each name of a list has what it is for behind it. */
const IS_FOR = /^,? (?:to|for|so that|as|when|where|who|which)\b/;
const LAST_IN_LIST = /^[^]*[,;:](?= (?:and )?(?:with |by |through |from )?$)/;
const NEXT_IN_LIST =
  /(?:[,;]| and)(?: and)? (?:with |by |through |from )?(?=\p{Lu}[\p{L}\d.@]{1,30} (?:[\p{Lu}\d]\S{1,30} )?(?:to|for|so that|as|when|where|who|which)\b)[^]*$/u;

/** The words before and after a place, as far as one statement goes. */
export function statementAround(text: string, start: number, end: number): Group['own'] {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^[^]*[;:] /, '');
  const after = text.slice(end, end + AROUND).replace(/[;:] [^]*$/, '');
  if (!IS_FOR.test(after)) return { before, after };
  return { before: before.replace(LAST_IN_LIST, ''), after: after.replace(NEXT_IN_LIST, '') };
}

/** "Goes through Midland ": the maker's name, before the product. */
const withoutMaker = (before: string): string =>
  before.replace(
    /(?<=\b(?:in|on|through|via|by|with|using|use|uses|called) )\p{Lu}\p{Ll}[\p{L}\d]{1,20} $/u,
    '',
  );

/** A host ("anytown.gov.uk") ends no sentence. As long as before. */
const withoutDots = (words: string): string => words.replace(/(?<=\p{L})\.(?=\p{Ll}{2})/gu, '·');

/** The words around a list; what is unknown at its ends belongs to it. */
function around(sentence: Sentence, mentions: Mention[], strangers: string[]): Omit<Group, 'own' | 'head'> {
  const { text, lead, index } = sentence;
  const [start, end] = [mentions[0]?.start ?? 0, mentions.at(-1)?.end ?? 0];
  const from = Math.max(0, start - AROUND);
  const behind = text.slice(end, end + AROUND);
  const isList = mentions.length > 1;
  const ahead = text.slice(from, start);
  const first = isList || isJoined(ahead) ? strangerBefore(ahead) : null;
  const last = isList || isJoined(behind) ? strangerBehind(behind) : null;
  const own = withoutMaker(text.slice(from, first === null ? start : from + first.start));
  // What introduces a list goes on in the first sentence of an item, and in no other.
  const introduced =
    lead !== null && start <= AROUND
      ? `${lead.text.slice(-AROUND).replace(/\s*[:;,-]$/, index === 0 ? '' : '.')} `
      : '';
  return {
    sentence,
    mentions,
    before: withoutDots(introduced + own),
    after: last === null ? behind : behind.slice(last.start + last.name.length),
    strangers: [...strangers, first, last].flatMap((each) =>
      each === null ? [] : [typeof each === 'string' ? each : each.name],
    ),
  };
}
