/** The queues of a run: one of its sites, and one of those whose workers were lost too often. */
import type { PgBoss } from 'pg-boss';
import { LONGEST_PAUSE, LOST_WORKERS, TRIES } from './tries.ts';

export const queueOf = (run: number): string => `candour-${run}`;
export const lostQueueOf = (run: number): string => `candour-${run}-lost`;

/** A site's own time is up first: whoever holds it longer does not end it. */
const GRACE_SECONDS = 120;

export interface Patience {
  /** A worker that has not said for so long that it lives is taken for lost: a frozen one, too. At least 10. */
  heartbeatSeconds: number;
  /** Before a site is tried again; the next time about twice as many. */
  pauseSeconds: number;
}

export const PATIENCE: Patience = { heartbeatSeconds: 30, pauseSeconds: 5 };

export async function makeQueues(
  boss: PgBoss,
  run: number,
  secondsASite: number,
  { heartbeatSeconds, pauseSeconds }: Patience,
): Promise<void> {
  const expireInSeconds = Math.ceil(secondsASite) + GRACE_SECONDS;
  const shared = { retryBackoff: true, retryDelayMax: LONGEST_PAUSE, heartbeatSeconds, expireInSeconds };
  await boss.createQueue(lostQueueOf(run), { ...shared, retryDelay: 1, retryLimit: 1000 });
  await boss.createQueue(queueOf(run), {
    ...shared,
    retryDelay: pauseSeconds,
    retryLimit: TRIES - 1 + LOST_WORKERS,
    deadLetter: lostQueueOf(run),
  });
}
