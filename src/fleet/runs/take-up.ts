/** Takes up a run that was left: its sites that were under way are given back to the queue. */
import type { Database } from '../store/database.ts';
import { queueOf } from './queues.ts';
import { closeRun } from './runs.ts';
import type { FleetSite } from './site.ts';

const ALL = 100_000;

/** In a database that others share, their sites are theirs: those of the lost come back with their heartbeat. */
export async function takeUp(database: Database, run: number): Promise<void> {
  await closeRun(database, run);
  if (database.isShared) return;
  const { boss } = database;
  const jobs = await boss.findJobs<FleetSite>(queueOf(run), { limit: ALL });
  const left = jobs.filter(({ state }) => state === 'active').map(({ id }) => id);
  if (left.length > 0) await boss.fail(queueOf(run), left, { message: 'The run was cut off.' });
}
