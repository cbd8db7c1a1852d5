/** One database for results and queue: a folder of this machine, or a PostgreSQL server that many share. */
import { join } from 'node:path';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { Pool } from 'pg';
import { fromPglite, PgBoss, type ConstructorOptions } from 'pg-boss';
import { FleetError } from '../fleet-error.ts';
import { openEmbedded, type Embedded } from './embedded.ts';
import { holdFolder } from './folder-lock.ts';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

export type Place = { folder: string } | { server: string };

export interface Database {
  db: Kysely<Tables>;
  boss: PgBoss;
  /** Others may be at work in it. */
  isShared: boolean;
  close(): Promise<void>;
}

/** How soon a worker that is no more is noticed, beside its heartbeat. */
const SUPERVISED_SECONDS = 10;

/** For jobs that end as they are told to. */
const LAST_WORDS_MS = 3000;

const BOSS: ConstructorOptions = {
  superviseIntervalSeconds: SUPERVISED_SECONDS,
  monitorIntervalSeconds: SUPERVISED_SECONDS,
  queueCacheIntervalSeconds: SUPERVISED_SECONDS,
  schedule: false,
  reindex: false,
  monitorVacuum: false,
  registerInstance: false,
};

/** `onTrouble`: what the queue could not do for now, and will try again. Throws a FleetError where it cannot be opened. */
export async function openDatabase(place: Place, onTrouble: (error: Error) => void): Promise<Database> {
  return 'folder' in place ? inFolder(place.folder, onTrouble) : onServer(place.server, onTrouble);
}

async function inFolder(folder: string, onTrouble: (error: Error) => void): Promise<Database> {
  const release = await holdFolder(folder);
  let embedded: Embedded | null = null;
  try {
    embedded = await openEmbedded(join(folder, 'database'));
    const boss = new PgBoss({ ...BOSS, db: fromPglite(embedded), backend: 'pglite' });
    return await opened(embedded, boss, false, onTrouble, release);
  } catch (error) {
    await embedded?.end();
    await release();
    throw error;
  }
}

async function onServer(server: string, onTrouble: (error: Error) => void): Promise<Database> {
  const pool = new Pool({ connectionString: server, max: 10, application_name: 'candour' });
  // A connection that the server ended while nobody used it: the next one asks for another.
  pool.on('error', onTrouble);
  try {
    await pool.query('select 1');
    const boss = new PgBoss({ ...BOSS, connectionString: server, max: 5, application_name: 'candour' });
    return await opened(pool as unknown as PostgresPool, boss, true, onTrouble, () => Promise.resolve());
  } catch (cause) {
    await pool.end();
    // The address may hold a password.
    throw new FleetError(`The database could not be opened: ${(cause as Error).message || 'no answer'}.`, {
      cause,
    });
  }
}

async function opened(
  pool: PostgresPool,
  boss: PgBoss,
  isShared: boolean,
  onTrouble: (error: Error) => void,
  release: () => Promise<void>,
): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await migrate(db);
  boss.on('error', onTrouble);
  await boss.start();
  return {
    db,
    boss,
    isShared,
    async close() {
      // What is under way by then is given back to the queue.
      await boss.stop({ graceful: true, timeout: LAST_WORDS_MS });
      await db.destroy();
      await release();
    },
  };
}
