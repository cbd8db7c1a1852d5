/** Names that stand in one list ("Facebook, LinkedIn and Twitter") share what is said before and after it. */
import type { Mention } from '../../names/names.ts';
import type { Sentence } from '../../page/sentences.ts';
import { strangerBefore, strangerBehind, strangerBetween } from './list-strangers.ts';

export interface Group {
  sentence: Sentence;
  mentions: Mention[];
  /** Up to 160 characters before the first, with what introduces the list; and up to 160 after the last. */
  before: string;
  after: string;
  /** Names in the list that no rule knows. */
  strangers: string[];
}

const AROUND = 160;
const BETWEEN =
  /^(?: ?\([^()]{0,40}\))?[\s,;/&+()]*(?:(?:and|or|and\/or|as well as|plus|a|ac|neu)\s+)?(?:the |our |either |now |formerly |previously |(?:a )?part of )?$/;

export function mentionGroups(sentence: Sentence, mentions: readonly Mention[]): Group[] {
  const groups: { members: Mention[]; strangers: string[] }[] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const last = group?.members.at(-1);
    // "If you do not use X, X …": no list names one thing twice.
    const isNamed = group?.members.some(({ name }) => name === mention.name) ?? false;
    if (group === undefined || last === undefined || isNamed) {
      groups.push({ members: [mention], strangers: [] });
      continue;
    }
    const between = sentence.text.slice(last.end, mention.start);
    const stranger = between.length <= AROUND ? strangerBetween(between) : null;
    if (stranger !== null || BETWEEN.test(between)) {
      group.members.push(mention);
      if (stranger !== null) group.strangers.push(stranger.name);
    } else groups.push({ members: [mention], strangers: [] });
  }
  return groups.map(({ members, strangers }) => around(sentence, members, strangers));
}

/** The words around a list; what is unknown at its ends belongs to it. */
function around(sentence: Sentence, mentions: Mention[], strangers: string[]): Group {
  const { text, lead } = sentence;
  const [start, end] = [mentions[0]?.start ?? 0, mentions.at(-1)?.end ?? 0];
  const from = Math.max(0, start - AROUND);
  const behind = text.slice(end, end + AROUND);
  // "When we count with Recordings, Hotjar …": one name and a comma make no list.
  const isList = mentions.length > 1;
  const first = isList ? strangerBefore(text.slice(from, start)) : null;
  const last = isList ? strangerBehind(behind) : null;
  const own = text.slice(from, first === null ? start : from + first.start);
  const introduced =
    lead !== null && start <= AROUND ? `${lead.text.slice(-AROUND).replace(/\s*[:;,-]$/, '')} ` : '';
  return {
    sentence,
    mentions,
    before: introduced + own,
    after: last === null ? behind : behind.slice(last.start + last.name.length),
    strangers: [...strangers, first, last].flatMap((each) =>
      each === null ? [] : [typeof each === 'string' ? each : each.name],
    ),
  };
}
