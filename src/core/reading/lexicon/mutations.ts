/** Welsh words change their first letter behind others: a word is written once, in its root form. */

const MUTATED: Readonly<Record<string, string>> = {
  p: 'p|b|mh|ph',
  t: 't|d|nh|th',
  c: 'c|g|ngh|ch',
  b: 'b|f|m',
  d: 'd|dd|n',
  g: 'g||ng',
  m: 'm|f',
  ll: 'll|l',
  rh: 'rh|r',
};
const VOWEL = /^[aeiouwyâêîôûŵŷ]/;

/** The source of a pattern that is any of some words, each in all its mutations; what follows a root is free. */
export const mutated = (...roots: string[]): string =>
  `(?<!\\p{L})(?:${roots.map(mutations).join('|')})\\p{L}*`;

function mutations(root: string): string {
  const first = /^(?:ll|rh|dd|ch|th|ph)/.exec(root)?.[0] ?? root.charAt(0);
  const start = MUTATED[first] ?? (VOWEL.test(first) ? `h?${first}` : first);
  return `(?:${start})${root.slice(first.length)}`;
}
