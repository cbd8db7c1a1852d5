/** `candour compare A B`: what changed from one file of Reports, or one run, to another. */
import { Option } from 'commander';
import { compare } from '../../core/compare/compare.ts';
import type { Comparison } from '../../core/compare/comparison.ts';
import type { Report } from '../../core/report/report.ts';
import { jsonText } from '../formats/json.ts';
import { reportsFrom } from '../given/reports-file.ts';
import type { AddCommand } from './command.ts';
import { comparisonText } from './compare-text.ts';
import { INCONCLUSIVE } from './codes.ts';
import { runNumber, withDatabase, withFleetOptions, type FleetOptions } from './fleet-options.ts';

interface CompareOptions extends FleetOptions {
  format: string;
}

export const addCompare: AddCommand = (program, { look, print, note, exitWith }) => {
  withFleetOptions(program.command('compare'))
    .description('what appeared, went and changed between two reports')
    .argument(
      '<before>',
      'a file with a report, a list of reports, or a report a line; or the number of a run',
    )
    .argument('<after>', 'another')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .action(async (before: string, after: string, { format, ...place }: CompareOptions) => {
      const compared = compare(
        await reportsNamed(before, place, note),
        await reportsNamed(after, place, note),
      );
      const code = exitCodeOfComparison(compared);
      exitWith(code);
      if (code !== 0)
        note(
          `exit code ${code}: ${code === 1 ? 'something changed' : 'nothing changed in what both saw, and not all could be compared'}.`,
        );
      await print(format === 'json' ? `${jsonText(compared)}\n` : comparisonText(compared, look));
    });
};

/** A file whose name is a number is given with its folder (`./3`). */
async function reportsNamed(
  name: string,
  place: FleetOptions,
  note: (text: string) => void,
): Promise<Report[]> {
  if (!/^\d+$/.test(name)) return reportsFrom(name);
  return withDatabase(place, note, async (database) => {
    const { reportsOf, runNumbered } = await import('../../fleet/runs/runs.ts');
    const { id } = await runNumbered(database, runNumber(name));
    const reports: Report[] = [];
    for await (const report of reportsOf(database, id)) reports.push(report);
    return reports;
  });
}

/** 1 where something changed; 2 where nobody can tell, or the two have pages that are not in both, and nothing did; else 0. */
export function exitCodeOfComparison({ pages, onlyBefore, onlyAfter }: Comparison): number {
  const changes = pages.flatMap((page) => page.changes);
  if (changes.some(({ how }) => how !== 'could-not-tell')) return 1;
  return changes.length + onlyBefore.length + onlyAfter.length > 0 ? INCONCLUSIVE : 0;
}
