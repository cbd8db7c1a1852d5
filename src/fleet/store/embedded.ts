/**
 * PostgreSQL in a folder, without a server: PGlite, in a thread of its own. It has one session, which is lent to one
 * asker at a time, so that no statement falls into the transaction of another.
 */
import { Worker } from 'node:worker_threads';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Answered, Asked, Rows } from './pglite-thread.ts';

export interface Embedded extends PostgresPool {
  query<T>(sql: string, parameters?: unknown[]): Promise<{ rows: T[] }>;
  /** One statement or several. */
  exec(sql: string): Promise<Rows[]>;
}

type Waiting = PromiseWithResolvers<Rows[]>;

export async function openEmbedded(folder: string): Promise<Embedded> {
  const thread = new Worker(new URL('./pglite-thread.ts', import.meta.url), { workerData: { folder } });
  const waiting = new Map<number, Waiting>();
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  let lost: Error | null = null;
  const lose = (error: Error): void => {
    lost = error;
    ready.reject(error);
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  thread.on('error', lose);
  thread.on('exit', () => {
    lose(new Error('The database was closed.'));
    ended.resolve();
  });
  thread.on('message', (told: Answered | 'ready') => {
    if (told === 'ready') return ready.resolve();
    const asked = waiting.get(told.id);
    waiting.delete(told.id);
    if ('results' in told) asked?.resolve(told.results);
    else asked?.reject(Object.assign(new Error(), told.error));
  });

  let last = 0;
  const ask = (sql: string, parameters: readonly unknown[] | null): Promise<Rows[]> => {
    if (lost !== null) return Promise.reject(lost);
    const asked = Promise.withResolvers<Rows[]>();
    last += 1;
    waiting.set(last, asked);
    thread.postMessage({ id: last, sql, parameters } satisfies Asked);
    return asked.promise;
  };

  let free = Promise.resolve();
  /** Waits for those before; who has it calls what comes back. */
  const lend = async (): Promise<() => void> => {
    const before = free;
    const { promise, resolve } = Promise.withResolvers<void>();
    free = promise;
    await before;
    return resolve;
  };
  const alone = async <T>(task: () => Promise<T>): Promise<T> => {
    const release = await lend();
    try {
      return await task();
    } finally {
      release();
    }
  };

  await ready.promise;
  return {
    options: {},
    query: <T>(sql: string, parameters: unknown[] = []) =>
      // What a row holds is known to whoever wrote the statement.
      alone(async () => ({ rows: (await ask(sql, parameters))[0]?.rows as T[] })),
    exec: (sql) => alone(() => ask(sql, null)),
    async connect() {
      const release = await lend();
      return {
        query: (sql: string, parameters: readonly unknown[]) => asPg(sql, ask(sql, parameters)),
        release,
      } as PostgresPoolClient;
    },
    async end() {
      if (lost === null) thread.postMessage('close');
      await ended.promise;
    },
  };
}

/** As node-postgres answers. */
async function asPg(sql: string, asked: Promise<Rows[]>): Promise<PostgresQueryResult<unknown>> {
  const { rows, affectedRows = 0 } = (await asked)[0] ?? { rows: [] };
  const command = (/^\s*(\w+)/.exec(sql)?.[1] ?? '').toUpperCase() as PostgresQueryResult<unknown>['command'];
  return { command, rowCount: affectedRows, rows };
}
