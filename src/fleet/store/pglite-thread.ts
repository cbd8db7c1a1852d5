/** The thread that PGlite runs in, which it blocks while it works: takes statements, gives rows. embedded.ts asks. */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/** `parameters`: null where it may be several statements. */
export interface Asked {
  id: number;
  sql: string;
  parameters: readonly unknown[] | null;
}

export interface Rows {
  rows: Record<string, unknown>[];
  affectedRows?: number | undefined;
}

/** With what the database says of an error, such as its code. */
export type Answered = { id: number } & ({ results: Rows[] } | { error: Record<string, unknown> });

const { folder } = workerData as { folder: string };
const database = await PGlite.create(folder);

parentPort?.on('message', (asked: Asked | 'close') => {
  if (asked === 'close') void database.close().then(() => parentPort?.close());
  else void answer(asked).then((answered) => parentPort?.postMessage(answered));
});
parentPort?.postMessage('ready');

async function answer({ id, sql, parameters }: Asked): Promise<Answered> {
  try {
    const results =
      parameters === null
        ? await database.exec(sql)
        : [await database.query<Rows['rows'][number]>(sql, [...parameters])];
    return { id, results: results.map(({ rows, affectedRows }) => ({ rows, affectedRows })) };
  } catch (error) {
    const { message, stack, ...told } = error as Error & Record<string, unknown>;
    return { id, error: { ...(JSON.parse(JSON.stringify(told)) as object), message, stack } };
  }
}
