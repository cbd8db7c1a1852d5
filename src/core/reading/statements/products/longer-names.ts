/** Names that begin with one that a rule knows, and are somebody's of their own. */
import { isSoftwareName } from '../../lexicon/software.ts';
import type { Mention } from '../../names/names.ts';
import type { Sentence } from '../../page/sentences.ts';

/** "Civica Election Services": a firm whose name begins with one that a rule knows. */
const FOLLOWS = /^(?: \p{Lu}(?:[\p{L}\d]|\.(?=\p{L}))*){1,3}/u;
export function withWhatFollows({ name, end }: Mention, { text }: Sentence): string {
  const more = FOLLOWS.exec(text.slice(end, end + 60))?.[0] ?? '';
  for (let whole = name + more; whole.length > name.length; whole = whole.slice(0, whole.lastIndexOf(' ')))
    if (isSoftwareName(whole)) return whole;
  return name;
}
