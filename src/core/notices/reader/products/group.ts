/** Names that stand in one list ("Facebook, LinkedIn and Twitter") share what is said before and after it. */
import type { Mention } from '../names.ts';
import type { Sentence } from '../sentences.ts';

export interface Group {
  sentence: Sentence;
  mentions: Mention[];
  /** Up to 160 characters before the first, with what introduces the list; and up to 160 after the last. */
  before: string;
  after: string;
}

const AROUND = 160;
const BETWEEN =
  /^(?: ?\([^()]{0,40}\))?[\s,;/&+()]*(?:(?:and|or|and\/or|as well as|plus|a|ac|neu)\s+)?(?:the |our |either |now |formerly |previously |(?:a )?part of )?$/;

export function groupsOf(sentence: Sentence, mentions: readonly Mention[]): Group[] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (
      group !== undefined &&
      last !== undefined &&
      BETWEEN.test(sentence.text.slice(last.end, mention.start))
    )
      group.push(mention);
    else groups.push([mention]);
  }
  return groups.map((group) => {
    const [start, end] = [group[0]?.start ?? 0, group.at(-1)?.end ?? 0];
    const own = sentence.text.slice(Math.max(0, start - AROUND), start);
    const lead =
      sentence.lead !== null && start <= AROUND
        ? `${sentence.lead.text.slice(-AROUND).replace(/\s*[:;,-]$/, '')} `
        : '';
    return { sentence, mentions: group, before: lead + own, after: sentence.text.slice(end, end + AROUND) };
  });
}
