/** What stands for a length of time and for when something was seen, wherever it is shown, the popup included. */
import { durationWords } from '../cookies/durations.ts';
import { words } from '../words/index.ts';
import type { Choice } from '../visit/visit.ts';

/** "before you chose · after no · after yes"; the empty string where nothing of it is known. */
export function seenWords(seen: readonly { choice: Choice }[]): string {
  const choices = new Set(seen.map(({ choice }) => choice));
  const inOrder = Object.entries(words.shown.seenWhen).filter(([choice]) => choices.has(choice as Choice));
  return inOrder.flatMap(([, when]) => when ?? []).join(' · ');
}

/** A lifetime for a table cell: "2 years", "session", or "" where it is not known. */
export function lifetimeLabel(seconds: number | null): string {
  if (seconds === null) return '';
  return seconds === 0 ? words.lengths.sessionShort : durationWords(seconds);
}
