/** `candour worker`: takes part in the runs of a shared queue, on as many machines as there are. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../fleet/store/database.ts';
import type { Run } from '../../fleet/runs/runs.ts';
import { openPageWork } from '../page-work.ts';
import { defaultConcurrency, pagesAtOnce } from '../concurrency.ts';
import type { AddCommand, Outside } from './command.ts';
import { serverAddress, withDatabase } from './fleet-options.ts';
import { lookingAt, type RunHow } from './scan-sites.ts';

interface WorkerOptions {
  queue: string;
  concurrency?: number;
  browser?: string;
  browserArg: string[];
  untilDone?: boolean;
}

const LOOK_MS = 2000;

export const addWorker: AddCommand = (program, outside) => {
  program
    .command('worker')
    .description('take part in the runs of a shared queue, until it is ended')
    .requiredOption(
      '--queue <address>',
      'PostgreSQL server that runs are kept in (postgres://…)',
      serverAddress,
    )
    .option(
      '--concurrency <number>',
      'sites side by side (default: what cores and memory allow)',
      pagesAtOnce,
    )
    .option('--browser <path>', 'the Chromium to use')
    .option(
      '--browser-arg <arg>',
      'start it with this too (repeatable)',
      (arg, all: string[]) => [...all, arg],
      [],
    )
    .option('--until-done', 'end once no run is left unfinished')
    .action(async (options: WorkerOptions) => {
      outside.holdEnding();
      await withDatabase({ data: '', queue: options.queue }, outside.note, (database) =>
        workOn(database, options, outside),
      );
    });
};

async function workOn(
  database: Database,
  { untilDone = false, ...options }: WorkerOptions,
  outside: Outside,
): Promise<void> {
  const { unfinishedRuns } = await import('../../fleet/runs/runs.ts');
  const { signal } = outside;
  for (;;) {
    // The oldest first: whoever waits longest.
    const run = (await unfinishedRuns(database)).at(-1);
    if (run !== undefined) await takePartIn(database, run, options, outside);
    else if (untilDone) return;
    // Where it is ended, for the reason that the signal has.
    else await pause(LOOK_MS, undefined, { signal }).catch(() => signal.throwIfAborted());
    signal.throwIfAborted();
  }
}

async function takePartIn(
  database: Database,
  run: Run,
  { concurrency: asked, browser, browserArg }: Omit<WorkerOptions, 'untilDone'>,
  { note, signal }: Outside,
): Promise<void> {
  const [{ takePart }, { watchRun }] = await Promise.all([
    import('../../fleet/runs/worker.ts'),
    import('../../fleet/runs/watch.ts'),
  ]);
  const how = run.how as RunHow;
  const concurrency = asked ?? Math.max(1, Math.floor(defaultConcurrency() / (how.choices?.length ?? 1)));
  note(`Run ${run.id}: taking part, ${concurrency} sites at once.`);
  const work = await openPageWork({
    ...how,
    ...lookingAt(how),
    browser: browser ?? null,
    browserArgs: browserArg,
    concurrency,
    notices: [],
  });
  try {
    const leave = await takePart(database, run.id, work, { concurrency, signal });
    await watchRun(database, run.id, { onEnded: () => undefined, signal });
    await leave();
  } finally {
    await work.close(signal.reason as Error | undefined);
  }
}
