/**
 * A pure function of a short text that remembers its answers: notices say the same words again and again, and each
 * layout asks about them. What is long comes once, and is not kept; what is kept is bounded.
 */

const LONGEST = 60;
const MOST = 4000;

export function remembered<Found>(find: (words: string) => Found): (words: string) => Found {
  const known = new Map<string, Found>();
  return (words) => {
    if (words.length > LONGEST) return find(words);
    const before = known.get(words);
    if (before !== undefined) return before;
    const found = find(words);
    if (known.size >= MOST) known.clear();
    known.set(words, found);
    return found;
  };
}
