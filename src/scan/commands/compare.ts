/** `candour compare A B`: what changed from one file of Reports to another. */
import { Option } from 'commander';
import { compare } from '../../core/compare/compare.ts';
import type { Comparison } from '../../core/compare/comparison.ts';
import { jsonText } from '../formats/json.ts';
import { reportsFrom } from '../given/reports-file.ts';
import type { AddCommand } from './command.ts';
import { comparisonText } from './compare-text.ts';
import { INCONCLUSIVE } from './exit-code.ts';

export const addCompare: AddCommand = (program, { look, print, exitWith }) => {
  program
    .command('compare')
    .description('what appeared, went and changed between two reports')
    .argument('<before>', 'a file with a report, a list of reports, or a report a line')
    .argument('<after>', 'another')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .action(async (before: string, after: string, { format }: { format: string }) => {
      const compared = compare(await reportsFrom(before), await reportsFrom(after));
      exitWith(exitCodeOfComparison(compared));
      await print(format === 'json' ? `${jsonText(compared)}\n` : comparisonText(compared, look));
    });
};

/** 1 where something changed; 2 where nobody can tell, or the two have pages that are not in both, and nothing did; else 0. */
export function exitCodeOfComparison({ pages, onlyBefore, onlyAfter }: Comparison): number {
  const changes = pages.flatMap((page) => page.changes);
  if (changes.some(({ how }) => how !== 'could-not-tell')) return 1;
  return changes.length + onlyBefore.length + onlyAfter.length > 0 ? INCONCLUSIVE : 0;
}
