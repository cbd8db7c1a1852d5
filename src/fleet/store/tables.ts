/** What is kept of runs: which sites one is over, how each ended, and its Reports. migrations.ts makes the tables. */
import type { Generated } from 'kysely';
import type { Verdict } from '../../core/report/report.ts';
import type { FoundBy } from '../../core/site/frontier.ts';

export interface Tables {
  'candour.run': RunRow;
  'candour.site': SiteRow;
  'candour.ending': EndingRow;
  'candour.report': ReportRow;
}

interface RunRow {
  id: Generated<number>;
  started_at: Generated<Date>;
  /** Null until every site has ended. */
  ended_at: Date | null;
  /** Of this tool. */
  version: string;
  /** JSON: how each page is looked at, for workers on other machines, too. */
  how: string;
  /** How many; null until all of them are queued. */
  sites: number | null;
}

interface SiteRow {
  run: number;
  /** In the order of the list, from 1. */
  place: number;
  address: string;
  /** Ids of the councils whose site it is. */
  councils: string[];
  /** Tries that came to an end, and were not good enough. */
  tries: Generated<number>;
}

/** One a site, at most: that it is there means that the site is done with. */
interface EndingRow {
  run: number;
  place: number;
  ended_at: Generated<Date>;
  verdict: Verdict;
  /** Why nothing was seen; null where something was. */
  reason: string | null;
  seconds: number;
  /** Host and process that ended it. */
  worker: string;
  /** JSON: how its pages were found; null where the page at its address was looked at alone. */
  following: string | null;
}

interface ReportRow {
  run: number;
  place: number;
  /** In the order in which the pages were looked at, from 1. */
  page: number;
  /** JSON, as it is printed. */
  body: string;
  found_by: FoundBy;
  /** Place of the page that it was found on, from 0, or null. */
  found_on: number | null;
  template: number | null;
}
