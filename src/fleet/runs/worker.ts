/**
 * Takes sites of a run from the queue and ends them. A Report and the end of its job are one transaction, and a site has
 * one end: whoever is second (a worker that was taken for lost) keeps nothing.
 */
import { hostname } from 'node:os';
import { sql } from 'kysely';
import { fromKysely, type Job } from 'pg-boss';
import { siteVerdict, type SiteLooked } from '../../core/site/site-looked.ts';
import { missedWords } from '../../core/words/missed.ts';
import type { Database } from '../store/database.ts';
import { closeRun } from './runs.ts';
import { lostQueueOf, queueOf } from './queues.ts';
import type { FleetSite } from './site.ts';
import { passingTrouble, TRIES, whyUnseen } from './tries.ts';
import type { Work } from './work.ts';

/** A site that is tried again later: the queue takes it back. */
class NotYet extends Error {}

/** The shortest that pg-boss takes; a job that took longer is followed at once by the next. */
const POLL_SECONDS = 0.5;

interface Seen {
  looked: SiteLooked | null;
  /** Why it should be tried again; null where it need not. */
  trouble: string | null;
  seconds: number;
}

/** From here on until what comes back is called, or the database closed. `concurrency`: sites side by side. */
export async function takePart(
  database: Database,
  run: number,
  work: Work,
  { concurrency, signal }: { concurrency: number; signal: AbortSignal },
): Promise<() => Promise<void>> {
  const polling = { pollingIntervalSeconds: POLL_SECONDS, burstWhenReadyExceeds: 1, batchSize: 1 };
  await database.boss.work<FleetSite>(
    queueOf(run),
    { ...polling, localConcurrency: concurrency },
    async ([job]) => job && lookAt(database, job, work, signal),
  );
  await database.boss.work<FleetSite>(
    lostQueueOf(run),
    polling,
    async ([job]) => job && giveUp(database, job, work),
  );
  return async () => {
    for (const queue of [queueOf(run), lostQueueOf(run)]) await database.boss.offWork(queue);
  };
}

async function lookAt(
  database: Database,
  job: Job<FleetSite>,
  work: Work,
  signal: AbortSignal,
): Promise<void> {
  const site = job.data;
  if (await hasEnded(database, site)) return;
  const { looked, trouble, seconds } = await tryOnce(
    work,
    site.address,
    AbortSignal.any([signal, job.signal]),
  );
  // What fails because it was ended says nothing of the site.
  signal.throwIfAborted();
  if (trouble !== null && (await triesOf(database, site)) < TRIES) throw new NotYet(trouble);
  await end(database, job, looked ?? work.unseen(site.address, trouble ?? ''), seconds);
}

/** Workers were lost under it again and again. */
async function giveUp(database: Database, job: Job<FleetSite>, work: Work): Promise<void> {
  const reason = missedWords.byScanner.lostEachTime;
  await end(database, job, work.unseen(job.data.address, reason), 0);
}

/** Never throws, and never takes much longer than a site has. */
async function tryOnce(work: Work, address: string, ended: AbortSignal): Promise<Seen> {
  const began = performance.now();
  const late = AbortSignal.timeout(work.secondsASite * 1000);
  const signal = AbortSignal.any([ended, late]);
  const given = Promise.withResolvers<never>();
  const giveUpOn = (): void =>
    given.reject(new Error(missedWords.byScanner.nothingCame(Math.round(work.secondsASite))));
  signal.addEventListener('abort', giveUpOn);
  const took = (): number => (performance.now() - began) / 1000;
  try {
    const looked = await Promise.race([work.look(address, signal), given.promise]);
    return {
      looked: looked.pages.length === 0 ? null : looked,
      trouble: passingTrouble(looked),
      seconds: took(),
    };
  } catch (error) {
    return {
      looked: null,
      trouble: error instanceof Error ? error.message : String(error),
      seconds: took(),
    };
  } finally {
    signal.removeEventListener('abort', giveUpOn);
  }
}

async function hasEnded({ db }: Database, { run, place }: FleetSite): Promise<boolean> {
  const ending = await db
    .selectFrom('candour.ending')
    .select('place')
    .where('run', '=', run)
    .where('place', '=', place)
    .executeTakeFirst();
  return ending !== undefined;
}

/** This one counted. */
async function triesOf({ db }: Database, { run, place }: FleetSite): Promise<number> {
  const { tries } = await db
    .updateTable('candour.site')
    .set({ tries: sql<number>`tries + 1` })
    .where('run', '=', run)
    .where('place', '=', place)
    .returning('tries')
    .executeTakeFirstOrThrow();
  return tries;
}

async function end(
  database: Database,
  job: Job<FleetSite>,
  looked: SiteLooked,
  seconds: number,
): Promise<void> {
  const { run, place } = job.data;
  const { pages, following } = looked;
  await database.db.transaction().execute(async (tx) => {
    const row = {
      ...{ run, place, seconds },
      verdict: siteVerdict(
        pages.map(({ report }) => report.verdict),
        following,
      ),
      reason: whyUnseen(looked),
      following: following === null ? null : JSON.stringify(following),
      worker: `${hostname()}:${process.pid}`,
    };
    const { numInsertedOrUpdatedRows: isFirst = 0n } = await tx
      .insertInto('candour.ending')
      .values(row)
      .onConflict((conflict) => conflict.columns(['run', 'place']).doNothing())
      .executeTakeFirst();
    if (isFirst > 0n) {
      const rows = pages.map(({ report, foundBy, from, template }, index) => ({
        ...{ run, place, page: index + 1 },
        body: JSON.stringify(report),
        ...{ found_by: foundBy, found_on: from, template },
      }));
      for (const row of rows) await tx.insertInto('candour.report').values(row).execute();
    }
    await database.boss.complete(job.name, job, null, { db: fromKysely(tx) });
  });
  await closeRun(database, run);
}
