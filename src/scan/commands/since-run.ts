/** What changed in a run since an earlier one, site by site, so that neither is held whole. */
import { compare } from '../../core/compare/compare.ts';
import type { Comparison } from '../../core/compare/comparison.ts';
import { joined, type ChangesSince } from '../../core/compare/since.ts';
import type { Database } from '../../fleet/store/database.ts';

/** Forms that tell of it. */
const TELLING = ['html', 'pdf'];

interface Asked {
  run: number;
  /** Number of the earlier one; null for the last before it that was over the same sites. */
  since: number | null;
  council: string | null;
  /** Ids of formats. */
  formats: readonly string[];
}

/** Null where no form tells of it, or there is no earlier run. Throws a FleetError for one that is not there. */
export async function changesSince(
  database: Database,
  { run, since, council, formats }: Asked,
): Promise<ChangesSince | null> {
  if (!formats.some((format) => TELLING.includes(format))) return null;
  const { looksOf, reportsAt, runBefore, runNumbered } = await import('../../fleet/runs/runs.ts');
  const earlier = since === null ? await runBefore(database, run) : await runNumbered(database, since);
  if (earlier === undefined) return null;
  const parts: Comparison[] = [];
  const addresses = new Set<string>();
  for await (const { address, pages } of looksOf(database, run, council)) {
    addresses.add(address);
    parts.push(
      compare(
        await reportsAt(database, earlier.id, address),
        pages.map(({ report }) => report),
      ),
    );
  }
  for await (const { address, pages } of looksOf(database, earlier.id, council)) {
    if (addresses.has(address)) continue;
    parts.push(
      compare(
        pages.map(({ report }) => report),
        [],
      ),
    );
  }
  return { run: earlier.id, startedAt: earlier.startedAt.toISOString(), comparison: joined(parts) };
}
