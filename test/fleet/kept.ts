/** What is kept of a run, site by site. */
import type { Report } from '../../src/core/report/report.ts';
import { openDatabase } from '../../src/fleet/store/database.ts';
import {
  beginRun,
  endingsSince,
  listRuns,
  reportsAt,
  reportsOf,
  runBefore,
  type Ending,
  type Run,
} from '../../src/fleet/runs/runs.ts';
import { placeOf, sitesNumbered } from './imitated.ts';

export interface Kept {
  run: Run | undefined;
  reports: Report[];
  ofNorfolk: Report[];
  endings: Ending[];
  /** The run before another over as many sites, and over one site fewer. */
  before: (number | undefined)[];
  /** At the address of the first site. */
  atFirst: Report[];
}

export async function keptIn(place: string): Promise<Kept> {
  const database = await openDatabase(
    placeOf(place),
    ({ message }) => void process.stderr.write(`${message}\n`),
  );
  try {
    const [run] = await listRuns(database);
    const id = run?.id ?? 0;
    const reports = await allOf(reportsOf(database, id));
    const ofNorfolk = await allOf(reportsOf(database, id, 'norfolk'));
    const endings = await endingsSince(database, id, new Date(0));
    const sites = sitesNumbered(endings.length);
    const before: (number | undefined)[] = [];
    for (const over of [sites, sites.slice(1)]) {
      const later = await beginRun(database, { version: '0', how: {}, sites: over, secondsASite: 1 });
      before.push((await runBefore(database, later))?.id);
    }
    const atFirst = await reportsAt(database, id, sites[0]?.address ?? '');
    return { run, reports, ofNorfolk, endings, before, atFirst };
  } finally {
    await database.close();
  }
}

async function allOf<T>(each: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of each) all.push(one);
  return all;
}
