/** Follows a run, whoever works on it, until all of its sites have ended. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../store/database.ts';
import { closeRun, endingsSince, type Ending } from './runs.ts';

const LOOK_MS = 500;
/** A transaction may become visible later than one that began after it. */
const OVERLAP_MS = 120_000;

/** `onEnded`: once a site, those that had ended before included. Rejects with the reason of `signal`. */
export async function watchRun(
  database: Database,
  run: number,
  { onEnded, signal }: { onEnded: (ending: Ending) => void; signal: AbortSignal },
): Promise<void> {
  const told = new Set<number>();
  let latest = 0;
  for (;;) {
    // Asked first: whatever ends later is told the next time round.
    const isOver = await closeRun(database, run);
    for (const ending of await endingsSince(database, run, new Date(Math.max(0, latest - OVERLAP_MS)))) {
      latest = Math.max(latest, ending.endedAt.getTime());
      if (told.has(ending.place)) continue;
      told.add(ending.place);
      onEnded(ending);
    }
    if (isOver) return;
    signal.throwIfAborted();
    await pause(LOOK_MS, undefined, { signal }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw error;
    });
  }
}
