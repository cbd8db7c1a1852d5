/**
 * Which word of a name a misprint stands for: one letter lost, added, changed or two swapped, in words of six letters
 * or more. Found by the words that are left when any one letter is taken away, so that a question costs a few look-ups.
 */

export const SHORTEST = 6;
/** Answers kept. */
const MOST_KEPT = 5000;

export interface Misprints {
  /** The word meant, or null where the word is right, too short or near none. */
  meant(word: string): string | null;
}

export function misprintsOf(known: Iterable<string>): Misprints {
  const right = new Set(known);
  const byRest = new Map<string, string[]>();
  for (const word of right) {
    if (word.length < SHORTEST) continue;
    for (const rest of restsOf(word)) {
      const before = byRest.get(rest);
      if (before === undefined) byRest.set(rest, [word]);
      else before.push(word);
    }
  }
  // Texts say the same words over and over.
  const asked = new Map<string, string | null>();
  const find = (word: string): string | null => {
    for (const rest of restsOf(word)) {
      const found = byRest.get(rest)?.find((other) => other[0] === word[0] && isOneAway(word, other));
      if (found !== undefined) return found;
    }
    return null;
  };
  return {
    meant(word) {
      if (word.length < SHORTEST - 1 || word.length > 24 || right.has(word)) return null;
      const before = asked.get(word);
      if (before !== undefined) return before;
      if (asked.size >= MOST_KEPT) asked.clear();
      const meant = find(word);
      asked.set(word, meant);
      return meant;
    },
  };
}

/** The word itself and the word without each of its letters. */
function restsOf(word: string): string[] {
  const rests = [word];
  for (let at = 0; at < word.length; at += 1) rests.push(word.slice(0, at) + word.slice(at + 1));
  return rests;
}

/** One letter lost, added or changed, or two neighbours swapped. */
export function isOneAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let tail = 0;
  const most = Math.min(one.length, other.length) - from;
  while (tail < most && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  const [left, right] = [one.slice(from, one.length - tail), other.slice(from, other.length - tail)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
