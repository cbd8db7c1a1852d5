/** What is kept of a run, site by site. */
import type { Report } from '../../src/core/report/report.ts';
import { openDatabase } from '../../src/fleet/store/database.ts';
import { endingsSince, listRuns, reportsOf, type Ending, type Run } from '../../src/fleet/runs/runs.ts';
import { placeOf } from './imitated.ts';

export interface Kept {
  run: Run | undefined;
  reports: Report[];
  ofNorfolk: Report[];
  endings: Ending[];
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
    return { run, reports, ofNorfolk, endings };
  } finally {
    await database.close();
  }
}

async function allOf<T>(each: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of each) all.push(one);
  return all;
}
