/** What somebody does with a cookie when its time is up, or until then: "your browser forgets it after 8 days". */
import { matchesIn } from '../patterns/may-match.ts';

const REMOVES =
  'drop drops delete deletes remove removes forget forgets discard discards throw throws clear clears erase erases wipe wipes ' +
  'destroy destroys bin bins lose loses shed sheds scrap scraps purge purges dump dumps cancel cancels rid rids disposes dispose';
const KEEPS = 'keep keeps hold holds store stores retain retains save saves leave leaves need needs';
const DOES = new Set(`${REMOVES} ${KEEPS}`.split(' '));

const OBJECT =
  /\b(\p{L}+)(?: itself| themselves| ourselves)?(?: of)? (?:it|them|(?:the|this|that|such a) cookie|(?:the|these|such) cookies)\b(?: (?:again|away|out|off|up|there|behind))?(?=\s)/giu;
const MOST_TRIES = 6;

/** Each such act and the words after it, in their order. */
export function afterActs(text: string): { verb: string; rest: string }[] {
  if (!/\b(?:it|them|cookies?)\b/i.test(text)) return [];
  return matchesIn(text, OBJECT)
    .filter((match) => DOES.has((match[1] ?? '').toLowerCase()))
    .slice(0, MOST_TRIES)
    .map((match) => ({
      verb: match[1] ?? '',
      rest: text.slice(match.index + match[0].length, match.index + match[0].length + 160),
    }));
}
