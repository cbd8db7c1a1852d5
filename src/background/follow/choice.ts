/** What the visitor chose, read from the memory of the consent tools that the rules know. Values stay in memory. */
import { isLike } from '../../core/visit/like.ts';
import { readChoice, type Kept } from '../../core/visit/consent.ts';
import type { ConsentTool } from '../../core/visit/consent-tool.ts';
import type { Choice } from '../../core/visit/visit.ts';
import { since } from '../../core/visit/since.ts';
import { note, type HeldVisit } from '../held/held-visits.ts';

/** True for what a known tool keeps its memory in. */
function isConsentMemory(tools: readonly ConsentTool[], store: Kept['store'], key: string): boolean {
  return tools.some(({ memory }) =>
    memory.some(
      (place) =>
        (place.store === store && isLike(key, place.key)) ||
        place.acted?.some((sign) => 'key' in sign && isLike(key, sign.key)),
    ),
  );
}

/** Notes what a tool remembers now; `value` null: it remembers nothing under that key any more. */
export function noteMemory(
  held: HeldVisit,
  tools: readonly ConsentTool[],
  memory: { store: Kept['store']; key: string; value: string | null },
  time: number,
): void {
  if (!isConsentMemory(tools, memory.store, memory.key)) return;
  const { consent } = held.memory;
  const mark = `${memory.store}:${memory.key}`;
  if (memory.value === null) consent.delete(mark);
  else consent.set(mark, memory.value);
  const kept = [...consent].map(([place, value]): Kept => {
    const [store = ''] = place.split(':', 1);
    return { store: store as Kept['store'], key: place.slice(store.length + 1), value };
  });
  const read = readChoice(tools, kept);
  if (read !== null) noteChoice(held, read.choice, read.tool, time);
}

/** Notes a choice where it is news. */
export function noteChoice(held: HeldVisit, choice: Choice, by: string, time: number): void {
  const waiting = held.entries.findLast((entry) => 'seen' in entry && entry.seen === 'choice');
  const last = waiting !== undefined && 'choice' in waiting ? waiting : held.visit.choices.at(-1);
  if (last?.choice === choice && last.by === by) return;
  // A stored default that no act has changed takes nothing back from what the person said.
  if (choice === 'none' && last !== undefined) return;
  note(held, { seen: 'choice', choice, by, at: since(held.startedAt, time) });
}
