/** Runs in the store: begun, taken up again, listed, and their Reports read, a piece at a time. */
import { sql } from 'kysely';
import { fromKysely } from 'pg-boss';
import type { Report, Verdict } from '../../core/report/report.ts';
import type { Following } from '../../core/site/following.ts';
import type { SiteLooked } from '../../core/site/site-looked.ts';
import { FleetError } from '../fleet-error.ts';
import type { Database } from '../store/database.ts';
import { makeQueues, PATIENCE, queueOf, type Patience } from './queues.ts';
import type { FleetSite, ToScan } from './site.ts';

export interface Run {
  id: number;
  startedAt: Date;
  /** Null until every site has ended. */
  endedAt: Date | null;
  version: string;
  /** As it was given to `beginRun`. */
  how: unknown;
  sites: number;
  /** Sites that have ended. */
  ended: number;
}

export interface Ending {
  place: number;
  address: string;
  verdict: Verdict;
  /** Why nothing was seen; null where something was. */
  reason: string | null;
  seconds: number;
  endedAt: Date;
}

/** Rows of one statement: the protocol takes 65,535 parameters. */
const ROWS_AT_ONCE = 1000;

interface Beginning {
  /** Of this tool. */
  version: string;
  /** Kept as it is, as JSON. */
  how: unknown;
  sites: readonly ToScan[];
  /** What a site may take, at most. */
  secondsASite: number;
  patience?: Patience;
}

/** All sites are queued at once: a run that was cut off before that is none. */
export async function beginRun(
  { db, boss }: Database,
  { version, how, sites, secondsASite, patience = PATIENCE }: Beginning,
): Promise<number> {
  const { id: run } = await db
    .insertInto('candour.run')
    .values({ version, how: JSON.stringify(how), sites: null, ended_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await makeQueues(boss, run, secondsASite, patience);
  const rows = sites.map(({ address, councils }, index) => ({
    run,
    place: index + 1,
    address,
    councils: [...councils],
  }));
  await db.transaction().execute(async (tx) => {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const some = rows.slice(from, from + ROWS_AT_ONCE);
      await tx.insertInto('candour.site').values(some).execute();
      const jobs = some.map(({ place, address }) => ({ data: { run, place, address } satisfies FleetSite }));
      await boss.insert(queueOf(run), jobs, { db: fromKysely(tx) });
    }
    await tx.updateTable('candour.run').set({ sites: rows.length }).where('id', '=', run).execute();
  });
  return run;
}

const runsIn = ({ db }: Database) =>
  db
    .selectFrom('candour.run as run')
    .select(['id', 'started_at', 'ended_at', 'version', 'how', 'sites'])
    .select(({ selectFrom }) =>
      selectFrom('candour.ending as ending')
        .whereRef('ending.run', '=', 'run.id')
        .select(sql<number>`count(*)::int`.as('ended'))
        .as('ended'),
    )
    .where('sites', 'is not', null);

type RunSelected = Awaited<ReturnType<ReturnType<typeof runsIn>['execute']>>[number];

const runOf = ({ id, started_at, ended_at, version, how, sites, ended }: RunSelected): Run => ({
  id,
  startedAt: started_at,
  endedAt: ended_at,
  version,
  how: JSON.parse(how) as unknown,
  sites: sites ?? 0,
  ended: ended ?? 0,
});

/** The newest first. */
export const listRuns = async (database: Database): Promise<Run[]> =>
  (await runsIn(database).orderBy('id', 'desc').execute()).map(runOf);

/** Throws a FleetError where there is none. */
export async function runNumbered(database: Database, id: number): Promise<Run> {
  const found = await runsIn(database).where('id', '=', id).executeTakeFirst();
  if (found === undefined) throw new FleetError(`There is no run ${id}. \`candour runs\` lists them.`);
  return runOf(found);
}

/** Runs with sites that have not ended: the newest first. */
export const unfinishedRuns = async (database: Database): Promise<Run[]> =>
  (await runsIn(database).where('ended_at', 'is', null).orderBy('id', 'desc').execute()).map(runOf);

/** Marks a run as ended where all of its sites are; true where it is. */
export async function closeRun({ db }: Database, run: number): Promise<boolean> {
  await db
    .updateTable('candour.run')
    .set({ ended_at: sql<Date>`now()` })
    .where('id', '=', run)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`sites = (select count(*) from candour.ending where ending.run = ${run})`)
    .execute();
  const { ended_at: endedAt } = await db
    .selectFrom('candour.run')
    .select('ended_at')
    .where('id', '=', run)
    .executeTakeFirstOrThrow();
  return endedAt !== null;
}

/** Sites that ended then or later, the earliest first. */
export async function endingsSince({ db }: Database, run: number, since: Date): Promise<Ending[]> {
  const rows = await db
    .selectFrom('candour.ending as ending')
    .innerJoin('candour.site as site', (join) =>
      join.onRef('site.run', '=', 'ending.run').onRef('site.place', '=', 'ending.place'),
    )
    .select([
      'ending.place',
      'site.address',
      'ending.verdict',
      'ending.reason',
      'ending.seconds',
      'ending.ended_at',
    ])
    .where('ending.run', '=', run)
    .where('ending.ended_at', '>=', since)
    .orderBy('ending.ended_at')
    .execute();
  return rows.map(({ ended_at: endedAt, ...row }) => ({ ...row, endedAt }));
}

/** What was looked at for an address of a run. */
interface SiteOfRun extends SiteLooked {
  address: string;
}

/** In the order of the sites; one is held at a time. `council`: only its sites. */
export async function* looksOf(
  { db }: Database,
  run: number,
  council: string | null = null,
): AsyncGenerator<SiteOfRun> {
  const places = await db
    .selectFrom('candour.site as site')
    .innerJoin('candour.ending as ending', (join) =>
      join.onRef('ending.run', '=', 'site.run').onRef('ending.place', '=', 'site.place'),
    )
    .select(['site.place', 'site.address', 'ending.following'])
    .where('site.run', '=', run)
    .$if(council !== null, (query) => query.where(sql<boolean>`${council} = any(site.councils)`))
    .orderBy('site.place')
    .execute();
  for (const { place, address, following } of places) {
    const rows = await db
      .selectFrom('candour.report')
      .select(['body', 'found_by', 'found_on', 'template'])
      .where('run', '=', run)
      .where('place', '=', place)
      .orderBy('page')
      .execute();
    yield {
      address,
      pages: rows.map(({ body, found_by: foundBy, found_on: from, template }) => ({
        report: JSON.parse(body) as Report,
        ...{ foundBy, from, template },
      })),
      following: following === null ? null : (JSON.parse(following) as Following),
    };
  }
}

/** The last one before it that has ended and was over the same addresses. */
export async function runBefore(database: Database, run: number): Promise<Run | undefined> {
  const isOver = (one: string, other: string) => sql<boolean>`not exists (
    select address from candour.site where run = ${sql.raw(one)}
    except select address from candour.site where run = ${sql.raw(other)})`;
  const asked = String(Math.trunc(run));
  const found = await runsIn(database)
    .where('id', '<', run)
    .where('ended_at', 'is not', null)
    .where(isOver('run.id', asked))
    .where(isOver(asked, 'run.id'))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found === undefined ? undefined : runOf(found);
}

/** What was seen at one address of a run, its entry page first. */
export async function reportsAt({ db }: Database, run: number, address: string): Promise<Report[]> {
  const rows = await db
    .selectFrom('candour.report as report')
    .innerJoin('candour.site as site', (join) =>
      join.onRef('site.run', '=', 'report.run').onRef('site.place', '=', 'report.place'),
    )
    .select('report.body')
    .where('report.run', '=', run)
    .where('site.address', '=', address)
    .orderBy('report.page')
    .execute();
  return rows.map(({ body }) => JSON.parse(body) as Report);
}

/** In the order of the sites and their pages. */
export async function* reportsOf(
  database: Database,
  run: number,
  council: string | null = null,
): AsyncGenerator<Report> {
  for await (const { pages } of looksOf(database, run, council)) for (const { report } of pages) yield report;
}
