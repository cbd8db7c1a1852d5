/** `candour runs`: which runs there are, and how far each is. */
import { Option } from 'commander';
import { jsonText } from '../formats/json.ts';
import type { Run } from '../../fleet/runs/runs.ts';
import type { AddCommand } from './command.ts';
import { withDatabase, withFleetOptions, type FleetOptions } from './fleet-options.ts';

export const addRuns: AddCommand = (program, { print, note }) => {
  withFleetOptions(program.command('runs').description('runs over many sites, the newest first'))
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .action(async (options: FleetOptions & { format: string }) => {
      const runs = await withDatabase(options, note, async (database) => {
        const { listRuns } = await import('../../fleet/runs/runs.ts');
        return listRuns(database);
      });
      if (options.format === 'json') await print(`${jsonText(runs.map(({ how: _how, ...run }) => run))}\n`);
      else await print(runs.length === 0 ? 'There is no run yet.\n' : runs.map(runLine).join(''));
    });
};

function runLine({ id, startedAt, endedAt, sites, ended, version }: Run): string {
  const state = endedAt === null ? 'not finished: --resume goes on' : `finished ${minute(endedAt)}`;
  return `${id}  begun ${minute(startedAt)}  ${ended} of ${sites} sites  ${state}  (candour ${version})\n`;
}

const minute = (time: Date): string => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
