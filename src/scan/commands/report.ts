/** `candour report`: the Reports of a run, in any format. */
import { UsageError } from '../known/usage.ts';
import { councils } from '../../../rules/index.ts';
import type { AddCommand } from './command.ts';
import { runNumber, withDatabase, withFleetOptions, type FleetOptions } from './fleet-options.ts';
import { withPrintingOptions, type PrintingOptions } from './options.ts';
import { printRun } from './print-run.ts';
import { changesSince } from './since-run.ts';

interface ReportOptions extends FleetOptions, PrintingOptions {
  council?: string;
  since?: number;
}

export const addReport: AddCommand = (program, outside) => {
  const command = program
    .command('report')
    .description('the Reports of a run')
    .argument('<run>', 'its number', runNumber);
  withPrintingOptions(withFleetOptions(command))
    .option('--council <id>', 'only those of this council’s sites', councilId)
    .option(
      '--since <run>',
      'run that html and pdf tell the changes since (default: the last one before it over the same sites)',
      runNumber,
    )
    .action(async (run: number, { council, since, format, out, failOn, ...place }: ReportOptions) => {
      const { note, exitWith } = outside;
      if (format.length > 1 && out === undefined)
        throw new UsageError('Several formats need --out DIR to be written to.');
      const code = await withDatabase(place, note, async (database) => {
        const { looksOf, runNumbered } = await import('../../fleet/runs/runs.ts');
        const { sites, ended } = await runNumbered(database, run);
        if (ended < sites) note(`Run ${run} is not finished: ${ended} of ${sites} sites are in it.`);
        const changes = await changesSince(database, {
          run,
          since: since ?? null,
          council: council ?? null,
          formats: format,
        });
        const printing = { formats: format, out: out ?? null, failOn, ignore: [], since: changes };
        return printRun(() => looksOf(database, run, council ?? null), printing, outside);
      });
      exitWith(code);
    });
};

function councilId(text: string): string {
  if (councils.councils.some(({ id }) => id === text)) return text;
  throw new UsageError(
    `There is no council “${text}”: ids are those of rules/councils.json, such as norfolk.`,
  );
}
